/** P9: what a grant costs the chain when its subject has ten records, and when it has a hundred thousand. */
import { ConsentId, SectionHash } from '../../core/ids/index.ts';
import { calls, type Receipt } from '../../workstation/chain/index.ts';
import type { Plain } from '../../workstation/chain/types.ts';
import { grantCall, hex, organization } from '../harness/validators.ts';
import type { Bench } from './bench.ts';
import { chainGround, drain, pairOf, prefixOf, storedUnder } from './chain-ground.ts';
import { registrations } from './entries.ts';

interface Cost { readonly weight: number; readonly proof: number; readonly fee: number; readonly bytes: number; readonly storage: number }
const few = 10;
/** Extrinsics of thirty documents before the chain: a block of these slots takes a dozen. */
const ahead = 60;

export const grantCost: Bench = {
  id: 'P9', work: 'a grant at a hundred thousand records: the worst of weight, proof, fee, length, storage', against: 'the same grant at ten', unit: 'times', usual: 100_000, asked: 1, isCost: true,
  async run({ n }) {
    const ground = await chainGround({ validators: 1, slotMs: 1000 });
    try {
      const { api, chain, clinic } = ground;
      const prefix = prefixOf(api, 'consent', 'consents');
      const other = SectionHash.parse(hex(16));
      const cost = async (): Promise<Cost> => {
        const before = await storedUnder(ground.validators, prefix);
        const consent = ConsentId.parse(hex(32));
        const receipt = await clinic.send(clinic.steward, grantCall(clinic.subject, consent, [other]));
        const after = await storedUnder(ground.validators, prefix);
        // A grant weighs what stands beside it, so the next one meets as much. Of a section of its own: revoking raises that.
        await clinic.send(clinic.steward, calls.consent.revoke(organization, clinic.subject, consent));
        const block = await api.rpc.chain.getBlock(`0x${receipt.block.hash}`);
        return { ...weightOf(receipt), fee: Number(receipt.fee), bytes: block.block.extrinsics[receipt.index]?.encodedLength ?? 0, storage: after.bytes - before.bytes };
      };
      const fill = (count: number) => drain(api, pairOf('//Device'), registrations(clinic.subject, clinic.section, count), ahead);
      await fill(few);
      const small = await cost();
      const { ms } = await fill(n - few);
      const large = await cost();
      const records = Number((await api.query.records?.documentCount?.(`0x${clinic.subject}`))?.toString() ?? 0);
      if (records !== n) throw new Error(`${String(records)} of ${String(n)} records are registered`);
      const ratios = Object.fromEntries((Object.keys(small) as (keyof Cost)[]).map((name) => [name, large[name] / small[name]]));
      await chain.stop();
      return { ours: Math.max(...Object.values(ratios)), peer: 1, facts: { records, 'seconds to register them': Math.round(ms / 1000), ...Object.fromEntries(Object.entries(small).map(([name, value]) => [name, `${String(value)} -> ${String(large[name as keyof Cost])}`])) } };
    } finally {
      await ground.end();
    }
  },
};

function weightOf(receipt: Receipt): { weight: number; proof: number } {
  const info = receipt.events.find(({ pallet, name }) => pallet === 'system' && name === 'ExtrinsicSuccess')?.data.dispatchInfo as { weight?: { refTime: Plain; proofSize: Plain } } | undefined;
  if (info?.weight === undefined) throw new Error('the event says no weight');
  return { weight: Number(info.weight.refTime), proof: Number(info.weight.proofSize) };
}
