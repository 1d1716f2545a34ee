import { describe, expect, it } from 'vitest';
import { ConsentTemplate } from '../../../core/contract/index.ts';
import { consentTemplates } from './templates.ts';

describe('the kinds of consent that are offered', () => {
  it('are those that people ask for, each once, and each has an end', () => {
    const ids = consentTemplates.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['visit', 'family', 'second-opinion']));
    expect(new Set(ids).size).toBe(ids.length);
    for (const template of consentTemplates) expect(ConsentTemplate.parse(template)).toEqual(template);
    expect(Math.max(...consentTemplates.map(({ days }) => days))).toBeLessThanOrEqual(365);
  });

  it.each(consentTemplates.map((template) => [template.name, template] as const))('%s: no sensitive section, no bill, and nothing for research', (_, { sections, purposes }) => {
    expect(sections.length).toBeGreaterThan(0);
    expect(sections.filter(({ category, sensitivity }) => sensitivity !== 'general' || category === 'financial')).toEqual([]);
    expect(purposes).not.toContain('HRESCH');
    expect(purposes.length).toBeGreaterThan(0);
  });
});
