/**
 * Documents of a clinic's own nodes in a folder, for a backup and for the way back: in the form that this program's own document store has,
 * ciphertext as on the nodes. Every block is hashed on arrival, and again when it is read.
 */
import { existsSync, mkdirSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CID } from 'multiformats/cid';
import { AppError } from '../../core/errors/index.ts';
import { type Block, openBlockDatabase } from './block-database.ts';
import type { ClinicAccess } from './clinic/clinic-access.ts';
import { createKubo } from './clinic/kubo.ts';
import { contentIdOf, parseContentId } from './content-address.ts';
import { createFileReader, largestFileBytes } from './file-reader.ts';

/** Under the data folder: what a restore leaves there for the nodes to have again. */
export const keptFolder = join('ipfs', 'kept');
export const keptFile = 'blocks.db';

/** Documents on their way at once. */
const abreast = 16;
const questionMs = 30_000;
const documentMs = 60_000;
const noSignal = new AbortController().signal;

export interface Gathered { readonly documents: number; /** Pinned there, and not to be had from any of the nodes. */ readonly missing: string[] }

/** Everything the node pins, into `to`; what waits in `kept` for its return comes along. Errors: `content.not-running` where the node cannot be asked. */
export async function gatherDocuments({ access, kept, to, progress }: { access: ClinicAccess; kept: string; to: string; progress: (done: number, total: number) => void }): Promise<Gathered> {
  const kubo = createKubo({ url: access.kubo, authorization: access.kuboAuthorization ?? undefined, fetch });
  const roots = (await kubo.pins(AbortSignal.timeout(questionMs))).flatMap((text) => { try { return [parseContentId(text)]; } catch { return []; } });
  mkdirSync(to, { recursive: true, mode: 0o700 });
  if (existsSync(join(kept, keptFile))) await copyFile(join(kept, keptFile), join(to, keptFile));
  const database = openBlockDatabase(to);
  const missing: string[] = [];
  const read = async (root: CID): Promise<{ root: CID; blocks: Block[] }[]> => {
    if (database.isComplete(root)) return [];
    const blocks: Block[] = [];
    const reader = createFileReader({ readBlock: async (cid, signal) => { const bytes = await kubo.getBlock(cid, signal); blocks.push({ cid, bytes }); return bytes; } });
    try {
      await reader.walk(root, { maxBytes: largestFileBytes, signal: AbortSignal.timeout(documentMs) });
      return [{ root, blocks }];
    } catch (error) {
      // One that is lost there is named; a node that went away is no reason to call the rest lost.
      if (!(error instanceof AppError) || error.code === 'content.not-running') throw error;
      missing.push(contentIdOf(root));
      return [];
    }
  };
  try {
    for (let at = 0; at < roots.length; at += abreast) {
      progress(at, roots.length);
      database.writeFiles((await Promise.all(roots.slice(at, at + abreast).map(read))).flat());
    }
    return { documents: database.pinned().length, missing: missing.sort() };
  } finally {
    database.close();
  }
}

export interface KeptDocuments {
  readonly cids: readonly string[];
  read(cid: string): Promise<Uint8Array>;
  close(): void;
}

export function openKeptDocuments(folder: string): KeptDocuments {
  const database = openBlockDatabase(folder);
  const reader = createFileReader({
    readBlock: (cid) => {
      const bytes = database.read(cid);
      return bytes === undefined ? Promise.reject(new AppError('content.unavailable', { cid: contentIdOf(cid) })) : Promise.resolve(bytes);
    },
  });
  return {
    cids: database.pinned(),
    read: async (cid) => (await reader.read(parseContentId(cid), { maxBytes: largestFileBytes, signal: noSignal })).bytes,
    close: () => { database.close(); },
  };
}
