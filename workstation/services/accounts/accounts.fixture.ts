/** A vault in a folder, a keys process, an audit and somebody signed in: what accounts stand on, with nothing pretended but the session. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rowHash } from '../../../core/proof/index.ts';
import type { RoleName } from '../../../core/contract/index.ts';
import { AccountId, Hash } from '../../../core/ids/index.ts';
import { createKeys } from '../../keys/create-keys.ts';
import { accountOf, publicKeyOf } from '../../keys/signing.ts';
import { spawnForked } from '../../platform/forked-process.ts';
import { openVault } from '../../vault/open-vault.ts';
import { addPerson, type AuditRow, auditRows, type Person, person } from '../../vault/repositories/index.ts';
import { createAuditLog } from '../audit/audit-log.ts';
import { createChangeFeed } from '../changes/change-feed.ts';
import { createDirectoryOfNames } from '../names/directory-of-names.ts';
import type { Session } from '../session/session.ts';
import { createAccounts } from './accounts.ts';
import { createPassphraseGuard } from './passphrase-guard.ts';

export const genesis = Hash.parse('9'.repeat(64));

export async function accountsBench() {
  const folder = mkdtempSync(join(tmpdir(), 'assent-accounts-'));
  const vault = openVault({ file: join(folder, 'vault.db'), key: new Uint8Array(32).fill(3) });
  const keys = createKeys({ entry: new URL('../../keys/process.ts', import.meta.url), workstationSecret: new Uint8Array(32).fill(1), spawnIsolated: spawnForked });
  const made = await keys.createAccount({ secret: '123456' });
  vault.write((db) => { addPerson(db, { account: made.account, kind: 'staff', name: 'Ada Admin', title: '', organization: null, patient: null, recipient: made.recipient, wrapped: made.wrapped, demoPin: null, createdAt: 1 }); });
  const user = vault.read((db) => person(db, made.account)) as Person;
  const held: { roles: readonly RoleName[]; now: number } = { roles: ['Admin'], now: 1_800_000_000_000 };
  const now = (): number => held.now;
  const session = { user, require: () => user, roles: () => held.roles } as unknown as Session;
  const changes = createChangeFeed();
  const audit = createAuditLog({ vault, now, device: made.account, hashOf: rowHash, changes, actor: () => ({ account: made.account, role: 'Admin', organization: null }) });
  const names = createDirectoryOfNames({ vault, blockTime: () => null });
  const accounts = createAccounts({
    vault, keys, session, audit, names, changes, now, guard: createPassphraseGuard({ vault, audit, now }), genesis: () => genesis,
    normalized: (account) => { try { return accountOf(publicKeyOf(account)); } catch { return null; } },
  });
  return {
    vault, keys, session, audit, names, changes, accounts, held, now, user: AccountId.parse(user.account),
    rows: (): AuditRow[] => vault.read((db) => auditRows(db, 0, 500)),
    async end() {
      await keys.stop();
      vault.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
