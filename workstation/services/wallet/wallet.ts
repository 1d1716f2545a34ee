import { AppError } from '../../../core/errors/index.ts';
import type { AccountId, OrganizationId } from '../../../core/ids/index.ts';
import { balances as calls } from '../../chain/calls/index.ts';
import { treasuryAccount } from '../../chain/treasury.ts';
import type { Chain } from '../../chain/types.ts';
import type { Vault } from '../../vault/database.ts';
import { people, putTransfer, type StoredAccount, storedAccounts, type Transfer, transfers } from '../../vault/repositories/index.ts';
import type { Accounts } from '../accounts/accounts.ts';
import { decodedCalls } from '../signing/decoded-call.ts';
import { meaningsOf } from '../signing/meanings.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { DirectoryOfNames } from '../names/directory-of-names.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { Session } from '../session/session.ts';

export interface WalletDeps {
  readonly vault: Vault;
  readonly chain: Chain;
  readonly outbox: Outbox;
  readonly session: Session;
  readonly audit: AuditLog;
  readonly names: DirectoryOfNames;
  readonly accounts: Pick<Accounts, 'open'>;
  readonly organization: () => OrganizationId | null;
  readonly newId: () => string;
  readonly now: () => number;
}

export type Wallet = ReturnType<typeof createWallet>;

const mostContacts = 48;
const mostTransfers = 200;

/** Balances and transfers of the person signed in and, for those who keep them, of further accounts. Amounts are planck. */
export function createWallet(deps: WalletDeps) {
  const { vault, chain } = deps;
  const own = (): AccountId => deps.session.require().account;
  /** Nobody else is told that they exist. */
  const further = (): StoredAccount[] => (deps.session.roles()?.some((role) => role === 'Admin' || role === 'Validator') === true ? vault.read(storedAccounts) : []);
  const sender = (from: AccountId | null): AccountId => {
    const mine = own();
    if (from === null || from === mine) return mine;
    const found = further().find(({ account }) => account === from);
    if (found === undefined) throw new AppError('app.not-found');
    if (found.kind === 'watched') throw new AppError('account.no-key');
    return from;
  };

  async function quote(given: AccountId | null, to: AccountId, amount: bigint) {
    const from = sender(given);
    const call = calls.transfer(to, amount);
    const [fee, { value }, described] = await Promise.all([chain.fee(call, from), chain.balances([from]), chain.describe(call)]);
    const left = (value[0]?.spendable ?? 0n) - amount - fee;
    return { fee: fee.toString(), after: (left < 0n ? 0n : left).toString(), enough: left >= 0n, payerName: deps.names.account(from), calls: decodedCalls(described, meaningsOf(deps)) };
  }

  return {
    async accounts() {
      const mine = own();
      const organization = deps.organization();
      const treasury = organization === null ? null : treasuryAccount(organization);
      const added = further();
      const addedKinds = new Map(added.map(({ account, kind }) => [account, kind]));
      const contacts = vault.read(people).filter(({ account, kind }) => account !== mine && kind !== 'patient' && !addedKinds.has(account)).map(({ account }) => account).slice(0, mostContacts);
      const { value } = await chain.balances([mine, ...(treasury === null ? [] : [treasury]), ...addedKinds.keys(), ...contacts]);
      return value.map((balance) => {
        const { account } = balance;
        const kind = account === mine ? 'mine' as const : addedKinds.get(account) ?? (account === treasury ? 'treasury' as const : 'contact' as const);
        return { account, name: kind === 'treasury' && organization !== null ? `Fee treasury of ${deps.names.organization(organization)}` : deps.names.account(account), kind, free: balance.free.toString(), reserved: balance.reserved.toString(), spendable: balance.spendable.toString() };
      });
    },
    quote,
    /** A further account signs under its passphrase, and is closed again when the payment is final or refused. */
    async transfer(given: AccountId | null, to: AccountId, amount: bigint, passphrase: string | null) {
      const from = sender(given);
      if (to === from) throw new AppError('app.invalid-input', { field: 'to' });
      const { enough, fee } = await quote(from, to, amount);
      if (!enough) throw new AppError('wallet.insufficient');
      const close = from === own() ? null : await deps.accounts.open(from, passphrase ?? '');
      const id = deps.newId();
      const item = vault.write((db) => {
        deps.audit.recordIn(db, { action: 'wallet.transfer', outcome: 'done', detail: { from, to } });
        putTransfer(db, { id, from, to, amount: amount.toString(), fee, stage: 'saved', block: null, error: null, at: deps.now() });
        return deps.outbox.post(db, { key: `transfer/${id}`, signer: from, what: `Transfer to ${deps.names.account(to)}`, about: { kind: 'transfer', id }, call: calls.transfer(to, amount) });
      });
      if (close !== null) deps.outbox.settled(item).then(close, close);
      return id;
    },
    history() {
      const rows = vault.read((db) => [own(), ...further().map(({ account }) => account)].flatMap((account) => transfers(db, account, mostTransfers)));
      const once = [...new Map<string, Transfer>(rows.map((row) => [row.id, row])).values()].sort((one, other) => other.at - one.at).slice(0, mostTransfers);
      return once.map((row) => ({ ...row, fromName: deps.names.known(row.from), toName: deps.names.known(row.to), at: new Date(row.at).toISOString() }));
    },
  };
}
