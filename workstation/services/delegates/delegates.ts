import { actions, bitsOf, mandateEnd, majorityAt, namesIn, powers, type Power, purposes, type Relation } from '../../../core/consent/index.ts';
import type { DelegateAct, DelegateRow, Section } from '../../../core/contract/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import type { AccountId, OrganizationId, PatientId } from '../../../core/ids/index.ts';
import { consent as calls } from '../../chain/calls/index.ts';
import type { Call } from '../../chain/types.ts';
import type { ReadDb, Vault } from '../../vault/database.ts';
import { delegation, delegationsOf, delegationsOfSubject, endDelegation, organization as storedOrganization, patient as storedPatient, personByNumber, personOfPatient, type StoredDelegation, subject as storedSubject, upsertDelegation, workstation } from '../../vault/repositories/index.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { ChangeFeed } from '../changes/change-feed.ts';
import { type AgreedBy, type Agreements, evidenceFor, type Given } from '../consents/agreement.ts';
import { namedSections } from '../consents/consent-row.ts';
import { lifeOf } from '../decision/site-facts.ts';
import type { DirectoryOfNames } from '../names/directory-of-names.ts';
import type { Outbox } from '../outbox/outbox.ts';
import { canonicalJson } from '../../../core/sealing/index.ts';
import type { Actor } from '../session/session.ts';
import type { Moments } from '../signing/moments.ts';
import type { Planned } from '../signing/signing-view.ts';

export interface Mandated { readonly delegate: AccountId; readonly relation: Relation; readonly sections: readonly Section[]; readonly powers: readonly Power[]; readonly end: string }

export interface DelegatesDeps {
  readonly vault: Vault;
  readonly agreements: Agreements;
  readonly outbox: Outbox;
  readonly session: Actor;
  readonly audit: AuditLog;
  readonly names: DirectoryOfNames;
  readonly changes: ChangeFeed;
  readonly moments: Moments;
  readonly organization: () => OrganizationId;
  readonly now: () => number;
}

export type Delegates = ReturnType<typeof createDelegates>;

/** Treatment, emergencies, and what the family asks for: the purposes a delegate may agree to. */
const purposesOfDelegates = purposes.TREAT | purposes.ETREAT | purposes.FAMRQT;

