import type { BreachCase, BreachCause } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';

const words = strings.audit.breach;

/** What is in question, in one line. `accountName` is null where it is nobody's in particular. */
export function causeText(cause: BreachCause, accountName: string | null): string {
  switch (cause.kind) {
    case 'person': return accountName === null ? words.causes.everybody : words.causes.person(accountName);
    case 'personal-key': return words.causes.personalKey(accountName ?? '');
    case 'role-key': return words.causes.roleKey(strings.terms.roles[cause.role]);
    case 'organization-key': return words.causes.organizationKey;
    case 'workstation': return words.causes.workstation;
  }
}

export type Clock = 'told' | 'running' | 'soon' | 'over';

const soonMs = 24 * 3_600_000;

/** How a clock stands: soon within its last day. `by` and `now` in ms. */
export function clockOf(told: BreachCase['authorityTold'], by: number, now: number): Clock {
  if (told !== null) return 'told';
  if (now >= by) return 'over';
  return by - now <= soonMs ? 'soon' : 'running';
}

const hourMs = 3_600_000;

/** Whole days from two days on, else whole hours, else minutes; rounded down, so that nobody believes in time that is not there. */
export function leftText(milliseconds: number): string {
  const hours = Math.floor(milliseconds / hourMs);
  if (hours >= 48) return words.days(Math.floor(hours / 24));
  return hours >= 1 ? words.hours(hours) : words.minutes(Math.max(0, Math.floor(milliseconds / 60_000)));
}
