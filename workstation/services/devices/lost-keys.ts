import { AppError } from '../../../core/errors/index.ts';
import type { AccountId, JobId } from '../../../core/ids/index.ts';
import type { Vault, WriteDb } from '../../vault/database.ts';
import { countOldDocuments, countResealing, countUnderWay, dropSetting, type Person, putSetting, setting } from '../../vault/repositories/index.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { ChangeFeed } from '../changes/change-feed.ts';
import type { EmergencyKits } from '../emergency/emergency-kits.ts';
import type { KeyringRenewal } from '../guardians/keyring-renewal.ts';
import type { JobBoard, JobRun } from '../jobs/job-board.ts';
import type { KeySuccession } from '../roles/key-succession.ts';
import { type KeyRing, sharedHolders } from '../roles/shared-keys.ts';

/**
 * After a workstation was lost: every key that lay on it is replaced. First the organization's and the roles' keys, then each keyring in
 * custody, sealed to the new ones, then the emergency keys; the sections' epochs rise by that, and the documents are sealed again. Each of
 * them keeps in the vault how far it is, so that a lock, a cancel or kill -9 loses nothing. What had been copied stays readable there.
 */
export interface LostKeys {
  /** In the transaction that retires it. */
  request(db: WriteDb, device: AccountId): void;
  due(): boolean;
  /** Begins the job where something is due and none runs. Cheap; called whenever that may have changed. */
  wake(): void;
  close(): void;
}

export interface LostKeysDeps {
  readonly vault: Vault;
  readonly shared: Pick<KeyRing, 'distrust' | 'due' | 'provide'>;
  readonly succession: Pick<KeySuccession, 'follow'>;
  readonly renewal: Pick<KeyringRenewal, 'request' | 'follow' | 'left'>;
  readonly kits: Pick<EmergencyKits, 'distrust' | 'follow' | 'left'>;
  readonly jobs: Pick<JobBoard, 'start' | 'ended' | 'waking'>;
  readonly audit: AuditLog;
  readonly changes: ChangeFeed;
  readonly user: () => Person | null;
  /** Whether a person may make what is missing: opens keyrings. */
  readonly isSteward: (account: AccountId) => boolean;
  /** Reads what the network has up to its newest final block. */
  readonly catchUp: () => Promise<void>;
  readonly log: (error: unknown) => void;
}

interface Lost { readonly devices: readonly AccountId[] }
const lostKey = 'lost-devices';
const lookAgainMs = 5_000;

const words = {
  shared: 'Replacing the keys of the organization', keyrings: 'Replacing the keys of patients', kits: 'Making emergency keys anew', steward: 'Waiting for a key steward to sign in',
  confirming: 'Waiting for the network to confirm', documents: 'Sealing documents for new keys', done: 'The keys that the lost workstation held are replaced',
} as const;

export function createLostKeys(deps: LostKeysDeps): LostKeys {
  const { vault } = deps;
  let running: JobId | null = null;

  const lost = (): Lost | undefined => vault.read((db) => setting<Lost>(db, lostKey));
  const left = () => vault.read((db) => ({
    shared: deps.shared.due().length, keyrings: deps.renewal.left(), kits: deps.kits.left(),
    rotations: countUnderWay(db, 'rotate/') + countUnderWay(db, 'key/') + countUnderWay(db, 'retire/') + countUnderWay(db, 'directory/'), documents: countOldDocuments(db) + countResealing(db),
  }));
  type Left = ReturnType<typeof left>;
  const sum = ({ shared, keyrings, kits, rotations, documents }: Left): number => shared + keyrings + kits + rotations + documents;
  /** Only people's own keys make these: what waits for nobody is not counted. */
  const waitsForSteward = ({ shared, keyrings, kits }: Left): boolean => shared + keyrings + kits > 0 && !deps.isSteward(deps.user()?.account ?? ('' as AccountId));

  const stepOf = (now: Left): string => {
    if (waitsForSteward(now)) return words.steward;
    if (now.shared > 0) return words.shared;
    if (now.keyrings > 0) return words.keyrings;
    if (now.kits > 0) return words.kits;
    return now.rotations > 0 ? words.confirming : words.documents;
  };

  /** In this order: keyrings are sealed to the key stewards' newest key, and emergency keys open what the newest keyring has. */
  async function replace(account: AccountId): Promise<void> {
    if (deps.shared.due().length > 0) await deps.shared.provide(account);
    if (deps.shared.due().length > 0) return;
    await deps.succession.follow(account);
    await deps.renewal.follow(account);
    if (deps.renewal.left() === 0 && deps.kits.left() > 0) await deps.kits.follow(account);
  }

  async function run(job: JobRun): Promise<void> {
    let [total, remaining] = [0, 0];
    const show = (): Left => {
      const now = left();
      total += Math.max(0, sum(now) - remaining);
      remaining = sum(now);
      job.progress(stepOf(now), total - remaining, total);
      return now;
    };
    while (lost() !== undefined) {
      show();
      const user = deps.user();
      // Locked in the middle, or the store is away: what was not saved is due as before.
      if (user !== null) await replace(user.account).catch((error: unknown) => { if (!(error instanceof AppError) || error.code !== 'keys.locked') deps.log(error); });
      if (sum(show()) === 0) {
        // The epochs that just became final may not have been read: the second reading began after them.
        await deps.catchUp();
        await deps.catchUp();
        if (sum(show()) === 0) { finish(); break; }
      }
      await waking.change(job.signal);
      if (job.signal.aborted) throw new AppError('app.cancelled');
    }
    job.progress(words.done, total, total);
  }

  function finish(): void {
    vault.write((db) => {
      deps.audit.recordIn(db, { action: 'device.keys-replaced', outcome: 'done', account: null, detail: { devices: lost()?.devices.length ?? 0 } });
      dropSetting(db, lostKey);
    });
    deps.changes.announce('roles');
  }

  function begin(): void {
    if (running !== null || lost() === undefined) return;
    const id = running = deps.jobs.start('renew-keys', run);
    void deps.jobs.ended(id).then(() => { running = null; }).catch(deps.log);
  }

  const waking = deps.jobs.waking({ begin, lookAgainMs, log: deps.log });
  const stop = deps.changes.listen(({ topic }) => {
    if (topic === 'session') waking.wake();
    else if (topic === 'outbox') waking.stir();
  });

  return {
    request(db, device) {
      deps.shared.distrust(db, sharedHolders);
      deps.renewal.request(db);
      deps.kits.distrust(db);
      putSetting(db, lostKey, { devices: [...new Set([...setting<Lost>(db, lostKey)?.devices ?? [], device])] } satisfies Lost);
    },
    due: () => lost() !== undefined,
    wake: waking.wake,
    close() { stop(); waking.close(); },
  };
}
