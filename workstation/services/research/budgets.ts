import { sha256 } from '@noble/hashes/sha2.js';
import { declaredUse } from '../../../core/consent/index.ts';
import type { Funding, Participant, ProgrammeAct } from '../../../core/contract/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import { type AccountId, Hash, type OrganizationId } from '../../../core/ids/index.ts';
import { bytesToHex, canonicalJson, utf8ToBytes } from '../../../core/sealing/index.ts';
import { market } from '../../chain/calls/index.ts';
import type { Call, Chain } from '../../chain/types.ts';
import type { Vault, WriteDb } from '../../vault/database.ts';
import { keepPayment, outboxItemByKey, placeOf, placesIn, type Programme } from '../../vault/repositories/index.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { ChangeFeed } from '../changes/change-feed.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { Session } from '../session/session.ts';
import type { Moments } from '../signing/moments.ts';
import type { Planned } from '../signing/signing-view.ts';
import type { FundingReader } from './funding.ts';
import { enrolKey, requireConsent } from './place.ts';

export interface BudgetsDeps {
  readonly vault: Vault;
  readonly chain: Pick<Chain, 'participants' | 'participation' | 'balances'>;
  readonly funding: FundingReader;
  readonly outbox: Pick<Outbox, 'post' | 'retry'>;
  readonly session: Session;
  readonly audit: AuditLog;
  readonly changes: ChangeFeed;
  readonly moments: Moments;
  readonly organization: () => OrganizationId;
  readonly newSalt: () => Hash;
  readonly now: () => number;
}

const dayMs = 86_400_000;
type Act<Name extends ProgrammeAct['act']> = Extract<ProgrammeAct, { act: Name }>;
/** A call that is ready: under which key it is posted, what the list of waiting calls says, and what belongs into the same transaction. */
interface Drawn { readonly call: Call; readonly key: string; readonly what: string; readonly detail: Readonly<Record<string, string | number>>; readonly before?: (db: WriteDb) => Call; readonly done?: () => void; readonly later: readonly string[] }

/**
 * What a sponsor does with the budget of a programme. Nobody is enrolled without a consent to this programme and to nothing beside it, final on
 * the network: the same check stands where the place is asked for (place.ts). A person is a pseudonym here.
 */
