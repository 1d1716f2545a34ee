/** The council lets the network go on to another runtime, and the workstations that are connected go on with it. */
import type { KeyringPair } from '@polkadot/keyring/types';
import { Keyring } from '@polkadot/keyring';
import { blake2AsHex } from '@polkadot/util-crypto';
import { call } from '../../workstation/chain/calls/arguments.ts';
import { nested } from '../../workstation/chain/calls/council.ts';
import type { Call } from '../../workstation/chain/index.ts';
import { needed, refusalOf } from './council.ts';
import type { Ground } from './ground.ts';
import type { NextRuntime } from './next-runtime.ts';
import { factsOf, judgeShared, versions } from './sharing.ts';
import { createChecks, type Report, type Stage, until } from './stage.ts';

export const upgrade = (next: () => Promise<NextRuntime>): Stage<Ground> => ({
  step: 'upgrade', about: 'the council authorizes the next runtime, anybody brings it, the workstations go on', run: async (ground) => goOn(ground, await next()),
});

/** Final blocks follow the newest this closely all the time. */
const mostBehind = 3;
/** Blocks themselves wait while four nodes and the light client compile the new runtime at once, all on this machine. */
const stillMostMs = 20_000;

async function goOn(ground: Ground, next: NextRuntime): Promise<Report> {
  const { api, chain, clinic, council, slotMs, say } = ground;
  const checks = createChecks();
  const version = async (): Promise<number> => (await api.rpc.state.getRuntimeVersion()).specVersion.toNumber();
  const authorized = async (): Promise<string | null> => (await api.query.system.authorizedUpgrade()).unwrapOr(null)?.codeHash.toHex() ?? null;
  const hash = blake2AsHex(next.code);
  // Another wasm: the same but for one byte at its end.
  const other = Buffer.from(next.code);
  other[other.length - 1] = (other.at(-1) ?? 0) ^ 1;
  const bring = (code: Buffer): Promise<string | null> => brought(ground, new Keyring({ type: 'sr25519' }).addFromUri('//Dave'), code);
  const from = await version();
  const { consent: earlier, call: firstGrant } = clinic.grant();
  await ground.send(clinic.steward, firstGrant);
  const clinics = await ground.clinics();
  const [seenBefore, processes] = [versions(await clinics.views()), clinics.processes()];
  for (const seen of seenBefore) checks.equal('the version that a workstation sees before', seen, from);
  ground.finality.lag();
  let offline = 0;
  let phase = chain.status().phase;
  const unhear = chain.onStatus((status) => { if (status.phase !== phase && phase === 'ready') offline += 1; phase = status.phase; });

  say('controls: a motion that two carry, one that two of three votes support, a wasm that nobody authorized');
  const two = await council.propose(needed - 1, enacted(call('system', 'authorizeUpgrade', blake2AsHex(other))));
  await council.vote(two, [0, 1]);
  const byTwo = await refusalOf(council.close(two));
  checks.equal('a motion that two of four carry', byTwo, 'runtime.BadOrigin');
  const motion = await council.propose(needed, enacted(call('system', 'authorizeUpgrade', hash)));
  await council.vote(motion, [0, 1]);
  const early = await refusalOf(council.close(motion));
  checks.equal('a motion with two of three votes', early, 'council.TooEarly');
  checks.equal('what is authorized by then', await authorized(), null);
  const unasked = await bring(next.code);
  checks.equal('the runtime without an authorization', unasked, 'system.NothingAuthorized');

  say('the third votes, the motion is closed, and the runtime is authorized by its hash');
  await council.vote(motion, [2]);
  await council.close(motion);
  checks.equal('the hash that is authorized', await authorized(), hash);
  const stranger = await bring(other);
  checks.equal('another wasm', stranger, 'system.Unauthorized');
  checks.equal('the version before', await version(), from);

  say('the wasm is brought');
  checks.equal('the authorized wasm', await bring(next.code), null);
  const wait = { ending: ground.ending, ms: 60 * slotMs + 60_000 };
  const at = await until('a final block of the new runtime', wait, async () => {
    const final = await api.rpc.chain.getFinalizedHead();
    const { specVersion } = await api.rpc.state.getRuntimeVersion(final);
    return specVersion.toNumber() === from ? null : (await api.rpc.chain.getHeader(final)).number.toNumber();
  });
  const to = await version();
  checks.equal('the new version', to, from + 1);
  // It compiles the new runtime too, and on a busy machine gives its connection up meanwhile and makes another.
  await until('the light client to see it', wait, async () => (chain.status().phase === 'ready' && (chain.status().finalized?.number ?? 0) >= at ? true : null));

  say(`version ${String(to)} runs; the same light client reads, and gives a consent`);
  checks.holds((await chain.consent(clinic.subject, earlier)).value !== null, 'the earlier consent is not in the proven state');
  const begun = performance.now();
  const { consent, call: grant } = clinic.grant();
  const { block } = await ground.send(clinic.steward, grant);
  const grantMs = Math.round(performance.now() - begun);
  checks.holds((await chain.consent(clinic.subject, consent)).value !== null, 'the new consent is not in the proven state');
  checks.holds(await clinic.decide(chain, 'finalized'), 'the chain does not permit what the consents allow');
  checks.holds(chain.status().mode === 'light' && chain.status().phase === 'ready', `the light client is ${chain.status().mode}, ${chain.status().phase}`);
  unhear();

  say('the workstations see it too: they were not started again, an earlier consent holds, and a further one is given and read under');
  const seen = await until('the workstations to see it', wait, async () => {
    const views = await clinics.views();
    return views.every(({ phase, finalized, specVersion }) => phase === 'ready' && (finalized ?? 0) >= at && specVersion !== from) ? views : null;
  });
  for (const version of versions(seen)) checks.equal('the version that a workstation sees', version, to);
  const held = await clinics.open(clinics.documents[0]);
  checks.holds(held.outcome === 'permit' && held.basis === 'Consent' && (held.rests?.block ?? 0) >= at, `under the earlier consent: ${held.outcome} by ${held.basis} at block ${String(held.rests?.block)}`);
  const shared = await clinics.share(clinics.documents[1]);
  judgeShared(checks, shared, at);
  checks.equal('the processes', clinics.processes().join(), processes.join());
  const finality = ground.finality.lag();
  checks.holds(finality.nodes.behindMost <= mostBehind, `finality was ${String(finality.nodes.behindMost)} blocks behind`);
  checks.holds(finality.nodes.stillMostMs <= stillMostMs, `finality stood still for ${String(finality.nodes.stillMostMs)} ms`);
  return {
    faults: checks.faults,
    facts: {
      specVersion: { from, to }, wasm: { from: next.from, bytes: next.code.length, sha256: next.sha256, hash }, newRuntimeFinalBy: at, consentAfter: consent, consentFinalIn: block.number, grantMs, connectedAnew: offline,
      workstations: { processes, specVersion: { before: seenBefore, after: versions(seen) }, earlierConsent: { clause: held.clause, restsOnBlock: held.rests?.block ?? null }, ...factsOf(shared) },
      controls: { motionOfTwo: byTwo, twoOfThreeVotes: early, notAuthorized: unasked, anotherWasm: stranger }, finality,
    },
  };
}

