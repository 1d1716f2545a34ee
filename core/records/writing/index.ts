export { entryResources, orderText, type WritingContext } from './entry-resources.ts';
export { orderWarnings } from './order-warnings.ts';
export { canBeStruck, entryKindOf, nextVersion, refiled, refiledOf, struck, whyOf } from './versions.ts';
export { type VitalFault, type VitalFinding, vitalFindings, type VitalSign, vitalSign, vitalSignTable } from './vital-signs.ts';
