import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../../core/errors/index.ts';
import type { JobId } from '../../../core/ids/index.ts';
import type { ContentStore } from '../../ipfs/content-store.ts';
import { keptFile, openKeptDocuments } from '../../ipfs/kept-documents.ts';
import type { JobBoard, JobRun } from '../jobs/job-board.ts';

/** Documents that a restored backup brought along for the clinic's own nodes: given to them, pinned, and let go here once all are there. */
export interface ReturningDocuments {
  /** Begins where something waits and nothing runs. Called whenever the nodes may have come. */
  wake(): void;
  close(): void;
}

export interface ReturningDocumentsDeps {
  /** Holds `blocks.db`; absent where nothing waits. */
  readonly folder: string;
  readonly content: Pick<ContentStore, 'has' | 'pin' | 'put'>;
  readonly jobs: Pick<JobBoard, 'start' | 'ended'>;
  readonly log: (error: unknown) => void;
}

const words = { giving: 'Giving documents back to the clinic’s nodes', done: 'The clinic’s nodes have the documents of the backup' } as const;
const abreast = 16;

export function createReturningDocuments(deps: ReturningDocumentsDeps): ReturningDocuments {
  let running: JobId | null = null;
  let closed = false;

  /** Begun again from the start if it is cut off: what is there already is asked for and not sent. */
  async function run(job: JobRun): Promise<void> {
    const kept = openKeptDocuments(deps.folder);
    const { cids } = kept;
    try {
      const give = async (cid: string): Promise<void> => {
        if (await deps.content.has(cid)) { await deps.content.pin(cid); return; }
        const stored = await deps.content.put(await kept.read(cid));
        if (stored !== cid) throw new AppError('content.tampered', { cid });
      };
      for (let at = 0; at < cids.length; at += abreast) {
        job.progress(words.giving, at, cids.length);
        await Promise.all(cids.slice(at, at + abreast).map(give));
      }
      job.progress(words.done, cids.length, cids.length);
    } finally {
      kept.close();
    }
    rmSync(deps.folder, { recursive: true });
  }

  return {
    wake() {
      if (closed || running !== null || !existsSync(join(deps.folder, keptFile))) return;
      const id = running = deps.jobs.start('return-documents', run);
      void deps.jobs.ended(id).then(() => { running = null; }).catch(deps.log);
    },
    close() { closed = true; },
  };
}