export function createBudgets(deps: BudgetsDeps) {
  const { vault, chain, funding } = deps;

  function own(programme: Hash): Programme {
    const row = funding.termsOf(programme);
    if (row.terms.organization !== deps.organization()) throw new AppError('app.not-found');
    return row;
  }

  async function drawLaunch(act: Act<'launch'>): Promise<Drawn> {
    const row = own(act.programme);
    if (row.endedAt !== null) throw new AppError('app.busy');
    if (row.terms.reward === null) throw new AppError('research.nothing-paid');
    const { account } = deps.session.require();
    const standing = await funding.funded(act.programme);
    if (standing !== null && standing.entry.closedAt === null) throw new AppError('research.funded-already');
    const budget = BigInt(act.payment) * BigInt(act.payments) * BigInt(act.places);
    const { value } = await chain.balances([account]);
    if ((value[0]?.spendable ?? 0n) < budget) throw new AppError('wallet.insufficient');
    const moment = JSON.stringify([act, account]);
    const from = deps.moments.of(moment);
    const [enrolUntil, settleUntil] = [from + act.enrolDays * dayMs, from + act.settleDays * dayMs];
    if (settleUntil < enrolUntil) throw new AppError('app.invalid-input', { field: 'settleDays' });
    const { clauses, duo } = declaredUse(row.terms);
    const plan = { terms: Hash.parse(clauses), duo, payment: BigInt(act.payment), payments: act.payments, places: act.places, enrolUntil, settleUntil };
    return {
      call: market.launch(deps.organization(), plan), key: `launch/${act.programme}/${String(from)}`, what: 'Launch a research programme', later: [], detail: { programme: act.programme.slice(0, 16), places: act.places, planck: budget.toString() },
      done: () => { deps.moments.spend(moment); },
    };
  }

  /** Errors: `research.treatment-consent`, `research.consent-needed`, `research.no-place`. */
  async function drawEnrol(act: Act<'enrol'>): Promise<Drawn> {
    const row = own(act.programme);
    const place = vault.read((db) => placeOf(db, act.participant));
    if (place?.programme !== act.programme || place.leftAt !== null) throw new AppError('app.not-found');
    requireConsent(vault, place, row, deps.now());
    const { entry, funding: { free } } = await funding.open(act.programme);
    if (entry.id !== place.chainId) throw new AppError('research.no-budget');
    if (free === 0) throw new AppError('research.no-place');
    return { call: market.enrol(place.organization, entry.id, place.account, place.proof), key: enrolKey(place), what: 'Give a place in a research programme', later: [], detail: { programme: act.programme.slice(0, 16), participant: place.account } };
  }

  /** Errors: `research.paid-already`; `app.not-found` for who has no place. */
  async function drawSettle(act: Act<'settle'>): Promise<Drawn> {
    own(act.programme);
    const { entry } = await funding.open(act.programme);
    const { value: place } = await chain.participation(entry.id, act.participant);
    if (place === null || place.withdrawnAt !== null) throw new AppError('app.not-found');
    if (act.number !== place.settled + 1 || act.number > entry.plan.payments) throw new AppError('research.paid-already');
    const said = { format: 'assent-payment/1', programme: entry.id, participant: act.participant, number: act.number, note: act.note, salt: deps.newSalt() };
    const commitment = Hash.parse(bytesToHex(sha256(utf8ToBytes(canonicalJson(said)))));
    const callWith = (delivery: Hash): Call => market.settle(deps.organization(), entry.id, act.participant, act.number, delivery);
    return {
      call: callWith(commitment), key: `settle/${entry.id}/${act.participant}/${String(act.number)}`, what: 'Pay a participant of a research programme', later: ['delivery'], detail: { programme: act.programme.slice(0, 16), participant: act.participant, number: act.number },
      before: (db) => callWith(keepPayment(db, { chainId: entry.id, participant: act.participant, number: act.number, note: act.note, salt: said.salt, commitment, addedBy: deps.session.require().account, addedAt: deps.now() }).commitment),
    };
  }

  /** Errors: `research.promised` before its time is over. */
  async function drawClose(act: Act<'close'>): Promise<Drawn> {
    own(act.programme);
    const { entry, funding: { state } } = await funding.open(act.programme);
    if (state !== 'over' && entry.reserved > 0n) throw new AppError('research.promised');
    return { call: market.close(deps.organization(), entry.id), key: `close/${entry.id}/${String(entry.reserved)}`, what: 'Close a research programme', later: [], detail: { programme: act.programme.slice(0, 16) } };
  }

  async function drawClear(act: Act<'clear'>): Promise<Drawn> {
    own(act.programme);
    const found = await funding.funded(act.programme);
    if (found?.funding.state !== 'clearable') throw new AppError('app.busy');
    const { value: rows } = await chain.participants(found.entry.id);
    return { call: market.clearProgramme(deps.organization(), found.entry.id), key: `clear/${found.entry.id}/${String(rows.length)}`, what: 'Remove a closed research programme from the network', later: [], detail: { programme: act.programme.slice(0, 16) } };
  }

  const draw = (act: ProgrammeAct): Promise<Drawn> => {
    switch (act.act) {
      case 'launch': return drawLaunch(act);
      case 'enrol': return drawEnrol(act);
      case 'settle': return drawSettle(act);
      case 'close': return drawClose(act);
      case 'clear': return drawClear(act);
    }
  };

  return {
    async plan(act: ProgrammeAct): Promise<Planned> {
      const { call, later } = await draw(act);
      return { call, later, signer: deps.session.require().account };
    },
    async act(act: ProgrammeAct): Promise<{ programme: Hash }> {
      const { call, key, what, detail, before, done } = await draw(act);
      const signer = deps.session.require().account;
      const again = vault.write((db) => {
        deps.audit.recordIn(db, { action: `research.${act.act}`, outcome: 'done', detail });
        const item = deps.outbox.post(db, { key, signer, what, about: { kind: 'other' }, call: before?.(db) ?? call });
        return outboxItemByKey(db, key)?.status === 'failed' ? item : null;
      });
      // What was refused once is the same call once more.
      if (again !== null) deps.outbox.retry(again);
      done?.();
      deps.changes.announce('research');
      return { programme: act.programme };
    },

    async funding(programme: Hash): Promise<Funding | null> {
      deps.audit.record({ action: 'research.funding', outcome: 'done', detail: { programme: programme.slice(0, 16) } });
      return (await funding.funded(programme))?.funding ?? null;
    },

    /** Those who asked first; then who is known to the network. */
    async participants(programme: Hash): Promise<Participant[]> {
      own(programme);
      deps.audit.record({ action: 'research.participants', outcome: 'done', detail: { programme: programme.slice(0, 16) } });
      const found = await funding.funded(programme);
      if (found === null) return [];
      const { value: known } = await chain.participants(found.entry.id);
      const here = vault.read((db) => placesIn(db, found.entry.id).map((place) => ({ place, item: outboxItemByKey(db, enrolKey(place)) })));
      const onChain = new Set<AccountId>(known.map(({ account }) => account));
      const leaving = new Set<AccountId>(here.filter(({ place }) => place.leftAt !== null).map(({ place }) => place.account));
      const asked = here.filter(({ place }) => !onChain.has(place.account) && place.leftAt === null)
        .map(({ place, item }): Participant => ({ account: place.account, state: item === undefined ? 'asked' : item.status === 'failed' ? 'refused' : 'on-its-way', settled: 0 }));
      return [...asked, ...known.map(({ account, settled, withdrawnAt }): Participant => ({ account, settled, state: withdrawnAt !== null ? 'withdrawn' : leaving.has(account) ? 'leaving' : 'enrolled' }))];
    },
  };
}
export type Budgets = ReturnType<typeof createBudgets>;
