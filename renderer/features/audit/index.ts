export { Audit } from './Audit.tsx';
export { LooksElsewhere } from './LooksElsewhere.tsx';
export { WhoLooked } from './WhoLooked.tsx';
export { Disclosures } from './Disclosures.tsx';
export { lookText, wishStateText } from './look.ts';
