export * from './types.ts';
export * from './vocabulary.ts';
export { decide, isStale } from './decision.ts';
export { decideOnChain, isLive } from './chain-decision.ts';
export { explain, type Names } from './explanation.ts';
export { actionsInWords, evidenceInWords, purposesInWords } from './phrases.ts';
