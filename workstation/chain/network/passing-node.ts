/** A node run for one answer: only the runtime itself can say what its presets are, and which genesis block a spec gives. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pause } from '../deadline.ts';
import { Ended } from './ending.ts';
import { choosePorts } from '../node/ports.ts';
import { compiledRuntimes } from '../node/prebuild.ts';
import { runNode } from '../node/process.ts';
import { ask } from './question.ts';

/** Long, for a machine that is compiling meanwhile. */
const startMs = 30_000;
/** Its database is thrown away. */
const endMs = 1000;

export async function withPassingNode<T>(binary: string, spec: string, work: (url: string) => Promise<T>, ending?: AbortSignal): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'assent-passing-'));
  const ports = await choosePorts(folder, false);
  const url = `http://127.0.0.1:${String(ports.rpc)}`;
  const run = runNode(binary, [
    '--chain', spec, '--base-path', join(folder, 'node'), '--database', 'paritydb', '--end-with-stdin', '--listen-addr', `/ip4/127.0.0.1/tcp/${String(ports.peer)}`,
    '--no-mdns', '--no-telemetry', '--no-prometheus', '--rpc-port', String(ports.rpc), '--rpc-methods', 'safe', '--reserved-only', '--unsafe-force-node-key-generation',
    '--compiled-runtimes', compiledRuntimes(binary),
  ], join(folder, 'node.log'));
  let over = false;
  void run.exited.then(() => { over = true; });
  try {
    const deadline = performance.now() + startMs;
    for (;;) {
      try { await ask(url, 'system_health', [], 1000); break; } catch (error) {
        if (ending?.aborted === true) throw new Ended('it was asked to end', { cause: error });
        if (over || performance.now() > deadline) throw new Error(`the node does not start with ${spec}`, { cause: error });
        await pause(100, ending);
      }
    }
    return await work(url);
  } finally {
    await run.stop(endMs);
    await rm(folder, { recursive: true, force: true });
  }
}
