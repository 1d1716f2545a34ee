import { type EmergencyKeys, type Section, standardMinimum } from '../../../core/contract/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import { type AccountId, type ConsentId, ContentId, type Hash, type OrganizationId, type PatientId, type SectionHash, type SubjectId } from '../../../core/ids/index.ts';
import { type AgeRecipient, type BundlePatient, bytesToUtf8, canonicalJson, Directory, EmergencyKit, mostDirectoryBytes, utf8ToBytes } from '../../../core/sealing/index.ts';
import { consent as consentCalls, subjects as calls } from '../../chain/calls/index.ts';
import type { Chain, EmergencyPolicy, EmergencyPreferences } from '../../chain/types.ts';
import type { ContentStore } from '../../ipfs/content-store.ts';
import type { Keys } from '../../keys/port.ts';
import type { ReadDb, Vault, WriteDb } from '../../vault/database.ts';
import {
  activeShareSet, activeShareSets, type BundleEpochs, documentsOfSubject, emergenciesOfSubject, type HeldShare, keyKind, newestSharedKey, ownDevices, patient as storedPatient, person, putSetting, putShareRoot, putShareSet, setting, shareRoots, sharesOf, type StoredShareSet,
  type Subject, subject as storedSubject, upsertSubject, workstation,
} from '../../vault/repositories/index.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { BundleMaker, KeyringHolder, MadeBundle } from '../consents/bundle-maker.ts';
import type { Agreed, KeyringHolders } from '../guardians/keyring-holder.ts';
import type { DirectoryOfNames } from '../names/directory-of-names.ts';
import type { Outbox } from '../outbox/outbox.ts';
import { stewardPaths } from '../paths/key-paths.ts';
import type { Actor } from '../session/session.ts';
import { type Paper, type Planned, standInAddress } from '../signing/signing-view.ts';
import { keeperOf } from '../subjects/keeper.ts';
import { type Holder, serviceName, type TrustedClinic, type Trustees } from './trustees.ts';

export const bundleRoot = 'bundle';
export const minimumRoot = 'minimum';

/** What a patient wants in an emergency, as it was said at the desk. */
export interface EmergencyChoice {
  readonly clinics: readonly TrustedClinic[]; readonly trustees: readonly AccountId[]; readonly threshold: number;
  readonly minimum: readonly Section[]; readonly except: readonly Section[]; readonly onlyTrustees: boolean;
}

/** Emergency keys: made by who keeps the record, with what the patient allows; lying ready where the trustees are, before they are needed. */
export interface EmergencyKits {
  current(patient: PatientId): EmergencyKeys | null;
  /** What preparing will sign: what the patient lays down, and the directory that names the new keys. */
  plan(patient: PatientId, choice: EmergencyChoice, agreed: Agreed['kind']): Planned;
  /** And what it signs that stays here: who gets a part of the emergency key. */
  paper(patient: PatientId, choice: EmergencyChoice, agreed: Agreed['kind']): Paper;
  prepare(patient: PatientId, choice: EmergencyChoice, agreed: Agreed): Promise<Hash>;
  /** Another organization's: brings what its patient laid down, the newest kit and the sealed documents it opens here. */
  fetch(subject: SubjectId): Promise<void>;
  /** A key steward is here: after an emergency closed its key is made anew; where sections got new keys the kit follows. */
  follow(steward: AccountId): Promise<void>;
  /** In the caller's transaction: whoever has parts of the sets of now may not have them of the next, which `follow` makes. */
  distrust(db: WriteDb): void;
  /** How many of those a key steward may make are still the old ones. */
  left(): number;
  ready(subject: SubjectId): boolean;
  /** Which sections it opens, in which epochs. */
  epochs(set: Hash): BundleEpochs;
  /** As the network said last: also without it. Undefined while it was never asked; null where nobody said anything. */
  preferences(subject: SubjectId): EmergencyPreferences | null | undefined;
  policy(): EmergencyPolicy | null;
}

