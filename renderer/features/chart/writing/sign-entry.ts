import type { Entry, Replaces } from '../../../../core/contract/index.ts';
import type { DocumentId, PatientId } from '../../../../core/ids/index.ts';
import { client } from '../../../lib/api.ts';

/** By the procedure of its kind: each has its own roles. */
export function signEntry(patient: PatientId, entry: Entry, replaces: Replaces | null): Promise<{ document: DocumentId }> {
  switch (entry.kind) {
    case 'vitals': return client.writing.vitals({ patient, entry, replaces });
    case 'allergy': return client.writing.allergy({ patient, entry, replaces });
    case 'problem': return client.writing.problem({ patient, entry, replaces });
    case 'order': return client.writing.order({ patient, entry, replaces });
    case 'observation': return client.writing.observation({ patient, entry, replaces });
    case 'note': return client.writing.note({ patient, entry, replaces });
  }
}
