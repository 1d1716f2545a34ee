import { AppError } from '../../../core/errors/index.ts';
import type { AccountId, OrganizationId } from '../../../core/ids/index.ts';
import { balances as calls } from '../../chain/calls/index.ts';
import { treasuryAccount } from '../../chain/treasury.ts';
import type { Chain } from '../../chain/types.ts';
import type { Vault } from '../../vault/database.ts';
import { people, putTransfer, transfers } from '../../vault/repositories/index.ts';
import type { DirectoryOfNames } from '../names/directory-of-names.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { Session } from '../session/session.ts';

export interface WalletDeps {
  readonly vault: Vault;
  readonly chain: Chain;
  readonly outbox: Outbox;
  readonly session: Session;
  readonly names: DirectoryOfNames;
  readonly organization: () => OrganizationId | null;
  readonly newId: () => string;
  readonly now: () => number;
}

export type Wallet = ReturnType<typeof createWallet>;

/** Balances and transfers of the person signed in. Amounts are planck. */
export function createWallet(deps: WalletDeps) {
  const { vault, chain } = deps;
  const own = (): AccountId => deps.session.require().account;

  async function quote(to: AccountId, amount: bigint) {
    const from = own();
    const [fee, { value }] = await Promise.all([chain.fee(calls.transfer(to, amount), from), chain.balances([from])]);
    const left = (value[0]?.spendable ?? 0n) - amount - fee;
    return { fee: fee.toString(), after: (left < 0n ? 0n : left).toString(), enough: left >= 0n };
  }

  return {
    async accounts() {
      const mine = own();
      const organization = deps.organization();
      const contacts = vault.read(people).filter(({ account, kind }) => account !== mine && kind !== 'patient').map(({ account }) => account);
      const wanted = [mine, ...(organization === null ? [] : [treasuryAccount(organization)]), ...contacts].slice(0, 50);
      const { value } = await chain.balances(wanted);
      return value.map((balance) => {
        const kind = balance.account === mine ? 'mine' as const : contacts.includes(balance.account) ? 'contact' as const : 'treasury' as const;
        return { account: balance.account, name: kind === 'treasury' && organization !== null ? `Fee treasury of ${deps.names.organization(organization)}` : deps.names.account(balance.account), kind, free: balance.free.toString(), reserved: balance.reserved.toString(), spendable: balance.spendable.toString() };
      });
    },
    quote,
    async transfer(to: AccountId, amount: bigint) {
      const from = own();
      if (to === from) throw new AppError('app.invalid-input', { field: 'to' });
      const { enough, fee } = await quote(to, amount);
      if (!enough) throw new AppError('wallet.insufficient');
      const id = deps.newId();
      vault.write((db) => {
        putTransfer(db, { id, from, to, amount: amount.toString(), fee, stage: 'saved', block: null, error: null, at: deps.now() });
        deps.outbox.post(db, { key: `transfer/${id}`, signer: from, what: `Transfer to ${deps.names.account(to)}`, about: { kind: 'transfer', id }, call: calls.transfer(to, amount) });
      });
      return id;
    },
    history: () => vault.read((db) => transfers(db, own(), 200)).map((row) => ({ ...row, fromName: deps.names.known(row.from), toName: deps.names.known(row.to), at: new Date(row.at).toISOString() })),
  };
}
