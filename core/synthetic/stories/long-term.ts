import { months, years } from '../calendar.ts';
import { pdfPage } from '../pdf-page.ts';
import { type Story, tell } from './story.ts';

/** Seven years of type 2 diabetes: trends, a change from tablets to insulin, an eye screening, a falling kidney function. */
export const diabetic = (now: string): Story => tell(now, { key: 'diabetic', name: 'Margaret Doyle', about: 'Type 2 diabetes over seven years: HbA1c, kidney function, from tablets to insulin.', organization: 'harbour', pin: '482913' }, ({ calendar, record }) => {
  record.patient({ name: [{ use: 'official', family: 'Doyle', given: ['Margaret', 'Anne'] }, { use: 'maiden', family: 'Hurley', given: ['Margaret', 'Anne'] }, { use: 'nickname', given: ['Peggy'] }], gender: 'female', birthDate: calendar.day(years(63) + 41), mrn: 'HC-100201', phone: '+353 20 912 4417', address: { line: '12 Evergreen Road', city: 'Cork', postalCode: 'T12 V9H4' }, language: ['en', 'English'] });
  record.encounter('Health check', years(7), { reason: 'Tired and thirsty for two months' });
  const diabetes = record.problem('Type 2 diabetes mellitus', 'E11.9', years(7), { severity: 'moderate' });
  const hypertension = record.problem('Essential hypertension', 'I10', years(7));
  record.problem('Dyslipidaemia', 'E78.5', years(7));
  record.medicine('metformin', years(7), { state: 'stopped', endedAgo: months(14), reason: diabetes, why: 'Kidney function fell below the limit for metformin' });
  record.medicine('ramipril', years(7), { reason: hypertension });
  record.medicine('atorvastatin', years(6.8));
  record.allergy('Sulfonamide antibiotics', years(20), { category: 'medication', criticality: 'low', reaction: 'Itching rash', severity: 'mild' });
  record.smoking('Former smoker, stopped 15 years ago', years(7));
  const visits: readonly (readonly [yearsAgo: number, hba1c: number, glucose: number, creatinine: number, egfr: number, albuminCreatinine: number, systolic: number, weight: number])[] = [
    [7, 9.1, 214, 0.82, 81, 18, 152, 84.2], [6.5, 7.6, 158, 0.84, 79, 20, 141, 82.9], [6, 7.2, 149, 0.86, 77, 24, 138, 82.1], [5, 7.4, 155, 0.91, 72, 33, 136, 82.6], [4, 7.9, 166, 0.98, 66, 58, 139, 83.4],
    [3, 8.3, 181, 1.08, 58, 96, 142, 84], [2, 8.8, 196, 1.24, 50, 142, 144, 83.1], [1.17, 9.4, 223, 1.62, 36, 210, 146, 81.7], [0.75, 8.1, 174, 1.58, 37, 188, 137, 81.9], [0.33, 7.5, 152, 1.55, 38, 171, 134, 82.3], [0.04, 7.3, 146, 1.57, 38, 164, 133, 82.5],
  ];
  visits.forEach(([yearsAgo, hba1c, glucose, creatinine, egfr, albuminCreatinine, systolic, weight], index) => {
    const day = years(yearsAgo);
    if (index > 0) record.encounter('Diabetes review', day, { reason: 'Type 2 diabetes mellitus' });
    record.vitals(day, { systolic, diastolic: systolic - 58, pulse: 74, weight, ...(index === 0 ? { height: 163 } : {}) });
    record.labs(day, { sodium: 139, potassium: 4.3 + index * 0.06, chloride: 103, bicarbonate: 26 - index * 0.3, urea: 15 + index, creatinine, egfr, glucose, calcium: 9.4 }, { panel: 'metabolic' });
    record.labs(day, { hba1c, albuminCreatinine });
    if (index % 3 === 0) record.labs(day, { cholesterol: 231 - index * 6, ldl: 148 - index * 6, hdl: 44, triglycerides: 188 - index * 4 }, { panel: 'lipids' });
    record.vaccine('influenza', day - 10);
  });
  record.problem('Chronic kidney disease, stage 3b', 'N18.3', months(14), { severity: 'moderate', note: 'Due to diabetes; followed every four months.' });
  record.encounter('Treatment change', months(14) - 1, { reason: 'HbA1c above target, kidney function falling' });
  record.medicine('insulinGlargine', months(14) - 1, { reason: diabetes });
  record.medicine('empagliflozin', months(13), { reason: diabetes });
  record.note('From metformin to insulin', 'HbA1c 9.4 %, eGFR 36. Metformin stopped because of the kidneys. Started insulin glargine 10 units at bedtime, to be raised by 2 units every 3 days until fasting glucose is below 130 mg/dL. Injection technique shown by the nurse. Knows the signs of low sugar.', months(14) - 1);
  record.procedure('Retinal photography, both eyes', months(5), { outcome: 'Mild background retinopathy, screening again in 12 months' });
  record.problem('Mild nonproliferative diabetic retinopathy', 'E11.3', months(5), { severity: 'mild' });
  record.procedure('Diabetic foot examination', months(4), { outcome: 'Protective sensation present, pulses palpable' });
  record.plan('Diabetes care plan', years(7), ['HbA1c below 7.5 %', 'Walk 30 minutes on five days a week', 'Eye screening every year', 'Foot check every six months'], [diabetes]);
});

