import { bytesToHex } from '@noble/hashes/utils.js';
import { enrolmentStatement } from '../../../core/consent/index.ts';
import type { MyPlace, PlaceAct, WillSign } from '../../../core/contract/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import type { AccountId, ConsentId, Hash, PatientId } from '../../../core/ids/index.ts';
import { balances, market } from '../../chain/calls/index.ts';
import type { Chain } from '../../chain/types.ts';
import type { Keys } from '../../keys/port.ts';
import type { Vault, WriteDb } from '../../vault/database.ts';
import { addPlace, consent as storedConsent, dropPlace, isUnderWay, markLeft, outboxItemByKey, type Place, placesOfPatient, placesOwnedBy, placesUnder } from '../../vault/repositories/index.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { ChangeFeed } from '../changes/change-feed.ts';
import type { DirectoryOfNames } from '../names/directory-of-names.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { Session } from '../session/session.ts';
import type { Planned, SigningView } from '../signing/signing-view.ts';
import type { FundingReader } from './funding.ts';
import { enrolKey, leaveKey, placePath, requireConsent } from './place.ts';

export interface PlacesDeps {
  readonly vault: Vault;
  readonly chain: Pick<Chain, 'participation' | 'balances' | 'fee'>;
  readonly keys: Pick<Keys, 'pseudonym' | 'sign'>;
  readonly funding: FundingReader;
  readonly outbox: Pick<Outbox, 'post' | 'retry'>;
  readonly session: Session;
  readonly audit: AuditLog;
  readonly names: DirectoryOfNames;
  readonly changes: ChangeFeed;
  readonly signing: Pick<SigningView, 'act'>;
  readonly genesis: () => Hash;
  readonly now: () => number;
}

/**
 * A patient's paid place, under a pseudonym for this programme alone. Asking for it and giving it up are one step each, as are the consent and its
 * withdrawal; withdrawing the consent gives the place up in the same transaction. Whoever takes part keeps what was paid.
 */
