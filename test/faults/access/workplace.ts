/**
 * One workstation in this process: the real router, session, decisions and records over a real vault. Its keys open whatever they are given,
 * so that what stays closed is closed by a decision and by nothing else. Services without rules of their own only say that they were reached.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { call } from '@orpc/server';
import type { RoleName } from '../../../core/contract/index.ts';
import { roles } from '../../../core/consent/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import { type Hash, PatientId } from '../../../core/ids/index.ts';
import { encodeIdentity, recipientOf } from '../../../core/sealing/index.ts';
import { rowHash } from '../../../core/proof/index.ts';
import { createRouter, type RouterDeps } from '../../../workstation/router/router.ts';
import { createAuditLog } from '../../../workstation/services/audit/audit-log.ts';
import { createAuditExports } from '../../../workstation/services/audit/audit-exports.ts';
import { createAccessPackage } from '../../../workstation/services/audit/access-package.ts';
import { createBreachScope } from '../../../workstation/services/audit/breach-scope.ts';
import { createBreaches } from '../../../workstation/services/audit/breaches.ts';
import { createDisclosures } from '../../../workstation/services/audit/disclosures.ts';
import { createRecordOfProcessing } from '../../../workstation/services/audit/record-of-processing.ts';
import { createAuditReview } from '../../../workstation/services/audit/audit-review.ts';
import { createLooksElsewhere } from '../../../workstation/services/audit/looks-elsewhere.ts';
import { createChangeFeed } from '../../../workstation/services/changes/change-feed.ts';
import { createCharts } from '../../../workstation/services/chart/chart.ts';
import { createExternalDocuments } from '../../../workstation/services/chart/external-documents.ts';
import { createAgreements } from '../../../workstation/services/consents/agreement.ts';
import { createConsents } from '../../../workstation/services/consents/consents.ts';
import { createGrantDrafts } from '../../../workstation/services/consents/grant-drafts.ts';
import { createConsentOverseer } from '../../../workstation/services/consents/oversight.ts';
import { createDelegates } from '../../../workstation/services/delegates/delegates.ts';
import { createExclusions } from '../../../workstation/services/delegates/exclusions.ts';
import { createReferrals } from '../../../workstation/services/referrals/referrals.ts';
import { createRosterBook } from '../../../workstation/services/roster/roster-book.ts';
import { createDecider, type Decider } from '../../../workstation/services/decision/decider.ts';
import { createDirectoryOfNames } from '../../../workstation/services/names/directory-of-names.ts';
import { createBreakGlass } from '../../../workstation/services/emergency/break-glass.ts';
import { createEmergencies } from '../../../workstation/services/emergency/emergencies.ts';
import { createEmergencyKits } from '../../../workstation/services/emergency/emergency-kits.ts';
import { createCustody } from '../../../workstation/services/custody/custody.ts';
import { createEmergencyReviews } from '../../../workstation/services/emergency/emergency-reviews.ts';
import { createErasures } from '../../../workstation/services/erasure/erasures.ts';
import { createRestrictions } from '../../../workstation/services/erasure/restrictions.ts';
import { createGuardianSets } from '../../../workstation/services/guardians/guardian-sets.ts';
import { createKeyringHolders } from '../../../workstation/services/guardians/keyring-holder.ts';
import { createRecoveries } from '../../../workstation/services/guardians/recoveries.ts';
import { createNotifications } from '../../../workstation/services/notifications/notifications.ts';
import { createDrafts } from '../../../workstation/services/records/drafts.ts';
import { createEntryChecks } from '../../../workstation/services/records/entry-checks.ts';
import { createEntryVersions } from '../../../workstation/services/records/entry-versions.ts';
import { createEntryWriter } from '../../../workstation/services/records/entry-writer.ts';
import { createPatients } from '../../../workstation/services/patients/patients.ts';
import { createToday } from '../../../workstation/services/patients/today.ts';
import { createNoteWriter } from '../../../workstation/services/records/note-writer.ts';
import { createRecordExports } from '../../../workstation/services/records/record-exports.ts';
import { createSignedWriting } from '../../../workstation/services/records/signed-writing.ts';
import { createRecordSearch } from '../../../workstation/services/records/record-search.ts';
import { createKeyKinds } from '../../../workstation/services/roles/key-kinds.ts';
import { createStaff } from '../../../workstation/services/roles/staff.ts';
import { createMoments } from '../../../workstation/services/signing/moments.ts';
import { createSigningView } from '../../../workstation/services/signing/signing-view.ts';
import { createMarket } from '../../../workstation/services/market/market.ts';
import { createBudgets } from '../../../workstation/services/research/budgets.ts';
import { createFundingReader } from '../../../workstation/services/research/funding.ts';
import { createPlaces } from '../../../workstation/services/research/places.ts';
import { createResearch } from '../../../workstation/services/research/research.ts';
import { createWishes } from '../../../workstation/services/wishes/wishes.ts';
import { createDeskPin } from '../../../workstation/services/session/desk-pin.ts';
import { createSession } from '../../../workstation/services/session/session.ts';
import { sealFile } from '../../../workstation/sealing/index.ts';
import type { Vault, WriteDb } from '../../../workstation/vault/database.ts';
import { accountOf } from '../../../workstation/keys/signing.ts';
import { openVault } from '../../../workstation/vault/open-vault.ts';
import { device, marks, own, pin, settle, type Who, whoIs } from './residents.ts';

export type Answer = { readonly through: true; readonly seen: readonly string[]; readonly output: unknown } | { readonly through: false; /** `broken: …` where it was neither let through nor refused. */ readonly code: string };

