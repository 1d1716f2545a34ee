import type { z } from 'zod';
import type { ConsentTemplate, Purpose } from '../../../core/contract/index.ts';
import { careCategories, type Choice, choiceOf } from './sections.ts';

export type Template = z.infer<typeof ConsentTemplate>;
export interface Draft { readonly template: string | null; readonly choice: Choice; readonly purposes: readonly Purpose[]; readonly days: string }

export const firstDraft = (templates: readonly Template[]): Draft => {
  const [first] = templates;
  return first === undefined ? { template: null, choice: { categories: careCategories, sensitivities: [] }, purposes: ['TREAT'], days: '30' } : draftFrom(first);
};
export const draftFrom = (template: Template): Draft => ({ template: template.id, choice: choiceOf(template.sections), purposes: template.purposes, days: String(template.days) });

const longest = 3650;
export const daysOf = (draft: Pick<Draft, 'days'>): number | null => { const days = Number(draft.days); return Number.isInteger(days) && days >= 1 && days <= longest ? days : null; };
export const endOf = (days: number, from = Date.now()): string => new Date(from + days * 86_400_000).toISOString();
