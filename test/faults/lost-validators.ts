/** R22: one of four validators is lost in five ways, then two; what a light client shows meanwhile. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Chain, Submission } from '../../workstation/chain/index.ts';
import { type Clinic, foundClinic, startValidators, type Validators } from '../harness/validators.ts';
import { type Fault, type Outcome, outcome } from './fault.ts';

const slotMs = 3000;
/** The figures that are asked for. */
const mostBehind = 3;
const noticedMs = 30_000;
const recoveredMs = 60_000;
const last = 3;

const begun = performance.now();
/** Progress, beside the answer: the usual run takes six minutes, since blocks take their time. */
const say = (line: string): void => { process.stderr.write(`R22, ${String(Math.round((performance.now() - begun) / 1000))} s: ${line}\n`); };

export const lostValidators: Fault = {
  id: 'R22', asked: '1 of 4 lost: finality lag 3 blocks p95; 2 of 4: not final within 30 s, 0 grants accepted, recovered within 60 s of healing', usual: 12,
  async run({ n }) {
    const validators = await startValidators({ validators: 4, slotMs, twins: 1 });
    try {
      return await loseThem(validators, n);
    } finally {
      await validators.end();
    }
  },
};

async function loseThem(validators: Validators, blocks: number): Promise<{ held: Outcome; control: Outcome; facts: Readonly<Record<string, number | string>> }> {
  const { network } = validators;
  const held = outcome();
  const control = outcome();
  const facts: Record<string, number | string> = { slotMs };
  const chain = await validators.client();
  const clinic = await foundClinic(chain);
  const member = network.members[last];
  if (member === undefined) throw new Error('there is no fourth validator');

  const scenes: readonly { readonly name: string; readonly lose: () => Promise<void>; readonly mend: () => Promise<void> }[] = [
    { name: 'stopped', lose: () => member.stop(), mend: () => network.start(last) },
    { name: 'killed', lose: () => member.kill(), mend: () => network.start(last) },
    { name: 'isolated', lose: () => network.partition([[0, 1, 2, 4], [last]]), mend: () => network.heal() },
    { name: 'slow', lose: () => network.slow(last, slotMs / 2), mend: () => network.heal() },
    { name: 'hung', lose: async () => { member.suspend(); }, mend: async () => { member.resume(); } },
  ];
  const watch = async (name: string, lose: () => Promise<void>): Promise<void> => {
    await lose();
    const { consent, call } = clinic.grant();
    const sent = clinic.follow(clinic.steward, call);
    const lags = await lagsOver(chain, blocks);
    const p95 = percentile(lags, 0.95);
    held.attempts += lags.length;
    facts[`${name} p95 blocks`] = p95;
    say(`${name}: finality ${String(p95)} blocks behind at p95`);
    if (p95 > mostBehind) held.violations.push(`${name}: finality is ${String(p95)} blocks behind at p95 (${lags.join()})`);
    await Promise.race([sent.done, sleep(recoveredMs)]);
    if ((await chain.consent(clinic.subject, consent)).value === null) held.violations.push(`${name}: a grant given meanwhile is not final`);
  };
  for (const { name, lose, mend } of scenes) {
    await watch(name, lose);
    await mend();
    facts[`${name} caught up ms`] = await caughtUp(name, validators, chain);
    say(`${name}: caught up after ${String(facts[`${name} caught up ms`])} ms`);
  }

  for (const { name, lose, mend } of [
    { name: 'divided 2+2', lose: () => network.partition([[0, 1, 4], [2, 3]]), mend: () => network.heal() },
    {
      name: 'two killed', lose: async () => { await Promise.all([network.members[2]?.kill(), network.members[3]?.kill()]); },
      mend: async () => { await Promise.all([network.start(2), network.start(3)]); },
    },
  ]) await loseTwo({ name, lose, mend, chain, clinic, held, control, facts });

  // The same session keys on two machines: both sign the same slots and rounds. Last, since the honest peers shun both for a while.
  await caughtUp('two lost', validators, chain);
  await watch('equivocating', () => network.start(last + 1));
  return { held, control, facts };
}

