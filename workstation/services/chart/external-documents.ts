import { actions, type Decision, type Emergency, purposes, type Purpose, type Sensitivity } from '../../../core/consent/index.ts';
import type { FhirResource, Section } from '../../../core/contract/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import type { AccountId, ConsentId, ContentId, DocumentId, Hash, OrganizationId, SectionHash } from '../../../core/ids/index.ts';
import { bytesToUtf8, type Envelope } from '../../../core/sealing/index.ts';
import type { Keys } from '../../keys/port.ts';
import type { Path } from '../../keys/protocol.ts';
import type { Vault } from '../../vault/database.ts';
import { bundleOf, type Document, documentsOfSubject, isKeyDestroyed, type Person, sealedOf, type Subject } from '../../vault/repositories/index.ts';
import type { Decider } from '../decision/decider.ts';
import { bundlePaths, granteePaths } from '../paths/key-paths.ts';

/** The keys under which other organizations' documents are cached; destroying one forgets what it wrapped. */
export interface CacheKeys {
  wrap(consent: ConsentId, bytes: Uint8Array): Uint8Array;
  /** Null once the key was destroyed. */
  unwrap(consent: ConsentId, bytes: Uint8Array): Uint8Array | null;
  destroy(consent: ConsentId): void;
}

/** `section`: as the document itself says; what its hash means may be unknown here. */
export interface OpenedDocument { readonly row: Document; readonly section: Section; readonly resources: readonly FhirResource[]; readonly decision: Decision }
export type Verdict = { readonly row: Document; readonly decision: Decision };

export interface ExternalDocuments {
  /** One decision for each document; with no document known, one for the subject. */
  verdicts(user: Person, subject: Subject, purpose: Purpose, reason: string | null): { readonly documents: readonly Verdict[]; readonly summary: Decision };
  /**
   * Opens one permitted document from the cache. The caller has decided and has written the audit row.
   * Errors: `consent.waiting-for-keys`, `content.unavailable` (not fetched yet), `document.tampered`, `document.cannot-decrypt`.
   */
  open(user: Person, verdict: Verdict): Promise<OpenedDocument>;
  /** What was opened in this sitting; nothing of it is on disk in plain. */
  opened(): ReadonlyMap<DocumentId, OpenedDocument>;
  /** At lock, at a user switch and when a consent ends. */
  forget(consent?: ConsentId): void;
}

export interface ExternalDocumentsDeps {
  readonly vault: Vault;
  readonly keys: Pick<Keys, 'openDocument'>;
  readonly cacheKeys: CacheKeys;
  readonly decider: Decider;
  readonly organization: () => OrganizationId;
  readonly genesis: () => Hash;
  /** The way to a section's key that an open emergency gives its opener; null while parts of it are missing. */
  readonly inEmergency: (account: AccountId, emergency: Emergency, section: SectionHash, epoch: number) => Promise<Path | null>;
  /** The sealed file, from the local store where it lies ready. */
  readonly fetch: (cid: ContentId) => Promise<Uint8Array>;
}

