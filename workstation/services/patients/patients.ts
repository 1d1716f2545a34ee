import type { FhirResource, PatientLine } from '../../../core/contract/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import { OrganizationId, PatientId, SubjectId } from '../../../core/ids/index.ts';
import { foldText } from '../../../core/records/index.ts';
import type { Keys } from '../../keys/port.ts';
import type { Vault } from '../../vault/database.ts';
import { addPerson, countPatients, insertPatient, keyKind, newestPatients, organization, patient, patientPage, searchPatients, subject, subjectsOfPatient, upsertSubject } from '../../vault/repositories/index.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { ChangeFeed } from '../changes/change-feed.ts';
import type { Actor } from '../session/session.ts';
import type { SubjectRegister } from '../subjects/subject-register.ts';
import { patientLine } from './patient-line.ts';
import { patientRow } from './patient-row.ts';

export interface Registration {
  readonly family: string; readonly given: string; readonly birthDate: string | null; readonly gender: 'female' | 'male' | 'other' | 'unknown';
  readonly phone: string | null; readonly pin: string | null; readonly card: string | null;
}

export interface PatientsDeps {
  readonly vault: Vault;
  readonly keys: Keys;
  readonly subjects: SubjectRegister;
  readonly session: Actor;
  readonly audit: AuditLog;
  readonly changes: ChangeFeed;
  readonly organization: () => OrganizationId;
  readonly newId: () => PatientId;
  readonly now: () => number;
  readonly demo: boolean;
}

export type Patients = ReturnType<typeof createPatients>;

const cardOf = (organizationId: OrganizationId, id: SubjectId): string => `assent:${String(organizationId)}:${id}`;

