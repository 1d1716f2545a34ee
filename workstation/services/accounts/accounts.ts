import { readAddress } from '../../../core/airgap/index.ts';
import type { AccountRow } from '../../../core/contract/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import { type AccountId, AccountId as Account, Hash } from '../../../core/ids/index.ts';
import type { Keys } from '../../keys/port.ts';
import { DerivationPath } from '../../keys/protocol.ts';
import type { Vault, WriteDb } from '../../vault/database.ts';
import { addAccount, dropAccount, outboxItems, person, renameAccount, type StoredAccount, storedAccount, storedAccounts } from '../../vault/repositories/index.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { ChangeFeed } from '../changes/change-feed.ts';
import type { DirectoryOfNames } from '../names/directory-of-names.ts';
import type { Session } from '../session/session.ts';
import type { PassphraseGuard } from './passphrase-guard.ts';

export interface AccountsDeps {
  readonly vault: Vault;
  readonly keys: Keys;
  readonly session: Session;
  readonly audit: AuditLog;
  readonly names: DirectoryOfNames;
  readonly changes: ChangeFeed;
  readonly guard: PassphraseGuard;
  /** Written into exported files, so that polkadot.js knows the network; null while it is not known here. */
  readonly genesis: () => Hash | null;
  /** The address as this network writes it; null for one whose check sum is wrong. */
  readonly normalized: (account: AccountId) => AccountId | null;
  readonly now: () => number;
}

export type Accounts = ReturnType<typeof createAccounts>;

type Made = { readonly account: AccountId; readonly wrapped: Uint8Array; readonly hasPhrase: boolean };

