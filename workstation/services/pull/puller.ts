import type { Consent } from '../../../core/consent/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import type { ContentId, OrganizationId, SubjectId } from '../../../core/ids/index.ts';
import type { Chain, DocumentEntry } from '../../chain/types.ts';
import type { ContentStore } from '../../ipfs/content-store.ts';
import type { Keys } from '../../keys/port.ts';
import type { ReadDb, Vault, WriteDb } from '../../vault/database.ts';
import {
  bundleHere, bundleOf, bundleOpens, consent as storedConsent, type Document, document, documentsOfSubject, epochsOf, isKeyDestroyed, type Person, putBundle, putSealed, raiseEpochs, sealedOf, setAuthoredAt, setBundleEpochs, setConditions, setReceiptSecret, type StoredConsent, consentsOfSubject, type Subject, subject, upsertConsent, upsertDocument, mirrorEmergency, upsertSubject,
} from '../../vault/repositories/index.ts';
import type { ChangeFeed } from '../changes/change-feed.ts';
import { type CacheKeys, firstThatOpens } from '../chart/external-documents.ts';
import { granteePaths } from '../paths/key-paths.ts';

/** Brings another organization's documents here once a consent permits it, as ciphertext under the consent's own key. */
export interface Puller {
  /** Mirrors what the chain says of another organization's subject, then pulls. Does nothing when the chain is away or, unless there is `news`, it was asked within two seconds. */
  refresh(subject: Subject, news?: boolean): Promise<void>;
  /** Tries again for consents whose keys or documents have not all arrived; at most every five seconds. */
  pullMissing(): void;
  /** Fetches bundle and documents of every consent that reaches this organization. */
  pull(subject: SubjectId): Promise<void>;
  /** Learns section names from a bundle; needs somebody whose keys open it. */
  learn(user: Person): Promise<void>;
  mirrorConsent(db: WriteDb, consent: Consent): void;
}

export interface PullerDeps {
  readonly vault: Vault;
  readonly chain: Chain;
  readonly content: ContentStore;
  readonly keys: Pick<Keys, 'openBundle'>;
  readonly cacheKeys: CacheKeys;
  readonly organization: () => OrganizationId | null;
  /** A consent as final blocks have it, no wider than it was seen in newer ones. */
  readonly asSeen: (db: ReadDb, consent: Consent) => Consent;
  readonly now: () => number;
  readonly changes: ChangeFeed;
  readonly user: () => Person | null;
  /** What else is brought here of a subject that was just mirrored. */
  readonly onMirrored: (subject: SubjectId) => Promise<void>;
  /** A pull that failed is logged and tried again at the next head. */
  readonly log: (error: unknown) => void;
}

const freshMs = 2_000;
const documentLimits = { timeoutMs: 15_000, maxBytes: 64 * 1024 * 1024 };
/** Room for 64 sections' identities, or 256 documents' keys and the list of them. */
const bundleLimits = { timeoutMs: 15_000, maxBytes: 128 * 1024 };
const refreshPatienceMs = 4_000;
const missingEveryMs = 5_000;

