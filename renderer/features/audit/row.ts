import type { AuditRow } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';

const words = strings.audit;
/** A new kind of row without a word yet shows as words made from its name, never as code. */
export const actionText = (action: string): string => words.actions[action] ?? action.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[._-]+/g, ' ').toLowerCase().replace(/^./, (letter) => letter.toUpperCase());
export const clauseText = (clause: string | null): string => (clause === null ? '' : words.clauses[clause] ?? clause);
export const roleText = (role: string | null): string => (role === null ? '' : (strings.terms.roles as Readonly<Record<string, string>>)[role] ?? role);
export const whyText = (row: AuditRow): string => [row.purpose === null ? '' : strings.terms.purposes[row.purpose], row.reason ?? '', clauseText(row.clause)].filter((part) => part !== '').join(' · ');
