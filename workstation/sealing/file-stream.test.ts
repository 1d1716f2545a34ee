import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateHybridIdentity, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterAll, describe, expect, it } from 'vitest';
import { AgeIdentity, AgeRecipient } from '../../core/sealing/index.ts';
import { openFile, sealFile } from './age-file.ts';
import { openFileTo, sealFileTo } from './file-stream.ts';

const piece = 64 * 1024;
const batch = 16 * piece;
const sizes = [0, 1, piece, piece + 1, batch - 1, batch, batch + 1, 2 * batch, 3 * batch + 77];
const folder = mkdtempSync(join(tmpdir(), 'assent-stream-'));
afterAll(() => { rmSync(folder, { recursive: true }); });

const person = async (made: Promise<string>) => {
  const identity = AgeIdentity.parse(await made);
  return { identity, recipient: AgeRecipient.parse(await identityToRecipient(identity)) };
};
let names = 0;
const place = (): string => join(folder, String(names += 1));
const placed = (content: Uint8Array): string => { const file = place(); writeFileSync(file, content); return file; };

describe('a file sealed from disk to disk', () => {
  it.each(sizes)('of %i bytes is opened in memory, and one sealed in memory from disk to disk', async (size) => {
    const { identity, recipient } = await person(generateX25519Identity());
    const content = randomBytes(size);
    const [sealed, opened] = [place(), place()];
    const seen: Buffer[] = [];
    const report = await sealFileTo(placed(content), sealed, [recipient], { tap: (written) => { seen.push(Buffer.from(written)); }, durable: true });
    const file = readFileSync(sealed);
    expect(report).toEqual({ read: size, written: file.length });
    expect(Buffer.concat(seen).equals(file)).toBe(true);
    const found = await openFile(file, [identity]);
    expect(found.ok && Buffer.from(found.content).equals(content)).toBe(true);
    expect(await openFileTo(placed(await sealFile(content, [recipient])), opened, [identity])).toMatchObject({ ok: true, written: size });
    expect(readFileSync(opened).equals(content)).toBe(true);
  });

  it('altered, cut, longer or with a stretch exchanged is damaged, for somebody else foreign, and nothing is left', async () => {
    const [one, other] = [await person(generateX25519Identity()), await person(generateHybridIdentity())];
    const file = await sealFile(randomBytes(2 * batch + 77), [one.recipient]);
    const stretch = 16 * (piece + 16);
    const start = file.length - 2 * stretch - 77 - 16;
    const altered = (at: number) => { const bytes = Uint8Array.from(file); bytes[at] = (bytes[at] ?? 0) ^ 1; return bytes; };
    const exchanged = Uint8Array.from(file);
    exchanged.set(file.subarray(start, start + stretch), start + stretch);
    exchanged.set(file.subarray(start + stretch, start + 2 * stretch), start);
    const damaged = [altered(start - 5), altered(start + stretch + 9), altered(file.length - 1), exchanged, Uint8Array.from([...file.subarray(0, 5)]), file.subarray(0, start), file.subarray(0, start - 3), file.subarray(0, start + stretch), file.subarray(0, start + stretch + 16), Buffer.concat([file, Buffer.alloc(1)])];
    for (const [index, bytes] of damaged.entries()) {
      const to = place();
      expect(await openFileTo(placed(bytes), to, [one.identity]), String(index)).toEqual({ ok: false, reason: 'damaged' });
      expect(existsSync(to), String(index)).toBe(false);
    }
    const to = place();
    expect(await openFileTo(placed(file), to, [other.identity])).toEqual({ ok: false, reason: 'foreign' });
    expect(existsSync(to)).toBe(false);
    expect(await openFileTo(placed(file), to, [other.identity, one.identity])).toMatchObject({ ok: true });
  });

  it('replaces nothing', async () => {
    const { recipient } = await person(generateX25519Identity());
    const there = placed(Buffer.from('there'));
    await expect(sealFileTo(placed(Buffer.from('new')), there, [recipient])).rejects.toMatchObject({ code: 'EEXIST' });
    expect(readFileSync(there, 'utf8')).toBe('there');
    await expect(sealFileTo(place(), place(), [recipient])).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
