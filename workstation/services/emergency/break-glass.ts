import type { Emergency } from '../../../core/consent/index.ts';
import type { AccountId, EmergencyId, Hash, OrganizationId, SectionHash } from '../../../core/ids/index.ts';
import type { Keys } from '../../keys/port.ts';
import type { Path } from '../../keys/protocol.ts';
import type { ReadDb, Vault } from '../../vault/database.ts';
import {
  emergencyCase, type Gathering, gatheredShares, gathering, type HeldShare, ownDevices, person, putGatheredShare, shareRoots, shareSet, sharedKeysFor, sharesOf, type StoredShareSet,
} from '../../vault/repositories/index.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import { firstThatOpens } from '../chart/external-documents.ts';
import { bundleRoot, minimumFile } from './emergency-kits.ts';

/**
 * The site's break-glass service and the parts of others on their way to who opened an emergency. The service opens the minimum for one
 * clinician at once; its part of the rest it gives only after a second person, or when the wait is over. Its audit row comes first.
 */
export interface BreakGlass {
  /** Whatever parts the account holds, by whom its keys are open. How many they were. */
  contribute(id: EmergencyId, account: AccountId, keys: Pick<Keys, 'resealShare'>): Promise<number>;
  /** The service's part, where its time has come. */
  release(emergency: Emergency): Promise<void>;
  /** The way to a section's key; null while parts are missing. */
  path(account: AccountId, emergency: Emergency, section: SectionHash, epoch: number): Promise<Path | null>;
  progress(id: EmergencyId): { given: number; needed: number } | null;
  /** What was opened for the minimum goes with the emergency. */
  forget(id: EmergencyId): void;
}

export interface BreakGlassDeps {
  readonly vault: Vault;
  /** Holds this workstation's own key, which the break-glass service is. */
  readonly deviceKeys: Pick<Keys, 'resealShare' | 'reseal'>;
  readonly audit: AuditLog;
  readonly organization: () => OrganizationId;
  readonly now: () => number;
}

interface Gathered { readonly row: Gathering; readonly set: StoredShareSet }

export function createBreakGlass(deps: BreakGlassDeps): BreakGlass {
  const { vault } = deps;
  const idOf = (id: EmergencyId): Hash => id as string as Hash;
  /** Minimum bundles sealed to who opened, by emergency: in memory only. */
  const minimums = new Map<EmergencyId, Promise<Uint8Array>>();

  const gathered = (db: ReadDb, id: EmergencyId): Gathered | undefined => {
    const row = gathering(db, idOf(id));
    const set = row && shareSet(db, row.set);
    return row === undefined || set === undefined || row.endedAt !== null ? undefined : { row, set };
  };
  /** Their own, and the one that the clinicians of this organization hold together. */
  const partsOf = (db: ReadDb, set: StoredShareSet, account: AccountId): { share: HeldShare; path: Path }[] => {
    const role = sharedKeysFor(db, deps.organization(), 'Clinician', account);
    return sharesOf(db, set.id).flatMap((share) => {
      if (share.holder !== null) return share.holder === account ? [{ share, path: [] }] : [];
      const key = role.find(({ recipient }) => recipient === share.recipient);
      return key === undefined ? [] : [{ share, path: [{ kind: 'identity' as const, sealed: key.sealed }] }];
    });
  };

  async function contribute(id: EmergencyId, account: AccountId, keys: Pick<Keys, 'resealShare'>): Promise<number> {
    const found = vault.read((db) => gathered(db, id));
    if (found === undefined) return 0;
    const { row, set } = found;
    const parts = vault.read((db) => partsOf(db, set, account));
    for (const { share, path } of parts) {
      const { sealed } = await keys.resealShare({ account, path, set: set.statement, index: share.position, file: share.sealed, recipients: [row.recipient] });
      vault.write((db) => {
        if (gathered(db, id) !== undefined) putGatheredShare(db, row.id, { position: share.position, givenBy: account, givenAt: deps.now(), sealed });
      });
    }
    return parts.length;
  }

  /** Never alone at once. Who opened it is no second person. */
  async function release(emergency: Emergency): Promise<void> {
    const own = vault.read(ownDevices);
    const found = vault.read((db) => gathered(db, emergency.id));
    if (found === undefined) return;
    const parts = vault.read((db) => gatheredShares(db, found.row.id));
    const holders = new Set(vault.read((db) => sharesOf(db, found.set.id)).map(({ holder }) => holder));
    // Parts that were dealt to a key it had before are its own still, until they are dealt anew.
    const holder = own.find((device) => holders.has(device));
    if (holder === undefined || parts.some(({ givenBy }) => givenBy === holder)) return;
    const second = emergency.approvals.some((account) => account !== emergency.openedBy) || parts.some(({ givenBy }) => givenBy !== emergency.openedBy);
    if (!second && deps.now() < emergency.restAt) return;
    vault.write((db) => {
      deps.audit.recordIn(db, { action: second ? 'emergency.break-glass' : 'emergency.alone', outcome: 'done', patient: emergencyCase(db, emergency.id)?.patient ?? null, subject: emergency.subject, account: null, detail: { emergency: emergency.id } });
    });
    await contribute(emergency.id, holder, deps.deviceKeys);
  }

  /** The service opens it once for each emergency and start of the program, and answers for it each time. */
  function minimumFor(emergency: Emergency, recipient: Gathering['recipient'], file: Uint8Array): Promise<Uint8Array> {
    const known = minimums.get(emergency.id);
    if (known !== undefined) return known;
    const opening = (async () => {
      const own = vault.read(ownDevices);
      deps.audit.record({ action: 'emergency.minimum', outcome: 'done', patient: vault.read((db) => emergencyCase(db, emergency.id))?.patient ?? null, subject: emergency.subject, account: null, detail: { emergency: emergency.id } });
      return (await firstThatOpens(own.map((account) => () => deps.deviceKeys.reseal({ account, path: [], file, recipients: [recipient] })))).sealed;
    })();
    opening.catch(() => { minimums.delete(emergency.id); });
    minimums.set(emergency.id, opening);
    return opening;
  }

  return {
    contribute,
    release,
    async path(account, emergency, section, epoch) {
      await release(emergency);
      const found = vault.read((db) => {
        const here = gathered(db, emergency.id);
        return here && { ...here, parts: gatheredShares(db, here.row.id), bundle: shareRoots(db, here.set.id).find(({ name }) => name === bundleRoot), minimum: minimumFile(db, here.set.id) };
      });
      if (found?.row.account !== account) return null;
      const { row, set, parts, bundle, minimum } = found;
      if (bundle !== undefined && parts.length >= set.statement.threshold) {
        return [{ kind: 'shares', set: set.statement, files: parts.map(({ position, sealed }) => ({ index: position, sealed })) }, { kind: 'bundle', sealed: bundle.sealed, section, epoch }];
      }
      if (minimum === undefined || !emergency.minimum.includes(section) || vault.read((db) => person(db, account)) === undefined) return null;
      return [{ kind: 'bundle', sealed: await minimumFor(emergency, row.recipient, minimum), section, epoch }];
    },
    progress: (id) => vault.read((db) => {
      const row = gathering(db, idOf(id));
      const set = row && shareSet(db, row.set);
      return row === undefined || set === undefined ? null : { given: gatheredShares(db, row.id).length, needed: set.statement.threshold };
    }),
    forget(id) { minimums.delete(id); },
  };
}