/** Accounts beside people's own. A key leaves the keys process only in an export, which is audited before it is handed out. */
export function createAccounts(deps: AccountsDeps) {
  const { vault, keys, audit, guard } = deps;
  /** How many deliveries need an account open: it is closed when the last of them has ended. */
  const opened = new Map<AccountId, number>();

  function find(account: AccountId): StoredAccount {
    const found = vault.read((db) => storedAccount(db, account));
    if (found === undefined) throw new AppError('app.not-found');
    return found;
  }
  function held(account: AccountId, passphrase: string) {
    const found = find(account);
    if (found.wrapped === null) throw new AppError('account.no-key');
    return { found, input: { account, wrapped: found.wrapped, passphrase } };
  }
  /** One that was only watched, or carried, becomes a local one when its key arrives. */
  function store(action: string, row: Pick<StoredAccount, 'account' | 'kind' | 'name' | 'path' | 'wrapped' | 'hasPhrase'>): { account: AccountId } {
    const by = deps.session.require().account;
    vault.write((db) => {
      const before = storedAccount(db, row.account);
      if (person(db, row.account) !== undefined || (before !== undefined && (before.kind === 'local' || row.kind !== 'local'))) throw new AppError('account.exists');
      if (before !== undefined) dropAccount(db, row.account);
      addAccount(db, { ...row, addedBy: by, createdAt: deps.now() });
      written(db, action, row);
    });
    told();
    return { account: row.account };
  }
  const written = (db: WriteDb, action: string, { account, kind }: Pick<StoredAccount, 'account' | 'kind'>): void => { audit.recordIn(db, { action, outcome: 'done', detail: { account, kind } }); };
  const told = (): void => { deps.changes.announce('wallet'); deps.changes.announce('audit'); };
  const keep = (action: string, { account, wrapped, hasPhrase }: Made, name: string, path: string) => store(action, { account, kind: 'local', name, path, wrapped, hasPhrase });
  const stepsOf = (path: string): string => {
    const parsed = DerivationPath.safeParse(path.trim());
    if (!parsed.success) throw new AppError('account.path-invalid');
    return parsed.data;
  };

  return {
    list: (): AccountRow[] => vault.read(storedAccounts).map(({ account, name, kind, path, hasPhrase, addedBy, createdAt }) =>
      ({ account, name, kind, path, hasPhrase, addedByName: deps.names.account(addedBy), addedAt: new Date(createdAt).toISOString() })),
    find,

    draft: (words: 12 | 24) => keys.draftFurther({ words }),
    async create({ draft, words, name, path, passphrase }: { draft: string; words: string[]; name: string; path: string; passphrase: string }) {
      const steps = stepsOf(path);
      return keep('account.create', await keys.keepFurther({ draft: Hash.parse(draft), words, path: steps, passphrase }), name, steps);
    },
    async importPhrase({ phrase, name, path, passphrase }: { phrase: string; name: string; path: string; passphrase: string }) {
      const steps = stepsOf(path);
      return keep('account.import', await keys.importPhrase({ phrase, path: steps, passphrase }), name, steps);
    },
    async importFile({ file, password, name, passphrase }: { file: string; password: string; name: string | null; passphrase: string }) {
      const { name: named, ...made } = await keys.importFile({ file, password, passphrase });
      return keep('account.import', made, name ?? named ?? deps.names.account(made.account), '');
    },
    async derive({ account, passphrase, path, name }: { account: AccountId; passphrase: string; path: string; name: string }) {
      const { found, input } = held(account, passphrase);
      const steps = stepsOf(path);
      return keep('account.derive', await guard.tried(found, () => keys.deriveFurther({ ...input, path: steps })), name, `${found.path}${steps}`);
    },
    add({ address, name, kind }: { address: string; name: string; kind: 'watched' | 'carried' }) {
      const given = readAddress(address)?.account ?? null;
      const account = given === null ? null : deps.normalized(given);
      if (account === null) throw new AppError('app.invalid-input', { field: 'address' });
      return store('account.add', { account: Account.parse(account), kind, name, path: '', wrapped: null, hasPhrase: false });
    },

    rename(account: AccountId, name: string) {
      const row = find(account);
      vault.write((db) => { renameAccount(db, account, name); written(db, 'account.rename', row); });
      told();
      return { account };
    },
    /** `app.busy` while something of it is still being sent. */
    async forget(account: AccountId, confirm: string) {
      const row = find(account);
      if (confirm.trim() !== row.name) throw new AppError('app.invalid-input', { field: 'confirm' });
      if (vault.read((db) => outboxItems(db, ['waiting', 'submitted', 'recorded'], 1000)).some(({ signer }) => signer === account)) throw new AppError('app.busy', { why: 'payments under way' });
      await keys.lockAccount({ account });
      vault.write((db) => { dropAccount(db, account); written(db, 'account.forget', row); });
      told();
      return { account };
    },

    async exportFile(account: AccountId, passphrase: string, password: string) {
      const { found, input } = held(account, passphrase);
      const { file } = await guard.tried(found, () => keys.exportFile({ ...input, password, name: found.name, genesis: deps.genesis() }));
      audit.record({ action: 'account.export-file', outcome: 'done', detail: { account } });
      return { name: `${account}.json`, file };
    },
    async exportPhrase(account: AccountId, passphrase: string) {
      const { found, input } = held(account, passphrase);
      const { phrase } = await guard.tried(found, () => keys.exportPhrase(input));
      audit.record({ action: 'account.export-phrase', outcome: 'done', detail: { account } });
      return { phrase, path: found.path };
    },

    /** It signs until what is returned was called, or the workstation is locked. */
    async open(account: AccountId, passphrase: string): Promise<() => void> {
      const { found, input } = held(account, passphrase);
      await guard.tried(found, () => keys.unlockFurther(input));
      audit.record({ action: 'account.sign', outcome: 'done', detail: { account } });
      opened.set(account, (opened.get(account) ?? 0) + 1);
      return () => {
        const left = (opened.get(account) ?? 1) - 1;
        if (left > 0) { opened.set(account, left); return; }
        opened.delete(account);
        keys.lockAccount({ account }).catch(() => undefined);
      };
    },
  };
}
