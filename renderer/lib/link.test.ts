import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Channel, type Connection, createConnection } from './link.ts';

/** A channel whose other side says only what the test says. */
class SilentChannel extends EventTarget {
  readonly readyState = 1;
  readonly sent: unknown[] = [];
  send(message: unknown): void { this.sent.push(message); }
  says(): void { this.dispatchEvent(new MessageEvent('message', { data: JSON.stringify({ i: '4711', p: { s: 200 } }) })); }
}

let channel: SilentChannel;
let connection: Connection;
const ask = () => { void Promise.resolve(connection.link.call(['network', 'status'], undefined, { context: {} })).catch(() => undefined); };
const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(async () => {
  vi.useFakeTimers();
  channel = new SilentChannel();
  connection = createConnection(() => Promise.resolve(channel as unknown as Channel));
  await wait(0);
});
afterEach(() => { vi.useRealTimers(); });

describe('a channel over which nothing comes', () => {
  it('is said to be silent after six seconds of waiting, and open again with the first message', async () => {
    ask();
    await wait(5_900);
    expect(connection.state()).toBe('open');
    await wait(200);
    expect(connection.state()).toBe('silent');
    channel.says();
    expect(connection.state()).toBe('open');
  });

  it('is silent also where something else came between the question and the end', async () => {
    ask();
    await wait(10);
    channel.says();
    await wait(5_980);
    expect(connection.state()).toBe('open');
    await wait(100);
    expect(connection.state()).toBe('silent');
  });

  it('is not silent where nobody waits, or while other things come', async () => {
    await wait(60_000);
    expect(connection.state()).toBe('open');
    ask();
    for (let second = 0; second < 60; second += 4) { await wait(4_000); channel.says(); }
    expect(connection.state()).toBe('open');
  });
});
