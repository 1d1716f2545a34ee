/** Several real validators on this machine: they finalize together, not when divided, and again when healed; and a genesis of four hospitals. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { xxhashAsHex } from '@polkadot/util-crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cacheDir, prebuild } from '../../workstation/chain/node/locations.ts';
import { nodeBinary } from '../../workstation/chain/node/prebuild.ts';
import { assemble, install, makeKeys } from '../../workstation/chain/network/ceremony.ts';
import { startValidators, type Validators } from '../harness/validators.ts';
import { reasonToSkip } from './local-network.ts';

let validators: Validators | null = null;
let dir = '';
beforeAll(() => { dir = mkdtempSync(join(tmpdir(), 'assent-ceremony-')); });
afterAll(async () => { await validators?.end(); rmSync(dir, { recursive: true, force: true }); });

const binary = async (): Promise<string> => process.env.ASSENT_NODE_BINARY ?? nodeBinary(prebuild, cacheDir(process.env));

describe('a network of validators', () => {
  it('finalizes together, stands still when divided, and goes on when healed', async (context) => {
    if (reasonToSkip !== null) context.skip(reasonToSkip);
    validators = await startValidators({ validators: 3, slotMs: 1000 });
    const { network } = validators;
    const finalized = async (): Promise<number> => Math.max(...(await network.heights()).map((one) => one?.finalized ?? 0));
    const best = async (): Promise<number> => Math.max(...(await network.heights()).map((one) => one?.best ?? 0));
    await expect.poll(finalized, { timeout: 40_000, interval: 300 }).toBeGreaterThan(1);

    await network.partition([[0], [1], [2]]);
    // A round under way may still end.
    await new Promise((resolve) => { setTimeout(resolve, 1500); });
    const [before, height] = [await finalized(), await best()];
    await expect.poll(best, { timeout: 30_000, interval: 300 }).toBeGreaterThan(height + 1);
    expect(await finalized()).toBe(before);

    await network.heal();
    await expect.poll(finalized, { timeout: 40_000, interval: 300 }).toBeGreaterThan(before);
  });
});

describe('the genesis of hospitals that begin together', () => {
  it('is the same whoever makes it, holds their keys only, and refuses a part that was changed', async (context) => {
    if (reasonToSkip !== null) context.skip(reasonToSkip);
    const parts = await Promise.all(['Harbour', 'Northside'].map((name, index) => makeKeys(join(dir, name), name, `/ip4/127.0.0.1/tcp/${String(31_000 + index)}`)));
    const make = async (given: readonly unknown[], file: string) => assemble({ binary: await binary(), parts: given, name: 'Coast', id: 'coast', slotMs: 6000, file: join(dir, file) });
    const [first, second] = [await make(parts, 'a.json'), await make(parts.toReversed(), 'b.json')];
    expect([second.sha256, second.genesis]).toEqual([first.sha256, first.genesis]);
    const spec = readFileSync(first.spec, 'utf8');
    // //Alice's account, whose key everybody has.
    expect(spec).not.toContain('d43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d');
    const { bootNodes, genesis } = JSON.parse(spec) as { bootNodes: string[]; genesis: { raw: { top: Record<string, string> } } };
    expect(bootNodes).toHaveLength(2);
    // Both begin staked, so that eras are paid and offences cost.
    const staking = (item: string): number => Object.keys(genesis.raw.top).filter((key) => key.startsWith(xxhashAsHex('Staking', 128) + xxhashAsHex(item, 128).slice(2))).length;
    expect(['Bonded', 'Ledger', 'Validators', 'ErasStakersOverview'].map(staking)).toEqual([2, 2, 2, 2]);
    for (const [index, name] of ['Harbour', 'Northside'].entries()) {
      const { boot, command } = await install({ spec: first.spec, folder: join(dir, name), base: join(dir, name, 'node') });
      expect(boot).toBe(`${parts[index]?.address ?? ''}/p2p/${parts[index]?.peerId ?? ''}`);
      expect(command).toContain('--clock-guard');
    }
    await makeKeys(join(dir, 'Stranger'), 'Stranger', '/ip4/127.0.0.1/tcp/31002');
    await expect(install({ spec: first.spec, folder: join(dir, 'Stranger'), base: join(dir, 'x') })).rejects.toThrow(/without the keys/);
    await expect(make([parts[0], { ...parts[1], name: 'Mallory' }], 'c.json')).rejects.toThrow(/signature/);
    await expect(make([parts[0], parts[0]], 'd.json')).rejects.toThrow(/same stash/);
  });
});
