import { createRandom, syntheticPatient } from '../core/synthetic/index.ts';
import type { BundleFile } from './scenario.ts';

/** The demo's own patient, the same at every run. */
export const ownBundle = (): BundleFile => ({
  name: 'own-patient.json',
  bytes: new TextEncoder().encode(JSON.stringify(syntheticPatient(createRandom('assent-demo/7'), { now: '2026-11-22T09:00:00Z', organization: 'harbour', number: 7 }))),
});
