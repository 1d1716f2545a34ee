/** A workstation as a process of its own, spoken to by the contract over its WebSocket, as a browser would. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { WebSocket } from 'ws';
import type { AccountId } from '../core/ids/index.ts';
import type { Contract, Job } from '../core/contract/index.ts';
import { until } from './waiting.ts';

export type Client = ContractRouterClient<Contract>;

export interface Workstation {
  readonly name: string;
  readonly dir: string;
  readonly client: Client;
  readonly pid: number;
  /** Where its window is served, and the cookie that the one-time address became. */
  readonly origin: string;
  readonly cookie: string;
  /** SIGKILL, as a power cut would. */
  kill(): Promise<void>;
  /** Asks it to end. */
  stop(): Promise<void>;
  /** Holds the process and its threads without ending them; the node, a process of its own, goes on. */
  pause(): void;
  resume(): void;
}

const entry = fileURLToPath(new URL('../served/main.ts', import.meta.url));
const startSeconds = 60;

/** `within`: a program that begins it with its last arguments, and becomes it: a namespace with a disk of its own. */
export async function startWorkstation(name: string, dir: string, join: string | null, within: readonly string[] = []): Promise<Workstation> {
  const [program = process.execPath, ...args] = [...within, process.execPath, entry, '--dir', dir, '--no-browser', '--development-network', ...(join === null ? [] : ['--join', join])];
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, ASSENT_LIFELINE: '' } });
  const ended = new Promise<void>((resolve) => { child.once('close', () => { resolve(); }); });
  const address = await firstAddress(child, name);
  const { origin } = new URL(address);
  const { socket, cookie } = await connect(address);
  const client: Client = createORPCClient(new RPCLink({ websocket: socket as unknown as globalThis.WebSocket }));
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    socket.terminate();
    child.kill(signal);
    await ended;
  };
  return {
    name, dir, client, pid: child.pid ?? 0, origin, cookie,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    pause: () => { child.kill('SIGSTOP'); },
    resume: () => { child.kill('SIGCONT'); },
  };
}

function firstAddress(child: ChildProcess, name: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => { reject(new Error(`${name} gave no address within ${String(startSeconds)} s`)); }, startSeconds * 1000);
    child.once('close', (code) => { reject(new Error(`${name} ended with ${String(code)} before it gave an address`)); });
    if (child.stdout === null) throw new Error('no standard output');
    createInterface(child.stdout).on('line', (line) => {
      if (!line.startsWith('http://')) return;
      clearTimeout(late);
      resolve(line.trim());
    });
  });
}

/** The page's own way in: the one-time token becomes a cookie, the cookie opens the socket. */
async function connect(address: string): Promise<{ socket: WebSocket; cookie: string }> {
  const page = await fetch(address, { redirect: 'manual' });
  const cookie = page.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ');
  const { host, origin } = new URL(address);
  const socket = new WebSocket(`ws://${host}/rpc`, { headers: { cookie, origin } });
  await new Promise<void>((resolve, reject) => { socket.once('open', resolve); socket.once('error', reject); });
  return { socket, cookie };
}

export async function signIn(workstation: Workstation, account: AccountId, secret: string): Promise<void> {
  await workstation.client.session.signIn({ account, secret });
}

/** Waits for a job as long as it gets on; a failed one is thrown by its code. Errors: nothing moved for `seconds`. */
export async function jobDone(client: Client, id: Job['id'], seconds = 120): Promise<Job> {
  const progressOf = ({ step, done, total }: Job): string => `${step} ${String(done)}/${String(total)}`;
  for (let last = ''; ;) {
    const job = await until(`job ${id}, at ${last}`, async () => {
      const seen = await client.jobs.get({ job: id });
      return seen.state === 'running' && progressOf(seen) === last ? null : seen;
    }, seconds);
    if (job.state === 'done') return job;
    if (job.state !== 'running') throw new JobFailed(job);
    last = progressOf(job);
  }
}

export class JobFailed extends Error {
  readonly job: Job;
  constructor(job: Job) { super(job.error ?? job.state); this.job = job; }
}
