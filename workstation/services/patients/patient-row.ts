import type { FhirResource } from '../../../core/contract/index.ts';
import type { PatientId } from '../../../core/ids/index.ts';
import { foldText, patientBanner, patientSearchText } from '../../../core/records/index.ts';
import type { Patient } from '../../vault/repositories/index.ts';

/** The vault's line of a FHIR Patient: what a desk tells people apart by. */
export function patientRow(id: PatientId, resource: FhirResource, now: number): Patient {
  const banner = patientBanner(resource, new Date(now).toISOString().slice(0, 10));
  const names = Array.isArray(resource['name']) ? (resource['name'] as { family?: string }[]) : [];
  const family = names.find(({ family: one }) => one !== undefined)?.family ?? '';
  return {
    id, name: banner.name.slice(0, 200), sortName: foldText(`${family} ${banner.name}`).slice(0, 200), birthDate: banner.birthDate, gender: banner.gender,
    deceased: banner.deceased !== null, deceasedDate: banner.deceased?.date ?? null, mrn: banner.mrn?.value.slice(0, 60) ?? null,
    identifiers: banner.identifiers.map(({ system, value, label }) => ({ system, value, type: label })), resource, search: patientSearchText(resource).text, createdAt: now, updatedAt: now,
  };
}
