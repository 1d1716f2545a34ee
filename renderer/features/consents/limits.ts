import type { AccountId } from '../../../core/ids/index.ts';
import { strings } from '../../app/strings/index.ts';
import { dayText } from '../../lib/dates.ts';
import type { Consent } from './consent.ts';
import type { StaffMember } from './people.ts';

const words = strings.consents.limits.said;

/** Days as a date field gives them, `YYYY-MM-DD`, or empty: both are meant, the last one to its end. `writers`: who wrote it; nobody named, whoever did. */
export interface Limits { readonly team: boolean; readonly shift: boolean; readonly from: string; readonly until: string; readonly writers: readonly AccountId[] }
export const noLimits: Limits = { team: false, shift: false, from: '', until: '', writers: [] };

export const isInOrder = ({ from, until }: Limits): boolean => from === '' || until === '' || from <= until;

interface Conditions { readonly team: boolean; readonly shift: boolean; readonly from: string | null; readonly until: string | null; readonly writers: AccountId[] | null }

/** As they are given: days become instants of the zone that this window is in. Null where there are none. */
export function conditionsOf({ team, shift, from, until, writers }: Limits): Conditions | null {
  if (!team && !shift && from === '' && until === '' && writers.length === 0) return null;
  return { team, shift, from: from === '' ? null : startOf(from, 0), until: until === '' ? null : startOf(until, 1), writers: writers.length === 0 ? null : [...writers] };
}

function startOf(day: string, later: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + later).toISOString();
}

const either = new Intl.ListFormat('en', { type: 'disjunction' });

function daysText({ from, until }: Limits): string {
  if (from !== '' && until !== '') return words.between(dayText(from), dayText(until));
  return from !== '' ? words.from(dayText(from)) : until !== '' ? words.until(dayText(until)) : '';
}

/** In words, as they follow whom and what; empty where there are none. */
export function limitsText(limits: Limits, staff: readonly StaffMember[]): { who: string; what: string } {
  const names = staff.filter(({ account }) => limits.writers.includes(account)).map(({ name }) => name);
  const written = [daysText(limits), names.length === 0 ? '' : words.by(either.format(names))].filter((part) => part !== '').join(' ');
  return { who: [...(limits.team ? [words.team] : []), ...(limits.shift ? [words.shift] : [])].join(', '), what: written === '' ? '' : words.written(written) };
}

export const givenLimits = ({ conditions }: Pick<Consent, 'conditions'>): string[] =>
  (conditions === null ? [] : [...(conditions.team ? [words.team] : []), ...(conditions.shift ? [words.shift] : []), ...(conditions.documents === null ? [] : [words.documents(conditions.documents)])]);
