import { type Emergency, isOpen } from '../../../core/consent/index.ts';
import type { EmergencyCase } from '../../../core/contract/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import { ContentId, type EmergencyId, type OrganizationId, type SubjectId } from '../../../core/ids/index.ts';
import type { AgeRecipient } from '../../../core/sealing/index.ts';
import { consent as calls } from '../../chain/calls/index.ts';
import type { ContentStore } from '../../ipfs/content-store.ts';
import type { ReadDb, Vault } from '../../vault/database.ts';
import {
  allEmergencies, countEmergencyLooks, emergency as storedEmergency, emergencyCase, emergencyFinding, emergencyReads, newestSharedKey, patient as storedPatient, putEmergencyCase, putEmergencyFinding, subject as storedSubject,
} from '../../vault/repositories/index.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { ChangeFeed } from '../changes/change-feed.ts';
import type { DirectoryOfNames } from '../names/directory-of-names.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { Actor } from '../session/session.ts';
import { wasAlone } from './emergencies.ts';
import { endedAt, reviewMs } from './emergency-notices.ts';
import { type Planned, standInAddress } from '../signing/signing-view.ts';

type Verdict = 'Justified' | 'NotJustified';

/** What an emergency is answered for afterwards: who opened it says what happened, and a privacy officer who did not compares what was read with the reason. */
export interface EmergencyReviews {
  queue(all: boolean): EmergencyCase[];
  /** The caller's own, not reviewed yet. */
  owed(): EmergencyCase[];
  account(subject: SubjectId, emergency: EmergencyId, text: string): EmergencyId;
  /** What a verdict will sign; null where the network knows of no such emergency. */
  plan(subject: SubjectId, emergency: EmergencyId, verdict: Verdict, finding: string | null): Planned | null;
  review(subject: SubjectId, emergency: EmergencyId, verdict: Verdict, finding: string | null): Promise<EmergencyId>;
}

export interface EmergencyReviewsDeps {
  readonly vault: Vault;
  readonly content: Pick<ContentStore, 'put'>;
  readonly seal: (content: string, recipients: readonly AgeRecipient[]) => Promise<Uint8Array>;
  readonly outbox: Pick<Outbox, 'post'>;
  readonly session: Actor;
  readonly audit: AuditLog;
  readonly names: DirectoryOfNames;
  readonly changes: ChangeFeed;
  readonly organization: () => OrganizationId;
  readonly now: () => number;
}

