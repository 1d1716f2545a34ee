import { type Emergency, isOpen } from '../../../core/consent/index.ts';
import type { EmergencyPreview, OpenEmergency, RunningEmergency } from '../../../core/contract/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import { type AccountId, ContentId, type EmergencyId, type Hash, type OrganizationId, type PatientId, type SectionHash, type SubjectId } from '../../../core/ids/index.ts';
import type { AgeRecipient } from '../../../core/sealing/index.ts';
import { consent as calls } from '../../chain/calls/index.ts';
import type { Chain, EmergencyPolicy } from '../../chain/types.ts';
import type { ContentStore } from '../../ipfs/content-store.ts';
import type { Keys } from '../../keys/port.ts';
import type { ReadDb, Vault, WriteDb } from '../../vault/database.ts';
import {
  activeShareSet, allEmergencies, documentsOfSubject, emergenciesOfSubject, emergency as storedEmergency, emergencyCase, emergencyCases, emergencyCasesOf, type EmergencyCaseRow, emergencyFinding, endGathering, newestSharedKey, person, putEmergencyCase, putGathering, setEmergencyClosed,
  subject as storedSubject, subjectsOfPatient, upsertEmergency,
} from '../../vault/repositories/index.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { ChangeFeed } from '../changes/change-feed.ts';
import type { DirectoryOfNames } from '../names/directory-of-names.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { DeskPin } from '../session/desk-pin.ts';
import type { Actor } from '../session/session.ts';
import { type Planned, standInAddress } from '../signing/signing-view.ts';
import type { BreakGlass } from './break-glass.ts';
import type { EmergencyKits } from './emergency-kits.ts';

/**
 * Breaking the glass at another organization's record. The audit row comes before everything; keys come from the break-glass service and
 * from trustees' parts alone, each sealed to who opened it. With the network there its word is waited for, since it knows the patient's
 * choices; without it, what it said last counts, and it is told as soon as it is back.
 */
export interface Emergencies {
  preview(patient: PatientId, subject: SubjectId): Promise<EmergencyPreview>;
  /** What opening will sign. */
  planOpen(patient: PatientId, subject: SubjectId, reason: number): Planned;
  open(patient: PatientId, subject: SubjectId, reason: number, text: string): Promise<EmergencyId>;
  /** What approving will sign, by who is signed in or, `as`, by a second person at the desk; null where they only give their part of the keys. */
  planApprove(subject: SubjectId, emergency: EmergencyId, as: AccountId | null): Planned | null;
  planClose(subject: SubjectId, emergency: EmergencyId): Planned;
  approve(subject: SubjectId, emergency: EmergencyId, at: { account: AccountId; pin: string } | null): Promise<{ given: number; needed: number }>;
  close(subject: SubjectId, emergency: EmergencyId): EmergencyId;
  list(patient: PatientId): OpenEmergency[];
  running(): RunningEmergency[];
  /** The network refused it: what began without it ends. */
  refused(id: EmergencyId, reason: string): void;
  /** Takes the parts of what is over, and tells the network what it missed; called at the start and each second. */
  endOver(): void;
}

export interface EmergenciesDeps {
  readonly vault: Vault;
  readonly chain: Pick<Chain, 'owedReview'>;
  readonly keys: Pick<Keys, 'resealShare'>;
  readonly deskPin: DeskPin;
  readonly glass: BreakGlass;
  readonly kits: Pick<EmergencyKits, 'epochs' | 'preferences' | 'policy'>;
  readonly content: Pick<ContentStore, 'put'>;
  readonly seal: (content: string, recipients: readonly AgeRecipient[]) => Promise<Uint8Array>;
  readonly outbox: Pick<Outbox, 'post' | 'handedOver'>;
  readonly session: Actor;
  readonly audit: AuditLog;
  readonly names: DirectoryOfNames;
  readonly changes: ChangeFeed;
  readonly organization: () => OrganizationId;
  /** False while the network is away: then what was asked for here counts until it is back. */
  readonly online: () => boolean;
  readonly forget: () => void;
  readonly newId: () => Hash;
  readonly now: () => number;
  readonly log: (error: unknown) => void;
}

/** As the runtime has them where nobody said otherwise. */
const lengthMs = 60 * 60 * 1000;
const lone: EmergencyPolicy = { approvers: [], threshold: 0, delay: 2 * 60 * 1000 };
const mostSections = 64;
/** A second person at the desk signs for the network and goes: their keys stay open so long at most. */
const signingMs = 10_000;