async function loseTwo(deps: {
  readonly name: string; readonly lose: () => Promise<void>; readonly mend: () => Promise<void>; readonly chain: Chain; readonly clinic: Clinic;
  readonly held: Outcome; readonly control: Outcome; readonly facts: Record<string, number | string>;
}): Promise<void> {
  const { name, chain, clinic, held, control, facts } = deps;
  await deps.lose();
  const lost = performance.now();
  // What was under way when they went may still become final.
  await sleep(2 * slotMs);
  const given = [1, 2, 3].map(() => clinic.grant());
  const states = given.map(() => '');
  const sent: Submission[] = given.map(({ call }) => clinic.follow(clinic.steward, call));
  for (const [index, submission] of sent.entries()) void (async () => { for await (const { kind } of submission) states[index] = kind; })().catch(() => undefined);

  let noticed = Infinity;
  let seenInBest = 0;
  while (performance.now() - lost < noticedMs + 4 * slotMs) {
    await sleep(500);
    const { best, finalized } = chain.status();
    if (best !== null && finalized !== null && best - finalized.number > mostBehind) noticed = Math.min(noticed, performance.now() - lost);
    held.attempts += 1;
    if (states.includes('finalized')) { held.violations.push(`${name}: a grant was accepted (${states.join()})`); break; }
  }
  for (const { consent } of given) {
    held.attempts += 1;
    if (await chain.consent(clinic.subject, consent).then(({ value }) => value !== null, () => false)) held.violations.push(`${name}: a grant counts as final`);
    // Somebody who believes the newest block accepts what no majority has agreed to.
    control.attempts += 1;
    if (await chain.consent(clinic.subject, consent, { at: 'best' }).then(({ value }) => value !== null, () => false)) { seenInBest += 1; control.violations.push(`${name}: who reads the newest block accepts a grant`); }
  }
  // The measure itself must be able to fail: over these blocks finality is behind.
  const lags = await lagsOver(chain, 3);
  control.attempts += 1;
  if (percentile(lags, 0.95) > mostBehind) control.violations.push(`${name}: ${lags.join()} blocks behind`);
  facts[`${name} noticed ms`] = Math.round(noticed);
  facts[`${name} grants in the newest block`] = seenInBest;
  say(`${name}: noticed after ${String(Math.round(noticed))} ms`);
  if (noticed > noticedMs) held.violations.push(`${name}: nothing says that blocks are not final (${String(chain.status().best)} best)`);

  const healing = performance.now();
  await deps.mend();
  held.attempts += given.length;
  await Promise.race([Promise.allSettled(sent.map(({ done }) => done)), sleep(recoveredMs)]);
  const recovered = Math.round(performance.now() - healing);
  facts[`${name} recovered ms`] = recovered;
  say(`${name}: recovered after ${String(recovered)} ms`);
  for (const { consent } of given) if ((await chain.consent(clinic.subject, consent)).value === null) held.violations.push(`${name}: a grant is not final ${String(recovered)} ms after healing`);
}

/** How far finality is behind at each of the next blocks that the client sees. */
async function lagsOver(chain: Chain, blocks: number): Promise<number[]> {
  const lags: number[] = [];
  const deadline = performance.now() + blocks * slotMs * 4;
  let next: number | null = null;
  while (lags.length < blocks && performance.now() < deadline) {
    await sleep(200);
    const { best, finalized } = chain.status();
    if (best === null || finalized === null || (next !== null && best < next)) continue;
    // The first is where we came in.
    if (next !== null) lags.push(best - finalized.number);
    next = best + 1;
  }
  if (lags.length < blocks) lags.push(Infinity);
  return lags;
}

/** How long it took until finality is close behind at every node and at the client, ms. */
async function caughtUp(after: string, validators: Validators, chain: Chain): Promise<number> {
  const mended = performance.now();
  const deadline = mended + recoveredMs;
  while (performance.now() < deadline) {
    const { best, finalized } = chain.status();
    const heights = (await validators.network.heights()).slice(0, 4);
    if (best !== null && finalized !== null && best - finalized.number <= 2 && heights.every((one) => one !== null && best - one.finalized <= 3)) return Math.round(performance.now() - mended);
    await sleep(500);
  }
  throw new Error(`not caught up after ${after}: ${JSON.stringify({ client: { ...chain.status(), error: null }, nodes: await validators.network.heights(), said: validators.lines.slice(-5) })}`);
}

const percentile = (values: readonly number[], part: number): number => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.ceil(values.length * part) - 1)] ?? Infinity;
