/**
 * The audit log and who wrote what, in FHIR R4's words: AuditEvent (hl7.org/fhir/R4/auditevent.html) with DICOM's event codes (PS3.16, CID 400 and 403, as IHE ATNA
 * uses them), Provenance (hl7.org/fhir/R4/provenance.html). They are made for whoever takes the log along; what proves it stays the log itself.
 */
import type { FhirResource } from './types.ts';

const dicom = 'http://dicom.nema.org/resources/ontology/DCM';
const actions = 'urn:assent:audit-action';
const reasons = 'http://terminology.hl7.org/CodeSystem/v3-ActReason';

/** A row of the log, in the words of the screen. */
export interface AuditedAct {
  readonly sequence: number; readonly at: string; readonly account: string | null; readonly accountName: string; readonly role: string | null; readonly organization: number | null; readonly organizationName: string | null; readonly device: string;
  readonly action: string; readonly patient: string | null; readonly document: string | null; readonly consent: string | null; readonly purpose: string | null; readonly reason: string | null;
  readonly outcome: 'permit' | 'deny' | 'done' | 'failed'; readonly clause: string | null;
}

/** By the action's name, the first that fits: the event of CID 400, and of a security alert its kind of CID 403. */
const kinds: readonly (readonly [RegExp, string, string, string?, string?])[] = [
  [/^(?:session|access)\./, '110114', 'User Authentication'],
  [/^emergency\./, '110113', 'Security Alert', '110127', 'Emergency Override Started'],
  [/^(?:record\.export|disclosure\.export|access\.package|backup\.make)/, '110106', 'Export'],
  [/^(?:record\.import|backup\.restore)/, '110107', 'Import'],
  [/^(?:audit|breach)\./, '110101', 'Audit Log Used'],
  [/(?:search|list)$/, '110112', 'Query'],
  [/^(?:role|staff|roster|organization)\./, '110113', 'Security Alert', '110136', 'Security Roles Changed'],
  [/^keys?\./, '110113', 'Security Alert', '110137', 'User Security Attributes Changed'],
];

/** C, R, U, D or E, as AuditEvent.action has them. */
function actionOf(action: string): 'C' | 'R' | 'U' | 'D' | 'E' {
  if (/\.(?:open|open-for|read|list|search|card|who-looked|export|export-sealed|package|verify|check|mine|explain)$/.test(action)) return 'R';
  if (/\.(?:register|add|write|import|grant|request|give|offer|sign|make)$/.test(action)) return 'C';
  if (/\.(?:erase|forget|revoke|withdraw|end|remove|discard|destroy)$/.test(action)) return 'D';
  return /\.(?:change|extend|narrow|correct|approve|assign|update|rotate)$/.test(action) ? 'U' : 'E';
}

const outcomes = { permit: '0', done: '0', deny: '4', failed: '8' } as const;
const named = (system: string, value: string, display: string | null): Record<string, unknown> => ({ identifier: { system, value }, ...(display === null || display === '' ? {} : { display }) });

export function auditEventOf(row: AuditedAct): FhirResource {
  const [, code, display, alert, alertDisplay] = kinds.find(([pattern]) => pattern.test(row.action)) ?? [null, '110110', 'Patient Record'];
  const entities = [
    ...(row.patient === null ? [] : [{ what: named('urn:assent:patient', row.patient, null), type: { system: 'http://terminology.hl7.org/CodeSystem/audit-entity-type', code: '1', display: 'Person' }, role: { system: 'http://terminology.hl7.org/CodeSystem/object-role', code: '1', display: 'Patient' } }]),
    ...(row.document === null ? [] : [{ what: named('urn:assent:document', row.document, null), type: { system: 'http://terminology.hl7.org/CodeSystem/audit-entity-type', code: '2', display: 'System Object' }, role: { system: 'http://terminology.hl7.org/CodeSystem/object-role', code: '3', display: 'Report' } }]),
  ];
  return {
    resourceType: 'AuditEvent',
    id: `${row.device.slice(0, 48)}-${String(row.sequence)}`,
    type: { system: dicom, code, display },
    subtype: [...(alert === undefined ? [] : [{ system: dicom, code: alert, display: alertDisplay }]), { system: actions, code: row.action }],
    action: actionOf(row.action),
    recorded: row.at,
    outcome: outcomes[row.outcome],
    ...(row.clause === null ? {} : { outcomeDesc: row.clause }),
    ...(row.purpose === null ? {} : { purposeOfEvent: [{ coding: [{ system: reasons, code: row.purpose }], ...(row.reason === null || row.reason === '' ? {} : { text: row.reason }) }] }),
    agent: [{
      who: row.account === null ? named('urn:assent:device', row.device, null) : named('urn:assent:account', row.account, row.accountName),
      ...(row.role === null || row.role === '' ? {} : { role: [{ text: row.role }] }),
      requestor: true,
      ...(row.consent === null ? {} : { policy: [`urn:assent:consent:${row.consent}`] }),
    }],
    source: { observer: named('urn:assent:device', row.device, row.organizationName), type: [{ system: 'http://terminology.hl7.org/CodeSystem/security-source-type', code: '4', display: 'Application Server' }] },
    ...(entities.length === 0 ? {} : { entity: entities }),
  };
}

/** A sealed document: who signed which entries when. */
export interface WrittenDocument {
  readonly document: string; readonly author: string | null; readonly authorName: string | null; readonly organization: number; readonly organizationName: string; readonly authoredAt: string | null;
  readonly resources: readonly FhirResource[];
}

/** Null of a document whose author or time is not known here: FHIR asks for both. */
export function provenanceOf({ document, author, authorName, organization, organizationName, authoredAt, resources }: WrittenDocument): FhirResource | null {
  const targets = resources.flatMap(({ resourceType, ...rest }) => (typeof rest['id'] === 'string' ? [{ reference: `${resourceType}/${rest['id']}` }] : []));
  if (author === null || authoredAt === null || targets.length === 0) return null;
  return {
    resourceType: 'Provenance',
    id: document.slice(0, 64),
    target: targets,
    recorded: authoredAt,
    activity: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-DataOperation', code: 'CREATE', display: 'create' }] },
    agent: [{ type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/provenance-participant-type', code: 'author', display: 'Author' }] }, who: named('urn:assent:account', author, authorName), onBehalfOf: named('urn:assent:organization', String(organization), organizationName) }],
    entity: [{ role: 'source', what: named('urn:assent:document', document, null) }],
  };
}

/** A collection, with nothing added to what is in it. */
export const collectionOf = (resources: readonly FhirResource[]): FhirResource => ({ resourceType: 'Bundle', type: 'collection', entry: resources.map((resource) => ({ resource })) });
