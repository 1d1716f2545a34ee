export { ClinicAccess, readClinicAccess } from './clinic-access.ts';
export { createClinicStore } from './clinic-store.ts';
export { createCluster } from './cluster.ts';
export { createFileReader } from '../file-reader.ts';
export { createKubo } from './kubo.ts';
export { openProofLedger } from './proof-ledger.ts';
export { createWaitingFile } from './waiting-file.ts';
