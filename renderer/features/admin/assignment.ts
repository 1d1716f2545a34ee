import type { Assignment } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import { dayText } from '../../lib/dates.ts';

const words = strings.admin.staff;
export const inForce = ({ state }: Assignment) => state === 'active' || state === 'pending' || state === 'not-yet';
export const periodText = (one: Assignment): string => [one.state === 'not-yet' ? words.from(dayText(one.from)) : words.since(dayText(one.from)), one.endedAt !== null ? `${words.states.ended} ${dayText(one.endedAt)}` : one.until === null ? words.noEnd : words.until(dayText(one.until))].join(', ');

/** A day in the form, as the instant it begins; null where empty, undefined where it is no day. */
export function dayInstant(text: string): string | null | undefined {
  if (text.trim() === '') return null;
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text.trim()) ? Date.parse(`${text.trim()}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
