/**
 * When a child comes of age, and from when on some sections are kept from guardians. Full years; a date without its day counts from its end,
 * so that a guardian's mandate never ends too early for want of a digit, and nothing is shown to a guardian for the same reason.
 */

/**
 * Ages of majority other than 18, by ISO 3166-1 alpha-2. Sources: UN Convention on the Rights of the Child, article 1 (18 unless the law of the
 * country says otherwise); Age of Legal Capacity (Scotland) Act 1991 is a part of GB and not told apart; Korea: Civil Act, article 4 (19);
 * Thailand: Civil and Commercial Code, section 19 (20); Singapore: common law, 21; New Zealand: Age of Majority Act 1970, section 4 (20);
 * Cuba 18, Indonesia: Civil Code, article 330 (21); Egypt: Civil Code, article 44 (21); Monaco 18; Puerto Rico: Civil Code of 2020, article 97 (21);
 * Honduras: Family Code, article 16 (21); Cameroon: Civil Code, article 488 (21); Algeria: Civil Code, article 40 (19).
 */
const otherAges: Readonly<Record<string, number>> = { KR: 19, DZ: 19, TH: 20, NZ: 20, SG: 21, ID: 21, EG: 21, PR: 21, HN: 21, CM: 21 };
const usualAge = 18;

/**
 * From this age on a guardian does not see what is below. It is the lowest age at which laws let minors agree to such care by themselves
 * (California Family Code, sections 6924, 6926 and 6929: twelve): hiding early does less harm than showing what was told in confidence.
 */
const confidentialAge = 12;
export const confidentialToAdolescents = ['SEX', 'HIV', 'PSY', 'ETH'] as const;

export const ageOfMajority = (country: string): number => otherAges[country] ?? usualAge;

/** Midnight UTC of that birthday, ms since the epoch. `birthDate`: FHIR date, of any precision. Null where it says nothing. */
export function birthdayAt(birthDate: string, years: number): number | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(birthDate) ?? [];
  if (year === undefined) return null;
  // Of an unknown day the last; the 29th of February is kept on the 1st of March.
  return Date.UTC(Number(year) + years, month === undefined ? 11 : Number(month) - 1, day === undefined ? (month === undefined ? 31 : lastDay(Number(year) + years, Number(month))) : Number(day));
}

const lastDay = (year: number, month: number): number => [31, year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 31;

/** When somebody born then comes of age; null where the birth date is not known. */
export const majorityAt = (birthDate: string | null, country: string): number | null => (birthDate === null ? null : birthdayAt(birthDate, ageOfMajority(country)));

/** From when on; a birth date that is not exact counts from its first day. */
export function confidentialFrom(birthDate: string | null): number | null {
  if (birthDate === null) return null;
  const [year, month = '01', day = '01'] = birthDate.split('-');
  return birthdayAt(`${year ?? ''}-${month}-${day}`, confidentialAge);
}
