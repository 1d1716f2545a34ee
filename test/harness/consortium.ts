/** A network begun by the ceremony, as hospitals do: their keys, the spec and the invitation, and their nodes started by the command that `install` gives. */
import { mkdtempSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assemble, install, makeKeys, writeInvitation } from '../../workstation/chain/network/ceremony.ts';
import { ask } from '../../workstation/chain/network/question.ts';
import { cacheDir, prebuild } from '../../workstation/chain/node/locations.ts';
import { compiledRuntimes, nodeBinary } from '../../workstation/chain/node/prebuild.ts';
import { type NodeProcess, runNode } from '../../workstation/chain/node/process.ts';

export interface Hospital { readonly name: string; /** Its `--secrets`. */ readonly secrets: string; readonly rpc: string; readonly prometheus: string; readonly log: string }
export interface Consortium { readonly dir: string; readonly genesis: string; readonly invitation: string; readonly hospitals: readonly Hospital[]; end(): Promise<void> }

async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(Array.from({ length: count }, () => new Promise<ReturnType<typeof createServer>>((resolve, reject) => {
    const server = createServer().once('error', reject).listen(0, '127.0.0.1', () => { resolve(server); });
  })));
  const ports = servers.map((server) => { const address = server.address(); return typeof address === 'object' && address !== null ? address.port : 0; });
  await Promise.all(servers.map((server) => new Promise((resolve) => { server.close(resolve); })));
  return ports;
}

/** `unsafe`: the hospital whose node answers what changes it, such as the rotation of keys. `sessionBlocks`: at least 10; `eraSessions`: the preset's if left out. */
export async function startConsortium(given: { readonly names: readonly string[]; readonly slotMs: number; readonly unsafe?: string; readonly sessionBlocks?: number; readonly eraSessions?: number }): Promise<Consortium> {
  const dir = mkdtempSync(join(tmpdir(), 'assent-consortium-'));
  const runs: NodeProcess[] = [];
  const end = async (): Promise<void> => {
    await Promise.all(runs.map((run) => run.stop(3000)));
    await rm(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  try {
    const binary = process.env.ASSENT_NODE_BINARY ?? await nodeBinary(prebuild, cacheDir(process.env));
    const ports = await freePorts(given.names.length * 3);
    const parts = await Promise.all(given.names.map((name, index) => makeKeys(join(dir, name), name, `/ip4/127.0.0.1/tcp/${String(ports[index])}`)));
    const { spec, genesis } = await assemble({ binary, parts, name: 'Coast network', id: 'coast', slotMs: given.slotMs, sessionBlocks: given.sessionBlocks, eraSessions: given.eraSessions, file: join(dir, 'coast.json') });
    const invitation = join(dir, 'invitation.json');
    await writeInvitation({ spec, genesis, nodes: [], file: invitation });
    const hospitals = await Promise.all(given.names.map(async (name, index): Promise<Hospital> => {
      const secrets = join(dir, name);
      const { command: [, ...args] } = await install({ spec, folder: secrets, base: join(secrets, 'node') });
      const [rpc, prometheus] = [ports[given.names.length + index], ports[given.names.length * 2 + index]].map(String) as [string, string];
      const said: Readonly<Record<string, string>> = { '--rpc-port': rpc, '--prometheus-port': prometheus, ...(given.unsafe === name ? { '--rpc-methods': 'unsafe' } : {}) };
      const here = args.map((arg, at) => said[args[at - 1] ?? ''] ?? arg.replace('/ip4/0.0.0.0/', '/ip4/127.0.0.1/'));
      const log = join(secrets, 'node.log');
      runs.push(runNode(binary, [...here, '--end-with-stdin', '--compiled-runtimes', compiledRuntimes(binary)], log));
      return { name, secrets, rpc: `ws://127.0.0.1:${rpc}`, prometheus: `http://127.0.0.1:${prometheus}/metrics`, log };
    }));
    for (const { rpc, log } of hospitals) {
      const late = performance.now() + 40_000;
      while (!await ask(rpc.replace('ws', 'http'), 'system_health', [], 1000).then(() => true, () => false)) {
        if (performance.now() > late) throw new Error(`the node does not start: ${(await readFile(log, 'utf8').catch(() => '')).slice(-2000)}`);
        await new Promise((resolve) => { setTimeout(resolve, 200); });
      }
    }
    return { dir, genesis, invitation, hospitals, end };
  } catch (error) {
    await end();
    throw error;
  }
}
