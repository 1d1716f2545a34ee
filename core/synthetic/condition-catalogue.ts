import type { LabName } from './lab-catalogue.ts';
import type { MedicineName } from './medicine-catalogue.ts';

/** A long-term condition of the generator: how common it is by age, what it is treated with, and how it shows in the blood. */
export interface ChronicCondition {
  readonly title: string;
  readonly icd10: string;
  /** Chance at 20, 45, 65 and 85 years. */
  readonly prevalence: readonly [number, number, number, number];
  readonly medicines: readonly MedicineName[];
  /** Factor on the usual value of a test. */
  readonly shifts: Partial<Readonly<Record<LabName, number>>>;
  readonly severities: readonly ('mild' | 'moderate' | 'severe')[];
  readonly only?: 'female' | 'male';
}

export const chronicConditions: readonly ChronicCondition[] = [
  { title: 'Essential hypertension', icd10: 'I10', prevalence: [0.02, 0.18, 0.48, 0.68], medicines: ['ramipril', 'amlodipine', 'lisinopril'], shifts: {}, severities: ['mild', 'moderate'] },
  { title: 'Dyslipidaemia', icd10: 'E78.5', prevalence: [0.01, 0.18, 0.4, 0.4], medicines: ['atorvastatin'], shifts: { ldl: 1.35, cholesterol: 1.2, triglycerides: 1.4 }, severities: ['mild'] },
  { title: 'Type 2 diabetes mellitus', icd10: 'E11.9', prevalence: [0.005, 0.06, 0.17, 0.19], medicines: ['metformin', 'empagliflozin'], shifts: { hba1c: 1.42, glucose: 1.6 }, severities: ['mild', 'moderate'] },
  { title: 'Asthma', icd10: 'J45.9', prevalence: [0.1, 0.08, 0.06, 0.05], medicines: ['salbutamol', 'budesonideFormoterol'], shifts: {}, severities: ['mild', 'moderate'] },
  { title: 'Chronic obstructive pulmonary disease', icd10: 'J44.9', prevalence: [0, 0.02, 0.11, 0.14], medicines: ['tiotropium', 'salbutamol'], shifts: { hematocrit: 1.08 }, severities: ['moderate', 'severe'] },
  { title: 'Hypothyroidism', icd10: 'E03.9', prevalence: [0.01, 0.05, 0.09, 0.1], medicines: ['levothyroxine'], shifts: { tsh: 1.6 }, severities: ['mild'] },
  { title: 'Gastro-oesophageal reflux disease', icd10: 'K21.9', prevalence: [0.04, 0.12, 0.17, 0.15], medicines: ['omeprazole', 'pantoprazole'], shifts: {}, severities: ['mild'] },
  { title: 'Atrial fibrillation', icd10: 'I48.9', prevalence: [0, 0.01, 0.07, 0.18], medicines: ['apixaban', 'bisoprolol'], shifts: {}, severities: ['moderate'] },
  { title: 'Chronic ischaemic heart disease', icd10: 'I25.9', prevalence: [0, 0.02, 0.12, 0.2], medicines: ['aspirin', 'atorvastatin', 'bisoprolol'], shifts: {}, severities: ['moderate', 'severe'] },
  { title: 'Chronic kidney disease, stage 3', icd10: 'N18.3', prevalence: [0, 0.01, 0.08, 0.24], medicines: [], shifts: { creatinine: 1.6, egfr: 0.5, urea: 1.7, hemoglobin: 0.9 }, severities: ['moderate'] },
  { title: 'Osteoarthritis of the knee', icd10: 'M17.9', prevalence: [0, 0.06, 0.24, 0.36], medicines: ['paracetamol'], shifts: {}, severities: ['mild', 'moderate'] },
  { title: 'Osteoporosis', icd10: 'M81.0', prevalence: [0, 0.01, 0.13, 0.28], medicines: ['vitaminD', 'calcium'], shifts: { vitaminD: 0.7 }, severities: ['mild'], only: 'female' },
  { title: 'Benign prostatic hyperplasia', icd10: 'N40', prevalence: [0, 0.03, 0.3, 0.5], medicines: ['tamsulosin'], shifts: {}, severities: ['mild'], only: 'male' },
  { title: 'Migraine', icd10: 'G43.9', prevalence: [0.11, 0.13, 0.05, 0.02], medicines: ['sumatriptan'], shifts: {}, severities: ['mild', 'moderate'] },
  { title: 'Gout', icd10: 'M10.9', prevalence: [0, 0.02, 0.06, 0.08], medicines: ['allopurinol'], shifts: {}, severities: ['mild'] },
  { title: 'Iron deficiency anaemia', icd10: 'D50.9', prevalence: [0.05, 0.05, 0.04, 0.08], medicines: ['iron'], shifts: { hemoglobin: 0.8, hematocrit: 0.82, mcv: 0.87, ferritin: 0.15 }, severities: ['mild', 'moderate'] },
  { title: 'Allergic rhinitis', icd10: 'J30.4', prevalence: [0.18, 0.15, 0.09, 0.05], medicines: ['cetirizine'], shifts: {}, severities: ['mild'] },
  // A class of its own by its ICD-10 block: some patients have a withheld section.
  { title: 'Moderate depressive episode', icd10: 'F32.1', prevalence: [0.06, 0.07, 0.05, 0.04], medicines: ['sertraline'], shifts: {}, severities: ['moderate'] },
];

