/** `npm run storage` as a person runs it. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reasonToSkip } from '../harness/kubo-swarm.ts';
import { processesOf } from '../harness/served-workstation.ts';

const program = join(import.meta.dirname, '..', '..', 'workstation', 'ipfs', 'clinic', 'main.ts');
let dir = '';
beforeAll(() => { dir = mkdtempSync(join(tmpdir(), 'assent-storage-')); });
afterAll(() => { rmSync(dir, { recursive: true, force: true }); });

interface Line { readonly storage?: string; readonly copies?: unknown; readonly nodes?: readonly { readonly kubo: string; readonly cluster: string; readonly use: string; readonly sees?: number; readonly peers?: number }[] }

/** Starts it and resolves with its first line. */
async function start(args: readonly string[]): Promise<{ child: ChildProcess; first: Line; lines: Line[] }> {
  const child = spawn(process.execPath, [program, '--dir', dir, ...args], { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ASSENT_LIFELINE: '' } });
  const lines: Line[] = [];
  const first = await new Promise<Line>((resolve, reject) => {
    child.once('close', (code) => { reject(new Error(`it ended with ${String(code)}`)); });
    createInterface(child.stdout).on('line', (text) => { const line = JSON.parse(text) as Line; lines.push(line); resolve(line); });
  });
  return { child, first, lines };
}

const ended = (child: ChildProcess): Promise<number | null> => new Promise((resolve) => { child.once('close', resolve); });
/** What this Node or the shell around a daemon runs, by the folder or the binaries in its command line or its open files. */
const alive = (): string[] => [...processesOf(dir).map(({ command }) => command), ...daemonsIn(dir)];

function daemonsIn(folder: string): string[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((name) => {
    try {
      const environment = readFileSync(`/proc/${name}/environ`, 'utf8');
      return environment.includes(`_PATH=${folder}`) ? [`${name} ${readlinkSync(`/proc/${name}/exe`)}`] : [];
    } catch {
      return [];
    }
  });
}

/** Local addresses that processes of the folder listen on, in the kernel's hexadecimal. */
function listening(folder: string): Set<string> {
  const inodes = new Set(daemonsIn(folder).flatMap((line) => {
    const pid = line.split(' ')[0] ?? '';
    return readdirSync(`/proc/${pid}/fd`).flatMap((fd) => { try { return [/^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1] ?? '']; } catch { return []; } });
  }));
  return new Set(['tcp', 'tcp6'].flatMap((table) => readFileSync(`/proc/net/${table}`, 'utf8').trim().split('\n').slice(1).map((row) => row.trim().split(/\s+/))
    .filter((row) => row[3] === '0A' && inodes.has(row[9] ?? '')).map((row) => row[1]?.split(':')[0] ?? '')));
}

describe('npm run storage', () => {
  it('starts three nodes on loopback, says where they are, and leaves nothing behind at Ctrl+C', async (context) => {
    if (reasonToSkip !== null) context.skip(reasonToSkip);
    const { child, first, lines } = await start(['--nodes', '3', '--every', '1']);
    expect(first).toMatchObject({ storage: 'running', copies: { minimum: 2, maximum: 3 } });
    expect(first.nodes).toHaveLength(3);
    for (const { kubo, cluster, use } of first.nodes ?? []) {
      expect([kubo, cluster].every((url) => url.startsWith('http://127.0.0.1:'))).toBe(true);
      expect(JSON.parse(readFileSync(use, 'utf8'))).toMatchObject({ format: 'assent-storage/1', kubo, cluster, minimum: 2, maximum: 3 });
      expect(statSync(use).mode & 0o077).toBe(0);
    }
    // 127.0.0.1, and nothing else.
    expect(listening(dir)).toEqual(new Set(['0100007F']));
    await expect.poll(() => lines.at(-1)?.nodes?.map(({ sees, peers }) => [sees, peers]), { timeout: 20_000 }).toEqual([[3, 2], [3, 2], [3, 2]]);
    // A page in a browser on this machine could reach a port: without the password it learns nothing.
    expect((await fetch(`${first.nodes?.[0]?.cluster ?? ''}/peers`)).status).toBe(401);
    expect((await fetch(`${first.nodes?.[0]?.kubo ?? ''}/api/v0/id`, { method: 'POST', headers: { origin: 'https://example.org' } })).status).toBe(403);

    const asked = spawnSync(process.execPath, [program, '--dir', dir, '--status'], { encoding: 'utf8' });
    expect(JSON.parse(asked.stdout)).toMatchObject({ did: 'status', nodes: [{ node: 1, kubo: true, cluster: true }, {}, {}] });
    const second = spawnSync(process.execPath, [program, '--dir', dir], { encoding: 'utf8' });
    expect([second.status, second.stderr]).toEqual([1, expect.stringMatching(/a swarm runs in .* already/)]);

    expect(daemonsIn(dir).filter((line) => line.includes('ipfs'))).toHaveLength(6);
    child.kill('SIGINT');
    expect(await ended(child)).toBe(0);
    expect(lines.at(-1)).toMatchObject({ storage: 'ended' });
    expect(alive()).toEqual([]);
  });

  it('takes its nodes along when it is killed', async (context) => {
    if (reasonToSkip !== null) context.skip(reasonToSkip);
    const { child } = await start(['--nodes', '1']);
    child.kill('SIGKILL');
    await ended(child);
    await expect.poll(alive, { timeout: 20_000, interval: 200 }).toEqual([]);
  });

  it('says how to get the programs where they are not, and ends with 1', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, '--dir', join(dir, 'none')], { encoding: 'utf8', env: { PATH: '/nowhere', HOME: dir } });
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^assent: Kubo and IPFS Cluster are separate programs/);
    expect(stderr).toContain('github.com/ipfs/kubo@v0.43.0');
    expect(stderr).toContain('github.com/ipfs-cluster/ipfs-cluster@v1.1.6');
  });
});
