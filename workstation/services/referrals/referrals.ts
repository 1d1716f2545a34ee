import { sha256 } from '@noble/hashes/sha2.js';
import { actions, type Decision, type Grantee, type Role, type Sensitivity, type TransferBasis } from '../../../core/consent/index.ts';
import type { ConsentRow, Section } from '../../../core/contract/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import { type ConsentId, ContentId, Hash, type OrganizationId, type PatientId, type SectionHash } from '../../../core/ids/index.ts';
import { bytesToHex, canonicalJson, findReceipt, receiptBlocks, utf8ToBytes } from '../../../core/sealing/index.ts';
import { consent as calls } from '../../chain/calls/index.ts';
import type { ContentStore } from '../../ipfs/content-store.ts';
import type { Keys } from '../../keys/port.ts';
import { recipientCid } from '../../sealing/index.ts';
import type { Vault } from '../../vault/database.ts';
import { bundleOf, consent as storedConsent, consentsOfSubject, documentsOfSubject, epochsOf, listedDocuments, putBundle, putReferral, receiptSecret, referralsToLookFor, setReceiptSecret, type StoredConsent, type Subject, subject as storedSubject, subjectsOfPatient, upsertConsent } from '../../vault/repositories/index.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { ChangeFeed } from '../changes/change-feed.ts';
import { type CacheKeys, firstThatOpens } from '../chart/external-documents.ts';
import type { BundleMaker } from '../consents/bundle-maker.ts';
import { consentRow } from '../consents/consent-row.ts';
import type { GrantDrafts } from '../consents/grant-drafts.ts';
import { countriesOf } from '../consents/terms.ts';
import type { DirectoryOfNames } from '../names/directory-of-names.ts';
import type { Decider } from '../decision/decider.ts';
import type { Outbox } from '../outbox/outbox.ts';
import { granteePaths } from '../paths/key-paths.ts';
import type { Actor } from '../session/session.ts';
import type { Moments } from '../signing/moments.ts';
import type { Planned } from '../signing/signing-view.ts';

export interface Referred { readonly parent: ConsentId; readonly organization: OrganizationId; readonly role: Role; readonly sections: readonly Section[]; readonly days: number; readonly transferBasis: TransferBasis | null }

export interface ReferralsDeps {
  readonly vault: Vault;
  readonly keys: Pick<Keys, 'deriveBundle'>;
  readonly content: Pick<ContentStore, 'put' | 'get'>;
  readonly bundles: Pick<BundleMaker, 'recipientOf'>;
  readonly cacheKeys: Pick<CacheKeys, 'unwrap'>;
  readonly decider: Decider;
  readonly outbox: Outbox;
  readonly session: Actor;
  readonly audit: AuditLog;
  readonly names: DirectoryOfNames;
  readonly changes: ChangeFeed;
  readonly drafts: GrantDrafts;
  readonly moments: Moments;
  readonly organization: () => OrganizationId;
  readonly newId: () => Hash;
  readonly now: () => number;
  readonly log: (error: unknown) => void;
}

export type Referrals = ReturnType<typeof createReferrals>;

const dayMs = 86_400_000;
/** Where a block lies by its content, as `put` stores small ones. */
const blockCid = (block: Uint8Array): ContentId => recipientCid(Hash.parse(bytesToHex(sha256(block))));
/** A block that is not there is waited for so long, and no longer: it is looked for again. */
const lookLimits = { timeoutMs: 3_000, maxBytes: 64 };

/**
 * A patient is referred on: a consent derived from one that allows to share, never wider, never longer, ended with it by the network. Its keys are
 * released here, out of those that the first consent brought; who keeps the record is not needed for it.
 */
