import { MessageChannel } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../core/errors/index.ts';
import { createLink, type Handler } from './link.ts';

function pair(handlers: Record<string, Handler>) {
  const { port1, port2 } = new MessageChannel();
  const lines: string[] = [];
  const near = createLink({ port: port1, handlers: new Map(), notices: new Map(), report: () => undefined });
  createLink({ port: port2, handlers: new Map(Object.entries(handlers)), notices: new Map(), report: (line) => lines.push(line) });
  return { near, lines, end: () => { port1.close(); } };
}

describe('link', () => {
  it('answers out of order to the right callers', async () => {
    const { near, end } = pair({ later: (ms: number) => new Promise((resolve) => setTimeout(() => { resolve(ms); }, ms)) });
    expect(await Promise.all([near.call('later', [30], 1000), near.call('later', [1], 1000)])).toEqual([30, 1]);
    end();
  });

  it('keeps the code and data of an AppError and hides the text of any other', async () => {
    const { near, lines, end } = pair({
      known: () => { throw new AppError('chain.rejected', { pallet: 'consent', error: 'AlreadyRevoked' }); },
      unknown: () => { throw new Error('Ada Example'); },
    });
    await expect(near.call('known', [], 1000)).rejects.toMatchObject({ code: 'chain.rejected', data: { pallet: 'consent', error: 'AlreadyRevoked' } });
    await expect(near.call('unknown', [], 1000)).rejects.toMatchObject({ code: 'app.internal', data: {} });
    expect(lines.join()).toContain('Ada Example');
    end();
  });

  it('gives up at the deadline, and fails what waits when it closes', async () => {
    const { near, end } = pair({ never: () => new Promise(() => undefined) });
    await expect(near.call('never', [], 20)).rejects.toMatchObject({ code: 'chain.timeout' });
    const waiting = near.call('never', [], null);
    near.close(new AppError('chain.unavailable'));
    await expect(waiting).rejects.toMatchObject({ code: 'chain.unavailable' });
    await expect(near.call('never', [], null)).rejects.toMatchObject({ code: 'chain.unavailable' });
    end();
  });

  it('refuses a name that no handler has, also one of Object.prototype', async () => {
    const { near, end } = pair({});
    await expect(near.call('constructor', [], 1000)).rejects.toMatchObject({ code: 'app.internal' });
    end();
  });
});
