/**
 * `npm run rehearsal -- [--json] [--next FILE] [--slot MS]`: what a network lives through, on four real validators on this
 * machine: an era is paid, a validator slashed, the runtime replaced under clinics' workstations. One JSON line a step; exit 0 only if each held.
 */
import { parseArgs } from 'node:util';
import { AppError } from '../../core/errors/index.ts';
import { silencePolkadot } from '../../workstation/chain/client/quiet.ts';
import { endingSignal } from '../../workstation/chain/network/ending.ts';
import { beginning } from './beginning.ts';
import { type Ground, prepareGround } from './ground.ts';
import { nextRuntime } from './next-runtime.ts';
import { rewards } from './rewards.ts';
import { sharing } from './sharing.ts';
import { slashing } from './slashing.ts';
import type { Fact, Stage } from './stage.ts';
import { upgrade } from './upgrade.ts';

const usage = `npm run rehearsal -- [--json] [--next FILE] [--slot MS]
    --json        one JSON line a step and nothing else
    --next FILE   the compressed wasm to go on to; without it the next release of these sources is built (needs Rust)
    --slot MS     1,000 to 6,000; 1,500 if left out\n`;
/** What the whole may take before it is given up. */
const mostMs = 20 * 60_000;
/** What ending may take; whatever still runs ends with us, since its standard input closes. */
const endMs = 4_500;

const { values } = parseArgs({ options: { json: { type: 'boolean' }, next: { type: 'string' }, slot: { type: 'string' }, help: { type: 'boolean' } } });
const slotMs = Number(values.slot ?? 1500);
if (values.help === true || !Number.isInteger(slotMs) || slotMs < 1000 || slotMs > 6000) {
  process.stderr.write(usage);
  process.exit(values.help === true ? 0 : 2);
}

const asked = endingSignal(process.env);
const ending = AbortSignal.any([asked, AbortSignal.timeout(mostMs)]);
const whenEnded = new Promise<never>((_, reject) => {
  ending.addEventListener('abort', () => { reject(new Error(asked.aborted ? 'the run was ended' : `the run took longer than ${String(mostMs / 60_000)} min`)); }, { once: true });
});
whenEnded.catch(() => undefined);

const line = (facts: object): void => { process.stdout.write(`${JSON.stringify(facts)}\n`); };
const words = (text: string): void => { if (values.json !== true) process.stdout.write(`${text}\n`); };
// polkadot.js tells of a new runtime on the console, which is ours.
silencePolkadot((text) => { words(`  ${text}`); });

/** Of the incidents that clients and nodes told of. */
const saidLines = 8;

let failed = false;
/** What clients and nodes said: shown beside what failed. */
let said: readonly string[] = [];
async function perform(step: string, about: string, work: () => Promise<{ facts: Readonly<Record<string, Fact>>; faults: readonly string[] }>): Promise<boolean> {
  words(`${step}: ${about}`);
  const begun = performance.now();
  const tell = (ok: boolean, rest: { readonly facts?: object; readonly faults?: readonly string[]; readonly error?: string; readonly said?: readonly string[] }): boolean => {
    failed ||= !ok;
    const ms = Math.round(performance.now() - begun);
    if (values.json === true) line({ step, ok, ...rest, ms });
    else words([`${step}: ${ok ? 'held' : 'DID NOT HOLD'} after ${String(Math.round(ms / 1000))} s`, ...rest.faults ?? [], ...(rest.error === undefined ? [] : [rest.error]), ...rest.said ?? [], JSON.stringify(rest.facts ?? {})].join('\n  '));
    return ok;
  };
  try {
    const { facts, faults } = await Promise.race([work(), whenEnded]);
    return tell(faults.length === 0, faults.length === 0 ? { facts } : { faults, facts, said: said.slice(-saidLines) });
  } catch (error) {
    return tell(false, { error: error instanceof AppError ? `${error.code} ${JSON.stringify(error.data)}` : error instanceof Error ? error.message : String(error), ...(said.length === 0 ? {} : { said: said.slice(-saidLines) }) });
  }
}

// Before the network: compilers would take the machine from the validators.
const next = nextRuntime({ file: values.next, ending });
await perform('next-runtime', values.next === undefined ? 'the next release of these sources is built, once' : 'the file that is named', async () => {
  const { from, code, sha256 } = await next;
  return { facts: { from, bytes: code.length, sha256 }, faults: [] };
});

let ground: Promise<Ground> | null = null;
const stages: readonly Stage<Ground>[] = [beginning, rewards, slashing, sharing, upgrade(() => next)];
for (const [index, stage] of stages.entries()) {
  if (ending.aborted) break;
  const held = await perform(stage.step, stage.about, async () => {
    ground ??= prepareGround({ slotMs, ending, say: (text) => { words(`  ${text}`); } });
    const { validators } = await ground;
    said = validators.lines;
    return stage.run(await ground);
  });
  // Without a beginning the others have nothing to stand on.
  if (!held && index === 0) break;
}
failed ||= ending.aborted;
words(failed ? 'the rehearsal did not hold' : 'all of it held');
await Promise.race([Promise.resolve(ground as Promise<Ground> | null).then((one) => one?.end()).catch(() => undefined), new Promise((resolve) => { setTimeout(resolve, endMs); })]);
process.exit(failed ? 1 : 0);
