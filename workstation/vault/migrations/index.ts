import type { Migration } from '../migration.ts';
import { slice } from './0001-slice.ts';

export const migrations: readonly Migration[] = [slice];
