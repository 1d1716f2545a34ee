/**
 * R18: twelve lies. Each is heard by light clients from a peer of the network, the only one that they know: a client leaves it
 * at the first lie, so each time is another client and another peer. The control hears it from an RPC endpoint and believes it.
 */
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { startValidators, type Validators } from '../harness/validators.ts';
import { type Fault, type Outcome, outcome } from './fault.ts';
import { type Ground, lieGround } from './lies/ground.ts';
import { type Case, type Shown, twelveLies } from './lies/lies.ts';
import { startLyingEndpoint } from './lies/lying-endpoint.ts';
import { startLyingPeer } from './lies/lying-peer.ts';

/** Clients that hear a lie at the same time. */
const atOnce = 5;
/** An RPC client that took this much of one endless answer would take any amount. */
const endlessBytes = 32 * 1024 * 1024;

export const lyingNetwork: Fault = {
  id: 'R18', asked: '12 lies, each told to 50 light clients: 0 accepted, an honest peer is used instead', usual: 10, full: 50, everyControl: true,
  async run({ n }) {
    // The peer that lies is made with js-libp2p, whose requests the node's usual backend resets.
    const nodeArgs = ['--network-backend', 'libp2p'];
    const validators = await startValidators({ validators: 1, slotMs: 1000, nodeArgs });
    // With the same keys and slot it would be the same genesis; with the same keys alone its finality would be as good.
    const others = await startValidators({ validators: 1, slotMs: 1000, fresh: true, nodeArgs });
    try {
      const ground = await lieGround(validators);
      try {
        return await tellThemAll(validators, others, ground, n);
      } finally {
        await ground.end();
      }
    } finally {
      await Promise.all([validators.end(), others.end()]);
    }
  },
};

async function tellThemAll(validators: Validators, others: Validators, ground: Ground, n: number): Promise<{ held: Outcome; control: Outcome; facts: Readonly<Record<string, number | string>> }> {
  const held = outcome();
  const control = outcome();
  const facts: Record<string, number | string> = {};
  if (others.network.genesis === ground.genesis) throw new Error('the other network is the same');
  const other = { genesis: others.network.genesis, http: (others.network.members[0]?.rpc ?? '').replace('ws', 'http') };
  const honest = validators.network.members[0];
  if (honest === undefined) throw new Error('no node');
  const endpoint = await startLyingEndpoint(honest.rpc);
  try {
    for (const lie of twelveLies(ground, other)) {
      await hearFromPeers({ lie, n, held, facts, validators, ground, node: lie.name === 'another genesis' ? { peer: others.network.members[0]?.peer ?? '', genesis: other.genesis } : { peer: honest.peer, genesis: ground.genesis } });
      endpoint.lie(lie.endpoint);
      control.attempts += 1;
      const believed = await lie.believes(endpoint.url).catch((error: unknown) => { facts[`${lie.name}: control`] = error instanceof Error ? error.message.slice(0, 120) : String(error); return false; });
      if (believed || endpoint.poured() > endlessBytes) control.violations.push(`${lie.name}: a client that believes RPC believed it`);
      else facts[`${lie.name}: control`] ??= 'not believed';
      endpoint.lie(null);
    }
    await besideAnHonestPeer(validators, ground, n, held, facts);
  } finally {
    await endpoint.close();
  }
  facts['lies believed by the control'] = control.violations.length;
  return { held, control, facts };
}

const specWith = (validators: Validators, bootNodes: readonly string[]): string => JSON.stringify({ ...JSON.parse(readFileSync(validators.network.lightSpec, 'utf8')) as object, bootNodes });

interface Hearing { readonly lie: Case; readonly validators: Validators; readonly ground: Ground; readonly node: { readonly peer: string; readonly genesis: string } }

/** `n` light clients, one after the other or some at once. */
async function hearFromPeers(deps: Hearing & { readonly n: number; readonly held: Outcome; readonly facts: Record<string, number | string> }): Promise<void> {
  const { lie, n, held, facts } = deps;
  const count = { lie: 0, truth: 0, nothing: 0 };
  let messages = 0;
  const reasons: string[] = [];
  for (let begun = 0; begun < n; begun += atOnce) {
    for (const { shown, told, named } of await Promise.all(Array.from({ length: Math.min(atOnce, n - begun) }, () => hearFromPeer(deps)))) {
      messages += told;
      // A lie that was never told proves nothing.
      if (told === 0) { held.violations.push(`${lie.name}: it was not told`); continue; }
      held.attempts += 1;
      count[shown] += 1;
      if (named !== null) reasons.push(named);
      if (shown === 'lie') held.violations.push(`${lie.name}: the light client showed it`);
    }
  }
  facts[lie.name] = `told to ${String(count.lie + count.truth + count.nothing)} in ${String(messages)} messages: shown ${String(count.lie)}, refused ${String(count.nothing)}, the truth shown ${String(count.truth)}; the peer named ${String(reasons.length)} times${reasons.length === 0 ? '' : `, for ${[...new Set(reasons)].join()}`}`;
}

async function hearFromPeer({ lie, validators, ground, node }: Hearing): Promise<{ readonly shown: Shown; readonly told: number; readonly named: string | null }> {
  const peer = await startLyingPeer({ node: node.peer, genesis: ground.genesis, theirs: node.genesis });
  try {
    if (lie.early === true) peer.lie(lie.peer);
    const chain = validators.reader({ mode: 'light', spec: specWith(validators, [peer.address]) });
    try {
      if (lie.early !== true) { await chain.ready(90_000); peer.lie(lie.peer); }
      // On a busy machine a client needs a while before it asks anybody anything.
      else for (const late = performance.now() + 90_000; peer.told() === 0 && performance.now() < late;) await pause(100);
      const shown = await lie.probe(chain).catch(() => 'nothing' as const);
      const said = `left the peer ${peer.address.split('/p2p/')[1] ?? ''}: `;
      return { shown, told: peer.told(), named: validators.lines.find((line) => line.startsWith(said))?.slice(said.length) ?? null };
    } finally {
      await chain.stop();
    }
  } finally {
    await peer.close();
  }
}

/** With an honest peer beside the liar the truth is read all the same. */
async function besideAnHonestPeer(validators: Validators, ground: Ground, n: number, held: Outcome, facts: Record<string, number | string>): Promise<void> {
  const honest = validators.network.members[0];
  if (honest === undefined) throw new Error('no node');
  const peer = await startLyingPeer({ node: honest.peer, genesis: ground.genesis });
  const [fake] = twelveLies(ground, { genesis: '', http: '' });
  const chain = validators.reader({ mode: 'light', spec: specWith(validators, [peer.address, honest.peer]) });
  try {
    await chain.ready(90_000);
    if (fake !== undefined) peer.lie(fake.peer);
    let truths = 0;
    for (let index = 0; index < n; index += 1) {
      const value = await chain.balances([ground.target]).then(({ value: rows }) => rows[0]?.free ?? null, () => null);
      held.attempts += 1;
      if (value === ground.free) truths += 1;
      else if (value !== null) held.violations.push('a lie was believed beside an honest peer');
    }
    facts['with an honest peer beside'] = `${String(truths)} of ${String(n)} answered truly`;
    if (truths === 0) held.violations.push('the honest peer was never used');
  } finally {
    await chain.stop();
    await peer.close();
  }
}
