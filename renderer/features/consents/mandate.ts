import type { z } from 'zod';
import type { DelegateRow } from '../../../core/contract/index.ts';

export type Delegate = z.infer<typeof DelegateRow>;
export const stands = ({ endedAt, ends }: Pick<Delegate, 'endedAt' | 'ends'>): boolean => endedAt === null && Date.parse(ends) > Date.now();
