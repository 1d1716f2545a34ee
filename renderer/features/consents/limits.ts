import { strings } from '../../app/strings/index.ts';
import { dayText } from '../../lib/dates.ts';
import type { Consent } from './consent.ts';

const words = strings.consents.limits.said;

/** Days as a date field gives them, `YYYY-MM-DD`, or empty: both are meant, the last one to its end. */
export interface Limits { readonly team: boolean; readonly shift: boolean; readonly from: string; readonly until: string }
export const noLimits: Limits = { team: false, shift: false, from: '', until: '' };

export const isInOrder = ({ from, until }: Limits): boolean => from === '' || until === '' || from <= until;

interface Conditions { readonly team: boolean; readonly shift: boolean; readonly from: string | null; readonly until: string | null }

/** As they are given: days become instants of the zone that this window is in. Null where there are none. */
export function conditionsOf({ team, shift, from, until }: Limits): Conditions | null {
  if (!team && !shift && from === '' && until === '') return null;
  return { team, shift, from: from === '' ? null : startOf(from, 0), until: until === '' ? null : startOf(until, 1) };
}

function startOf(day: string, later: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + later).toISOString();
}

function writtenText({ from, until }: Limits): string[] {
  if (from !== '' && until !== '') return [words.between(dayText(from), dayText(until))];
  return [...(from === '' ? [] : [words.from(dayText(from))]), ...(until === '' ? [] : [words.until(dayText(until))])];
}

/** In words, as they follow whom and what; empty where there are none. */
export const limitsText = (limits: Limits): string => [...(limits.team ? [words.team] : []), ...(limits.shift ? [words.shift] : []), ...writtenText(limits)].join(', ');

export const givenLimits = ({ conditions }: Pick<Consent, 'conditions'>): string[] =>
  (conditions === null ? [] : [...(conditions.team ? [words.team] : []), ...(conditions.shift ? [words.shift] : []), ...(conditions.documents === null ? [] : [words.documents(conditions.documents)])]);
