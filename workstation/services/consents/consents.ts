import { sha256 } from '@noble/hashes/sha2.js';
import { actions, bitsOf, type Evidence, type Grantee, type Purpose, purposes, type TransferBasis } from '../../../core/consent/index.ts';
import type { Action, ConsentAct, ConsentRow, Section } from '../../../core/contract/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import { type AccountId, type ConsentId, ContentId, Hash, type OrganizationId, type PatientId, type RequestId } from '../../../core/ids/index.ts';
import { type AgeRecipient, bytesToHex, canonicalJson, utf8ToBytes } from '../../../core/sealing/index.ts';
import { consent as calls, subjects as subjectCalls } from '../../chain/calls/index.ts';
import type { ContentStore } from '../../ipfs/content-store.ts';
import type { Keys } from '../../keys/port.ts';
import type { Vault, WriteDb } from '../../vault/database.ts';
import {
  bundleHere, conditionsFor, consent as storedConsent, consentsOfSubject, consentsWaitingForKeys, listedDocuments, patient, putBundle, type StoredConsent, type Subject, subject as storedSubject, subjectsOfPatient, upsertConsent, upsertSubject,
} from '../../vault/repositories/index.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { ChangeFeed } from '../changes/change-feed.ts';
import type { Decider } from '../decision/decider.ts';
import type { DirectoryOfNames } from '../names/directory-of-names.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { Actor } from '../session/session.ts';
import type { DeskPin } from '../session/desk-pin.ts';
import type { Planned } from '../signing/signing-view.ts';
import { keeperOf } from '../subjects/keeper.ts';
import { createAgreements, evidenceFor, type Given } from './agreement.ts';
import type { BundleMaker, KeyringHolder, MadeBundle } from './bundle-maker.ts';
import { createConsentChanges } from './consent-changes.ts';
import { chainGrantee, consentRow } from './consent-row.ts';
import { createGrantDrafts } from './grant-drafts.ts';
import { createRequestTexts } from './request-texts.ts';
import { createRequests } from './requests.ts';
import { conditionsOf, countriesOf, type TermConditions } from './terms.ts';

export type { Given } from './agreement.ts';

export interface Terms {
  readonly grantee: ConsentRow['grantee']; readonly sections: readonly Section[]; readonly actions: readonly Action[]; readonly purposes: readonly Purpose[]; readonly start: string; readonly end: string;
  /** To a programme: the permission's DUO number, and the clauses that the consent commits to in the place of its own text. */
  readonly research?: { readonly duo: number; readonly clauses: Hash };
  readonly transferBasis?: TransferBasis | null | undefined;
  readonly conditions?: TermConditions | null | undefined;
}

export interface ConsentsDeps {
  readonly vault: Vault;
  readonly deskPin: DeskPin;
  readonly content: ContentStore;
  readonly bundles: BundleMaker;
  readonly outbox: Outbox;
  readonly session: Actor;
  readonly decider: Pick<Decider, 'decide'>;
  readonly audit: AuditLog;
  readonly names: DirectoryOfNames;
  readonly changes: ChangeFeed;
  readonly organization: () => OrganizationId;
  readonly keys: Pick<Keys, 'openRequest'>;
  readonly seal: (content: string, recipients: readonly AgeRecipient[]) => Promise<Uint8Array>;
  readonly newId: () => Hash;
  readonly now: () => number;
  readonly log: (error: unknown) => void;
  /** What hangs on a consent and goes with it: what that signs, and its end in the transaction in which the consent is withdrawn. */
  readonly dependents?: { planned(consent: ConsentId): NonNullable<Planned['also']>; end(db: WriteDb, consent: ConsentId): void };
}

export type Consents = ReturnType<typeof createConsents>;

