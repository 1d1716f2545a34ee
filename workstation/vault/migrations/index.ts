import type { Migration } from '../migration.ts';
import { slice } from './0001-slice.ts';
import { accounts } from './0002-accounts.ts';
import { stagedDocuments } from './0003-staged-documents.ts';

export const migrations: readonly Migration[] = [slice, accounts, stagedDocuments];
