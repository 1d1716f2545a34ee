import type { z } from 'zod';
import type { ConsentRow, RequestRow } from '../../../core/contract/index.ts';

export type Consent = z.infer<typeof ConsentRow>;
export type Request = z.infer<typeof RequestRow>;
export const canBeWithdrawn = ({ state }: Consent) => state === 'active' || state === 'pending' || state === 'waiting-for-keys' || state === 'not-yet';
/** Whether who acts for the patient may decide this about the line; everybody else is not asked for a mandate. */
export const saysMandate = ({ byMandate }: Pick<Consent, 'byMandate'>, ...any: readonly NonNullable<Consent['byMandate']>['powers'][number][]) => byMandate === null || any.some((power) => byMandate.powers.includes(power));
/** A referral is its parent's to change, and what is on its way is left alone. */
export const canBeChanged = ({ state, parent }: Consent) => parent === null && (state === 'active' || state === 'waiting-for-keys' || state === 'not-yet');
