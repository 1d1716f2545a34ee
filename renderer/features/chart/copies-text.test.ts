import { expect, it } from 'vitest';
import { copiesText } from './copies-text.ts';

const at = Date.UTC(2026, 0, 1);
const clinic = { engine: 'clinic', copies: 3, least: 2, wanted: 3, proved: 3, provedAt: new Date(at).toISOString() } as const;

it.each([
  [clinic, 125_000, '3 of 3, proved 2 min ago'],
  [clinic, 8_000, '3 of 3, proved 8 s ago'],
  [clinic, 7_300_000, '3 of 3, proved 2 h ago'],
  // Clocks differ a little.
  [clinic, -3_000, '3 of 3, proved 0 s ago'],
  [{ ...clinic, proved: 0, provedAt: null }, 0, '3 of 3, not proved yet'],
  [{ ...clinic, proved: 2 }, 125_000, '3 of 3, 2 of them proved 2 min ago'],
  [{ ...clinic, copies: 1, proved: 1 }, 8_000, '1 of 3, proved 8 s ago, waiting for more copies'],
  [{ ...clinic, copies: 0, provedAt: null }, 0, '0 of 3, waiting for more copies'],
  [{ ...clinic, copies: 1, least: 0, wanted: 0 }, 0, 'A copy for reading; the clinic that wrote it keeps it'],
  [{ ...clinic, copies: 0, least: 0, wanted: 0, provedAt: null }, 0, 'None in this store'],
  [{ ...clinic, engine: 'embedded', copies: 1, least: 1, wanted: 1 }, 0, 'On this workstation'],
  [{ ...clinic, engine: 'embedded', copies: 0, least: 1, wanted: 1, provedAt: null }, 0, 'None in this store'],
] as const)('says of %o after %d ms: %s', (copies, after, text) => { expect(copiesText(copies, at + after)).toBe(text); });
