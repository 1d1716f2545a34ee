import { describe, expect, it } from 'vitest';
import { exportBundle } from './export.ts';
import { labelled, part2Notice, unlabelled } from './export-labels.ts';
import type { FhirResource, Sensitivity } from './types.ts';

const general: FhirResource = { resourceType: 'Condition', id: 'g', code: { text: 'Hypertension' } };
const use: FhirResource = { resourceType: 'Condition', id: 'e', meta: { versionId: '1' }, code: { text: 'Opioid dependence' } };
const mood: FhirResource = { resourceType: 'Condition', id: 'p', meta: { security: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'PSY' }] } };
const kinds: Readonly<Record<string, Sensitivity>> = { g: 'general', e: 'ETH', p: 'PSY' };
const kindOf = (resource: FhirResource): Sensitivity => kinds[String(resource['id'])] ?? 'general';
const out = labelled(exportBundle([{ resources: [general, use, mood] }]), kindOf);
const codesOf = (resource: FhirResource): string[] => ((resource['meta'] as { security?: { code: string }[] } | undefined)?.security ?? []).map(({ code }) => code);

describe('an export', () => {
  it('labels what is sensitive and leaves the rest as it came in', () => {
    expect(out.entry.map(({ resource }) => codesOf(resource))).toEqual([[], ['R', 'ETH', '42CFRPart2', 'NORDSCLCD'], ['PSY', 'R']]);
    expect(out.entry[0]?.resource).toBe(general);
    expect(out.entry[1]?.resource['meta']).toMatchObject({ versionId: '1' });
  });

  it('says at the top what is inside, with the notice of 42 CFR part 2', () => {
    expect(codesOf(out)).toEqual(['R', 'ETH', '42CFRPart2', 'NORDSCLCD', 'PSY']);
    expect(JSON.stringify(out['meta'])).toContain(part2Notice);
    expect(JSON.stringify(labelled(exportBundle([{ resources: [general, mood] }]), kindOf))).not.toContain(part2Notice);
    expect(labelled(exportBundle([{ resources: [general] }]), kindOf)['meta']).toBeUndefined();
  });

  it('says where something was left out, and never what', () => {
    expect(codesOf(labelled(exportBundle([{ resources: [general] }]), kindOf, true))).toEqual(['REDACTED']);
    expect(codesOf(labelled(exportBundle([{ resources: [general, mood] }]), kindOf, true))).toEqual(['REDACTED', 'R', 'PSY']);
  });

  it('gives back what came in when its labels are taken off', () => {
    expect(unlabelled(out.entry[1]?.resource ?? general)).toEqual(use);
    expect(unlabelled(general)).toEqual(general);
  });
});