/** Fourteen medicines, warfarin among them, and the letter of the last hospital stay as a PDF. */
export const manyMedicines = (now: string): Story => tell(now, { key: 'many-medicines', name: 'Tadeusz Kowalczyk', about: 'Fourteen medicines at once, warfarin with its INR, and a discharge letter as PDF.', organization: 'northside', pin: '719204' }, ({ calendar, record }) => {
  record.patient({ name: [{ use: 'official', family: 'Kowalczyk', given: ['Tadeusz'], prefix: ['Mr.'] }], gender: 'male', birthDate: calendar.day(years(86) + 120), mrn: 'NH-730114', phone: '+353 20 913 7751', address: { line: '3 Chapel Hill', city: 'Cobh', postalCode: 'P24 K2R7' }, language: ['pl', 'Polish'] });
  record.flag('High risk of falls', months(8));
  record.encounter('Hospital admission', months(2), { kind: 'IMP', reason: 'Breathless at rest, swollen legs', days: 9 });
  const heart = record.problem('Heart failure with reduced ejection fraction', 'I50.2', years(6), { severity: 'severe' });
  const fibrillation = record.problem('Permanent atrial fibrillation', 'I48.2', years(9));
  const lungs = record.problem('Chronic obstructive pulmonary disease', 'J44.9', years(14), { severity: 'moderate' });
  const thyroid = record.problem('Hypothyroidism', 'E03.9', years(11));
  const gout = record.problem('Gout', 'M10.9', years(12));
  const prostate = record.problem('Benign prostatic hyperplasia', 'N40', years(10));
  record.problem('Osteoporosis', 'M81.0', years(5));
  const memory = record.problem('Mild cognitive impairment', 'R41.8', years(2));
  record.medicine('furosemide', years(6), { reason: heart, dose: '1 tablet in the morning and 1 at noon' });
  record.medicine('spironolactone', years(5), { reason: heart });
  record.medicine('bisoprolol', years(6), { reason: heart });
  record.medicine('ramipril', years(6), { reason: heart, dose: '2.5 mg in the morning' });
  record.medicine('warfarin', years(9), { reason: fibrillation });
  record.medicine('digoxin', years(4), { reason: fibrillation, dose: '0.0625 mg in the morning' });
  record.medicine('tiotropium', years(10), { reason: lungs });
  record.medicine('salbutamol', years(14), { reason: lungs });
  record.medicine('levothyroxine', years(11), { reason: thyroid });
  record.medicine('allopurinol', years(12), { reason: gout });
  record.medicine('tamsulosin', years(10), { reason: prostate });
  record.medicine('vitaminD', years(5));
  record.medicine('donepezil', years(1.5), { reason: memory });
  record.medicine('pantoprazole', months(2));
  record.medicine('ibuprofen', months(3), { state: 'stopped', endedAgo: months(2), why: 'Not with warfarin and a failing heart' });
  record.medicine('amoxicillin', months(2), { state: 'completed', endedAgo: months(2) - 7 });
  record.allergy('Codeine', years(8), { category: 'medication', criticality: 'unable-to-assess', reaction: 'Confusion', severity: 'moderate', kind: 'intolerance' });
  for (const [ago, inr] of [[years(1), 2.4], [months(9), 2.7], [months(6), 3.1], [months(2), 5.4], [months(2) - 3, 3.6], [months(1), 2.6], [6, 2.5]] as const) record.labs(ago, { inr });
  record.labs(months(2), { sodium: 131, potassium: 5.3, chloride: 97, bicarbonate: 24, urea: 38, creatinine: 1.74, egfr: 37, glucose: 108, calcium: 9.1 }, { panel: 'metabolic' });
  record.labs(6, { sodium: 136, potassium: 4.7, chloride: 100, bicarbonate: 26, urea: 27, creatinine: 1.42, egfr: 47, glucose: 97, calcium: 9.3 }, { panel: 'metabolic' });
  record.vitals(months(2), { systolic: 104, diastolic: 62, pulse: 96, spo2: 89, respiration: 26, weight: 78.4, temperature: 37.1, height: 171 }, 10);
  record.vitals(months(2) - 8, { systolic: 112, diastolic: 66, pulse: 74, spo2: 94, respiration: 18, weight: 72.1 });
  record.file('Discharge summary', 'application/pdf', pdfPage('Northside Hospital: discharge summary', [
    'Patient: Tadeusz Kowalczyk', `Admitted ${calendar.day(months(2))}, discharged ${calendar.day(months(2) - 9)}`, '', 'Acute on chronic heart failure after a chest infection.', 'Treated with intravenous furosemide and amoxicillin; 6.3 kg of fluid lost.',
    'INR 5.4 on admission, warfarin held for two days, 3.6 on the third.', '', 'Ibuprofen stopped: not with warfarin and heart failure.', 'Please check kidney function and INR within one week.', '', 'Dr. Lucia Castellano, internal medicine',
  ]), months(2) - 9);
  record.away();
  record.put('Consent', { status: 'active', scope: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/consentscope', code: 'adr', display: 'Advanced Care Directive' }] }, category: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/consentcategorycodes', code: 'dnr', display: 'Do Not Resuscitate' }], text: 'No resuscitation' }], patient: record.subject, dateTime: calendar.day(years(1)), policyRule: { text: 'Decided with his daughter present' } });
  record.put('DeviceUseStatement', { status: 'active', subject: record.subject, recordedOn: calendar.day(years(3)), device: { display: 'Hearing aids, both ears' } });
  for (const ago of [years(1), years(2), years(3)]) record.vaccine('influenza', ago + 30);
  record.vaccine('pneumococcal23', years(4));
  record.vaccine('zoster', years(3), 1);
});

