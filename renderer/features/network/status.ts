import type { z } from 'zod';
import type { NetworkStatus, OutboxRow } from '../../../core/contract/index.ts';

export type Status = z.infer<typeof NetworkStatus>;
export type OutboxItem = z.infer<typeof OutboxRow>;
