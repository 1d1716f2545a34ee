import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '../../../core/errors/index.ts';
import { ConsentId } from '../../../core/ids/index.ts';
import { goldenKeys } from '../../../test/harness/golden-keys.ts';
import { lockInstance } from '../../platform/instance-lock.ts';
import type { VaultKeys } from '../../platform/keychain.ts';
import { createPassphraseKeychain } from '../../platform/passphrase-keychain.ts';
import { openConsentKeys } from '../../vault/consent-keys.ts';
import { openVault } from '../../vault/open-vault.ts';
import { recordKeyDestroyed } from '../../vault/repositories/index.ts';
import { makeBackup } from './backup.ts';
import { restoreBackup } from './restore.ts';
import { destroyForgotten } from './unopenable.ts';

const passphrase = 'a passphrase of the backup test';
const consent = ConsentId.parse('c'.repeat(64));
const canary = 'CANARY of a block in the document store';
let folder: string;
let data: string;
let backup: string;
let vaultKeys: VaultKeys;
let vaultKey: Uint8Array;
const quiet = { now: () => 1_000, progress: () => undefined };
const codeOf = (work: Promise<unknown>): Promise<string> => work.then(() => 'no error', (error: unknown) => (error instanceof AppError ? [error.code, ...Object.values(error.data).filter((value) => typeof value === 'string')].join(' ') : String(error)));
const restore = (from: string, to: string, words = passphrase) => restoreBackup({ ...quiet, from, dataDir: to, passphrase: words });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'assent-backup-'));
  [data, backup] = [join(folder, 'data'), join(folder, 'backup')];
  for (const place of [data, join(data, 'chain', 'node'), join(data, 'logs')]) mkdirSync(place, { recursive: true });
  vaultKeys = await createPassphraseKeychain(join(data, 'keychain.json')).create(passphrase);
  ({ vaultKey } = vaultKeys);
  writeFileSync(join(data, 'chain', 'node', 'empty'), '');
  writeFileSync(join(data, 'chain', 'node', 'state'), Buffer.alloc(1024 * 1024 * 2, canary));
  writeFileSync(join(data, 'logs', 'workstation.jsonl'), 'a log');
  const vault = openVault({ file: join(data, 'vault.db'), key: vaultKey });
  const keys = openConsentKeys(join(data, 'consent-keys.bin'), vaultKeys);
  keys.create(consent);
  vault.write((db) => {
    db.run("INSERT INTO workstation (id, organization, device, device_recipient, device_wrapped, genesis, created_at) VALUES (1, 1, 'd', 'r', x'00', NULL, 0)");
    db.run("INSERT INTO subject (id, organization, ours, sections, epochs, stage, created_at) VALUES (?, 2, 0, '[]', '{}', 'confirmed', 0)", 'e'.repeat(64));
    db.run("INSERT INTO chain_head (kind, number, hash, time, seen_at) VALUES ('finalized', 5, 'h', 900, 900)");
    db.run(`INSERT INTO document (id, subject, section, cid, commitment, size, organization, ours, epoch, status, stage, sealed, wrapped_by, created_at) VALUES (?, ?, ?, 'c', ?, 1, 2, 0, 0, 'Current', 'confirmed', ?, ?, 0)`,
      'd'.repeat(64), 'e'.repeat(64), '1'.repeat(32), '2'.repeat(64), keys.wrap(consent, Buffer.from('of another organization'), 'cache'), consent);
  });
  vault.close();
  await makeBackup({ ...quiet, dataDir: data, to: backup, passphrase, version: '0', documents: true });
}, 60_000);
afterAll(() => { rmSync(folder, { recursive: true }); });

