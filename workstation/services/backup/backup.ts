/**
 * One backup for vault, document store and node: all of them at rest together, since the workstation's lock is held. The keys of consents
 * are left out on purpose: what they guard is fetched again where the network still permits it, so that a restore brings nothing back
 * that was withdrawn, has run out or was forgotten meanwhile.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '../../../core/errors/index.ts';
import { bytesToBase64url } from '../../../core/sealing/index.ts';
import { rowHash } from '../../../core/proof/index.ts';
import type { ClinicAccess } from '../../ipfs/clinic/index.ts';
import { type Gathered, gatherDocuments, keptFile, keptFolder } from '../../ipfs/kept-documents.ts';
import { chosenKeychain } from '../../platform/chosen-keychain.ts';
import { syncFolder, writeDurably } from '../../platform/durable-file.ts';
import { lockInstance } from '../../platform/instance-lock.ts';
import type { VaultKeys } from '../../platform/keychain.ts';
import { storageError } from '../../platform/storage-error.ts';
import { openVault } from '../../vault/open-vault.ts';
import { appendAudit, workstation } from '../../vault/repositories/index.ts';
import { storageAccess } from '../storage/storage-choice.ts';
import { filesFolder, manifestName, sealedManifest } from './manifest.ts';
import { backupSecret, sealBackupFile, type SealedFile } from './sealed-file.ts';

export interface BackupOptions {
  readonly dataDir: string;
  /** Made by this; must not exist. */
  readonly to: string;
  /** Undefined for a demo clinic. */
  readonly passphrase: string | undefined;
  readonly version: string;
  /** False: documents on a clinic's own nodes are left there. */
  readonly documents: boolean;
  readonly now: () => number;
  readonly progress: (path: string, done: number, total: number) => void;
}

/** `documents`: of a clinic's own nodes; null where they were left out, or lie in this program's own store, which is in every backup. */
export interface BackupReport { readonly files: number; readonly bytes: number; readonly madeAt: string; readonly documents: Gathered | null }

/** Errors: `instance.running`, `app.not-found` (no vault), `app.busy` (`to` exists), `vault.wrong-key`, `vault.corrupt` (what is here is damaged: nothing is written), `content.not-running` (the clinic's nodes cannot be asked for their documents), `storage.*`. */
export async function makeBackup(options: BackupOptions): Promise<BackupReport> {
  const { dataDir, to } = options;
  if (existsSync(to)) throw new AppError('app.busy', { exists: true });
  if (!existsSync(dataDir)) throw new AppError('app.not-found', { what: 'data folder' });
  const lock = lockInstance(join(dataDir, 'instance.db'));
  const making = `${to}.unfinished`;
  try {
    const { keychain, keyFile } = chosenKeychain(dataDir);
    const keys = await keychain.open(options.passphrase);
    const madeAt = new Date(options.now()).toISOString();
    const { schema, access } = settle(dataDir, keys, madeAt, options.now());
    rmSync(making, { recursive: true, force: true });
    mkdirSync(making, { recursive: true, mode: 0o700 });
    const salt = new Uint8Array(randomBytes(32));
    const secret = backupSecret(keys.vaultKey, salt);
    const gathering = join(making, 'gathering');
    const documents = access === null || !options.documents ? null
      : await gatherDocuments({ access, kept: join(dataDir, keptFolder), to: gathering, progress: (done, total) => { options.progress('documents of the clinic’s nodes', done, total); } });
    const keptPath = [...keptFolder.split(sep), keptFile].join('/');
    const sources = new Map(filesToKeep(dataDir).map((path) => [path, join(dataDir, path)]));
    if (documents !== null) sources.set(keptPath, join(gathering, keptFile));
    const files: SealedFile[] = [];
    for (const [path, source] of sources) {
      options.progress(path, files.length, sources.size);
      files.push({ path, ...await sealBackupFile(source, join(making, filesFolder, path), secret) });
    }
    rmSync(gathering, { recursive: true, force: true });
    writeDurably(join(making, keyFile), readFileSync(join(dataDir, keyFile)));
    writeDurably(join(making, manifestName), sealedManifest({ format: 'assent-backup/2', madeAt, version: options.version, schema, salt: bytesToBase64url(salt), keyFile, files, ...(access === null ? {} : { documents: documents ?? 'left-out' }) }, keys.vaultKey));
    // Under its name only when it is whole.
    renameSync(making, to);
    syncFolder(dirname(to));
    return { files: files.length, bytes: files.reduce((sum, { sealedSize }) => sum + sealedSize, 0), madeAt, documents };
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    throw storageError(error);
  } finally {
    lock.release();
  }
}

/** Looks at every page, leaves the audit row, and brings what lies in write-ahead logs into their databases. Returns the schema's version, and the way to a clinic's own nodes. */
function settle(dataDir: string, { vaultKey }: VaultKeys, madeAt: string, now: number): { schema: number; access: ClinicAccess | null } {
  const vault = openVault({ file: join(dataDir, 'vault.db'), key: vaultKey });
  try {
    vault.verify();
    const own = vault.read(workstation);
    if (own === undefined) throw new AppError('app.not-found', { what: 'vault' });
    vault.write((db) => {
      appendAudit(db, { at: now, account: null, role: null, organization: own.organization, device: own.device, action: 'backup.make', subject: null, patient: null, document: null, consent: null, purpose: null, reason: null, outcome: 'done', clause: null, detail: { madeAt } }, rowHash);
    });
    return { schema: vault.schemaVersion, access: vault.read(storageAccess) };
  } finally {
    vault.close();
    for (const folder of ['ipfs', keptFolder]) settleBlocks(join(dataDir, folder, 'blocks.db'));
  }
}

function settleBlocks(file: string): void {
  if (!existsSync(file)) return;
  const blocks = new Database(file);
  try {
    if (blocks.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new AppError('vault.corrupt', { file: 'blocks.db' });
    blocks.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    blocks.close();
  }
}

/** The second workstation of a demo clinic makes its own. Of the window only caches would remain; what was set aside is damaged; the keychain of this computer opens nothing on another. */
const leftOut = /^(consent-(keys|master)\.bin|instance\.db|system-keychain\.json|keychain(\.copy)?\.json|demo\.key|window\/|logs\/|northside\/)|\.damaged-\d+|\.(tmp|mark|suspect|reserve|building)$|-(wal|shm|journal)$|^chain\/.*\.(sock|lock|pid)$|(^|\/)LOCK$/;

export function filesToKeep(dataDir: string): string[] {
  return readdirSync(dataDir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map((entry) => relative(dataDir, join(entry.parentPath, entry.name)).split(sep).join('/')).filter((path) => !leftOut.test(path)).sort();
}
