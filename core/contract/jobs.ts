import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { JobId } from '../ids/index.ts';
import { Instant, open, signedIn } from './base.ts';

export const Job = z.strictObject({
  id: JobId, kind: z.enum(['demo-clinic', 'organization', 'import', 'pull', 'reseal', 'rebuild', 'refill', 'erase', 'renew-keys', 'return-documents']), state: z.enum(['running', 'done', 'failed', 'cancelled']),
  /** What is being done, in words; never a patient's name. */
  step: z.string().max(200), done: z.int().min(0), total: z.int().min(0), error: z.string().max(60).nullable(), reference: z.string().max(40).nullable(),
  startedAt: Instant, endedAt: Instant.nullable(),
});
export type Job = z.infer<typeof Job>;

export const topics = ['session', 'jobs', 'patients', 'chart', 'consents', 'requests', 'emergencies', 'notifications', 'audit', 'roles', 'network', 'outbox', 'rewards', 'wallet', 'erasures', 'wishes', 'research', 'looks'] as const;
export const Topic = z.enum(topics);
export type Topic = z.infer<typeof Topic>;

export const jobs = {
  list: open.output(z.array(Job).max(50)),
  get: open.input(z.strictObject({ job: JobId })).output(Job),
  cancel: signedIn.input(z.strictObject({ job: JobId })).output(Job),
};

/** What changed, by topic; ids only, never patient data. The client asks again for what it shows. */
export const Change = z.strictObject({ topic: Topic, id: z.string().max(70).nullable() });
export type Change = z.infer<typeof Change>;

export const changes = { watch: open.output(eventIterator(Change)) };
