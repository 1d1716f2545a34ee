export * as calls from './calls/index.ts';
export { createChain } from './chain.ts';
export { treasuryAccount } from './treasury.ts';
export * from './types.ts';
