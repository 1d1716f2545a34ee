import { actions, purposes, type Sensitivity } from '../../../core/consent/index.ts';
import type { WishRow } from '../../../core/contract/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import type { DocumentId, Hash, OrganizationId, PatientId } from '../../../core/ids/index.ts';
import { isCorrectable } from '../../../core/records/index.ts';
import type { Vault } from '../../vault/database.ts';
import { auditRows, document, type Document, patient as storedPatient, putWish, resourcesOfDocument, type StoredResource, subjectsOfPatient, type Wish, wish as storedWish, wishes as storedWishes, wishesOfPatient } from '../../vault/repositories/index.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { ChangeFeed } from '../changes/change-feed.ts';
import type { Decider } from '../decision/decider.ts';
import { isTreating } from '../decision/treating.ts';
import type { DirectoryOfNames } from '../names/directory-of-names.ts';
import type { Notifications } from '../notifications/notifications.ts';
import type { Session } from '../session/session.ts';
import type { CorrectionWriter } from './correction-writer.ts';

export interface WishesDeps {
  readonly vault: Vault;
  readonly session: Session;
  readonly audit: AuditLog;
  readonly decider: Decider;
  readonly writer: CorrectionWriter;
  readonly names: DirectoryOfNames;
  readonly changes: ChangeFeed;
  readonly notifications: Pick<Notifications, 'tell'>;
  readonly organization: () => OrganizationId;
  readonly newId: () => Hash;
  readonly now: () => number;
}

const atDesk = ['Registrar', 'Nurse', 'Clinician', 'KeySteward', 'PrivacyOfficer'];
const officers = ['Admin', 'PrivacyOfficer'];

