import { months, years } from '../calendar.ts';
import { childhood, vaccines } from '../vaccine-catalogue.ts';
import { type Story, type StoryContext, tell } from './story.ts';

/** Given at the usual ages, as far as the child has reached them. */
function vaccinate({ record }: StoryContext, ageInDays: number): void {
  for (const name of childhood) vaccines[name].doses.forEach((age, index) => { if (age <= ageInDays) record.vaccine(name, ageInDays - age, index + 1); });
}

/** Height and weight near the middle of WHO's growth standards for girls: age in months, cm, kg, head in cm. */
const growth: readonly (readonly [month: number, height: number, weight: number, head: number | null])[] = [
  [0, 49.4, 3.3, 34], [2, 57.4, 5.2, 38.4], [4, 62.3, 6.5, 40.7], [6, 65.9, 7.4, 42.3], [9, 70.3, 8.3, 43.9], [12, 74.1, 9.1, 45], [18, 80.9, 10.4, 46.3], [24, 86.2, 11.7, 47.3], [36, 95.4, 14.1, null], [48, 103.1, 16.4, null], [60, 109.8, 18.6, null], [72, 116, 20.9, null],
];

export const child = (now: string): Story => tell(now, { key: 'child', name: 'Saoirse Nolan', about: 'A girl of six: growth, every vaccine of her age, asthma in spring.', organization: 'harbour', pin: '350918' }, (context) => {
  const { calendar, record } = context;
  const age = years(6) + 62;
  record.patient({ name: [{ use: 'official', family: 'Nolan', given: ['Saoirse', 'Mary'] }], gender: 'female', birthDate: calendar.day(age), mrn: 'HC-100418', phone: '+353 20 910 5532', address: { line: '7 Mill View', city: 'Ballincollig', postalCode: 'P31 H7T2' }, language: ['en', 'English'], more: { contact: [{ relationship: [{ text: 'Mother' }], name: { family: 'Nolan', given: ['Deirdre'] }, telecom: [{ system: 'phone', value: '+353 20 910 5532' }] }] } });
  for (const [month, height, weight, head] of growth) {
    const day = age - months(month);
    record.encounter(month < 24 ? 'Well baby visit' : 'Child health check', day);
    record.vitals(day, { height, weight, ...(head === null ? {} : { head }) });
  }
  record.away();
  vaccinate(context, age);
  record.encounter('Asthma review', months(7), { reason: 'Cough at night since April' });
  const asthma = record.problem('Asthma, mild', 'J45.9', months(19), { severity: 'mild' });
  record.problem('Acute otitis media', 'H66.9', years(4), { endedAgo: years(4) - 12 });
  record.medicine('salbutamol', months(19), { reason: asthma, dose: '1 to 2 puffs by spacer as needed' });
  record.medicine('amoxicillin', years(4), { state: 'completed', endedAgo: years(4) - 7, dose: '250 mg 3 times a day for 7 days' });
  record.allergy('Birch pollen', months(19), { category: 'environment', criticality: 'low', reaction: 'Sneezing and itchy eyes', severity: 'mild' });
  record.vitals(months(7), { pulse: 96, spo2: 98, respiration: 22, temperature: 36.8 });
});

const twin = (now: string, key: 'twin-a' | 'twin-b', given: string, mrn: string, pin: string, write: (context: StoryContext) => void): Story =>
  tell(now, { key, name: `${given} Brosnan`, about: 'One of two brothers born on the same day, Darren and Darron: read the second identifier.', organization: 'harbour', pin }, (context) => {
    const { calendar, record } = context;
    record.patient({ name: [{ use: 'official', family: 'Brosnan', given: [given] }], gender: 'male', birthDate: calendar.day(years(19) + 201), mrn, phone: key === 'twin-a' ? '+353 20 911 6020' : '+353 20 911 6021', address: { line: '45 Model Farm Road', city: 'Cork', postalCode: 'T12 F5W8' }, language: ['en', 'English'], more: { multipleBirthInteger: key === 'twin-a' ? 1 : 2 } });
    record.flag('Twin brother with nearly the same name: check the number', years(2), 'admin');
    write(context);
  });

export const twins = (now: string): readonly Story[] => [
  twin(now, 'twin-a', 'Darren', 'HC-100527', '118356', ({ record }) => {
    record.encounter('Emergency visit', months(10), { kind: 'EMER', reason: 'Wasp sting' });
    record.allergy('Wasp venom', months(10), { category: 'environment', criticality: 'high', reaction: 'Anaphylaxis', severity: 'severe' });
    record.medicine('adrenaline', months(10));
    record.vitals(months(10), { systolic: 82, diastolic: 46, pulse: 128, spo2: 92, respiration: 28 });
    record.vaccine('tdap', years(4));
    record.vaccine('hpv', years(6), 1);
  }),
  twin(now, 'twin-b', 'Darron', 'HC-100528', '118357', ({ record }) => {
    record.encounter('Neurology follow-up', months(3), { reason: 'Epilepsy' });
    const epilepsy = record.problem('Epilepsy, generalized', 'G40.3', years(5), { severity: 'moderate', note: 'No seizure for 14 months.' });
    record.medicine('levetiracetam', years(5), { reason: epilepsy });
    record.noKnownAllergies(years(5));
    record.vitals(months(3), { systolic: 122, diastolic: 74, pulse: 68, weight: 74.6, height: 181 });
    record.labs(months(3), { alt: 24, ast: 21, bilirubin: 0.6 }, { panel: 'liver' });
    record.vaccine('tdap', years(4));
  }),
];

