import { createCalendar, months, years } from './calendar.ts';
import { acuteConditions, type ChronicCondition, chronicConditions, possibleAllergies, usualValues } from './condition-catalogue.ts';
import { type LabName, labPanels, labTests } from './lab-catalogue.ts';
import type { OrganizationKey } from './demo-clinic.ts';
import { type MadeUpPerson, makeUpPerson } from './people.ts';
import type { Random } from './random.ts';
import { createRecordBuilder, type RecordBuilder, type SyntheticBundle } from './record-builder.ts';
import { clinicianOf, organizationOf } from './stories/story.ts';
import { childhood, vaccines } from './vaccine-catalogue.ts';

export interface SyntheticOptions {
  /** ISO instant; every date is relative to it. */
  readonly now: string;
  readonly organization: OrganizationKey;
  /** Number of the patient in its clinic, for the MRN: the caller keeps it unique. */
  readonly number: number;
}

interface Life { readonly random: Random; readonly record: RecordBuilder; readonly ageInDays: number; readonly person: MadeUpPerson; readonly conditions: readonly ChronicCondition[] }

/** One made-up patient with a record of some years: 20 to 150 resources. The same random stream and options give the same bundle. */
export function syntheticPatient(random: Random, options: SyntheticOptions): SyntheticBundle {
  const organization = organizationOf(options.organization);
  const calendar = createCalendar(options.now);
  const record = createRecordBuilder({ random, calendar, organization, author: clinicianOf(options.organization) });
  const person = makeUpPerson(random);
  const ageInDays = years(random.chance(0.16) ? random.next() * 17 : Math.min(97, Math.abs(random.normal(34, 20)) + 18)) + random.int(0, 364);
  const age = ageInDays / 365.25;
  const conditions = chronicConditions.filter(({ prevalence, only }) => (only === undefined || only === person.gender) && age >= 16 && random.chance(interpolate(prevalence, age) * 0.8));
  record.patient({
    name: [{ use: 'official', family: person.family, given: person.given }, ...(person.gender === 'female' && age > 25 && random.chance(0.15) ? [{ use: 'maiden', family: makeUpPerson(random).family, given: person.given }] : [])],
    gender: person.gender, birthDate: age > 60 && random.chance(0.02) ? calendar.day(ageInDays).slice(0, 4) : calendar.day(ageInDays), mrn: `${organization.mrnPrefix}-${String(200_000 + options.number)}`, phone: person.phone, address: person.address, language: person.language,
  });
  const life: Life = { random, record, ageInDays, person, conditions };
  if (age < 16) liveChildhood(life);
  else liveAdulthood(life);
  record.away();
  addAllergies(life);
  return record.bundle();
}

/** Between the four ages at which the catalogue gives a chance. */
function interpolate(values: readonly [number, number, number, number], age: number): number {
  const ages = [20, 45, 65, 85] as const;
  const index = ages.findIndex((limit) => age < limit);
  const [low, high] = [values[Math.max(0, index - 1)] ?? 0, values[index < 0 ? 3 : index] ?? 0];
  if (index === 0 || index < 0) return index < 0 ? values[3] : values[0];
  const [from, to] = [ages[index - 1] ?? 20, ages[index] ?? 85];
  return low + ((high - low) * (age - from)) / (to - from);
}

function liveChildhood({ random, record, ageInDays }: Life): void {
  for (const name of childhood) vaccines[name].doses.forEach((age, index) => { if (age <= ageInDays && random.chance(0.95)) record.vaccine(name, ageInDays - age, index + 1); });
  const tall = random.normal(1, 0.035);
  for (const month of [0, 2, 4, 6, 9, 12, 18, 24, 36, 48, 60, 84, 108, 132, 156, 180]) {
    if (months(month) > ageInDays) break;
    const day = ageInDays - months(month);
    record.encounter(month < 24 ? 'Well baby visit' : 'Child health check', day);
    // Near the middle of WHO's growth curves: fast in the first year, then about 6 cm and 2.3 kg a year.
    const height = month < 12 ? 50 + month * 2.1 : 75 + (month - 12) * 0.62;
    const weight = month < 12 ? 3.4 + month * 0.5 : 9.4 + (month - 12) * 0.19 + Math.max(0, month - 84) * 0.16;
    record.vitals(day, { height: height * tall, weight: weight * tall ** 2, ...(month > 36 ? { systolic: 92 + month / 12, diastolic: 58 + month / 18, pulse: 104 - month / 6 } : {}) });
  }
  for (let day = ageInDays - 200; day > 20; day -= random.int(200, 800)) sicken(random, record, day);
}

