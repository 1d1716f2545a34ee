import { describe, expect, it } from 'vitest';
import { emptyOffer, readOffer } from './offer-form.ts';

const filled = { ...emptyOffer, title: ' Reading ', text: 'Two readers a film', price: '7' };

describe('the form of an offer', () => {
  it('is asked as it was written, the price in the smallest unit', () => {
    expect(readOffer(filled)).toEqual({ value: { title: 'Reading', text: 'Two readers a film', price: '7000000000000', deliveryDays: 30, inspectionDays: 7 }, mistakes: [] });
  });
  it.each([['nothing written', emptyOffer, ['title', 'text', 'price']], ['for nothing', { ...filled, price: '0' }, ['price']], ['longer than a year', { ...filled, deliveryDays: '366' }, ['deliveryDays']], ['no time to look at it', { ...filled, inspectionDays: '0' }, ['inspectionDays']]] as const)('%s: is not asked', (_, form, mistakes) => {
    expect(readOffer(form)).toEqual({ value: null, mistakes });
  });
});
