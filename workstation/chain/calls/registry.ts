import type { Role } from '../../../core/consent/index.ts';
import type { AccountId, Hash, OrganizationId } from '../../../core/ids/index.ts';
import type { Call, KeyHolder } from '../types.ts';
import { bytes, call, country, keyHolder, optional } from './arguments.ts';

export const registry = {
  /** Only as the council: wrap it in `council.propose`. `name`: salted commitment. `code`: ISO 3166-1 alpha-2. */
  admit: (admins: readonly AccountId[], code: string, name: Hash): Call => call('registry', 'admit', [...admins], country(code), bytes(name)),
  suspend: (organization: OrganizationId): Call => call('registry', 'suspend', organization),
  reinstate: (organization: OrganizationId): Call => call('registry', 'reinstate', organization),
  enrolDevice: (organization: OrganizationId, device: AccountId): Call => call('registry', 'enrolDevice', organization, device),
  retireDevice: (organization: OrganizationId, device: AccountId): Call => call('registry', 'retireDevice', organization, device),
  /** Times in ms. */
  assign: (organization: OrganizationId, account: AccountId, role: Role, from: number, until: number | null, licence: Hash | null): Call =>
    call('registry', 'assign', organization, account, role, from, until, optional(licence)),
  /** Where more than one admin is in office; another of them approves. Times in ms. */
  proposeAdmin: (organization: OrganizationId, account: AccountId, from: number, until: number | null, licence: Hash | null): Call => call('registry', 'proposeAdmin', organization, account, from, until, optional(licence)),
  approveAdmin: (organization: OrganizationId, account: AccountId): Call => call('registry', 'approveAdmin', organization, account),
  rejectAdmin: (organization: OrganizationId, account: AccountId): Call => call('registry', 'rejectAdmin', organization, account),
  end: (organization: OrganizationId, account: AccountId, role: Role): Call => call('registry', 'end', organization, account, role),
  /** `recipient`: sha2-256 of the public age recipient's text. */
  setRecipient: (organization: OrganizationId, recipient: Hash): Call => call('registry', 'setRecipient', organization, bytes(recipient)),
  rotateKey: (organization: OrganizationId, holder: KeyHolder, recipient: Hash): Call => call('registry', 'rotateKey', organization, keyHolder(holder), bytes(recipient)),
};
