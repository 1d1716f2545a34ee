/** A network of real nodes on this machine. */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keystoreFolder, readSpec } from '../node/genesis.ts';
import { writeKeystore } from '../node/identity.ts';
import type { Hash } from '../../../core/ids/index.ts';
import { Hash as HashShape } from '../../../core/ids/index.ts';
import { type Member, openMember, type Role } from './member.ts';
import type { Wiring } from './place.ts';
import { ask, type Heights } from './question.ts';

export interface Network {
  readonly dir: string; readonly genesis: Hash;
  /** For light clients: reachable at every node. */
  readonly lightSpec: string;
  /** Validators first, in the order of the genesis. */
  readonly members: readonly Member[];
  readonly validators: readonly Member[];
  readonly wiring: Wiring['kind'];
  start(index: number): Promise<void>;
  /** Groups of member indexes; whoever is not named belongs to the first. */
  partition(groups: readonly (readonly number[])[]): Promise<void>;
  slow(index: number, delayMs: number): Promise<void>;
  heal(): Promise<void>;
  heights(): Promise<readonly (Heights | null)[]>;
  /** Ends every node; what is on disk stays. */
  end(): Promise<void>;
}

export interface NetworkDeps {
  readonly dir: string; readonly binary: string;
  /** The network's spec, raw. */
  readonly spec: string;
  /** Session secrets, one a validator: `//Name`, or 32 bytes in hex. */
  readonly secrets: readonly string[];
  readonly rpcNodes?: number; readonly bootnode?: boolean;
  /** Indexes of nodes that wait for `start`. */
  readonly idle?: readonly number[];
  /** Further arguments of every node. */
  readonly nodeArgs?: readonly string[];
  readonly wiring: Wiring;
  /** Ends the start early; afterwards `end` does. */
  readonly ending?: AbortSignal;
  readonly log: (line: string) => void;
}

/** For all nodes together at the end: a person has pressed Ctrl+C and waits. What they have written survives a kill. */
const endMs = 3000;

export async function startNetwork(deps: NetworkDeps): Promise<Network> {
  const { dir, wiring } = deps;
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const spec = await readSpec(deps.spec);
  // In a network of type Live nobody passes private addresses on, so that nobody hears of a way around a cable.
  const nodeSpec = wiring.kind === 'cables' ? join(dir, 'node-spec.json') : deps.spec;
  if (wiring.kind === 'cables') await writeFile(nodeSpec, JSON.stringify({ ...spec, chainType: 'Live' }));
  const roles: readonly { readonly role: Role; readonly name: string }[] = [
    ...deps.secrets.map((_, index) => ({ role: 'validator' as const, name: `validator-${String(index + 1)}` })),
    ...(deps.bootnode === true ? [{ role: 'boot' as const, name: 'boot' }] : []),
    ...Array.from({ length: deps.rpcNodes ?? 0 }, (_, index) => ({ role: 'rpc' as const, name: `rpc-${String(index + 1)}` })),
  ];
  const members: Member[] = [];
  wiring.know((index) => members[index]?.pid() ?? null);
  const end = async (): Promise<void> => {
    await Promise.all(members.map((member) => member.stop(endMs)));
    await wiring.close();
  };
  try {
    // One after the other, so that no two are given the same free port.
    for (const [index, { role, name }] of roles.entries()) {
      const folder = join(dir, name);
      const keystore = keystoreFolder(join(folder, 'node'), spec);
      const secret = deps.secrets[index];
      if (role === 'validator' && secret !== undefined && !existsSync(keystore)) await writeKeystore(keystore, secret);
      members.push(await openMember({ name, role, folder, spec: nodeSpec, binary: deps.binary, place: await wiring.place(index), nodeArgs: deps.nodeArgs ?? [], log: deps.log }));
    }
    const others = async (from: number): Promise<string[]> => {
      const boot = members.findIndex(({ role }) => role === 'boot');
      const told = members.map((member, to) => ({ member, to })).filter(({ to }) => to !== from && (wiring.kind === 'cables' || boot === -1 || to === boot));
      return Promise.all(told.map(({ member: { address }, to }) => wiring.address(from, to, { host: address.host, port: address.peerPort, peerId: address.peerId })));
    };
    const start = async (index: number, ending?: AbortSignal): Promise<void> => {
      const member = members[index];
      if (member === undefined) throw new Error(`there is no node ${String(index + 1)}`);
      await member.start(await others(index), ending);
    };
    await Promise.all(members.map(async (_, index) => { if (deps.idle?.includes(index) !== true) await start(index, deps.ending); }));
    const genesis = HashShape.parse((await ask<string>(members[0]?.rpc.replace('ws', 'http') ?? '', 'chain_getBlockHash', [0])).slice(2));
    const light: Record<string, unknown> = { ...spec, bootNodes: members.map(({ peer }) => peer), telemetryEndpoints: null };
    delete light.protocolId;
    const lightSpec = join(dir, 'light.json');
    await writeFile(lightSpec, JSON.stringify(light));
    return {
      dir, genesis, lightSpec, members, validators: members.filter(({ role }) => role === 'validator'), wiring: wiring.kind, start: (index) => start(index), end,
      async partition(groups) {
        const named = new Set(groups.flat());
        const [first = [], ...rest] = groups;
        await wiring.split([[...first, ...members.flatMap((_, index) => (named.has(index) ? [] : [index]))], ...rest]);
      },
      slow: (index, delayMs) => wiring.slow(index, delayMs),
      heal: () => wiring.heal(),
      heights: () => Promise.all(members.map(async (member) => (member.state() === 'running' ? member.heights() : null))),
    };
  } catch (error) {
    await end();
    throw error;
  }
}
