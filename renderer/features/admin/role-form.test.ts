import { describe, expect, it } from 'vitest';
import { emptyTerm, readTerm } from './role-form.ts';

describe('the term of a role', () => {
  it('begins at once and has no end where nothing is written', () => { expect(readTerm(emptyTerm).value).toEqual({ role: 'Clinician', from: null, until: null }); });
  it('reads days', () => { expect(readTerm({ ...emptyTerm, from: '2030-01-02', until: '2031-01-02' }).value).toMatchObject({ from: '2030-01-02T00:00:00.000Z', until: '2031-01-02T00:00:00.000Z' }); });
  it.each([[{ from: 'tomorrow' }, 'from'], [{ until: '3.5.2026' }, 'until'], [{ from: '2031-01-02', until: '2030-01-02' }, 'until'], [{ until: '2001-01-01' }, 'until']])('refuses %j', (patch, field) => {
    const { value, mistakes } = readTerm({ ...emptyTerm, ...patch });
    expect(value).toBeNull();
    expect(Object.keys(mistakes)).toEqual([field]);
  });
});
