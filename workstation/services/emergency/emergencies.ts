import { type Emergency, isOpen } from '../../../core/consent/index.ts';
import type { OpenEmergency } from '../../../core/contract/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import { type AccountId, ContentId, type EmergencyId, type Hash, type OrganizationId, type PatientId, type SectionHash, type SubjectId } from '../../../core/ids/index.ts';
import type { AgeRecipient } from '../../../core/sealing/index.ts';
import { consent as calls } from '../../chain/calls/index.ts';
import type { ContentStore } from '../../ipfs/content-store.ts';
import type { Keys } from '../../keys/port.ts';
import type { Path } from '../../keys/protocol.ts';
import type { Vault } from '../../vault/database.ts';
import {
  activeShareSet, documentsOfSubject, emergenciesOfSubject, emergency as storedEmergency, endGathering, gatheredShares, gathering, newestSharedKey, person, putGatheredShare, putGathering, setEmergencyClosed,
  shareRoots, shareSet, sharesOf, subject as storedSubject, subjectsOfPatient, upsertEmergency, workstation,
} from '../../vault/repositories/index.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { ChangeFeed } from '../changes/change-feed.ts';
import type { DirectoryOfNames } from '../names/directory-of-names.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { DeskPin } from '../session/desk-pin.ts';
import type { Actor } from '../session/session.ts';
import { bundleRoot, type EmergencyKits } from './emergency-kits.ts';

/**
 * Breaking the glass at another organization's record. The audit row comes before everything; keys come from the trustees' parts alone,
 * each sealed to who opened it, and the break-glass service of this workstation gives its own only after a second person or the wait.
 */
export interface Emergencies {
  open(patient: PatientId, subject: SubjectId, reason: number, text: string): Promise<EmergencyId>;
  approve(subject: SubjectId, emergency: EmergencyId, at: { account: AccountId; pin: string } | null): Promise<{ given: number; needed: number }>;
  close(subject: SubjectId, emergency: EmergencyId): EmergencyId;
  list(patient: PatientId): OpenEmergency[];
  /** The way to a section's key while the emergency is open; null while parts are missing. */
  path(account: AccountId, emergency: Emergency, section: SectionHash, epoch: number): Promise<Path | null>;
  /** Takes the parts of what is over; called each second. */
  endOver(): void;
}

export interface EmergenciesDeps {
  readonly vault: Vault;
  readonly keys: Pick<Keys, 'resealShare'>;
  readonly deskPin: DeskPin;
  /** Holds this workstation's own key, which the break-glass service is. */
  readonly deviceKeys: Pick<Keys, 'resealShare'>;
  readonly kits: Pick<EmergencyKits, 'epochs'>;
  readonly content: Pick<ContentStore, 'put'>;
  readonly seal: (content: string, recipients: readonly AgeRecipient[]) => Promise<Uint8Array>;
  readonly outbox: Pick<Outbox, 'post'>;
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
}

/** As the runtime has them where nobody said otherwise, for an emergency that it has not heard of yet. */
const lengthMs = 60 * 60 * 1000;
const waitMs = 2 * 60 * 1000;
const mostSections = 64;

