import { describe, expect, it } from 'vitest';
import { emptyOffer, readOffer } from './offer-form.ts';

const filled = { ...emptyOffer, title: ' Sleep ', question: 'Does it help?', modifiers: ['21'], reward: ' ' };

describe('an offer as it is typed', () => {
  it('is trimmed, and an empty reward is none', () => {
    expect(readOffer(filled).value).toEqual({ title: 'Sleep', question: 'Does it help?', use: 6, modifiers: [21], disease: null, reward: null });
  });
  it('names its disease where it is disease-specific, and only there', () => {
    expect(readOffer({ ...filled, use: '7' }).mistakes).toEqual(['disease']);
    expect(readOffer({ ...filled, use: '7', disease: 'asthma' }).value?.disease).toBe('asthma');
    expect(readOffer({ ...filled, disease: 'asthma' }).value?.disease).toBeNull();
  });
  it('is not sent half filled', () => {
    expect(readOffer(emptyOffer)).toEqual({ value: null, mistakes: ['title', 'question'] });
  });
});
