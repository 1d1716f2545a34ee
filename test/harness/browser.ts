import { type Browser, chromium } from 'playwright';
import { findChromium } from './chromium.ts';

/**
 * A headless Chromium. The caller closes it. As root it cannot sandbox itself, which is a matter of the test machine:
 * the product never starts a browser without its sandbox.
 */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const { executable, env } = findChromium();
  const root = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: executable,
    headless: true,
    chromiumSandbox: false,
    env: { ...(process.env as Record<string, string>), ...env },
    args: ['--font-render-hinting=none', '--disable-gpu', ...(root ? ['--no-sandbox'] : []), ...more],
  });
}