export function createEmergencies(deps: EmergenciesDeps): Emergencies {
  const { vault } = deps;
  const idOf = (id: EmergencyId): Hash => id as string as Hash;
  const iso = (ms: number): string => new Date(ms).toISOString();

  const openOne = (subject: SubjectId, id: EmergencyId): Emergency => {
    const found = vault.read((db) => storedEmergency(db, subject, id));
    if (found === undefined) throw new AppError('app.not-found');
    return found;
  };
  const progress = (id: EmergencyId): { given: number; needed: number } | null => vault.read((db) => {
    const row = gathering(db, idOf(id));
    const set = row && shareSet(db, row.set);
    return row === undefined || set === undefined ? null : { given: gatheredShares(db, row.id).length, needed: set.statement.threshold };
  });

  /** One part for who opened it, by whom its holder's keys are open. */
  async function contribute(id: EmergencyId, holder: AccountId, keys: Pick<Keys, 'resealShare'>): Promise<void> {
    const found = vault.read((db) => {
      const row = gathering(db, idOf(id));
      const set = row && shareSet(db, row.set);
      return { row, set, share: set && sharesOf(db, set.id).find((one) => one.holder === holder) };
    });
    if (found.row === undefined || found.set === undefined || found.row.endedAt !== null) throw new AppError('recovery.set-replaced');
    if (found.share === undefined) throw new AppError('access.role-missing');
    const { sealed } = await keys.resealShare({ account: holder, path: [], set: found.set.statement, index: found.share.position, file: found.share.sealed, recipients: [found.row.recipient] });
    const { position } = found.share;
    vault.write((db) => {
      if (gathering(db, idOf(id))?.endedAt === null) putGatheredShare(db, idOf(id), { position, givenBy: holder, givenAt: deps.now(), sealed });
    });
  }

  /** Never alone at once: after a second person gave a part, or when the wait is over. Who opened it is no second person. */
  async function breakGlass(emergency: Emergency): Promise<void> {
    const own = vault.read(workstation);
    const row = vault.read((db) => gathering(db, idOf(emergency.id)));
    if (own === undefined || row === undefined || row.endedAt !== null) return;
    const parts = vault.read((db) => gatheredShares(db, row.id));
    if (parts.some(({ givenBy }) => givenBy === own.device) || !vault.read((db) => sharesOf(db, row.set)).some(({ holder }) => holder === own.device)) return;
    const second = parts.some(({ givenBy }) => givenBy !== emergency.openedBy);
    if (!second && deps.now() < emergency.restAt) return;
    deps.audit.record({ action: 'emergency.break-glass', outcome: 'done', subject: emergency.subject, detail: { second } });
    await contribute(emergency.id, own.device, deps.deviceKeys);
  }

  return {
    async open(patient, id, reason, text) {
      const user = deps.session.require();
      if (!(deps.session.roles() ?? []).includes('Clinician')) throw new AppError('access.role-missing');
      const subject = vault.read((db) => subjectsOfPatient(db, patient)).find((one) => one.id === id);
      if (subject === undefined || subject.ours) throw new AppError('app.not-found');
      const set = vault.read((db) => activeShareSet(db, 'emergency', id));
      const sections = (set === undefined ? [...new Set(vault.read((db) => documentsOfSubject(db, id)).map(({ section }) => section))] : Object.keys(deps.kits.epochs(set.id)) as SectionHash[]).slice(0, mostSections);
      if (sections.length === 0) throw new AppError('chain.unavailable');
      deps.audit.record({ action: 'emergency.open', outcome: 'done', patient, subject: id, purpose: 'ETREAT', reason: text, detail: { code: reason } });
      const own = vault.read((db) => newestSharedKey(db, deps.organization(), 'organization'))[0]?.recipient ?? user.recipient;
      const textCid = ContentId.parse(await deps.content.put(await deps.seal(text, [own])));
      const emergency = deps.newId() as string as EmergencyId;
      const at = deps.now();
      vault.write((db) => {
        if (set !== undefined) putGathering(db, { id: idOf(emergency), set: set.id, account: user.account, recipient: user.recipient, wrapped: null, begunBy: user.account, begunAt: at });
        // With the network there the runtime's word is waited for: it knows the patient's choices. Without it, care cannot wait.
        if (!deps.online()) {
          upsertEmergency(db, {
            id: emergency, subject: id, organization: deps.organization(), openedBy: user.account, reason, text: textCid, sections, minimum: [], openedAt: at, restAt: at + waitMs, until: at + lengthMs, approvers: [], threshold: 0, approvals: [], closedAt: null, review: null,
          });
        }
        deps.outbox.post(db, { key: `emergency/${emergency}`, signer: user.account, what: 'Open a record in an emergency', about: { kind: 'other' }, call: calls.openEmergency(deps.organization(), id, emergency, sections, reason, textCid) });
      });
      // Who opened it may be a trustee: their own part, but never the second person's.
      if (set !== undefined && vault.read((db) => sharesOf(db, set.id)).some(({ holder }) => holder === user.account)) await contribute(emergency, user.account, deps.keys);
      deps.changes.announce('chart', patient);
      return emergency;
    },

    async approve(subject, id, at) {
      const user = deps.session.require();
      const emergency = openOne(subject, id);
      if (!isOpen(emergency, deps.now())) throw new AppError('recovery.set-replaced');
      const account = at?.account ?? user.account;
      if (account === emergency.openedBy) throw new AppError('access.role-missing', { why: 'own emergency' });
      const give = async (): Promise<void> => {
        deps.audit.record({ action: 'emergency.approve', outcome: 'done', subject, account, detail: { desk: at !== null } });
        await contribute(id, account, deps.keys);
        if (!emergency.approvers.includes(account)) return;
        vault.write((db) => { deps.outbox.post(db, { key: `emergency-approve/${id}/${account}`, signer: account, what: 'Approve an emergency', about: { kind: 'other' }, call: calls.approveEmergency(subject, id) }); });
      };
      if (at === null) await give();
      else {
        const second = vault.read((db) => person(db, account));
        if (second === undefined) throw new AppError('app.not-found');
        // That a second person approved is written once their PIN says so; a wrong one is on the record of who tried.
        const { close } = await deps.deskPin.open(second, at.pin).catch((error: unknown) => {
          deps.audit.record({ action: 'emergency.approve', outcome: 'failed', subject, detail: { desk: true, as: account } });
          throw error;
        });
        try {
          await give();
        } finally {
          await close();
        }
      }
      await breakGlass(emergency);
      deps.changes.announce('chart', vault.read((db) => storedSubject(db, subject))?.patient ?? null);
      return progress(id) ?? { given: 0, needed: 2 };
    },

    close(subject, id) {
      const user = deps.session.require();
      const emergency = openOne(subject, id);
      const oversees = (deps.session.roles() ?? []).some((role) => role === 'Admin' || role === 'PrivacyOfficer');
      if (emergency.openedBy !== user.account && !oversees) throw new AppError('access.role-missing');
      if (emergency.closedAt !== null) throw new AppError('recovery.set-replaced');
      vault.write((db) => {
        deps.audit.recordIn(db, { action: 'emergency.close', outcome: 'done', subject });
        setEmergencyClosed(db, subject, id, deps.now());
        endGathering(db, idOf(id), deps.now(), true);
        deps.outbox.post(db, { key: `emergency-close/${id}`, signer: user.account, what: 'Close an emergency', about: { kind: 'other' }, call: calls.closeEmergency(subject, id) });
      });
      deps.forget();
      deps.changes.announce('chart', vault.read((db) => storedSubject(db, subject))?.patient ?? null);
      return id;
    },

    list(patient) {
      deps.audit.record({ action: 'emergency.list', outcome: 'done', patient });
      return vault.read((db) => subjectsOfPatient(db, patient).flatMap((one) => emergenciesOfSubject(db, one.id))).slice(0, 100).map((one) => ({
        emergency: one.id, subject: one.subject, openedBy: deps.names.account(one.openedBy), openedAt: iso(one.openedAt), restAt: iso(one.restAt), until: iso(one.until), closedAt: one.closedAt === null ? null : iso(one.closedAt), parts: progress(one.id),
      }));
    },

    async path(account, emergency, section, epoch) {
      await breakGlass(emergency);
      const found = vault.read((db) => {
        const row = gathering(db, idOf(emergency.id));
        const set = row && shareSet(db, row.set);
        return { row, set, parts: row === undefined ? [] : gatheredShares(db, row.id), bundle: set && shareRoots(db, set.id).find(({ name }) => name === bundleRoot) };
      });
      const { row, set, parts, bundle } = found;
      if (row?.account !== account || row.endedAt !== null || set === undefined || bundle === undefined || parts.length < set.statement.threshold) return null;
      return [{ kind: 'shares', set: set.statement, files: parts.map(({ position, sealed }) => ({ index: position, sealed })) }, { kind: 'bundle', sealed: bundle.sealed, section, epoch }];
    },

    endOver() {
      const over = vault.read((db) => db.all<{ id: Hash }>(`SELECT gathering.id FROM gathering JOIN share_set ON share_set.id = gathering.share_set JOIN emergency ON emergency.id = gathering.id
        WHERE gathering.ended_at IS NULL AND share_set.purpose = 'emergency' AND (emergency.closed_at IS NOT NULL OR emergency.until <= ?)`, deps.now()));
      if (over.length === 0) return;
      vault.write((db) => { for (const { id } of over) endGathering(db, id, deps.now(), true); });
      deps.forget();
    },
  };
}
