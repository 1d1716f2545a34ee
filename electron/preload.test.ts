import { afterEach, expect, it, vi } from 'vitest';

afterEach(() => { vi.unstubAllGlobals(); });

it('hands the page a port when the page itself asks, and exposes nothing', async () => {
  const sent: unknown[][] = [];
  const posted: unknown[][] = [];
  let listen: ((event: { source: unknown; data: unknown }) => void) | undefined;
  const page = {
    location: { origin: 'app://assent' }, postMessage: (...args: unknown[]) => posted.push(args),
    addEventListener: (_name: string, listener: typeof listen) => { listen = listener; },
  };
  vi.stubGlobal('window', page);
  vi.doMock('electron', () => ({ ipcRenderer: { postMessage: (...args: unknown[]) => sent.push(args) } }));
  const before = Object.keys(page);
  await import('./preload.ts');
  listen?.({ source: page, data: 'assent:port-wanted' });
  listen?.({ source: {}, data: 'assent:port-wanted' });
  listen?.({ source: page, data: 'anything else' });
  expect(sent).toEqual([['assent:port', null, [expect.any(MessagePort)]]]);
  expect(posted).toEqual([['assent:port', 'app://assent', [expect.any(MessagePort)]]]);
  expect(Object.keys(page)).toEqual(before);
  for (const port of [sent[0]?.[2], posted[0]?.[2]]) (port as MessagePort[])[0]?.close();
});
