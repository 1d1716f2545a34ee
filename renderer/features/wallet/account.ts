import type { AccountId } from '../../../core/ids/index.ts';

export interface WalletAccount { readonly account: AccountId; readonly name: string; readonly kind: 'mine' | 'treasury' | 'contact' | 'local' | 'carried' | 'watched'; readonly free: string; readonly reserved: string; readonly spendable: string }
export const isAddress = (text: string): text is AccountId => /^[1-9A-HJ-NP-Za-km-z]{46,50}$/.test(text);
/** Whose payments can be signed, here or on a device without a network. */
export const canSign = ({ kind }: WalletAccount): boolean => kind === 'mine' || kind === 'local' || kind === 'carried';
/** Whose history is one's own: a payment from there to here is out of one and into the other, and is shown as out. */
export const isOurs = ({ kind }: WalletAccount): boolean => kind !== 'contact';
