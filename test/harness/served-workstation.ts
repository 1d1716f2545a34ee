import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { WebSocket } from 'ws';
import type { Contract } from '../../core/contract/index.ts';

const program = join(import.meta.dirname, '..', '..', 'out', 'served', 'main.js');

export interface ServedWorkstation {
  readonly child: ChildProcess;
  /** With its one-time token: for one browser. */
  readonly url: string;
  /** Everything it said on stderr so far. */
  errors(): string;
  /** Resolves when the process is gone. */
  readonly ended: Promise<number | null>;
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** The built workstation as `npm start` runs it, on a data folder of the caller's. Rejects with what it said when it gives no address. */
export async function startServed(dir: string, args: readonly string[] = [], deadline = 30_000): Promise<ServedWorkstation> {
  if (!existsSync(program)) throw new Error('out/ is not built: node run.mjs build');
  const child = spawn(process.execPath, [program, '--dir', dir, '--no-browser', ...args], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, CI: 'true', ASSENT_LIFELINE: undefined } });
  let said = '';
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => { errors += text; });
  const ended = new Promise<number | null>((resolve) => { child.once('close', (code) => { resolve(code); }); });
  const url = await new Promise<string>((resolve, reject) => {
    const late = setTimeout(() => { child.kill('SIGKILL'); reject(new Error(`no address within ${deadline} ms: ${errors}`)); }, deadline);
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const line = /^(http:\/\/\S+)\n/m.exec(said)?.[1];
      if (line !== undefined) { clearTimeout(late); resolve(line); }
    });
    void ended.then((code) => { clearTimeout(late); reject(new Error(`ended with ${code}: ${errors}`)); });
  });
  return { child, url, errors: () => errors, ended, stop: (signal = 'SIGINT') => { child.kill(signal); return ended; } };
}

/** Spends the address on a client of the contract. */
export async function openClient(url: string): Promise<{ client: ContractRouterClient<Contract>; close(): void }> {
  const page = await fetch(url, { redirect: 'manual' });
  const { host, origin } = new URL(url);
  const socket = new WebSocket(`ws://${host}/rpc`, { headers: { origin, cookie: (page.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '' } });
  await new Promise<void>((resolve, reject) => { socket.once('open', resolve); socket.once('error', reject); });
  return { client: createORPCClient(new RPCLink({ websocket: socket as unknown as globalThis.WebSocket })), close() { socket.terminate(); } };
}

/** Makes an organization on the development network (1 s slots) and waits until it may work. Returns its administrator. */
export async function foundOrganization(client: ContractRouterClient<Contract>, organization: { name: string; passphrase: string; adminName: string; adminPin: string }, deadline = 90_000) {
  const { job } = await client.setup.organization({ ...organization, country: 'DE' });
  for (const end = Date.now() + deadline; Date.now() < end;) {
    const { state, step, error } = await client.jobs.get({ job });
    if (state === 'done') return (await client.session.people()).people[0];
    if (state !== 'running') throw new Error(`founding ended as ${state} (${error ?? ''}) at "${step}"`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`not founded within ${deadline} ms`);
}

/** Processes whose command line names this folder: what a workstation started and must not leave behind. */
export function processesOf(folder: string): { pid: number; command: string }[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((name) => {
    try {
      const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
      return command.includes(folder) && Number(name) !== process.pid ? [{ pid: Number(name), command }] : [];
    } catch {
      return [];
    }
  });
}
