import type { AccountId, SectionHash } from '../ids/index.ts';
import { confidentialToAdolescents } from './majority.ts';
import type { DecisionRequest, Period } from './types.ts';
import type { Evidence } from './vocabulary.ts';

/** Bits of a mandate's powers on chain. */
export const powers = { grant: 1, revoke: 2, refuse: 4 } as const;
export type Power = keyof typeof powers;

/** In the runtime's order. */
export const relations = ['Family', 'Guardian'] as const;
export type Relation = (typeof relations)[number];

/** Somebody who acts for a subject, as the chain holds it (`consent.delegates`). */
export interface Delegation {
  readonly delegate: AccountId;
  readonly relation: Relation;
  /** Bit set, see `powers`. */
  readonly powers: number;
  readonly sections: readonly SectionHash[];
  readonly actions: number;
  readonly purposes: number;
  readonly period: Period;
  readonly evidence: Evidence;
  readonly grantedBy: AccountId;
  /** Block number. */
  readonly grantedAt: number;
}

/** What of the patient's life decides about who acts for them. Times in ms since the epoch; null where not known or not so. */
export interface Life {
  readonly majorityAt: number | null;
  readonly confidentialFrom: number | null;
  /** The end of the day of death. */
  readonly diedAt: number | null;
}

export const unknownLife: Life = { majorityAt: null, confidentialFrom: null, diedAt: null };

type DelegateClause = 'Delegate' | 'BeyondMandate' | 'ConfidentialToAdolescent' | 'OfAge' | 'Deceased';

/** When a mandate ends: a child's guardian's at majority, and that of the living at death, whatever the chain says. */
export function mandateEnd({ relation, period }: Delegation, life: Life): number {
  const ends = [period.end];
  if (relation === 'Guardian' && life.majorityAt !== null && period.start < life.majorityAt) ends.push(life.majorityAt);
  // Who speaks for the dead was named after the death.
  if (life.diedAt !== null && period.start < life.diedAt) ends.push(life.diedAt);
  return Math.min(...ends);
}

/** Whether a delegate may do what is asked; null where nobody by this name acts for the subject at this time, nor did until majority or death. */
export function delegateClause(delegations: readonly Delegation[], life: Life, request: DecisionRequest, now: number): DelegateClause | null {
  const found = delegations.find(({ delegate, period }) => delegate === request.account && period.start <= now && now < period.end);
  if (found === undefined) return null;
  if (mandateEnd(found, life) <= now) return life.diedAt !== null && life.diedAt <= now && found.period.start < life.diedAt ? 'Deceased' : 'OfAge';
  const covers = (allowed: number, asked: number): boolean => asked !== 0 && (allowed & asked) === asked;
  if (!found.sections.includes(request.section) || !covers(found.actions, request.action) || !covers(found.purposes, request.purpose)) return 'BeyondMandate';
  return isConfidential(found, life, request, now) ? 'ConfidentialToAdolescent' : 'Delegate';
}

/** From a guardian only: whom an adolescent chose from the family sees what the adolescent lets them. */
function isConfidential({ relation, period }: Delegation, life: Life, { sensitivity }: DecisionRequest, now: number): boolean {
  const minor = life.majorityAt === null || period.start < life.majorityAt;
  const adolescent = life.confidentialFrom === null || life.confidentialFrom <= now;
  return relation === 'Guardian' && minor && adolescent && confidentialToAdolescents.some((one) => one === sensitivity);
}
