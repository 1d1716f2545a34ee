import { inclusionPaths, auditLine } from '../../../core/proof/index.ts';
import type { AccountId, ContentId, OrganizationId, SubjectId } from '../../../core/ids/index.ts';
import { type AgeRecipient, bytesToUtf8, Directory, encodeLogPack, encodeLogPart, filledCount, type KeyKind, kindOfRecipient, type LogPart, type LogRow, mostDirectoryBytes } from '../../../core/sealing/index.ts';
import type { Chain } from '../../chain/types.ts';
import type { ContentStore } from '../../ipfs/content-store.ts';
import type { Vault, WriteDb } from '../../vault/database.ts';
import { type Anchor, type AuditRow, auditRows, putSetting, setting, subject as storedSubject, type Subject, subjectsOfPatient, upsertSubject } from '../../vault/repositories/index.ts';
import type { DirectoryOfNames } from '../names/directory-of-names.ts';

/** The rows that an anchor stands over. */
export type Anchored = Pick<Anchor, 'sequence' | 'firstRow' | 'rows'>;

export interface LogPacks {
  /** Whether it is time for one: a day after the one before. */
  isDue(): boolean;
  /** The first row that no pack has had. */
  next(): number;
  /**
   * Of the rows under these anchors, oldest first, that no pack has had. `pack` is null where none of them is about a patient. Errors:
   * `content.*`, for a week, where a directory cannot be had or nothing can be stored: then it is tried again with the next anchor.
   */
  make(anchors: readonly Anchored[]): Promise<MadePack>;
  /** With the anchor that names it. */
  commit(db: WriteDb, made: MadePack): void;
}

/** After anchors were dropped: rows that were in their packs alone go into the next one. */
export function rewindPacks(db: WriteDb, confirmed: readonly Pick<Anchor, 'firstRow' | 'rows' | 'pack'>[]): void {
  const state = setting<State>(db, key);
  const reached = Math.max(0, ...confirmed.filter(({ pack }) => pack !== null).map(({ firstRow, rows }) => firstRow + rows));
  if (state !== undefined && reached < state.next) putSetting(db, key, { next: reached, at: 0 } satisfies State);
}

export interface MadePack { readonly pack: ContentId | null; readonly next: number }

export interface LogPacksDeps {
  readonly vault: Vault;
  readonly chain: Pick<Chain, 'subject'>;
  readonly content: Pick<ContentStore, 'get' | 'put'>;
  readonly seal: (content: Uint8Array, recipients: readonly AgeRecipient[]) => Promise<Uint8Array>;
  /** One that nobody holds the identity of. */
  readonly nobody: (kind: KeyKind) => Promise<AgeRecipient>;
  readonly names: DirectoryOfNames;
  readonly organization: () => OrganizationId;
  readonly device: () => AccountId;
  readonly now: () => number;
}

const dayMs = 86_400_000;
/** Waited for so long, a directory that cannot be had does not keep the others from their rows. */
const patienceMs = 7 * dayMs;
const mostRows = 50_000;
/** Of one file. */
const rowsAPart = 500;
const directoryLimits = { timeoutMs: 15_000, maxBytes: mostDirectoryBytes };
const key = 'log-pack';

interface State { readonly next: number; readonly at: number }
/** `size`: of its plaintext, in bytes. */
interface Made { readonly file: Uint8Array; readonly size: number; readonly kind: KeyKind }
interface Part { readonly names: Record<AccountId, string>; readonly rows: LogRow[] }

