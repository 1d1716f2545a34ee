/** The node's binary: committed compressed, unpacked once into the user's cache. */
import { createHash, randomUUID } from 'node:crypto';
import { chmod, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { zstdDecompress } from 'node:zlib';
import { z } from 'zod';
import { AppError } from '../../../core/errors/index.ts';

export interface Prebuild { readonly archive: string | URL; readonly record: string | URL }

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const Record = z.object({ binarySha256: Sha256, compressedSha256: Sha256 });

const sha256 = (data: Uint8Array): string => createHash('sha256').update(data).digest('hex');
/** Room for the whole binary in one piece: in the usual pieces of 16 KiB unpacking takes three times as long. */
const pieceBytes = 64 * 1024 * 1024;
const unpack = (archive: Uint8Array): Promise<Uint8Array> => promisify(zstdDecompress)(archive, { chunkSize: pieceBytes });

/** The path of the binary. Errors: `chain.node-missing` where there is none for this machine or its hash is not the recorded one. */
export async function nodeBinary(prebuild: Prebuild, cacheDir: string): Promise<string> {
  const record = await readRecord(prebuild.record);
  const folder = join(cacheDir, 'node', record.binarySha256);
  const path = join(folder, 'assent-node');
  if (await stat(path).then((found) => found.isFile(), () => false)) return path;

  const archive = await readFile(prebuild.archive).catch((cause: unknown) => { throw new AppError('chain.node-missing', { reason: 'archive' }, { cause }); });
  if (sha256(archive) !== record.compressedSha256) throw new AppError('chain.node-missing', { reason: 'archive-hash' });
  const binary = await unpack(archive);
  if (sha256(binary) !== record.binarySha256) throw new AppError('chain.node-missing', { reason: 'binary-hash' });

  // Under another name first: two starts at once both end with a whole file, and a kill leaves none that is half.
  const fresh = join(folder, `.${randomUUID()}`);
  await mkdir(folder, { recursive: true });
  try {
    await writeFile(fresh, binary);
    await chmod(fresh, 0o755);
    await rename(fresh, path);
  } finally {
    await rm(fresh, { force: true });
  }
  return path;
}

async function readRecord(file: string | URL): Promise<z.infer<typeof Record>> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => { throw new AppError('chain.node-missing', { platform: `${process.platform}-${process.arch}` }, { cause }); });
  return Record.parse(JSON.parse(text));
}
