import type { JobId, PatientId } from '../../../core/ids/index.ts';
import { base64Of } from '../../lib/download.ts';
import { client } from '../../lib/api.ts';

/** One chunk; the contract takes no larger one. */
export const chunkBytes = 1024 * 1024;
export const maxFileBytes = 50 * chunkBytes;

/** Hands a file over in order, a chunk at a time, and returns the job that imports it. Stops between chunks when aborted. */
export async function upload(file: File, patient: PatientId | null, signal: AbortSignal, onSent: (bytes: number) => void): Promise<JobId> {
  const { upload: id } = await client.imports.begin({ name: file.name, size: file.size, patient }, { signal });
  for (let offset = 0; offset < file.size; offset += chunkBytes) {
    signal.throwIfAborted();
    const bytes = new Uint8Array(await file.slice(offset, offset + chunkBytes).arrayBuffer());
    await client.imports.chunk({ upload: id, offset, data: base64Of(bytes) }, { signal });
    onSent(offset + bytes.length);
  }
  return (await client.imports.finish({ upload: id }, { signal })).job;
}
