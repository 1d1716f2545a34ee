/** `npm run network`, as an operator has it: the program itself, and its orders from another terminal. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { socketOf } from '../../workstation/chain/network/control.ts';
import { ask } from '../../workstation/chain/network/question.ts';
import { reasonToSkip } from '../network/local-network.ts';

interface Founded { readonly network: string; readonly genesis: string; readonly partitions: string; readonly nodes: readonly { readonly role: string; readonly rpc: string }[] }
interface Status { readonly finalized: number; readonly best: number; readonly nodes: readonly { readonly state: string; readonly pid: number | null; readonly best: number | null; readonly finalized: number | null; readonly peers: number | null }[] }
interface Said { readonly code: number | null; readonly answer: Partial<Status> & { readonly did?: string; readonly error?: string }; readonly stderr: string }

const program = fileURLToPath(new URL('../../workstation/chain/network/main.ts', import.meta.url));
const binary = process.env.ASSENT_NODE_BINARY === undefined ? [] : ['--binary', process.env.ASSENT_NODE_BINARY];
const isAlive = (pid: number): boolean => { try { process.kill(pid, 0); return true; } catch { return false; } };
const containing = (text: string): unknown => expect.stringContaining(text);

/** Nodes as they are counted: two validators, the boot node, one for questions. */
const [first, second, questions, all] = [0, 1, 3, 4];

/** Why the kernel's wires cannot be had; null where they can. */
function noNamespaces(): string | null {
  if (process.getuid?.() !== 0) return 'network namespaces need root';
  if (spawnSync('ip', ['-V']).status !== 0) return 'network namespaces need ip (apt-get install iproute2)';
  const tried = spawnSync('unshare', ['--net', 'ip', 'link', 'add', 'probe', 'type', 'bridge'], { encoding: 'utf8' });
  return tried.status === 0 ? null : `the kernel gives no network namespace here: ${tried.stderr.trim()}`;
}

/** Of all tests here: a network that ended begins again where it was. */
let dir = '';
let kept: { readonly genesis: string; readonly finalized: number } | null = null;
let ending: (() => Promise<unknown>) | null = null;
beforeAll(() => { dir = mkdtempSync(join(tmpdir(), 'assent-command-')); });
afterEach(async () => { await ending?.(); ending = null; });
afterAll(() => rm(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));