export function createPuller(deps: PullerDeps): Puller {
  const refreshed = new Map<SubjectId, number>();
  const pulling = new Map<SubjectId, Promise<void>>();
  let triedMissing = 0;

  const reachesUs = (consent: StoredConsent): boolean => {
    const own = deps.organization();
    const now = deps.now();
    return consent.grantee.kind !== 'Account' && consent.grantee.organization === own && consent.revokedAt === null && consent.period.start <= now && now < consent.period.end;
  };

  function mirrorConsent(db: WriteDb, consent: Consent): void {
    const known = consentsOfSubject(db, consent.subject).find(({ id }) => id === consent.id);
    const revokedTime = known?.revokedTime ?? (consent.revokedAt === null ? null : deps.now());
    upsertConsent(db, { termsText: null, witness: null, request: null, conditions: null, createdAt: deps.now(), ...known, ...deps.asSeen(db, consent), revokedTime, stage: 'confirmed' });
  }

  const documentRow = (entry: DocumentEntry, own: Subject): Document => {
    const named = own.sections.find(({ hash }) => hash === entry.section);
    return {
      id: entry.id, subject: entry.subject, section: entry.section, category: named?.category ?? null, sensitivity: named?.sensitivity ?? null, cid: entry.cid, commitment: entry.commitment, size: entry.size,
      organization: entry.organization, ours: false, author: null, authoredAt: null, epoch: entry.epoch, supersedes: entry.supersedes, status: entry.status, stage: 'confirmed', block: entry.registeredAt, resources: 0, createdAt: deps.now(),
    };
  };

  async function mirror(one: Subject): Promise<void> {
    const [found, consents, emergencies, entries, epochs] = await Promise.all([deps.chain.subject(one.id), deps.chain.consents(one.id), deps.chain.emergencies(one.id), deps.chain.documents(one.id), deps.chain.epochs(one.id)]);
    if (found.value === null || found.value.organization !== one.organization) throw new AppError('app.not-found');
    const { value } = found;
    deps.vault.write((db) => {
      const now = subject(db, one.id) ?? one;
      upsertSubject(db, { ...now, custodian: value.custodian, controller: value.controller, directoryCid: value.directory, stage: 'confirmed' });
      raiseEpochs(db, one.id, Object.fromEntries(epochs.value.map(({ section, epoch }) => [section, epoch])) as Subject['epochs']);
      for (const consent of consents.value) mirrorConsent(db, consent);
      for (const emergency of emergencies.value) mirrorEmergency(db, emergency);
      for (const entry of entries.value) if (document(db, entry.id)?.ours !== true) upsertDocument(db, documentRow(entry, now));
    });
  }

  /** The bundle that the chain names, in the place of the one that is here, if any. */
  async function fetchBundle(consent: StoredConsent): Promise<void> {
    const here = deps.vault.read((db) => bundleHere(db, consent.id));
    if (consent.bundle === null || here?.cid === consent.bundle) return;
    const cid = consent.bundle as ContentId;
    const file = await deps.content.get(cid, bundleLimits);
    const wrapped = deps.cacheKeys.wrap(consent.id, file);
    deps.vault.write((db) => { putBundle(db, consent.id, wrapped, cid, null, true); });
    // From here on the only copy at this workstation goes when the consent's key does.
    await deps.content.remove(cid);
  }

  /**
   * The file that the chain names. A copy of before a re-sealing is the same document under older keys: it goes as soon as the bundle
   * here opens the new one, and not before, so that nobody loses a record while the keys are still on their way.
   */
  async function fetchDocument(row: Document, consent: StoredConsent): Promise<void> {
    const { copy, bundle } = deps.vault.read((db) => ({ copy: sealedOf(db, row.id), bundle: bundleHere(db, consent.id) }));
    if (copy?.cid === row.cid) return;
    if (copy !== undefined && (bundle?.epochs == null || !bundleOpens(bundle.epochs, row))) return;
    const file = await deps.content.get(row.cid, documentLimits);
    const wrapped = deps.cacheKeys.wrap(consent.id, file);
    deps.vault.write((db) => { putSealed(db, row, wrapped, consent.id); });
    if (copy !== undefined) await deps.content.remove(copy.cid);
  }

  async function pullNow(id: SubjectId): Promise<void> {
    const one = deps.vault.read((db) => subject(db, id));
    if (one === undefined || one.ours) return;
    const consents = deps.vault.read((db) => consentsOfSubject(db, id).filter((consent) => reachesUs(consent) && !isKeyDestroyed(db, consent.id)));
    for (const consent of consents) {
      await fetchBundle(consent);
      const user = deps.user();
      if (user !== null) await learnConsent(user, consent).catch(deps.log);
      const listed = deps.vault.read((db) => storedConsent(db, consent.id))?.conditions?.only.documents ?? null;
      const rows = deps.vault.read((db) => documentsOfSubject(db, id)).filter((row) => consent.sections.includes(row.section) && row.status === 'Current' && (listed === null || listed.includes(row.id)));
      const outcomes = await Promise.allSettled(rows.map((row) => fetchDocument(row, consent)));
      const failed = outcomes.find((outcome) => outcome.status === 'rejected');
      if (failed !== undefined) throw failed.reason;
    }
    deps.changes.announce('chart', one.patient);
  }

  function pull(id: SubjectId): Promise<void> {
    const running = pulling.get(id);
    if (running !== undefined) return running;
    const work = pullNow(id).catch((error: unknown) => { deps.log(error); }).finally(() => { pulling.delete(id); });
    pulling.set(id, work);
    return work;
  }

  /** What a bundle says beside its keys: names of sections, and which epochs it opens. */
  async function learnConsent(user: Person, consent: StoredConsent): Promise<void> {
    const { bundle, here, paths } = deps.vault.read((db) => ({ bundle: bundleOf(db, consent.id), here: bundleHere(db, consent.id), paths: granteePaths(db, user.account, consent.grantee) }));
    const file = bundle === undefined ? null : bundle.wrapped ? deps.cacheKeys.unwrap(consent.id, bundle.bundle) : bundle.bundle;
    if (file === null || paths.length === 0 || here === undefined || here.epochs !== null) return;
    const { conditions, receipt, ...opens } = await firstThatOpens(paths.map((path) => () => deps.keys.openBundle({ account: user.account, path, file })));
    const { sections, files } = opens;
    deps.vault.write((db) => {
      if (bundleHere(db, consent.id)?.cid === here.cid) setBundleEpochs(db, consent.id, epochsOf(opens));
      for (const { document: of, authoredAt } of files ?? []) if (authoredAt !== null) setAuthoredAt(db, consent.subject, of, Date.parse(authoredAt));
      if (conditions !== null) setConditions(db, consent.id, conditions);
      // A renewed bundle carries none; the first one's stays until the receipt is left.
      if (receipt !== null) setReceiptSecret(db, consent.id, receipt);
      const now = subject(db, consent.subject);
      if (now === undefined) return;
      const fresh = [...new Map(sections.map(({ category, sensitivity, hash }) => [hash, { category, sensitivity, hash }])).values()].filter(({ hash }) => !now.sections.some((known) => known.hash === hash));
      if (fresh.length > 0) upsertSubject(db, { ...now, sections: [...now.sections, ...fresh] });
    });
  }

  return {
    mirrorConsent,
    pull,
    pullMissing() {
      if (deps.now() - triedMissing < missingEveryMs) return;
      triedMissing = deps.now();
      const ids = deps.vault.read((db) => db.all<{ id: SubjectId }>(`SELECT DISTINCT consent.subject AS id FROM consent JOIN subject ON subject.id = consent.subject
        WHERE subject.ours = 0 AND consent.revoked_at IS NULL AND consent.period_end > ? AND consent.bundle_cid IS NOT NULL AND (consent.bundle IS NULL OR consent.bundle_here IS NOT consent.bundle_cid
          OR EXISTS (SELECT 1 FROM document WHERE document.subject = consent.subject AND (document.sealed IS NULL OR document.sealed_cid IS NOT document.cid) AND instr(consent.sections, document.section) > 0
            AND (json_type(consent.conditions, '$.only.documents') IS NOT 'array' OR instr(consent.conditions, document.id) > 0)))`, deps.now()));
      for (const { id } of ids) void pull(id);
    },
    async refresh(one, news = false) {
      if (one.ours || deps.chain.status().phase !== 'ready') return;
      const last = refreshed.get(one.id);
      if (!news && last !== undefined && deps.now() - last < freshMs) return;
      refreshed.set(one.id, deps.now());
      const work = mirror(one).then(() => pull(one.id)).then(() => { void deps.onMirrored(one.id).catch(deps.log); });
      // The screen shows what is known meanwhile; the rest arrives as a change.
      await Promise.race([work, new Promise((resolve) => { setTimeout(resolve, refreshPatienceMs).unref(); })]).catch(deps.log);
    },
    async learn(user) {
      const ids = deps.vault.read((db) => db.all<{ id: SubjectId }>('SELECT DISTINCT consent.subject AS id FROM consent JOIN subject ON subject.id = consent.subject WHERE subject.ours = 0'));
      for (const { id } of ids) {
        for (const consent of deps.vault.read((db) => consentsOfSubject(db, id)).filter(reachesUs)) await learnConsent(user, consent).catch(deps.log);
        // What could not be opened until now may be fetched.
        void pull(id);
      }
    },
  };
}