/** Short illnesses: why people come in between. */
export const acuteConditions: readonly { readonly title: string; readonly icd10: string; readonly days: number; readonly medicine: MedicineName | null }[] = [
  { title: 'Acute upper respiratory infection', icd10: 'J06.9', days: 9, medicine: 'paracetamol' }, { title: 'Acute bronchitis', icd10: 'J20.9', days: 16, medicine: null }, { title: 'Urinary tract infection', icd10: 'N39.0', days: 7, medicine: 'nitrofurantoin' },
  { title: 'Acute tonsillitis', icd10: 'J03.9', days: 8, medicine: 'amoxicillin' }, { title: 'Low back pain', icd10: 'M54.5', days: 24, medicine: 'ibuprofen' }, { title: 'Sprain of the ankle', icd10: 'S93.4', days: 28, medicine: 'ibuprofen' }, { title: 'Gastroenteritis', icd10: 'A09', days: 4, medicine: null },
  { title: 'Contact dermatitis', icd10: 'L25.9', days: 14, medicine: 'cetirizine' }, { title: 'Community-acquired pneumonia', icd10: 'J18.9', days: 21, medicine: 'doxycycline' }, { title: 'Conjunctivitis', icd10: 'H10.9', days: 6, medicine: null },
];

export const possibleAllergies = [
  ['Penicillin', 'medication', 'high', 'Widespread rash', 'moderate'], ['Ibuprofen', 'medication', 'low', 'Stomach pain', 'mild'], ['Birch pollen', 'environment', 'low', 'Sneezing', 'mild'], ['Peanut', 'food', 'high', 'Swelling of the lips', 'severe'],
  ['House dust mite', 'environment', 'low', 'Stuffy nose', 'mild'], ['Codeine', 'medication', 'low', 'Nausea', 'moderate'], ['Shellfish', 'food', 'low', 'Hives', 'moderate'], ['Latex', 'environment', 'low', 'Contact rash', 'mild'],
] as const;

/** Middle and spread of tests in healthy adults. */
export const usualValues: Partial<Readonly<Record<LabName, readonly [mean: number, deviation: number]>>> = {
  sodium: [140, 1.8], potassium: [4.3, 0.3], chloride: [102, 2], bicarbonate: [25, 1.6], urea: [14, 3], creatinine: [0.86, 0.14], egfr: [92, 10], glucose: [91, 8], calcium: [9.4, 0.3], hemoglobin: [13.9, 1], hematocrit: [42, 2.6], mcv: [89, 3.6],
  leukocytes: [6.9, 1.5], platelets: [252, 46], cholesterol: [186, 26], ldl: [112, 22], hdl: [54, 10], triglycerides: [112, 34], hba1c: [5.3, 0.2], tsh: [1.9, 0.8], alt: [24, 8], ast: [22, 6], bilirubin: [0.6, 0.2], ferritin: [72, 28], vitaminD: [31, 8],
};
