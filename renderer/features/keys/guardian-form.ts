import type { AccountId } from '../../../core/ids/index.ts';

export type ChosenGuardian = { readonly account: AccountId } | { readonly name: string; readonly recipient: string };

/** People of the clinic and, where both fields are filled in, somebody else with a key of their own. */
export function readGuardians(people: readonly AccountId[], other: { readonly name: string; readonly recipient: string }): { readonly guardians: readonly ChosenGuardian[]; readonly mistake: 'few' | 'other' | null } {
  const [name, recipient] = [other.name.trim(), other.recipient.trim()];
  const guardians: ChosenGuardian[] = [...people.map((account) => ({ account })), ...(name !== '' && recipient !== '' ? [{ name, recipient }] : [])];
  if ((name === '') !== (recipient === '')) return { guardians, mistake: 'other' };
  return { guardians, mistake: guardians.length < 2 ? 'few' : null };
}