export interface EmergencyKitsDeps {
  readonly vault: Vault;
  readonly chain: Pick<Chain, 'emergencyPreferences' | 'emergencyPolicy'>;
  readonly keys: Pick<Keys, 'dealShares'>;
  readonly holders: KeyringHolders;
  readonly trustees: Trustees;
  readonly bundles: Pick<BundleMaker, 'make'>;
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
/** As the runtime has it where nobody said otherwise. */
const defaultWaitMs = 2 * 60 * 1000;
const limits = { timeoutMs: 15_000, maxBytes: 1024 * 1024 };
const documentLimits = { timeoutMs: 15_000, maxBytes: 64 * 1024 * 1024 };
/** Asked of the network for each clinic, so not each time. */
const clinicsEveryMs = 10 * 60 * 1000;
const epochsKey = (set: Hash): string => `emergency-epochs/${set}`;
/** What it was made from: sections with their epochs then. A bundle has room for so many, so what it opens cannot tell. */
const madeKey = (set: Hash): string => `emergency-made/${set}`;
const choiceKey = (set: Hash): string => `emergency-choice/${set}`;
/** Of sets from before a choice was more than what it leaves out. */
const exceptKey = (set: Hash): string => `emergency-except/${set}`;
const preferencesKey = (subject: SubjectId): string => `emergency-preferences/${subject}`;
const policyKey = 'emergency-policy';
/** Sets that were made up to then, ms, are made anew. */
const distrustedKey = 'emergency-distrusted';

type Part = Pick<HeldShare, 'position' | 'holder' | 'name' | 'recipient' | 'sealed'>;
interface Made { readonly bundle: MadeBundle; readonly minimum: MadeBundle | null }

export function createEmergencyKits(deps: EmergencyKitsDeps): EmergencyKits {
  const { vault } = deps;
  const epochs = (set: Hash): BundleEpochs => vault.read((db) => setting<BundleEpochs>(db, epochsKey(set))) ?? {};
  const choiceOf = (db: ReadDb, set: StoredShareSet): EmergencyChoice => setting<EmergencyChoice>(db, choiceKey(set.id))
    ?? { clinics: [], trustees: [], threshold: set.statement.threshold, minimum: standardMinimum, except: setting<readonly Section[]>(db, exceptKey(set.id)) ?? [], onlyTrustees: false };

  const named = (subject: Subject, sections: readonly Section[]) => subject.sections.filter((one) => sections.some(({ category, sensitivity }) => category === one.category && sensitivity === one.sensitivity));
  /** What opens at once first, then those that hold documents: a bundle has room for so many. */
  function allowed(subject: Subject, { minimum, except }: EmergencyChoice): SectionHash[] {
    const used = new Set(vault.read((db) => documentsOfSubject(db, subject.id)).map(({ section }) => section));
    const [first, never] = [minimum, except].map((sections) => new Set(named(subject, sections).map(({ hash }) => hash))) as [Set<SectionHash>, Set<SectionHash>];
    const rank = (hash: SectionHash): number => (first.has(hash) ? 2 : 0) + (used.has(hash) ? 1 : 0);
    return subject.sections.map(({ hash }) => hash).filter((hash) => !never.has(hash)).sort((one, other) => rank(other) - rank(one)).slice(0, mostSections);
  }
  const atOnce = (subject: Subject, choice: EmergencyChoice): SectionHash[] => {
    const open = new Set(allowed(subject, choice));
    return named(subject, choice.minimum).map(({ hash }) => hash).filter((hash) => open.has(hash));
  };
  const madeOf = (subject: Subject, choice: EmergencyChoice): string => canonicalJson({ sections: allowed(subject, choice).map((hash) => [hash, subject.epochs[hash] ?? 0]).sort(), minimum: atOnce(subject, choice).sort() });

  function patientOf(id: PatientId): BundlePatient {
    const who = vault.read((db) => storedPatient(db, id));
    if (who === undefined) throw new AppError('app.not-found');
    return {
      name: who.name, birthDate: who.birthDate, gender: (['male', 'female', 'other', 'unknown'] as const).find((one) => one === who.gender) ?? null, deceased: who.deceasedDate,
      identifiers: who.identifiers.slice(0, 20).map(({ system, value, type }) => ({ system, value: value.slice(0, 100), type })),
    };
  }

  // The set takes the consent's place in the bundle: both are what the keys were given for.
  async function bundlesFor(holder: KeyringHolder, subject: Subject, patient: PatientId, set: Hash, choice: EmergencyChoice, recipient: AgeRecipient, services: readonly Pick<Holder, 'recipient'>[]): Promise<Made> {
    const make = (sections: readonly SectionHash[], recipients: readonly AgeRecipient[]) => deps.bundles.make(holder, subject, { consent: set as string as ConsentId, sections, conditions: null, listed: null }, patientOf(patient), recipients);
    const first = atOnce(subject, choice);
    return { bundle: await make(allowed(subject, choice), [recipient]), minimum: first.length === 0 ? null : await make(first, services.map((one) => one.recipient)) };
  }

  const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

  /** The file of the kit, and the directory that names it; to be saved together. */
  async function published(subject: Subject, { statement }: Pick<StoredShareSet, 'statement'>, held: readonly Part[], { bundle, minimum }: Made) {
    if (subject.directory === null) throw new AppError('consent.waiting-for-keys');
    const kit: EmergencyKit = {
      format: 'assent-emergency-kit/1', statement, bundle: base64(bundle.file), epochs: bundle.epochs as EmergencyKit['epochs'], ...(minimum === null ? {} : { minimum: base64(minimum.file) }),
      shares: held.map(({ position, holder, recipient, sealed }) => ({ index: position, holder, ...(holder === null ? { recipient } : {}), sealed: base64(sealed) })),
    };
    const cid = ContentId.parse(await deps.content.put(utf8ToBytes(canonicalJson(kit))));
    const directory: Directory = { ...subject.directory, generation: subject.generation + 1, emergency: cid };
    const directoryCid = ContentId.parse(await deps.content.put(utf8ToBytes(canonicalJson(directory))));
    return (db: WriteDb): void => {
      const now = storedSubject(db, subject.id) ?? subject;
      // Its keys were replaced in between: made of the old ones it would take the new ones off the network.
      if (now.generation !== subject.generation) throw new AppError('app.busy');
      upsertSubject(db, { ...now, directory, directoryCid, generation: directory.generation });
      deps.outbox.post(db, { key: `directory/${subject.id}/${String(directory.generation)}`, signer: keeperOf(db, now), what: 'Publish the emergency keys of a record', about: { kind: 'other' }, call: directoryCall(subject, directoryCid) });
    };
  }

  function saveMade(db: WriteDb, set: Hash, subject: Subject, choice: EmergencyChoice, { bundle }: Made): void {
    putSetting(db, epochsKey(set), bundle.epochs);
    putSetting(db, choiceKey(set), choice);
    putSetting(db, madeKey(set), madeOf(subject, choice));
  }
  const rootsOf = ({ bundle, minimum }: Made): Record<string, Uint8Array> => ({ [bundleRoot]: bundle.file, ...(minimum === null ? {} : { [minimumRoot]: minimum.file }) });

  /** Everything of a new set but who asked for it. */
  async function make(holder: KeyringHolder, subject: Subject, patient: PatientId, choice: EmergencyChoice): Promise<{ set: Hash; save: (db: WriteDb) => void }> {
    const at = deps.now();
    const { services, all } = await deps.trustees.holders(choice.clinics, choice.trustees);
    const { statement, shares } = await deps.keys.dealShares({
      account: holder.account, set: deps.newId(), genesis: deps.genesis(), purpose: 'emergency', owner: { kind: 'subject', subject: subject.id }, threshold: Math.min(choice.threshold, all.length), dealtAt: new Date(at).toISOString(), kind: vault.read(keyKind), holders: all.map(({ recipient }) => recipient),
    });
    const held = all.map((one, position) => ({ ...one, position, sealed: shares[position] as Uint8Array }));
    const made = await bundlesFor(holder, subject, patient, statement.set, choice, statement.recipient, services);
    const publish = await published(subject, { statement }, held, made);
    return {
      set: statement.set,
      save: (db) => {
        putShareSet(db, { id: statement.set, purpose: 'emergency', subject: subject.id, statement, createdAt: at }, held, rootsOf(made));
        saveMade(db, statement.set, subject, choice, made);
        publish(db);
      },
    };
  }

  /** What the network refuses and opens by; the keys follow the same choice. */
  function preferencesOf(subject: Subject, choice: EmergencyChoice): EmergencyPreferences {
    const never = named(subject, choice.except).map(({ hash }) => hash).slice(0, mostSections);
    const policy = choice.onlyTrustees && choice.trustees.length > 0 ? { approvers: choice.trustees, threshold: Math.min(choice.trustees.length, Math.max(1, choice.threshold - 1)), delay: defaultWaitMs } : null;
    return { minimum: atOnce(subject, choice), never, policy };
  }
  const preferencesCall = (subject: Subject, preferences: EmergencyPreferences) => consentCalls.setEmergencyPreferences(subject.organization, subject.id, preferences);
  const directoryCall = (subject: Subject, directory: ContentId) => calls.setDirectory(subject.organization, subject.id, directory);

  function postPreferences(db: WriteDb, subject: Subject, set: Hash, choice: EmergencyChoice, signer: AccountId): void {
    const preferences = preferencesOf(subject, choice);
    putSetting(db, preferencesKey(subject.id), preferences);
    deps.outbox.post(db, { key: `emergency-preferences/${subject.id}/${set}`, signer, what: 'Lay down what opens in an emergency', about: { kind: 'other' }, call: preferencesCall(subject, preferences) });
  }

  /** A clinic replaced its clinicians' key since, and who joined after that holds no part of this one; or it retired the workstation that holds one. */
  async function clinicsChanged(set: StoredShareSet, choice: EmergencyChoice): Promise<boolean> {
    const { all } = await deps.trustees.holders(choice.clinics, []);
    const held = vault.read((db) => sharesOf(db, set.id)).filter(({ holder }) => holder === null || !choice.trustees.includes(holder));
    const differs = (ones: readonly Pick<Holder, 'recipient'>[], others: readonly Pick<Holder, 'recipient'>[]): boolean => ones.some(({ recipient }) => others.every((other) => other.recipient !== recipient));
    return differs(all, held) || differs(held, all);
  }

  const isDistrusted = ({ createdAt }: StoredShareSet): boolean => createdAt <= (vault.read((db) => setting<number>(db, distrustedKey)) ?? -1);

  async function followOne(account: AccountId, stewards: KeyringHolder['paths'], set: StoredShareSet, clinicsToo: boolean): Promise<void> {
    const subject = set.subject === null ? undefined : vault.read((db) => storedSubject(db, set.subject as SubjectId));
    if (subject?.ours !== true || subject.patient === null) return;
    const { patient, controller } = subject;
    // Who keeps their own keys makes the next ones when they are here; in custody the key stewards do.
    const holder: KeyringHolder = { account, paths: controller === null ? stewards : controller === account ? [[]] : [] };
    if (holder.paths.length === 0) return;
    const { closed, choice, made } = vault.read((db) => ({
      closed: emergenciesOfSubject(db, subject.id).some(({ closedAt }) => closedAt !== null && closedAt >= set.createdAt), choice: choiceOf(db, set), made: setting<string>(db, madeKey(set.id)),
    }));
    // Who opened one, or has a lost workstation, has had the secret's parts: nothing that they kept may open the next.
    if (closed || isDistrusted(set) || (clinicsToo && await clinicsChanged(set, choice))) {
      const next = await make(holder, subject, patient, choice);
      vault.write(next.save);
      return;
    }
    // What it opens is behind: a section has a newer key, or a document stands where none did.
    if (made === madeOf(subject, choice)) return;
    const held = vault.read((db) => sharesOf(db, set.id));
    const { services } = await deps.trustees.holders(choice.clinics, []);
    const again = await bundlesFor(holder, subject, patient, set.id, choice, set.statement.recipient, services);
    const publish = await published(subject, set, held, again);
    vault.write((db) => {
      for (const [name, sealed] of Object.entries(rootsOf(again))) putShareRoot(db, set.id, name, sealed);
      saveMade(db, set.id, subject, choice, again);
      publish(db);
    });
  }

  async function askNetwork(subject: SubjectId): Promise<void> {
    const [preferences, policy] = await Promise.all([deps.chain.emergencyPreferences(subject), deps.chain.emergencyPolicy(deps.organization())]);
    vault.write((db) => { putSetting(db, preferencesKey(subject), preferences.value); putSetting(db, policyKey, policy.value); });
  }

  /** The patient's subject, where what they choose makes sense. */
  function chosen(patient: PatientId, choice: EmergencyChoice): Subject {
    const subject = deps.holders.subjectOf(patient);
    if (1 + 2 * choice.clinics.length + choice.trustees.length < choice.threshold) throw new AppError('app.invalid-input', { field: 'threshold' });
    if (choice.minimum.some((one) => choice.except.some(({ category, sensitivity }) => category === one.category && sensitivity === one.sensitivity))) throw new AppError('app.invalid-input', { field: 'except' });
    // Nothing to make keys of. Who wants nothing opened has no emergency keys made.
    if (allowed(subject, choice).length === 0) throw new AppError('app.invalid-input', { field: 'except' });
    return subject;
  }

  /** As with consents: the patient's own word is sent by this workstation, staff sign what they witnessed. */
  function signerOf(db: ReadDb, subject: Subject, agreed: Agreed['kind']): AccountId {
    const device = workstation(db)?.device;
    if (device === undefined) throw new AppError('app.internal');
    return subject.controller ?? (agreed === 'self' ? device : deps.session.require().account);
  }

  let following: Promise<void> = Promise.resolve();
  let lookedAtClinics = 0;

  return {
    epochs,
    distrust(db) { putSetting(db, distrustedKey, deps.now()); },
    left: () => vault.read(activeShareSets).filter((set) => set.purpose === 'emergency' && isDistrusted(set)
      && vault.read((db) => { const of = set.subject === null ? undefined : storedSubject(db, set.subject); return of?.ours === true && of.controller === null && of.patient !== null; })).length,
    ready: (subject) => vault.read((db) => activeShareSet(db, 'emergency', subject)) !== undefined,
    preferences: (subject) => vault.read((db) => setting<EmergencyPreferences | null>(db, preferencesKey(subject))),
    policy: () => vault.read((db) => setting<EmergencyPolicy | null>(db, policyKey)) ?? null,

    current(patient) {
      const subject = deps.holders.subjectOf(patient);
      deps.audit.record({ action: 'emergency.keys', outcome: 'done', patient, subject: subject.id });
      const set = vault.read((db) => activeShareSet(db, 'emergency', subject.id));
      if (set === undefined) return null;
      const { choice, held, own } = vault.read((db) => ({ choice: choiceOf(db, set), held: sharesOf(db, set.id), own: ownDevices(db) }));
      const services = new Set([...own, ...choice.clinics.map(({ service }) => service)]);
      const opens = epochs(set.id);
      const plain = (sections: readonly Section[]) => sections.map(({ category, sensitivity }) => ({ category, sensitivity }));
      return {
        set: set.id, threshold: set.statement.threshold, madeAt: new Date(set.createdAt).toISOString(), onlyTrustees: choice.onlyTrustees, clinics: choice.clinics.map(({ organization }) => organization),
        sections: plain(subject.sections.filter(({ hash }) => opens[hash] !== undefined)), minimum: plain(named(subject, choice.minimum)), never: plain(choice.except),
        trustees: held.map(({ name, holder }) => ({ name, account: holder, service: holder !== null && services.has(holder) })),
      };
    },

    plan(patient, choice, agreed) {
      const subject = chosen(patient, choice);
      const directory = { call: directoryCall(subject, standInAddress), signer: vault.read((db) => keeperOf(db, subject)) };
      return { call: preferencesCall(subject, preferencesOf(subject, choice)), signer: vault.read((db) => signerOf(db, subject, agreed)), later: ['directory'], also: [directory] };
    },

    paper(patient, choice, agreed) {
      const abroad = choice.clinics.map(({ organization }) => deps.names.organization(organization)).flatMap((name) => [`${serviceName} of ${name}`, `Clinicians of ${name}`]);
      const people = [serviceName, ...abroad, ...[...new Set(choice.trustees)].map((account) => deps.names.account(account))];
      return { kind: 'emergency', signer: deps.holders.signer(patient, agreed), owner: chosen(patient, choice).id, people, threshold: choice.threshold };
    },

    async prepare(patient, choice, agreed) {
      const subject = chosen(patient, choice);
      const { done, ...holder } = await deps.holders.holder(patient, agreed);
      try {
        deps.audit.record({ action: 'emergency.prepare', outcome: 'done', patient, subject: subject.id, detail: { clinics: choice.clinics.length, trustees: choice.trustees.length, threshold: choice.threshold, minimum: choice.minimum.length, never: choice.except.length, evidence: agreed.kind } });
        const made = await make(holder, subject, patient, choice);
        vault.write((db) => {
          made.save(db);
          postPreferences(db, subject, made.set, choice, signerOf(db, subject, agreed.kind));
        });
        return made.set;
      } finally {
        await done();
      }
    },

    async fetch(id) {
      const subject = vault.read((db) => storedSubject(db, id));
      if (subject === undefined || subject.ours) return;
      await askNetwork(id);
      if (subject.directoryCid === null) return;
      const directory = Directory.parse(JSON.parse(bytesToUtf8(await deps.content.get(subject.directoryCid, { ...limits, maxBytes: mostDirectoryBytes }))));
      if (directory.emergency === undefined || directory.subject !== id) return;
      const kit = EmergencyKit.parse(JSON.parse(bytesToUtf8(await deps.content.get(directory.emergency, limits))));
      const { statement } = kit;
      if (statement.purpose !== 'emergency' || statement.genesis !== deps.genesis() || statement.owner.kind !== 'subject' || statement.owner.subject !== id) throw new AppError('recovery.set-invalid', { check: 'owner' });
      const { own, clinicians } = vault.read((db) => ({ own: new Set(ownDevices(db)), clinicians: newestSharedKey(db, deps.organization(), 'Clinician')[0]?.recipient }));
      const held = kit.shares.map(({ index, holder, recipient, sealed }): Part => ({
        position: index, holder, name: holder === null ? 'Clinicians' : own.has(holder) ? serviceName : deps.names.account(holder),
        recipient: recipient ?? vault.read((db) => (holder === null ? undefined : person(db, holder)?.recipient)) ?? statement.recipient, sealed: Buffer.from(sealed, 'base64'),
      }));
      const roots = { [bundleRoot]: Buffer.from(kit.bundle, 'base64'), ...(kit.minimum === undefined ? {} : { [minimumRoot]: Buffer.from(kit.minimum, 'base64') }) };
      vault.write((db) => {
        if (activeShareSet(db, 'emergency', id)?.id === statement.set) for (const [name, sealed] of Object.entries(roots)) putShareRoot(db, statement.set, name, sealed);
        else putShareSet(db, { id: statement.set, purpose: 'emergency', subject: id, statement, createdAt: deps.now() }, held, roots);
        putSetting(db, epochsKey(statement.set), kit.epochs);
      });
      // Only where somebody here could open it: elsewhere it would be a copy for nobody.
      if (!held.some(({ holder, recipient }) => (holder === null ? recipient === clinicians : own.has(holder) || vault.read((db) => person(db, holder)) !== undefined))) return;
      const rows = vault.read((db) => documentsOfSubject(db, id)).filter(({ section, status }) => status === 'Current' && kit.epochs[section] !== undefined);
      await Promise.allSettled(rows.map((row) => deps.content.get(row.cid, documentLimits)));
    },

    follow(steward) {
      following = following.then(async () => {
        const paths = vault.read((db) => stewardPaths(db, steward, deps.organization()));
        const clinicsToo = deps.now() - lookedAtClinics >= clinicsEveryMs;
        if (clinicsToo && paths.length > 0) lookedAtClinics = deps.now();
        for (const set of vault.read(activeShareSets)) if (set.purpose === 'emergency') await followOne(steward, paths, set, clinicsToo).catch(deps.log);
      }).catch(deps.log);
      return following;
    },
  };
}

/** The sealed file of what opens at once, where the kit has one. */
export const minimumFile = (db: ReadDb, set: Hash): Uint8Array | undefined => shareRoots(db, set).find(({ name }) => name === minimumRoot)?.sealed;
