import type { Migration } from '../migration.ts';
import { slice } from './0001-slice.ts';
import { accounts } from './0002-accounts.ts';

export const migrations: readonly Migration[] = [slice, accounts];
