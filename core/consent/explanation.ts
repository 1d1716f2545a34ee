import type { Decision } from './types.ts';

/** How ids and instants read to people; the caller knows the directory and the facility's zone. */
export interface Names {
  account(id: string): string;
  organization(id: number): string;
  subject(id: string): string;
  /** For example `medications`. Must not reveal a section the asker may not know of. */
  section(hash: string): string;
  /** A day, for example `3 May 2026`. */
  day(ms: number): string;
  /** When a block was made, ms; null if not known. */
  blockTime(block: number): number | null;
}

/** Plain sentences, the answer first. */
export function explain(decision: Decision, names: Names): string[] {
  void names;
  return [decision.clause];
}
