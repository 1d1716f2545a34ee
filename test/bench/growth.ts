/** How a validator's memory and database grow: one chain with documents registered on it, one that stays empty, side by side with the shortest slots. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ApiPromise, WsProvider } from '@polkadot/api';
import { u8aToHex } from '@polkadot/util';
import { xxhashAsHex } from '@polkadot/util-crypto';
import { createChain } from '../../workstation/chain/index.ts';
import { createCables } from '../../workstation/chain/network/cables.ts';
import { foundation } from '../../workstation/chain/network/foundation.ts';
import { type Network, startNetwork } from '../../workstation/chain/network/validators.ts';
import { cacheDir, prebuild } from '../../workstation/chain/node/index.ts';
import { nodeBinary } from '../../workstation/chain/node/prebuild.ts';
import { type Clinic, foundClinic } from '../harness/validators.ts';
import type { Bench } from './bench.ts';
import { drain, pairOf } from './chain-ground.ts';
import { registrations } from './entries.ts';

/** No network is founded with slots this short: the entry is written into the raw spec, past the genesis' own check. */
const slotMs = 100;
/** One extrinsic of so many documents every so many blocks. */
const [documents, every] = [3, 3];
const per = 10_000;
const megabyte = 1024 * 1024;
/** The first blocks fill caches and tables that are made once. */
const settled = 50;
/** What one loaded block's growth may be of an empty one's. */
const most = 2;

interface Node { readonly network: Network; readonly api: ApiPromise; height(): Promise<number>; end(): Promise<void> }
/** `own`: memory that belongs to the process; the rest of `memory` is pages of the database's files, which the system takes back when it needs them. */
interface Reading { readonly height: number; readonly memory: number; readonly own: number; readonly disk: number }

export const growth: Bench = {
  id: 'growth', work: `database bytes per ${String(per)} blocks with ${String(documents)} documents registered every ${String(every)} blocks`, against: 'the same of empty blocks', unit: 'MB', usual: per, asked: most, isCost: true,
  async run({ n, folder }) {
    const [loaded, empty] = await Promise.all([start(join(folder, 'loaded')), start(join(folder, 'empty'))]);
    try {
      let over = false;
      const clinic = await clinicOn(loaded);
      const load = register(loaded, clinic, () => over);
      const begun = performance.now();
      const [full, bare] = await Promise.all([watch(loaded, n), watch(empty, n)]);
      const seconds = Math.round((performance.now() - begun) / 1000);
      over = true;
      const { sent, bytes } = await load;
      const figures = { loaded: grown(full), empty: grown(bare) };
      return {
        ours: figures.loaded.disk, peer: figures.empty.disk,
        facts: {
          seconds, 'slot ms': slotMs, 'documents registered': sent, 'bytes of these extrinsics': bytes,
          ...Object.fromEntries((['loaded', 'empty'] as const).flatMap((name) => {
            const { blocks, disk, memory, own, ownLater, readings } = figures[name];
            const column = (of: (one: Reading) => number): string => readings.map((one) => (of(one) / megabyte).toFixed(0)).join();
            return [[`${name}: blocks`, blocks], [`${name}: database MB per ${String(per)} blocks`, disk.toFixed(1)], [`${name}: memory MB per ${String(per)} blocks`, memory.toFixed(1)], [`${name}: of it the process's own`, own.toFixed(1)], [`${name}: of that after the first four tenths`, ownLater.toFixed(1)], [`${name}: own MB from start to end`, column((one) => one.own)], [`${name}: memory MB from start to end`, column((one) => one.memory)], [`${name}: database MB from start to end`, column((one) => one.disk)]];
          })),
        },
      };
    } finally {
      await Promise.all([loaded.end(), empty.end()]);
    }
  },
};

async function start(dir: string): Promise<Node> {
  mkdirSync(dir, { recursive: true });
  const binary = process.env.ASSENT_NODE_BINARY ?? await nodeBinary(prebuild, cacheDir(process.env));
  const { spec, secrets } = await foundation({ dir, binary, validators: 1, slotMs: 1000, fresh: false });
  const raw = JSON.parse(readFileSync(spec, 'utf8')) as { genesis: { raw: { top: Record<string, string> } } };
  const key = xxhashAsHex('Network', 128) + xxhashAsHex('SlotDuration', 128).slice(2);
  if (raw.genesis.raw.top[key] === undefined) throw new Error('the genesis says nothing of slots');
  raw.genesis.raw.top[key] = u8aToHex(new Uint8Array(BigUint64Array.of(BigInt(slotMs)).buffer));
  writeFileSync(spec, JSON.stringify(raw));
  const network = await startNetwork({ dir, binary, spec, secrets, wiring: createCables(), log: () => undefined });
  const api = await ApiPromise.create({ provider: new WsProvider(network.members[0]?.rpc ?? ''), noInitWarn: true });
  return { network, api, height: async () => (await api.rpc.chain.getHeader()).number.toNumber(), async end() { await api.disconnect(); await network.end(); } };
}

async function clinicOn(node: Node): Promise<Clinic> {
  const chain = createChain({ worker: new URL('../../workstation/chain/worker.ts', import.meta.url), network: { mode: 'rpc', endpoints: [node.network.members[0]?.rpc ?? ''] }, genesis: node.network.genesis, clock: Date, log: () => undefined });
  await chain.ready(60_000);
  const clinic = await foundClinic(chain);
  await chain.stop();
  return clinic;
}

/** Registers documents until it is told to stop. */
async function register(node: Node, clinic: Clinic, isOver: () => boolean): Promise<{ sent: number; bytes: number }> {
  const device = pairOf('//Device');
  let [sent, bytes] = [0, 0];
  for (let next = 0; !isOver();) {
    if (await node.height() < next) { await sleep(slotMs / 2); continue; }
    next = await node.height() + every;
    bytes += (await drain(node.api, device, registrations(clinic.subject, clinic.section, documents))).bytes;
    sent += documents;
  }
  return { sent, bytes };
}

/** Readings at each tenth of the next `n` blocks. */
async function watch(node: Node, n: number): Promise<Reading[]> {
  const readings: Reading[] = [];
  const from = await node.height() + settled;
  for (let step = 0; step <= 10; step += 1) {
    const height = from + Math.round((n * step) / 10);
    let [last, since] = [-1, performance.now()];
    for (let now = await node.height(); now < height; now = await node.height()) {
      if (now > last) [last, since] = [now, performance.now()];
      if (performance.now() - since > 60_000) throw new Error(`the chain stands still at ${String(now)}`);
      await sleep(slotMs);
    }
    const [member] = node.network.members;
    const usage = await member?.usage();
    readings.push({ height: await node.height(), memory: usage?.memoryBytes ?? 0, own: anonymous(member?.pid() ?? 0), disk: usage?.diskBytes ?? 0 });
  }
  return readings;
}

const anonymous = (pid: number): number => Number(/^RssAnon:\s+(\d+) kB/m.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1] ?? NaN) * 1024;

/** Megabytes that so many blocks add. */
function grown(readings: readonly Reading[]): { blocks: number; disk: number; memory: number; own: number; ownLater: number; readings: readonly Reading[] } {
  const [first, filled, last] = [readings[0], readings[4], readings.at(-1)];
  if (first === undefined || filled === undefined || last === undefined) throw new Error('nothing was read');
  const of = (name: 'disk' | 'memory' | 'own', from = first): number => ((last[name] - from[name]) / (last.height - from.height)) * (per / megabyte);
  // The caches that are bounded are full by then.
  return { blocks: last.height - first.height, disk: of('disk'), memory: of('memory'), own: of('own'), ownLater: of('own', filled), readings };
}