/** What is beyond the minimum opened because the wait was over: nobody approved. */
export const wasAlone = ({ approvals, restAt, closedAt, until }: Emergency, now: number): boolean => approvals.length === 0 && restAt <= Math.min(closedAt ?? now, until, now);

export function createEmergencies(deps: EmergenciesDeps): Emergencies {
  const { vault, glass } = deps;
  const idOf = (id: EmergencyId): Hash => id as string as Hash;
  const iso = (ms: number): string => new Date(ms).toISOString();
  const announce = (patient: PatientId | null): void => {
    deps.changes.announce('chart', patient);
    deps.changes.announce('emergencies');
  };

  let lookedAt = deps.now();

  const openOne = (subject: SubjectId, id: EmergencyId): Emergency => {
    const found = vault.read((db) => storedEmergency(db, subject, id));
    if (found === undefined) throw new AppError('app.not-found');
    return found;
  };
  const patientOf = (subject: SubjectId): PatientId | null => vault.read((db) => storedSubject(db, subject))?.patient ?? null;
  const isOver = (emergency: Emergency, now: number): boolean => emergency.closedAt !== null || emergency.until <= now;

  const policyFor = (subject: SubjectId): EmergencyPolicy => deps.kits.preferences(subject)?.policy ?? deps.kits.policy() ?? lone;

  /** Another organization's subject of this patient, and what would be asked for: never what the patient left out. */
  function asked(patient: PatientId, id: SubjectId) {
    const subject = vault.read((db) => subjectsOfPatient(db, patient)).find((one) => one.id === id);
    if (subject === undefined || subject.ours) throw new AppError('app.not-found');
    const set = vault.read((db) => activeShareSet(db, 'emergency', id));
    const preferences = deps.kits.preferences(id) ?? null;
    const never = new Set(preferences?.never ?? []);
    const documents = vault.read((db) => documentsOfSubject(db, id)).filter(({ status, section }) => status === 'Current' && !never.has(section));
    const all = set === undefined ? [...new Set(documents.map(({ section }) => section))] : Object.keys(deps.kits.epochs(set.id)) as SectionHash[];
    const sections = all.filter((section) => !never.has(section)).slice(0, mostSections);
    const minimum = sections.filter((section) => preferences?.minimum.includes(section) === true);
    return { set, sections, minimum, documents: documents.filter(({ section }) => sections.includes(section)), policy: policyFor(id) };
  }

  /** By what is known here, and where it can be asked by the network: another workstation may have opened one for them. */
  async function owes(account: AccountId): Promise<boolean> {
    const here = vault.read((db) => allEmergencies(db).some((one) => one.openedBy === account && one.review === null && emergencyFinding(db, one.id)?.stage !== 'confirmed'));
    const waits = vault.read((db) => emergencyCasesOf(db, account)).some(({ known, offline, refused }) => !known && !offline && refused === null);
    if (here || waits) return true;
    if (!deps.online()) return false;
    return (await deps.chain.owedReview(account).catch((error: unknown) => { deps.log(error); return { value: null }; })).value !== null;
  }

  function requireClinician() {
    const user = deps.session.require();
    if (!(deps.session.roles() ?? []).includes('Clinician')) throw new AppError('access.role-missing');
    return user;
  }

  /** Everything of one that is over goes: parts, what the service opened, what was read in this sitting. */
  function end(db: WriteDb, id: EmergencyId): void {
    endGathering(db, idOf(id), deps.now(), true);
    glass.forget(id);
  }

  function postApproval(db: WriteDb, subject: SubjectId, id: EmergencyId, account: AccountId): string {
    // The network may have enough by then, or the hour may be over: that is no failure.
    return deps.outbox.post(db, { key: `emergency-approve/${id}/${account}`, signer: account, what: 'Approve an emergency', about: { kind: 'announcement' }, call: calls.approveEmergency(subject, id) });
  }

  function postClosing(db: WriteDb, subject: SubjectId, id: EmergencyId, signer: AccountId): void {
    deps.outbox.post(db, { key: `emergency-close/${id}`, signer, what: 'Close an emergency', about: { kind: 'announcement' }, call: calls.closeEmergency(subject, id) });
  }

  /** The approver's word. Without the network it counts here until the network has it. */
  function approveIn(db: WriteDb, emergency: Emergency, account: AccountId): string | null {
    const known = emergencyCase(db, emergency.id);
    const told = known === undefined || known.known;
    const posted = told ? postApproval(db, emergency.subject, emergency.id, account) : null;
    if (told && deps.online()) return posted;
    const approvals = [...new Set([...emergency.approvals, account])];
    const quorum = emergency.threshold > 0 && approvals.length >= emergency.threshold;
    upsertEmergency(db, { ...emergency, approvals, restAt: quorum ? Math.min(emergency.restAt, deps.now()) : emergency.restAt });
    if (!told) putEmergencyCase(db, { ...known, pending: [...new Set([...known.pending, account])] });
    return posted;
  }

  const stateOf = (emergency: Emergency | undefined, known: EmergencyCaseRow | undefined): OpenEmergency['state'] => {
    if (known?.refused != null) return 'refused';
    if (emergency === undefined) return 'asked';
    return isOver(emergency, deps.now()) ? 'over' : 'open';
  };

  /** Of one that the network does not know yet, as it was asked for. */
  const expected = (db: ReadDb, { subject, emergency, askedAt, openedBy, reason }: EmergencyCaseRow): Emergency => {
    const policy = policyFor(subject);
    return { id: emergency, subject, organization: deps.organization(), openedBy, reason, text: null, sections: [], minimum: [], openedAt: askedAt, restAt: askedAt + policy.delay, until: askedAt + lengthMs, approvers: policy.approvers.filter((one) => one !== openedBy), threshold: policy.threshold, approvals: [], closedAt: null, review: null };
  };

  function row(db: ReadDb, emergency: Emergency, known: EmergencyCaseRow | undefined, state: OpenEmergency['state']): OpenEmergency {
    return {
      emergency: emergency.id, subject: emergency.subject, organization: emergency.organization, organizationName: deps.names.organization(emergency.organization), openedBy: deps.names.account(emergency.openedBy), mine: deps.session.user?.account === emergency.openedBy, state,
      openedAt: iso(emergency.openedAt), restAt: iso(emergency.restAt), until: iso(emergency.until), closedAt: emergency.closedAt === null ? null : iso(emergency.closedAt),
      alone: wasAlone(emergency, deps.now()), offline: known?.offline === true && !known.known, threshold: emergency.threshold, refused: known?.refused ?? null, parts: glass.progress(emergency.id),
      approvers: emergency.approvers.map((account) => ({ account, name: deps.names.account(account), here: person(db, account) !== undefined, approved: emergency.approvals.includes(account) })),
    };
  }

  function askedOf(patient: PatientId, id: SubjectId) {
    const found = asked(patient, id);
    if (found.sections.length === 0) throw new AppError(found.set === undefined ? 'chain.unavailable' : 'emergency.excluded');
    return found;
  }

  /** `named`: asked for their word on the network; otherwise they hold a part of the keys. */
  function approver(subject: SubjectId, id: EmergencyId, account: AccountId): { emergency: Emergency; named: boolean } {
    const emergency = openOne(subject, id);
    if (!isOpen(emergency, deps.now())) throw new AppError('emergency.over');
    if (account === emergency.openedBy) throw new AppError('access.role-missing', { why: 'own emergency' });
    const named = emergency.approvers.includes(account);
    const trustee = vault.read((db) => { const set = activeShareSet(db, 'emergency', subject); return set !== undefined && db.get('SELECT 1 FROM share WHERE share_set = ? AND holder = ?', set.id, account) !== undefined; });
    if (!named && !trustee) throw new AppError('access.role-missing', { why: 'not asked' });
    return { emergency, named };
  }

  function closer(subject: SubjectId, id: EmergencyId): AccountId {
    const user = deps.session.require();
    const { openedBy, closedAt } = openOne(subject, id);
    const oversees = (deps.session.roles() ?? []).some((role) => role === 'Admin' || role === 'PrivacyOfficer');
    if (openedBy !== user.account && !oversees) throw new AppError('access.role-missing');
    if (closedAt !== null) throw new AppError('emergency.over');
    return user.account;
  }

  return {
    async preview(patient, id) {
      const user = requireClinician();
      const { set, sections, minimum, documents, policy } = asked(patient, id);
      const owed = await owes(user.account);
      const now = documents.filter(({ section }) => minimum.includes(section)).length;
      return {
        ready: set !== undefined && sections.length > 0, waitSeconds: Math.round(policy.delay / 1000), minutes: lengthMs / 60_000, online: deps.online(), documents: { now, later: documents.length - now }, owed, threshold: policy.threshold,
        approvers: policy.approvers.filter((account) => account !== user.account).map((account) => deps.names.account(account)),
      };
    },

    planOpen(patient, id, reason) {
      const { account } = requireClinician();
      const emergency = deps.newId() as string as EmergencyId;
      // The network's hour begins when it hears of one that began without it: who opened that one tells it then that it is over.
      const also = deps.online() ? [] : [{ call: calls.closeEmergency(id, emergency), signer: account }];
      return { call: calls.openEmergency(deps.organization(), id, emergency, askedOf(patient, id).sections, reason, standInAddress), signer: account, later: ['emergency', 'text'], also };
    },

    async open(patient, id, reason, text) {
      const user = requireClinician();
      const { set, sections, minimum, policy } = askedOf(patient, id);
      if (await owes(user.account)) throw new AppError('emergency.review-owed');
      const emergency = deps.newId() as string as EmergencyId;
      deps.audit.record({ action: 'emergency.open', outcome: 'done', patient, subject: id, purpose: 'ETREAT', reason: text.slice(0, 200), detail: { code: reason, emergency } });
      const own = vault.read((db) => newestSharedKey(db, deps.organization(), 'organization'))[0]?.recipient ?? user.recipient;
      const textCid = ContentId.parse(await deps.content.put(await deps.seal(text, [own])));
      const at = deps.now();
      const offline = !deps.online();
      vault.write((db) => {
        if (set !== undefined) putGathering(db, { id: idOf(emergency), set: set.id, account: user.account, recipient: user.recipient, wrapped: null, begunBy: user.account, begunAt: at });
        putEmergencyCase(db, { emergency, subject: id, patient, openedBy: user.account, reason, text, askedAt: at, offline, known: false, pending: [], refused: null, accountText: null, accountAt: null });
        // With the network there the runtime's word is waited for: it knows the patient's choices. Without it, care cannot wait.
        if (offline) {
          upsertEmergency(db, {
            id: emergency, subject: id, organization: deps.organization(), openedBy: user.account, reason, text: textCid, sections, minimum, openedAt: at, restAt: at + policy.delay, until: at + lengthMs,
            approvers: policy.approvers.filter((account) => account !== user.account), threshold: policy.threshold, approvals: [], closedAt: null, review: null,
          });
        }
        deps.outbox.post(db, { key: `emergency/${emergency}`, signer: user.account, what: 'Open a record in an emergency', about: { kind: 'emergency', id: emergency }, call: calls.openEmergency(deps.organization(), id, emergency, sections, reason, textCid) });
      });
      // Who opened it may hold parts: their own, but never the second person's.
      await glass.contribute(emergency, user.account, deps.keys).catch(deps.log);
      announce(patient);
      return emergency;
    },

    planApprove(subject, id, as) {
      const account = as ?? deps.session.require().account;
      return approver(subject, id, account).named ? { call: calls.approveEmergency(subject, id), signer: account, later: [] } : null;
    },

    async approve(subject, id, at) {
      const user = deps.session.require();
      const account = at?.account ?? user.account;
      const { emergency, named } = approver(subject, id, account);
      const give = async (): Promise<void> => {
        deps.audit.record({ action: 'emergency.approve', outcome: 'done', patient: patientOf(subject), subject, account, detail: { desk: at !== null, emergency: id } });
        await glass.contribute(id, account, deps.keys);
        const posted = named ? vault.write((db) => approveIn(db, emergency, account)) : null;
        if (posted !== null && at !== null) await deps.outbox.handedOver(posted, signingMs);
      };
      if (at === null) await give();
      else {
        const second = vault.read((db) => person(db, account));
        if (second === undefined) throw new AppError('app.not-found');
        // That a second person approved is written once their PIN says so; a wrong one is on the record of who tried.
        const { close } = await deps.deskPin.open(second, at.pin).catch((error: unknown) => {
          deps.audit.record({ action: 'emergency.approve', outcome: 'failed', patient: patientOf(subject), subject, detail: { desk: true, as: account, emergency: id } });
          throw error;
        });
        try {
          await give();
        } finally {
          await close();
        }
      }
      await glass.release(openOne(subject, id));
      announce(patientOf(subject));
      return glass.progress(id) ?? { given: 0, needed: 2 };
    },

    planClose: (subject, id) => ({ call: calls.closeEmergency(subject, id), signer: closer(subject, id), later: [] }),

    close(subject, id) {
      const signer = closer(subject, id);
      vault.write((db) => {
        deps.audit.recordIn(db, { action: 'emergency.close', outcome: 'done', patient: storedSubject(db, subject)?.patient ?? null, subject, detail: { emergency: id } });
        setEmergencyClosed(db, subject, id, deps.now());
        end(db, id);
        postClosing(db, subject, id, signer);
      });
      deps.forget();
      announce(patientOf(subject));
      return id;
    },

    list(patient) {
      deps.audit.record({ action: 'emergency.list', outcome: 'done', patient });
      return vault.read((db) => {
        const subjects = subjectsOfPatient(db, patient);
        const known = subjects.flatMap((one) => emergenciesOfSubject(db, one.id));
        const waiting = emergencyCases(db).filter((one) => subjects.some(({ id }) => id === one.subject) && !known.some(({ id }) => id === one.emergency)).map((one) => row(db, expected(db, one), one, stateOf(undefined, one)));
        return [...waiting, ...known.map((one) => { const asking = emergencyCase(db, one.id); return row(db, one, asking, stateOf(one, asking)); })].slice(0, 100);
      });
    },

    running() {
      const { account } = deps.session.require();
      return vault.read((db) => emergencyCasesOf(db, account).flatMap((one) => {
        const emergency = storedEmergency(db, one.subject, one.emergency);
        const state = stateOf(emergency, one);
        const { restAt, until } = emergency ?? expected(db, one);
        return state === 'asked' || state === 'open' ? [{ emergency: one.emergency, subject: one.subject, patient: one.patient, state, restAt: iso(restAt), until: iso(until), refused: one.refused }] : [];
      })).slice(0, 20);
    },

    refused(id, reason) {
      const known = vault.read((db) => emergencyCase(db, id));
      if (known === undefined) return;
      vault.reserved(() => {
        vault.write((db) => {
          deps.audit.recordIn(db, { action: 'emergency.refused', outcome: 'failed', patient: known.patient, subject: known.subject, account: known.openedBy, detail: { emergency: id, reason } });
          putEmergencyCase(db, { ...known, refused: reason, pending: [] });
          setEmergencyClosed(db, known.subject, id, deps.now());
          end(db, id);
        });
      });
      deps.forget();
      announce(known.patient);
    },

    endOver() {
      const now = deps.now();
      const { over, told, rested } = vault.read((db) => ({
        over: db.all<{ id: Hash }>(`SELECT gathering.id FROM gathering JOIN share_set ON share_set.id = gathering.share_set JOIN emergency ON emergency.id = gathering.id
          WHERE gathering.ended_at IS NULL AND share_set.purpose = 'emergency' AND (emergency.closed_at IS NOT NULL OR emergency.until <= ?)`, now),
        // Nothing tells of a wait that is over but the time.
        rested: db.all<{ patient: PatientId | null }>('SELECT subject.patient FROM emergency JOIN subject ON subject.id = emergency.subject WHERE closed_at IS NULL AND rest_at > ? AND rest_at <= ?', lookedAt, now),
        // Approvals wait until the network has the emergency itself: sent together they could arrive first.
        told: emergencyCases(db).filter(({ known, pending }) => known && pending.length > 0),
      }));
      lookedAt = now;
      for (const { patient } of rested) announce(patient);
      if (over.length > 0) {
        vault.reserved(() => {
          vault.write((db) => {
            for (const { id } of over) {
              const emergency = id as string as EmergencyId;
              const known = emergencyCase(db, emergency);
              if (known !== undefined) deps.audit.recordIn(db, { action: 'emergency.ended', outcome: 'done', patient: known.patient, subject: known.subject, account: null, detail: { emergency } });
              end(db, emergency);
              // The network's own hour began when it heard of it: it is told that this one is over.
              if (known?.offline === true && known.refused === null) postClosing(db, known.subject, emergency, known.openedBy);
            }
          });
        });
        deps.forget();
        announce(null);
      }
      if (told.length === 0) return;
      vault.write((db) => {
        for (const known of told) {
          for (const account of known.pending) postApproval(db, known.subject, known.emergency, account);
          putEmergencyCase(db, { ...known, pending: [] });
        }
      });
    },
  };
}
