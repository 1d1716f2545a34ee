import type { Consent } from '../../../core/consent/index.ts';
import type { AccountId, OrganizationId, SectionHash } from '../../../core/ids/index.ts';
import type { Path } from '../../keys/protocol.ts';
import type { ReadDb } from '../../vault/database.ts';
import { sharedKeysFor, sharedKeysOf, type Subject } from '../../vault/repositories/index.ts';

/**
 * The ways from a person's own identity to a document's key, as lists of sealed files. Every way is tried in turn by the keys
 * process; none of them is secret.
 */

/** To what this organization wrote, newest key version first. */
export const ownOrganizationPaths = (db: ReadDb, account: AccountId, organization: OrganizationId): Path[] =>
  sharedKeysFor(db, organization, 'organization', account).map(({ sealed }) => [{ kind: 'identity', sealed }]);

/** To the keyrings that a key steward holds. */
export const stewardPaths = (db: ReadDb, account: AccountId, organization: OrganizationId): Path[] =>
  sharedKeysFor(db, organization, 'KeySteward', account).map(({ sealed }) => [{ kind: 'identity', sealed }]);

/** To the identities a consent is sealed to, as far as this account holds them. */
export function granteePaths(db: ReadDb, account: AccountId, grantee: Consent['grantee']): Path[] {
  if (grantee.kind === 'Account') return grantee.account === account ? [[]] : [];
  const holder = grantee.kind === 'Organization' ? 'organization' : grantee.role;
  return sharedKeysFor(db, grantee.organization, holder, account).map(({ sealed }) => [{ kind: 'identity', sealed }]);
}

/** Through a consent's bundle to one section in one epoch. */
export const bundlePaths = (toGrantee: readonly Path[], bundle: Uint8Array, section: SectionHash, epoch: number): Path[] =>
  toGrantee.map((path) => [...path, { kind: 'bundle', sealed: bundle, section, epoch }]);

/** Through a subject's keyring. `toKeyring` is empty for the patient, who opens it with their own identity. */
export const keyringPath = (toKeyring: Path, subject: Pick<Subject, 'keyring'>, section: SectionHash, epoch: number): Path | null =>
  (subject.keyring === null ? null : [...toKeyring, { kind: 'keyring', sealed: subject.keyring, section, epoch }]);

/** Everything this account can start from: for showing that none of it opens a document. */
export const everyIdentity = (db: ReadDb, account: AccountId): Path[] =>
  [[], ...sharedKeysOf(db, account).map(({ sealed }): Path => [{ kind: 'identity', sealed }])];
