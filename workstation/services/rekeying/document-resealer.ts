import { AppError } from '../../../core/errors/index.ts';
import type { ContentId, DocumentId, Hash, OrganizationId } from '../../../core/ids/index.ts';
import { type AgeRecipient, bytesToUtf8, Directory, mostDirectoryBytes, recipientFor } from '../../../core/sealing/index.ts';
import { records } from '../../chain/calls/index.ts';
import type { Chain } from '../../chain/types.ts';
import { chunksOf } from '../../ipfs/file-chunks.ts';
import { contentIdOf } from '../../ipfs/content-address.ts';
import type { ContentStore } from '../../ipfs/content-store.ts';
import type { Keys } from '../../keys/port.ts';
import type { Vault, WriteDb } from '../../vault/database.ts';
import {
  discardContent, type Document, keepContent, newestSharedKey, oldDocuments, type Person, putResealing, raiseEpochs, subject as storedSubject, type Subject, upsertDocument, workstation,
} from '../../vault/repositories/index.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import { ownOrganizationPaths } from '../paths/key-paths.ts';
import { firstThatOpens } from '../chart/external-documents.ts';
import type { Outbox } from '../outbox/outbox.ts';
import { registration } from '../records/document-writer.ts';

/** Seals some of the documents that the organization wrote, also about others' patients, to the present epochs of their sections and hands their new addresses to the outbox. */
export interface DocumentResealer {
  /**
   * At most `limit`, with the keys of the person who is signed in. What fails is told to `onFailed` and does not hold up the rest; it is
   * left out while `except` names it. Errors: `keys.locked`, `keys.unavailable` when the person left in the middle; then nothing is half done.
   */
  reseal(user: Person, limit: number, except: ReadonlySet<DocumentId>, onFailed: (document: DocumentId, error: unknown) => void): Promise<number>;
}

export interface DocumentResealerDeps {
  readonly vault: Vault;
  readonly keys: Pick<Keys, 'resealDocument'>;
  readonly content: Pick<ContentStore, 'get' | 'putAll'>;
  readonly chain: Pick<Chain, 'epochs' | 'status' | 'subject'>;
  readonly outbox: Pick<Outbox, 'post'>;
  readonly audit: Pick<AuditLog, 'recordIn'>;
  readonly organization: () => OrganizationId;
  readonly genesis: () => Hash;
  /** A directory that reaches the present epochs; null while no key steward is signed in. */
  readonly reach: (subject: Subject) => Promise<Subject | null>;
  readonly log: (error: unknown) => void;
}

interface Sealed { readonly row: Document; readonly epoch: number; readonly file: Uint8Array; readonly cid: ContentId }

const directoryLimits = { timeoutMs: 15_000, maxBytes: mostDirectoryBytes };
const limits = { timeoutMs: 10_000, maxBytes: 64 * 1024 * 1024 };
const gone = (error: unknown): boolean => error instanceof AppError && (error.code === 'keys.locked' || error.code === 'keys.unavailable');