/** Who is in care here. Finding a person shows who they are, never what they have; each search is a row of the audit log. */
export function createPatients(deps: PatientsDeps) {
  const { vault } = deps;

  const resourceFrom = (registration: Registration, id: PatientId): FhirResource => ({
    resourceType: 'Patient', id,
    identifier: [{ type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code: 'MR' }] }, system: `urn:assent:organization:${String(deps.organization())}`, value: mrnOf(id) }],
    name: [{ use: 'official', family: registration.family, given: registration.given.split(/\s+/) }], gender: registration.gender,
    ...(registration.birthDate === null ? {} : { birthDate: registration.birthDate }),
    ...(registration.phone === null || registration.phone === '' ? {} : { telecom: [{ system: 'phone', value: registration.phone }] }),
  });

  /** The patient's own keys under the PIN they chose at the desk. */
  async function patientAccount(name: string, pin: string, id: PatientId) {
    const made = await deps.keys.createAccount({ secret: pin, kind: vault.read(keyKind) });
    await deps.keys.lockAccount({ account: made.account });
    return { account: made.account, kind: 'patient' as const, name, title: 'Patient', organization: deps.organization(), patient: id, recipient: made.recipient, wrapped: made.wrapped, demoPin: deps.demo ? pin : null, createdAt: deps.now() };
  }

  function alikeTo(name: string, birthDate: string | null): PatientLine[] {
    return vault.read((db) => searchPatients(db, name, 5).filter(({ patient: other, match }) => match !== 'alike' || other.birthDate === birthDate).map(({ patient: other, match }) => patientLine(db, other, match)));
  }

  return {
    search(text: string, limit: number): { rows: PatientLine[]; total: number } {
      const trimmed = text.trim();
      const card = /^assent:(\d+):([0-9a-f]{64})$/.exec(trimmed);
      const rows = vault.read((db) => {
        if (trimmed === '') return newestPatients(db, limit).map((one) => patientLine(db, one));
        if (card !== null) {
          const found = subject(db, SubjectId.parse(card[2]))?.patient;
          const one = found === null || found === undefined ? undefined : patient(db, found);
          return one === undefined ? [] : [patientLine(db, one, 'exact')];
        }
        return searchPatients(db, trimmed, limit).map(({ patient: one, match }) => patientLine(db, one, match));
      });
      deps.audit.record({ action: 'patient.search', outcome: 'done', detail: { hits: rows.length } });
      return { rows, total: trimmed === '' ? vault.read(countPatients) : rows.length };
    },

    list(after: string | null, limit: number) {
      const key = after === null ? null : parseKey(after);
      const rows = vault.read((db) => patientPage(db, key, limit));
      const last = rows.length === limit ? rows.at(-1) : undefined;
      deps.audit.record({ action: 'patient.list', outcome: 'done', detail: { rows: rows.length } });
      return { rows: vault.read((db) => rows.map((one) => patientLine(db, one))), next: last === undefined ? null : JSON.stringify([last.sortName, last.id]).slice(0, 200) };
    },

    async register(registration: Registration) {
      const user = deps.session.require();
      const id = deps.newId();
      const name = `${registration.given} ${registration.family}`;
      const alike = alikeTo(name, registration.birthDate);
      const account = registration.pin === null ? null : await patientAccount(name, registration.pin, id);
      const prepared = await deps.subjects.prepare(id, account?.recipient ?? null, []);
      const foreign = registration.card === null ? null : parseCard(registration.card, deps.organization());
      vault.write((db) => {
        insertPatient(db, patientRow(id, resourceFrom(registration, id), deps.now()));
        if (account !== null) addPerson(db, account);
        deps.subjects.commit(db, prepared);
        if (foreign !== null) {
          upsertSubject(db, {
            id: foreign.subject, organization: foreign.organization, ours: false, custodian: foreign.organization, controller: null, patient: id, generation: 0, directoryCid: null, directory: null,
            keyring: null, sections: [], epochs: {}, stage: 'confirmed', createdAt: deps.now(),
          });
        }
        deps.audit.recordIn(db, { action: 'patient.register', outcome: 'done', account: user.account, patient: id, subject: prepared.id, detail: { pin: account !== null, card: foreign !== null } });
      });
      deps.changes.announce('patients', id);
      return { patient: id, subject: prepared.id, alike };
    },

    /** From a FHIR Patient that came along, under its own identifiers. */
    async enter(resource: FhirResource, pin: string | null): Promise<PatientId> {
      const user = deps.session.require();
      const id = deps.newId();
      const row = patientRow(id, resource, deps.now());
      const account = pin === null ? null : await patientAccount(row.name, pin, id);
      const prepared = await deps.subjects.prepare(id, account?.recipient ?? null, []);
      vault.write((db) => {
        insertPatient(db, row);
        if (account !== null) addPerson(db, account);
        deps.subjects.commit(db, prepared);
        deps.audit.recordIn(db, { action: 'patient.register', outcome: 'done', account: user.account, patient: id, subject: prepared.id, detail: { pin: account !== null, card: false } });
      });
      deps.changes.announce('patients', id);
      return id;
    },

    card(id: PatientId) {
      const own = vault.read((db) => subjectsOfPatient(db, id)).find(({ ours }) => ours);
      if (own === undefined) throw new AppError('app.not-found');
      deps.audit.record({ action: 'patient.card', outcome: 'done', patient: id, subject: own.id });
      return { card: cardOf(own.organization, own.id), organization: own.organization, subject: own.id };
    },

    line(id: PatientId): PatientLine {
      return vault.read((db) => {
        const found = patient(db, id);
        if (found === undefined) throw new AppError('app.not-found');
        return patientLine(db, found);
      });
    },

    /** Another organization's subject known here, and whose organization is known. */
    organizationName: (id: OrganizationId): string => vault.read((db) => organization(db, id))?.name ?? `organization ${String(id)}`,
  };
}

/** Eight characters that people can read out; unique here because the id is. */
const mrnOf = (id: PatientId): string => `A${foldText(id).replace(/[^0-9a-z]/g, '').slice(0, 9).toUpperCase()}`;

function parseKey(key: string): { sortName: string; id: PatientId } {
  try {
    const [sortName, id] = JSON.parse(key) as [string, string];
    return { sortName, id: PatientId.parse(id) };
  } catch {
    throw new AppError('app.invalid-input', { field: 'after' });
  }
}

function parseCard(card: string, own: OrganizationId): { organization: OrganizationId; subject: SubjectId } {
  const found = /^assent:(\d+):([0-9a-f]{64})$/.exec(card.trim());
  const organizationId = OrganizationId.safeParse(Number(found?.[1]));
  const id = SubjectId.safeParse(found?.[2]);
  if (!organizationId.success || !id.success || organizationId.data === own) throw new AppError('app.invalid-input', { field: 'card' });
  return { organization: organizationId.data, subject: id.data };
}
