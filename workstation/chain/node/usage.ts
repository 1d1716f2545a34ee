import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Null where the system does not say. */
export interface Usage { readonly memoryBytes: number | null; readonly diskBytes: number }

const pageBytes = 4096;

export async function usageOf(pid: number, folder: string): Promise<Usage> {
  const memory = await readFile(`/proc/${String(pid)}/statm`, 'utf8').then((line) => Number(line.split(' ')[1]) * pageBytes, () => null);
  const names = await readdir(folder, { recursive: true });
  // ParityDB's tables are sparse: blocks count, not lengths. A file may vanish while its folder is read.
  const sizes = await Promise.all(names.map((name) => stat(join(folder, name)).then((found) => found.blocks * 512, () => 0)));
  return { memoryBytes: memory, diskBytes: sizes.reduce((sum, size) => sum + size, 0) };
}

/** What the node keeps of the state in memory. The SDK's gigabyte would fill in a few days and gain a clinic nothing that can be measured. */
export const trieCacheBytes = 64 * 1024 * 1024;
