import type { RoleName } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import { dayInstant } from './assignment.ts';

export interface Term { readonly role: RoleName; readonly from: string; readonly until: string }
export const emptyTerm: Term = { role: 'Clinician', from: '', until: '' };
const words = strings.admin.form.errors;

export function readTerm(term: Term): { readonly value: { role: RoleName; from: string | null; until: string | null } | null; readonly mistakes: { readonly from?: string; readonly until?: string } } {
  const from = dayInstant(term.from);
  const until = dayInstant(term.until);
  const mistakes = { ...(from === undefined && { from: words.date }), ...(until === undefined ? { until: words.date } : until !== null && until <= (from ?? new Date().toISOString()) && { until: words.order }) };
  return from === undefined || until === undefined || Object.keys(mistakes).length > 0 ? { value: null, mistakes } : { value: { role: term.role, from, until }, mistakes };
}
