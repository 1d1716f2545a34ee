/** How a workstation reaches a clinic's own document store: a file, 0600, since it opens the store to whoever has it. */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { AppError } from '../../../core/errors/index.ts';

/** A header value; no line ends in it. */
const Authorization = z.string().min(1).max(500).regex(/^[\x20-\x7e]+$/).nullable().default(null);

export const ClinicAccess = z.strictObject({
  format: z.literal('assent-storage/1'),
  /** RPC of a Kubo node, `http://127.0.0.1:5001`. */
  kubo: z.url({ protocol: /^https?$/ }).max(200),
  kuboAuthorization: Authorization,
  /** REST of the IPFS Cluster peer beside it; null where one node keeps everything. */
  cluster: z.url({ protocol: /^https?$/ }).max(200).nullable(),
  clusterAuthorization: Authorization,
  /** RPC of the clinic's other Kubo nodes, where this workstation may reach them: each is asked to prove its copies. */
  nodes: z.array(z.strictObject({ kubo: z.url({ protocol: /^https?$/ }).max(200), authorization: Authorization })).max(20).default([]),
  minimum: z.int().min(1).max(99),
  maximum: z.int().min(1).max(99),
}).refine(({ minimum, maximum }) => minimum <= maximum, 'minimum is more than maximum');
export type ClinicAccess = z.infer<typeof ClinicAccess>;

/** Errors: `app.invalid-input`. */
export async function readClinicAccess(file: string): Promise<ClinicAccess> {
  try {
    return ClinicAccess.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (cause) {
    throw new AppError('app.invalid-input', { field: 'storage' }, { cause });
  }
}
