import type { Hash, OrganizationId, SubjectId, DocumentId } from '../../../core/ids/index.ts';
import type { Call, DocumentEntry } from '../types.ts';
import { bytes, call, cid, optional } from './arguments.ts';

export type NewDocument = Pick<DocumentEntry, 'id' | 'subject' | 'section' | 'cid' | 'commitment' | 'size' | 'epoch' | 'supersedes' | 'retention'>;

export type SealedAgain = Pick<DocumentEntry, 'id' | 'subject' | 'cid' | 'commitment' | 'size' | 'epoch'>;

export const records = {
  /** At most 30, signed by an enrolled device. */
  register: (organization: OrganizationId, documents: readonly NewDocument[]): Call =>
    call('records', 'register', organization, documents.map((entry) => ({
      document: bytes(entry.id), subject: bytes(entry.subject), section: bytes(entry.section), cid: cid(entry.cid), commitment: bytes(entry.commitment),
      // The name that polkadot.js gives the field `size`, which its classes have themselves.
      size_: entry.size, epoch: entry.epoch, supersedes: optional(entry.supersedes), retention: entry.retention,
    }))),
  /** At most 30 of one organization, sealed to their sections' present epochs; signed by an enrolled device. */
  rekey: (organization: OrganizationId, documents: readonly SealedAgain[]): Call =>
    call('records', 'rekey', organization, documents.map((entry) => ({ document: bytes(entry.id), subject: bytes(entry.subject), cid: cid(entry.cid), commitment: bytes(entry.commitment), size_: entry.size, epoch: entry.epoch }))),
  retract: (organization: OrganizationId, subject: SubjectId, document: DocumentId): Call => call('records', 'retract', organization, bytes(subject), bytes(document)),
  /** `reason`: a salted commitment. */
  hold: (organization: OrganizationId, subject: SubjectId, document: DocumentId, reason: Hash): Call => call('records', 'hold', organization, bytes(subject), bytes(document), bytes(reason)),
  releaseHold: (organization: OrganizationId, subject: SubjectId, document: DocumentId): Call => call('records', 'releaseHold', organization, bytes(subject), bytes(document)),
  requestErasure: (organization: OrganizationId, subject: SubjectId, document: DocumentId): Call => call('records', 'requestErasure', organization, bytes(subject), bytes(document)),
  withdrawErasure: (organization: OrganizationId, subject: SubjectId, document: DocumentId): Call => call('records', 'withdrawErasure', organization, bytes(subject), bytes(document)),
  /** By another person than asked for it. */
  erase: (organization: OrganizationId, subject: SubjectId, document: DocumentId): Call => call('records', 'erase', organization, bytes(subject), bytes(document)),
  /** Governance only. Null: nobody says, and what nobody rules on is kept. */
  setRetention: (retention: number, years: number | null): Call => call('records', 'setRetention', retention, years),
};
