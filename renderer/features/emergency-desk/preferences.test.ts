import { describe, expect, it } from 'vitest';
import { firstDraft, minimumOf, mistakesIn, neverOf, sectionsWords, sensitive } from './preferences.ts';

const draft = { ...firstDraft(null), clinics: [2] };

describe('what a patient lays down for emergencies', () => {
  it('begins with the five sections of the first minutes, and with sensitive matter shut', () => {
    expect(sectionsWords(minimumOf(draft))).toBe('Allergies, Medications, Problems, Devices, Advance directives');
    expect(sectionsWords(neverOf(draft))).toBe('all sensitive sections');
    expect(neverOf(draft).every(({ sensitivity }) => sensitivity !== 'general')).toBe(true);
  });
  it('never asks the network for more sections than it takes, whatever is chosen', () => {
    expect(neverOf({ never: ['notes', 'labs', 'imaging', 'documents'], neverSensitive: sensitive }).length).toBeLessThanOrEqual(64);
  });
  it('says what does not hold together, and nothing where it does', () => {
    expect(mistakesIn(draft)).toEqual({});
    expect(Object.keys(mistakesIn({ ...draft, clinics: [] }))).toEqual(['clinics']);
    expect(Object.keys(mistakesIn({ ...draft, onlyPeople: true }))).toEqual(['people']);
    expect(Object.keys(mistakesIn({ ...draft, never: ['allergies'] }))).toEqual(['overlap']);
  });
  it('keeps what was chosen before', () => {
    const keys = { set: '' as never, threshold: 2, madeAt: '', sections: [], minimum: minimumOf(draft), never: neverOf({ never: ['notes'], neverSensitive: ['HIV'] }), clinics: [2 as never], trustees: [{ name: 'Service', account: 's' as never, service: true }, { name: 'Clinicians', account: null, service: false }, { name: 'Ada', account: 'a' as never, service: false }], onlyTrustees: true };
    expect(firstDraft(keys)).toEqual({ clinics: [2], people: ['a'], minimum: draft.minimum, never: ['notes'], neverSensitive: ['HIV'], onlyPeople: true });
  });
});
