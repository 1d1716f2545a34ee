/** Laboratory tests with LOINC codes, UCUM units and usual adult ranges; the ranges travel in the results, as a laboratory sends them. */
export interface LabTest {
  readonly loinc: string;
  readonly name: string;
  readonly unit: string;
  readonly low: number | null;
  readonly high: number | null;
  /** Beyond these a laboratory telephones. */
  readonly criticalLow?: number;
  readonly criticalHigh?: number;
  readonly decimals: number;
}

const test = (loinc: string, name: string, unit: string, low: number | null, high: number | null, decimals: number, critical: readonly [low?: number | undefined, high?: number] = []): LabTest =>
  ({ loinc, name, unit, low, high, decimals, ...(critical[0] === undefined ? {} : { criticalLow: critical[0] }), ...(critical[1] === undefined ? {} : { criticalHigh: critical[1] }) });

export const labTests = {
  hba1c: test('4548-4', 'Hemoglobin A1c', '%', 4, 5.6, 1),
  glucose: test('2345-7', 'Glucose', 'mg/dL', 70, 99, 0, [50, 400]),
  creatinine: test('2160-0', 'Creatinine', 'mg/dL', 0.6, 1.3, 2, [undefined, 7.5]),
  egfr: test('98979-8', 'eGFR (CKD-EPI 2021)', 'mL/min/{1.73_m2}', 60, null, 0),
  urea: test('3094-0', 'Urea nitrogen', 'mg/dL', 7, 20, 0),
  sodium: test('2951-2', 'Sodium', 'mmol/L', 135, 145, 0, [120, 160]),
  potassium: test('2823-3', 'Potassium', 'mmol/L', 3.5, 5.1, 1, [2.8, 6.2]),
  chloride: test('2075-0', 'Chloride', 'mmol/L', 98, 107, 0),
  bicarbonate: test('2028-9', 'Carbon dioxide, total', 'mmol/L', 22, 29, 0, [12, 40]),
  calcium: test('17861-6', 'Calcium', 'mg/dL', 8.6, 10.2, 1, [6.5, 13]),
  hemoglobin: test('718-7', 'Hemoglobin', 'g/dL', 12, 16, 1, [7, 20]),
  hematocrit: test('4544-3', 'Hematocrit', '%', 36, 48, 1),
  leukocytes: test('6690-2', 'Leukocytes', '10*3/uL', 4, 11, 1, [1.5, 50]),
  platelets: test('777-3', 'Platelets', '10*3/uL', 150, 400, 0, [30, 1000]),
  mcv: test('787-2', 'MCV', 'fL', 80, 100, 0),
  cholesterol: test('2093-3', 'Cholesterol, total', 'mg/dL', null, 200, 0),
  ldl: test('13457-7', 'LDL cholesterol (calculated)', 'mg/dL', null, 130, 0),
  hdl: test('2085-9', 'HDL cholesterol', 'mg/dL', 40, null, 0),
  triglycerides: test('2571-8', 'Triglycerides', 'mg/dL', null, 150, 0),
  tsh: test('3016-3', 'Thyrotropin (TSH)', 'm[IU]/L', 0.4, 4, 2),
  alt: test('1742-6', 'Alanine aminotransferase (ALT)', 'U/L', 7, 45, 0),
  ast: test('1920-8', 'Aspartate aminotransferase (AST)', 'U/L', 8, 40, 0),
  bilirubin: test('1975-2', 'Bilirubin, total', 'mg/dL', 0.2, 1.2, 1, [undefined, 15]),
  albuminCreatinine: test('9318-7', 'Albumin/creatinine, urine', 'mg/g', null, 30, 0),
  inr: test('6301-6', 'INR', '1', 0.9, 1.2, 1, [undefined, 5]),
  ferritin: test('2276-4', 'Ferritin', 'ng/mL', 15, 150, 0),
  crp: test('1988-5', 'C-reactive protein', 'mg/L', null, 5, 1),
  troponin: test('67151-1', 'Troponin T, high sensitivity', 'ng/L', null, 14, 0, [undefined, 52]),
  lithium: test('14334-7', 'Lithium', 'mmol/L', 0.6, 1.2, 2, [undefined, 2]),
  hivViralLoad: test('20447-9', 'HIV 1 RNA viral load', '{copies}/mL', null, 50, 0),
  cd4: test('24467-3', 'CD4 cells', '/uL', 500, 1500, 0, [100]),
  vitaminD: test('1989-3', '25-hydroxyvitamin D', 'ng/mL', 20, 60, 0),
} as const satisfies Record<string, LabTest>;

export type LabName = keyof typeof labTests;

export interface LabPanelKind { readonly loinc: string; readonly name: string; readonly tests: readonly LabName[] }

export const labPanels = {
  metabolic: { loinc: '51990-0', name: 'Basic metabolic panel', tests: ['sodium', 'potassium', 'chloride', 'bicarbonate', 'urea', 'creatinine', 'egfr', 'glucose', 'calcium'] },
  bloodCount: { loinc: '58410-2', name: 'Complete blood count', tests: ['leukocytes', 'hemoglobin', 'hematocrit', 'mcv', 'platelets'] },
  lipids: { loinc: '57698-3', name: 'Lipid panel', tests: ['cholesterol', 'ldl', 'hdl', 'triglycerides'] },
  liver: { loinc: '24325-3', name: 'Liver function panel', tests: ['alt', 'ast', 'bilirubin'] },
} as const satisfies Record<string, LabPanelKind>;
