export { deliveryCommitment, ServiceDescription, serviceTerms } from './service.ts';
