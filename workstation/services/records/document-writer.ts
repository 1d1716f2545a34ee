import { setImmediate as breath } from 'node:timers/promises';
import type { RecordDocument } from '../../../core/records/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import { retentionClassOf } from '../../../core/retention/index.ts';
import { type AccountId, ContentId, type DocumentId, type Hash, type OrganizationId, type PatientId } from '../../../core/ids/index.ts';
import { type AgeRecipient, type EnvelopeDraft, recipientFor } from '../../../core/sealing/index.ts';
import { records } from '../../chain/calls/index.ts';
import type { Chain } from '../../chain/types.ts';
import type { ContentStore } from '../../ipfs/content-store.ts';
import type { Keys } from '../../keys/port.ts';
import type { Sealer } from '../../sealing/sealer.ts';
import type { Vault, WriteDb } from '../../vault/database.ts';
import { type Document, newestSharedKey, raiseEpochs, type Resource, retireVersions, type Subject, subject as storedSubject, unstageDocuments, supersedeDocument, upsertDocument, workstation } from '../../vault/repositories/index.ts';
import type { Outbox, Posting } from '../outbox/outbox.ts';
import { resourcesOf } from './resource-rows.ts';
import { takeBack, writeAhead } from './staged-resources.ts';

/** What was sealed and stored, ready to be saved and registered in one transaction. */
export interface WrittenDocument { readonly row: Document; readonly resources: readonly Resource[] }

/** A document to be sealed; with `supersedes` it comes in the place of another of its subject and section, on chain too. */
export type Unsealed = RecordDocument & { readonly supersedes?: DocumentId };

export interface DocumentWriter {
  /**
   * Signs as the author, seals to the section's recipient of its epoch and to this organization, stores in IPFS (durable and pinned), and writes
   * the resources ahead, a few in each transaction, so that no window waits for them. Nothing of it is shown before `commit`.
   */
  write(author: AccountId, patient: PatientId, subject: Subject, documents: readonly Unsealed[], timed?: (part: 'seal' | 'pin', ms: number) => void): Promise<WrittenDocument[]>;
  /** Saves rows and posts their registration: one extrinsic for each 30, signed by this device. Returns the number of extrinsics. `writing.changed-meanwhile` where what is superseded is no longer current. */
  commit(db: WriteDb, documents: readonly WrittenDocument[]): number;
  /** Takes back what was written ahead for documents that are not committed after all. What is left, a later start takes back. */
  discard(documents: readonly WrittenDocument[]): Promise<void>;
}

export interface DocumentWriterDeps {
  readonly vault: Vault;
  readonly keys: Pick<Keys, 'signEnvelope'>;
  readonly content: ContentStore;
  readonly seal: Sealer['seal'];
  readonly chain: Chain;
  readonly log: (error: unknown) => void;
  readonly outbox: () => Outbox;
  readonly organization: () => OrganizationId;
  readonly genesis: () => Hash;
  readonly newId: () => DocumentId;
  readonly newSalt: () => Hash;
  readonly now: () => number;
}

/** The runtime's bound on one `records.register`. */
export const mostPerExtrinsic = 30;