/** What this workstation gives of its log to the people it is about. */
export function createLogPacks(deps: LogPacksDeps): LogPacks {
  const { vault } = deps;
  const state = (): State => vault.read((db) => setting<State>(db, key)) ?? { next: 0, at: 0 };

  /** Who a row is about; what names a patient alone is about their record here. */
  const about = (row: AuditRow): readonly SubjectId[] => {
    if (row.subject !== null) return [row.subject];
    const { patient } = row;
    return patient === null ? [] : vault.read((db) => subjectsOfPatient(db, patient)).flatMap(({ ours, id }) => (ours ? [id] : []));
  };

  /** Another organization's directory as the network names it now: whoever kept the record before may not read on. Without a network it is tried again later. */
  async function directoryOf(subject: Subject): Promise<ContentId | null> {
    const { value } = await deps.chain.subject(subject.id);
    const named = value?.directory ?? null;
    if (named !== null && named !== subject.directoryCid) vault.write((db) => { const now = storedSubject(db, subject.id); if (now !== undefined) upsertSubject(db, { ...now, directoryCid: named }); });
    return named ?? subject.directoryCid;
  }

  async function logOf(subject: Subject): Promise<AgeRecipient | null> {
    if (subject.directory !== null) return subject.directory.log;
    try {
      const cid = await directoryOf(subject);
      if (cid === null) return null;
      const directory = Directory.parse(JSON.parse(bytesToUtf8(await deps.content.get(cid, directoryLimits))));
      return directory.subject === subject.id ? directory.log : null;
    } catch (error) {
      if (deps.now() - state().at < patienceMs) throw error;
      return null;
    }
  }

  /** The rows from `from` on that are under these anchors, by whom they are about. */
  function gathered(anchors: readonly Anchored[], from: number): Map<SubjectId, Part> {
    const parts = new Map<SubjectId, Part>();
    for (const { sequence, firstRow, rows: count } of anchors) {
      const rows = vault.read((db) => auditRows(db, firstRow, count));
      const paths = inclusionPaths(rows.map(({ hash }) => hash));
      for (const [index, row] of rows.entries()) {
        if (row.sequence < from) continue;
        for (const subject of about(row)) {
          const part = parts.get(subject) ?? { names: {}, rows: [] };
          part.rows.push({ anchor: sequence, index, path: paths[index] ?? [], line: auditLine(row) });
          if (row.account !== null) part.names[row.account] = deps.names.account(row.account).slice(0, 120);
          parts.set(subject, part);
        }
      }
    }
    return parts;
  }

  /** Filled up with files that are each like one of them, of which nobody holds the key. By a file's bytes, which its first line makes random: the order says nothing. */
  async function filled(made: readonly Made[]): Promise<Uint8Array[]> {
    const all = made.map(({ file }) => file);
    for (let count = made.length; count < filledCount(made.length); count += 1) {
      const { size, kind } = made[count % made.length] ?? { size: 1024, kind: 'x25519' };
      all.push(await deps.seal(new Uint8Array(size).fill(0x20), [await deps.nobody(kind)]));
    }
    return all.sort((one, other) => Buffer.compare(one, other));
  }

  return {
    isDue: () => deps.now() - state().at >= dayMs,
    next: () => state().next,

    async make(anchors) {
      const from = state().next;
      const taken: Anchored[] = [];
      for (const anchor of anchors) {
        if (anchor.firstRow + anchor.rows <= from) continue;
        if (taken.length > 0 && anchor.firstRow + anchor.rows - from > mostRows) break;
        taken.push(anchor);
      }
      const next = taken.reduce((end, { firstRow, rows }) => Math.max(end, firstRow + rows), from);
      const files = new Map<OrganizationId, Made[]>();
      for (const [id, { names, rows }] of gathered(taken, from)) {
        const subject = vault.read((db) => storedSubject(db, id));
        const recipient = subject === undefined ? null : await logOf(subject);
        if (subject === undefined || recipient === null) continue;
        const of = files.get(subject.organization) ?? [];
        for (let at = 0; at < rows.length; at += rowsAPart) {
          const part: LogPart = { format: 'assent-log/1', subject: id, organization: deps.organization(), device: deps.device(), names, rows: rows.slice(at, at + rowsAPart) };
          const plaintext = encodeLogPart(part);
          of.push({ file: await deps.seal(plaintext, [recipient]), size: plaintext.length, kind: kindOfRecipient(recipient) });
        }
        files.set(subject.organization, of);
      }
      if (files.size === 0) return { pack: null, next };
      const parts = new Map<OrganizationId, readonly Uint8Array[]>();
      for (const [of, made] of files) parts.set(of, await filled(made));
      return { pack: await deps.content.put(encodeLogPack({ organization: deps.organization(), device: deps.device(), parts })), next };
    },

    commit(db, { next }) { putSetting(db, key, { next, at: deps.now() }); },
  };
}
