import { AppError } from '../../../core/errors/index.ts';
import type { ContentId, OrganizationId, PatientId, SubjectId } from '../../../core/ids/index.ts';
import { bytesToUtf8, Directory, mostDirectoryBytes } from '../../../core/sealing/index.ts';
import type { Chain, Subject as Registered } from '../../chain/types.ts';
import type { ContentStore } from '../../ipfs/content-store.ts';
import type { Vault, WriteDb } from '../../vault/database.ts';
import { insertPatient, isWhollyErased, ownDevices, patient as storedPatient, patientResourceOf, patientsNamed, personOfPatient, type Subject, subject as storedSubject, subjectIds, updatePatient, upsertSubject } from '../../vault/repositories/index.ts';
import { lostName, type Rebuilt } from '../../vault/rebuilt.ts';
import { patientRow } from '../patients/patient-row.ts';
import { changeRefill } from './refill-state.ts';

/** Finds again who the record is about, where the row that says so lay on a damaged page. */
export interface SubjectFinder {
  /** Subjects that rows left here, or the network's changes, speak of. What the vault alone held of them, their keys, stays lost and is counted. */
  find(rebuilt: Rebuilt, going: () => void): Promise<void>;
  /** Names patients whose row is lost by the FHIR Patient of their record, or by who signs in with their PIN. */
  name(of: number): void;
}

export interface SubjectFinderDeps {
  readonly vault: Vault;
  readonly chain: Pick<Chain, 'subject' | 'documents' | 'erased' | 'epochs' | 'changes' | 'changeCount'>;
  readonly content: Pick<ContentStore, 'get'>;
  readonly organization: () => OrganizationId;
  /** Consents, requests and emergencies of a subject, as the network has them. */
  readonly readWhole: (subject: SubjectId) => Promise<void>;
  readonly newPatientId: () => PatientId;
  readonly now: () => number;
  readonly log: (error: unknown) => void;
}

const changesPerRead = 200;
const directoryLimits = { timeoutMs: 10_000, maxBytes: mostDirectoryBytes };

export function createSubjectFinder(deps: SubjectFinderDeps): SubjectFinder {
  const { vault, chain } = deps;

  /** From the newest back, as far as the network keeps them. */
  async function namedByChanges(going: () => void): Promise<Set<SubjectId>> {
    const own = deps.organization();
    const found = new Set<SubjectId>();
    const { value: count } = await chain.changeCount(own);
    for (let to = count; to > 0; to -= changesPerRead) {
      going();
      const from = Math.max(0, to - changesPerRead);
      const { value } = await chain.changes(own, from, to);
      for (const { subject } of value) if (subject !== null) found.add(subject);
      if (value.length < to - from) break;
    }
    return found;
  }

  const isHere = (one: Subject | undefined): boolean => one !== undefined && (!one.ours || (one.patient !== null && one.directory !== null));

  /** It is public; without it nothing new can be sealed, and what was written opens all the same. */
  async function directoryOf(id: SubjectId, cid: ContentId | null): Promise<Directory | null> {
    if (cid === null) return null;
    try {
      const directory = Directory.parse(JSON.parse(bytesToUtf8(await deps.content.get(cid, directoryLimits))));
      return directory.subject === id ? directory : null;
    } catch (error) {
      if (!(error instanceof AppError)) deps.log(error);
      return null;
    }
  }

  function theirs(id: SubjectId, patient: PatientId | null): void {
    const known = vault.read((db) => storedSubject(db, id));
    if (known?.patient !== null || patient === null || vault.read((db) => storedPatient(db, patient)) === undefined) return;
    vault.write((db) => { upsertSubject(db, { ...known, patient }); });
  }

  /** As far as the network and the document store know it. */
  async function again(id: SubjectId, patient: PatientId | null, value: Registered, of: number): Promise<void> {
    const own = vault.read(ownDevices);
    const [{ value: entries }, { value: epochs }, { value: erased }] = await Promise.all([chain.documents(id), chain.epochs(id), chain.erased(id)]);
    const written = entries.some((entry) => entry.organization === deps.organization() && own.includes(entry.device));
    const known = vault.read((db) => storedSubject(db, id));
    const whose = known?.patient ?? patient;
    // Registered at another workstation of the organization, or erased: nothing of it belongs here.
    if (!written && (erased.length > 0 || whose === null || vault.read((db) => storedPatient(db, whose)) === undefined)) return;
    const directory = await directoryOf(id, value.directory);
    vault.write((db) => {
      const as = whose ?? deps.newPatientId();
      const named = storedPatient(db, as) !== undefined;
      // Counted among those that are back once it has a name.
      if (!named) insertPatient(db, { ...patientRow(as, { resourceType: 'Patient' }, deps.now()), name: lostName, sortName: lostName, search: lostName });
      changeRefill(db, of, (state) => ({ patients: state.patients + (named ? 1 : 0), keyless: state.keyless + (known?.keyring == null ? 1 : 0) }));
      upsertSubject(db, {
        id, organization: value.organization, ours: true, custodian: value.custodian, controller: value.controller, patient: as, generation: directory?.generation ?? known?.generation ?? 0, directoryCid: value.directory, directory,
        keyring: null, sections: known?.sections ?? [], epochs: { ...known?.epochs, ...Object.fromEntries(epochs.map(({ section, epoch }) => [section, epoch])) as Subject['epochs'] }, stage: 'confirmed', createdAt: known?.createdAt ?? deps.now(),
      });
    });
  }

  async function findOne(id: SubjectId, patient: PatientId | null, of: number): Promise<void> {
    if (vault.read((db) => isWhollyErased(db, id))) return;
    const { value } = await chain.subject(id);
    if (value === null) return;
    if (value.organization === deps.organization()) await again(id, patient, value, of);
    await deps.readWhole(id);
    if (value.organization !== deps.organization()) theirs(id, patient);
  }

  function named(db: WriteDb, of: number): void {
    let left = 0;
    for (const row of patientsNamed(db, lostName)) {
      const resource = patientResourceOf(db, row.id);
      const name = personOfPatient(db, row.id)?.name;
      if (resource !== undefined) updatePatient(db, patientRow(row.id, resource, deps.now()));
      else if (name !== undefined) updatePatient(db, patientRow(row.id, { resourceType: 'Patient', name: [{ text: name }] }, deps.now()));
      else { left += 1; continue; }
      changeRefill(db, of, (state) => ({ patients: state.patients + 1 }));
    }
    changeRefill(db, of, () => ({ nameless: left }));
  }

  return {
    async find({ at, subjects = [] }, going) {
      const patients = new Map(subjects.map(({ subject, patient }) => [subject, patient]));
      const ids = new Set([...patients.keys(), ...await namedByChanges(going), ...vault.read(subjectIds)]);
      for (const id of ids) {
        const known = vault.read((db) => storedSubject(db, id));
        if (isHere(known) && !patients.has(id)) continue;
        going();
        await findOne(id, patients.get(id) ?? null, at);
      }
    },
    name(of) { vault.write((db) => { named(db, of); }); },
  };
}