export function createEmergencyReviews(deps: EmergencyReviewsDeps): EmergencyReviews {
  const { vault } = deps;
  const iso = (ms: number): string => new Date(ms).toISOString();

  const find = (subject: SubjectId, id: EmergencyId): Emergency => {
    const found = vault.read((db) => storedEmergency(db, subject, id));
    if (found?.organization !== deps.organization()) throw new AppError('app.not-found');
    return found;
  };
  /** By the network; where it refused what had begun without it, by this workstation alone. */
  const isReviewed = (db: ReadDb, { id, review }: Emergency): boolean => review !== null || (emergencyFinding(db, id) !== undefined && emergencyFinding(db, id)?.stage !== 'failed');

  function reviewOf(db: ReadDb, { id, review }: Emergency): EmergencyCase['review'] {
    const finding = emergencyFinding(db, id);
    if (review !== null) return { verdict: review.verdict, by: deps.names.account(review.reviewedBy), at: iso(review.reviewedAt), finding: finding?.finding ?? null, stage: 'confirmed' };
    return finding === undefined ? null : { verdict: finding.verdict, by: deps.names.account(finding.reviewedBy), at: iso(finding.at), finding: finding.finding, stage: finding.stage };
  }

  function caseOf(db: ReadDb, emergency: Emergency): EmergencyCase {
    const now = deps.now();
    const asked = emergencyCase(db, emergency.id);
    const about = storedSubject(db, emergency.subject);
    const who = about?.patient == null ? undefined : storedPatient(db, about.patient);
    const end = endedAt(emergency, now);
    return {
      emergency: emergency.id, subject: emergency.subject, patient: who?.id ?? null, patientName: who?.name ?? null, mrn: who?.identifiers[0]?.value.slice(0, 60) ?? null, recordOf: about === undefined ? '' : deps.names.organization(about.organization),
      openedBy: deps.names.account(emergency.openedBy), mine: deps.session.user?.account === emergency.openedBy, reason: emergency.reason, text: asked?.text ?? null, openedAt: iso(emergency.openedAt), endedAt: end === null ? null : iso(end),
      state: asked?.refused != null ? 'refused' : isOpen(emergency, now) ? 'open' : 'over', alone: wasAlone(emergency, now), offline: asked?.offline ?? false, approvedBy: emergency.approvals.map((account) => deps.names.account(account)),
      account: asked?.accountText == null || asked.accountAt === null ? null : { text: asked.accountText, at: iso(asked.accountAt) },
      read: emergencyReads(db, emergency.id).map(({ document, category, at }) => ({ document, section: category as EmergencyCase['read'][number]['section'], at: iso(at) })), looks: countEmergencyLooks(db, emergency, now),
      review: reviewOf(db, emergency), overdue: end !== null && !isReviewed(db, emergency) && now - end >= reviewMs,
    };
  }

  function draw(subject: SubjectId, id: EmergencyId, verdict: Verdict) {
    const { account, recipient } = deps.session.require();
    const emergency = find(subject, id);
    if (emergency.openedBy === account) throw new AppError('access.role-missing', { why: 'own emergency' });
    if (isOpen(emergency, deps.now())) throw new AppError('app.busy', { why: 'it is not over' });
    if (vault.read((db) => isReviewed(db, emergency))) throw new AppError('emergency.over');
    return { account, recipient, refused: vault.read((db) => emergencyCase(db, id))?.refused != null, callWith: (text: ContentId | null) => calls.reviewEmergency(deps.organization(), subject, id, verdict, text) };
  }

  return {
    queue(all) {
      deps.audit.record({ action: 'emergency.queue', outcome: 'done' });
      const own = deps.organization();
      return vault.read((db) => allEmergencies(db).filter((one) => one.organization === own && (all || !isReviewed(db, one))).slice(0, 100).map((one) => caseOf(db, one)));
    },

    owed() {
      const { account } = deps.session.require();
      const mine = vault.read((db) => allEmergencies(db).filter((one) => one.openedBy === account && endedAt(one, deps.now()) !== null && !isReviewed(db, one)).slice(0, 20).map((one) => caseOf(db, one)));
      if (mine.length > 0) deps.audit.record({ action: 'emergency.owed', outcome: 'done', detail: { rows: mine.length } });
      return mine;
    },

    account(subject, id, text) {
      const emergency = find(subject, id);
      const known = vault.read((db) => emergencyCase(db, id));
      if (emergency.openedBy !== deps.session.require().account || known === undefined) throw new AppError('access.role-missing', { why: 'not your emergency' });
      if (vault.read((db) => isReviewed(db, emergency))) throw new AppError('emergency.over');
      vault.write((db) => {
        deps.audit.recordIn(db, { action: 'emergency.account', outcome: 'done', patient: known.patient, subject, detail: { emergency: id } });
        putEmergencyCase(db, { ...known, accountText: text, accountAt: deps.now() });
      });
      deps.changes.announce('emergencies');
      return id;
    },

    plan(subject, id, verdict, finding) {
      const { account, refused, callWith } = draw(subject, id, verdict);
      return refused ? null : { call: callWith(finding === null ? null : standInAddress), signer: account, later: finding === null ? [] : ['text'] };
    },

    async review(subject, id, verdict, finding) {
      const { account, recipient, refused, callWith } = draw(subject, id, verdict);
      const own = vault.read((db) => newestSharedKey(db, deps.organization(), 'organization'))[0]?.recipient ?? recipient;
      const textCid = finding === null ? null : ContentId.parse(await deps.content.put(await deps.seal(finding, [own])));
      vault.write((db) => {
        deps.audit.recordIn(db, { action: 'emergency.review', outcome: 'done', patient: storedSubject(db, subject)?.patient ?? null, subject, detail: { emergency: id, verdict } });
        putEmergencyFinding(db, { emergency: id, verdict, finding, reviewedBy: account, at: deps.now(), stage: refused ? 'confirmed' : 'sent' });
        // One that the network refused is not there to be reviewed.
        if (!refused) deps.outbox.post(db, { key: `emergency-review/${id}/${String(deps.now())}`, signer: account, what: 'Review an emergency', about: { kind: 'review', id }, call: callWith(textCid) });
      });
      deps.changes.announce('emergencies');
      return id;
    },
  };
}
