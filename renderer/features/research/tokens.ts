import { strings } from '../../app/strings/index.ts';
import { amountText } from '../../lib/amounts.ts';

/** Always with its unit. */
export const tokens = (planck: string | bigint): string => `${amountText(planck)} ${strings.wallet.unit}`;
