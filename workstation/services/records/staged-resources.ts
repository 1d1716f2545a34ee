import { setImmediate as breath } from 'node:timers/promises';
import type { DocumentId } from '../../../core/ids/index.ts';
import type { Vault } from '../../vault/database.ts';
import { dropStaged, insertResource, type Resource, stageDocuments, stagedDocuments } from '../../vault/repositories/index.ts';

/** For the rows of one transaction; its commit and fsync come on top. */
const slotMs = 8;
const mostDropped = 50;

/**
 * Writes the resources of documents that are saved later, in one transaction each for as many as fit a slot, so that no window waits for
 * a large record. Nothing of it is shown before the documents are saved. When it fails nothing stays behind.
 */
export async function writeAhead(vault: Vault, documents: readonly DocumentId[], resources: readonly Resource[]): Promise<void> {
  if (resources.length === 0) return;
  // An organization travels with each document that cites it: of several alike the last is the current one.
  const newest = new Map(resources.map((resource): [string, Resource] => [resource.identity, resource]));
  try {
    vault.stage((db) => { stageDocuments(db, documents); });
    for (let next = 0; next < resources.length;) {
      await breath();
      vault.stage((db) => {
        const end = performance.now() + slotMs;
        do {
          const row = resources[next] as Resource;
          insertResource(db, newest.get(row.identity) === row ? row : { ...row, current: false });
          next += 1;
        } while (next < resources.length && performance.now() < end);
      });
    }
  } catch (error) {
    // On a full disk this fails as well: what is left is not shown, and the next start takes it back.
    await takeBack(vault, documents).catch(() => undefined);
    throw error;
  }
}

export async function takeBack(vault: Vault, documents: readonly DocumentId[]): Promise<void> {
  for (const id of documents) while (!vault.stage((db) => dropStaged(db, id, mostDropped))) await breath();
}

/** Before the first document of a sitting is written: what a program that ended left unfinished. */
export const takeBackUnfinished = (vault: Vault): Promise<void> => takeBack(vault, vault.read(stagedDocuments));
