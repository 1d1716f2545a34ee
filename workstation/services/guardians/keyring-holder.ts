import type { z } from 'zod';
import type { Evidence } from '../../../core/contract/consents.ts';
import { AppError } from '../../../core/errors/index.ts';
import type { AccountId, OrganizationId, PatientId } from '../../../core/ids/index.ts';
import type { AgeRecipient } from '../../../core/sealing/index.ts';
import type { Vault } from '../../vault/database.ts';
import { newestSharedKey, personOfPatient, type Subject, subjectsOfPatient } from '../../vault/repositories/index.ts';
import { witnesses } from '../consents/agreement.ts';
import { stewardPaths } from '../paths/key-paths.ts';
import type { DeskPin } from '../session/desk-pin.ts';
import type { Actor } from '../session/session.ts';
import type { RotationHolder } from '../subjects/keyring-rotation.ts';

export type Agreed = z.infer<typeof Evidence>;

/** Who may open a patient's keyring now, and how the patient agreed to it. */
export interface KeyringHolders {
  /** The patient's subject at this organization. `access.role-missing` for others than the patient and who works at the desk. */
  subjectOf(patient: PatientId): Subject;
  /** `done` closes again what a PIN opened. `consent.waiting-for-keys` without PIN and key steward. */
  holder(patient: PatientId, agreed: Agreed): Promise<RotationHolder & { done(): Promise<void> }>;
  /** Whose account it will be, before a PIN is given. Errors: as of `holder`. */
  signer(patient: PatientId, evidence: Agreed['kind']): AccountId;
  /** Whoever opens a keyring of ours: in custody the key stewards, and the patient where they have an account. */
  recipients(patient: PatientId, own?: AgeRecipient): AgeRecipient[];
}

export interface KeyringHoldersDeps {
  readonly vault: Vault;
  readonly deskPin: DeskPin;
  readonly session: Actor;
  readonly organization: () => OrganizationId;
}

export function createKeyringHolders({ vault, deskPin, session, organization }: KeyringHoldersDeps): KeyringHolders {
  const isWitness = (): boolean => session.require().kind === 'staff' && (session.roles() ?? []).some((role) => witnesses.includes(role));

  const keepsThemself = (patient: PatientId): boolean => vault.read((db) => subjectsOfPatient(db, patient)).some(({ ours, controller }) => ours && controller !== null);

  return {
    subjectOf(patient) {
      if (session.require().patient !== patient && !isWitness()) throw new AppError('access.role-missing');
      const found = vault.read((db) => subjectsOfPatient(db, patient)).find(({ ours }) => ours);
      if (found?.keyring == null) throw new AppError('app.not-found');
      return found;
    },

    signer(patient, evidence) {
      const user = session.require();
      if (evidence === 'self' ? user.patient !== patient : !isWitness()) throw new AppError('access.role-missing');
      if (evidence === 'self') return user.account;
      const own = vault.read((db) => personOfPatient(db, patient));
      if (evidence === 'pin' && own === undefined) throw new AppError('consent.evidence');
      if (evidence !== 'pin' && keepsThemself(patient)) throw new AppError('custody.with-patient');
      return evidence === 'pin' && own !== undefined ? own.account : user.account;
    },

    async holder(patient, agreed) {
      const user = session.require();
      const nothing = (): Promise<void> => Promise.resolve();
      if (agreed.kind === 'self') {
        if (user.patient !== patient) throw new AppError('access.role-missing');
        return { account: user.account, paths: [[]], own: [], done: nothing };
      }
      if (!isWitness()) throw new AppError('access.role-missing');
      if (agreed.kind === 'pin') {
        const own = vault.read((db) => personOfPatient(db, patient));
        if (own === undefined) throw new AppError('consent.evidence');
        const { close } = await deskPin.open(own, agreed.pin);
        return { account: own.account, paths: [[]], own: [], done: close };
      }
      if (keepsThemself(patient)) throw new AppError('custody.with-patient');
      const paths = vault.read((db) => stewardPaths(db, user.account, organization()));
      const [own] = paths;
      if (own === undefined) throw new AppError('consent.waiting-for-keys');
      return { account: user.account, paths, own, done: nothing };
    },

    recipients(patient, own) {
      return vault.read((db) => {
        const steward = keepsThemself(patient) ? undefined : newestSharedKey(db, organization(), 'KeySteward')[0]?.recipient;
        const patients = own ?? personOfPatient(db, patient)?.recipient;
        return [steward, patients].filter((one) => one !== undefined);
      });
    },
  };
}
