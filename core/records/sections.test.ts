import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sectionCategories } from '../contract/records.ts';
import type { FhirDefinitions } from './fhir-validator.ts';
import { sectionOfType } from './section-table.ts';
import { categoryOf } from './sections.ts';
import { sensitivityOf } from './sensitivity.ts';
import type { FhirResource } from './types.ts';

const definitions = JSON.parse(readFileSync(new URL('./definitions/r4.json', import.meta.url), 'utf8')) as FhirDefinitions;
const coded = (system: string, code: string) => ({ coding: [{ system, code }] });
const loinc = (code: string) => coded('http://loinc.org', code);
const category = (code: string) => [coded('http://terminology.hl7.org/CodeSystem/observation-category', code)];

describe('the section of a resource', () => {
  it('is known for every type of R4 and for no other', () => {
    const abstract = ['Resource', 'DomainResource', 'SubscriptionStatus'];
    const types = Object.keys(definitions.resources).filter((type) => !abstract.includes(type));
    expect(types).toHaveLength(146);
    expect([...sectionOfType.keys()].sort()).toEqual(types.sort());
    for (const section of sectionOfType.values()) expect(sectionCategories).toContain(section);
    expect(categoryOf({ resourceType: 'toString' })).toBeNull();
  });

  const cases: readonly (readonly [string, FhirResource, string])[] = [
    ['vital signs', { resourceType: 'Observation', category: category('vital-signs'), code: loinc('9999-9') }, 'vitals'],
    ['blood pressure without category', { resourceType: 'Observation', code: loinc('85354-9') }, 'vitals'],
    ['a laboratory result', { resourceType: 'Observation', category: category('laboratory'), code: loinc('2823-3') }, 'labs'],
    ['tobacco sent as survey', { resourceType: 'Observation', category: category('survey'), code: loinc('72166-2') }, 'social-history'],
    ['another survey', { resourceType: 'Observation', category: category('survey'), code: loinc('72106-8') }, 'functional-status'],
    ['a pregnancy status sent as laboratory', { resourceType: 'Observation', category: category('laboratory'), code: loinc('82810-3') }, 'pregnancy'],
    ['a pregnancy as problem', { resourceType: 'Condition', code: coded('http://snomed.info/sct', '72892002') }, 'pregnancy'],
    ['a pregnancy by ICD-10', { resourceType: 'Condition', code: coded('http://hl7.org/fhir/sid/icd-10-cm', 'O24.4') }, 'pregnancy'],
    ['a problem', { resourceType: 'Condition', code: coded('http://hl7.org/fhir/sid/icd-10-cm', 'I10') }, 'problems'],
    ['a laboratory report', { resourceType: 'DiagnosticReport', category: [coded('http://terminology.hl7.org/CodeSystem/v2-0074', 'LAB')], code: loinc('58410-2') }, 'labs'],
    ['a radiology report', { resourceType: 'DiagnosticReport', category: [coded('http://terminology.hl7.org/CodeSystem/v2-0074', 'RAD')], code: {} }, 'imaging'],
    ['a report that is a note', { resourceType: 'DiagnosticReport', category: [loinc('34117-2')], code: loinc('34117-2') }, 'notes'],
    ['a discharge summary', { resourceType: 'DocumentReference', type: loinc('18842-5') }, 'notes'],
    ['a living will', { resourceType: 'DocumentReference', type: loinc('86533-7') }, 'advance-directives'],
    ['a scanned letter', { resourceType: 'DocumentReference', type: { text: 'Letter' } }, 'documents'],
    ['a do-not-resuscitate consent', { resourceType: 'Consent', category: [coded('http://terminology.hl7.org/CodeSystem/consentcategorycodes', 'dnr')] }, 'advance-directives'],
    ['another consent', { resourceType: 'Consent', category: [coded('http://loinc.org', '59284-0')] }, 'documents'],
    ['a flag', { resourceType: 'Flag' }, 'alerts'], ['a claim', { resourceType: 'Claim' }, 'financial'], ['a goal', { resourceType: 'Goal' }, 'plans'],
  ];
  it.each(cases)('%s', (_, resource, section) => { expect(categoryOf(resource)).toBe(section); });
});

describe('the class a resource is withheld under', () => {
  const label = (code: string) => ({ meta: { security: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code }] } });
  const cases: readonly (readonly [string, FhirResource, string])[] = [
    ['an unlabelled problem', { resourceType: 'Condition', code: coded('http://hl7.org/fhir/sid/icd-10-cm', 'I10') }, 'general'],
    ['a label', { resourceType: 'Observation', ...label('PSY') }, 'PSY'], ['sexual violence', { resourceType: 'Observation', ...label('SDV') }, 'SEX'], ['opioid use', { resourceType: 'Observation', ...label('OPIOIDUD') }, 'ETH'],
    ['restricted without a class', { resourceType: 'Observation', meta: { security: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality', code: 'R' }] } }, 'PSY'],
    ['normal confidentiality', { resourceType: 'Observation', meta: { security: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality', code: 'N' }] } }, 'general'],
    ['ICD-10 of HIV', { resourceType: 'Condition', code: coded('http://hl7.org/fhir/sid/icd-10', 'B20') }, 'HIV'], ['ICD-10 of alcohol', { resourceType: 'Condition', code: coded('http://hl7.org/fhir/sid/icd-10-cm', 'F10.20') }, 'ETH'],
    ['ICD-10 of depression', { resourceType: 'Condition', code: coded('http://hl7.org/fhir/sid/icd-10', 'F32.1') }, 'PSY'], ['ICD-10 of cystic fibrosis', { resourceType: 'Condition', code: coded('http://hl7.org/fhir/sid/icd-10', 'E84.0') }, 'GDIS'],
    ['a viral load', { resourceType: 'Observation', code: loinc('20447-9') }, 'HIV'], ['methadone by RxNorm', { resourceType: 'MedicationRequest', medicationCodeableConcept: coded('http://www.nlm.nih.gov/research/umls/rxnorm', '6813') }, 'ETH'],
    ['a reason deep in an encounter', { resourceType: 'Encounter', reasonCode: [coded('http://snomed.info/sct', '86406008')] }, 'HIV'],
    ['a line of a bill', { resourceType: 'Claim', item: [{ productOrService: coded('http://snomed.info/sct', '7200002') }] }, 'ETH'],
    ['two classes', { resourceType: 'Encounter', reasonCode: [coded('http://hl7.org/fhir/sid/icd-10', 'F32.1'), coded('http://hl7.org/fhir/sid/icd-10', 'B20')] }, 'HIV'],
    ["the sender's class over the lists", { resourceType: 'Condition', ...label('SEX'), code: coded('http://hl7.org/fhir/sid/icd-10', 'F32.1') }, 'SEX'],
    ['a code of another system', { resourceType: 'Condition', code: coded('http://example.org', 'B20') }, 'general'],
  ];
  it.each(cases)('%s', (_, resource, kind) => { expect(sensitivityOf(resource)).toBe(kind); });
});