/** Family and guardians, and who speaks for the dead: who may do what for a patient, until when. */
export function createDelegates(deps: DelegatesDeps) {
  const { vault, agreements } = deps;
  const iso = (ms: number): string => new Date(ms).toISOString();

  function row(db: ReadDb, one: StoredDelegation): DelegateRow {
    const subject = storedSubject(db, one.subject);
    const id = subject?.patient ?? null;
    const who = id === null ? undefined : storedPatient(db, id);
    if (id === null || who === undefined) throw new AppError('app.not-found');
    const life = lifeOf(db, who, subject?.organization ?? null);
    const ends = mandateEnd(one, life);
    return {
      patient: id, patientName: who.name, delegate: one.delegate, name: deps.names.known(one.delegate), relation: one.relation, sections: namedSections(subject, one.sections), purposes: namesIn(purposes, one.purposes),
      powers: namesIn(powers, one.powers), start: iso(one.period.start), ends: iso(ends), endsBy: ends === one.period.end && ends !== life.majorityAt ? 'term' : ends === life.majorityAt ? 'majority' : 'death',
      endedAt: one.endedAt === null ? null : iso(one.endedAt), evidence: one.evidence, stage: one.stage,
    };
  }

  return {
    list(id: PatientId): DelegateRow[] {
      agreements.requireOwnStaffOrSelf(id);
      deps.audit.record({ action: 'delegate.list', outcome: 'done', patient: id });
      const { sees } = agreements.sight(id);
      const { account } = deps.session.require();
      return vault.read((db) => delegationsOfSubject(db, agreements.ownSubject(id).id).map((one) => row(db, { ...one, sections: one.sections.filter(sees) }))).filter(({ delegate, sections }) => delegate === account || sections.length > 0);
    },

    mine(): DelegateRow[] {
      const { account } = deps.session.require();
      const held = vault.read((db) => delegationsOf(db, account));
      const patients = new Set(vault.read((db) => held.flatMap(({ subject }) => storedSubject(db, subject)?.patient ?? [])));
      // It names them: each is told of it, before.
      if (patients.size > 0) deps.audit.record(...Array.from(patients, (patient) => ({ action: 'delegate.list', outcome: 'done' as const, patient })));
      return vault.read((db) => held.map((one) => {
        const { mandate, sees } = agreements.sight(one.patient);
        // While it stands: what it opens.
        return row(db, mandate === null ? one : { ...one, sections: one.sections.filter(sees) });
      }));
    },

    /** By the record number of somebody who has a PIN here: nobody is listed. Null for everybody else, and for the patient. */
    candidate(id: PatientId, number: string): { account: AccountId; name: string } | null {
      // Who acts for somebody names nobody for them, and so learns no name by a number.
      agreements.requireStaffOrSelf(id);
      // It names a person by their number: a search, and written down as one before it is answered.
      deps.audit.record({ action: 'patient.search', outcome: 'done' });
      return vault.read((db) => {
        const person = personByNumber(db, number);
        return person === undefined || person.patient === id ? null : { account: person.account, name: person.name };
      });
    },

    plan: (act: DelegateAct): Planned => (act.act === 'name' ? drawName(act.patient, act, act.evidence) : drawEnd(act.patient, act.delegate, act.evidence)),

    async name(id: PatientId, mandated: Mandated, given: Given): Promise<{ ends: string }> {
      const { subject, sections, now, end, makeBy, spend } = drawName(id, mandated, given.kind);
      await agreements.agreed(id, given, (db, by) => {
        const made = makeBy(by);
        upsertDelegation(db, made);
        deps.audit.recordIn(db, { action: 'delegate.name', outcome: 'done', patient: id, subject: subject.id, detail: { relation: made.relation, evidence: made.evidence, sections: sections.length } });
        deps.outbox.post(db, { key: `delegate/${subject.id}/${made.delegate}/${String(now)}`, signer: made.grantedBy, what: 'Let somebody act for a patient', about: { kind: 'delegation', subject: subject.id, delegate: made.delegate }, call: callOf(made) });
      });
      spend();
      deps.changes.announce('consents', id);
      return { ends: iso(end) };
    },

    async end(id: PatientId, delegate: AccountId, given: Given): Promise<AccountId> {
      const { subject, known, signer, call } = drawEnd(id, delegate, given.kind);
      await agreements.agreed(id, given, (db) => {
        // From here on they may do nothing at this workstation, whenever the network hears of it.
        endDelegation(db, subject.id, delegate, deps.now());
        deps.audit.recordIn(db, { action: 'delegate.end', outcome: 'done', patient: id, subject: subject.id });
        deps.outbox.post(db, { key: `delegate-end/${subject.id}/${delegate}/${String(known.createdAt)}`, signer, what: 'End that somebody acts for a patient', about: { kind: 'other' }, call });
      });
      deps.changes.announce('consents', id);
      return delegate;
    },
  };

  function callOf(made: StoredDelegation): Call { return calls.delegate(deps.organization(), made.subject, made); }

  function drawName(id: PatientId, mandated: Mandated, given: Given['kind']) {
    const subject = agreements.ownSubject(id);
    agreements.requireOwnStaffOrSelf(id);
    // Who acts for somebody does not hand that on.
    if (given === 'delegate') throw new AppError('access.denied', { clause: 'BeyondMandate' });
    const { delegate, relation } = mandated;
    const signer = agreements.signerFor(subject, given);
    const moment = canonicalJson({ act: 'delegate', subject: subject.id, delegate, relation, sections: mandated.sections, powers: mandated.powers, end: mandated.end, given, signer });
    const now = deps.moments.of(moment);
    const sections = agreements.hashesOf(subject, mandated.sections);
    const end = endOf(id, mandated, now);
    if (!(now < end)) throw new AppError('app.invalid-input', { field: 'end' });
    const known = vault.read((db) => delegation(db, subject.id, delegate));
    if (known !== undefined && known.endedAt === null && known.stage !== 'failed' && now < known.period.end) throw new AppError('app.invalid-input', { field: 'delegate' });
    if (delegate === vault.read((db) => personOfPatient(db, id))?.account) throw new AppError('app.invalid-input', { field: 'delegate' });
    const makeBy = ({ evidence, witness }: Pick<AgreedBy, 'evidence' | 'witness'>): StoredDelegation => ({
      subject: subject.id, delegate, relation, powers: bitsOf(powers, mandated.powers), sections, actions: actions.read, purposes: purposesOfDelegates, period: { start: now, end }, evidence, witness,
      grantedBy: signer, grantedAt: 0, endedAt: null, stage: 'saved', createdAt: now,
    });
    return { subject, sections, now, end, makeBy, signer, later: [], call: callOf(makeBy({ evidence: evidenceFor(subject, given), witness: null })), spend: () => { deps.moments.spend(moment); } };
  }

  function drawEnd(id: PatientId, delegate: AccountId, given: Given['kind']) {
    const user = deps.session.require();
    const subject = agreements.ownSubject(id);
    agreements.requireOwnStaffOrSelf(id);
    const known = vault.read((db) => delegation(db, subject.id, delegate));
    if (known === undefined || known.endedAt !== null) throw new AppError('app.not-found');
    if (given === 'delegate' && user.account !== delegate) throw new AppError('access.role-missing');
    return { subject, known, signer: agreements.signerFor(subject, given), later: [], call: calls.endDelegation(subject.id, delegate) };
  }

  /** A child's guardian's mandate ends at the age of majority of the country, whatever was asked for. */
  function endOf(id: PatientId, { relation, end }: Mandated, now: number): number {
    const asked = Date.parse(end);
    if (relation !== 'Guardian') return asked;
    return vault.read((db) => {
      const own = workstation(db)?.organization ?? null;
      const country = own === null ? '' : storedOrganization(db, own)?.country ?? '';
      const comesOfAge = majorityAt(storedPatient(db, id)?.birthDate ?? null, country);
      return comesOfAge !== null && now < comesOfAge ? Math.min(asked, comesOfAge) : asked;
    });
  }
}
