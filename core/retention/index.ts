export { type BreachClocks, breachClocks } from './breach-clocks.ts';
export { type RetentionClass, retentionClass, retentionClasses, retentionClassOf } from './classes.ts';
export { keptBecause, type RetentionFacts, retentionVerdict, type RetentionVerdict, yearMs } from './verdict.ts';
