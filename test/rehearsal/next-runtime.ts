/** The runtime that the network goes on to: a file that is named, or the next release of these sources, built now. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { text } from 'node:stream/consumers';

export interface NextRuntime { readonly code: Buffer; readonly sha256: string; readonly from: string }

const program = fileURLToPath(new URL('../../local-node/build/next-runtime.mjs', import.meta.url));

export async function nextRuntime(given: { readonly file?: string; readonly ending: AbortSignal }): Promise<NextRuntime> {
  const file = given.file ?? await built(given.ending);
  const code = await readFile(file);
  return { code, sha256: createHash('sha256').update(code).digest('hex'), from: file };
}

async function built(ending: AbortSignal): Promise<string> {
  // A group of its own, so that the compilers end with it.
  const child = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const end = (): void => { if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGTERM'); };
  ending.addEventListener('abort', end, { once: true });
  process.once('exit', end);
  try {
    const [said, complained, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit') as Promise<[number | null]>]);
    if (code !== 0) throw new Error(`the next runtime was not built, and no other was named with --next FILE: ${complained.trim().split('\n').slice(-8).join('; ')}`);
    return said.trim();
  } finally {
    ending.removeEventListener('abort', end);
    process.off('exit', end);
  }
}
