import { z } from 'zod';
import { RequestId, SubjectId } from '../ids/index.ts';
import { SectionName } from './section.ts';

/**
 * What an organization asks for, in words, sealed to the one that keeps the record: who asks does not know what the sections are called on
 * chain, and nobody else has to know which were asked for.
 */
export const RequestText = z.strictObject({
  format: z.literal('assent-request/1'),
  subject: SubjectId,
  request: RequestId,
  sections: z.array(SectionName).min(1).max(64),
  message: z.string().max(500).nullable(),
});
export type RequestText = z.infer<typeof RequestText>;
