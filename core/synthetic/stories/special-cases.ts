import { months, years } from '../calendar.ts';
import { type Story, tell } from './story.ts';

/** Died last spring: the age stops, and the record stays. */
export const deceased = (now: string): Story => tell(now, { key: 'deceased', name: 'Patrick Crowley', about: 'Died seven months ago: the banner says so and the age has stopped.', organization: 'harbour', pin: null }, ({ calendar, record }) => {
  record.patient({ name: [{ use: 'official', family: 'Crowley', given: ['Patrick', 'Joseph'] }], gender: 'male', birthDate: calendar.day(years(79) + 150), mrn: 'HC-099120', address: { line: '2 Rope Walk', city: 'Kinsale', postalCode: 'P17 A3D6' }, language: ['en', 'English'], more: { deceasedDateTime: calendar.at(months(7), 3, 40) } });
  record.encounter('Home visit', months(8), { kind: 'HH', reason: 'Palliative care' });
  const cancer = record.problem('Malignant neoplasm of the pancreas', 'C25.9', months(15), { severity: 'severe' });
  record.problem('Chronic obstructive pulmonary disease', 'J44.9', years(12));
  record.medicine('paracetamol', months(14), { state: 'stopped', endedAgo: months(7), reason: cancer, why: 'Died' });
  record.medicine('pantoprazole', months(14), { state: 'stopped', endedAgo: months(7), why: 'Died' });
  record.allergy('Iodinated contrast medium', years(3), { category: 'medication', criticality: 'high', reaction: 'Urticaria', severity: 'moderate' });
  record.labs(months(9), { hemoglobin: 9.1, leukocytes: 12.6, hematocrit: 28, mcv: 91, platelets: 132 }, { panel: 'bloodCount' });
  record.labs(months(9), { alt: 112, ast: 98, bilirubin: 6.4 }, { panel: 'liver' });
  record.vitals(months(8), { systolic: 98, diastolic: 58, pulse: 92, spo2: 93, weight: 54.1 });
  record.note('Last home visit', 'Comfortable, pain controlled. Wishes to stay at home. Family present and informed; district nurse every day.', months(7) + 2);
});

/** Two classes the patient keeps closed: a clinician of the other house sees that something is withheld, and not what. */
export const withheld = (now: string): Story => tell(now, { key: 'withheld', name: 'Róisín Gallagher', about: 'Psychiatric and HIV care that stay withheld unless she names them in a consent.', organization: 'harbour', pin: '835126' }, ({ calendar, record }) => {
  record.patient({ name: [{ use: 'official', family: 'Gallagher', given: ['Róisín'] }], gender: 'female', birthDate: calendar.day(years(38) + 17), mrn: 'HC-100744', phone: '+353 20 918 3306', address: { line: '160 Blarney Street', city: 'Cork', postalCode: 'T23 X8Y5' }, language: ['en', 'English'] });
  record.encounter('Health check', months(5));
  record.problem('Migraine without aura', 'G43.0', years(10));
  record.medicine('sumatriptan', years(4));
  record.allergy('Latex', years(6), { category: 'environment', criticality: 'low', reaction: 'Contact rash', severity: 'mild', kind: 'allergy' });
  record.vitals(months(5), { systolic: 118, diastolic: 72, pulse: 66, weight: 63.2, height: 168 });
  record.labs(months(5), { sodium: 140, potassium: 4.1, chloride: 103, bicarbonate: 25, urea: 12, creatinine: 0.74, egfr: 103, glucose: 88, calcium: 9.5 }, { panel: 'metabolic' });
  record.vaccine('influenza', months(2));
  record.encounter('Psychiatric follow-up', months(4), { label: 'PSY' });
  const bipolar = record.problem('Bipolar II disorder', 'F31.8', years(9), { severity: 'moderate', label: 'PSY', clinical: 'remission' });
  record.medicine('lithium', years(8), { reason: bipolar, label: 'PSY' });
  for (const [ago, lithium] of [[years(2), 0.74], [years(1), 0.81], [months(4), 0.78]] as const) record.labs(ago, { lithium }, { label: 'PSY' });
  record.note('Psychiatric follow-up', 'Stable on lithium since eight years. Sleeps well, works full time. No thoughts of self-harm. Level 0.78 mmol/L. Next visit in four months.', months(4), { label: 'PSY' });
  record.encounter('Infectious disease clinic', months(3), { label: 'HIV' });
  const hiv = record.problem('HIV infection, treated', 'B24', years(6), { label: 'HIV' });
  record.medicine('dolutegravirLamivudine', years(3), { reason: hiv, label: 'HIV' });
  for (const [ago, hivViralLoad, cd4] of [[years(6), 84_200, 312], [years(5), 48, 520], [years(3), 20, 640], [years(1), 20, 702], [months(3), 20, 718]] as const) record.labs(ago, { hivViralLoad, cd4 }, { label: 'HIV' });
});

