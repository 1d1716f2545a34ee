export * from './types.ts';
export * from './vocabulary.ts';
export { decide } from './decision.ts';
export { decideOnChain } from './chain-decision.ts';
export { explain, type Names } from './explanation.ts';
