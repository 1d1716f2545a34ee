import { AppError } from '../../../core/errors/index.ts';
import type { AccountId, OrganizationId, SubjectId } from '../../../core/ids/index.ts';
import type { Keys } from '../../keys/port.ts';
import type { Vault, WriteDb } from '../../vault/database.ts';
import { activeShareSet, countKeyrings, dropSetting, putSetting, putShareRoot, setting, subject as storedSubject, subjectPage } from '../../vault/repositories/index.ts';
import { stewardPaths } from '../paths/key-paths.ts';
import type { KeyringRotation } from '../subjects/keyring-rotation.ts';
import { keyringRoot } from './guardian-sets.ts';
import type { KeyringHolders } from './keyring-holder.ts';

/**
 * After a key steward's key or a workstation was lost: whoever has it may have copied every keyring, so each patient's gets a new seed and the chain raises
 * its sections' epochs. One patient after the other; how far it is lies in the vault, and a lock in the middle loses nothing.
 */
export interface KeyringRenewal {
  /** In the transaction that hands the keys to the next key steward. */
  request(db: WriteDb): void;
  /** With the keys of a key steward who is signed in; does nothing where nothing is due. */
  follow(steward: AccountId): Promise<void>;
  /** How many keyrings are still the old ones. Patients who keep their own keys are not among them: nobody else can. */
  left(): number;
}

export interface KeyringRenewalDeps {
  readonly vault: Vault;
  readonly keys: Pick<Keys, 'reseal'>;
  readonly rotation: KeyringRotation;
  readonly holders: Pick<KeyringHolders, 'recipients'>;
  readonly organization: () => OrganizationId;
  readonly log: (error: unknown) => void;
}

/** Up to this subject. */
interface Due { readonly after: SubjectId | null }
const dueKey = 'keyrings-to-rotate';
const atOnce = 20;

export function createKeyringRenewal(deps: KeyringRenewalDeps): KeyringRenewal {
  const { vault } = deps;
  const due = (): Due | undefined => vault.read((db) => setting<Due>(db, dueKey));

  async function followNow(account: AccountId): Promise<void> {
    const paths = vault.read((db) => stewardPaths(db, account, deps.organization()));
    const [own] = paths;
    if (own === undefined) return;
    for (let reached = due(); reached !== undefined; reached = due()) {
      const { after } = reached;
      const page = vault.read((db) => subjectPage(db, deps.organization(), after, atOnce));
      for (const { id } of page) {
        // As it is now: an emergency key may have been published since the page was read.
        const subject = vault.read((db) => storedSubject(db, id));
        if (subject === undefined) continue;
        const { keyring, patient, controller } = subject;
        // Who keeps their own keys had none with the lost steward.
        if (controller === null && keyring !== null && patient !== null && subject.directory !== null) {
          const rotated = await deps.rotation.prepare({ account, paths, own }, subject, keyring, deps.holders.recipients(patient));
          // The patient's own guardians go on holding parts of a key that opens the keyring of now.
          const set = vault.read((db) => activeShareSet(db, 'recovery', id));
          const root = set === undefined ? null : (await deps.keys.reseal({ account, path: own, file: rotated.keyring, recipients: [set.statement.recipient] })).sealed;
          vault.write((db) => {
            if (storedSubject(db, id)?.generation !== rotated.subject.generation) throw new AppError('app.busy');
            deps.rotation.commit(db, rotated);
            if (set !== undefined && root !== null && activeShareSet(db, 'recovery', id)?.id === set.id) putShareRoot(db, set.id, keyringRoot, root);
            putSetting(db, dueKey, { after: id } satisfies Due);
          });
        } else {
          vault.write((db) => { putSetting(db, dueKey, { after: id } satisfies Due); });
        }
      }
      if (page.length < atOnce) vault.write((db) => { dropSetting(db, dueKey); });
    }
  }

  let running: Promise<void> = Promise.resolve();
  return {
    left() {
      const reached = due();
      return reached === undefined ? 0 : vault.read((db) => countKeyrings(db, deps.organization(), reached.after));
    },
    request(db) { putSetting(db, dueKey, { after: null } satisfies Due); },
    follow(steward) {
      running = running.then(() => followNow(steward)).catch((error: unknown) => { if (!(error instanceof AppError) || error.code !== 'keys.locked') deps.log(error); });
      return running;
    },
  };
}
