import type { AccountId, PatientId } from '../../../core/ids/index.ts';

export interface Filters { readonly outcome: 'permit' | 'deny' | null; readonly action: string | null; readonly patient: PatientId | null; readonly account: AccountId | null }
export const noFilters: Filters = { outcome: null, action: null, patient: null, account: null };