/** In the thirtieth week, with the allergies explicitly none. */
export const pregnant = (now: string): Story => tell(now, { key: 'pregnant', name: 'Ananya Nair', about: 'Thirty weeks pregnant, no known allergies, an iron deficiency under treatment.', organization: 'harbour', pin: '927340' }, ({ calendar, record }) => {
  record.patient({ name: [{ use: 'official', family: 'Nair', given: ['Ananya'] }, { use: 'old', family: 'Menon', given: ['Ananya'], period: { end: calendar.day(years(3)) } }], gender: 'female', birthDate: calendar.day(years(31) + 88), mrn: 'HC-100633', phone: '+353 20 915 7788', address: { line: '21 Sundays Well Road', city: 'Cork', postalCode: 'T23 P4E9' }, language: ['hi', 'Hindi'] });
  record.noKnownAllergies(years(1));
  const week = (number: number) => (30 - number) * 7;
  const visits: readonly (readonly [number: number, systolic: number, weight: number, fundus: number | null, heart: number | null])[] = [[9, 108, 58.2, null, null], [13, 106, 59.1, null, 158], [17, 104, 60.8, 17, 152], [21, 107, 62.9, 21, 148], [25, 109, 64.7, 25, 146], [28, 111, 66.1, 28, 144], [30, 112, 67, 30, 142]];
  record.encounter('First antenatal visit', week(9));
  record.problem('Pregnancy', 'Z34.9', week(6));
  const status = (code: string, text: string, at: number, value: Readonly<Record<string, unknown>>) => record.observation('exam', { coding: [{ system: 'http://loinc.org', code, display: text }], text }, calendar.at(at, 9, 20), value);
  status('82810-3', 'Pregnancy status', week(9), { valueCodeableConcept: { text: 'Pregnant' } });
  status('11778-8', 'Estimated date of delivery', week(9), { valueDateTime: calendar.day(-70) });
  status('11996-6', 'Number of pregnancies', week(9), { valueInteger: 1 });
  for (const [number, systolic, weight, fundus, heart] of visits) {
    if (number > 9) record.encounter(`Antenatal visit, week ${String(number)}`, week(number));
    record.vitals(week(number), { systolic, diastolic: systolic - 42, pulse: 80, weight });
    if (fundus !== null) status('11881-0', 'Fundal height', week(number), { valueQuantity: { value: fundus, unit: 'cm', system: 'http://unitsofmeasure.org', code: 'cm' } });
    if (heart !== null) status('55283-6', 'Fetal heart rate', week(number), { valueQuantity: { value: heart, unit: '/min', system: 'http://unitsofmeasure.org', code: '/min' } });
  }
  record.labs(week(9), { hemoglobin: 12.4, leukocytes: 8.1, hematocrit: 37, mcv: 84, platelets: 248 }, { panel: 'bloodCount' });
  record.labs(week(28), { hemoglobin: 10.1, leukocytes: 9.6, hematocrit: 31, mcv: 77, platelets: 221 }, { panel: 'bloodCount' });
  record.labs(week(28), { ferritin: 8, glucose: 84 });
  const iron = record.problem('Iron deficiency anaemia in pregnancy', 'O99.0', week(28), { severity: 'mild' });
  record.medicine('folicAcid', week(5), { state: 'completed', endedAgo: week(14) });
  record.medicine('iron', week(28), { reason: iron });
  record.vaccine('tdap', week(27));
  record.vaccine('influenza', week(20));
  record.procedure('Ultrasound, anatomy scan at 20 weeks', week(20), { outcome: 'Normal anatomy, placenta high' });
});

/** Two days old, no name yet: found by number, by the mother's name, by the bed. */
export const newborn = (now: string): Story => tell(now, { key: 'newborn', name: 'Unnamed newborn', about: 'A boy two days old who has no name yet; found by number.', organization: 'northside', pin: null }, ({ calendar, record }) => {
  record.patient({ name: [], gender: 'male', birthDate: calendar.day(2), mrn: 'NH-731290', more: { contact: [{ relationship: [{ text: 'Mother' }], name: { family: 'Shevchenko', given: ['Oksana'] }, telecom: [{ system: 'phone', value: '+353 20 916 2045' }] }], multipleBirthBoolean: false } });
  record.encounter('Birth', 2, { kind: 'IMP', days: 4, hour: 4 });
  record.vitals(2, { weight: 3.4, height: 50.5, head: 34.5, temperature: 36.7, pulse: 144, respiration: 46, spo2: 97 }, 4);
  record.vitals(1, { weight: 3.25, temperature: 36.9, pulse: 138, respiration: 42 });
  record.vaccine('hepatitisB', 1, 1);
  record.labs(0, { bilirubin: 7.8 }, { hour: 6 });
  record.observation('exam', { coding: [{ system: 'http://loinc.org', code: '9274-2', display: 'Apgar score at 5 minutes' }], text: 'Apgar score at 5 minutes' }, calendar.at(2, 4, 5), { valueInteger: 9 });
});