export function createPlaces(deps: PlacesDeps) {
  const { vault, chain, keys, funding } = deps;

  function self(patient: PatientId): AccountId {
    const user = deps.session.require();
    if (user.kind !== 'patient' || user.patient !== patient) throw new AppError('access.role-missing');
    return user.account;
  }
  const mine = (patient: PatientId, programme: Hash): Place | undefined => vault.read((db) => placesOfPatient(db, patient)).find((place) => place.programme === programme);

  /** The network hears of it only where it has heard of the place. */
  function leaveIn(db: WriteDb, place: Place): void {
    if (!isUnderWay(db, enrolKey(place))) { dropPlace(db, place.account); return; }
    markLeft(db, place.account, deps.now());
    deps.outbox.post(db, { key: leaveKey(place), signer: place.account, what: 'Give up a place in a research programme', about: { kind: 'other' }, call: market.withdraw(place.organization, place.chainId) });
  }

  function required(patient: PatientId, programme: Hash): Place {
    self(patient);
    const place = mine(patient, programme);
    if (place === undefined || place.leftAt !== null) throw new AppError('app.not-found');
    return place;
  }

  /** Errors: `app.busy` for a second time, also after it was given up: the network gives one pseudonym one place. */
  async function drawAsk(patient: PatientId, programme: Hash, consent: ConsentId) {
    const account = self(patient);
    requireConsent(vault, { consent, patient }, funding.termsOf(programme), deps.now());
    const { entry, funding: { free } } = await funding.open(programme);
    if (vault.read((db) => placesOfPatient(db, patient)).some(({ chainId }) => chainId === entry.id)) throw new AppError('app.busy');
    if (free === 0) throw new AppError('research.no-place');
    const { organization } = funding.termsOf(programme).terms;
    const { pseudonym } = await keys.pseudonym({ account, path: placePath(entry.id) });
    return { account, organization, chainId: entry.id, pseudonym, statement: enrolmentStatement(deps.genesis(), organization, entry.id) };
  }

  /** No call: a statement that the sponsor hands to the network, and that the network checks. */
  async function planAsk(patient: PatientId, programme: Hash, consent: ConsentId): Promise<WillSign> {
    const { organization, chainId, pseudonym, statement } = await drawAsk(patient, programme, consent);
    const sponsor = deps.names.organization(organization).slice(0, 120);
    const signerName = 'A pseudonym of yours for this programme';
    const argument = (name: string, type: string, value: string, text: string | null) => ({ name, type, value, reading: text === null ? null : { kind: 'name' as const, text } });
    return {
      signerName, whole: true, papers: [], more: 0,
      calls: [{ signing: { signerName, key: pseudonym, payer: { kind: 'organization', name: sponsor } }, depth: 0, pallet: 'market', method: 'enrol', sentence: `Ask ${sponsor} for a place in this research programme`, raw: bytesToHex(statement), args: [argument('organization', 'u32', String(organization), sponsor), argument('programme', 'H256', chainId, null), argument('participant', 'AccountId32', pseudonym, null)] }],
    };
  }
  async function ask(patient: PatientId, programme: Hash, consent: ConsentId): Promise<void> {
    const { account, organization, chainId, pseudonym, statement } = await drawAsk(patient, programme, consent);
    const { signature } = await keys.sign({ account, payload: statement, path: placePath(chainId) });
    vault.write((db) => {
      deps.audit.recordIn(db, { action: 'research.ask-place', outcome: 'done', patient, consent });
      addPlace(db, { account: pseudonym, programme, chainId, organization, patient, owner: account, consent, proof: bytesToHex(signature), askedAt: deps.now() });
    });
  }

  /** Null while the network never heard of the place: then nothing is signed. */
  function planLeave(patient: PatientId, programme: Hash): Planned | null {
    const place = required(patient, programme);
    return vault.read((db) => isUnderWay(db, enrolKey(place))) ? { call: market.withdraw(place.organization, place.chainId), signer: place.account, later: [] } : null;
  }
  function leave(patient: PatientId, programme: Hash): void {
    const place = required(patient, programme);
    vault.write((db) => {
      deps.audit.recordIn(db, { action: 'research.leave-place', outcome: 'done', patient, consent: place.consent });
      leaveIn(db, place);
    });
  }

  /** All that can be spent of what a place received, less the fee, which the place's account pays itself. */
  async function drawPassOn(patient: PatientId, programme: Hash, to: AccountId) {
    self(patient);
    const place = mine(patient, programme);
    if (place === undefined || to === place.account) throw new AppError('app.invalid-input', { field: 'to' });
    const { value } = await chain.balances([place.account]);
    const { spendable, nonce } = value[0] ?? { spendable: 0n, nonce: 0 };
    const amount = spendable - await chain.fee(balances.transfer(to, spendable), place.account);
    if (amount <= 0n) throw new AppError('wallet.insufficient');
    return { call: balances.transfer(to, amount), signer: place.account, nonce };
  }
  async function passOn(patient: PatientId, programme: Hash, to: AccountId): Promise<void> {
    const { call, signer, nonce } = await drawPassOn(patient, programme, to);
    vault.write((db) => {
      deps.audit.recordIn(db, { action: 'research.pass-on', outcome: 'done', patient });
      deps.outbox.post(db, { key: `pass-on/${signer}/${String(nonce)}`, signer, what: 'Pass on what was received for taking part', about: { kind: 'other' }, call });
    });
  }

  return {
    async state(patient: PatientId, programme: Hash): Promise<MyPlace> {
      self(patient);
      deps.audit.record({ action: 'research.place', outcome: 'done', patient });
      const found = await funding.funded(programme);
      const place = mine(patient, programme);
      if (place === undefined) return { funding: found?.funding ?? null, place: null };
      const [{ value: known }, { value: held }] = await Promise.all([chain.participation(place.chainId, place.account), chain.balances([place.account])]);
      const settled = known?.settled ?? 0;
      const state = known === null ? 'asked' : known.withdrawnAt !== null ? 'withdrawn' : place.leftAt !== null ? 'leaving' : 'enrolled';
      const payment = found?.entry.id === place.chainId ? found.entry.plan.payment : 0n;
      return { funding: found?.funding ?? null, place: { account: place.account, state, settled, received: (payment * BigInt(settled)).toString(), balance: (held[0]?.spendable ?? 0n).toString() } };
    },

    async plan(act: PlaceAct): Promise<WillSign> {
      switch (act.act) {
        case 'ask': return planAsk(act.patient, act.programme, act.consent);
        case 'leave': return deps.signing.act(planLeave(act.patient, act.programme));
        case 'pass-on': {
          const { call, signer } = await drawPassOn(act.patient, act.programme, act.to);
          return deps.signing.act({ call, signer, later: [] });
        }
      }
    },
    async act(act: PlaceAct): Promise<{ programme: Hash }> {
      switch (act.act) {
        case 'ask': await ask(act.patient, act.programme, act.consent); break;
        case 'leave': leave(act.patient, act.programme); break;
        case 'pass-on': await passOn(act.patient, act.programme, act.to); break;
      }
      deps.changes.announce('research');
      return { programme: act.programme };
    },
    /** What withdrawing a consent signs beside it. */
    plannedUnder: (consent: ConsentId): NonNullable<Planned['also']> => vault.read((db) => placesUnder(db, consent).filter((place) => place.leftAt === null && isUnderWay(db, enrolKey(place)))).map((place) => ({ call: market.withdraw(place.organization, place.chainId), signer: place.account })),
    /** In the transaction in which a consent is withdrawn. */
    leaveUnder(db: WriteDb, consent: ConsentId): void {
      for (const place of placesUnder(db, consent)) if (place.leftAt === null) leaveIn(db, place);
    },

    /** Who is here may sign: what ended while their keys were away is given up on the network, and what was refused is tried again. */
    async follow(account: AccountId): Promise<void> {
      const places = vault.read((db) => placesOwnedBy(db, account).map((place) => ({ place, given: storedConsent(db, place.consent) })));
      for (const { place, given } of places) {
        const over = given !== undefined && given.revokedAt !== null;
        if (place.leftAt === null && !over) continue;
        const { value } = await chain.participation(place.chainId, place.account);
        if (value === null || value.withdrawnAt !== null) continue;
        const item = vault.write((db) => { leaveIn(db, place); return outboxItemByKey(db, leaveKey(place)); });
        if (item?.status === 'failed') deps.outbox.retry(item.id);
      }
    },
  };
}
export type Places = ReturnType<typeof createPlaces>;