/** The program once more, on the same folder: what it says and its exit code. */
async function say(...args: readonly string[]): Promise<Said> {
  const child = spawn(process.execPath, [program, '--dir', dir, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) child[name].setEncoding('utf8').on('data', (text: string) => { said[name] += text; });
  await once(child, 'close');
  return { code: child.exitCode, answer: JSON.parse(said.stdout === '' ? '{}' : said.stdout) as Said['answer'], stderr: said.stderr };
}

async function start(...wiring: readonly string[]) {
  // A group of its own, as a terminal gives it, for Ctrl+C.
  const owner = spawn(process.execPath, [program, '--dir', dir, '--validators', '2', '--slot', '1000', '--rpc-nodes', '1', '--bootnode', '--every', '1', ...binary, ...wiring], { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const ended = once(owner, 'close');
  ending = () => { owner.kill('SIGTERM'); return ended; };
  const lines: string[] = [];
  let complaints = '';
  owner.stderr.setEncoding('utf8').on('data', (text: string) => { complaints += text; });
  createInterface(owner.stdout).on('line', (line) => lines.push(line));
  await expect.poll(() => lines.length > 0 || owner.exitCode !== null, { timeout: 60_000 }).toBe(true);
  expect(lines, complaints).not.toEqual([]);
  const founded = JSON.parse(lines[0] ?? '') as Founded;
  expect(founded).toMatchObject({ network: 'running', nodes: ['validator', 'validator', 'boot', 'rpc'].map((role) => ({ role })) });
  const toNode = (index: number, method: string, params: readonly unknown[] = []): Promise<unknown> => ask(founded.nodes[index]?.rpc.replace('ws', 'http') ?? '', method, params);
  expect((await Promise.all(founded.nodes.map((_, index) => toNode(index, 'system_nodeRoles')))).flat()).toEqual(['Authority', 'Authority', 'Full', 'Full']);
  /** What it printed last. */
  const now = (): Status => (lines.length < 2 ? { best: 0, finalized: 0, nodes: [] } : JSON.parse(lines.at(-1) ?? '') as Status);
  const until = (what: (status: Status) => boolean): Promise<void> => expect.poll(() => what(now()), { timeout: 40_000, interval: 300 }).toBe(true);
  if (kept !== null) expect(founded.genesis).toBe(kept.genesis);
  await until((status) => status.finalized > (kept?.finalized ?? 0) && status.nodes.length === all && status.nodes.every((one) => one.peers === all - 1));
  return { owner, ended, lines, founded, toNode, now, until };
}
type Running = Awaited<ReturnType<typeof start>>;

/** A node gone and back; the others go on where they can. */
async function without({ now, until }: Running, order: '--stop' | '--kill', index: number, goesOn: boolean): Promise<void> {
  const pid = now().nodes[index]?.pid ?? 0;
  expect(isAlive(pid)).toBe(true);
  const { code, answer } = await say(order, String(index + 1));
  expect({ code, answer }).toMatchObject({ code: 0, answer: { did: order.slice(2), nodes: { [index]: { state: 'stopped', pid: null, best: null } } } });
  expect(isAlive(pid)).toBe(false);
  if (goesOn) await until((status) => status.finalized > (answer.finalized ?? Infinity) && status.nodes[index]?.state === 'stopped');
  expect(await say('--start', String(index + 1))).toMatchObject({ code: 0, answer: { did: 'start', nodes: { [index]: { state: 'running' } } } });
  await until((status) => (status.nodes[index]?.finalized ?? 0) > (answer.finalized ?? Infinity));
}

/** Each side makes blocks of its own and neither makes one final. Whoever does not validate stays with the first. */
async function divided({ now, until, toNode }: Running): Promise<void> {
  expect(await say('--partition', '1+1')).toMatchObject({ code: 0, answer: { did: 'partition' } });
  // A round under way may still end.
  await new Promise((resolve) => { setTimeout(resolve, 2500); });
  const { best, finalized } = now();
  await until((status) => status.nodes.every((one) => (one.best ?? 0) > best + 1));
  expect(now().finalized).toBe(finalized);
  const [here, there, asked] = await Promise.all([first, second, questions].map((index) => toNode(index, 'chain_getBlockHash', [best + 1])));
  expect(asked).toBe(here);
  expect(there).not.toBe(here);
  expect(await say('--heal')).toMatchObject({ code: 0, answer: { did: 'heal' } });
  await until((status) => status.nodes.every((one) => (one.finalized ?? 0) > finalized));
}

/** Ctrl+C. */
async function ends({ owner, ended, lines, founded }: Running): Promise<void> {
  const status = await say('--status');
  expect(status).toMatchObject({ code: 0, answer: { did: 'status', nodes: Array.from({ length: all }, () => ({ state: 'running' })) } });
  kept = { genesis: founded.genesis, finalized: status.answer.finalized ?? 0 };
  const pids = (status.answer.nodes ?? []).map(({ pid }) => pid ?? 0);
  expect(pids.every(isAlive)).toBe(true);
  process.kill(-(owner.pid ?? 0), 'SIGINT');
  await ended;
  expect(owner.exitCode).toBe(0);
  expect(JSON.parse(lines.at(-1) ?? '')).toEqual({ network: 'ended', dir });
  expect(pids.filter(isAlive)).toEqual([]);
  expect(existsSync(socketOf(dir))).toBe(false);
  expect(await say('--status')).toMatchObject({ code: 1, stderr: containing('nothing runs in') });
}

it('starts validators, a boot node and one for questions, obeys orders from another terminal, and leaves nothing', async (context) => {
  if (reasonToSkip !== null) context.skip(reasonToSkip);
  const running = await start();
  expect(running.founded.partitions).toContain('TCP');
  // Of two validators one is too few for finality.
  await without(running, '--stop', second, false);
  await without(running, '--kill', questions, true);
  await divided(running);
  expect(await say('--stop', '9')).toMatchObject({ code: 1, answer: { error: 'there is no node 9; there are 4' } });
  expect(await say('--validators', '2', ...binary)).toMatchObject({ code: 1, stderr: containing('already') });
  await ends(running);
});

it('begins where it was, in network namespaces, of which the kernel keeps none', async (context) => {
  const missing = reasonToSkip ?? noNamespaces();
  if (missing !== null) context.skip(missing);
  const running = await start('--namespaces');
  const { partitions, nodes } = running.founded;
  expect(partitions).toBe('network namespaces of the kernel');
  expect(new Set(nodes.map((one) => new URL(one.rpc).hostname)).size).toBe(all);
  const ofKernel = (): string => spawnSync('sh', ['-c', 'ip netns list; ip -brief link'], { encoding: 'utf8' }).stdout;
  // What its namespaces and bridges are called begins so.
  const tag = `as${(running.owner.pid ?? 0).toString(16)}`;
  expect(ofKernel()).toContain(tag);
  await divided(running);
  await ends(running);
  expect(ofKernel()).not.toContain(tag);
});
