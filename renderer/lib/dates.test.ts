import { afterEach, describe, expect, it } from 'vitest';
import { ageText, durationText, fhirDateText, fhirDayText, instantText, setFacilityZone } from './dates.ts';

afterEach(() => { setFacilityZone('UTC'); });

describe('dates', () => {
  it('shows instants in the zone of the facility, with the month in words', () => {
    expect(instantText('2026-05-03T12:05:00Z')).toBe('3 May 2026, 12:05');
    setFacilityZone('Europe/Berlin');
    expect(instantText('2026-05-03T12:05:00Z')).toBe('3 May 2026, 14:05');
    expect(instantText('2026-12-31T23:30:00Z')).toBe('1 Jan 2027, 00:30');
  });
  it.each([['2026', '2026'], ['2026-05', 'May 2026'], ['2026-05-03', '3 May 2026'], ['2026-05-03T12:05:00Z', '3 May 2026, 12:05'], ['about 1990', 'about 1990'], ['', ''], [null, '']])('keeps the precision of %j', (date, text) => {
    expect(fhirDateText(date)).toBe(text);
  });
  it('shortens an instant to its day, and nothing else', () => {
    expect([fhirDayText('2026-05-03T12:05:00Z'), fhirDayText('2026-05')]).toEqual(['3 May 2026', 'May 2026']);
  });
  it('does not move a calendar day across zones', () => {
    setFacilityZone('America/Los_Angeles');
    expect(fhirDateText('2026-05-03')).toBe('3 May 2026');
  });
  it.each([['1961-05-03', '2026-05-02', '64 y'], ['1961-05-03', '2026-05-03', '65 y'], ['2026-01-15', '2026-04-14', '2 mo'], ['2026-04-30', '2026-05-03', '3 d'], ['1984', '2026-05-03', 'about 42 y'], [null, '2026-05-03', ''], ['2030-01-01', '2026-05-03', '']])('tells the age of one born %j on %j', (birth, on, text) => {
    expect(ageText(birth, on)).toBe(text);
  });
  it('counts down in minutes and hours', () => { expect([durationText(78_000), durationText(3_661_000), durationText(-5)]).toEqual(['1:18', '1:01:01', '0:00']); });
});