export function createReferrals(deps: ReferralsDeps) {
  const { vault } = deps;
  let looking: Promise<void> = Promise.resolve();
  const { drafts, moments } = deps;

  /** Consents of the patient that the caller holds now and may share. */
  function sharable(id: PatientId): StoredConsent[] {
    const user = deps.session.require();
    const roles = deps.session.roles() ?? [];
    const now = deps.now();
    const mine = ({ grantee }: StoredConsent): boolean => (grantee.kind === 'Account' ? grantee.account === user.account : grantee.organization === deps.organization() && (grantee.kind === 'Organization' || roles.includes(grantee.role)));
    return vault.read((db) => subjectsOfPatient(db, id).flatMap((one) => consentsOfSubject(db, one.id)))
      .filter((one) => one.stage === 'confirmed' && one.revokedAt === null && one.period.start <= now && now < one.period.end && (one.actions & actions.share) !== 0 && mine(one));
  }

  /** Nobody is refused without a row that says so. */
  function refuse(id: PatientId, parent: Pick<StoredConsent, 'id' | 'subject'> | undefined, clause: Decision['clause']): never {
    deps.audit.record({ action: 'consent.refer', outcome: 'deny', patient: id, subject: parent?.subject ?? null, consent: parent?.id ?? null, clause });
    throw new AppError('access.denied', { clause });
  }

  /**
   * The decision is asked of every document whose keys would go along, as it is, for all purposes of the consent at once: the same answer that a
   * chart gets. That this organization wrote it is left out: writing a record lets nobody hand it on.
   */
  function obstacle(parent: StoredConsent, subject: Subject, sections: readonly SectionHash[]): Decision | undefined {
    const { account } = deps.session.require();
    const own = deps.organization();
    const documents = vault.read((db) => listedDocuments(db, parent) ?? documentsOfSubject(db, subject.id).filter(({ status }) => status === 'Current'));
    return sections.flatMap((section) => {
      const sensitivity = (subject.sections.find(({ hash }) => hash === section)?.sensitivity ?? 'general') as Sensitivity;
      const within = documents.filter((row) => row.section === section);
      return (within.length === 0 ? [null] : within).map((row) => deps.decider.decide({
        subject: subject.id, section, sensitivity, organization: own, account, action: actions.share, purpose: parent.purposes, reason: null,
        author: row === null || row.organization === own ? null : row.organization, dataFrom: row?.authoredAt ?? null, document: row?.id ?? null, writer: row?.author ?? null,
      }));
    }).find(({ permit }) => !permit);
  }

  /** Everything of a referral but its sealed keys. */
  function draw(id: PatientId, referred: Referred) {
    const { account } = deps.session.require();
    const parent = sharable(id).find((one) => one.id === referred.parent);
    if (parent === undefined) return refuse(id, vault.read((db) => storedConsent(db, referred.parent)), 'Action');
    const subject = vault.read((db) => storedSubject(db, parent.subject));
    if (subject === undefined) throw new AppError('app.not-found');
    const sections = referred.sections.map(({ category, sensitivity }) => subject.sections.find((one) => one.category === category && one.sensitivity === sensitivity)?.hash);
    if (sections.some((hash) => hash === undefined || !parent.sections.includes(hash))) throw new AppError('app.invalid-input', { field: 'sections' });
    const named = sections.filter((hash) => hash !== undefined);
    const obstructed = obstacle(parent, subject, named);
    if (obstructed !== undefined) return refuse(id, parent, obstructed.clause);
    const grantee: Grantee = { kind: 'Role', organization: referred.organization, role: referred.role };
    const countries = countriesOf(vault, subject.organization, grantee, referred.transferBasis);
    const key = canonicalJson({ act: 'refer', account, parent: parent.id, grantee, countries, sections: referred.sections, days: referred.days });
    const [draft, from] = [drafts.of(key), moments.of(key)];
    const period = { start: Math.max(from, parent.period.start), end: Math.min(from + referred.days * dayMs, parent.period.end) };
    const text = canonicalJson({ countries, grantee, parent: parent.id, period, sections: referred.sections, subject: subject.id });
    // To read only: who was referred to does not refer on.
    const row: StoredConsent = {
      id: draft.id as string as ConsentId, subject: subject.id, grantee, sections: named, actions: actions.read, purposes: parent.purposes, period, dataPeriod: parent.dataPeriod, terms: bytesToHex(sha256(utf8ToBytes(`${draft.salt}${text}`))), duo: parent.duo, countries,
      parent: parent.id, bundle: null, evidence: parent.evidence, grantedBy: account, grantedAt: 0, revokedAt: null, lapsed: false, termsText: text, witness: null, revokedTime: null, request: null, conditions: parent.conditions, stage: 'saved', createdAt: from,
    };
    const callWith = (bundle: ContentId | null) => calls.refer(deps.organization(), subject.id, row.id, { ...row, terms: Hash.parse(row.terms), bundle });
    return { parent, subject, row, signer: account, callWith, spend: () => { drafts.spend(key); moments.spend(key); } };
  }

  return {
    shareable(id: PatientId): ConsentRow[] {
      deps.audit.record({ action: 'consent.list', outcome: 'done', patient: id });
      return vault.read((db) => sharable(id).map((row) => consentRow(db, row, deps.names, deps.now())));
    },

    /** The keys are sealed only at the moment of confirming. */
    plan(id: PatientId, referred: Referred): Planned {
      const { signer, callWith } = draw(id, referred);
      return { call: callWith(null), signer, later: ['bundle'] };
    },

    async refer(id: PatientId, referred: Referred): Promise<ConsentId> {
      const user = deps.session.require();
      const { parent, subject, row: drawn, callWith, spend } = draw(id, referred);
      const { id: consent, grantee, sections: named } = drawn;
      const stored = vault.read((db) => bundleOf(db, parent.id));
      const file = stored === undefined ? null : stored.wrapped ? deps.cacheKeys.unwrap(parent.id, stored.bundle) : stored.bundle;
      const paths = vault.read((db) => granteePaths(db, user.account, parent.grantee));
      if (file === null || paths.length === 0) throw new AppError('consent.waiting-for-keys');

      const now = deps.now();
      const secret = deps.newId();
      const recipient = await deps.bundles.recipientOf(grantee);
      const { sealed, ...opens } = await firstThatOpens(paths.map((path) => () => deps.keys.deriveBundle({ account: user.account, path, file, consent, sections: [...named], issuedAt: new Date(now).toISOString(), recipients: [recipient], receipt: secret })));
      const bundle = ContentId.parse(await deps.content.put(sealed));
      const row: StoredConsent = { ...drawn, bundle, createdAt: now };
      vault.write((db) => {
        upsertConsent(db, row);
        putReferral(db, { consent, message: null, secret, referredBy: user.account, referredAt: now, lookedAt: now, openedAt: null });
        if (subject.ours) putBundle(db, consent, sealed, bundle, epochsOf(opens), false);
        deps.audit.recordIn(db, { action: 'key.release', outcome: 'done', patient: id, subject: subject.id, consent, detail: { sections: named.length, renewed: false } });
        deps.audit.recordIn(db, { action: 'consent.refer', outcome: 'done', patient: id, subject: subject.id, consent, detail: { sections: named.length, parent: parent.id, organization: referred.organization } });
        deps.outbox.post(db, { key: `consent/${consent}`, signer: user.account, what: `Refer a patient to ${deps.names.grantee(grantee)}`, about: { kind: 'consent', id: consent }, call: callWith(bundle) });
      });
      spend();
      deps.changes.announce('consents', id);
      return consent;
    },

    /** The receiver's half: what was opened under these consents is receipted, once. */
    async opened(consents: readonly ConsentId[]): Promise<void> {
      for (const consent of new Set(consents)) {
        const secret = vault.read((db) => receiptSecret(db, consent));
        if (secret === null) continue;
        for (const block of receiptBlocks(secret, deps.now())) await deps.content.put(block);
        vault.write((db) => { setReceiptSecret(db, consent, null); });
      }
    },

    /** The referrer's half: looks for receipts that may have come. */
    look(): Promise<void> {
      looking = looking.then(async () => {
        for (const row of vault.read((db) => referralsToLookFor(db, deps.now()))) {
          const until = Math.min(deps.now(), row.end);
          // From a day before the last look: what was opened then may have arrived since.
          const openedAt = await findReceipt(row.secret, Math.max(row.referredAt, row.lookedAt - dayMs), until, (block) =>
            deps.content.get(blockCid(block), lookLimits).then(() => true, () => false));
          vault.write((db) => { putReferral(db, { ...row, lookedAt: until, openedAt }); });
          if (openedAt !== null) deps.changes.announce('consents', vault.read((db) => storedSubject(db, storedConsent(db, row.consent)?.subject ?? ('' as never))?.patient) ?? null);
        }
      }).catch(deps.log);
      return looking;
    },
  };
}
