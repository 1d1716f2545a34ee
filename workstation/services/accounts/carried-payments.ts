import { framesOf, readSignature, signingRequest } from '../../../core/airgap/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import type { AccountId, Hash } from '../../../core/ids/index.ts';
import { balances as calls } from '../../chain/calls/index.ts';
import type { Chain, UnsignedExtrinsic } from '../../chain/types.ts';
import type { Vault } from '../../vault/database.ts';
import { putTransfer, updateOutbox } from '../../vault/repositories/index.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { DirectoryOfNames } from '../names/directory-of-names.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { Session } from '../session/session.ts';
import type { Accounts } from './accounts.ts';
import { decodedCalls } from '../signing/decoded-call.ts';
import { meaningsOf } from '../signing/meanings.ts';

export interface CarriedPaymentsDeps {
  readonly vault: Vault;
  readonly chain: Chain;
  readonly outbox: Outbox;
  readonly session: Session;
  readonly audit: AuditLog;
  readonly accounts: Pick<Accounts, 'find'>;
  readonly names: DirectoryOfNames;
  readonly genesis: () => Hash;
  readonly publicKeyOf: (account: AccountId) => Uint8Array;
  readonly verify: (account: AccountId, payload: Uint8Array, signature: Uint8Array) => Promise<boolean>;
  readonly newId: () => string;
  readonly now: () => number;
}

interface Prepared { readonly unsigned: UnsignedExtrinsic; readonly to: AccountId; readonly amount: bigint; readonly fee: bigint; readonly by: AccountId }

const mostPrepared = 16;

export type CarriedPayments = ReturnType<typeof createCarriedPayments>;

/** Payments signed on a device without a network. What is waited for holds no secret and is forgotten at a restart. */
export function createCarriedPayments(deps: CarriedPaymentsDeps) {
  const prepared = new Map<string, Prepared>();

  return {
    async prepare(from: AccountId, to: AccountId, amount: bigint) {
      const by = deps.session.require().account;
      if (deps.accounts.find(from).kind !== 'carried') throw new AppError('app.invalid-input', { field: 'from' });
      if (from === to) throw new AppError('app.invalid-input', { field: 'to' });
      const call = calls.transfer(to, amount);
      const [fee, { value }, unsigned, { value: { slotDuration } }] = await Promise.all([deps.chain.fee(call, from), deps.chain.balances([from]), deps.chain.prepare(call, from), deps.chain.session()]);
      if ((value[0]?.spendable ?? 0n) < amount + fee) throw new AppError('wallet.insufficient');
      const payment = deps.newId();
      prepared.set(payment, { unsigned, to, amount, fee, by });
      for (const old of prepared.keys()) { if (prepared.size <= mostPrepared) break; prepared.delete(old); }
      const frames = framesOf(signingRequest(deps.publicKeyOf(from), unsigned.request, deps.genesis()));
      return {
        payment, frames: frames.map((frame) => Buffer.from(frame).toString('base64')), calls: decodedCalls(unsigned.what, meaningsOf(deps)), fee: fee.toString(),
        until: new Date(deps.now() + (unsigned.until - unsigned.from) * slotDuration).toISOString(),
      };
    },

    /** The signature is checked here, before anything is sent or saved. */
    async submit(payment: string, text: string) {
      const found = prepared.get(payment);
      if (found?.by !== deps.session.require().account) throw new AppError('account.signature-expired');
      const { unsigned, to, amount, fee } = found;
      const signature = readSignature(text);
      if (signature === null || !await deps.verify(unsigned.signer, unsigned.payload, signature)) {
        deps.audit.record({ action: 'account.sign', outcome: 'deny', detail: { account: unsigned.signer } });
        throw new AppError('account.signature-invalid');
      }
      if ((await deps.chain.finalized()).number >= unsigned.until) { prepared.delete(payment); throw new AppError('account.signature-expired'); }
      const extrinsic = await deps.chain.complete(unsigned, signature);
      prepared.delete(payment);
      deps.vault.write((db) => {
        deps.audit.recordIn(db, { action: 'account.sign', outcome: 'done', detail: { account: unsigned.signer } });
        putTransfer(db, { id: payment, from: unsigned.signer, to, amount: amount.toString(), fee: fee.toString(), stage: 'saved', block: null, error: null, at: deps.now() });
        const item = deps.outbox.post(db, { key: `transfer/${payment}`, signer: unsigned.signer, what: `Transfer to ${deps.names.account(to)}`, about: { kind: 'transfer', id: payment }, call: unsigned.call });
        // Signed already: the outbox follows these bytes to their end and can make no others.
        updateOutbox(db, item, { extrinsic: JSON.stringify(extrinsic) }, deps.now());
      });
      return { id: payment };
    },
  };
}