/** A potassium of 6.9 that a laboratory telephones about, after a week of rising values. */
export const criticalPotassium = (now: string): Story => tell(now, { key: 'critical-potassium', name: 'Samuel Adeyemi', about: 'A critical potassium from this morning, against a trend that was rising.', organization: 'harbour', pin: '604417' }, ({ calendar, record }) => {
  record.patient({ name: [{ use: 'official', family: 'Adeyemi', given: ['Samuel'] }], gender: 'male', birthDate: calendar.day(years(71) + 12), mrn: 'HC-100355', phone: '+353 20 914 0902', address: { line: '88 Barrack Street', city: 'Cork', postalCode: 'T12 C6N1' }, language: ['en', 'English'] });
  record.encounter('Blood pressure review', 30, { reason: 'Essential hypertension' });
  const kidneys = record.problem('Chronic kidney disease, stage 4', 'N18.4', years(2), { severity: 'severe' });
  const pressure = record.problem('Essential hypertension', 'I10', years(18));
  record.medicine('lisinopril', years(6), { reason: pressure });
  record.medicine('spironolactone', 30, { reason: pressure, dose: '25 mg in the morning' });
  record.medicine('potassiumChloride', 200, { state: 'stopped', endedAgo: 30, why: 'Spironolactone started' });
  record.noKnownAllergies(years(6));
  const course: readonly (readonly [day: number, potassium: number, creatinine: number, egfr: number])[] = [[365, 4.4, 2.4, 27], [180, 4.7, 2.5, 26], [30, 4.9, 2.6, 25], [14, 5.5, 2.8, 23], [7, 5.9, 2.9, 22]];
  for (const [day, potassium, creatinine, egfr] of course) record.labs(day, { sodium: 138, potassium, chloride: 104, bicarbonate: 21, urea: 44, creatinine, egfr, glucose: 96, calcium: 8.8 }, { panel: 'metabolic' });
  for (const day of [365, 180, 30, 7]) record.vitals(day, { systolic: 148, diastolic: 84, pulse: 70, weight: 79.5 });
  record.encounter('Blood test', 0, { reason: 'Potassium control' });
  record.labs(0, { sodium: 136, potassium: 6.9, chloride: 106, bicarbonate: 17, urea: 61, creatinine: 3.4, egfr: 18, glucose: 104, calcium: 8.5 }, { panel: 'metabolic', hour: 7, conclusion: 'Potassium critically high, not haemolysed. Telephoned to the clinic.' });
  record.labs(0, { hemoglobin: 10.2, leukocytes: 6.8, hematocrit: 31, mcv: 88, platelets: 214 }, { panel: 'bloodCount', hour: 7 });
  record.plan('Kidney care plan', years(2), ['Potassium below 5.5 mmol/L', 'No anti-inflammatory painkillers', 'Kidney specialist every three months'], [kidneys]);
});
