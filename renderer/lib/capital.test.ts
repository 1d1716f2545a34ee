import { expect, it } from 'vitest';
import { capitalized, lowered } from './capital.ts';

it('begins a line with a capital, whatever its first letter is, and leaves the rest', () => {
  expect(['clinicians at Northside Hospital', 'élise at St. John', '𐐨x', '3 nurses', ''].map(capitalized)).toEqual(['Clinicians at Northside Hospital', 'Élise at St. John', '𐐀x', '3 nurses', '']);
});

it.each([['Everything except', 'everything except'], ['HIV', 'HIV'], ['notes', 'notes'], ['Ämter', 'ämter'], ['A', 'a'], ['', '']])('%j amid a sentence is %j', (text, expected) => { expect(lowered(text)).toBe(expected); });
