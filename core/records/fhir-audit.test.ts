import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type AuditedAct, auditEventOf, collectionOf, provenanceOf } from './fhir-audit.ts';
import { createFhirValidator, type FhirDefinitions } from './fhir-validator.ts';

const validate = createFhirValidator(JSON.parse(readFileSync(new URL('definitions/r4.json', import.meta.url), 'utf8')) as FhirDefinitions);
const row: AuditedAct = {
  sequence: 7, at: '2026-11-29T10:00:00.000Z', account: '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY', accountName: 'Cleo', role: 'Clinician', organization: 2, organizationName: 'Away', device: '5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty',
  action: 'chart.open', patient: 'patient-0001', document: 'd'.repeat(64), consent: 'c'.repeat(64), purpose: 'TREAT', reason: 'knee', outcome: 'permit', clause: 'Permitted',
};
const bare: AuditedAct = { ...row, account: null, role: null, organizationName: null, patient: null, document: null, consent: null, purpose: null, reason: null, clause: null };

describe('AuditEvent', () => {
  it('is valid FHIR R4, of a full row and of a bare one, whatever was done', () => {
    for (const action of ['chart.open', 'session.sign-in', 'record.export', 'emergency.open', 'audit.read', 'patient.search', 'role.assign', 'record.erase', 'consent.extend', 'something.new']) {
      for (const one of [row, bare]) for (const outcome of ['permit', 'deny', 'done', 'failed'] as const) expect(validate(auditEventOf({ ...one, action, outcome }))).toEqual([]);
    }
    expect(validate(collectionOf([auditEventOf(row)]))).toEqual([]);
  });

  it('says who did what, why, under which consent and how it ended', () => {
    expect(auditEventOf({ ...row, outcome: 'deny', clause: 'Expired' })).toMatchObject({
      type: { code: '110110' }, subtype: [{ code: 'chart.open' }], action: 'R', outcome: '4', outcomeDesc: 'Expired', purposeOfEvent: [{ coding: [{ code: 'TREAT' }], text: 'knee' }],
      agent: [{ who: { display: 'Cleo' }, role: [{ text: 'Clinician' }], policy: [`urn:assent:consent:${'c'.repeat(64)}`] }], entity: [{ role: { display: 'Patient' } }, { role: { display: 'Report' } }],
    });
    expect([auditEventOf({ ...row, action: 'record.export' }), auditEventOf({ ...row, action: 'emergency.open' }), auditEventOf({ ...row, action: 'patient.search' })].map((event) => (event['type'] as { code: string }).code)).toEqual(['110106', '110113', '110112']);
    expect(auditEventOf({ ...row, action: 'emergency.open' })['subtype']).toMatchObject([{ code: '110127' }, { code: 'emergency.open' }]);
  });
});

describe('Provenance', () => {
  const written = { document: 'd'.repeat(64), author: row.account, authorName: 'Cleo', organization: 2, organizationName: 'Away', authoredAt: row.at, resources: [{ resourceType: 'Observation', id: 'o1' }, { resourceType: 'Condition' }] };
  it('is valid, and names the entries that have an id', () => {
    const made = provenanceOf(written);
    if (made === null) throw new Error('there is one');
    expect(validate(made)).toEqual([]);
    expect(made).toMatchObject({ target: [{ reference: 'Observation/o1' }], recorded: row.at, agent: [{ who: { display: 'Cleo' } }] });
  });

  it('is none where author or time is not known, or nothing in it has an id', () => {
    for (const change of [{ author: null }, { authoredAt: null }, { resources: [{ resourceType: 'Condition' }] }]) expect(provenanceOf({ ...written, ...change })).toBeNull();
  });
});