/** Penicillin nearly killed him once; four more, sorted by danger. */
export const allergic = (now: string): Story => tell(now, { key: 'allergic', name: 'Lukas Schäfer', about: 'Anaphylaxis to penicillin and four other allergies, the most dangerous first.', organization: 'northside', pin: '240687' }, ({ calendar, record }) => {
  record.patient({ name: [{ use: 'official', family: 'Schäfer', given: ['Lukas'] }, { use: 'usual', text: 'Lukas Schaefer', family: 'Schaefer', given: ['Lukas'] }], gender: 'male', birthDate: calendar.day(years(44) + 230), mrn: 'NH-730551', phone: '+353 20 917 1183', address: { line: '9 Orchard Lane', city: 'Midleton', postalCode: 'P25 R6K3' }, language: ['de', 'German'] });
  record.flag('Penicillin anaphylaxis', years(5));
  record.encounter('Emergency visit', years(5), { kind: 'EMER', reason: 'Collapse after the first tablet of an antibiotic' });
  record.allergy('Penicillin', years(5), { category: 'medication', criticality: 'high', reaction: 'Anaphylaxis', severity: 'severe', note: 'Intensive care for two days. No penicillin, no ampicillin; cephalosporins only after testing.' });
  record.vitals(years(5), { systolic: 64, diastolic: 38, pulse: 142, spo2: 86, respiration: 34 }, 14);
  record.away();
  record.allergy('Peanut', years(30), { category: 'food', criticality: 'high', reaction: 'Swelling of the throat', severity: 'severe' });
  record.allergy('Ibuprofen', years(3), { category: 'medication', criticality: 'low', reaction: 'Wheezing', severity: 'moderate', kind: 'intolerance' });
  record.allergy('House dust mite', years(25), { category: 'environment', criticality: 'low', reaction: 'Sneezing', severity: 'mild' });
  record.allergy("Cow's milk", years(42), { category: 'food', criticality: 'low', reaction: 'Eczema', severity: 'mild', inactive: true, note: 'Outgrown at school age.' });
  record.encounter('Allergy clinic', months(6));
  const asthma = record.problem('Asthma, moderate persistent', 'J45.4', years(22), { severity: 'moderate' });
  record.medicine('adrenaline', years(5));
  record.medicine('budesonideFormoterol', years(6), { reason: asthma });
  record.medicine('cetirizine', years(10));
  record.medicine('doxycycline', months(6), { state: 'completed', endedAgo: months(6) - 7 });
  record.vitals(months(6), { systolic: 126, diastolic: 78, pulse: 72, spo2: 97, weight: 81.3, height: 183 });
  record.labs(months(6), { hemoglobin: 14.8, leukocytes: 7.2, hematocrit: 44, mcv: 89, platelets: 260 }, { panel: 'bloodCount' });
});

/** Found in the street: no name, no date of birth, a number and a bed. */
export const unknown = (now: string): Story => tell(now, { key: 'unknown', name: 'Unknown patient', about: 'A man brought in unconscious last night; nobody knows who he is.', organization: 'northside', pin: null }, ({ record }) => {
  record.patient({ name: [{ use: 'anonymous', text: 'Unknown, male, about 50' }], gender: 'male', mrn: 'NH-731288', more: { extension: [{ url: 'https://assent.example/fhir/estimated-age', valueString: 'about 50 years' }] } });
  record.flag('Identity unknown', 1, 'admin');
  record.encounter('Emergency admission', 1, { kind: 'EMER', reason: 'Found unconscious', days: 3, hour: 23 });
  record.problem('Coma, unspecified', 'R40.2', 1, { severity: 'severe' });
  record.problem('Hypothermia', 'T68', 1, { severity: 'moderate' });
  record.vitals(1, { systolic: 96, diastolic: 54, pulse: 52, temperature: 31.4, spo2: 91, respiration: 10 }, 23);
  record.vitals(0, { systolic: 112, diastolic: 64, pulse: 68, temperature: 35.2, spo2: 96, respiration: 14 }, 6);
  record.labs(1, { sodium: 137, potassium: 3.1, chloride: 101, bicarbonate: 18, urea: 22, creatinine: 1.2, egfr: 70, glucose: 46, calcium: 8.9 }, { panel: 'metabolic', hour: 23, conclusion: 'Glucose critically low; 20 g of glucose given before the sample was repeated.' });
  record.labs(0, { glucose: 118 }, { hour: 5 });
  record.procedure('CT of the head', 0, { outcome: 'No bleeding, no fracture' });
});
