/** `npm run storage -- --nodes 3`: Kubo nodes of one private swarm under one IPFS Cluster, on this machine, until it is told to end. */
import { mkdir, writeFile } from 'node:fs/promises';
import { isIPv4 } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { askRunning, listen } from '../../chain/network/control.ts';
import { endingSignal } from '../../chain/network/ending.ts';
import { pause } from '../../chain/deadline.ts';
import { tryListening } from '../../platform/network-interfaces.ts';
import { findBinaries, howToGet } from './binaries.ts';
import type { ClinicAccess } from './clinic-access.ts';
import { readSwarmKey } from './swarm-key.ts';
import { type LocalSwarm, startSwarm } from './swarm.ts';

const usage = `npm run storage -- [--nodes 3] [--dir DIR] [--minimum 2] [--maximum 3] [--lost-after SECONDS] [--swarm-key FILE] [--listen ADDRESS]
    starts them and prints a line of JSON every --every seconds (6); Ctrl+C ends all of it. DIR keeps what they hold for the next start.
    --listen: partners on other machines reach the documents at this IPv4 address of this machine; without it only this machine does.
    A workstation uses them with: npm start -- --storage DIR/storage-1.json (then FILE must be an invitation to its network, or a swarm.key).
  on the swarm that runs in DIR:
    --stop N | --kill N | --start N | --status | --health CID`;

const string = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const { values } = parseArgs({ options: { nodes: string, dir: string, minimum: string, maximum: string, 'lost-after': string, 'swarm-key': string, listen: string, every: string, stop: string, kill: string, start: string, health: string, status: flag, help: flag, json: flag } });
const say = (facts: object): void => { process.stdout.write(`${JSON.stringify(facts)}\n`); };
const dir = resolve(values.dir ?? join(tmpdir(), `assent-storage-${userInfo().username}`));
const order = (['stop', 'kill', 'start', 'health', 'status'] as const).find((name) => values[name] !== undefined);

const whole = (name: string, text: string | undefined, usual: number, least: number, most: number): number => {
  const value = Number(text ?? usual);
  if (!Number.isInteger(value) || value < least || value > most) throw new Error(`--${name}: ${String(text)} is not a number from ${String(least)} to ${String(most)}`);
  return value;
};

try {
  if (values.help === true) process.stderr.write(`${usage}\n`);
  else if (order !== undefined) {
    const value = values[order];
    const answer = await askRunning(dir, { do: order, value: typeof value === 'string' ? value : '' });
    say(answer);
    if ('error' in answer) process.exitCode = 1;
  } else await run();
} catch (error) {
  process.stderr.write(`assent: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
// The lifeline is a pipe that is still open, so the process would not end by itself.
process.exit();

async function run(): Promise<void> {
  const nodes = whole('nodes', values.nodes, 3, 1, 9);
  const maximum = whole('maximum', values.maximum, nodes, 1, nodes);
  const minimum = whole('minimum', values.minimum, Math.min(2, maximum), 1, maximum);
  const every = whole('every', values.every, 6, 1, 3600);
  const lostAfter = whole('lost-after', values['lost-after'], 30, 3, 3600);
  const swarmKey = values['swarm-key'] === undefined ? null : await readSwarmKey(values['swarm-key']);
  const { listen: address } = values;
  if (address !== undefined && (!isIPv4(address) || await tryListening(address, 0) === null)) throw new Error(`--listen: ${address} is not an IPv4 address of this machine`);
  const binaries = findBinaries(process.env);
  if (binaries === null) throw new Error(howToGet);
  const ending = endingSignal(process.env);
  let swarm: LocalSwarm | null = null;
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const unlisten = await listen(dir, async ({ do: asked = '', value = '' }) => (swarm === null ? { error: 'the nodes are starting' } : answer(swarm, asked, value)), 'a swarm');
  try {
    const running = await startSwarm({ dir, binaries, nodes, factor: { minimum, maximum }, lostAfter, repinning: true, swarmKey, listen: address });
    swarm = running;
    const files = await Promise.all(swarm.nodes.map((_, index) => writeAccess(join(dir, `storage-${String(index + 1)}.json`), running.access(index))));
    say({ storage: 'running', dir, swarmKey: join(dir, 'secrets.json'), copies: { minimum, maximum }, nodes: swarm.nodes.map(({ kubo, cluster }, index) => ({ node: index + 1, peer: kubo.peer, kubo: kubo.url, cluster: cluster.url, use: files[index], logs: [kubo.log, cluster.log] })) });
    while (!ending.aborted) {
      await pause(every * 1000, ending);
      if (!ending.aborted) say({ at: new Date().toISOString(), ...await describe(swarm) });
    }
  } finally {
    await swarm?.end();
    unlisten();
  }
  say({ storage: 'ended', dir });
}

async function writeAccess(file: string, access: ClinicAccess): Promise<string> {
  await writeFile(file, JSON.stringify(access), { mode: 0o600 });
  return file;
}

async function answer(swarm: LocalSwarm, asked: string, value: string): Promise<Record<string, unknown>> {
  const index = Number(value) - 1;
  switch (asked) {
    case 'status': break;
    case 'start': await swarm.start(index); break;
    case 'stop': await swarm.stop(index); break;
    case 'kill': await swarm.kill(index); break;
    case 'health': {
      const asker = swarm.nodes.find(({ cluster }) => cluster.isRunning());
      const found = await asker?.rest.allocation(value, AbortSignal.timeout(15_000)) ?? null;
      return found === null ? { error: `the cluster keeps no ${value}` } : { cid: value, copies: found.holding.length, ...found };
    }
    default: throw new Error(`there is no order ${asked}`);
  }
  return { did: asked, value, ...await describe(swarm) };
}

async function describe(swarm: LocalSwarm): Promise<{ nodes: Record<string, unknown>[] }> {
  return {
    nodes: await Promise.all(swarm.nodes.map(async ({ kubo, cluster, rpc, rest }, index) => ({
      node: index + 1, kubo: kubo.isRunning(), cluster: cluster.isRunning(),
      peers: kubo.isRunning() ? await rpc.peers(AbortSignal.timeout(5_000)).then((peers) => peers.length, () => null) : null,
      pins: kubo.isRunning() ? await rpc.pins(AbortSignal.timeout(5_000)).then((pins) => pins.length, () => null) : null,
      sees: cluster.isRunning() ? await rest.peers(AbortSignal.timeout(5_000)).then((peers) => peers.filter(({ isUp }) => isUp).length, () => null) : null,
    }))),
  };
}
