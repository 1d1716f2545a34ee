import { sha256 } from '@noble/hashes/sha2.js';
import { actions, bitsOf, type Evidence, type Grantee, type Purpose, purposes } from '../../../core/consent/index.ts';
import type { Action, ConsentAct, ConsentRow, RequestRow, RoleName, Section } from '../../../core/contract/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import { type AccountId, type ConsentId, ContentId, Hash, type OrganizationId, type PatientId, type RequestId, type SectionHash } from '../../../core/ids/index.ts';
import { bytesToHex, canonicalJson, utf8ToBytes } from '../../../core/sealing/index.ts';
import { consent as calls, subjects as subjectCalls } from '../../chain/calls/index.ts';
import type { ContentStore } from '../../ipfs/content-store.ts';
import type { Vault } from '../../vault/database.ts';
import {
  consent as storedConsent, consentRequest, consentsOfSubject, consentsWaitingForKeys, documentsOfSubject, openRequests, patient, personOfPatient, putBundle, requests as allRequests, type StoredConsent, type Subject, subject as storedSubject, subjectsOfPatient, upsertConsent, upsertRequest, upsertSubject,
} from '../../vault/repositories/index.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { ChangeFeed } from '../changes/change-feed.ts';
import type { DirectoryOfNames } from '../names/directory-of-names.ts';
import type { Outbox } from '../outbox/outbox.ts';
import { stewardPaths } from '../paths/key-paths.ts';
import type { Actor } from '../session/session.ts';
import type { DeskPin } from '../session/desk-pin.ts';
import type { Planned } from '../signing/signing-view.ts';
import { keeperOf } from '../subjects/keeper.ts';
import type { BundleMaker, KeyringHolder, MadeBundle } from './bundle-maker.ts';
import { chainGrantee, consentRow, requestRow } from './consent-row.ts';
import { createGrantDrafts } from './grant-drafts.ts';

export type Given = { readonly kind: 'pin'; readonly pin: string } | { readonly kind: 'paper'; readonly witness: string } | { readonly kind: 'guardian'; readonly guardian: string; readonly relation: string } | { readonly kind: 'self' };
export interface Terms {
  readonly grantee: ConsentRow['grantee']; readonly sections: readonly Section[]; readonly actions: readonly Action[]; readonly purposes: readonly Purpose[]; readonly start: string; readonly end: string;
  /** To a programme: the permission's DUO number, and the clauses that the consent commits to in the place of its own text. */
  readonly research?: { readonly duo: number; readonly clauses: Hash };
}

export interface ConsentsDeps {
  readonly vault: Vault;
  readonly deskPin: DeskPin;
  readonly content: ContentStore;
  readonly bundles: BundleMaker;
  readonly outbox: Outbox;
  readonly session: Actor;
  readonly audit: AuditLog;
  readonly names: DirectoryOfNames;
  readonly changes: ChangeFeed;
  readonly organization: () => OrganizationId;
  readonly newId: () => Hash;
  readonly now: () => number;
  /** Stores the request's words sealed to the other organization, if its key is known. */
  readonly log: (error: unknown) => void;
}

export type Consents = ReturnType<typeof createConsents>;

/** What the chain is told of how the patient agreed. */
const evidenceOf = { pin: 'Pin', self: 'Pin', paper: 'Paper', guardian: 'Guardian' } as const satisfies Record<Given['kind'], Evidence>;

/** The runtime's bound on one request or consent. */
const mostSections = 64;

/** Who may agree for the patient at the desk without the patient's own key. */
export const witnesses: readonly RoleName[] = ['KeySteward', 'Registrar', 'Nurse', 'Clinician'];

