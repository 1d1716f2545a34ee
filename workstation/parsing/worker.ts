/** The thread that reads files: checks, validates and splits them, so that nothing else waits for a large or a hostile one. */
import { readFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { toWire } from '../../core/errors/index.ts';
import { createFhirValidator, type FhirDefinitions, parseInSteps, type Validate, splitByPatient } from '../../core/records/index.ts';
import { lowerThreadPriority } from '../platform/thread-priority.ts';
import type { ParseReply, ParseRequest } from './messages.ts';

lowerThreadPriority();

let validate: Validate | undefined;
const validator = (): Validate =>
  validate ??= createFhirValidator(JSON.parse(readFileSync(new URL('../../core/records/definitions/r4.json', import.meta.url), 'utf8')) as FhirDefinitions);

const reply = (message: ParseReply): void => { parentPort?.postMessage(message); };

parentPort?.on('message', ({ id, bytes }: ParseRequest) => {
  try {
    const steps = parseInSteps(bytes, { validate: validator() });
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) reply({ id, progress: step.value });
    const { entries: _, ...parsed } = step.value;
    reply({ id, read: { parsed, ...splitByPatient(step.value) } });
  } catch (error) {
    reply({ id, error: toWire(error) });
  }
});