export function createDocumentResealer(deps: DocumentResealerDeps): DocumentResealer {
  const { vault } = deps;

  /** As the newest block has them: what is sealed to an epoch that is about to be replaced would be refused. */
  async function present(id: Subject['id'], rows: readonly Document[]): Promise<Subject> {
    if (deps.chain.status().phase === 'ready') {
      const { value } = await deps.chain.epochs(id, [...new Set(rows.map(({ section }) => section))], { at: 'best' });
      vault.write((db) => { raiseEpochs(db, id, Object.fromEntries(value.map(({ section, epoch }) => [section, epoch])) as Subject['epochs']); });
    }
    const found = vault.read((db) => storedSubject(db, id));
    if (found === undefined) throw new AppError('app.not-found');
    return found.ours ? found : { ...found, directory: await theirDirectory(id) };
  }

  /** Another organization's, as the network names it now: it follows the epochs there, by who keeps the record. */
  async function theirDirectory(id: Subject['id']): Promise<Directory> {
    const cid = (await deps.chain.subject(id)).value?.directory ?? null;
    if (cid === null) throw new AppError('consent.waiting-for-keys');
    const directory = Directory.parse(JSON.parse(bytesToUtf8(await deps.content.get(cid, directoryLimits))));
    if (directory.subject !== id) throw new AppError('document.invalid', { check: 'subject' });
    return directory;
  }

  async function sealOne(user: Person, subject: Subject, own: AgeRecipient, row: Document): Promise<Sealed> {
    const epoch = subject.epochs[row.section] ?? 0;
    if (subject.directory === null) throw new AppError('consent.waiting-for-keys');
    const to = recipientFor(subject.directory, row.section, epoch);
    // The inbox would shut out everybody with a consent; a key steward makes the missing keys.
    if (!to.section) throw new AppError('consent.waiting-for-keys');
    const file = await deps.content.get(row.cid, limits);
    const paths = vault.read((db) => ownOrganizationPaths(db, user.account, deps.organization()));
    const expected = { genesis: deps.genesis(), document: row.id, subject: row.subject, section: row.section, epoch: row.epoch, commitment: row.commitment, superseded: [] };
    const { sealed } = await firstThatOpens(paths.map((path) => () => deps.keys.resealDocument({ account: user.account, path, file, expected, recipients: [to.recipient, own] })));
    return { row, epoch, file: sealed, cid: contentIdOf((await chunksOf(sealed)).root) };
  }

  async function sealSubject(user: Person, id: Subject['id'], rows: readonly Document[], own: AgeRecipient, onFailed: (document: DocumentId, error: unknown) => void): Promise<Sealed[]> {
    let subject: Subject;
    try {
      subject = await present(id, rows);
    } catch (error) {
      // The next subject's may be had.
      if (gone(error) || vault.read((db) => storedSubject(db, id))?.ours === true) throw error;
      for (const row of rows) onFailed(row.id, error);
      return [];
    }
    const reached = (one: Subject): boolean => rows.every(({ section }) => one.directory !== null && recipientFor(one.directory, section, one.epochs[section] ?? 0).section);
    if (!reached(subject) && subject.ours) subject = await deps.reach(subject) ?? subject;
    const sealed: Sealed[] = [];
    for (const row of rows) {
      try {
        sealed.push(await sealOne(user, subject, own, row));
      } catch (error) {
        if (gone(error)) throw error;
        onFailed(row.id, error);
      }
    }
    return sealed;
  }

  /** From here on either the old file is the document's, or, once the chain says so for good, the new one: both are kept until then. */
  function save(db: WriteDb, sealed: readonly Sealed[]): void {
    const device = workstation(db)?.device;
    if (device === undefined) throw new AppError('app.internal');
    const renamed = (({ row, epoch, cid }: Sealed): Document => ({ ...row, cid, epoch }));
    for (const { cid } of sealed) keepContent(db, cid);
    for (const [subject, ones] of Map.groupBy(sealed, ({ row }) => row.subject)) deps.audit.recordIn(db, { action: 'key.rotate', outcome: 'done', patient: storedSubject(db, subject)?.patient ?? null, subject, detail: { documents: ones.length } });
    const registered = sealed.filter(({ row }) => row.stage === 'confirmed');
    for (const { row, epoch, cid } of registered) putResealing(db, { document: row.id, cid, epoch, size: row.size });
    const [first] = registered.map(renamed);
    if (first !== undefined) {
      deps.outbox.post(db, {
        key: `rekey/${first.id}/${first.cid}`, signer: device, what: `Record ${String(registered.length)} documents under new keys`, about: { kind: 'rekey', ids: registered.map(({ row }) => row.id) },
        call: records.rekey(deps.organization(), registered.map(renamed)),
      });
    }
    // Refused before they were ever recorded: nothing on chain names the old file.
    const refused = sealed.filter(({ row }) => row.stage !== 'confirmed');
    for (const { row } of refused) discardContent(db, row.cid);
    const again = refused.map(renamed).map((row): Document => ({ ...row, stage: 'stored' }));
    for (const row of again) upsertDocument(db, row);
    const [one] = again;
    if (one !== undefined) deps.outbox.post(db, registration(device, one, again));
  }

  return {
    async reseal(user, limit, except, onFailed) {
      const rows = vault.read((db) => oldDocuments(db, limit + except.size)).filter(({ id }) => !except.has(id)).slice(0, limit);
      const own = vault.read((db) => newestSharedKey(db, deps.organization(), 'organization'))[0];
      if (own === undefined) throw new AppError('consent.waiting-for-keys');
      const sealed: Sealed[] = [];
      for (const [id, ones] of Map.groupBy(rows, (row) => row.subject)) sealed.push(...await sealSubject(user, id, ones, own.recipient, onFailed));
      if (sealed.length === 0) return 0;
      // Listed first: if this stops before the new addresses are saved, the next start removes what was stored.
      vault.write((db) => { for (const { cid } of sealed) discardContent(db, cid); });
      const stored = await deps.content.putAll(sealed.map(({ file }) => file));
      if (stored.some((cid, index) => cid !== sealed[index]?.cid)) throw new AppError('app.internal', { why: 'address' });
      vault.write((db) => { save(db, sealed); });
      return sealed.length;
    },
  };
}