/** Giving, withdrawing, asking for and refusing consent, for the patients of this organization and by its staff for others'. */
export function createConsents(deps: ConsentsDeps) {
  const { vault } = deps;

  const drafts = createGrantDrafts(deps.newId);

  /** The account that opens the keyring, if it is one that does: the patient who keeps it, or in custody a key steward. */
  function holderFor(account: AccountId, { controller }: Pick<Subject, 'controller'>): KeyringHolder | null {
    if (controller !== null) return controller === account ? { account, paths: [[]] } : null;
    const paths = vault.read((db) => stewardPaths(db, account, deps.organization()));
    return paths.length === 0 ? null : { account, paths };
  }

  const isWitness = (): boolean => (deps.session.roles() ?? []).some((role) => witnesses.includes(role));

  /** Of the staff only who holds a role here now: whoever left, or is still to begin, sees nothing of patients. */
  const requireWork = (): void => {
    const user = deps.session.require();
    if (user.kind !== 'patient' && (user.kind !== 'staff' || deps.session.roles()?.length === 0)) throw new AppError('access.role-missing');
  };

  const ownSubject = (id: PatientId): Subject => {
    const found = vault.read((db) => subjectsOfPatient(db, id)).find(({ ours }) => ours);
    if (found === undefined) throw new AppError('app.not-found');
    return found;
  };

  /**
   * Checks how the patient agreed and finds who can open the keyring: with the PIN the patient themself, otherwise a key steward at the desk,
   * otherwise nobody yet (then the consent waits for keys).
   */
  async function agreement(id: PatientId, given: Given): Promise<{ evidence: Evidence; holder: KeyringHolder | null; witness: string | null; done: () => Promise<void> }> {
    const user = deps.session.require();
    const own = vault.read((db) => personOfPatient(db, id));
    const nothing = (): Promise<void> => Promise.resolve();
    const { controller } = ownSubject(id);
    if (given.kind === 'self') {
      if (user.patient !== id) throw new AppError('access.role-missing');
      return { evidence: controller === null ? 'Pin' : 'Key', holder: { account: user.account, paths: [[]] }, witness: null, done: nothing };
    }
    if (user.kind !== 'staff' || !isWitness()) throw new AppError('access.role-missing');
    if (given.kind === 'pin') {
      if (own === undefined) throw new AppError('consent.evidence');
      const { close } = await deps.deskPin.open(own, given.pin);
      return { evidence: controller === null ? 'Pin' : 'Key', holder: { account: own.account, paths: [[]] }, witness: null, done: close };
    }
    // Who keeps their own keys agrees by them: the network takes nobody's word for it.
    if (controller !== null) throw new AppError('custody.with-patient');
    const holder = holderFor(user.account, { controller });
    return given.kind === 'paper' ? { evidence: 'Paper', holder, witness: given.witness, done: nothing } : { evidence: 'Guardian', holder, witness: `${given.guardian} (${given.relation})`, done: nothing };
  }

  /** In custody the patient's own consent is sent by this workstation, and a member of staff signs what they witnessed. Who keeps their keys signs. */
  const signerFor = (subject: Subject, given: Given['kind']): AccountId =>
    (subject.controller !== null || given === 'self' ? vault.read((db) => keeperOf(db, subject)) : deps.session.require().account);

  const hashesOf = (subject: Subject, sections: readonly Section[]): SectionHash[] => sections.map(({ category, sensitivity }) => {
    const found = subject.sections.find((section) => section.category === category && section.sensitivity === sensitivity);
    if (found === undefined) throw new AppError('app.invalid-input', { field: 'sections' });
    return found.hash;
  });

  function periodOf(terms: Pick<Terms, 'start' | 'end'>): { start: number; end: number } {
    const period = { start: Date.parse(terms.start), end: Date.parse(terms.end) };
    if (!(period.start < period.end) || period.end <= deps.now()) throw new AppError('app.invalid-input', { field: 'end' });
    return period;
  }

  async function publishExtended(holder: KeyringHolder, subject: Subject): Promise<Subject> {
    const directory = await deps.bundles.extend(holder, subject);
    if (directory === null) return subject;
    const directoryCid = ContentId.parse(await deps.content.put(utf8ToBytes(canonicalJson(directory))));
    return vault.write((db) => {
      // Read anew: epochs may have risen while the directory was made, and never fall.
      const extended = { ...storedSubject(db, subject.id) ?? subject, directory, directoryCid, generation: directory.generation };
      upsertSubject(db, extended);
      deps.outbox.post(db, { key: `directory/${subject.id}/${String(directory.generation)}`, signer: keeperOf(db, extended), what: 'Publish keys for the next documents', about: { kind: 'other' }, call: subjectCalls.setDirectory(subject.organization, subject.id, directoryCid) });
      return extended;
    });
  }

  async function bundleFor(holder: KeyringHolder | null, subject: Subject, row: StoredConsent, id: PatientId): Promise<MadeBundle | null> {
    if (holder === null) return null;
    const who = vault.read((db) => patient(db, id));
    if (who === undefined) throw new AppError('app.not-found');
    const recipient = await deps.bundles.recipientOf(row.grantee);
    const current = await publishExtended(holder, subject);
    return deps.bundles.make(holder, current, row.id, row.sections, {
      name: who.name, birthDate: who.birthDate, gender: (['male', 'female', 'other', 'unknown'] as const).find((one) => one === who.gender) ?? null, deceased: who.deceasedDate,
      identifiers: who.identifiers.slice(0, 20).map(({ system, value, type }) => ({ system, value: value.slice(0, 100), type })),
    }, recipient);
  }

  let renewing: Promise<void> = Promise.resolve();

  async function renewAll(account: AccountId): Promise<void> {
    for (const { row, patient: who } of vault.read((db) => consentsWaitingForKeys(db, deps.now()))) {
      const subject = ownSubject(who);
      const holder = holderFor(account, subject);
      if (holder === null) continue;
      const bundle = await bundleFor(holder, subject, row, who).catch((error: unknown) => { deps.log(error); return null; });
      if (bundle === null) continue;
      const kept = vault.write((db) => {
        const now = storedConsent(db, row.id);
        // Withdrawn meanwhile: nobody gets these.
        if (now === undefined || now.revokedAt !== null) return false;
        upsertConsent(db, { ...now, bundle: bundle.cid });
        putBundle(db, row.id, bundle.file, bundle.cid, bundle.epochs, false);
        deps.outbox.post(db, {
          key: `bundle/${row.id}/${bundle.cid}`, signer: account, what: row.bundle === null ? 'Release the keys of a consent' : 'Renew the keys of a consent', about: { kind: 'bundle', id: row.id, former: row.bundle as ContentId | null },
          call: calls.setBundle(deps.organization(), subject.id, row.id, bundle.cid),
        });
        return true;
      });
      if (!kept) await deps.content.remove(bundle.cid).catch(deps.log);
      deps.changes.announce('consents', who);
    }
  }

  /** Everything of a grant but its sealed keys and who witnessed it. What is drawn at random is the same until the grant is made. */
  function drawGrant(id: PatientId, terms: Terms, given: Given['kind'], request: RequestId | null) {
    const subject = ownSubject(id);
    requireOwnStaffOrSelf(id);
    const period = periodOf(terms);
    const signer = signerFor(subject, given);
    const grantee: Grantee = chainGrantee(terms.grantee);
    const text = canonicalJson({ grantee, sections: terms.sections, actions: terms.actions, purposes: terms.purposes, period, subject: subject.id, ...(terms.research === undefined ? {} : { research: terms.research }) });
    const key = canonicalJson({ text, signer, given, request });
    const draft = drafts.of(key);
    const evidence: Evidence = subject.controller === null ? evidenceOf[given] : 'Key';
    const row: StoredConsent = {
      id: draft.id as string as ConsentId, subject: subject.id, grantee, sections: hashesOf(subject, terms.sections), actions: bitsOf(actions, terms.actions), purposes: bitsOf(purposes, terms.purposes), period, dataPeriod: null,
      terms: terms.research?.clauses ?? bytesToHex(sha256(utf8ToBytes(`${draft.salt}${text}`))), duo: terms.research?.duo ?? null, countries: [], parent: null, bundle: null, evidence, grantedBy: signer, grantedAt: 0, revokedAt: null, lapsed: false,
      termsText: text, witness: null, revokedTime: null, request, stage: 'saved', createdAt: deps.now(),
    };
    const callWith = (made: StoredConsent, bundle: ContentId | null) => calls.grant(deps.organization(), subject.id, made.id, { ...made, terms: Hash.parse(made.terms), bundle }, made.evidence, request);
    return { subject, row, signer, callWith, spend: () => { drafts.spend(key); } };
  }

  function drawRevoke(id: PatientId, consentId: ConsentId, given: Given['kind']) {
    const subject = ownSubject(id);
    requireOwnStaffOrSelf(id);
    const row = vault.read((db) => storedConsent(db, consentId));
    if (row?.subject !== subject.id) throw new AppError('app.not-found');
    if (row.revokedAt !== null) throw new AppError('consent.already-revoked');
    return { subject, row, signer: signerFor(subject, given), later: [], call: calls.revoke(deps.organization(), subject.id, consentId) };
  }

  function drawRequest(id: PatientId, organization: OrganizationId, terms: Omit<Terms, 'grantee' | 'actions'> & { role: RoleName }) {
    const user = deps.session.require();
    requireOwnStaffOrSelf(id);
    const subject = vault.read((db) => subjectsOfPatient(db, id)).find((one) => !one.ours && one.organization === organization);
    if (subject === undefined) throw new AppError('app.not-found');
    const period = periodOf(terms);
    const grantee: Grantee = { kind: 'Role', organization: deps.organization(), role: terms.role };
    const key = canonicalJson({ ask: id, organization, role: terms.role, purposes: terms.purposes, period, signer: user.account });
    const request = drafts.of(key).id as string as RequestId;
    // Named by the hashes on chain: what they mean is the other desk's to read, and the patient's to narrow.
    const sections = [...new Set(vault.read((db) => documentsOfSubject(db, subject.id)).map(({ section }) => section))].slice(0, mostSections);
    if (sections.length === 0) throw new AppError('chain.unavailable');
    const ask = { grantee, sections, actions: actions.read, purposes: bitsOf(purposes, terms.purposes), period, text: null };
    return { subject, request, ask, signer: user.account, later: [], call: calls.request(deps.organization(), subject.id, request, ask), spend: () => { drafts.spend(key); } };
  }

  function drawRefusal(request: RequestId) {
    const row = vault.read((db) => consentRequest(db, request));
    if (row === undefined || row.ours) throw new AppError('app.not-found');
    const user = deps.session.require();
    const own = vault.read((db) => storedSubject(db, row.subject));
    if (own?.ours !== true || (user.kind === 'patient' ? own.patient !== user.patient : !isWitness())) throw new AppError('access.role-missing');
    return { row, own, signer: signerFor(own, user.kind === 'patient' ? 'self' : 'pin'), later: [], call: calls.refuse(deps.organization(), row.subject, request) };
  }

  const requireOwnStaffOrSelf = (id: PatientId): void => {
    const user = deps.session.require();
    if (user.kind === 'patient' && user.patient !== id) throw new AppError('access.role-missing');
    requireWork();
  };

  return {
    forPatient(id: PatientId): ConsentRow[] {
      requireOwnStaffOrSelf(id);
      deps.audit.record({ action: 'consent.list', outcome: 'done', patient: id });
      return vault.read((db) => subjectsOfPatient(db, id).flatMap((one) => consentsOfSubject(db, one.id)).map((row) => consentRow(db, row, deps.names, deps.now())));
    },

    /** What an act will sign: the same call that the act posts, but for a grant's sealed keys, which need the patient's agreement. */
    plan(act: ConsentAct): Planned {
      switch (act.act) {
        case 'grant': {
          const { row, signer, callWith } = drawGrant(act.patient, act.terms, act.evidence, act.request);
          // The bundle holds the keys: there is none without somebody who can open the keyring.
          return { call: callWith(row, null), signer, later: ['bundle'] };
        }
        case 'revoke': return drawRevoke(act.patient, act.consent, act.evidence);
        case 'request': return drawRequest(act.patient, act.organization, act.terms);
        case 'refuse': return drawRefusal(act.request);
      }
    },

    async grant(id: PatientId, terms: Terms, given: Given, request: RequestId | null): Promise<ConsentId> {
      const drawn = drawGrant(id, terms, given.kind, request);
      const { subject, signer, callWith } = drawn;
      const { evidence, holder, witness, done } = await agreement(id, given);
      try {
        const { grantee } = drawn.row;
        const row: StoredConsent = { ...drawn.row, evidence, witness, createdAt: deps.now() };
        const bundle = await bundleFor(holder, subject, row, id);
        vault.write((db) => {
          upsertConsent(db, { ...row, bundle: bundle?.cid ?? null });
          if (bundle !== null) putBundle(db, row.id, bundle.file, bundle.cid, bundle.epochs, false);
          deps.audit.recordIn(db, { action: 'consent.grant', outcome: 'done', patient: id, subject: subject.id, consent: row.id, detail: { evidence, sections: row.sections.length } });
          deps.outbox.post(db, {
            key: `consent/${row.id}`, signer, what: `Consent for ${deps.names.grantee(grantee)}`, about: { kind: 'consent', id: row.id },
            call: callWith(row, bundle?.cid ?? null),
          });
        });
        drawn.spend();
        deps.changes.announce('consents', id);
        return row.id;
      } finally {
        await done();
      }
    },

    async revoke(id: PatientId, consentId: ConsentId, given: Given): Promise<ConsentId> {
      const { subject, row, signer, call } = drawRevoke(id, consentId, given.kind);
      const { done } = await agreement(id, given);
      try {
        vault.write((db) => {
          deps.audit.recordIn(db, { action: 'consent.revoke', outcome: 'done', patient: id, subject: subject.id, consent: consentId, detail: { evidence: given.kind } });
          deps.outbox.post(db, { key: `revoke/${consentId}`, signer, what: `Withdraw consent from ${deps.names.grantee(row.grantee)}`, about: { kind: 'revoke', id: consentId }, call });
        });
      } finally {
        await done();
      }
      // From here nobody can fetch the keys from this workstation, whenever the network hears of it.
      if (row.bundle !== null) await deps.content.remove(row.bundle).catch(deps.log);
      deps.changes.announce('consents', id);
      return consentId;
    },

    request(id: PatientId, organization: OrganizationId, terms: Omit<Terms, 'grantee' | 'actions'> & { role: RoleName }, text: string | null): RequestId {
      const user = deps.session.require();
      const { subject, request, ask, call, spend } = drawRequest(id, organization, terms);
      vault.write((db) => {
        upsertRequest(db, { id: request, subject: subject.id, organization: deps.organization(), requestedBy: user.account, ...ask, textCid: null, text, ours: true, state: 'open', consent: null, stage: 'saved', createdAt: deps.now() });
        deps.audit.recordIn(db, { action: 'consent.request', outcome: 'done', patient: id, subject: subject.id });
        deps.outbox.post(db, { key: `request/${request}`, signer: user.account, what: `Ask ${deps.names.organization(organization)} for consent`, about: { kind: 'request', id: request }, call });
      });
      spend();
      deps.changes.announce('requests', request);
      return request;
    },

    requests(state: 'open' | 'all'): RequestRow[] {
      const user = deps.session.require();
      requireWork();
      const rows = vault.read((db) => (state === 'open' ? openRequests(db, 200) : allRequests(db, 200)).map((row) => requestRow(db, row, deps.names)));
      const shown = user.kind === 'patient' ? rows.filter(({ patient: who }) => who !== null && who === user.patient) : rows;
      // Each names a patient.
      if (shown.length > 0) deps.audit.record({ action: 'request.list', outcome: 'done', detail: { rows: shown.length } });
      return shown;
    },

    refuse(request: RequestId): RequestId {
      const { row, own, signer, call } = drawRefusal(request);
      vault.write((db) => {
        deps.audit.recordIn(db, { action: 'consent.refuse', outcome: 'done', patient: own.patient, subject: row.subject });
        deps.outbox.post(db, { key: `refuse/${request}`, signer, what: `Refuse the request of ${deps.names.organization(row.organization)}`, about: { kind: 'request', id: request }, call });
      });
      deps.changes.announce('requests', request);
      return request;
    },

    /** Who opens keyrings is here: what waits for keys gets them, also where a section's keys were replaced since a consent was given. */
    renew(account: AccountId): Promise<void> {
      renewing = renewing.then(() => renewAll(account)).catch(deps.log);
      return renewing;
    },

    /** A directory that reaches the sections' present epochs; null where nobody signed in can make it. */
    async reach(account: AccountId, subject: Subject): Promise<Subject | null> {
      const holder = holderFor(account, subject);
      return holder === null ? null : publishExtended(holder, subject);
    },
  };
}
