/** Every call a workstation makes, typed; `Call` itself is untyped data that crosses threads. */
export { audit } from './audit.ts';
export { consent, type ConsentTerms } from './consent.ts';
export { council } from './council.ts';
export { market } from './market.ts';
export { type NewDocument, records } from './records.ts';
export { registry } from './registry.ts';
export { subjects } from './subjects.ts';
export { balances, batch } from './wallet.ts';