const enacted = (inner: Call): Call => call('governance', 'enact', nested(inner));

/** As an operator does, through a node: half a megabyte and more is nothing a workstation sends. The refusal, or null. */
async function brought({ api, ending }: Ground, by: KeyringPair, code: Buffer): Promise<string | null> {
  const { promise, resolve, reject } = Promise.withResolvers<string | null>();
  const late = setTimeout(() => { reject(new Error('the wasm is in no final block after 120 s')); }, 120_000);
  ending.addEventListener('abort', () => { reject(new Error('the run was ended')); }, { once: true });
  const stop = await api.tx.system.applyAuthorizedUpgrade(`0x${code.toString('hex')}`).signAndSend(by, ({ status, dispatchError, isError }) => {
    if (isError) reject(new Error(`the node took the wasm as ${status.type}`));
    if (!status.isFinalized) return;
    if (dispatchError === undefined) resolve(null);
    else if (dispatchError.isModule) { const { section, name } = api.registry.findMetaError(dispatchError.asModule); resolve(`${section}.${name}`); }
    else resolve(`runtime.${dispatchError.type}`);
  }).catch((error: unknown) => { reject(error instanceof Error ? error : new Error(String(error))); });
  try {
    return await promise;
  } finally {
    clearTimeout(late);
    if (typeof stop === 'function') stop();
  }
}
