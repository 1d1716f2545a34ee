/** What an export is proven by, from real validators whose set changes while it runs: collected from a node and checked without it. */
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { genesisHash, verifyChainProof } from '../../core/proof/index.ts';
import { createProofCollector } from '../../workstation/chain/proofs/proof-collector.ts';
import { startValidators, type Validators } from '../harness/validators.ts';
import { reasonToSkip } from './local-network.ts';

let validators: Validators | null = null;
afterAll(async () => { await validators?.end(); });

const timestampNow = Buffer.from('f0c365c3cf59d671eb72da0e7a4113c49f1f0515f462cdcf84e0f1d6045dfcbb', 'hex');

describe('a proof of what is on the network', () => {
  it('leads from genesis over changed authorities to a final block', async (context) => {
    if (reasonToSkip !== null) context.skip(reasonToSkip);
    validators = await startValidators({ validators: 2, slotMs: 1000, terms: () => ({ sessionBlocks: 10, eraSessions: 1 }) });
    const { network } = validators;
    const spec = JSON.parse(readFileSync(network.lightSpec, 'utf8')) as { genesis: { raw?: { top: Record<string, string> } } };
    if (spec.genesis.raw !== undefined) expect(genesisHash(spec.genesis.raw.top)).toBe(network.genesis);
    const collector = createProofCollector({ endpoints: () => [network.members[0]?.rpc ?? ''], genesis: () => network.genesis });
    const made = async () => collector.collect(() => Promise.resolve([timestampNow]));

    await expect.poll(async () => (await made()).state.changes, { timeout: 90_000, interval: 2_000 }).toBeGreaterThan(1);
    const { proof, state } = await made();
    expect(verifyChainProof(JSON.parse(JSON.stringify(proof)) as typeof proof, network.genesis).block).toEqual(state.block);
    expect(state.tree.read(timestampNow)).toHaveLength(8);
    expect(() => verifyChainProof({ ...proof, changes: proof.changes.slice(1) }, network.genesis)).toThrow();
  });
});
