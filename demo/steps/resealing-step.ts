import type { DocumentId, SubjectId } from '../../core/ids/index.ts';
import type { Client } from '../workstation.ts';
import type { Facts } from '../reporter.ts';
import { until } from '../waiting.ts';

/** Where a document lies and under which epoch, as the network says. */
export interface Place { readonly cid: string | null; readonly epoch: number | null }

/**
 * After a revoke: the organization seals its old documents again by itself. What somebody kept of the keys opens the new file no more;
 * before the revoke the same keys opened the document, which is the control.
 */
export async function resealed(desk: Client, away: Client, given: { readonly subject: SubjectId; readonly document: DocumentId; readonly before: Place; readonly keptBundle: string; readonly openedBefore: boolean }): Promise<Facts> {
  const { subject, document, before, keptBundle, openedBefore } = given;
  const after = await until('the old document under new keys on chain', async () => {
    const seen = await desk.inspect.document({ subject, document });
    return seen.epoch !== null && before.epoch !== null && seen.epoch > before.epoch ? seen : null;
  });
  const job = await until('the old file to be gone', async () => {
    const gone = before.cid !== null && !(await desk.inspect.content({ cid: before.cid as never })).here;
    const jobs = await desk.jobs.list();
    return gone ? jobs.find(({ kind }) => kind === 'reseal') ?? null : null;
  });
  const here = after.cid !== null && (await desk.inspect.content({ cid: after.cid })).hashHolds;
  const tried = await until('the new file at the other organization', async () => {
    // It looks at the network again, and learns where the document lies now; its decision refuses all the same.
    await away.chart.document({ subject, document }).catch(() => undefined);
    const seen = await away.inspect.tryEverySecret({ subject, document, keptBundle });
    return seen.ciphertextHere && !seen.opened ? seen : null;
  }, 20);
  return {
    document, oldCid: before.cid, newCid: after.cid, oldEpoch: before.epoch, epoch: after.epoch, block: after.proof.block, oldFileGone: true, newFileHere: here, documents: job.total,
    keptKeysOpenedBefore: openedBefore, keptKeysOpenNow: tried.opened, secretsTried: tried.secretsTried, ok: here && after.cid !== before.cid && openedBefore && !tried.opened,
  };
}
