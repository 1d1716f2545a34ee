import { sha256 } from '@noble/hashes/sha2.js';
import { actions, purposes, type Sensitivity } from '../../../core/consent/index.ts';
import type { FhirResource } from '../../../core/contract/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import { type DocumentId, Hash, type OrganizationId, type PatientId, type SubjectId } from '../../../core/ids/index.ts';
import { bytesToHex, utf8ToBytes } from '../../../core/sealing/index.ts';
import { records } from '../../chain/calls/index.ts';
import type { Vault, WriteDb } from '../../vault/database.ts';
import { document, type Document, liftRestriction, resourcesOfDocument, restrict, subjectsOfPatient } from '../../vault/repositories/index.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { ChangeFeed } from '../changes/change-feed.ts';
import type { Decider } from '../decision/decider.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { Session } from '../session/session.ts';
import type { Planned } from '../signing/signing-view.ts';

export interface RestrictionsDeps {
  readonly vault: Vault;
  readonly outbox: Pick<Outbox, 'post'>;
  readonly audit: AuditLog;
  readonly decider: Decider;
  readonly session: Session;
  readonly changes: ChangeFeed;
  readonly organization: () => OrganizationId;
  readonly newSalt: () => Hash;
  readonly now: () => number;
}

/** What is kept although somebody wants it gone: legal holds, which stand on chain, and restrictions, which this workstation's one decision upholds. */
export function createRestrictions(deps: RestrictionsDeps) {
  const { vault } = deps;

  function own(patient: PatientId, ids: readonly DocumentId[]): { subject: SubjectId; rows: Document[] } {
    const subject = vault.read((db) => subjectsOfPatient(db, patient)).find(({ ours }) => ours);
    if (subject === undefined) throw new AppError('app.not-found');
    const rows = vault.read((db) => [...new Set(ids)].flatMap((id) => document(db, id) ?? [])).filter((row) => row.subject === subject.id && row.ours);
    if (rows.length !== new Set(ids).size) throw new AppError('app.not-found');
    return { subject: subject.id, rows };
  }

  /** One audit row a document, in the transaction of what it is about. */
  function act(action: string, patient: PatientId, ids: readonly DocumentId[], reason: string, change: (db: WriteDb, row: Document) => void): { documents: number } {
    const { subject, rows } = own(patient, ids);
    vault.write((db) => {
      for (const row of rows) {
        deps.audit.recordIn(db, { action, outcome: 'done', patient, subject, document: row.id, reason });
        change(db, row);
      }
    });
    deps.changes.announce('chart', patient);
    return { documents: rows.length };
  }

  const post = (db: WriteDb, row: Document, what: string, kind: 'hold' | 'release', call: ReturnType<typeof records.releaseHold>): void => {
    deps.outbox.post(db, { key: `${kind}/${row.id}/${String(deps.now())}`, signer: deps.session.require().account, what, about: { kind: 'other' }, call });
  };

  const commitmentTo = (reason: string): Hash => Hash.parse(bytesToHex(sha256(utf8ToBytes(`${deps.newSalt()}${reason}`))));

  return {
    /** A call for each document, signed by itself. The reason is committed to with a salt that is drawn on confirming. */
    plan(act: 'hold' | 'release', patient: PatientId, ids: readonly DocumentId[]): Planned {
      const { account: signer } = deps.session.require();
      const stands = commitmentTo('');
      const [first, ...also] = own(patient, ids).rows.map(({ id, subject }) => ({ signer, call: act === 'hold' ? records.hold(deps.organization(), subject, id, stands) : records.releaseHold(deps.organization(), subject, id) }));
      if (first === undefined) throw new AppError('app.not-found');
      return { ...first, later: act === 'hold' ? ['reason'] : [], also };
    },

    hold: (patient: PatientId, ids: readonly DocumentId[], reason: string) => act('retention.hold', patient, ids, reason, (db, row) => {
      post(db, row, 'Place a legal hold', 'hold', records.hold(deps.organization(), row.subject, row.id, commitmentTo(reason)));
    }),
    release: (patient: PatientId, ids: readonly DocumentId[], reason: string) => act('retention.release', patient, ids, reason, (db, row) => {
      post(db, row, 'Release a legal hold', 'release', records.releaseHold(deps.organization(), row.subject, row.id));
    }),
    restrict: (patient: PatientId, ids: readonly DocumentId[], reason: string) => act('restriction.place', patient, ids, reason, (db, row) => {
      restrict(db, { document: row.id, reason, placedBy: deps.session.require().account, placedAt: deps.now() });
    }),
    lift: (patient: PatientId, ids: readonly DocumentId[], reason: string) => act('restriction.lift', patient, ids, reason, (db, row) => { liftRestriction(db, row.id); }),

    /** Decided and written down before a word of it is read. */
    open(patient: PatientId, id: DocumentId, ground: string): { resources: FhirResource[] } {
      const { account } = deps.session.require();
      const { rows: [row] } = own(patient, [id]);
      if (row === undefined) throw new AppError('app.not-found');
      const decision = deps.decider.decide({
        subject: row.subject, section: row.section, sensitivity: (row.sensitivity ?? 'general') as Sensitivity, organization: deps.organization(), account, action: actions.read, purpose: purposes.HOPERAT,
        author: row.organization, dataFrom: null, reason: null, document: row.id, legalGround: ground,
      });
      deps.audit.record({ action: 'restriction.open', outcome: decision.permit ? 'permit' : 'deny', clause: decision.clause, patient, subject: row.subject, document: row.id, purpose: 'HOPERAT', reason: ground });
      if (!decision.permit) throw new AppError('access.denied', { clause: decision.clause });
      return { resources: vault.read((db) => resourcesOfDocument(db, row.id)).map(({ resource }) => resource) };
    },
  };
}
export type Restrictions = ReturnType<typeof createRestrictions>;
