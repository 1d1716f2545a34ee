/** Three real engines of one private swarm, where the first and the last know only the one between them. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type ContentEngine, startContentEngine } from './content-engine.ts';

const folders: string[] = [];
const engines: ContentEngine[] = [];
afterEach(async () => {
  await Promise.all(engines.splice(0).map((engine) => engine.stop()));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const code = (expected: string) => expect.objectContaining({ code: expected }) as Error;

async function start(swarmKey: Uint8Array, routing: boolean): Promise<ContentEngine> {
  const folder = mkdtempSync(join(tmpdir(), 'assent-routing-'));
  folders.push(folder);
  const engine = await startContentEngine({ folder, swarmKey, listen: ['/ip4/127.0.0.1/tcp/0'], routing, onPeers: () => undefined, now: Date.now });
  engines.push(engine);
  return engine;
}

async function startLine(routing: boolean) {
  const key = randomBytes(32);
  const [first, middle, last] = await Promise.all([start(key, routing), start(key, routing), start(key, routing)]);
  // What is there before they meet, and what comes after.
  const before = randomBytes(3_000_000);
  const early = await last.put(before);
  await Promise.all([first, last].map((engine) => engine.connect(middle.addresses[0] ?? '')));
  const after = randomBytes(4_000);
  return { first, last, before, early, after, late: await last.put(after) };
}

describe('a private swarm', { timeout: 60_000 }, () => {
  it('finds a document at a peer that nobody told of, by the table', async () => {
    const { first, last, before, early, after, late } = await startLine(true);
    expect((await first.peers()).map(({ peerId }) => peerId)).not.toContain(last.peerId);
    expect(Buffer.from(await first.get(early, { timeoutMs: 20_000, maxBytes: 4_000_000 })).equals(before)).toBe(true);
    expect((await first.peers()).map(({ peerId }) => peerId)).toContain(last.peerId);
    await first.pin(late);
    expect(Buffer.from(await first.get(late, { timeoutMs: 100, maxBytes: 4_000 })).equals(after)).toBe(true);
  });

  it('finds nothing there without the table', async () => {
    const { first, early, late } = await startLine(false);
    await Promise.all([early, late].map((cid) => expect(first.get(cid, { timeoutMs: 8_000, maxBytes: 4_000_000 })).rejects.toThrow(code('content.unavailable'))));
    expect(await first.peers()).toHaveLength(1);
  });
});
