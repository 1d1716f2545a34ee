import type { Migration } from '../migration.ts';

/**
 * Documents whose resources are being written ahead, some in each transaction, so that no transaction is long. What belongs to one of
 * them is not shown, counted or found. The transaction that saves the document itself takes its line out of here.
 */
export const stagedDocuments: Migration = { version: 3, name: 'staged-documents', sql: `
CREATE TABLE staged_document (document TEXT PRIMARY KEY CHECK (length(document) = 64)) STRICT, WITHOUT ROWID;
` };