/** What patients ask for about their record: a correction, that it be erased, that it be used for nothing, why somebody looked. Each gets an answer they can read. */
export function createWishes(deps: WishesDeps) {
  const { vault } = deps;
  const holds = (roles: readonly string[]): boolean => (deps.session.roles() ?? []).some((role) => roles.includes(role));

  const requireOf = (patient: PatientId): void => {
    const user = deps.session.require();
    if (user.kind === 'patient' ? user.patient !== patient : !holds([...atDesk, ...officers])) throw new AppError('access.role-missing');
  };
  const requireOpen = (id: Hash, kind: 'correct' | 'other'): Wish => {
    const row = vault.read((db) => storedWish(db, id));
    if (row === undefined || (row.kind === 'correct') !== (kind === 'correct')) throw new AppError('app.not-found');
    if (row.state !== 'open') throw new AppError('app.busy');
    return row;
  };
  const iso = (ms: number): string => new Date(ms).toISOString();
  function lookOf({ looked }: Wish): WishRow['look'] {
    const row = looked === null ? undefined : vault.read((db) => auditRows(db, looked, 1))[0];
    return row === undefined ? null : { sequence: row.sequence, at: iso(row.at), byName: row.account === null ? '' : deps.names.account(row.account).slice(0, 120), role: row.role?.slice(0, 60) ?? null, action: row.action, outcome: row.outcome, reason: row.reason };
  }
  const view = (row: Wish): WishRow => ({
    wish: row.id, patient: row.patient, patientName: vault.read((db) => storedPatient(db, row.patient))?.name ?? '', kind: row.kind, document: row.document, look: lookOf(row), text: row.text, state: row.state, answer: row.answer, version: row.version,
    askedAt: iso(row.askedAt), answeredByName: row.answeredBy === null ? null : deps.names.account(row.answeredBy), answeredAt: row.answeredAt === null ? null : iso(row.answeredAt),
  });

  /** Decided and written down before a word of the document is looked at. */
  function opened(row: Wish, id: DocumentId): { row: Document; resources: readonly StoredResource[] } {
    const { account, kind } = deps.session.require();
    const found = vault.read((db) => document(db, id));
    if (found === undefined || !found.ours || !vault.read((db) => subjectsOfPatient(db, row.patient)).some(({ id: of }) => of === found.subject)) throw new AppError('app.not-found');
    const decision = deps.decider.decide({
      subject: found.subject, section: found.section, sensitivity: (found.sensitivity ?? 'general') as Sensitivity, organization: kind === 'patient' ? null : deps.organization(), account, action: actions.read,
      purpose: kind === 'patient' ? purposes.PATRQT : purposes.TREAT, author: found.organization, dataFrom: null, reason: null, document: found.id,
    });
    deps.audit.record({ action: 'document.open', outcome: decision.permit ? 'permit' : 'deny', clause: decision.clause, patient: row.patient, subject: found.subject, document: found.id, purpose: kind === 'patient' ? 'PATRQT' : 'TREAT' });
    if (!decision.permit) throw new AppError('access.denied', { clause: decision.clause });
    return { row: found, resources: vault.read((db) => resourcesOfDocument(db, id)) };
  }

  function settle(row: Wish, state: 'done' | 'refused', answer: string, version: DocumentId | null): { wish: Hash } {
    const { account } = deps.session.require();
    vault.write((db) => {
      deps.audit.recordIn(db, { action: 'wish.answer', outcome: 'done', patient: row.patient, ...(row.document === null ? {} : { document: row.document }), detail: { kind: row.kind, state, ...(row.looked === null ? {} : { looked: row.looked }) } });
      putWish(db, { ...row, state, answer, version, answeredBy: account, answeredAt: deps.now() });
      if (row.looked !== null) deps.notifications.tell(db, [`patient:${row.patient}`], { kind: 'dispute-answered', at: deps.now(), about: row.id, patient: row.patient, subject: null, organization: null, account: null });
    });
    deps.changes.announce('wishes', row.patient);
    return { wish: row.id };
  }

  return {
    /** `looked`: of a dispute, and of nothing else. Errors: `app.busy` while the same look is disputed already. */
    ask(patient: PatientId, kind: Wish['kind'], about: DocumentId | null, text: string, looked: number | null = null): { wish: Hash } {
      requireOf(patient);
      const own = vault.read((db) => subjectsOfPatient(db, patient)).find(({ ours }) => ours);
      const found = about === null ? undefined : vault.read((db) => document(db, about));
      if (own === undefined || (about !== null && found?.subject !== own.id) || (kind === 'correct' && about === null)) throw new AppError('app.not-found');
      if ((kind === 'dispute') !== (looked !== null)) throw new AppError('app.invalid-input', { field: 'looked' });
      if (looked !== null && vault.read((db) => auditRows(db, looked, 1))[0]?.patient !== patient) throw new AppError('app.not-found');
      if (looked !== null && vault.read((db) => wishesOfPatient(db, patient)).some((one) => one.looked === looked && one.state === 'open')) throw new AppError('app.busy');
      const row: Wish = { id: deps.newId(), patient, kind, document: about, looked, text, state: 'open', answer: null, version: null, askedAt: deps.now(), answeredBy: null, answeredAt: null };
      vault.write((db) => {
        deps.audit.recordIn(db, { action: 'wish.ask', outcome: 'done', patient, subject: own.id, ...(about === null ? {} : { document: about }), detail: { kind, ...(looked === null ? {} : { looked }) } });
        putWish(db, row);
        if (looked !== null) deps.notifications.tell(db, ['role:PrivacyOfficer', 'role:Admin'], { kind: 'dispute-raised', at: row.askedAt, about: row.id, patient, subject: own.id, organization: null, account: null });
      });
      deps.changes.announce('wishes', patient);
      return { wish: row.id };
    },

    forPatient(patient: PatientId): WishRow[] {
      requireOf(patient);
      deps.audit.record({ action: 'wish.list', outcome: 'done', patient });
      // At the desk a dispute is nobody's business but of those who answer it: it may be about a colleague, or about the reader.
      const seesDisputes = deps.session.require().kind === 'patient' || holds(officers);
      return vault.read((db) => wishesOfPatient(db, patient)).filter(({ kind }) => kind !== 'dispute' || seesDisputes).map(view);
    },

    list(): WishRow[] {
      const { account } = deps.session.require();
      deps.audit.record({ action: 'wish.list', outcome: 'done' });
      const all = vault.read((db) => storedWishes(db, 200));
      if (holds(officers)) return all.map(view);
      const treats = (row: Wish): boolean => vault.read((db) => subjectsOfPatient(db, row.patient).some(({ id, ours }) => ours && isTreating(db, account, id)));
      return all.filter((row) => row.kind === 'correct' && treats(row)).map(view);
    },

    answer(id: Hash, done: boolean, answer: string) {
      const row = requireOpen(id, 'other');
      const { looked } = row;
      if (looked !== null && vault.read((db) => auditRows(db, looked, 1))[0]?.account === deps.session.require().account) {
        deps.audit.record({ action: 'wish.answer', outcome: 'deny', patient: row.patient, detail: { kind: row.kind, looked } });
        throw new AppError('wish.own-look');
      }
      return settle(row, done ? 'done' : 'refused', answer, null);
    },
    refuseCorrection: (id: Hash, answer: string) => settle(requireOpen(id, 'correct'), 'refused', answer, null),

    entries(id: Hash) {
      const row = requireOpen(id, 'correct');
      const { resources } = opened(row, row.document as DocumentId);
      return { entries: resources.filter(({ current }) => current).map(({ position, title, resource }) => ({ position, title, correctable: isCorrectable(resource) })) };
    },

    /** Errors: `app.invalid-input` for an entry that carries no correction, and what sealing and storing fail with: then the wish stays open. */
    async correct(id: Hash, position: number, text: string, answer: string): Promise<{ document: DocumentId }> {
      const wish = requireOpen(id, 'correct');
      const { row, resources } = opened(wish, wish.document as DocumentId);
      const entry = resources.find((one) => one.position === position && one.current);
      if (entry === undefined) throw new AppError('app.not-found');
      const version = await deps.writer.write(wish.patient, row, entry, text);
      settle(wish, 'done', answer, version);
      return { document: version };
    },

    /** The entry as it was, and as it is: which one of the document it is, the new version's own identity tells. */
    versions(id: Hash) {
      const row = vault.read((db) => storedWish(db, id));
      if (row === undefined || row.document === null || row.version === null) throw new AppError('app.not-found');
      requireOf(row.patient);
      const after = opened(row, row.version).resources[0];
      const before = opened(row, row.document).resources.find(({ identity }) => identity === after?.identity);
      return { before: before?.resource ?? null, after: after?.resource ?? null };
    },
  };
}
export type Wishes = ReturnType<typeof createWishes>;