export function createDocumentWriter(deps: DocumentWriterDeps): DocumentWriter {
  async function seal(author: AccountId, patient: PatientId, subject: Subject, ownRecipient: AgeRecipient, document: Unsealed) {
    const { category, sensitivity } = document.section;
    const named = subject.sections.find((section) => section.category === category && section.sensitivity === sensitivity);
    if (named === undefined || subject.directory === null) throw new AppError('consent.waiting-for-keys', { section: category });
    const epoch = subject.epochs[named.hash] ?? 0;
    const at = deps.now();
    const draft: EnvelopeDraft = {
      format: 'assent-document/1', genesis: deps.genesis(), document: deps.newId(), subject: subject.id, section: named, epoch, supersedes: document.supersedes ?? null,
      organization: deps.organization(), author, authoredAt: new Date(at).toISOString(), salt: deps.newSalt(), resources: [...document.resources] as EnvelopeDraft['resources'],
    };
    const { signature } = await deps.keys.signEnvelope({ account: author, draft });
    const sealed = await deps.seal({ ...draft, signature }, [recipientFor(subject.directory, named.hash, epoch).recipient, ownRecipient]);
    const row = (cid: ContentId): Document => ({
      id: draft.document, subject: subject.id, section: named.hash, category, sensitivity, cid, commitment: sealed.commitment, size: sealed.size, organization: draft.organization, ours: true,
      author, authoredAt: at, epoch, supersedes: draft.supersedes, status: 'Current', stage: 'stored', block: null, resources: document.resources.length, createdAt: at,
    });
    return { file: sealed.file, row, resources: resourcesOf(draft.document, subject.id, patient, document) };
  }

  /** A revoke may be in a block that this workstation has not followed yet; without the network the mirrored epochs have to do. */
  async function withPresentEpochs(subject: Subject, sections: readonly { category: string; sensitivity: string }[]): Promise<Subject> {
    if (subject.stage !== 'confirmed' || deps.chain.status().phase !== 'ready') return subject;
    const hashes = subject.sections.filter((named) => sections.some(({ category, sensitivity }) => category === named.category && sensitivity === named.sensitivity)).map(({ hash }) => hash);
    try {
      const { value } = await deps.chain.epochs(subject.id, hashes, { at: 'best' });
      deps.vault.write((db) => { raiseEpochs(db, subject.id, Object.fromEntries(value.map(({ section, epoch }) => [section, epoch])) as Subject['epochs']); });
    } catch (error) {
      deps.log(error);
    }
    return deps.vault.read((db) => storedSubject(db, subject.id)) ?? subject;
  }

  return {
    async write(author, patient, subject, documents, timed) {
      const own = deps.vault.read((db) => newestSharedKey(db, deps.organization(), 'organization'))[0];
      if (own === undefined) throw new AppError('consent.waiting-for-keys');
      const begun = performance.now();
      const current = await withPresentEpochs(subject, documents.map(({ section }) => section));
      const sealed = await inTurns(documents, (document) => seal(author, patient, current, own.recipient, document));
      const between = performance.now();
      const cids = await deps.content.putAll(sealed.map(({ file }) => file));
      timed?.('seal', between - begun);
      timed?.('pin', performance.now() - between);
      const written = sealed.map(({ row, resources }, index) => ({ row: row(ContentId.parse(cids[index])), resources }));
      await writeAhead(deps.vault, written.map(({ row }) => row.id), written.flatMap(({ resources }) => resources));
      return written;
    },
    commit(db, documents) {
      const device = workstation(db)?.device;
      if (device === undefined) throw new AppError('app.internal');
      for (const [patient, resources] of Map.groupBy(documents.flatMap(({ resources: all }) => all), (resource) => resource.patient)) retireVersions(db, patient, resources.map(({ identity }) => identity));
      unstageDocuments(db, documents.map(({ row }) => row.id));
      for (const { row } of documents) {
        if (row.supersedes !== null && !supersedeDocument(db, row.supersedes, row.subject)) throw new AppError('writing.changed-meanwhile');
        upsertDocument(db, row);
      }
      let extrinsics = 0;
      for (let from = 0; from < documents.length; from += mostPerExtrinsic, extrinsics += 1) {
        const part = documents.slice(from, from + mostPerExtrinsic).map(({ row }) => row);
        const first = part[0];
        if (first === undefined) continue;
        deps.outbox().post(db, registration(device, first, part));
      }
      return extrinsics;
    },
    discard: (documents) => takeBack(deps.vault, documents.map(({ row }) => row.id)),
  };
}

/** The call that records at most 30 documents, of which `first` is one. */
export const registration = (device: AccountId, first: Document, part: readonly Document[]): Posting => ({
  key: `documents/${first.id}/${first.cid}`, signer: device, what: `Record ${String(part.length)} documents`, about: { kind: 'documents', ids: part.map(({ id }) => id) },
  call: records.register(first.organization, part.map((row) => ({ ...row, retention: retentionClassOf(row.category) }))),
});

/** Two at a time, one to be signed while the other is sealed, and whoever waits is let in between. */
async function inTurns<Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let index = next; index < items.length; index = next) {
      next += 1;
      results[index] = await work(items[index] as Item);
      await breath();
    }
  };
  await Promise.all([lane(), lane()]);
  return results;
}
