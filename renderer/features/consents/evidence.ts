import type { z } from 'zod';
import type { Evidence } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';

export type EvidenceValue = z.infer<typeof Evidence>;
export interface EvidenceDraft { readonly kind: 'pin' | 'paper' | 'guardian'; readonly pin: string; readonly witness: string; readonly guardian: string; readonly relation: string }
/** Who says it: the patient or who acts for them, signed in; or the patient at the desk, who is asked how they agree. */
export type Speaker = 'self' | 'delegate' | 'desk';
export const speakerOf = (self: boolean): Speaker => (self ? 'self' : 'desk');
export const emptyEvidence: EvidenceDraft = { kind: 'pin', pin: '', witness: '', guardian: '', relation: '' };

const words = strings.consents.evidence.errors;
export type EvidenceMistakes = Partial<Record<'pin' | 'witness' | 'guardian' | 'relation', string>>;

export function readEvidence(draft: EvidenceDraft): { readonly value: EvidenceValue | null; readonly mistakes: EvidenceMistakes } {
  const is = (text: string) => text.trim() !== '';
  if (draft.kind === 'pin') return /^\d{6,12}$/.test(draft.pin) ? { value: { kind: 'pin', pin: draft.pin }, mistakes: {} } : { value: null, mistakes: { pin: words.pin } };
  if (draft.kind === 'paper') return is(draft.witness) ? { value: { kind: 'paper', witness: draft.witness.trim() }, mistakes: {} } : { value: null, mistakes: { witness: words.witness } };
  const mistakes = { ...(!is(draft.guardian) && { guardian: words.guardian }), ...(!is(draft.relation) && { relation: words.relation }) };
  return Object.keys(mistakes).length > 0 ? { value: null, mistakes } : { value: { kind: 'guardian', guardian: draft.guardian.trim(), relation: draft.relation.trim() }, mistakes };
}
