import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { launchBrowser } from '../harness/browser.ts';

it('shows a page in a real browser, with letters in it', async () => {
  const server = createServer((_request, response) => response.setHeader('content-type', 'text/html').end('<title>t</title><p id="p">Assent</p>'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    expect(await page.textContent('#p')).toBe('Assent');
    // Without a font every letter has the width of nothing.
    const width = await page.evaluate(() => { const p = document.createElement('span'); p.textContent = 'WWWWW'; document.body.append(p); return p.getBoundingClientRect().width; });
    expect(width).toBeGreaterThan(40);
  } finally {
    await browser.close();
    server.close();
  }
});
