import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readClinicAccess } from './clinic-access.ts';
import { readSwarmKey, swarmKeyFile } from './swarm-key.ts';

let dir = '';
beforeAll(() => { dir = mkdtempSync(join(tmpdir(), 'assent-key-')); });
afterAll(() => { rmSync(dir, { recursive: true, force: true }); });
const written = (text: string): string => { const file = join(dir, 'file'); writeFileSync(file, text); return file; };
const key = Buffer.alloc(32, 7);

describe('a swarm key', () => {
  it('is read from what Kubo has and from an invitation', async () => {
    expect(await readSwarmKey(written(swarmKeyFile(key)))).toEqual(key);
    expect(await readSwarmKey(written(JSON.stringify({ format: 'assent-network/1', swarmKey: key.toString('hex') })))).toEqual(key);
  });

  it.each([['nothing', ''], ['another base', '/key/swarm/psk/1.0.0/\n/base64/\nAAAA\n'], ['too few bytes', JSON.stringify({ swarmKey: 'ab' })], ['no text', JSON.stringify({ swarmKey: 7 })], ['null', 'null']])('is not read from %s', async (_, text) => {
    await expect(readSwarmKey(written(text))).rejects.toThrow(/holds no swarm key/);
  });
});

describe('the file that leads to a document store', () => {
  const good = { format: 'assent-storage/1', kubo: 'http://127.0.0.1:5001', cluster: 'http://127.0.0.1:9094', clusterAuthorization: 'Basic x', minimum: 2, maximum: 3 };

  it('is read as it was written', async () => {
    expect(await readClinicAccess(written(JSON.stringify(good)))).toEqual({ ...good, kuboAuthorization: null, nodes: [] });
  });

  it.each([['no file of ours', {}], ['an address of another kind', { ...good, kubo: 'file:///etc/passwd' }], ['a header with a line end', { ...good, clusterAuthorization: 'x\r\ny: z' }], ['more copies at least than at most', { ...good, minimum: 4 }]])('is refused: %s', async (_, value) => {
    await expect(readClinicAccess(written(JSON.stringify(value)))).rejects.toThrow(expect.objectContaining({ code: 'app.invalid-input' }) as Error);
  });
});