/** What a control opens: the guard of one procedure, every decision, or the log, which then only says that it has written. */
export interface Opened { readonly guard?: string; readonly decisions?: boolean; readonly log?: 'silent' }

export interface Workplace {
  readonly vault: Vault;
  /** Ms; the clock stands still in between. */
  readonly clock: { now: number };
  /** What the keys process did since it was emptied. Posts to the outbox are `posted/…` among the settings: they go with their transaction. */
  readonly effects: string[];
  /** Signs somebody in, or locks the workstation for `nobody`. */
  enter(who: Who): Promise<void>;
  ask(path: readonly string[], input: unknown): Promise<Answer>;
  end(): Promise<void>;
}

class Reached extends Error {}
const reached = (): never => { throw new Reached(); };
const anything: unknown = new Proxy(reached, { get: (_, name) => (name === 'then' ? undefined : anything), apply: reached });
/** The named answers; everything else was reached. */
const only = <Port>(answers: Partial<Record<keyof Port, unknown>>): Port => new Proxy(answers, { get: (_, name) => (name === 'then' ? undefined : (answers as Record<string | symbol, unknown>)[name] ?? anything) }) as unknown as Port;

const hour = 3_600_000;

export async function createWorkplace(opened: Opened = {}): Promise<Workplace> {
  // In memory where there is such a place: what is asked here is who may, not what survives.
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'assent-workplace-'));
  const vault = openVault({ file: join(folder, 'vault.db'), key: new Uint8Array(32).fill(3) });
  const clock = { now: Date.UTC(2026, 6, 1, 12) };
  const now = (): number => clock.now;
  settle(vault);

  const effects: string[] = [];
  const done = <Answer>(what: string, answer: Answer): Promise<Answer> => { effects.push(what); return Promise.resolve(answer); };
  const organization = () => own;
  const genesis = (): Hash => 'ab'.repeat(32) as Hash;
  const changes = createChangeFeed();
  const envelope = new TextEncoder().encode(JSON.stringify({ section: { category: 'labs', sensitivity: 'general' }, resources: [{ resourceType: 'Observation', id: 'f1', code: { text: marks.foreign } }] }));
  const identity = encodeIdentity(new Uint8Array(32).fill(7));
  const file = await sealFile('a document', [recipientOf(new Uint8Array(32).fill(7))]);
  const keys = only<Parameters<typeof createSession>[0]['keys']>({
    createAccount: () => Promise.resolve({ account: accountOf(randomBytes(32)), recipient: recipientOf(new Uint8Array(32).fill(5)), wrapped: new Uint8Array(60) }), unlock: () => Promise.resolve({}), lockAccount: () => Promise.resolve({}), stop: () => Promise.resolve(), openDocument: () => done('opened a document', { envelope }), exportIdentity: () => done('handed out a key', { identity }), reseal: () => done('sealed again', { sealed: new Uint8Array([1]) }),
  });
  const chain = only<Parameters<typeof createAuditReview>[0]['chain']>({ status: () => ({ mode: 'light', phase: 'offline', genesis: genesis() }) });
  const content = only<Parameters<typeof createStaff>[0]['content']>({ get: () => Promise.resolve(file), put: () => Promise.resolve(), remove: () => Promise.resolve() });
  const outbox = only<Parameters<typeof createConsents>[0]['outbox']>({ post: (db: WriteDb) => { db.run('INSERT INTO setting (key, value) VALUES (?, ?)', `posted/${nextId()}`, '0'); return 'posted'; } });
  const plain = { wrap: (_: unknown, bytes: Uint8Array) => bytes, unwrap: (_: unknown, bytes: Uint8Array) => bytes, destroy: () => undefined };

  const names = createDirectoryOfNames({ vault, blockTime: () => null });
  const session = createSession({ vault, keys, now, organization, audit: () => audit, changes, idleMs: 100 * hour, onSignedIn: () => Promise.resolve() });
  const roster = createRosterBook({ vault, keys, session, audit: only({}), changes, organization, verify: () => false, now, log: () => undefined });
  const written = createAuditLog({ vault, now, device, hashOf: rowHash, changes, actor: () => ({ account: session.user?.account ?? null, role: null, organization: own }) });
  const audit = opened.log === 'silent' ? { record: () => [], recordIn: () => null as never } : written;
  const decides = createDecider({ vault, now, leaseMs: 24 * hour, names, proven: () => true, roster: (db) => roster.current(db) });
  const decider = opened.decisions === true ? permitting(decides, vault) : decides;
  const external = createExternalDocuments({ inEmergency: () => Promise.resolve(null), fetch: () => Promise.reject(new Error('nothing is fetched here')), vault, keys, cacheKeys: plain, decider, organization, genesis });
  /** A row that goes with its transaction stands for what the real one would save there. */
  const saved = (what: string) => (db: WriteDb) => { db.run('INSERT INTO setting (key, value) VALUES (?, ?)', `posted/${what}/${nextId()}`, '0'); };
  const patients = createPatients({ vault, keys, subjects: only<Parameters<typeof createPatients>[0]['subjects']>({ prepare: () => Promise.resolve({ id: nextId() }), commit: saved('subject') }), session, audit, changes, organization, newId: () => PatientId.parse(randomUUID()), now, demo: false });
  const charts = createCharts({ vault, session, decider, audit, external, patients, names, organization, now, refresh: () => Promise.resolve(), online: () => true, onOpened: () => undefined });
  const deskPin = createDeskPin({ vault, keys, signedIn: () => session.user?.account ?? null, now, signed: () => Promise.resolve() });
  const agreements = createAgreements({ vault, deskPin, session, decider, organization, now });
  const consents = createConsents({ vault, deskPin, content, bundles: only({}), keys, seal: reached, outbox, session, decider, audit, names, changes, organization, newId: () => nextId(), now, log: () => undefined });
  const holders = createKeyringHolders({ vault, deskPin, session, organization });
  const recovering = { vault, keys, deskPin, holders, rotation: only<Parameters<typeof createRecoveries>[0]['rotation']>({}), session, audit, names, changes, organization, genesis, newId: () => nextId(), now };
  const guardians = createGuardianSets(recovering);
  const trustees = only<Parameters<typeof createEmergencyKits>[0]['trustees']>({});
  const kits = createEmergencyKits({ ...recovering, chain: only({}), trustees, bundles: only({}), content, outbox, log: () => undefined });
  const glass = createBreakGlass({ vault, deviceKeys: keys, audit, organization, now });
  const entryChecks = createEntryChecks({ charts, units: { find: () => Promise.resolve({ known: true, name: null }) }, now });
  const review = createAuditReview({ vault, chain, outbox, audit, names, organization, packs: { isDue: () => false, next: () => 0, make: () => Promise.resolve({ pack: null, next: 0 }), commit: () => undefined }, log: () => undefined, now });
  const recordExports = createRecordExports({ vault, charts, session, keys, content, cacheKeys: plain, decider, audit, organization, organizationName: () => names.organization(organization()), now });
  const disclosures = createDisclosures({ vault, audit, names, agreements, organization, now });
  const moments = createMoments(now);
  const funding = createFundingReader({ vault, chain });
  const breachScope = createBreachScope({ vault, audit, names, organization });
  const services: Record<string, unknown> = {
    custody: createCustody({ ...recovering, outbox, demo: false }),
    guardians, emergencyKits: kits, recoveries: createRecoveries({ ...recovering, sets: guardians, distrust: reached, planned: () => [], provide: reached, renewKeyrings: reached, demo: false }),
    emergencies: createEmergencies({ ...recovering, chain: only<Parameters<typeof createEmergencies>[0]['chain']>({ owedReview: () => Promise.resolve({ value: null }) }), glass, kits, content, seal: reached, outbox, online: () => true, forget: () => undefined, log: () => undefined }),
    emergencyReviews: createEmergencyReviews({ vault, content, seal: reached, outbox, session, audit, names, changes, organization, now }), trustees, notifications: createNotifications({ vault, session, audit, names, changes, now }),
    market: createMarket({ vault, chain, outbox: only({}), session, audit, names, changes, organization, asCouncil: reached, newId: () => nextId(), now }),
    budgets: createBudgets({ vault, chain, funding, outbox: only({}), session, audit, changes, moments, organization, newSalt: () => nextId(), now }),
    places: createPlaces({ vault, chain, keys, funding, outbox: only({}), session, audit, names, changes, signing: only({}), genesis, now }),
    research: createResearch({ moments, vault, session, consents, audit, names, changes, organization, newSalt: () => nextId(), now }),
    wishes: createWishes({ vault, session, audit, decider, names, changes, notifications: { tell: () => undefined }, organization, newId: () => nextId(), now, writer: only({}) }),
    restrictions: createRestrictions({ vault, outbox, audit, decider, session, changes, organization, newSalt: () => nextId(), now }),
    erasures: createErasures({ vault, chain, outbox, kept: only({}), eraser: only({}), certificates: only({}), audit, session, names, jobs: only({}), changes, organization, newId: () => nextId(), now, log: () => undefined }),
    vault, session: opened.guard === undefined ? session : only({ ...session, require: () => session.require(), roles: () => (asked === opened.guard ? [...roles] as RoleName[] : session.roles()) }), patients, charts, names, audit: review, refusals: written,
    search: createRecordSearch({ vault, session, decider, audit, external, organization }), exports: recordExports, disclosures, looksElsewhere: createLooksElsewhere({ vault, chain, content, keys, audit, names, organization, changes, log: () => undefined }), breachScope, breaches: createBreaches({ vault, audit, session, names, scope: breachScope, newId: () => nextId(), now }),
    accessPackages: createAccessPackage({ audit, session, requireOwnStaffOrSelf: agreements.requireOwnStaffOrSelf, record: (patient, reason) => recordExports.bundle(patient, reason, 'PATRQT'), consents: consents.forPatient, looks: review.looks, disclosures }),
    processing: createRecordOfProcessing({ vault, audit, names, retention: () => Promise.resolve([]), organization, now }),
    entryChecks, entries: createEntryWriter({ vault, session, decider, audit, checks: entryChecks, writing: { file: reached }, organization, now, newId: () => 'new' }),
    versions: createEntryVersions({ vault, charts, session, keys, content, names, organization, genesis }), drafts: createDrafts({ vault, session, decider, audit, organization, now }),
    auditExports: createAuditExports({ vault, audit, genesis, now, bundles: { make: () => done('handed out the log', { files: {}, rows: 0, anchored: 0 }) } }),
    notes: createNoteWriter({ vault, session, now, newId: randomUUID, writing: createSignedWriting({ vault, audit, changes, writer: only<Parameters<typeof createSignedWriting>[0]['writer']>({ write: () => Promise.resolve([{ row: { id: nextId() } }]), commit: saved('note'), discard: () => Promise.resolve() }) }) }),
    staff: createStaff({ vault, keys, content, outbox, audit, names, changes, shared: only<Parameters<typeof createStaff>[0]['shared']>({ missing: () => [], provide: () => Promise.resolve(), planned: () => [], leave: () => undefined }), organization, organizationOrNull: organization, now, log: () => undefined, demo: false }),
    keyKinds: createKeyKinds({ vault, audit, shared: { distrust: saved('keys'), planned: () => [] }, renewKeyrings: () => undefined, provide: () => Promise.resolve(), log: () => undefined }),
    delegates: createDelegates({ moments, vault, agreements, outbox, session, audit, names, changes, organization, now }), exclusions: createExclusions({ vault, agreements, session, audit, names, changes, newId: () => nextId(), now }),
    referrals: createReferrals({ drafts: createGrantDrafts(() => nextId()), moments, vault, keys, content, bundles: only({}), cacheKeys: plain, decider, outbox, session, audit, names, changes, organization, newId: () => nextId(), now, log: () => undefined }), roster,
    today: createToday({ vault, audit, session, names, patients, now }), consents, oversight: createConsentOverseer({ vault, audit, names, now }), signing: createSigningView({ vault, chain, names, outbox, user: () => session.user?.account ?? null, consents, admin: only({}) }),
  };
  let asked = '';
  let ids = 0;
  const nextId = (): Hash => { ids += 1; return ids.toString(16).padStart(64, '0') as Hash; };
  const desk = only<ReturnType<RouterDeps['desk']>>(services);
  const router = createRouter({ desk: () => desk, deskIfOpen: () => desk, entry: only({}), jobs: only({}), changes: only({}) });

  return {
    vault, clock, effects,
    async enter(who) {
      await session.lock();
      external.forget();
      const account = whoIs(who);
      if (account !== null) await session.signIn(account, pin);
    },
    async ask(path, input) {
      asked = path.join('.');
      let place: unknown = router;
      for (const segment of path) place = (place as Record<string, unknown>)[segment];
      try {
        const output: unknown = await call(place as Parameters<typeof call>[0], input, { path, context: { signal: new AbortController().signal } });
        const text = JSON.stringify(output) ?? '';
        return { through: true, output, seen: Object.values(marks).filter((mark) => text.includes(mark)) };
      } catch (error) {
        if (error instanceof AppError) return { through: false, code: error.code };
        if (error instanceof Reached) return { through: true, output: undefined, seen: [] };
        return { through: false, code: `broken: ${String(error)}${(error as { cause?: unknown }).cause === undefined ? '' : ` (${String((error as { cause?: unknown }).cause)})`}` };
      }
    },
    async end() {
      await session.close();
      vault.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A decision that permits whatever is asked, on any consent of the subject. */
function permitting(decider: Decider, vault: Vault): Decider {
  return {
    ...decider,
    decide(request) {
      const decision = decider.decide(request);
      const consent = decision.consent ?? vault.read((db) => db.get<{ id: string }>('SELECT id FROM consent WHERE subject = ? LIMIT 1', request.subject)) ?? null;
      return { ...decision, permit: true, basis: { kind: consent === null ? 'OwnRecord' : 'Consent' }, consent } as typeof decision;
    },
  };
}
