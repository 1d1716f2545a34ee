export { demoClinic, type DemoClinic, type DemoOrganization, type DemoPerson, type OrganizationKey } from './demo-clinic.ts';
export { createRandom, type Random } from './random.ts';
export type { SyntheticBundle } from './record-builder.ts';
export { stories, type Story } from './stories/index.ts';
export { syntheticPatient, type SyntheticOptions } from './synthetic-patient.ts';