export function createExternalDocuments(deps: ExternalDocumentsDeps): ExternalDocuments {
  const opened = new Map<DocumentId, OpenedDocument>();

  const ask = (user: Person, subject: Subject, purpose: Purpose, reason: string | null, row: Document | null): Decision => {
    const named = subject.sections.find(({ hash }) => hash === row?.section);
    return deps.decider.decide({
      subject: subject.id, section: row?.section ?? ('0'.repeat(32) as Document['section']), sensitivity: (named?.sensitivity ?? 'general') as Sensitivity, organization: deps.organization(), account: user.account,
      action: actions.read, purpose: purposes[purpose], author: row?.organization ?? null, dataFrom: row?.authoredAt ?? null, reason, document: row?.id ?? null, writer: row?.author ?? null,
    });
  };

  const expectedOf = (row: Document) => ({
    genesis: deps.genesis(), document: row.id, subject: row.subject, section: row.section, epoch: row.epoch, commitment: row.commitment,
    superseded: deps.vault.read((db) => documentsOfSubject(db, row.subject)).filter(({ status }) => status === 'Superseded').map(({ id }) => id),
  });

  /** By the first of the ways that leads to the document's key. */
  async function unsealed(user: Person, { row, decision }: Verdict, file: Uint8Array, paths: readonly Path[]): Promise<OpenedDocument> {
    const expected = expectedOf(row);
    const { envelope } = await firstThatOpens(paths.map((path) => () => deps.keys.openDocument({ account: user.account, path, file, expected }))).catch((error: unknown) => {
      if (error instanceof AppError && error.data['why'] === 'not in the bundle') throw new AppError('consent.waiting-for-keys');
      throw error;
    });
    const { resources, section } = JSON.parse(bytesToUtf8(envelope)) as Envelope;
    return { row, section: { category: section.category, sensitivity: section.sensitivity }, resources: resources as FhirResource[], decision };
  }

  /** By the trustees' parts. What a consent once cached is under that consent's key, so the file is the one that lies sealed in the store. */
  async function decryptInEmergency(user: Person, { row, decision }: Verdict, emergency: Emergency): Promise<OpenedDocument> {
    const path = await deps.inEmergency(user.account, emergency, row.section, row.epoch);
    if (path === null) throw new AppError('consent.waiting-for-keys');
    return unsealed(user, { row, decision }, await deps.fetch(row.cid), [path]);
  }

  async function decrypt(user: Person, { row, decision }: Verdict): Promise<OpenedDocument> {
    if (decision.basis.kind === 'Emergency' && decision.emergency !== null) return decryptInEmergency(user, { row, decision }, decision.emergency);
    if (decision.basis.kind !== 'Consent' || decision.consent === null) throw new AppError('access.denied', { clause: decision.clause });
    const { consent } = decision;
    const { bundle, sealed, destroyed } = deps.vault.read((db) => ({ bundle: bundleOf(db, consent.id), sealed: sealedOf(db, row.id), destroyed: isKeyDestroyed(db, consent.id) }));
    if (destroyed) throw new AppError('document.cannot-decrypt');
    if (bundle === undefined) throw new AppError('consent.waiting-for-keys');
    if (sealed === undefined) throw new AppError('content.unavailable');
    const bundleFile = bundle.wrapped ? deps.cacheKeys.unwrap(consent.id, bundle.bundle) : bundle.bundle;
    const file = sealed.wrappedBy === null ? sealed.sealed : deps.cacheKeys.unwrap(sealed.wrappedBy, sealed.sealed);
    if (bundleFile === null || file === null) throw new AppError('document.cannot-decrypt');
    // A copy from before a re-sealing is opened with the keys of then: its own epoch, not the one registered since.
    const paths = bundlePaths(deps.vault.read((db) => granteePaths(db, user.account, consent.grantee)), bundleFile, row.section, sealed.epoch);
    if (paths.length === 0) throw new AppError('consent.waiting-for-keys');
    return unsealed(user, { row, decision }, file, paths);
  }

  return {
    verdicts(user, subject, purpose, reason) {
      const rows = deps.vault.read((db) => documentsOfSubject(db, subject.id)).filter(({ status }) => status === 'Current');
      const documents = rows.map((row) => ({ row, decision: ask(user, subject, purpose, reason, row) }));
      const summary = documents.find(({ decision }) => decision.permit)?.decision ?? documents[0]?.decision ?? ask(user, subject, purpose, reason, null);
      return { documents, summary };
    },
    async open(user, verdict) {
      const known = opened.get(verdict.row.id);
      const result = known === undefined ? await decrypt(user, verdict) : { ...known, decision: verdict.decision };
      opened.set(verdict.row.id, result);
      return result;
    },
    opened: () => opened,
    forget(consent) {
      for (const [id, { decision }] of opened) if (consent === undefined || decision.consent?.id === consent) opened.delete(id);
    },
  };
}

/** A shared identity may have several versions; the newest is tried first. */
export async function firstThatOpens<Result>(attempts: readonly (() => Promise<Result>)[]): Promise<Result> {
  let last: unknown = new AppError('document.cannot-decrypt');
  for (const attempt of attempts) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'document.cannot-decrypt') throw error;
      last = error;
    }
  }
  throw last;
}

