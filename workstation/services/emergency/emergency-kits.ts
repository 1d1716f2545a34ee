import type { EmergencyKeys, Section } from '../../../core/contract/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import { type AccountId, type ConsentId, ContentId, type Hash, type OrganizationId, type PatientId, type SectionHash, type SubjectId } from '../../../core/ids/index.ts';
import { type AgeRecipient, type BundlePatient, bytesToUtf8, canonicalJson, Directory, EmergencyKit, recipientHash, utf8ToBytes } from '../../../core/sealing/index.ts';
import { consent as consentCalls, registry, subjects as calls } from '../../chain/calls/index.ts';
import type { ContentStore } from '../../ipfs/content-store.ts';
import type { Keys } from '../../keys/port.ts';
import { recipientBlock } from '../../sealing/index.ts';
import type { Vault, WriteDb } from '../../vault/database.ts';
import {
  activeShareSet, activeShareSets, type BundleEpochs, documentsOfSubject, emergenciesOfSubject, type HeldShare, keyKind, patient as storedPatient, person, putSetting, putShareRoot, putShareSet, setting, sharesOf, type StoredShareSet, type Subject,
  subject as storedSubject, upsertSubject, workstation,
} from '../../vault/repositories/index.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { BundleMaker, KeyringHolder } from '../consents/bundle-maker.ts';
import type { Agreed, KeyringHolders } from '../guardians/keyring-holder.ts';
import type { DirectoryOfNames } from '../names/directory-of-names.ts';
import type { Outbox } from '../outbox/outbox.ts';
import { stewardPaths } from '../paths/key-paths.ts';
import type { Actor } from '../session/session.ts';

type Holder = Pick<HeldShare, 'holder' | 'name' | 'recipient'>;

export const bundleRoot = 'bundle';
const serviceName = 'Break-glass service';
const publishedKey = 'break-glass-published';

/** Emergency keys: made by who keeps the record, with what the patient allows; lying ready where the trustees are, before they are needed. */
export interface EmergencyKits {
  current(patient: PatientId): EmergencyKeys | null;
  prepare(patient: PatientId, trustees: readonly AccountId[], threshold: number, except: readonly Section[], agreed: Agreed): Promise<Hash>;
  /** Another organization's: brings the newest kit and the sealed documents it opens here. */
  fetch(subject: SubjectId): Promise<void>;
  /** A key steward is here: after an emergency closed its key is made anew; where sections got new keys the kit follows. */
  follow(steward: AccountId): Promise<void>;
  setPolicy(approvers: readonly AccountId[], threshold: number, waitMs: number): string;
  /** The account of this workstation's break-glass service; its public key goes on chain the first time. */
  service(): Promise<AccountId>;
  ready(subject: SubjectId): boolean;
  /** Which sections it opens, in which epochs. */
  epochs(set: Hash): BundleEpochs;
}

export interface EmergencyKitsDeps {
  readonly vault: Vault;
  readonly keys: Pick<Keys, 'dealShares'>;
  readonly holders: KeyringHolders;
  readonly bundles: Pick<BundleMaker, 'make' | 'recipientOf'>;
  readonly content: Pick<ContentStore, 'put' | 'get'>;
  readonly outbox: Pick<Outbox, 'post'>;
  readonly audit: AuditLog;
  readonly names: DirectoryOfNames;
  readonly session: Pick<Actor, 'require'>;
  readonly organization: () => OrganizationId;
  readonly genesis: () => Hash;
  readonly newId: () => Hash;
  readonly now: () => number;
  readonly log: (error: unknown) => void;
}

const mostSections = 64;
const limits = { timeoutMs: 15_000, maxBytes: 1024 * 1024 };
const documentLimits = { timeoutMs: 15_000, maxBytes: 64 * 1024 * 1024 };
const epochsKey = (set: Hash): string => `emergency-epochs/${set}`;
/** What it was made from: sections with their epochs then. A bundle has room for so many, so what it opens cannot tell. */
const madeKey = (set: Hash): string => `emergency-made/${set}`;
const exceptKey = (set: Hash): string => `emergency-except/${set}`;