describe('a backup', () => {
  it('restores everything at another place, and what a consent brought here only by way of the network', async () => {
    const to = join(folder, 'restored');
    expect(await restore(backup, to)).toMatchObject({ cachesDropped: 1, madeAt: new Date(1_000).toISOString() });
    expect(readFileSync(join(to, 'chain', 'node', 'state')).equals(readFileSync(join(data, 'chain', 'node', 'state')))).toBe(true);
    expect(readFileSync(join(to, 'chain', 'node', 'empty')).length).toBe(0);
    expect(Buffer.from((await createPassphraseKeychain(join(to, 'keychain.json')).open(passphrase)).vaultKey)).toEqual(Buffer.from(vaultKey));
    const vault = openVault({ file: join(to, 'vault.db'), key: vaultKey });
    expect(vault.read((db) => [db.get('SELECT sealed, wrapped_by FROM document'), db.get('SELECT seen_at FROM chain_head'), db.all('SELECT action FROM audit_row ORDER BY sequence')]))
      .toEqual([{ sealed: null, wrapped_by: null }, { seen_at: 0 }, [{ action: 'backup.make' }, { action: 'backup.restore' }]]);
    vault.close();
    expect(readdirSync(to).filter((name) => name.startsWith('consent-'))).toEqual([]);
    // The control: in the folder that was backed up it still opens.
    const own = openVault({ file: join(data, 'vault.db'), key: vaultKey });
    const sealed = own.read((db) => db.get<{ sealed: Uint8Array }>('SELECT sealed FROM document'))?.sealed ?? new Uint8Array(0);
    own.close();
    expect(Buffer.from(openConsentKeys(join(data, 'consent-keys.bin'), vaultKeys).unwrap(consent, sealed, 'cache')).toString()).toBe('of another organization');
  }, 60_000);

  it('from before the keychain kept a guard is restored, and gets one', async () => {
    const golden = goldenKeys();
    const [source, to, old] = ['golden-data', 'golden-restored', 'golden-backup'].map((name) => join(folder, name)) as [string, string, string];
    mkdirSync(source);
    for (const name of ['keychain.json', 'keychain.copy.json', 'consent-keys.bin']) cpSync(join(golden.folder, name), join(source, name));
    const vault = openVault({ file: join(source, 'vault.db'), key: golden.vaultKey });
    vault.write((db) => { db.run("INSERT INTO workstation (id, organization, device, device_recipient, device_wrapped, genesis, created_at) VALUES (1, 1, 'd', 'r', x'00', NULL, 0)"); });
    vault.close();
    await makeBackup({ ...quiet, dataDir: source, to: old, passphrase: golden.passphrase, version: '0', documents: true });
    cpSync(join(golden.folder, 'keychain.json'), join(old, 'keychain.json'));
    await restore(old, to, golden.passphrase);
    expect(readdirSync(to).filter((name) => name.startsWith('consent-'))).toEqual([]);
    const keys = await createPassphraseKeychain(join(to, 'keychain.json')).open(golden.passphrase);
    expect(Buffer.from((await createPassphraseKeychain(join(to, 'keychain.json')).open(golden.passphrase)).masterGuard)).toEqual(Buffer.from(keys.masterGuard));
    openConsentKeys(join(to, 'consent-keys.bin'), keys).create(consent);
    expect(openConsentKeys(join(to, 'consent-keys.bin'), keys).list()).toEqual([consent]);
  }, 60_000);

  it('apart, key files that were put back from before: what the vault knows to be destroyed is destroyed again', () => {
    const place = join(folder, 'put-back');
    cpSync(data, place, { recursive: true });
    const open = () => openConsentKeys(join(place, 'consent-keys.bin'), vaultKeys);
    const vault = openVault({ file: join(place, 'vault.db'), key: vaultKey });
    destroyForgotten(vault, open());
    expect(open().list()).toEqual([consent]);
    vault.write((db) => { recordKeyDestroyed(db, consent, 5); });
    destroyForgotten(vault, open());
    expect(open().list()).toEqual([]);
    vault.close();
  });

  it('holds nothing in clear, no consent\'s key and no log', () => {
    const files = readdirSync(backup, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.map(({ name }) => name).sort()).toEqual(['empty', 'keychain.json', 'manifest.json', 'state', 'vault.db', 'vault.db.check']);
    for (const { parentPath, name } of files) expect(readFileSync(join(parentPath, name)).includes('CANARY')).toBe(false);
  });

  it('is refused by name when any of its files is damaged, cut, missing or another\'s, and nothing is written', async () => {
    const damages: readonly (readonly [string, (place: string) => void])[] = [
      ['vault.corrupt chain/node/state', (place) => { const file = join(place, 'files/chain/node/state'); const bytes = readFileSync(file); bytes[1_500_000] = (bytes[1_500_000] ?? 0) ^ 1; writeFileSync(file, bytes); }],
      ['vault.corrupt vault.db', (place) => { truncateSync(join(place, 'files/vault.db'), 5_000); }],
      ['vault.corrupt vault.db.check', (place) => { rmSync(join(place, 'files/vault.db.check')); }],
      ['vault.corrupt manifest.json', (place) => { const file = join(place, 'manifest.json'); writeFileSync(file, readFileSync(file, 'utf8').replace('"version":"0"', '"version":"1"')); }],
      ['vault.corrupt manifest.json', (place) => { const file = join(place, 'manifest.json'); writeFileSync(file, readFileSync(file, 'utf8').replace('chain/node/state', '../../outside/it')); }],
      ['vault.corrupt keychain', (place) => { truncateSync(join(place, 'keychain.json'), 20); }],
      ['app.not-found backup', (place) => { rmSync(join(place, 'manifest.json')); }],
    ];
    for (const [index, [code, damage]] of damages.entries()) {
      const place = join(folder, `damaged-${String(index)}`);
      cpSync(backup, place, { recursive: true });
      damage(place);
      expect(await codeOf(restore(place, join(folder, 'nothing')))).toBe(code);
    }
    expect(await codeOf(restore(backup, join(folder, 'nothing'), 'another passphrase'))).toBe('vault.wrong-key');
    expect(readdirSync(folder).filter((name) => name.startsWith('nothing'))).toEqual([]);
  }, 60_000);

  it('is made only while nobody works with the data, replaces nothing, and not of damaged data', async () => {
    const make = (to: string) => codeOf(makeBackup({ ...quiet, dataDir: data, to, passphrase, version: '0', documents: true }));
    const lock = lockInstance(join(data, 'instance.db'));
    expect(await make(join(folder, 'second'))).toBe('instance.running');
    lock.release();
    expect(await make(backup)).toBe('app.busy');
    expect(await codeOf(restore(backup, data))).toBe('app.busy');
    const file = join(data, 'vault.db');
    const bytes = readFileSync(file);
    bytes[bytes.length - 2_000] = (bytes[bytes.length - 2_000] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    expect(await make(join(folder, 'second'))).toBe('vault.corrupt');
    expect(existsSync(join(folder, 'second'))).toBe(false);
  }, 60_000);
});
