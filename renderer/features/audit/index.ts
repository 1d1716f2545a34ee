export { Audit } from './Audit.tsx';
export { FindRecord } from './FindRecord.tsx';
export { OnePatient } from './OnePatient.tsx';
export { LooksElsewhere } from './LooksElsewhere.tsx';
export { WhoLooked } from './WhoLooked.tsx';
export { Disclosures } from './Disclosures.tsx';
export { lookText, wishStateText } from './look.ts';
