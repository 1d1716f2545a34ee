import { existsSync, readFileSync, statSync } from 'node:fs';

/**
 * Why the desktop window cannot open here, or undefined. Decided before anything is fetched: nothing is downloaded for
 * a machine on which Electron could not run. The sandbox is never switched off to make it run.
 */
export function desktopObstacle({ platform = process.platform, uid = process.getuid?.(), env = process.env, read = readSetting, setuidSandbox = hasSetuidSandbox } = {}) {
  if (env.ASSENT_HOST === 'served') return 'ASSENT_HOST asks for a browser tab';
  if (platform !== 'linux') return undefined;
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return 'there is no display';
  if (uid === 0) return 'a window cannot be sandboxed for root; start Assent as an ordinary user to get one';
  const restricted = read('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') === '1' || read('/proc/sys/kernel/unprivileged_userns_clone') === '0' || read('/proc/sys/user/max_user_namespaces') === '0';
  if (restricted && !setuidSandbox()) return 'this system lets no unprivileged program sandbox its windows (as Ubuntu does since 24.04)';
  return undefined;
}

function readSetting(file) {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return undefined;
  }
}

/** The other sandbox Chromium knows: a helper that belongs to root, as distribution packages install it. */
function hasSetuidSandbox() {
  const file = new URL('../node_modules/electron/dist/chrome-sandbox', import.meta.url);
  if (!existsSync(file)) return false;
  const { uid, mode } = statSync(file);
  return uid === 0 && (mode & 0o4000) !== 0;
}
