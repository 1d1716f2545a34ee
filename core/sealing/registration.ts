import type { DocumentId, Hash, SectionHash, SubjectId } from '../ids/index.ts';
import { commitmentOf, type Envelope } from './envelope.ts';

/** What the chain says of a document: what is opened has to be that, and nothing that once was. */
export interface Registered {
  /** Of the network that this workstation belongs to. */
  readonly genesis: Hash;
  readonly document: DocumentId;
  readonly subject: SubjectId;
  readonly section: SectionHash;
  /** What the file is sealed to. The author's own epoch, in the envelope, is this one or an earlier one. */
  readonly epoch: number;
  readonly commitment: Hash;
  /** Documents of the subject that newer ones have replaced. */
  readonly superseded: readonly DocumentId[];
}

export type Disagreement = 'network' | 'superseded' | 'document' | 'subject' | 'section' | 'epoch' | 'commitment';

/**
 * Why an envelope is not the registered document; null when it is. The author signed the envelope once, with the epoch of that day.
 * After a revoke the organization seals the very same bytes to a newer epoch, without the author: so the envelope may name an earlier
 * epoch than the chain, never a later one. That the file itself is sealed to the registered epoch shows only to who has its key.
 */
export function disagreement(envelope: Envelope, registered: Registered): Disagreement | null {
  if (envelope.genesis !== registered.genesis) return 'network';
  if (envelope.subject !== registered.subject) return 'subject';
  if (envelope.document !== registered.document) return registered.superseded.includes(envelope.document) ? 'superseded' : 'document';
  if (envelope.section.hash !== registered.section) return 'section';
  if (envelope.epoch > registered.epoch) return 'epoch';
  return commitmentOf(envelope) === registered.commitment ? null : 'commitment';
}
