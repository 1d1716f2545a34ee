import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { majority } from './motions.ts';
import { proposalOf } from './proposals.ts';

let dir: string;
beforeAll(() => { dir = mkdtempSync(join(tmpdir(), 'assent-proposals-')); });
afterAll(() => { rmSync(dir, { recursive: true, force: true }); });

describe('what is put before the council', () => {
  it.each([['7=10', [7, 10], '10 years'], ['0=0', [0, 0], '0 years'], ['255=none', [255, null], 'Nobody says']])('reads the rule %s', async (retention, args, words) => {
    const proposal = await proposalOf({ retention });
    expect(proposal?.call).toMatchObject({ pallet: 'records', method: 'setRetention', args });
    expect(proposal?.words.join()).toContain(words);
  });

  it.each(['7', '7=', '256=1', '1=256', '1=-1', 'x=1', '1=1=1'])('refuses the rule %s', async (retention) => {
    await expect(proposalOf({ retention })).rejects.toMatchObject({ code: 'retention-invalid' });
  });

  it('takes a runtime by its hash, and nothing else for one', async () => {
    const [runtime, text] = [join(dir, 'runtime.wasm'), join(dir, 'runtime.txt')];
    writeFileSync(runtime, Buffer.from('0061736d01000000', 'hex'));
    writeFileSync(text, 'no runtime');
    expect((await proposalOf({ upgrade: runtime }))?.call).toMatchObject({ pallet: 'governance', method: 'enact', args: [{ pallet: 'system', method: 'authorizeUpgrade', args: [expect.stringMatching(/^0x[0-9a-f]{64}$/)] }] });
    for (const upgrade of [text, join(dir, 'none')]) await expect(proposalOf({ upgrade })).rejects.toMatchObject({ code: 'runtime-invalid', data: { file: upgrade } });
  });

  it('refuses what is no application, more than one thing at once, and takes nothing for nothing', async () => {
    await expect(proposalOf({ admit: 'hello' })).rejects.toMatchObject({ code: 'application-invalid' });
    await expect(proposalOf({ admit: 'hello', retention: '1=1' })).rejects.toMatchObject({ code: 'ambiguous' });
    expect(await proposalOf({})).toBeNull();
  });

  it('needs more than half', () => { expect([1, 2, 3, 4, 5].map(majority)).toEqual([1, 2, 2, 3, 3]); });
});
