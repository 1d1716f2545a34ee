import type { AccountId } from '../../../core/ids/index.ts';

export interface WalletAccount { readonly account: AccountId; readonly name: string; readonly kind: 'mine' | 'treasury' | 'contact'; readonly free: string; readonly reserved: string; readonly spendable: string }
export const isAddress = (text: string): text is AccountId => /^[1-9A-HJ-NP-Za-km-z]{46,50}$/.test(text);
