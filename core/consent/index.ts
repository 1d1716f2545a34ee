export * from './types.ts';
export * from './vocabulary.ts';
export { decide, isStale } from './decision.ts';
export { decideOnChain, isLive, isOpen, type ChainFacts } from './chain-decision.ts';
export { explain, type Names } from './explanation.ts';
export { actionsInWords, evidenceInWords, obligationInWords, purposesInWords } from './phrases.ts';
