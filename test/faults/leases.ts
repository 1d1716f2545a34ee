/** R14: schedules of hours with and without a network. Past the lease only one's own record opens, under a banner, and what is written waits. */
import { rmSync } from 'node:fs';
import { AppError } from '../../core/errors/index.ts';
import { createRandom } from '../../core/synthetic/index.ts';
import type { Chain } from '../../workstation/chain/types.ts';
import { createChangeFeed } from '../../workstation/services/changes/change-feed.ts';
import { createOutbox } from '../../workstation/services/outbox/outbox.ts';
import { outboxItem } from '../../workstation/vault/repositories/index.ts';
import { type Fault, type Outcome, outcome } from './fault.ts';
import { quickFolder } from './quick-folder.ts';
import { giver, leaseMs, openReceivingDesk, own, plainOf, reader, type ReceivingDesk, subjectOf } from './receiving-desk.ts';

const minute = 60_000;
const hour = 60 * minute;
const begin = Date.UTC(2026, 10, 22);
const stepsEach = 10;

export const leases: Fault = {
  id: 'R14', asked: '1,000 random schedules: past the lease other organizations\' documents refuse, own ones stay under a banner, writes queue; 0 wrong reads', usual: 1_000,
  async run({ seed, n }) {
    const held = outcome();
    const control = outcome();
    const facts = { schedules: n, reads: 0, pastTheLease: 0, queued: 0 };
    const folder = quickFolder('lease');
    let now = begin;
    const desk = openReceivingDesk(folder, () => now);
    try {
      desk.begin();
      desk.receive('given', begin - 365 * 24 * hour, begin + 50 * 365 * 24 * hour);
      desk.ownRecord('ours');
      const outbox = queue(desk, () => now);
      let block = 1;
      for (let index = 0; index < n; index += 1) {
        const random = createRandom(`lease/${String(seed)}/${String(index)}`);
        let verifiedAt = now;
        desk.head(block += 1, now);
        for (let step = 0; step < stepsEach; step += 1) {
          if (random.chance(0.25)) { verifiedAt = now; desk.head(block += 1, now); }
          else now += random.pick([1, minute, hour, 6 * hour, 23 * hour, leaseMs - (now - verifiedAt) - 1, leaseMs - (now - verifiedAt)].filter((ms) => ms > 0));
          const stale = now - verifiedAt >= leaseMs;
          if (stale) facts.pastTheLease += 1;
          judge(desk, stale, `schedule ${String(seed)}/${String(index)} step ${String(step)}`, held, facts);
          // Without the lease: the same consent, whoever vouched for it and however long ago.
          if (stale && control.attempts < 200) { control.attempts += 1; if (desk.cached('given') !== null) control.violations.push('without a lease it opens'); }
          if (stale && facts.queued < 50) outbox(held, facts);
        }
      }
      return await Promise.resolve({ held, control, facts });
    } finally {
      desk.vault.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

function judge(desk: ReceivingDesk, stale: boolean, replay: string, held: Outcome, facts: { reads: number }): void {
  held.attempts += 2;
  facts.reads += 2;
  const given = desk.decide(subjectOf('given'), giver);
  if (given.permit === stale) held.violations.push(`${replay}: ${stale ? 'opens past the lease' : `refused within the lease: ${given.clause}`}`);
  if (stale && given.clause !== 'LeaseExpired') held.violations.push(`${replay}: refused by ${given.clause}`);
  if (!stale && desk.read('given') !== plainOf('given')) held.violations.push(`${replay}: permitted, and not readable`);
  const ours = desk.decide(subjectOf('ours'), own, 'Follow-up visit');
  if (!ours.permit) held.violations.push(`${replay}: the own record was refused: ${ours.clause}`);
  if (ours.obligations.includes('stale-banner') !== stale) held.violations.push(`${replay}: ${stale ? 'no banner' : 'a banner'}`);
}

/** What is written meanwhile: saved, and waiting. */
function queue(desk: ReceivingDesk, now: () => number) {
  const chain = { submit: () => { throw new AppError('chain.unavailable'); }, status: () => ({ phase: 'offline' }) } as unknown as Chain;
  let number = 0;
  const outbox = createOutbox({ vault: desk.vault, chain, now, newId: () => `lease-${String(number += 1)}`, changes: createChangeFeed(), log: () => undefined, onStage: () => undefined, onRefused: () => undefined, successorOf: () => null, signerFor: () => Promise.resolve(null) } as unknown as Parameters<typeof createOutbox>[0]);
  return (held: Outcome, facts: { queued: number }): void => {
    held.attempts += 1;
    facts.queued += 1;
    const id = desk.vault.write((db) => outbox.post(db, { key: `write ${String(facts.queued)}`, call: { pallet: 'balances', method: 'transferKeepAlive', args: [reader, 5n] } as never, signer: reader, what: 'Something written', about: { kind: 'other' } }));
    outbox.wake();
    if (desk.vault.read((db) => outboxItem(db, id))?.status !== 'waiting') held.violations.push('what was written past the lease does not wait');
  };
}
