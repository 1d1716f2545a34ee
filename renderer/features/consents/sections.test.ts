import { describe, expect, it } from 'vitest';
import { careCategories, categories, choiceOf, sectionsOf, sectionsText, sensitive } from './sections.ts';

describe('the sections of a consent', () => {
  it('come back as they were chosen', () => {
    const choice = { categories: careCategories, sensitivities: [sensitive[1] ?? 'ETH'] };
    expect(choiceOf(sectionsOf(choice))).toEqual(choice);
  });
  it('fit in the 64 that a consent may name, whatever is chosen', () => {
    expect(sectionsOf({ categories, sensitivities: sensitive }).length).toBeLessThanOrEqual(64);
  });
  it('name no sensitive section that was not chosen', () => {
    expect(sectionsOf({ categories: careCategories, sensitivities: [] }).every(({ sensitivity }) => sensitivity === 'general')).toBe(true);
  });
  it('read as words, shortened in a row', () => {
    expect(sectionsText(sectionsOf({ categories: careCategories, sensitivities: [] }))).toBe('Everything except sensitive sections');
    expect(sectionsText(sectionsOf({ categories: ['problems', 'labs'], sensitivities: [] }))).toBe('Problems, Laboratory');
    expect(sectionsText(sectionsOf({ categories: ['alerts', 'problems', 'labs', 'vitals', 'notes'], sensitivities: [] }))).toBe('Alerts, Problems, Vital signs and 2 more');
    expect(sectionsText([{ category: 'labs', sensitivity: 'HIV' }])).toBe('Laboratory, HIV');
  });
});
