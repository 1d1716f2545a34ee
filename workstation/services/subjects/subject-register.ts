import { sensitivities } from '../../../core/consent/index.ts';
import { type Section, sectionCategories } from '../../../core/contract/records.ts';
import { AppError } from '../../../core/errors/index.ts';
import { ContentId, type OrganizationId, type PatientId, type SubjectId } from '../../../core/ids/index.ts';
import { type AgeRecipient, Directory, utf8ToBytes } from '../../../core/sealing/index.ts';
import { batch, subjects } from '../../chain/calls/index.ts';
import type { Keys } from '../../keys/port.ts';
import type { ContentStore } from '../../ipfs/content-store.ts';
import type { Vault, WriteDb } from '../../vault/database.ts';
import { keyKind, newestSharedKey, type Subject, upsertSubject, workstation } from '../../vault/repositories/index.ts';
import type { Outbox } from '../outbox/outbox.ts';

/** Made, but not yet in the vault: keys and directory exist, the chain has not heard of it. */
export type PreparedSubject = Subject;

export interface SubjectRegister {
  /**
   * A subject in the organization's custody: keyring to the key stewards (and the patient, with a key), public directory in IPFS.
   * Errors: `consent.waiting-for-keys` while the organization has no key steward.
   */
  prepare(patient: PatientId, patientRecipient: AgeRecipient | null, sections: readonly Section[]): Promise<PreparedSubject>;
  /** Saves it and posts its registration, signed by this device. */
  commit(db: WriteDb, subject: PreparedSubject): void;
}

export interface SubjectRegisterDeps {
  readonly vault: Vault;
  readonly keys: Pick<Keys, 'createSubject'>;
  readonly content: ContentStore;
  readonly outbox: () => Outbox;
  readonly organization: () => OrganizationId;
  readonly newSubjectId: () => SubjectId;
  readonly now: () => number;
}

/** Categories in which sensitive entries are usual. A rarer pairing gets its name when an import first needs it. */
const oftenSensitive = ['problems', 'medications', 'labs', 'notes', 'encounters', 'procedures', 'documents', 'plans', 'financial', 'social-history'] as const;
const usualSections: readonly Section[] = [
  ...sectionCategories.map((category) => ({ category, sensitivity: 'general' as const })),
  ...oftenSensitive.flatMap((category) => sensitivities.filter((kind) => kind !== 'general').map((sensitivity) => ({ category, sensitivity }))),
];

export function createSubjectRegister(deps: SubjectRegisterDeps): SubjectRegister {
  return {
    async prepare(patient, patientRecipient, sections) {
      const organization = deps.organization();
      const steward = deps.vault.read((db) => newestSharedKey(db, organization, 'KeySteward'))[0];
      if (steward === undefined) throw new AppError('consent.waiting-for-keys');
      const id = deps.newSubjectId();
      const names = new Map([...usualSections, ...sections].map(({ category, sensitivity }) => [`${category}|${sensitivity}`, { category, sensitivity }]));
      const made = await deps.keys.createSubject({ subject: id, sections: [...names.values()], recipients: [steward.recipient, ...(patientRecipient === null ? [] : [patientRecipient])], kind: deps.vault.read(keyKind) });
      const directoryCid = ContentId.parse(await deps.content.put(utf8ToBytes(made.directory)));
      return {
        id, organization, ours: true, custodian: organization, controller: null, patient, generation: 1, directoryCid, directory: Directory.parse(JSON.parse(made.directory)),
        keyring: made.keyring, sections: made.sections, epochs: {}, stage: 'stored', createdAt: deps.now(),
      };
    },
    commit(db, subject) {
      const device = workstation(db)?.device;
      if (device === undefined || subject.directoryCid === null) throw new AppError('app.internal');
      upsertSubject(db, subject);
      deps.outbox().post(db, {
        key: `subject/${subject.id}`, signer: device, what: 'Register a patient', about: { kind: 'subjects', ids: [subject.id] },
        call: batch([subjects.register(subject.organization, subject.id, null), subjects.setDirectory(subject.organization, subject.id, subject.directoryCid)]),
      });
    },
  };
}

