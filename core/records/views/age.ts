import type { FhirDate } from '../dates.ts';

/** Whole units, as people say them: days to four weeks, weeks to three months, months to two years, then years. */
export interface Age {
  readonly years: number;
  readonly text: string;
  /** True where the birth date or the end says no more than the year or month, so the age may be one less. */
  readonly approximate: boolean;
}

const parts = (date: FhirDate): readonly [year: number, month: number | null, day: number | null] => {
  const [year, month, day] = date.slice(0, 10).split('-').map(Number);
  return [year ?? Number.NaN, month ?? null, day ?? null];
};

/** The age on a day; at death for the deceased is the caller's choice of `on`. Null where the birth lies after it or is no date. */
export function ageOn(birthDate: FhirDate, on: FhirDate): Age | null {
  const [birthYear, birthMonth, birthDay] = parts(birthDate);
  const [year, month, day] = parts(on);
  if (Number.isNaN(birthYear) || Number.isNaN(year)) return null;
  const approximate = birthMonth === null || birthDay === null || month === null || day === null;
  const months = (year - birthYear) * 12 + ((month ?? 12) - (birthMonth ?? month ?? 1)) - ((day ?? 31) < (birthDay ?? 1) ? 1 : 0);
  if (months < 0) return null;
  const years = Math.floor(months / 12);
  const about = (text: string): Age => ({ years, text: approximate ? `about ${text}` : text, approximate });
  if (birthMonth === null || month === null || years >= 2) return about(`${String(years)} y`);
  if (birthDay === null || day === null || months >= 3) return about(`${String(months)} mo`);
  const days = Math.round((Date.UTC(year, month - 1, day) - Date.UTC(birthYear, birthMonth - 1, birthDay)) / 86_400_000);
  return about(days < 28 ? `${String(days)} d` : `${String(Math.floor(days / 7))} wk`);
}
