import type { Stage } from '../../../core/contract/index.ts';
import type { WriteDb } from '../../vault/database.ts';
import { anchors, discardContent, dropHandover, dropResealing, finishResealing, putAnchor, setAssignmentStage, setBundleEpochs, setConsentStage, setDelegationStage, setDocumentStage, setFindingStage, setRequestStage, setSubjectStage } from '../../vault/repositories/index.ts';
import type { About, OutboxStage } from './outbox.ts';

/** Keeps a thing's own stage in step with its call. Confirmed by the receipt; the synchronizer reads the same back from proven state. */
export function keepStage(db: WriteDb, about: About, stage: OutboxStage, block: number | null): void {
  const reached: Stage = stage;
  switch (about.kind) {
    case 'documents': setDocumentStage(db, about.ids, reached, block); return;
    case 'rekey':
      if (stage === 'confirmed') finishResealing(db, about.ids);
      else if (stage === 'failed') dropResealing(db, about.ids);
      return;
    case 'bundle':
      if (stage === 'confirmed' && about.former !== null) discardContent(db, about.former);
      // Not known to reach anybody: the next key steward makes them again.
      else if (stage === 'failed') setBundleEpochs(db, about.id, null);
      return;
    case 'handover': if (stage === 'failed') dropHandover(db, about.id); return;
    case 'subjects': for (const id of about.ids) setSubjectStage(db, id, reached); return;
    case 'consent': setConsentStage(db, about.id, reached); return;
    case 'delegation': setDelegationStage(db, about.subject, about.delegate, reached); return;
    case 'request': setRequestStage(db, about.id, reached); return;
    case 'assignment': setAssignmentStage(db, about, reached); return;
    case 'anchor': {
      const found = anchors(db, about.device).find(({ sequence }) => sequence === about.sequence);
      if (found !== undefined) putAnchor(db, { ...found, stage: reached, block });
      return;
    }
    case 'transfer': db.run('UPDATE transfer SET stage = ?, block = coalesce(?, block) WHERE id = ?', reached, block, about.id); return;
    case 'review': if (stage === 'confirmed' || stage === 'failed') setFindingStage(db, about.id, stage); return;
    case 'revoke': case 'change': case 'emergency': case 'announcement': case 'other': return;
  }
}
