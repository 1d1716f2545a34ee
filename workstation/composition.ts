/** The only file that constructs services. `createWorkstation` is what both hosts and the demo start from. */
import { hkdfSync, randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { debuglog } from 'node:util';
import { encodeAddress } from '@polkadot/util-crypto/address';
import type { AdminAct } from '../core/contract/index.ts';
import { rowHash } from '../core/proof/index.ts';
import { AppError } from '../core/errors/index.ts';
import { type ConsentId, AccountId, type DocumentId, Hash, JobId, type OrganizationId, PatientId, type SubjectId } from '../core/ids/index.ts';
import { createChain } from './chain/chain.ts';
import { createProofCollector } from './chain/proofs/proof-collector.ts';
import { cacheDir, createNodeLauncher, developmentSpec, type NodeLauncher, prebuild } from './chain/node/index.ts';
import { addressPrefix } from './chain/treasury.ts';
import type { Desk } from './desk.ts';
import type { ClinicAccess } from './ipfs/clinic/clinic-access.ts';
import { type ContentStore, createContentStore, type EmbeddedStore } from './ipfs/content-store.ts';
import { keptFolder } from './ipfs/kept-documents.ts';
import { createKeys } from './keys/create-keys.ts';
import type { Keys } from './keys/port.ts';
import { accountOf, publicKeyOf, signingReady, verify } from './keys/signing.ts';
import type { VaultKeys } from './platform/keychain.ts';
import type { Host } from './platform/host.ts';
import { createDemoKeychain } from './platform/demo-keychain.ts';
import { createRecordReader } from './parsing/record-reader.ts';
import { listInterfaces, tryListening } from './platform/network-interfaces.ts';
import { createErrorLog } from './platform/error-log.ts';
import { lockInstance } from './platform/instance-lock.ts';
import { createPassphraseKeychain } from './platform/passphrase-keychain.ts';
import { createVaultKeychain } from './platform/system-keychain.ts';
import { createRouter } from './router/router.ts';
import { recipientOfNobody, sealFile } from './sealing/index.ts';
import { createSealer } from './sealing/sealer.ts';
import { takeBackUnfinished } from './services/records/staged-resources.ts';
import { createAccounts } from './services/accounts/accounts.ts';
import { createCarriedPayments } from './services/accounts/carried-payments.ts';
import { createNetworkLesson } from './services/accounts/network-lesson.ts';
import { createPassphraseGuard } from './services/accounts/passphrase-guard.ts';
import { createAuditLog } from './services/audit/audit-log.ts';
import { createAuditBundles } from './services/audit/audit-bundle.ts';
import { createAuditExports } from './services/audit/audit-exports.ts';
import { createAuditReview } from './services/audit/audit-review.ts';
import { createLogPacks } from './services/audit/log-packs.ts';
import { createLooksElsewhere } from './services/audit/looks-elsewhere.ts';
import { createAccessPackage } from './services/audit/access-package.ts';
import { createBreachScope } from './services/audit/breach-scope.ts';
import { createBreaches } from './services/audit/breaches.ts';
import { createDisclosures } from './services/audit/disclosures.ts';
import { createRecordOfProcessing } from './services/audit/record-of-processing.ts';
import { type ChangeFeed, createChangeFeed } from './services/changes/change-feed.ts';
import { createCacheKeys } from './services/chart/cache-keys.ts';
import { createCharts } from './services/chart/chart.ts';
import { createExternalDocuments } from './services/chart/external-documents.ts';
import { createRebuildJob } from './services/backup/rebuild-job.ts';
import { destroyForgotten, dropUnopenable } from './services/backup/unopenable.ts';
import { createTrustedClock } from './services/clock/trusted-clock.ts';
import { createAgreements } from './services/consents/agreement.ts';
import { createBundleMaker } from './services/consents/bundle-maker.ts';
import { createConsentOverseer } from './services/consents/oversight.ts';
import { createConsents } from './services/consents/consents.ts';
import { createForgetter } from './services/consents/forgetter.ts';
import { createGrantDrafts } from './services/consents/grant-drafts.ts';
import { createCustody } from './services/custody/custody.ts';
import { createDelegates } from './services/delegates/delegates.ts';
import { createExclusions } from './services/delegates/exclusions.ts';
import { createDecider } from './services/decision/decider.ts';
import { createDevices } from './services/devices/devices.ts';
import { createLostKeys } from './services/devices/lost-keys.ts';
import { createReenrolment, newPeerKey } from './services/devices/reenrolment.ts';
import { createEmergencies } from './services/emergency/emergencies.ts';
import { createBreakGlass } from './services/emergency/break-glass.ts';
import { createEmergencyKits } from './services/emergency/emergency-kits.ts';
import { createEmergencyNotices } from './services/emergency/emergency-notices.ts';
import { createEmergencyPolicies } from './services/emergency/emergency-policy.ts';
import { createEmergencyReviews } from './services/emergency/emergency-reviews.ts';
import { createTrustees } from './services/emergency/trustees.ts';
import { createCertificateMaker } from './services/erasure/certificate-maker.ts';
import { createDataFolderFiles } from './services/erasure/data-folder-files.ts';
import { createEraser } from './services/erasure/eraser.ts';
import { createErasureEcho } from './services/erasure/erasure-echo.ts';
import { createErasures } from './services/erasure/erasures.ts';
import { createKeptDocuments } from './services/erasure/kept-documents.ts';
import { createRestrictions } from './services/erasure/restrictions.ts';
import { createRetentionPolicy } from './services/erasure/retention-policy.ts';
import { createGuardianSets } from './services/guardians/guardian-sets.ts';
import { createKeyringHolders } from './services/guardians/keyring-holder.ts';
import { createKeyringRenewal } from './services/guardians/keyring-renewal.ts';
import { createRecoveries } from './services/guardians/recoveries.ts';
import { createImporter } from './services/imports/importer.ts';
import { createInspector } from './services/inspect/inspector.ts';
import { createJobBoard, type JobBoard } from './services/jobs/job-board.ts';
import { createDirectoryOfNames } from './services/names/directory-of-names.ts';
import { createChainSource } from './services/network/chain-source.ts';
import { createNetworkView, type StorageState } from './services/network/network-view.ts';
import { createConsentNotices } from './services/notifications/consent-notices.ts';
import { createNotifications } from './services/notifications/notifications.ts';
import { createOutbox } from './services/outbox/outbox.ts';
import { keepStage } from './services/outbox/stage-keeper.ts';
import { stewardPaths } from './services/paths/key-paths.ts';
import { createToday } from './services/patients/today.ts';
import { createPatients } from './services/patients/patients.ts';
import { createPuller } from './services/pull/puller.ts';
import { createDocumentWriter } from './services/records/document-writer.ts';
import { createDrafts } from './services/records/drafts.ts';
import { createEntryChecks } from './services/records/entry-checks.ts';
import { createEntryVersions } from './services/records/entry-versions.ts';
import { createEntryWriter } from './services/records/entry-writer.ts';
import { createNoteWriter } from './services/records/note-writer.ts';
import { createSaveProgress } from './services/records/save-progress.ts';
import { createSignedWriting } from './services/records/signed-writing.ts';
import { createUnits } from './services/records/units.ts';
import { createRecordSearch } from './services/records/record-search.ts';
import { createRecordExports } from './services/records/record-exports.ts';
import { createDocumentResealer } from './services/rekeying/document-resealer.ts';
import { createRekeying } from './services/rekeying/rekeying.ts';
import { createDocumentOpener } from './services/refill/document-opener.ts';
import { createRefill } from './services/refill/refill.ts';
import { createSubjectFinder } from './services/refill/subject-finder.ts';
import { createSubjectRefill } from './services/refill/subject-refill.ts';
import { createReferrals } from './services/referrals/referrals.ts';
import { createMarket } from './services/market/market.ts';
import { createBudgets } from './services/research/budgets.ts';
import { createFundingReader } from './services/research/funding.ts';
import { placePath } from './services/research/place.ts';
import { createPlaces } from './services/research/places.ts';
import { createResearch } from './services/research/research.ts';
import { createRewards } from './services/rewards/rewards.ts';
import { createOrganizationView } from './services/roles/organization-view.ts';
import { createKeyKinds } from './services/roles/key-kinds.ts';
import { createKeySuccession } from './services/roles/key-succession.ts';
import { createKeyRing } from './services/roles/shared-keys.ts';
import { createRosterBook } from './services/roster/roster-book.ts';
import { createAdminProposals } from './services/roles/admin-proposals.ts';
import { createStaff } from './services/roles/staff.ts';
import { createDeskPin } from './services/session/desk-pin.ts';
import { type Actor, createSession } from './services/session/session.ts';
import { createDemoClinicMaker } from './services/setup/demo-clinic.ts';
import { createEntryDesk } from './services/setup/entry-desk.ts';
import { createInvitationKeeper, type Founding, writeFirstRows } from './services/setup/founder.ts';
import { councilCall } from './services/setup/council-seat.ts';
import { createLifecycle } from './services/setup/lifecycle.ts';
import { createMembership } from './services/setup/membership.ts';
import { encodeApplication, type NetworkConfig } from './services/setup/network-config.ts';
import { createSiblings } from './services/setup/siblings.ts';
import { createWorkshop, type Workshop } from './services/setup/workshop.ts';
import { demoTeam, teamLines } from './services/setup/demo-team.ts';
import { createSiblingChannel, openParentChannel } from './platform/sibling-channel.ts';
import { createKeyringRotation } from './services/subjects/keyring-rotation.ts';
import { createKnownPeers } from './services/storage/known-peers.ts';
import { createListening, type ListenWish, readListen } from './services/storage/listening.ts';
import { createReturningDocuments } from './services/storage/returning-documents.ts';
import { createStorageChoice } from './services/storage/storage-choice.ts';
import { createSubjectRegister } from './services/subjects/subject-register.ts';
import { createMoments } from './services/signing/moments.ts';
import { createSigningView } from './services/signing/signing-view.ts';
import { createSupportBundle } from './services/support/support-bundle.ts';
import { createFirstSight } from './services/sync/first-sight.ts';
import { createSynchronizer } from './services/sync/synchronizer.ts';
import { createWallet } from './services/wallet/wallet.ts';
import { createCorrectionWriter } from './services/wishes/correction-writer.ts';
import { createWishes } from './services/wishes/wishes.ts';
import { type Vault } from './vault/database.ts';
import { openOrRenewConsentKeys } from './vault/consent-keys.ts';
import { openVault } from './vault/open-vault.ts';
import { createPendingImports } from './vault/pending-imports.ts';
import { openOrRebuild } from './vault/rebuild.ts';
import { chainHead, dropSetting, formerDevices, organization as storedOrganization, placeOf, putSetting, setting, storedAccount, subject, subjectsWrittenAbout, workstation } from './vault/repositories/index.ts';

/** `NODE_DEBUG=assent` shows on stderr what the log leaves out. Never set it where patients' records are. */
const trace = debuglog('assent');
const leaseMs = 24 * 60 * 60 * 1000;
const idleMs = 5 * 60 * 1000;
const openingPatienceMs = 1_000;
const anchorEveryMs = 60_000;
/** Packs of other organizations come once a day, or when somebody there puts the log on record. */
const looksEveryMs = 60_000;
const emergencyLimits = { timeoutMs: 10_000, maxBytes: 64 * 1024 * 1024 };
const endingEveryMs = 1_000;
/** What comes due by time alone: a wait that is over, a review that is late. */
const tellingEveryMs = 5_000;
const receiptsEveryMs = 60_000;
/** What the nodes did not take is offered again. */
const returningEveryMs = 60_000;
/** So much may be lost of what the clock had seen when the program is killed. */
const rememberTimeEveryMs = 60_000;

export interface DeskDeps {
  readonly host: Host;
  readonly vaultKeys: VaultKeys;
  readonly vault: Vault;
  readonly keys: Keys;
  readonly deviceKeys: Keys;
  readonly network: NetworkConfig;
  readonly listen: ListenWish | null;
  readonly changes: ChangeFeed;
  readonly jobs: JobBoard;
  readonly demo: boolean;
  readonly log: (error: unknown) => void;
}

const errorLogFile = (dataDir: string): string => join(dataDir, 'logs', 'workstation.jsonl');

export const deviceSecret = (vaultKey: Uint8Array): Uint8Array => new Uint8Array(hkdfSync('sha256', vaultKey, new Uint8Array(0), 'assent/device/1', 32));

/** Random ids: never derived from what they name. */
const hexId = (): Hash => Hash.parse(randomBytes(32).toString('hex'));

export async function createDesk(deps: DeskDeps): Promise<Desk> {
  const { vault, keys, deviceKeys, changes, jobs, log, host } = deps;
  const clock = createTrustedClock(() => Date.now(), vault.read((db) => Math.max(chainHead(db, 'finalized')?.time ?? 0, setting<number>(db, 'last-seen') ?? 0)));
  const { now } = clock;
  const own = vault.read(workstation);
  if (own === undefined) throw new AppError('app.internal');
  /** A new key takes its place while the program runs: it is asked for each time. */
  let { device } = own;
  const organizationNow = (): OrganizationId | null => vault.read(workstation)?.organization ?? null;
  const organization = (): OrganizationId => {
    const id = organizationNow();
    if (id === null) throw new AppError('app.busy', { why: 'not admitted yet' });
    return id;
  };

  // The network: a local node of one's own, or somebody else's through its specification.
  const launcher = launcherFor(deps);
  let spec = '';
  const lightSpec = async (): Promise<string> => {
    if (deps.network.kind === 'joined') return deps.network.spec;
    // A node that does not start leaves the vault usable; the light client goes on with what it knows of the network.
    const file = await launcher?.start().then((info) => info.spec).catch((error: unknown) => { log(error); return join(host.dataDir, 'chain', 'light.json'); });
    return readFileSync(file ?? '', 'utf8');
  };
  const source = createChainSource({ vault, audit: () => audit, use: (given) => chain.use(given), spec: () => spec });
  const chain = createChain({
    worker: new URL('./chain/worker.ts', import.meta.url), network: lightSpec().then((text) => { spec = text; return source.network(); }),
    name: deps.network.kind === 'development' ? 'Development network' : deps.network.name, ...(own.genesis === null ? {} : { genesis: own.genesis }), clock: { now: () => Date.now() }, log: (line) => { log(new Error(line)); },
  });
  let nodePid = 0;
  const stopLauncherStatus = launcher?.onStatus(({ info }) => {
    if (info === null || info.pid === nodePid) return;
    const again = nodePid !== 0;
    nodePid = info.pid;
    if (again) { spec = readFileSync(info.spec, 'utf8'); void chain.use(source.network()).catch(log); }
  });
  const listening = createListening({
    vault, audit: () => audit, interfaces: listInterfaces, tryListening, announced: () => storage.addresses,
    apply: () => { const { listenOn } = content; return listenOn === undefined ? null : async (multiaddrs) => { storage = { phase: 'ready', ...await listenOn(multiaddrs) }; changes.announce('network'); }; },
  });
  const openContent = contentOpener(deps);
  const access = createStorageChoice({ vault, open: openContent }).current();
  const engine = access === null ? 'embedded' as const : 'clinic' as const;
  const content = await openContent(access, access === null ? await listening.begin(deps.listen) : []);
  const peers = createKnownPeers({ vault, content, log });
  const returning = createReturningDocuments({ folder: join(host.dataDir, keptFolder), content, jobs, log });
  let storage: StorageState = { phase: 'starting', peerId: null, addresses: [] };
  async function beginStorage(): Promise<void> {
    storage = { phase: 'ready', ...await content.start() };
    changes.announce('network');
    peers.connectAll(deps.network.kind === 'joined' ? deps.network.peers : []);
    returning.wake();
  }
  content.subscribe(({ type }) => {
    if (type === 'started') void beginStorage().catch(log);
    if (type !== 'stopped') return;
    storage = { ...storage, phase: 'offline' };
    changes.announce('network');
  });
  /** Under the old key another copy of this workstation may be in the swarm. */
  async function renewPeerKey(): Promise<void> {
    if (vault.read((db) => setting<boolean>(db, newPeerKey)) !== true) return;
    // A clinic's own nodes have keys of their own.
    if (content.underNewKey !== undefined) storage = { phase: 'ready', ...await content.underNewKey() };
    vault.write((db) => { dropSetting(db, newPeerKey); });
    changes.announce('network');
  }
  // Somebody else's nodes may be down for now, and our own engine may be slow to start: the vault is usable without them.
  await beginStorage().catch((error: unknown) => {
    const isSlow = error instanceof AppError && error.code === 'content.not-running';
    if (engine === 'embedded' && !isSlow) throw error;
    log(error);
    storage = { ...storage, phase: engine === 'embedded' ? 'starting' : 'offline' };
  });

  const { keys: consentKeys, setAside } = openOrRenewConsentKeys(join(host.dataDir, 'consent-keys.bin'), deps.vaultKeys);
  if (setAside !== null) log(new AppError('vault.corrupt', { quarantined: setAside }));
  destroyForgotten(vault, consentKeys);
  dropUnopenable(vault, consentKeys);
  const cacheKeys = createCacheKeys(consentKeys);
  const names = createDirectoryOfNames({ vault, blockTime: () => null });
  const session = createSession({ vault, keys, now, organization: organizationNow, audit: () => audit, changes, idleMs, onSignedIn: (person) => signedIn(person.account).catch(log) });
  const audit = createAuditLog({
    vault, now, get device() { return device; }, hashOf: rowHash, changes,
    actor: () => ({ account: session.user?.account ?? null, role: session.user === null ? null : (session.roles()?.join(', ') ?? '') || session.user.title, organization: organizationNow() }),
  });
  listening.begun();
  /** Null while the account's keys are locked. */
  const holderOf = async (account: AccountId): Promise<Keys | null> =>
    account === device ? (reenrolment.awaited() ? null : deviceKeys) : (await keys.isUnlocked({ account })).unlocked ? keys : await workshop?.isOpen(account) === true ? deviceKeys : null;
  const outbox = createOutbox({
    vault, chain, now, newId: randomUUID, changes, log, onStage: (db, about, stage, block) => { keepStage(db, about, stage, block); custody.onStage(db, about, stage); if (about.kind === 'documents' && stage === 'confirmed') rekeying.wake(); }, onRefused: (about, reason) => {
      if (about.kind === 'documents' || about.kind === 'rekey') rekeying.wake();
      if (about.kind === 'emergency') emergencies.refused(about.id, reason);
    },
    successorOf: (account) => (account !== device && vault.read(formerDevices).some((former) => former.device === account) ? device : null),
    signerFor: async (account) => {
      if (vault.read((db) => storedAccount(db, account))?.kind === 'carried') return () => Promise.reject(new AppError('account.signature-expired'));
      // A place's pseudonym signs as long as its owner is here.
      const place = vault.read((db) => placeOf(db, account));
      const holder = await holderOf(place?.owner ?? account);
      if (place !== undefined) return holder === null ? null : async (payload) => (await holder.sign({ account: place.owner, payload, path: placePath(place.chainId) })).signature;
      return holder === null ? null : async (payload) => (await holder.sign({ account, payload })).signature;
    },
  });
  const decider = createDecider({ vault, now, leaseMs, names, proven: () => chain.status().mode === 'light', roster: (db) => roster.current(db) });
  const external = createExternalDocuments({
    vault, keys, cacheKeys, decider, organization, genesis: () => genesis(), inEmergency: (account, emergency, section, epoch) => glass.path(account, emergency, section, epoch), fetch: (cid) => content.get(cid, emergencyLimits),
  });
  await signingReady();
  const roster = createRosterBook({ vault, keys, session, audit, changes, organization, verify, now, log });
  const forgetter = createForgetter({ vault, cacheKeys, external, now, changes, outbox, audit, get device() { return device; } });
  const toAccount = (publicKey: string): AccountId => AccountId.parse(encodeAddress(`0x${publicKey}`, addressPrefix));
  const firstSight = createFirstSight({ vault, chain, now, changes, toAccount, onRevoked: forgetter.forget });
  const puller = createPuller({ vault, chain, asSeen: firstSight.consent, content, keys, cacheKeys, organization: organizationNow, now, changes, user: () => session.user, log, onMirrored: (id) => { rekeying.wake(); return emergencyKits.fetch(id); } });
  const synchronizer = createSynchronizer({
    vault, chain, puller, firstSight, organization: organizationNow, device: () => device, now, changes, log, toAccount, onRevoked: forgetter.forget,
    onDocuments: (id) => echo.follow(id),
    onHead: (head) => { clock.seen(head.time); outbox.wake(); erasures.wake(); },
  });
  const pending = createPendingImports({ folder: join(host.dataDir, 'imports'), vaultKey: deps.vaultKeys.vaultKey });
  const subjects = createSubjectRegister({ vault, keys, content, outbox: () => outbox, organization, newSubjectId: () => hexId() as string as SubjectId, now });
  const genesis = (): Hash => {
    const known = chain.status().genesis ?? vault.read(workstation)?.genesis ?? null;
    if (known === null) throw new AppError('chain.unavailable');
    return known;
  };
  const writer = createDocumentWriter({
    vault, keys, content, seal: sealer.seal, chain, outbox: () => outbox, organization, newId: () => hexId() as string as DocumentId, newSalt: hexId, now, log,
    genesis,
  });
  const patients = createPatients({ vault, keys, subjects, session, audit, changes, organization, newId: () => PatientId.parse(randomUUID()), now, demo: deps.demo });
  /** The secret of a receipt lies in the bundle: what of it was not read yet is read first. */
  const leaveReceipts = async (ids: readonly ConsentId[]): Promise<void> => {
    if (session.user !== null) await puller.learn(session.user);
    await referrals.opened(ids);
  };
  const charts = createCharts({ vault, session, decider, audit, external, patients, names, organization, now, refresh: puller.refresh, online: () => chain.status().phase === 'ready', onOpened: (ids) => { void leaveReceipts(ids).catch(log); } });
  const writing = createSignedWriting({ vault, writer, audit, changes });
  const units = createUnits();
  const entryChecks = createEntryChecks({ charts, units, now });
  const shared = createKeyRing({ vault, keys, content, outbox, audit, organization, now });
  const succession = createKeySuccession({ vault, keys, cacheKeys, audit, organization, log });
  const proposals = createAdminProposals({ vault, chain, outbox, audit, names, changes, organization, now });
  const staff = createStaff({ vault, keys, content, outbox, audit, names, changes, shared, organization, organizationOrNull: organizationNow, now, log, demo: deps.demo });
  const deskPin = createDeskPin({ vault, keys, signedIn: () => session.user?.account ?? null, now, signed: outbox.signed });
  const agreements = createAgreements({ vault, deskPin, session, decider, organization, now });
  const bundles = createBundleMaker({ vault, chain, content, keys, now });
  const consents = createConsents({ vault, deskPin, content, bundles, keys, seal: sealFile, outbox, session, decider, audit, names, changes, organization, newId: hexId, now, log, dependents: { planned: (id) => places.plannedUnder(id), end: (db, id) => { places.leaveUnder(db, id); } } });
  const moments = createMoments(now);
  const delegates = createDelegates({ moments, vault, agreements, outbox, session, audit, names, changes, organization, now });
  const exclusions = createExclusions({ vault, agreements, session, audit, names, changes, newId: hexId, now });
  const referrals = createReferrals({ drafts: createGrantDrafts(hexId), moments, vault, keys, content, bundles, cacheKeys, decider, outbox, session, audit, names, changes, organization, newId: hexId, now, log });
  const rotation = createKeyringRotation({ vault, keys, content, outbox, audit, chain });
  const keyringHolders = createKeyringHolders({ vault, deskPin, session, organization });
  const custody = createCustody({ vault, keys, deskPin, holders: keyringHolders, rotation, outbox, session, audit, changes, organization, now, demo: deps.demo });
  const guardians = createGuardianSets({ vault, keys, holders: keyringHolders, rotation, session, audit, names, changes, organization, genesis, newId: hexId, now });
  const renewal = createKeyringRenewal({ vault, keys, rotation, holders: keyringHolders, organization, log });
  const provideKeys = async (account: AccountId): Promise<void> => {
    await shared.provide(account);
    void succession.follow(account).then(() => renewal.follow(account));
  };
  const recoveries = createRecoveries({
    vault, keys, sets: guardians, holders: keyringHolders, rotation, session, audit, names, changes, organization, newId: hexId, now, demo: deps.demo, distrust: shared.distrust, renewKeyrings: renewal.request,
    planned: shared.planned, provide: provideKeys,
  });
  const notifications = createNotifications({ vault, session, audit, names, changes, now });
  const trustees = createTrustees({ vault, chain, bundles, names });
  const emergencyKits = createEmergencyKits({ vault, chain, keys, holders: keyringHolders, trustees, bundles, content, outbox, audit, names, session, organization, genesis, newId: hexId, now, log });
  const glass = createBreakGlass({ vault, deviceKeys, audit, organization, now });
  const online = (): boolean => chain.status().phase === 'ready';
  const emergencyPolicies = createEmergencyPolicies({ vault, chain, content, outbox, audit, names, session, organization, now });
  const emergencies = createEmergencies({
    vault, chain, keys, deskPin, glass, kits: emergencyKits, content, seal: sealFile, outbox, session, audit, names, changes, organization, online, forget: () => { external.forget(); }, newId: hexId, now, log,
  });
  const emergencyNotices = createEmergencyNotices({ vault, notifications, organization: organizationNow, now });
  const consentNotices = createConsentNotices({ vault, notifications, now });
  const rekeying = createRekeying({
    vault, content, jobs, changes, user: () => session.user, organization: organizationNow, log, renewBundles: (user) => consents.renew(user.account),
    resealer: createDocumentResealer({
      vault, keys, content, chain, outbox, audit, organization, genesis, log,
      reach: (subject) => (session.user === null ? Promise.resolve(null) : consents.reach(session.user.account, subject)),
    }),
  });
  const lost = createLostKeys({
    vault, shared, succession, renewal, kits: emergencyKits, jobs, audit, changes, user: () => session.user, isSteward: (account) => vault.read((db) => stewardPaths(db, account, organization())).length > 0, catchUp: synchronizer.catchUp, log,
  });
  const opener = createDocumentOpener({ vault, keys, content, organization, genesis });
  const refill = createRefill({
    vault, chain, jobs, changes, opener, user: () => session.user, organization: organizationNow, now, log,
    finder: createSubjectFinder({ vault, chain, content, organization, readWhole: synchronizer.readWhole, newPatientId: () => PatientId.parse(randomUUID()), now, log }),
    subjects: createSubjectRefill({ vault, chain, opener, audit, changes, organization, now }),
  });
  const reenrolment = createReenrolment({
    vault, deviceKeys, deviceSecret: deviceSecret(deps.vaultKeys.vaultKey), shared, lost, outbox, audit, changes, organization, now,
    onSucceeded: (next) => {
      device = next;
      void renewPeerKey().catch(log);
      void emergencyPolicies.follow().catch(log);
    },
  });
  const eraser = createEraser({
    vault, content, consentKeys, folder: createDataFolderFiles(host.dataDir), now,
    async forget({ patient, whole }) { external.forget(); if (whole && session.user?.patient != null && session.user.patient === patient) await session.lock(); },
  });
  const erasures = createErasures({
    vault, chain, outbox, eraser, audit, session, names, jobs, changes, organization, newId: hexId, now, log, kept: createKeptDocuments({ vault, chain, day: names.day, now }),
    certificates: createCertificateMaker({ vault, keys: deviceKeys, get device() { return device; }, organization, genesis, engine, proven: () => chain.status().mode === 'light', now }),
  });
  const echo = createErasureEcho({ vault, chain, content, changes, newId: hexId, now, forget: () => { external.forget(); }, wake: () => { erasures.wake(); } });
  const packs = createLogPacks({ vault, chain, content, seal: sealFile, nobody: recipientOfNobody, names, organization, device: () => device, now });
  const looks = createLooksElsewhere({ vault, chain, content, keys, audit, names, organization, changes, log });
  const review = createAuditReview({ vault, chain, outbox, audit, names, organization, packs, log, now });
  /** Nodes to ask for proofs; what they say is checked before it is used. */
  const nodes = (): string[] => [...new Set([...source.endpoints(), ...[launcher?.status().info?.rpc ?? []].flat(), ...(deps.network.kind === 'joined' ? deps.network.nodes ?? [] : [])])];
  const auditBundles = createAuditBundles({
    vault, proofs: createProofCollector({ endpoints: nodes, genesis }), device: () => device, organization, organizationName: () => names.organization(organization()), now,
    sign: async (payload) => (await deviceKeys.sign({ account: device, payload })).signature,
  });
  const nodeVersion = (): string | null => (launcher === null ? null : nodeVersionOf(prebuild.record));
  const rewards = createRewards({ vault, chain, launcher, names, changes, now, nodeVersion });
  const membership = createMembership({ vault, chain, peers, outbox, staff, audit, changes });
  const signing = createSigningView({ vault, chain, names, outbox, user: () => session.user?.account ?? null, consents, admin: { plan: (act) => planAdmin(act) } });
  const funding = createFundingReader({ vault, chain });
  const places = createPlaces({ vault, chain, keys, funding, outbox, session, audit, names, changes, signing, genesis, now });

  const accounts = createAccounts({
    vault, keys, session, audit, names, changes, now, guard: createPassphraseGuard({ vault, audit, now }), genesis: () => chain.status().genesis,
    normalized: (account) => { try { return accountOf(publicKeyOf(account)); } catch { return null; } },
  });

  const imports = createImporter({ vault, reader: recordReader, subjects, writer, session, audit, jobs, pending, changes, newPatientId: () => PatientId.parse(randomUUID()), newUploadId: () => JobId.parse(randomUUID()), now });

  async function signedIn(account: AccountId): Promise<void> {
    outbox.wake();
    if (organizationNow() === null) return;
    await provideKeys(account);
    void guardians.follow(account).catch(log);
    void imports.resume(account).catch(log);
    // An epoch that rose there is told to who may read; who only wrote asks.
    for (const id of vault.read(subjectsWrittenAbout)) { const about = vault.read((db) => subject(db, id)); if (about !== undefined) void puller.refresh(about, true); }
    void emergencyKits.follow(account);
    void consents.readRequests(account);
    void referrals.look();
    void looks.follow(account).catch(log);
    void places.follow(account).catch(log);
    void puller.learn(staff.person(account)).then(() => consents.renew(account)).catch(log);
  }

  /** The same services over the background's keys, each bench for one person of a demo clinic. */
  function makeWorkshop(): Workshop {
    const backgroundShared = createKeyRing({ vault, keys: deviceKeys, content, outbox, audit, organization, now });
    const registering = createSubjectRegister({ vault, keys: deviceKeys, content, outbox: () => outbox, organization, newSubjectId: () => hexId() as string as SubjectId, now });
    const writing = createDocumentWriter({ vault, keys: deviceKeys, content, seal: sealer.seal, chain, log, outbox: () => outbox, organization, newId: () => hexId() as string as DocumentId, newSalt: hexId, now, genesis });
    const benchFor = (actor: Actor) => {
      const signed = createAuditLog({ vault, now, get device() { return device; }, hashOf: rowHash, changes, actor: () => ({ account: actor.user?.account ?? null, role: actor.roles()?.join(', ') ?? null, organization: organizationNow() }) });
      return {
        patients: createPatients({ vault, keys: deviceKeys, subjects: registering, session: actor, audit: signed, changes, organization, newId: () => PatientId.parse(randomUUID()), now, demo: true }),
        imports: createImporter({ vault, reader: recordReader, subjects: registering, writer: writing, session: actor, audit: signed, jobs, pending, changes, newPatientId: () => PatientId.parse(randomUUID()), newUploadId: () => JobId.parse(randomUUID()), now }),
        consents: createConsents({ vault, deskPin: createDeskPin({ vault, keys: deviceKeys, signedIn: () => actor.user?.account ?? null, now, signed: outbox.signed }), content, bundles: createBundleMaker({ vault, chain, content, keys: deviceKeys, now }), keys: deviceKeys, seal: sealFile, outbox, session: actor, decider, audit: signed, names, changes, organization, newId: hexId, now, log }),
      };
    };
    const hiring = createStaff({ vault, keys: deviceKeys, content, outbox, audit, names, changes, shared: backgroundShared, organization, organizationOrNull: organizationNow, now, log, demo: true });
    return createWorkshop({ keys: deviceKeys, staff: hiring, shared: backgroundShared, refresh: puller.refresh, organization, benchFor });
  }
  const workshop = deps.demo ? makeWorkshop() : null;

  synchronizer.start();
  const rememberTime = (): void => { try { vault.write((db) => { putSetting(db, 'last-seen', now()); }); } catch (error) { log(error); } };
  rememberTime();
  const timers = [
    setInterval(() => { if (organizationNow() !== null && chain.status().phase === 'ready') void review.anchor().catch(log); }, anchorEveryMs),
    setInterval(() => { try { emergencies.endOver(); } catch (error) { log(error); } }, endingEveryMs),
    setInterval(() => { try { forgetter.forgetEnded(); } catch (error) { log(error); } }, endingEveryMs),
    setInterval(rememberTime, rememberTimeEveryMs),
    setInterval(() => { if (storage.phase === 'ready') returning.wake(); }, returningEveryMs),
    setInterval(() => { if (session.user !== null) void referrals.look(); }, receiptsEveryMs),
    setInterval(() => { if (session.user !== null && organizationNow() !== null) void looks.follow(session.user.account).catch(log); }, looksEveryMs),
  ];
  for (const timer of timers) timer.unref();
  forgetter.forgetEnded();
  // Before the first window: what was to end while the program was off, or was killed, is over.
  emergencies.endOver();
  const tellNews = (): void => { try { emergencyNotices.look(); consentNotices.look(); } catch (error) { log(error); } };
  tellNews();
  timers.push(setInterval(tellNews, tellingEveryMs).unref());
  rekeying.wake();
  lost.wake();
  // What a new key asked for, and a crash kept back.
  void renewPeerKey().catch(log);
  if (organizationNow() !== null) void emergencyPolicies.follow().catch(log);
  await takeBackUnfinished(vault).catch(log);
  refill.wake();
  const unsubscribe = changes.listen(({ topic }) => {
    if (topic === 'session' && session.user === null) external.forget();
    if (topic === 'session' && session.user !== null) erasures.wake(true);
    if (topic === 'emergencies') tellNews();
    if (topic === 'requests' && session.user !== null && organizationNow() !== null) { void consents.readRequests(session.user.account); void consents.tidyRequests(); }
    // An emergency closed, or a section got new keys: the kits follow while a key steward is here.
    if (topic === 'consents' && session.user !== null && organizationNow() !== null) void emergencyKits.follow(session.user.account);
  });
  const stopStatus = chain.onStatus(() => { changes.announce('network'); outbox.wake(); });

  const network = createNetworkView({ vault, chain, launcher, content, peers, engine, storage: () => storage, outbox, names, leaseMs, nodeVersion, canSign: async (account) => await holderOf(account) !== null, now, audit });
  const disclosures = createDisclosures({ vault, audit, names, agreements, organization, now });
  const recordExports = createRecordExports({ vault, charts, session, keys, content, cacheKeys, decider, audit, organization, organizationName: () => names.organization(organization()), now });
  const keyKinds = createKeyKinds({ vault, audit, shared, renewKeyrings: renewal.request, provide: provideKeys, log });
  const planAdmin = (act: AdminAct) => {
    const by = session.require();
    switch (act.act) {
      case 'admit': return membership.plan(act.application, by);
      case 'useKeyKind': return keyKinds.plan(act.kind, by.account);
      case 'approveAdmin': case 'rejectAdmin': return proposals.plan(by, act);
      default: return staff.plan(by, act);
    }
  };
  const retention = createRetentionPolicy({ vault, chain, outbox, audit, session, now });
  const breachScope = createBreachScope({ vault, audit, names, organization });
  return {
    vault, session, patients, today: createToday({ vault, audit, session, names, patients, now }), charts, consents, oversight: createConsentOverseer({ vault, audit, names, now }), custody, delegates, exclusions, referrals, refill, roster, guardians, recoveries, emergencyKits, emergencies, trustees, notifications, erasures, audit: review, refusals: audit, looksElsewhere: looks, auditExports: createAuditExports({ vault, audit, bundles: auditBundles, genesis, now }), disclosures, staff, membership, rewards, names, now,
    proposals, reenrolment, devices: createDevices({ vault, chain, shared, lost, reenrolment, outbox, audit, changes, organization, now, log }),
    retention, accessPackages: createAccessPackage({ audit, session, requireOwnStaffOrSelf: agreements.requireOwnStaffOrSelf, record: (patient, reason) => recordExports.bundle(patient, reason, 'PATRQT'), consents: consents.forPatient, looks: review.looks, disclosures }),
    breachScope, breaches: createBreaches({ vault, audit, session, names, scope: breachScope, newId: hexId, now }), processing: createRecordOfProcessing({ vault, audit, names, retention: retention.rows, organization, now }),
    wishes: createWishes({ vault, session, audit, decider, names, changes, notifications, organization, newId: hexId, now, writer: createCorrectionWriter({ vault, session, writer, audit, changes, now }) }),
    market: createMarket({ vault, chain, outbox, session, audit, names, changes, organization, asCouncil: async (account, inner) => (await councilCall(chain, account, inner)).call, newId: hexId, now }),
    budgets: createBudgets({ vault, chain, funding, outbox, session, audit, changes, moments, organization, newSalt: hexId, now }), places,
    research: createResearch({ moments, vault, session, consents, audit, names, changes, organization, newSalt: hexId, now }),
    restrictions: createRestrictions({ vault, outbox, audit, decider, session, changes, organization, newSalt: hexId, now }),
    emergencyPolicies,
    emergencyReviews: createEmergencyReviews({ vault, content, seal: sealFile, outbox, session, audit, names, changes, organization, now }),
    notes: createNoteWriter({ vault, session, writing, now, newId: randomUUID }),
    entries: createEntryWriter({ vault, session, decider, audit, checks: entryChecks, writing, organization, now, newId: randomUUID }), entryChecks, units,
    versions: createEntryVersions({ vault, charts, session, keys, content, names, organization, genesis }),
    progress: createSaveProgress({ vault, content }),
    drafts: createDrafts({ vault, session, decider, audit, organization, now }),
    exports: recordExports,
    imports,
    organization: createOrganizationView({ vault, chain, names, organization }),
    network, support: createSupportBundle({ vault, jobs, audit, network: () => network.status(), logFile: errorLogFile(host.dataDir), version: host.version, now }),
    signing,
    wallet: createWallet({ vault, chain, outbox, session, audit, names, accounts, organization: organizationNow, newId: randomUUID, now }),
    accounts, source, listening,
    carried: createCarriedPayments({
      vault, chain, outbox, session, audit, accounts, names, genesis, publicKeyOf, newId: randomUUID, now,
      verify: async (account, payload, signature) => { await signingReady(); return verify(account, payload, signature); },
    }),
    lesson: createNetworkLesson({ chain, genesis }),
    inspector: createInspector({ vault, chain, content, keys, cacheKeys, session, audit, now }),
    search: createRecordSearch({ vault, session, decider, audit, external, organization }),
    outbox, chain, shared, keyKinds, synchronizer, workshop,
    storage: () => storage,
    application() {
      const profile = membership.profile();
      const admin = membership.admin();
      if (deps.network.kind !== 'joined' || organizationNow() !== null || profile === undefined || admin === undefined) return null;
      return encodeApplication({ format: 'assent-application/1', name: profile.name, salt: profile.salt, country: profile.country, admin: admin.account, recipient: admin.recipient, peers: [...storage.addresses] });
    },
    /** What a newcomer needs to join, once this organization is admitted. */
    invitation() {
      const id = organizationNow();
      const row = id === null ? undefined : vault.read((db) => storedOrganization(db, id));
      const genesis = chain.status().genesis;
      if (id === null || row === undefined || genesis === null || spec === '') return null;
      return { format: 'assent-network/1' as const, name: chain.status().name, genesis, spec, swarmKey: deps.network.swarmKey, peers: [...storage.addresses], nodes: nodes(), organization: { id, name: row.name ?? '', country: row.country } };
    },
    async unlock(account, secret) {
      const { wrapped } = staff.person(account);
      await keys.unlock({ account, wrapped, secret });
      outbox.wake();
      return async () => { if (session.user?.account !== account) await keys.lockAccount({ account }); };
    },
    async stop() {
      for (const timer of timers) clearInterval(timer);
      rememberTime();
      unsubscribe();
      rekeying.close();
      lost.close();
      refill.close();
      returning.close();
      stopStatus();
      stopLauncherStatus?.();
      synchronizer.close();
      await outbox.close();
      await session.close();
      await Promise.allSettled([chain.stop(), content.stop()]);
      await launcher?.stop();
      await deviceKeys.stop();
      vault.close();
    },
  };
}

function nodeVersionOf(record: string | URL): string | null {
  try {
    const { sdk, sourceHash } = JSON.parse(readFileSync(record, 'utf8')) as { sdk: string; sourceHash: string };
    return `assent-node, polkadot-sdk ${sdk}, source ${sourceHash.slice(0, 12)}`;
  } catch {
    return null;
  }
}

/** Opens a document store: in this program, or on a clinic's own Kubo and IPFS Cluster. */
function contentOpener({ host, network }: DeskDeps): (access: ClinicAccess | null, listen?: readonly string[]) => Promise<ContentStore & Partial<EmbeddedStore>> {
  return async (access, listen = ['/ip4/127.0.0.1/tcp/0']) => {
    const folder = join(host.dataDir, 'ipfs');
    if (access === null) return createContentStore({ folder, listen, swarmKey: Buffer.from(network.swarmKey, 'hex'), workerEntry: new URL('./ipfs/worker.ts', import.meta.url) });
    // Loaded by those who use it only: the start is waited for.
    const { createClinicStore, createCluster, createFileReader, createKubo, createWaitingFile, openProofLedger } = await import('./ipfs/clinic/index.ts');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return createClinicStore({
      kubo: createKubo({ url: access.kubo, authorization: access.kuboAuthorization ?? undefined, fetch }),
      cluster: access.cluster === null ? null : createCluster({ url: access.cluster, authorization: access.clusterAuthorization ?? undefined, fetch }),
      factor: { minimum: access.minimum, maximum: access.maximum }, readerOf: createFileReader, now: () => Date.now(), waiting: createWaitingFile(join(folder, 'waiting.json')),
      // Settings from before there were any hold none.
      others: ((access as Partial<ClinicAccess>).nodes ?? []).map(({ kubo, authorization }) => createKubo({ url: kubo, authorization: authorization ?? undefined, fetch })), ledger: openProofLedger(join(folder, 'proofs.db')), random: Math.random,
    });
  };
}

function launcherFor({ host, network, log }: DeskDeps): NodeLauncher | null {
  if (network.kind === 'joined') return null;
  return createNodeLauncher({
    dataDir: host.dataDir, cacheDir: cacheDir(process.env), prebuild, developmentSpec, log: (line) => { log(new Error(line)); },
    network: network.kind === 'development' ? { kind: 'development' } : { kind: 'own', founding: { founder: network.founder, name: network.name } },
  });
}

/** One thread each for all of this program. */
const recordReader = createRecordReader();
const sealer = createSealer();

export interface WorkstationOptions {
  /** Makes a demo clinic at the first start. */
  readonly demo: boolean;
  /** File of an invitation to another workstation's network. */
  readonly join: string | undefined;
  /** File that leads to a clinic's document store, or `embedded`; left out, documents stay where they are. */
  readonly storage?: string | undefined;
  /** Addresses of this machine on which the document store listens from now on, as `readListen` takes them; left out, it listens where it did. */
  readonly listen?: readonly string[] | undefined;
  /** The committed network with public keys and 1 s slots, for tests and the demo. */
  readonly developmentNetwork?: boolean;
}

export async function createWorkstation(host: Host, options: WorkstationOptions) {
  const listen = readListen(options.listen);
  const lock = lockInstance(join(host.dataDir, 'instance.db'));
  const writeLog = createErrorLog(errorLogFile(host.dataDir), () => new Date());
  const log = (error: unknown): void => { trace('%o', error); writeLog(randomUUID().slice(0, 8), error); };
  const changes = createChangeFeed();
  const jobs = createJobBoard({
    now: () => new Date(), newId: () => JobId.parse(randomUUID()), changes,
    reference: (error) => { const reference = randomUUID().slice(0, 8); writeLog(reference, error); return reference; },
  });
  const vaultKeychain = createVaultKeychain({ passphrase: createPassphraseKeychain(join(host.dataDir, 'keychain.json')), system: host.systemKeychain, file: join(host.dataDir, 'system-keychain.json') });
  const demoKeychain = createDemoKeychain(join(host.dataDir, 'demo.key'));

  const vaultFile = join(host.dataDir, 'vault.db');
  const parts = (vaultKeys: VaultKeys, vault: Vault) => {
    const keysOf = (): Keys => createKeys({ spawnIsolated: host.spawnIsolated, entry: new URL('./keys/process.ts', import.meta.url), workstationSecret: vaultKeys.workstationSecret });
    return { vault, keys: keysOf(), deviceKeys: keysOf() };
  };
  const rebuilding = createRebuildJob({ jobs, onChange: (job, running) => { lifecycle.setupJob = job; lifecycle.rebuilding = running; changes.announce('session'); } });
  async function openDesk(vaultKeys: VaultKeys): Promise<Desk> {
    const opened = await rebuilding.during((progress) => openOrRebuild({ file: vaultFile, key: vaultKeys.vaultKey, now: () => Date.now(), progress }));
    const { vault, keys, deviceKeys } = parts(vaultKeys, opened);
    const own = vault.read(workstation);
    const network = vault.read((db) => setting<NetworkConfig>(db, 'network'));
    if (own === undefined || network === undefined) throw new AppError('vault.corrupt');
    const given = { host, vaultKeys, vault, keys, deviceKeys, network, listen, changes, jobs, demo: demoKeychain.exists(), log };
    if (options.storage !== undefined) await createStorageChoice({ vault, open: contentOpener(given) }).choose(options.storage).catch((error: unknown) => { vault.close(); throw error; });
    for (const { device, wrapped } of [{ device: own.device, wrapped: own.deviceWrapped }, ...vault.read(formerDevices)]) await deviceKeys.unlock({ account: device, wrapped, secret: deviceSecret(vaultKeys.vaultKey) });
    return createDesk(given);
  }
  async function firstRows(vaultKeys: VaultKeys, founding: Founding, demo: boolean): Promise<void> {
    const { vault, keys, deviceKeys } = parts(vaultKeys, openVault({ file: vaultFile, key: vaultKeys.vaultKey }));
    try {
      await writeFirstRows({ vault, keys, deviceKeys, deviceSecret: deviceSecret(vaultKeys.vaultKey), now: () => Date.now(), demo }, founding);
    } finally {
      await Promise.all([keys.stop(), deviceKeys.stop()]);
      vault.close();
    }
  }

  const lifecycle = createLifecycle({
    keychain: () => (demoKeychain.exists() ? demoKeychain : vaultKeychain.exists() ? vaultKeychain : null), openDesk, onOpen: (desk) => { entry.resume(desk); changes.announce('session'); },
  });
  const northside = demoTeam('northside');
  const siblings = createSiblings({
    program: new URL('../served/main.ts', import.meta.url), node: process.versions['electron'] === undefined ? process.execPath : process.env['ASSENT_NODE'] ?? null, dataDir: host.dataDir, log,
    channelTo: createSiblingChannel, sibling: { name: northside.organization.name, folder: 'northside', people: teamLines(northside) },
  });
  const parent = options.join === undefined ? null : openParentChannel();
  const entry = createEntryDesk({
    lifecycle, jobs, dataDir: host.dataDir, vaultKeychain, demoKeychain, firstRows, demoClinic: createDemoClinicMaker({ siblings, parent }), siblings, join: options.join ?? null,
    developmentNetwork: options.developmentNetwork ?? false, idleMinutes: idleMs / 60_000, hostNote: host.note, version: host.version,
  });
  /** The address comes first: a slow opening goes on behind it. */
  async function soon(opening: Promise<unknown>): Promise<void> {
    opening.catch(log);
    await Promise.race([opening, new Promise((resolve) => { setTimeout(resolve, openingPatienceMs).unref(); })]);
  }
  const keepInvitation = createInvitationKeeper(host.dataDir);
  changes.listen(({ topic }) => { if (topic === 'network' && lifecycle.desk !== null) keepInvitation(lifecycle.desk); });
  const stopPower = host.power.onSuspend(() => { void lifecycle.desk?.session.lock(); });
  // A demo clinic has no passphrase; anything else waits for its own, unless the system's keychain was chosen and opens it: else the window says why.
  if (demoKeychain.exists()) await soon(lifecycle.open());
  else if (vaultKeychain.exists() && vaultKeychain.chosen) await soon(lifecycle.open()).catch(() => undefined);
  else if (options.demo && lifecycle.state === 'new') entry.demoClinic();

  return {
    router: createRouter({ desk: lifecycle.require, deskIfOpen: () => lifecycle.desk, entry, jobs, changes }),
    contextFor: ({ signal }: { signal: AbortSignal }) => ({ signal }),
    async stop() {
      stopPower();
      changes.close();
      await jobs.close();
      await siblings.stop();
      await lifecycle.stop();
      lock.release();
    },
  };
}