export function createEmergencyKits(deps: EmergencyKitsDeps): EmergencyKits {
  const { vault } = deps;
  const epochs = (set: Hash): BundleEpochs => vault.read((db) => setting<BundleEpochs>(db, epochsKey(set))) ?? {};

  async function holderOf(account: AccountId): Promise<Holder> {
    const local = vault.read((db) => person(db, account));
    if (local !== undefined) return { holder: account, name: local.name, recipient: local.recipient };
    return { holder: account, name: deps.names.account(account), recipient: await deps.bundles.recipientOf({ kind: 'Account', account }) };
  }
  const service = (): Holder => {
    const own = vault.read(workstation);
    if (own === undefined) throw new AppError('app.internal');
    return { holder: own.device, name: serviceName, recipient: own.deviceRecipient };
  };

  /** Those that hold documents first: a bundle has room for so many. */
  function allowed(subject: Subject, except: readonly Section[]): SectionHash[] {
    const used = new Set(vault.read((db) => documentsOfSubject(db, subject.id)).map(({ section }) => section));
    return subject.sections.filter((named) => !except.some(({ category, sensitivity }) => category === named.category && sensitivity === named.sensitivity))
      .map(({ hash }) => hash).sort((one, other) => Number(used.has(other)) - Number(used.has(one))).slice(0, mostSections);
  }

  const madeOf = (subject: Subject, except: readonly Section[]): string => canonicalJson(allowed(subject, except).map((hash) => [hash, subject.epochs[hash] ?? 0]).sort());

  function patientOf(id: PatientId): BundlePatient {
    const who = vault.read((db) => storedPatient(db, id));
    if (who === undefined) throw new AppError('app.not-found');
    return {
      name: who.name, birthDate: who.birthDate, gender: (['male', 'female', 'other', 'unknown'] as const).find((one) => one === who.gender) ?? null, deceased: who.deceasedDate,
      identifiers: who.identifiers.slice(0, 20).map(({ system, value, type }) => ({ system, value: value.slice(0, 100), type })),
    };
  }

  // The set takes the consent's place in the bundle: both are what the keys were given for.
  const bundleFor = (holder: KeyringHolder, subject: Subject, patient: PatientId, set: Hash, except: readonly Section[], recipient: AgeRecipient) =>
    deps.bundles.make(holder, subject, set as string as ConsentId, allowed(subject, except), patientOf(patient), recipient);

  /** The file of the kit, and the directory that names it; to be saved together. */
  async function published(subject: Subject, set: Pick<StoredShareSet, 'statement'>, held: readonly Pick<HeldShare, 'position' | 'holder' | 'sealed'>[], bundle: Uint8Array, opens: BundleEpochs) {
    if (subject.directory === null) throw new AppError('consent.waiting-for-keys');
    const kit: EmergencyKit = {
      format: 'assent-emergency-kit/1', statement: set.statement, bundle: Buffer.from(bundle).toString('base64'), epochs: opens as EmergencyKit['epochs'],
      shares: held.flatMap(({ position, holder, sealed }) => (holder === null ? [] : [{ index: position, holder, sealed: Buffer.from(sealed).toString('base64') }])),
    };
    const cid = ContentId.parse(await deps.content.put(utf8ToBytes(canonicalJson(kit))));
    const directory: Directory = { ...subject.directory, generation: subject.generation + 1, emergency: cid };
    const directoryCid = ContentId.parse(await deps.content.put(utf8ToBytes(canonicalJson(directory))));
    return (db: WriteDb): void => {
      const now = storedSubject(db, subject.id) ?? subject;
      const device = workstation(db)?.device;
      if (device === undefined) throw new AppError('app.internal');
      upsertSubject(db, { ...now, directory, directoryCid, generation: directory.generation });
      deps.outbox.post(db, { key: `directory/${subject.id}/${String(directory.generation)}`, signer: device, what: 'Publish the emergency keys of a record', about: { kind: 'other' }, call: calls.setDirectory(subject.organization, subject.id, directoryCid) });
    };
  }

  async function make(holder: KeyringHolder, subject: Subject, patient: PatientId, holders: readonly Holder[], threshold: number, except: readonly Section[]): Promise<Hash> {
    const at = deps.now();
    const { statement, shares } = await deps.keys.dealShares({
      account: holder.account, set: deps.newId(), genesis: deps.genesis(), purpose: 'emergency', owner: { kind: 'subject', subject: subject.id }, threshold, dealtAt: new Date(at).toISOString(), kind: vault.read(keyKind), holders: holders.map(({ recipient }) => recipient),
    });
    const held = holders.map((one, position) => ({ ...one, position, sealed: shares[position] as Uint8Array }));
    const bundle = await bundleFor(holder, subject, patient, statement.set, except, statement.recipient);
    const publish = await published(subject, { statement }, held, bundle.file, bundle.epochs);
    vault.write((db) => {
      putShareSet(db, { id: statement.set, purpose: 'emergency', subject: subject.id, statement, createdAt: at }, held, { [bundleRoot]: bundle.file });
      putSetting(db, epochsKey(statement.set), bundle.epochs);
      putSetting(db, exceptKey(statement.set), except);
      putSetting(db, madeKey(statement.set), madeOf(subject, except));
      publish(db);
    });
    return statement.set;
  }

  /** What it opens is behind: a section has a newer key, or a document stands where none did. */
  const isBehind = (subject: Subject, set: StoredShareSet, except: readonly Section[]): boolean => vault.read((db) => setting<string>(db, madeKey(set.id))) !== madeOf(subject, except);

  async function followOne(holder: KeyringHolder, set: StoredShareSet): Promise<void> {
    const subject = set.subject === null ? undefined : vault.read((db) => storedSubject(db, set.subject as SubjectId));
    if (subject?.ours !== true || subject.patient === null) return;
    const { patient } = subject;
    const { held, closed, except } = vault.read((db) => ({
      held: sharesOf(db, set.id), closed: emergenciesOfSubject(db, subject.id).some(({ closedAt }) => closedAt !== null && closedAt >= set.createdAt), except: setting<readonly Section[]>(db, exceptKey(set.id)) ?? [],
    }));
    // Who opened one has had the secret's parts: nothing that they kept may open the next.
    if (closed) { await make(holder, subject, patient, held, set.statement.threshold, except); return; }
    if (!isBehind(subject, set, except)) return;
    const bundle = await bundleFor(holder, subject, patient, set.id, except, set.statement.recipient);
    const publish = await published(subject, set, held, bundle.file, bundle.epochs);
    vault.write((db) => {
      putShareRoot(db, set.id, bundleRoot, bundle.file);
      putSetting(db, epochsKey(set.id), bundle.epochs);
      putSetting(db, madeKey(set.id), madeOf(subject, except));
      publish(db);
    });
  }

  let following: Promise<void> = Promise.resolve();

  return {
    epochs,
    ready: (subject) => vault.read((db) => activeShareSet(db, 'emergency', subject)) !== undefined,

    setPolicy(approvers, threshold, waitMs) {
      const organization = deps.organization();
      return vault.write((db) => {
        deps.audit.recordIn(db, { action: 'emergency.policy', outcome: 'done', detail: { approvers: approvers.length, threshold, waitMs } });
        return deps.outbox.post(db, {
          key: `emergency-policy/${String(organization)}/${String(deps.now())}`, signer: deps.session.require().account, what: 'Lay down who is asked in emergencies', about: { kind: 'other' },
          call: consentCalls.setEmergencyPolicy(organization, { approvers, threshold, delay: waitMs }),
        });
      });
    },

    async service() {
      const own = vault.read(workstation);
      if (own === undefined) throw new AppError('app.internal');
      if (vault.read((db) => setting<boolean>(db, publishedKey)) === true) return own.device;
      await deps.content.put(recipientBlock(own.deviceRecipient).bytes);
      vault.write((db) => {
        putSetting(db, publishedKey, true);
        deps.outbox.post(db, { key: `recipient/${own.device}/${own.deviceRecipient}`, signer: own.device, what: 'Publish the key of the break-glass service', about: { kind: 'other' }, call: registry.setRecipient(deps.organization(), recipientHash(own.deviceRecipient)) });
      });
      return own.device;
    },

    current(patient) {
      const subject = deps.holders.subjectOf(patient);
      deps.audit.record({ action: 'emergency.keys', outcome: 'done', patient, subject: subject.id });
      const set = vault.read((db) => activeShareSet(db, 'emergency', subject.id));
      if (set === undefined) return null;
      const device = vault.read(workstation)?.device;
      const opens = epochs(set.id);
      return {
        set: set.id, threshold: set.statement.threshold, madeAt: new Date(set.createdAt).toISOString(),
        sections: subject.sections.filter(({ hash }) => opens[hash] !== undefined).map(({ category, sensitivity }) => ({ category, sensitivity })),
        trustees: vault.read((db) => sharesOf(db, set.id)).flatMap(({ name, holder }) => (holder === null ? [] : [{ name, account: holder, service: holder === device }])),
      };
    },

    async prepare(patient, trustees, threshold, except, agreed) {
      const subject = deps.holders.subjectOf(patient);
      if (trustees.length + 1 < threshold) throw new AppError('app.invalid-input', { field: 'threshold' });
      const people = [service(), ...await Promise.all([...new Set(trustees)].map(holderOf))];
      const { done, ...holder } = await deps.holders.holder(patient, agreed);
      try {
        deps.audit.record({ action: 'emergency.prepare', outcome: 'done', patient, subject: subject.id, detail: { trustees: people.length, threshold, evidence: agreed.kind } });
        return await make(holder, subject, patient, people, threshold, except);
      } finally {
        await done();
      }
    },

    async fetch(id) {
      const subject = vault.read((db) => storedSubject(db, id));
      if (subject === undefined || subject.ours || subject.directoryCid === null) return;
      const directory = Directory.parse(JSON.parse(bytesToUtf8(await deps.content.get(subject.directoryCid, limits))));
      if (directory.emergency === undefined || directory.subject !== id) return;
      const kit = EmergencyKit.parse(JSON.parse(bytesToUtf8(await deps.content.get(directory.emergency, limits))));
      const { statement } = kit;
      if (statement.purpose !== 'emergency' || statement.genesis !== deps.genesis() || statement.owner.kind !== 'subject' || statement.owner.subject !== id) throw new AppError('recovery.set-invalid', { check: 'owner' });
      const device = vault.read(workstation)?.device;
      const held = kit.shares.map(({ index, holder, sealed }) => ({
        position: index, holder, name: holder === device ? serviceName : deps.names.account(holder), recipient: vault.read((db) => person(db, holder))?.recipient ?? statement.recipient, sealed: Buffer.from(sealed, 'base64'),
      }));
      const bundle = Buffer.from(kit.bundle, 'base64');
      vault.write((db) => {
        if (activeShareSet(db, 'emergency', id)?.id === statement.set) putShareRoot(db, statement.set, bundleRoot, bundle);
        else putShareSet(db, { id: statement.set, purpose: 'emergency', subject: id, statement, createdAt: deps.now() }, held, { [bundleRoot]: bundle });
        putSetting(db, epochsKey(statement.set), kit.epochs);
      });
      // Only where somebody here could open it: elsewhere it would be a copy for nobody.
      if (!held.some(({ holder }) => holder === device || vault.read((db) => person(db, holder)) !== undefined)) return;
      const rows = vault.read((db) => documentsOfSubject(db, id)).filter(({ section, status }) => status === 'Current' && kit.epochs[section] !== undefined);
      await Promise.allSettled(rows.map((row) => deps.content.get(row.cid, documentLimits)));
    },

    follow(steward) {
      following = following.then(async () => {
        const paths = vault.read((db) => stewardPaths(db, steward, deps.organization()));
        if (paths.length === 0) return;
        for (const set of vault.read(activeShareSets)) if (set.purpose === 'emergency') await followOne({ account: steward, paths }, set).catch(deps.log);
      }).catch(deps.log);
      return following;
    },
  };
}
