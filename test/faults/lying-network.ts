/** R18: twelve lies. The light client hears them from a peer of the network; the control hears them from an RPC endpoint and believes it. */
import { readFileSync } from 'node:fs';
import { startValidators, type Validators } from '../harness/validators.ts';
import { type Fault, type Outcome, outcome } from './fault.ts';
import { type Ground, lieGround } from './lies/ground.ts';
import { type Case, twelveLies } from './lies/lies.ts';
import { startLyingEndpoint } from './lies/lying-endpoint.ts';
import { startLyingPeer } from './lies/lying-peer.ts';

/** An RPC client that took this much of one endless answer would take any amount. */
const endlessBytes = 32 * 1024 * 1024;

export const lyingNetwork: Fault = {
  id: 'R18', asked: '12 lies: 0 accepted through the light client, an honest peer is used instead', usual: 50,
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
      await hearFromPeer({ lie, n, held, facts, validators, ground, node: lie.name === 'another genesis' ? { peer: others.network.members[0]?.peer ?? '', genesis: other.genesis } : { peer: honest.peer, genesis: ground.genesis } });
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

async function hearFromPeer(deps: {
  readonly lie: Case; readonly n: number; readonly held: Outcome; readonly facts: Record<string, number | string>; readonly validators: Validators; readonly ground: Ground; readonly node: { readonly peer: string; readonly genesis: string };
}): Promise<void> {
  const { lie, n, held, facts, validators, ground, node } = deps;
  const peer = await startLyingPeer({ node: node.peer, genesis: ground.genesis, theirs: node.genesis });
  const count = { lie: 0, truth: 0, nothing: 0 };
  try {
    if (lie.early === true) peer.lie(lie.peer);
    const chain = validators.reader({ mode: 'light', spec: specWith(validators, [peer.address]) });
    try {
      if (lie.early !== true) { await chain.ready(90_000); peer.lie(lie.peer); }
      const probes = Array.from({ length: lie.early === true ? 1 : n }, async () => lie.probe(chain).catch(() => 'nothing' as const));
      for (const shown of await Promise.all(probes)) count[shown] += 1;
    } finally {
      await chain.stop();
    }
    const told = peer.told();
    held.attempts += told;
    facts[lie.name] = `told ${String(told)}, shown false ${String(count.lie)}, refused ${String(count.nothing)}, true ${String(count.truth)}`;
    if (count.lie > 0) held.violations.push(`${lie.name}: the light client showed it ${String(count.lie)} times`);
    // An attack that never happened proves nothing.
    if (told === 0) held.violations.push(`${lie.name}: it was never told`);
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
