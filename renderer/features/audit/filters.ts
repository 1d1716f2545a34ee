import type { AccountId, PatientId } from '../../../core/ids/index.ts';

/** `from` and `to`: as the fields hold them, in the facility's zone; empty for no bound. */
export interface Filters { readonly outcome: 'permit' | 'deny' | null; readonly action: string | null; readonly patient: PatientId | null; readonly account: AccountId | null; readonly from: string; readonly to: string }
export const noFilters: Filters = { outcome: null, action: null, patient: null, account: null, from: '', to: '' };