/** Giving, withdrawing, asking for and refusing consent, for the patients of this organization and by its staff for others'. */
export function createConsents(deps: ConsentsDeps) {
  const { vault } = deps;

  const drafts = createGrantDrafts(deps.newId);

  const agreements = createAgreements(deps);
  const { ownSubject, signerFor, requireOwnStaffOrSelf, hashesOf, holderFor, periodOf, agreement } = agreements;
  const texts = createRequestTexts({ vault, content: deps.content, keys: deps.keys, seal: deps.seal, recipientOf: (organization) => deps.bundles.recipientOf({ kind: 'Organization', organization }), organization: deps.organization, changes: deps.changes, log: deps.log });
  const requests = createRequests({ ...deps, agreements, texts });
  const amendments = createConsentChanges({ ...deps, agreements });

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
    const limits = vault.read((db) => ({ conditions: conditionsFor(db, row), listed: listedDocuments(db, row) }));
    return deps.bundles.make(holder, current, { consent: row.id, sections: row.sections, ...limits }, {
      name: who.name, birthDate: who.birthDate, gender: (['male', 'female', 'other', 'unknown'] as const).find((one) => one === who.gender) ?? null, deceased: who.deceasedDate,
      identifiers: who.identifiers.slice(0, 20).map(({ system, value, type }) => ({ system, value: value.slice(0, 100), type })),
    }, [recipient]);
  }

  /** From here on whom the consent names can open what it names. */
  function release(db: WriteDb, row: StoredConsent, bundle: MadeBundle, who: PatientId, renewed: boolean): void {
    putBundle(db, row.id, bundle.file, bundle.cid, bundle.epochs, false);
    deps.audit.recordIn(db, { action: 'key.release', outcome: 'done', patient: who, subject: row.subject, consent: row.id, detail: { sections: row.sections.length, renewed } });
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
        // The same files as before: what is missing cannot be had yet, and nothing is gained by another bundle.
        if (now.bundle !== null && canonicalJson(bundleHere(db, row.id)?.epochs ?? null) === canonicalJson(bundle.epochs)) return false;
        upsertConsent(db, { ...now, bundle: bundle.cid });
        release(db, row, bundle, who, row.bundle !== null);
        deps.outbox.post(db, {
          key: `bundle/${row.id}/${bundle.cid}`, signer: account, what: row.bundle === null ? 'Release the keys of a consent' : 'Renew the keys of a consent', about: { kind: 'bundle', id: row.id, former: row.bundle as ContentId | null },
          call: calls.setBundle(deps.organization(), subject.id, row.id, bundle.cid),
        });
        return true;
      });
      if (kept) deps.changes.announce('consents', who);
      else await deps.content.remove(bundle.cid).catch(deps.log);
    }
  }

  /** Everything of a grant but its sealed keys and who witnessed it. What is drawn at random is the same until the grant is made. */
  function drawGrant(id: PatientId, terms: Terms, given: Given['kind'], request: RequestId | null) {
    const subject = ownSubject(id);
    requireOwnStaffOrSelf(id);
    const period = periodOf(terms);
    const signer = signerFor(subject, given);
    const grantee: Grantee = chainGrantee(terms.grantee);
    const sections = hashesOf(subject, terms.sections);
    // A delegate grants no more than the mandate says, and no longer.
    if (given === 'delegate') agreements.requireMandateToGrant(id, { sections, actions: bitsOf(actions, terms.actions), purposes: bitsOf(purposes, terms.purposes), period });
    const conditions = conditionsOf(vault, subject, sections, terms.conditions ?? null);
    const countries = countriesOf(vault, deps.organization(), grantee, terms.transferBasis ?? null);
    const text = canonicalJson({ ...(conditions === null ? {} : { conditions }), ...(countries.length === 0 ? {} : { countries }), grantee, sections: terms.sections, actions: terms.actions, purposes: terms.purposes, period, subject: subject.id, ...(terms.research === undefined ? {} : { research: terms.research }) });
    const key = canonicalJson({ text, signer, given, request });
    const draft = drafts.of(key);
    const evidence: Evidence = evidenceFor(subject, given);
    const row: StoredConsent = {
      id: draft.id as string as ConsentId, subject: subject.id, grantee, sections, actions: bitsOf(actions, terms.actions), purposes: bitsOf(purposes, terms.purposes), period, dataPeriod: null,
      terms: terms.research?.clauses ?? bytesToHex(sha256(utf8ToBytes(`${draft.salt}${text}`))), duo: terms.research?.duo ?? null, countries, parent: null, bundle: null, evidence, grantedBy: signer, grantedAt: 0, revokedAt: null, lapsed: false,
      termsText: text, witness: null, revokedTime: null, request, conditions, stage: 'saved', createdAt: deps.now(),
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
    if (given === 'delegate') agreements.requireMandate(id, 'revoke', row.sections);
    return { subject, row, signer: signerFor(subject, given), later: [], call: calls.revoke(deps.organization(), subject.id, consentId) };
  }

  /** The bundle holds the keys: there is none without somebody who can open the keyring. */
  function planGrant(id: PatientId, terms: Terms, given: Given['kind'], request: RequestId | null): Planned {
    const { row, signer, callWith } = drawGrant(id, terms, given, request);
    return { call: callWith(row, null), signer, later: ['bundle'] };
  }

  return {
    planGrant,

    forPatient(id: PatientId): ConsentRow[] {
      requireOwnStaffOrSelf(id);
      deps.audit.record({ action: 'consent.list', outcome: 'done', patient: id });
      const sight = agreements.sight(id);
      return vault.read((db) => subjectsOfPatient(db, id).flatMap((one) => consentsOfSubject(db, one.id)).filter(({ sections }) => sections.some(sight.sees)).map((row) => consentRow(db, row, deps.names, deps.now(), sight)));
    },

    /** What an act will sign: the same call that the act posts, but for a grant's sealed keys, which need the patient's agreement. */
    plan(act: ConsentAct): Planned {
      switch (act.act) {
        case 'grant': return planGrant(act.patient, act.terms, act.evidence, act.request);
        case 'revoke': return { ...drawRevoke(act.patient, act.consent, act.evidence), also: deps.dependents?.planned(act.consent) ?? [] };
        case 'narrow': return amendments.drawNarrow(act.patient, act.consent, act, act.evidence);
        case 'extend': return amendments.drawExtend(act.patient, act.consent, act.end, act.evidence);
        // The text is sealed anew each time, so its address is known at the moment of confirming.
        case 'request': { const { callWith, signer } = requests.drawRequest(act.patient, act.organization, act.terms); return { call: callWith(null), signer, later: ['text'] }; }
        case 'refuse': return requests.drawRefusal(act.request);
        case 'withdraw': return requests.drawWithdrawal(act.request);
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
          if (bundle !== null) release(db, row, bundle, id, false);
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
      await agreements.agreed(id, given, (db) => {
        deps.audit.recordIn(db, { action: 'consent.revoke', outcome: 'done', patient: id, subject: subject.id, consent: consentId, detail: { evidence: given.kind } });
        deps.outbox.post(db, { key: `revoke/${consentId}`, signer, what: `Withdraw consent from ${deps.names.grantee(row.grantee)}`, about: { kind: 'revoke', id: consentId }, call });
        deps.dependents?.end(db, consentId);
      });
      // From here nobody can fetch the keys from this workstation, whenever the network hears of it.
      if (row.bundle !== null) await deps.content.remove(row.bundle).catch(deps.log);
      deps.changes.announce('consents', id);
      return consentId;
    },

    narrow: amendments.narrow,
    extend: amendments.extend,
    request: requests.request,
    requests: requests.list,
    refuse: requests.refuse,
    withdrawRequest: requests.withdraw,
    readRequests: texts.read,
    tidyRequests: texts.tidy,

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
