import type { Address, Identifier, Patient } from '@medplum/fhirtypes';
import type { FhirDate } from '../dates.ts';
import type { FhirResource } from '../types.ts';
import { type Age, ageOn } from './age.ts';
import { conceptText, currentName, hasCode, personName } from './text.ts';

export interface IdentifierLine { readonly label: string; readonly value: string; readonly organization: string | null; readonly system: string | null }

export interface Banner {
  /** "Unnamed newborn" or "Unknown patient" where there is no name. */
  readonly name: string;
  readonly named: boolean;
  readonly otherNames: readonly { readonly name: string; readonly use: 'maiden' | 'previous' | 'nickname' | 'other' }[];
  readonly birthDate: FhirDate | null;
  /** Stops at death. */
  readonly age: Age | null;
  readonly gender: string | null;
  readonly mrn: IdentifierLine | null;
  readonly identifiers: readonly IdentifierLine[];
  /** `date` is null where only the fact is recorded. */
  readonly deceased: { readonly date: FhirDate | null } | null;
  readonly multipleBirth: boolean;
  readonly phones: readonly string[];
  readonly address: string | null;
  readonly languages: readonly string[];
}

const isMrn = ({ type }: Identifier): boolean => hasCode(type, 'MR');

/** `today` is the date in the facility's zone; `preferSystem` names the identifier system of the organization that looks. */
export function patientBanner(resource: FhirResource, today: FhirDate, preferSystem: string | null = null): Banner {
  try {
    return bannerOf(resource, today, preferSystem);
  } catch {
    // Not valid FHIR, from an author we do not control: a banner that says nothing is better than a chart that does not open.
    return bannerOf({ resourceType: 'Patient' }, today, null);
  }
}

function bannerOf(resource: FhirResource, today: FhirDate, preferSystem: string | null): Banner {
  const patient = resource as unknown as Patient;
  const names = patient.name ?? [];
  const current = currentName(names);
  const name = current?.use === 'anonymous' ? null : personName(current);
  const deceased = patient.deceasedDateTime !== undefined ? { date: patient.deceasedDateTime } : patient.deceasedBoolean === true ? { date: null } : null;
  const birthDate = patient.birthDate ?? null;
  // Without the date of a death no age can be told: today's would go on counting.
  const ageAt = deceased === null ? today : deceased.date;
  const identifiers = (patient.identifier ?? []).filter(({ value, use }) => value !== undefined && use !== 'old');
  const mrns = identifiers.filter(isMrn);
  const age = birthDate !== null && ageAt !== null ? ageOn(birthDate, ageAt) : null;
  const mrn = mrns.find(({ system }) => preferSystem !== null && system === preferSystem) ?? mrns[0];
  return {
    name: name ?? (age !== null && age.years < 1 ? 'Unnamed newborn' : 'Unknown patient'), named: name !== null,
    otherNames: names.filter((other) => other !== current).flatMap((other) => {
      const text = personName(other);
      return text === null || text === name ? [] : [{ name: text, use: other.use === 'maiden' ? 'maiden' as const : other.use === 'old' || other.period?.end !== undefined ? 'previous' as const : other.use === 'nickname' ? 'nickname' as const : 'other' as const }];
    }),
    birthDate, age, gender: patient.gender ?? null, mrn: mrn === undefined ? null : identifierLine(mrn), identifiers: identifiers.map(identifierLine), deceased,
    multipleBirth: patient.multipleBirthBoolean === true || patient.multipleBirthInteger !== undefined,
    phones: (patient.telecom ?? []).filter(({ system, use }) => (system === 'phone' || system === 'sms') && use !== 'old').flatMap(({ value }) => value ?? []),
    address: addressText((patient.address ?? []).find(({ use, period }) => use !== 'old' && period?.end === undefined)),
    languages: (patient.communication ?? []).flatMap(({ language }) => conceptText(language) ?? []),
  };
}

const identifierLine = (identifier: Identifier): IdentifierLine => ({
  label: isMrn(identifier) ? 'MRN' : conceptText(identifier.type) ?? 'Identifier', value: identifier.value ?? '', organization: identifier.assigner?.display ?? null, system: identifier.system ?? null,
});

function addressText(address: Address | undefined): string | null {
  if (address === undefined) return null;
  const text = address.text ?? [...(address.line ?? []), [address.postalCode, address.city].filter(Boolean).join(' '), address.state, address.country].filter((part) => part !== undefined && part !== '').join(', ');
  return text === '' ? null : text;
}
