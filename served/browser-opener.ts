import { spawn } from 'node:child_process';

/** Opens an address where there is somebody to see it. The terminal shows it too, so a failure is nobody's loss. */
export function openInBrowser(url: string, env: NodeJS.ProcessEnv = process.env, platform = process.platform): boolean {
  if (env['CI']) return false;
  const command = platform === 'darwin' ? 'open' : 'xdg-open';
  if (platform !== 'darwin' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return false;
  const child = spawn(command, [url], { stdio: 'ignore', detached: true });
  child.on('error', () => { /* No such program here. */ });
  child.unref();
  return true;
}
