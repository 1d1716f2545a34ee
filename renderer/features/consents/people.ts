import { useQuery } from '@tanstack/react-query';
import type { AccountId } from '../../../core/ids/index.ts';
import { api } from '../../lib/api.ts';

export interface StaffMember { readonly account: AccountId; readonly name: string }

/** Who works here, as the sign-in screen names them. Another clinic's people are known by their roles alone. */
export function useStaff(): readonly StaffMember[] {
  const { data } = useQuery(api.session.people.queryOptions({ staleTime: 60_000 }));
  return (data?.people ?? []).filter(({ kind }) => kind === 'staff').map(({ account, name }) => ({ account, name }));
}

export const choicesOf = (staff: readonly StaffMember[]): { value: string; label: string }[] => staff.map(({ account, name }) => ({ value: account, label: name }));
