import type { SectionCategory } from '../contract/records.ts';

export const LOINC = 'http://loinc.org';
export const SNOMED = 'http://snomed.info/sct';

/** Code to section, within one code system. */
export type CodeTable = ReadonlyMap<string, SectionCategory>;
const table = (rows: Partial<Record<SectionCategory, string>>): CodeTable =>
  new Map((Object.entries(rows) as [SectionCategory, string][]).flatMap(([category, codes]) => codes.split(' ').map((code): [string, SectionCategory] => [code, category])));

/** Codes of http://terminology.hl7.org/CodeSystem/observation-category, of US Core's additions to it, and LOINC's own class parts. */
export const observationCategories = table({
  vitals: 'vital-signs activity', labs: 'laboratory', 'social-history': 'social-history sdoh', imaging: 'imaging', procedures: 'procedure', plans: 'therapy', notes: 'exam',
  'functional-status': 'survey functional-status disability-status cognitive-status',
});

/**
 * Diagnostic service sections: HL7 v2 table 0074 (http://terminology.hl7.org/CodeSystem/v2-0074), and LOINC's parts for
 * radiology (LP29684-5), pathology (LP7839-6) and cardiology (LP29708-2).
 */
export const reportCategories = table({
  labs: 'LAB AU BG BLB CG CH CP GE HM ICU IMM LAB MB MCB MYC OSL PAT SP SR TX VR LP7839-6',
  imaging: 'RAD RX CT CTH CUS NMR NMS MRI OUS PHR RUS RT VUS XRC EC EN LP29684-5 LP29708-2',
});

/** LOINC codes of single observations and documents that tell the section better than the type does. */
export const loincSections = table({
  // Vital signs: the members of LOINC panel 85353-1 and of the FHIR vital signs profiles.
  vitals: '85353-1 85354-9 8480-6 8462-4 8867-4 9279-1 8310-5 8331-1 2708-6 59408-5 8302-2 8306-3 29463-7 3141-9 39156-5 59576-9 77606-2 9843-4 8287-5 8289-1',
  // Pregnancy status, estimated delivery date, gestational age, obstetric history, fundal height, fetal heart rate.
  pregnancy: '82810-3 11449-6 11778-8 11779-6 11780-4 11884-4 18185-9 49051-6 56833-7 11996-6 11977-6 11640-0 11636-8 11638-4 11637-6 11639-2 11612-9 11614-5 33065-4 11881-0 55283-6 8665-2',
  'social-history': '72166-2 11367-0 8663-7 74013-4 11331-6 63512-8 67875-5 76690-7 76437-3 56799-0 71802-3 93025-5',
  'advance-directives': '42348-3 75320-2 86533-7 64298-3 81334-5 84095-9 45473-6 75773-2 78823-2 81351-9',
  'functional-status': '47420-5 75246-9 83254-3 72133-2 71969-0',
  notes: '11488-4 11506-3 18842-5 28570-0 11504-8 34117-2 34133-9 34109-9 51847-2 57133-1 34111-5 34746-8 34748-4 28568-4 51848-0 10164-2 34101-6',
  imaging: '18748-4 18782-3 24606-6 36643-5 30746-2',
  labs: '11502-2 26436-6',
  plans: '18776-5 52521-2',
  problems: '11450-4 11348-0', medications: '10160-0 29549-3', allergies: '48765-2', immunizations: '11369-6', devices: '46264-8',
});

/** Codes of Consent.category and .scope (consentcategorycodes, consentscope) that make a Consent an advance directive. */
export const directiveCodes: ReadonlySet<string> = new Set(['acd', 'dnr', 'emrgonly', 'hcd', 'polst', 'adr']);

/** Pregnancy as a condition: SNOMED CT single codes as FHIR and IPS examples publish them; ICD-10 chapter O and Z33, Z34, Z36, Z3A. */
export const pregnancySnomed: ReadonlySet<string> = new Set(['72892002', '77386006', '47200007', '237238006', '237239003', '60001007', '146799005', '169826009']);
export const pregnancyIcd10 = /^(O|Z33|Z34|Z36|Z3A)/;