function liveAdulthood({ random, record, ageInDays, person, conditions }: Life): void {
  const span = Math.min(ageInDays - years(16), years(random.int(2, 6)));
  const height = random.normal(person.gender === 'female' ? 164 : 177, 6.5);
  let weight = height ** 2 * 0.0001 * random.normal(26, 3.6);
  const since = conditions.map((condition) => ({ condition, day: Math.min(span + random.int(0, years(6)), ageInDays - years(14)) }));
  for (const { condition, day } of since) {
    record.encounter(`First visit for ${condition.title.charAt(0).toLowerCase()}${condition.title.slice(1)}`, day);
    const problem = record.problem(condition.title, condition.icd10, day, { severity: random.pick(condition.severities) });
    condition.medicines.forEach((name, index) => {
      if (index > 0 && random.chance(0.4)) return;
      const stopped = random.chance(0.12);
      record.medicine(name, day - index * 30, { reason: problem, ...(stopped ? { state: 'stopped' as const, endedAgo: Math.round(day / 2), why: random.pick(['Side effects', 'No longer needed', 'Replaced by another medicine']) } : {}) });
    });
  }
  record.away();
  record.smoking(random.pick(['Never smoker', 'Never smoker', 'Former smoker', 'Current every day smoker']), Math.min(span, 400));
  for (let day = span; day > 3; day -= random.int(120, 420)) {
    if (random.chance(0.3)) { sicken(random, record, day); continue; }
    record.encounter(conditions.length > 0 ? 'Follow-up visit' : 'Health check', day, conditions.length > 0 ? { reason: random.pick(conditions).title } : {});
    const pressure = conditions.some(({ icd10 }) => icd10 === 'I10') ? 139 : 122;
    const systolic = random.normal(pressure, 9);
    weight += random.normal(0.1, 0.9);
    record.vitals(day, { systolic, diastolic: systolic * 0.5 + random.normal(16, 4), pulse: random.normal(72, 8), weight, ...(random.chance(0.3) ? { height, temperature: random.normal(36.7, 0.2), spo2: Math.min(100, random.normal(97.5, 1)) } : {}) });
    const sampled = (['metabolic', 'bloodCount', 'lipids', 'liver'] as const).filter((_, index) => random.chance([0.7, 0.5, 0.35, 0.2][index] ?? 0));
    for (const panel of sampled) record.labs(day, sample(random, conditions, labPanels[panel].tests), { panel });
    const single = (['hba1c', 'tsh', 'ferritin', 'vitaminD'] as const).filter((name) => conditions.some(({ shifts }) => name in shifts) || random.chance(0.12));
    if (single.length > 0) record.labs(day, sample(random, conditions, single));
    if (random.chance(0.2)) record.note('Visit note', random.pick(['Feels well. Medication taken as prescribed. Continue, next visit in six months.', 'Some tiredness, sleeps five hours. Blood taken, results by phone.', 'Blood pressure at home mostly below 135/85. No change.', 'Walks daily. Wishes to lose weight: referred to the dietitian.']), day);
    if (random.chance(0.4)) record.vaccine('influenza', day);
  }
  record.away();
  if (random.chance(0.7)) record.vaccine('covid', random.int(200, 1000));
  if (ageInDays > years(60) && random.chance(0.5)) record.vaccine('zoster', random.int(100, 900), 1);
}

function sicken(random: Random, record: RecordBuilder, day: number): void {
  const { title, icd10, days, medicine } = random.pick(acuteConditions);
  record.encounter(random.chance(0.15) ? 'Emergency visit' : 'Visit', day, { reason: title });
  const problem = record.problem(title, icd10, day, day > days ? { endedAgo: day - days } : {});
  record.vitals(day, { temperature: random.normal(37.4, 0.6), pulse: random.normal(84, 9) });
  if (medicine !== null) record.medicine(medicine, day, { reason: problem, ...(day > 10 ? { state: 'completed' as const, endedAgo: day - 7 } : {}) });
}

/** The usual value, shifted by what the patient has; rarely far off, as in life. */
function sample(random: Random, conditions: readonly ChronicCondition[], names: readonly LabName[]): Partial<Record<LabName, number>> {
  return Object.fromEntries(names.map((name) => {
    const [mean, deviation] = usualValues[name] ?? [1, 0.1];
    const shift = conditions.reduce((factor, { shifts }) => factor * (shifts[name] ?? 1), 1);
    const value = random.normal(mean * shift, deviation * (random.chance(0.02) ? 3 : 1));
    return [name, Math.max(Number(value.toFixed(labTests[name].decimals)), 10 ** -labTests[name].decimals)];
  }));
}

/** One in three has some, one in three is known to have none, and of the rest nobody asked. */
function addAllergies({ random, record, ageInDays }: Life): void {
  const asked = random.int(0, 2);
  const recorded = Math.min(random.int(60, 2000), ageInDays);
  if (asked === 1) record.noKnownAllergies(recorded);
  if (asked !== 0) return;
  for (const [title, category, criticality, reaction, severity] of random.some(possibleAllergies, random.pick([1, 1, 2, 3]))) record.allergy(title, recorded, { category, criticality, reaction, severity });
}
