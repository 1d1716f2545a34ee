import { AppError } from '../../../core/errors/index.ts';
import type { AccountId, OrganizationId, SubjectId } from '../../../core/ids/index.ts';
import type { Keys } from '../../keys/port.ts';
import type { Path } from '../../keys/protocol.ts';
import type { Vault } from '../../vault/database.ts';
import {
  bundleHere, bundleOf, consentsTo, newestSharedKey, personOfPatient, putBundle, putKeyring, putSetting, setting, type SharedKey, sharedKeysFor, type StoredConsent, subjectPage,
} from '../../vault/repositories/index.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import { type CacheKeys, firstThatOpens } from '../chart/external-documents.ts';

/**
 * After a key of a role was replaced: what lies here under the one before is sealed to the new one, without a word to the chain. Keyrings
 * of our patients follow the key stewards' key, consents given to a role that role's. In small steps; what was reached is in the vault.
 */
export interface KeySuccession {
  /** With the keys of a key steward who is signed in; does nothing for anybody else, and nothing where all is up to date. */
  follow(account: AccountId): Promise<void>;
}

export interface KeySuccessionDeps {
  readonly vault: Vault;
  readonly keys: Pick<Keys, 'reseal'>;
  readonly cacheKeys: Pick<CacheKeys, 'wrap' | 'unwrap'>;
  readonly audit: Pick<AuditLog, 'recordIn'>;
  readonly organization: () => OrganizationId;
  readonly log: (error: unknown) => void;
}

/** How far the keyrings are: up to this subject, `null` when all are, under this version of the key. */
interface Reached { readonly version: number; readonly after: SubjectId | null; readonly done: boolean }

const keyringsKey = 'keyrings-under';
const bundlesKey = (holder: SharedKey['holder']): string => `bundles-under/${holder}`;
const subjectsAtOnce = 20;

export function createKeySuccession(deps: KeySuccessionDeps): KeySuccession {
  const { vault } = deps;
  let running: Promise<void> = Promise.resolve();

  const waysOf = (holder: SharedKey['holder'], account: AccountId): Path[] =>
    vault.read((db) => sharedKeysFor(db, deps.organization(), holder, account)).map(({ sealed }) => [{ kind: 'identity', sealed }]);

  async function keyrings(account: AccountId): Promise<void> {
    const newest = vault.read((db) => newestSharedKey(db, deps.organization(), 'KeySteward'))[0];
    const ways = waysOf('KeySteward', account);
    if (newest === undefined || newest.version === 1 || ways.length === 0) return;
    let reached = vault.read((db) => setting<Reached>(db, keyringsKey));
    if (reached?.version !== newest.version) reached = { version: newest.version, after: null, done: false };
    while (!reached.done) {
      const { after, version } = reached;
      const page = vault.read((db) => subjectPage(db, deps.organization(), after, subjectsAtOnce));
      const resealed: { readonly id: SubjectId; readonly keyring: Uint8Array }[] = [];
      for (const { id, keyring, patient } of page) {
        if (keyring === null) continue;
        const own = patient === null ? undefined : vault.read((db) => personOfPatient(db, patient));
        const recipients = [newest.recipient, ...(own === undefined ? [] : [own.recipient])];
        const { sealed } = await firstThatOpens(ways.map((path) => () => deps.keys.reseal({ account, path, file: keyring, recipients })));
        resealed.push({ id, keyring: sealed });
      }
      const next: Reached = { version, after: page.at(-1)?.id ?? after, done: page.length < subjectsAtOnce };
      vault.write((db) => {
        for (const { id, keyring } of resealed) putKeyring(db, id, keyring);
        putSetting(db, keyringsKey, next);
        if (resealed.length > 0) deps.audit.recordIn(db, { action: 'key.share', outcome: 'done', detail: { holder: 'KeySteward', version, keyrings: resealed.length } });
      });
      reached = next;
    }
  }

  async function bundlesOf(account: AccountId, holder: SharedKey['holder'], consents: readonly StoredConsent[]): Promise<void> {
    const newest = vault.read((db) => newestSharedKey(db, deps.organization(), holder))[0];
    const ways = waysOf(holder, account);
    if (newest === undefined || ways.length === 0 || newest.version <= (vault.read((db) => setting<number>(db, bundlesKey(holder))) ?? 1)) return;
    for (const { id } of consents) {
      const { stored, here } = vault.read((db) => ({ stored: bundleOf(db, id), here: bundleHere(db, id) }));
      if (stored?.wrapped !== true || here?.cid == null) continue;
      const { cid, epochs } = here;
      const file = deps.cacheKeys.unwrap(id, stored.bundle);
      if (file === null) continue;
      const { sealed } = await firstThatOpens(ways.map((path) => () => deps.keys.reseal({ account, path, file, recipients: [newest.recipient] })));
      // A newer one, or none because the consent is over, may have come meanwhile.
      vault.write((db) => {
        if (bundleHere(db, id)?.cid !== cid) return;
        putBundle(db, id, deps.cacheKeys.wrap(id, sealed), cid, epochs, true);
        deps.audit.recordIn(db, { action: 'key.share', outcome: 'done', consent: id, detail: { holder, version: newest.version } });
      });
    }
    vault.write((db) => { putSetting(db, bundlesKey(holder), newest.version); });
  }

  async function followNow(account: AccountId): Promise<void> {
    if (waysOf('KeySteward', account).length === 0) return;
    await keyrings(account);
    const given = Map.groupBy(vault.read((db) => consentsTo(db, deps.organization())), ({ grantee }) => (grantee.kind === 'Role' ? grantee.role : 'organization' as const));
    for (const [holder, consents] of given) await bundlesOf(account, holder, consents);
  }

  return {
    follow(account) {
      // A lock in the middle ends it; the next key steward goes on.
      running = running.then(() => followNow(account)).catch((error: unknown) => { if (!(error instanceof AppError) || error.code !== 'keys.locked') deps.log(error); });
      return running;
    },
  };
}
