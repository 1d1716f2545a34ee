import type { AdminAct, AdminProposal } from '../../../core/contract/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import type { AccountId, OrganizationId } from '../../../core/ids/index.ts';
import { type AgeRecipient, recipientHash } from '../../../core/sealing/index.ts';
import { registry } from '../../chain/calls/index.ts';
import type { Chain, ProposedAdmin } from '../../chain/types.ts';
import type { Vault } from '../../vault/database.ts';
import { isUnderWay, person, type Person } from '../../vault/repositories/index.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { ChangeFeed } from '../changes/change-feed.ts';
import type { DirectoryOfNames } from '../names/directory-of-names.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { Planned } from '../signing/signing-view.ts';

export interface AdminProposalsDeps {
  readonly vault: Vault;
  readonly chain: Pick<Chain, 'proposedAdmins'>;
  readonly outbox: Pick<Outbox, 'post' | 'settled'>;
  readonly audit: AuditLog;
  readonly names: DirectoryOfNames;
  readonly changes: ChangeFeed;
  readonly organization: () => OrganizationId;
  readonly now: () => number;
}

/** How long a proposal may be approved, ms; the chain's own rule (`PROPOSAL_LENGTH`). */
export const proposalMs = 7 * 24 * 3_600_000;

export type AdminProposals = ReturnType<typeof createAdminProposals>;

/** Where more than one administrator is in office, two of them make another: one proposes, one who did not approves. */
export function createAdminProposals(deps: AdminProposalsDeps) {
  const open = async (): Promise<ProposedAdmin[]> => {
    const { value } = await deps.chain.proposedAdmins(deps.organization());
    return value.filter((one) => deps.now() < endOf(one));
  };
  const endOf = ({ proposedAt, until }: ProposedAdmin): number => Math.min(proposedAt + proposalMs, until ?? Infinity);
  const iso = (ms: number): string => new Date(ms).toISOString();
  const one = async (account: AccountId): Promise<ProposedAdmin> => {
    const found = (await open()).find((proposal) => proposal.account === account);
    if (found === undefined) throw new AppError('app.not-found');
    return found;
  };
  const approveCall = (account: AccountId) => registry.approveAdmin(deps.organization(), account);
  const recipientKey = ({ account, recipient }: Pick<Person, 'account' | 'recipient'>): string => `recipient/${account}/${recipient}`;
  const recipientCall = (recipient: AgeRecipient) => registry.setRecipient(deps.organization(), recipientHash(recipient));
  const rejectCall = (account: AccountId) => registry.rejectAdmin(deps.organization(), account);

  return {
    plan(admin: Person, { act, account }: Extract<AdminAct, { act: 'approveAdmin' | 'rejectAdmin' }>): Planned {
      if (act === 'rejectAdmin') return { call: rejectCall(account), signer: admin.account, later: [] };
      const local = deps.vault.read((db) => {
        const found = person(db, account);
        return found === undefined || isUnderWay(db, recipientKey(found)) ? undefined : found;
      });
      return { call: approveCall(account), signer: admin.account, later: [], also: local === undefined ? [] : [{ call: recipientCall(local.recipient), signer: account }] };
    },

    /** Of the final block. Errors: `chain.unavailable`, `chain.timeout`. */
    async list(): Promise<AdminProposal[]> {
      const rows = await open();
      deps.audit.record({ action: 'staff.list', outcome: 'done', detail: { proposals: rows.length } });
      return rows.map((row) => ({
        account: row.account, name: deps.names.account(row.account), proposedBy: row.proposedBy, proposedByName: deps.names.account(row.proposedBy),
        proposedAt: iso(row.proposedAt), endsAt: iso(endOf(row)), from: iso(row.from), until: row.until === null ? null : iso(row.until),
      }));
    },

    /** Errors: `app.not-found` where nothing is proposed (any more), `access.denied` for who proposed it or would be made one. */
    async approve(admin: Person, account: AccountId): Promise<AccountId> {
      const { proposedBy } = await one(account);
      if (proposedBy === admin.account || account === admin.account) throw new AppError('access.denied', { why: 'own proposal' });
      const id = deps.vault.write((db) => {
        deps.audit.recordIn(db, { action: 'role.approve', outcome: 'done', detail: { role: 'Admin', of: account } });
        return deps.outbox.post(db, { key: `approve-admin/${String(deps.organization())}/${account}/${String(deps.now())}`, signer: admin.account, what: `Approve ${deps.names.account(account)} as an administrator`, about: { kind: 'other' }, call: approveCall(account) });
      });
      // A new account's key is published in its own name, which its first role pays for.
      void deps.outbox.settled(id).then(() => {
        const local = deps.vault.read((db) => person(db, account));
        if (local === undefined) return;
        deps.vault.write((db) => {
          deps.outbox.post(db, { key: recipientKey(local), signer: account, what: `Publish the public key of ${local.name}`, about: { kind: 'other' }, call: recipientCall(local.recipient) });
        });
      }).catch(() => undefined);
      deps.changes.announce('roles', account);
      return account;
    },

    /** Also by who proposed it. Errors: `app.not-found`. */
    async reject(admin: Person, account: AccountId): Promise<AccountId> {
      await one(account);
      deps.vault.write((db) => {
        deps.audit.recordIn(db, { action: 'role.reject', outcome: 'done', detail: { role: 'Admin', of: account } });
        deps.outbox.post(db, { key: `reject-admin/${String(deps.organization())}/${account}/${String(deps.now())}`, signer: admin.account, what: `Turn down ${deps.names.account(account)} as an administrator`, about: { kind: 'other' }, call: rejectCall(account) });
      });
      deps.changes.announce('roles', account);
      return account;
    },
  };
}
