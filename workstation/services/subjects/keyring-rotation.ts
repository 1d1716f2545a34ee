import { AppError } from '../../../core/errors/index.ts';
import { type AccountId, ContentId } from '../../../core/ids/index.ts';
import { type AgeRecipient, canonicalJson, type Directory, utf8ToBytes } from '../../../core/sealing/index.ts';
import { batch, subjects as calls } from '../../chain/calls/index.ts';
import type { Call, Chain } from '../../chain/types.ts';
import type { ContentStore } from '../../ipfs/content-store.ts';
import type { Keys } from '../../keys/port.ts';
import type { Path } from '../../keys/protocol.ts';
import type { Vault, WriteDb } from '../../vault/database.ts';
import { keyKind, putKeyring, raiseEpochs, type Subject, subject as storedSubject, upsertSubject } from '../../vault/repositories/index.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import { firstThatOpens } from '../chart/external-documents.ts';
import type { Outbox } from '../outbox/outbox.ts';
import { type Planned, standInAddress } from '../signing/signing-view.ts';
import { keeperOf } from './keeper.ts';

/** A keyring with a new seed, and the directory that goes with it; the vault and the chain have not heard of them. */
export interface RotatedKeyring { readonly subject: Subject; readonly keyring: Uint8Array; readonly directory: Directory; readonly directoryCid: ContentId }

/**
 * A subject's keys after somebody may have kept a copy of its keyring: each section gets a new seed from its next epoch on, inbox and log at once. The chain
 * raises the epochs in the same extrinsic that publishes the new keys, and from there everything goes as after a revoke: documents are
 * sealed again, bundles of standing consents renewed. What the old copy opened stays open to it, in the files that somebody kept.
 */
export interface KeyringRotation {
  /** `to` are who open the new one, the way `holder` knows as `own` among them. */
  prepare(holder: RotationHolder, subject: Subject, keyring: Uint8Array, to: readonly AgeRecipient[]): Promise<RotatedKeyring>;
  commit(db: WriteDb, rotated: RotatedKeyring): void;
  /** What `commit` will sign once it is prepared. Errors: as of `prepare`. */
  plan(subject: Subject): Planned;
  /** What tells the chain of it: the directory, then the epochs. */
  calls(rotated: Pick<RotatedKeyring, 'subject' | 'directoryCid'>): Call[];
}

/** `paths`: one of them leads to the identity that opens the keyring of now. `own`: to one that will open the next. */
export interface RotationHolder { readonly account: AccountId; readonly paths: readonly Path[]; readonly own: Path }

export interface KeyringRotationDeps {
  readonly vault: Vault;
  readonly chain: Pick<Chain, 'epochs' | 'status'>;
  readonly keys: Pick<Keys, 'rotateKeyring' | 'directoryEntries'>;
  readonly content: Pick<ContentStore, 'put'>;
  readonly outbox: Pick<Outbox, 'post'>;
  readonly audit: Pick<AuditLog, 'recordIn'>;
}

/** The runtime's bound on the sections of one call. */
const sectionsACall = 64;

export function createKeyringRotation(deps: KeyringRotationDeps): KeyringRotation {
  /** A revoke may be in a block that this workstation has not followed yet: its epoch is served by the seed of before. */
  async function withPresentEpochs(subject: Subject): Promise<Subject> {
    if (subject.stage !== 'confirmed' || deps.chain.status().phase !== 'ready') return subject;
    const { value } = await deps.chain.epochs(subject.id, undefined, { at: 'best' });
    deps.vault.write((db) => { raiseEpochs(db, subject.id, Object.fromEntries(value.map(({ section, epoch }) => [section, epoch])) as Subject['epochs']); });
    return deps.vault.read((db) => storedSubject(db, subject.id)) ?? subject;
  }

  const callsOf = ({ subject: { id, organization, sections }, directoryCid }: Pick<RotatedKeyring, 'subject' | 'directoryCid'>): Call[] => {
    const hashes = sections.map(({ hash }) => hash);
    const raises = Array.from({ length: Math.ceil(hashes.length / sectionsACall) }, (_, part) => calls.rotate(organization, id, hashes.slice(part * sectionsACall, (part + 1) * sectionsACall)));
    return [calls.setDirectory(organization, id, directoryCid), ...raises];
  };

  function ready(subject: Subject): asserts subject is Subject & { readonly directory: Directory } {
    if (subject.directory === null || subject.sections.length === 0) throw new AppError('consent.waiting-for-keys');
  }

  return {
    calls: callsOf,

    plan(subject) {
      ready(subject);
      return { call: batch(callsOf({ subject, directoryCid: standInAddress })), signer: deps.vault.read((db) => keeperOf(db, subject)), later: ['directory'] };
    },

    async prepare({ account, paths, own }, given, keyring, to) {
      const subject = await withPresentEpochs(given);
      ready(subject);
      const present = (hash: Subject['sections'][number]['hash']): number => subject.epochs[hash] ?? 0;
      const sections = subject.sections.map(({ hash }) => ({ hash, from: present(hash) + 1 }));
      const { sealed } = await firstThatOpens(paths.map((path) => () => deps.keys.rotateKeyring({ account, path, keyring, sections, recipients: [...to], kind: deps.vault.read(keyKind) })));
      // The present epoch stays in the directory: until the chain has raised it, writers seal to it.
      const made = await deps.keys.directoryEntries({ account, path: own, keyring: sealed, sections: subject.sections.map(({ category, sensitivity, hash }) => ({ category, sensitivity, from: present(hash) })) });
      const directory: Directory = {
        ...subject.directory, generation: subject.generation + 1, inbox: made.inbox, log: made.log, sections: { ...subject.directory.sections, ...Object.fromEntries(made.sections.map(({ hash, from, recipients }) => [hash, { from, recipients }])) },
      };
      return { subject, keyring: sealed, directory, directoryCid: ContentId.parse(await deps.content.put(utf8ToBytes(canonicalJson(directory)))) };
    },

    commit(db, rotated) {
      const { subject: { id }, keyring, directory, directoryCid } = rotated;
      const now = storedSubject(db, id);
      if (now === undefined) throw new AppError('app.internal');
      upsertSubject(db, { ...now, directory, directoryCid, generation: directory.generation });
      putKeyring(db, id, keyring);
      deps.audit.recordIn(db, { action: 'key.rotate', outcome: 'done', patient: now.patient, subject: id, detail: { generation: directory.generation, sections: now.sections.length } });
      deps.outbox.post(db, {
        key: `rotate/${id}/${String(directory.generation)}`, signer: keeperOf(db, now), what: 'Replace the keys of a record', about: { kind: 'other' }, call: batch(callsOf({ ...rotated, subject: now })),
      });
    },
  };
}
