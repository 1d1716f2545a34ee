/** The node's binary, and beside it the runtime in machine code: committed compressed, unpacked once into the user's cache. */
import { createHash, randomUUID } from 'node:crypto';
import { constants, createReadStream, createWriteStream } from 'node:fs';
import { access, chmod, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createZstdDecompress } from 'node:zlib';
import { z } from 'zod';
import { AppError } from '../../../core/errors/index.ts';

export interface Prebuild {
  readonly archive: string | URL;
  readonly record: string | URL;
  /** The runtime as the node's own compiler made it on the machine that built the node. */
  readonly compiled: string | URL;
}

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** `path`: where wasmtime looks for it, by what the code and the processor are; another processor does not find it, and compiles. */
const Compiled = z.object({ path: z.string().regex(/^modules\/[\w.-]+\/[\w-]+$/), sha256: Sha256 });
const Record = z.object({ binarySha256: Sha256, compressedSha256: Sha256, compiled: Compiled.nullish() });

/** Where a node of this binary keeps what it compiled, for all of them: a start that need not compile takes a fifth of the time. */
export const compiledRuntimes = (binary: string): string => join(dirname(binary), 'compiled-runtimes');

/** In the usual pieces of 16 and 64 KiB it takes twice as long. */
const pieceBytes = 4 * 1024 * 1024;

/** Unpacks to a file; reading, unpacking, hashing and writing go on together. The hashes of what was read and of what was written. */
async function unpack(archive: string | URL, file: string): Promise<{ archive: string; binary: string }> {
  const hashes = { archive: createHash('sha256'), binary: createHash('sha256') };
  const through = (name: keyof typeof hashes) => async function* (pieces: AsyncIterable<Buffer>) {
    for await (const piece of pieces) { hashes[name].update(piece); yield piece; }
  };
  await pipeline(
    createReadStream(archive, { highWaterMark: pieceBytes }), through('archive'), createZstdDecompress({ chunkSize: pieceBytes }), through('binary'), createWriteStream(file, { highWaterMark: pieceBytes }),
  );
  return { archive: hashes.archive.digest('hex'), binary: hashes.binary.digest('hex') };
}

/** The path of the binary. Errors: `chain.node-missing` where there is none for this machine or its hash is not the recorded one. */
export async function nodeBinary(prebuild: Prebuild, cacheDir: string): Promise<string> {
  const record = await readRecord(prebuild.record);
  const path = join(cacheDir, 'node', record.binarySha256, 'assent-node');
  if (!(await isFile(path))) await placeBinary(prebuild, record, path);
  await placeCompiled(prebuild, record.compiled, path);
  return path;
}

async function placeBinary(prebuild: Prebuild, record: z.infer<typeof Record>, path: string): Promise<void> {
  const missing = (reason: string, cause?: unknown): AppError => new AppError('chain.node-missing', { reason }, { cause });
  await access(prebuild.archive, constants.R_OK).catch((cause: unknown) => { throw missing('archive', cause); });
  // Under another name until the hashes are known: nobody runs what is wrong or half, also when two start at once or one is killed.
  const fresh = join(dirname(path), `.${randomUUID()}`);
  await mkdir(dirname(path), { recursive: true });
  try {
    const found = await unpack(prebuild.archive, fresh).catch(async (cause: unknown) => {
      const whole = createHash('sha256').update(await readFile(prebuild.archive)).digest('hex');
      // What is not the recorded archive may be no archive at all.
      throw whole === record.compressedSha256 ? cause : missing('archive-hash', cause);
    });
    if (found.archive !== record.compressedSha256) throw missing('archive-hash');
    if (found.binary !== record.binarySha256) throw missing('binary-hash');
    await chmod(fresh, 0o755);
    await rename(fresh, path);
  } finally {
    await rm(fresh, { force: true });
  }
}

const isFile = (path: string): Promise<boolean> => stat(path).then((found) => found.isFile(), () => false);

/** Without it the node starts all the same, later. What is not the recorded one is not used: it would be run. */
async function placeCompiled(prebuild: Prebuild, compiled: z.infer<typeof Compiled> | null | undefined, binary: string): Promise<void> {
  const folder = compiledRuntimes(binary);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (compiled === null || compiled === undefined || await isFile(join(folder, compiled.path))) return;
  const content = await readFile(prebuild.compiled).catch(() => null);
  if (content === null || createHash('sha256').update(content).digest('hex') !== compiled.sha256) return;
  const path = join(folder, compiled.path);
  const fresh = join(folder, `.${randomUUID()}`);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(fresh, content);
    await rename(fresh, path);
  } finally {
    await rm(fresh, { force: true });
  }
}

async function readRecord(file: string | URL): Promise<z.infer<typeof Record>> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => { throw new AppError('chain.node-missing', { platform: `${process.platform}-${process.arch}` }, { cause }); });
  return Record.parse(JSON.parse(text));
}
