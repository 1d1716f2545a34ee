import type { WishRow } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import { instantText } from '../../lib/dates.ts';
import { actionText } from './row.ts';

/** What is disputed, in one line; null where nothing is. */
export const lookText = ({ look }: Pick<WishRow, 'look'>): string | null =>
  (look === null ? null : strings.audit.dispute.line(look.byName === '' ? strings.audit.unknownAccount : look.byName, actionText(look.action), instantText(look.at)));

/** How far a wish has come. A disputed look was in order or it was not. */
export const wishStateText = ({ look, state }: Pick<WishRow, 'look' | 'state'>): string => (look === null || state === 'open' ? strings.retention.wishes.states[state] : strings.audit.dispute.verdicts[state]);
