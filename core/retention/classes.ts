/**
 * What kinds of records there are for keeping, by the number that stands on chain. How many years a class is kept is said by the network's
 * governance; `usual` is what a site begins with and `source` the rule it comes from. Nobody's list is right for every country: the
 * council of a network says its own.
 */
import type { SectionCategory } from '../contract/records.ts';

export interface RetentionClass { readonly id: number; readonly name: string; readonly usualYears: number; readonly source: string }

export const retentionClasses = [
  { id: 0, name: 'Medical record', usualYears: 10, source: 'German Civil Code, section 630f(3): ten years after treatment ended' },
  { id: 1, name: 'Imaging', usualYears: 10, source: 'German Radiation Protection Act, section 85(2): ten years for adults; records of X-ray treatment thirty' },
  { id: 2, name: 'Bills and claims', usualYears: 8, source: 'German Fiscal Code, section 147(3): eight years for vouchers' },
] as const satisfies readonly RetentionClass[];

const byCategory: Partial<Readonly<Record<SectionCategory, number>>> = { imaging: 1, financial: 2 };

/** The class under which a new document of this section is registered. */
export const retentionClassOf = (category: string | null): number => byCategory[category as SectionCategory] ?? 0;

export const retentionClass = (id: number): RetentionClass | null => retentionClasses.find((one) => one.id === id) ?? null;
