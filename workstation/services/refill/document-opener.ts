import { AppError } from '../../../core/errors/index.ts';
import type { Hash, OrganizationId } from '../../../core/ids/index.ts';
import { bytesToUtf8, type Envelope } from '../../../core/sealing/index.ts';
import type { DocumentEntry } from '../../chain/types.ts';
import type { ContentStore } from '../../ipfs/content-store.ts';
import type { Keys } from '../../keys/port.ts';
import type { Path } from '../../keys/protocol.ts';
import type { ReadDb, Vault } from '../../vault/database.ts';
import { type Person, subject as storedSubject } from '../../vault/repositories/index.ts';
import { firstThatOpens } from '../chart/external-documents.ts';
import { keyringPath, ownOrganizationPaths, stewardPaths } from '../paths/key-paths.ts';
import type { WhyMissing } from './refill-state.ts';

/** Opens what this organization wrote from its sealed file: by the organization's key or, where that is lost, by the patient's keyring. */
export interface DocumentOpener {
  /** Whether this person's keys lead anywhere. */
  canOpen(user: Person): boolean;
  /** Checked against what is registered, signature and commitment included. Errors that pass are thrown: the person left, the store is not up. */
  open(user: Person, entry: DocumentEntry): Promise<Envelope | WhyMissing>;
}

export interface DocumentOpenerDeps {
  readonly vault: Vault;
  readonly keys: Pick<Keys, 'openDocument'>;
  readonly content: Pick<ContentStore, 'get'>;
  readonly organization: () => OrganizationId;
  readonly genesis: () => Hash;
}

const limits = { timeoutMs: 10_000, maxBytes: 64 * 1024 * 1024 };

const whys: Readonly<Record<string, WhyMissing>> = {
  'content.unavailable': 'file', 'content.tampered': 'file', 'content.too-large': 'file', 'content.invalid': 'file', 'document.cannot-decrypt': 'key', 'document.old-epoch': 'key',
  'document.tampered': 'altered', 'document.invalid': 'altered', 'document.foreign-network': 'altered', 'document.superseded': 'altered',
};

export function createDocumentOpener(deps: DocumentOpenerDeps): DocumentOpener {
  const starts = (db: ReadDb, user: Person) => ({ own: ownOrganizationPaths(db, user.account, deps.organization()), steward: stewardPaths(db, user.account, deps.organization()) });

  function pathsTo(user: Person, { subject, section, epoch }: DocumentEntry): Path[] {
    return deps.vault.read((db) => {
      const { own, steward } = starts(db, user);
      const known = storedSubject(db, subject);
      const byKeyring = known === undefined ? [] : steward.map((path) => keyringPath(path, known, section, epoch));
      return [...own, ...byKeyring.filter((path) => path !== null)];
    });
  }

  /** A damaged copy here is deleted by the first asking; the second asks the others. */
  const file = (cid: DocumentEntry['cid']): Promise<Uint8Array> =>
    deps.content.get(cid, limits).catch((error: unknown) => { if (error instanceof AppError && error.code === 'content.tampered') return deps.content.get(cid, limits); throw error; });

  return {
    canOpen: (user) => deps.vault.read((db) => { const { own, steward } = starts(db, user); return own.length + steward.length > 0; }),
    async open(user, entry) {
      const { id: document, subject, section, epoch, commitment } = entry;
      try {
        const sealed = await file(entry.cid);
        const expected = { genesis: deps.genesis(), document, subject, section, epoch, commitment, superseded: [] };
        const { envelope } = await firstThatOpens(pathsTo(user, entry).map((path) => () => deps.keys.openDocument({ account: user.account, path, file: sealed, expected })));
        return JSON.parse(bytesToUtf8(envelope)) as Envelope;
      } catch (error) {
        const why = error instanceof AppError ? whys[error.code] : undefined;
        if (why === undefined) throw error;
        return why;
      }
    },
  };
}
