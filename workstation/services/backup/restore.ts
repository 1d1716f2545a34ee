/** Puts a backup into a folder where no workstation is yet: checked against its list before anything is written, and there whole or not at all. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AppError } from '../../../core/errors/index.ts';
import { rowHash } from '../../../core/proof/index.ts';
import { base64urlToBytes } from '../../../core/sealing/index.ts';
import { chosenKeychain } from '../../platform/chosen-keychain.ts';
import { syncFolder, writeDurably } from '../../platform/durable-file.ts';
import type { VaultKeys } from '../../platform/keychain.ts';
import { storageError } from '../../platform/storage-error.ts';
import { openConsentKeys } from '../../vault/consent-keys.ts';
import { openVault } from '../../vault/open-vault.ts';
import { appendAudit, putRestoredAt, workstation } from '../../vault/repositories/index.ts';
import { type BackupContent, filesFolder, readManifest } from './manifest.ts';
import { backupSecret, hashOfFile, openBackupFile } from './sealed-file.ts';
import { dropUnopenable } from './unopenable.ts';

export interface RestoreOptions {
  readonly from: string;
  /** Empty or absent. */
  readonly dataDir: string;
  readonly passphrase: string | undefined;
  readonly now: () => number;
  readonly progress: (path: string, done: number, total: number) => void;
}

export interface RestoreReport { readonly files: number; readonly madeAt: string; readonly cachesDropped: number; readonly documents: BackupContent['documents'] | null }

/** Errors: `app.not-found` (no backup there), `app.busy` (a workstation is here already), `vault.wrong-key`, `vault.corrupt` with the file's name, `vault.newer`, `storage.*`. */
export async function restoreBackup(options: RestoreOptions): Promise<RestoreReport> {
  const { from, dataDir } = options;
  if (existsSync(dataDir) && readdirSync(dataDir).length > 0) throw new AppError('app.busy', { exists: true });
  const { content, check } = readManifest(from);
  checkFiles(from, content);
  const keyFile = join(from, content.keyFile);
  // Read from a copy: opening heals a key file, and a backup is not to be changed.
  const restoring = `${dataDir}.unfinished`;
  try {
    rmSync(restoring, { recursive: true, force: true });
    mkdirSync(restoring, { recursive: true, mode: 0o700 });
    writeDurably(join(restoring, content.keyFile), readFileSync(keyFile));
    const keys = await chosenKeychain(restoring).keychain.open(options.passphrase);
    const { vaultKey } = keys;
    check(vaultKey);
    const secret = backupSecret(vaultKey, base64urlToBytes(content.salt));
    for (const [index, { path }] of content.files.entries()) {
      options.progress(path, index, content.files.length);
      await openBackupFile(join(from, filesFolder, path), join(restoring, path), secret);
    }
    const cachesDropped = begin(restoring, keys, content, options.now());
    if (existsSync(dataDir)) rmdirSync(dataDir);
    renameSync(restoring, dataDir);
    syncFolder(dirname(dataDir));
    return { files: content.files.length, madeAt: content.madeAt, cachesDropped, documents: content.documents ?? null };
  } catch (error) {
    rmSync(restoring, { recursive: true, force: true });
    throw storageError(error);
  }
}

/** Before anything is written: a copy that lost a file or a bit on its way is refused by name. */
function checkFiles(from: string, { files }: BackupContent): void {
  for (const { path, sealedSize, sha256 } of files) {
    const file = join(from, filesFolder, path);
    const found = existsSync(file) ? hashOfFile(file) : null;
    if (found === null || found.size !== sealedSize || found.sha256 !== sha256) throw new AppError('vault.corrupt', { backup: path });
  }
}

/** The first rows of the restored vault, and the last of what must not come back: the consents' keys are not in a backup. */
function begin(folder: string, keys: VaultKeys, { madeAt }: BackupContent, now: number): number {
  const vault = openVault({ file: join(folder, 'vault.db'), key: keys.vaultKey });
  try {
    vault.verify();
    const own = vault.read(workstation);
    if (own === undefined) throw new AppError('vault.corrupt', { backup: 'vault.db' });
    const dropped = dropUnopenable(vault, openConsentKeys(join(folder, 'consent-keys.bin'), keys));
    vault.write((db) => {
      // Other organizations' documents wait for a header that is verified from now on, and with it for what was withdrawn since the backup.
      db.run('UPDATE chain_head SET seen_at = 0');
      putRestoredAt(db, now);
      appendAudit(db, { at: now, account: null, role: null, organization: own.organization, device: own.device, action: 'backup.restore', subject: null, patient: null, document: null, consent: null, purpose: null, reason: null, outcome: 'done', clause: null, detail: { madeAt } }, rowHash);
    });
    return dropped.length;
  } finally {
    vault.close();
  }
}
