import type { Sensitivity } from '../../../../core/contract/index.ts';
import type { strings } from '../../../app/strings/index.ts';
import type { ConceptForm } from './form.ts';

export interface OrderDraft {
  readonly medication: ConceptForm; readonly dose: string; readonly unit: string; readonly route: string; readonly perDay: string; readonly asNeeded: boolean; readonly start: string; readonly days: string; readonly reason: string; readonly status: keyof typeof strings.writing.order.statuses;
  readonly statusReason: string; readonly sensitivity: Sensitivity; readonly note: string;
  /** The name that the warnings below are about, as it was asked; null while they are being looked for. */ readonly asked: string | null; readonly warned: readonly string[]; readonly despite: string;
}
/** What warnings are asked about: those of another medicine do not answer for this one. */
export const askedAs = ({ text, system, code }: ConceptForm): string => `${text.trim()}|${code.trim() === '' ? '' : `${system} ${code.trim()}`}`;
