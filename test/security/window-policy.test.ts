import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createServedHost, type ServedHost } from '../../served/served-host.ts';
import { createConnections } from '../../workstation/transport/index.ts';
import { launchBrowser } from '../harness/browser.ts';
import { createCountingRouter } from '../harness/counting-router.ts';

const rendererDir = join(import.meta.dirname, '..', '..', 'out', 'renderer');
const violationKey = 'seenViolations';

/** What a script that got in would try. Each says `true` when it succeeded. */
const attempts = {
  'an inline script': () => { const script = document.createElement('script'); script.textContent = 'window.inlineRan = true'; document.body.append(script); return (window as unknown as Record<string, unknown>)['inlineRan'] === true; },
  'an event handler in markup': () => new Promise<boolean>((resolve) => {
    document.body.insertAdjacentHTML('beforeend', '<img src="data:image/png;base64,x" onerror="window.handlerRan = true">');
    setTimeout(() => { resolve((window as unknown as Record<string, unknown>)['handlerRan'] === true); }, 150);
  }),
  // From a timer: what a debugger evaluates directly may use eval whatever the policy says.
  'eval': () => new Promise<boolean>((resolve) => { setTimeout(() => { try { resolve((0, eval)('1 + 1') === 2); } catch { resolve(false); } }); }),
  'a style element': () => { const style = document.createElement('style'); style.textContent = 'body { outline: 7px solid red }'; document.head.append(style); return getComputedStyle(document.body).outlineWidth === '7px'; },
  'a frame': () => new Promise<boolean>((resolve) => {
    // A frame that was refused fires `load` too, for the page that says so.
    document.addEventListener('securitypolicyviolation', () => { resolve(false); }, { once: true });
    const frame = document.createElement('iframe');
    frame.addEventListener('load', () => { setTimeout(() => { resolve(true); }, 100); });
    frame.src = (window as unknown as { elsewhere: string }).elsewhere;
    document.body.append(frame);
  }),
  'a request elsewhere': () => fetch((window as unknown as { elsewhere: string }).elsewhere, { mode: 'no-cors' }).then(() => true, () => false),
  'a picture from elsewhere': () => new Promise<boolean>((resolve) => { const image = new Image(); image.onload = () => { resolve(true); }; image.onerror = () => { resolve(false); }; image.src = `${(window as unknown as { elsewhere: string }).elsewhere}/dot.svg`; }),
};

describe('the window in a real browser', () => {
  let browser: Browser;
  let host: ServedHost;
  let elsewhere: { url: string; requests: string[]; close(): void };
  beforeAll(async () => {
    if (!existsSync(join(rendererDir, 'index.html'))) throw new Error('out/renderer is not built: node run.mjs build');
    browser = await launchBrowser();
    host = await createServedHost({ connections: createConnections({ router: createCountingRouter({ checked: true }).router, contextFor: () => ({}), log: () => undefined }), rendererDir });
    const requests: string[] = [];
    const server = createServer((request, response) => {
      requests.push(request.url ?? '');
      response.setHeader('content-type', request.url === '/dot.svg' ? 'image/svg+xml' : 'text/html').setHeader('cross-origin-resource-policy', 'cross-origin');
      response.end(request.url === '/dot.svg' ? '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>' : '<title>elsewhere</title>');
    });
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
    elsewhere = { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests, close() { server.closeAllConnections(); server.close(); } };
  });
  afterAll(async () => {
    await browser.close();
    await host.close();
    elsewhere.close();
  });

  const open = async (address: string): Promise<{ page: Page; requests: string[] }> => {
    const page = await browser.newPage();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.addInitScript((key) => {
      const seen: string[] = [];
      Object.assign(globalThis, { [key]: seen });
      document.addEventListener('securitypolicyviolation', (event) => { seen.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`); });
    }, violationKey);
    await page.goto(address);
    return { page, requests };
  };

  it('works under its own policy and asks nobody else', async () => {
    const { page, requests } = await open(host.newAddress());
    await page.waitForSelector('#root > *');
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate((key) => (globalThis as unknown as Record<string, string[]>)[key], violationKey)).toEqual([]);
    const { origin } = new URL(host.url);
    expect(requests.filter((url) => !url.startsWith(`${origin}/`) && !url.startsWith('data:') && !url.startsWith('blob:'))).toEqual([]);
    await page.close();
  });
  it.each(Object.entries(attempts))('gives no way to %s, which a page without a policy does (control)', async (_name, attempt) => {
    const bare = await open(elsewhere.url);
    const { page } = await open(host.newAddress());
    await page.waitForSelector('#root > *');
    const before = elsewhere.requests.length;
    for (const [target, expected] of [[page, false], [bare.page, true]] as const) {
      await target.evaluate((url) => { Object.assign(window, { elsewhere: url }); }, elsewhere.url);
      expect(await target.evaluate(attempt as () => boolean | Promise<boolean>)).toBe(expected);
      if (target === page) expect(elsewhere.requests.length).toBe(before);
    }
    await page.close();
    await bare.page.close();
  });
});
