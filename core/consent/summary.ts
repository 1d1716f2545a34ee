import type { Decision, Obligation } from './types.ts';

/** Several decisions as one answer: how many were refused, never which. */
export interface Summary {
  readonly permitted: number;
  readonly withheld: number;
  readonly obligations: readonly Obligation[];
}

export function summaryOf(decisions: readonly Decision[]): Summary {
  const permits = decisions.filter(({ permit }) => permit);
  const withheld = decisions.length - permits.length;
  const obligations = new Set<Obligation>(permits.flatMap((one) => [...one.obligations]));
  if (withheld > 0 && permits.length > 0) obligations.add('redact');
  return { permitted: permits.length, withheld, obligations: [...obligations] };
}
