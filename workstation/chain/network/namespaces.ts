/**
 * Wiring by the kernel: a network namespace and a virtual wire a node, plugged into a bridge. A partition moves wires to
 * another bridge. Needs root; nothing of it is reachable from outside this machine.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { randomBytes } from 'node:crypto';
import type { Place, Wiring } from './place.ts';

const run = promisify(execFile);
const ip = async (...args: readonly string[]): Promise<void> => { await run('ip', [...args]); };

export async function createNamespaces(): Promise<Wiring> {
  await sweep();
  // Interface names have at most 15 characters; the process in them says later whose they were.
  const tag = `as${process.pid.toString(16)}`;
  const net = `10.${String(100 + (randomBytes(1)[0] ?? 0) % 100)}.${String(randomBytes(1)[0] ?? 0)}`;
  const hostOf = (index: number): string => `${net}.${String(index + 10)}`;
  const spaces: number[] = [];
  const bridges: string[] = [];

  const bridge = async (number: number): Promise<string> => {
    const name = `${tag}b${String(number)}`;
    if (bridges.includes(name)) return name;
    await ip('link', 'add', name, 'type', 'bridge');
    bridges.push(name);
    await ip('addr', 'add', `${net}.1/${number === 0 ? '24' : '32'}`, 'dev', name);
    await ip('link', 'set', name, 'up');
    return name;
  };
  const plug = async (index: number, number: number): Promise<void> => {
    const name = await bridge(number);
    await ip('link', 'set', `${tag}v${String(index)}`, 'master', name);
    // So that we reach a node wherever it is plugged in; the nodes themselves only reach their own bridge.
    await ip('route', 'replace', `${hostOf(index)}/32`, 'dev', name);
  };

  await bridge(0);
  return {
    kind: 'namespaces',
    know: () => undefined,
    async place(index) {
      const space = `${tag}n${String(index)}`;
      if (!spaces.includes(index)) {
        spaces.push(index);
        await ip('netns', 'add', space);
        await ip('link', 'add', `${tag}v${String(index)}`, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', space);
        await ip('link', 'set', `${tag}v${String(index)}`, 'up');
        await plug(index, 0);
        await ip('-n', space, 'addr', 'add', `${hostOf(index)}/24`, 'dev', 'eth0');
        await ip('-n', space, 'link', 'set', 'eth0', 'up');
        await ip('-n', space, 'link', 'set', 'lo', 'up');
      }
      return {
        host: hostOf(index), otherNodes: '--bootnodes', args: ['--allow-private-ip', '--discover-local', '--unsafe-rpc-external', '--rpc-cors', 'all', '--prometheus-external'],
        command: (program) => ['ip', 'netns', 'exec', space, program],
      } satisfies Place;
    },
    address: (_from, _to, peer) => Promise.resolve(`/ip4/${peer.host}/tcp/${String(peer.port)}/p2p/${peer.peerId}`),
    async split(groups) { for (const [number, group] of groups.entries()) for (const index of group) await plug(index, number); },
    async slow(index, delayMs) {
      const space = `${tag}n${String(index)}`;
      await run('ip', ['netns', 'exec', space, 'tc', 'qdisc', 'replace', 'dev', 'eth0', 'root', 'netem', 'delay', `${String(delayMs)}ms`]);
    },
    async heal() {
      for (const index of spaces) {
        await plug(index, 0);
        await run('ip', ['netns', 'exec', `${tag}n${String(index)}`, 'tc', 'qdisc', 'del', 'dev', 'eth0', 'root']).catch(() => undefined);
      }
    },
    async close() {
      for (const index of spaces) await ip('netns', 'del', `${tag}n${String(index)}`).catch(() => undefined);
      for (const name of bridges) await ip('link', 'del', name).catch(() => undefined);
    },
  };
}

/** What networks left that were killed: the kernel keeps namespaces and bridges until somebody removes them. */
async function sweep(): Promise<void> {
  const isDead = (name: string, kind: string): boolean => {
    const pid = new RegExp(`^as([0-9a-f]{1,6})${kind}\\d+$`).exec(name)?.[1];
    if (pid === undefined) return false;
    try { process.kill(Number.parseInt(pid, 16), 0); return false; } catch { return true; }
  };
  const { stdout: spaces } = await run('ip', ['netns', 'list']);
  for (const name of spaces.split('\n').map((line) => line.split(' ')[0] ?? '')) if (isDead(name, 'n')) await ip('netns', 'del', name).catch(() => undefined);
  const { stdout: links } = await run('ip', ['-brief', 'link', 'show', 'type', 'bridge']);
  for (const name of links.split('\n').map((line) => line.split(' ')[0] ?? '')) if (isDead(name, 'b')) await ip('link', 'del', name).catch(() => undefined);
}
