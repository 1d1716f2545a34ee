export { Audit } from './Audit.tsx';
export { WhoLooked } from './WhoLooked.tsx';
