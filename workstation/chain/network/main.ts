/** `npm run network -- --validators 4 [--namespaces]`: a network of real validators on this machine, until it is told to end. */
import { mkdir } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { cacheDir, prebuild } from '../node/locations.ts';
import { nodeBinary } from '../node/prebuild.ts';
import { pause } from '../deadline.ts';
import { createCables } from './cables.ts';
import { ceremony } from './ceremony.ts';
import { createCommands, describe } from './commands.ts';
import { askRunning, listen } from './control.ts';
import { Ended, endingSignal, whenEnding } from './ending.ts';
import { council } from './council/council.ts';
import { Refusal } from './council/refusal.ts';
import { foundation } from './foundation.ts';
import { createNamespaces } from './namespaces.ts';
import { rotateKeys } from './rotation.ts';
import { stake, stakeSteps } from './stake.ts';
import { type Network, startNetwork } from './validators.ts';

const usage = `npm run network -- [--validators 4] [--dir DIR] [--slot MS] [--fresh] [--rpc-nodes N] [--bootnode] [--namespaces]
    starts the network and prints a line of JSON every --every seconds (6); Ctrl+C ends all of it. DIR keeps it for the next start.
  on the network that runs in DIR:
    --stop N | --kill N | --start N | --suspend N | --resume N | --partition 2+2 | --heal | --status
  a consortium's genesis: --ceremony keys | assemble | install (docs/users/operator.md)
  its council, through your node: --council list | propose | vote | close | fund | apply [--node ws://127.0.0.1:9944] [--secrets DIR] [--sign]
    --admit APPLICATION | --suspend-clinic N | --reinstate-clinic N | --seats ADDRESS,… | --validators N | --retention CLASS=YEARS | --upgrade FILE |
    --arbitrate ORGANIZATION:PURCHASE=buyer|seller | --cancel-slash ERA:INDEX,…;
    --motion N; --against; --organization N
  its node's session keys: --rotate-keys [--node ws://127.0.0.1:9944] --secrets DIR [--sign]
  its stake: --validate [--stake ASN] [--commission PERCENT] | --chill | --pay-out, with the same options`;

const string = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const { values } = parseArgs({
  options: {
    validators: string, dir: string, slot: string, every: string, binary: string, 'rpc-nodes': string, fresh: flag, bootnode: flag, namespaces: flag, help: flag, json: flag,
    stop: string, kill: string, start: string, suspend: string, resume: string, partition: string, heal: flag, status: flag,
    ceremony: string, name: string, address: string, out: string, secrets: string, parts: string, spec: string, base: string, id: string, invitation: string, nodes: string,
    council: string, node: string, motion: string, against: flag, sign: flag, admit: string, retention: string, upgrade: string, seats: string, 'suspend-clinic': string, 'reinstate-clinic': string, arbitrate: string, 'cancel-slash': string,
    organization: string, 'rotate-keys': flag, 'validate': flag, 'chill': flag, 'pay-out': flag, stake: string, commission: string,
  },
});
const say = (facts: object): void => { process.stdout.write(`${JSON.stringify(facts)}\n`); };
const tell = (line: string): void => { process.stderr.write(`${line}\n`); };
const dir = resolve(values.dir ?? join(tmpdir(), `assent-network-${userInfo().username}`));
/** Two questions of 3 s to a node that hangs, and some. */
const answerMs = 10_000;
const orders = ['stop', 'kill', 'start', 'suspend', 'resume', 'partition', 'heal', 'status'] as const;
const staking = (Object.keys(stakeSteps) as (keyof typeof stakeSteps)[]).find((step) => values[step] === true);
const order = orders.find((name) => values[name] !== undefined);

const whole = (text: string | undefined, usual: number, least: number, most: number): number => {
  const value = Number(text ?? usual);
  if (!Number.isInteger(value) || value < least || value > most) throw new Error(`${String(text)} is not a number from ${String(least)} to ${String(most)}`);
  return value;
};

try {
  if (values.help === true) process.stderr.write(`${usage}\n`);
  else if (values.ceremony !== undefined) say(await ceremony(values.ceremony, { ...values, binary: values.binary ?? await nodeBinary(prebuild, cacheDir(process.env)) }));
  else if (values.council !== undefined) say(await council(values.council, values, tell));
  else if (values['rotate-keys'] === true) say(await rotateKeys(values, tell));
  else if (staking !== undefined) say(await stake(staking, values, tell));
  else if (order !== undefined) {
    const value = values[order];
    const answer = await askRunning(dir, { do: order, value: typeof value === 'string' ? value : '' });
    say(answer);
    if ('error' in answer) process.exitCode = 1;
  } else await run();
} catch (error) {
  if (error instanceof Ended) say({ network: 'ended', dir });
  else {
    if (error instanceof Refusal) say({ error: error.code, ...error.data });
    process.stderr.write(`assent: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
// Where a start was given up, what it had begun would still hold the process.
process.exit();

async function run(): Promise<void> {
  const validators = whole(values.validators, 4, 1, 16);
  const every = whole(values.every, 6, 1, 3600);
  const slotMs = values.slot === undefined ? null : whole(values.slot, 6000, 1000, 60_000);
  const ending = endingSignal(process.env);

  await mkdir(dir, { recursive: true, mode: 0o700 });
  const binary = values.binary ?? await nodeBinary(prebuild, cacheDir(process.env));
  let network: Network | null = null;
  const unlisten = await listen(dir, async (question) => (network === null ? { error: 'the network is starting' } : createCommands(network).answer(question)));
  try {
    const { spec, secrets } = await Promise.race([foundation({ dir, binary, validators, slotMs, fresh: values.fresh === true, ending }), whenEnding(ending)]);
    const wiring = values.namespaces === true ? await createNamespaces() : createCables();
    const running = await startNetwork({
      dir, binary, spec, secrets, wiring, rpcNodes: whole(values['rpc-nodes'], 0, 0, 8), bootnode: values.bootnode === true, ending,
      log: (line) => { process.stderr.write(`${line}\n`); },
    });
    network = running;
    try {
      say({
        network: 'running', dir, genesis: running.genesis, spec, lightSpec: running.lightSpec, partitions: running.wiring === 'namespaces' ? 'network namespaces of the kernel' : 'wires of our own between the nodes (TCP); for the kernel\'s: --namespaces, as root',
        nodes: running.members.map((one, index) => ({ node: index + 1, name: one.name, role: one.role, peerId: one.address.peerId, peer: one.peer, rpc: one.rpc, prometheus: `http://${one.address.host}:${String(one.address.prometheusPort)}/metrics`, log: one.log, pid: one.pid() })),
      });
      while (!ending.aborted) {
        await pause(every * 1000, ending);
        // A node that hangs answers late; nobody waits for it once all is to end.
        const facts = ending.aborted ? null : await Promise.race([describe(running), pause(answerMs, ending)]);
        if (facts) say({ at: new Date().toISOString(), ...facts });
      }
    } finally {
      await running.end();
    }
  } finally {
    unlisten();
  }
  say({ network: 'ended', dir });
}
