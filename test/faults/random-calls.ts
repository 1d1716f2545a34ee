/** R27: calls at random on the whole runtime, in Rust: what is stored agrees with itself after every block. */
import { availableParallelism } from 'node:os';
import { z } from 'zod';
import { countCargo, usableCargo } from '../../build/cargo-tests.mjs';
import { type Fault, type Outcome, outcome } from './fault.ts';

/** Fewer than this do not get everywhere, and the test then does not ask for it. */
const fewestCalls = 4_000;
/** An hour for each run of cargo, in ms; on a quiet machine they take minutes. */
const limit = 3_600_000;
/** Without them the rest says nothing: each has to have run, and passed. */
const required = ['random::calls_at_random', 'random::a_walk_notices', 'random::no_pallet', 'errors::every_error', 'storage::every_stored_value', 'notices::try_state_notices', 'weights::every_call'];

/** R27 is about Rust code, so nothing can be said of it without cargo: the fault fails rather than being left out. */
export class CargoMissing extends Error {
  override readonly name = 'CargoMissing';
  readonly reason: 'no-cargo' | 'no-toolchain';

  constructor(reason: CargoMissing['reason']) {
    super(reason === 'no-cargo' ? 'cargo is not on this machine (https://rustup.rs)' : 'cargo has no toolchain here (rustup show says more)');
    this.reason = reason;
  }
}

/** What the tests print, each one line of JSON. */
const walked = z.object({ random: z.literal('runtime'), seed: z.int(), calls: z.int(), succeeded: z.int(), kinds: z.int(), refusals: z.int(), blocks: z.int(), unwritten: z.int(), violations: z.int(), first: z.string().nullable() });
const spoiled = z.object({ control: z.enum(['try_state', 'walk']), pallet: z.string().optional(), spoiled: z.int(), noticed: z.int() });
const expected = z.object({ errors: z.int(), missing: z.array(z.unknown()), control: z.int(), controlMissed: z.int() });
const stored = z.object({ storage: z.int(), maps: z.int(), boundless: z.array(z.string()), unsaid: z.array(z.unknown()), largest: z.int(), control: z.array(z.string()) });
type Walk = z.infer<typeof walked>;

export const randomCalls: Fault = {
  id: 'R27', asked: 'generated weights for every call, no unbounded storage, a failing test for every error, 100,000 random calls with try_state: 0 violations', usual: 100_000,
  async run({ seed, n }) {
    const cargo = await runtimeTests();
    const held = outcome();
    const control = outcome();
    await cargo(['--no-run']);

    // Chains do not know of each other: as many at a time as there are processors, each from a seed of its own.
    const shares = sharesOf(n);
    const walks = await Promise.all(shares.map((calls, index) => cargo(['--', '--nocapture', 'random::calls_at_random'], {
      ASSENT_RANDOM_CALLS: String(calls), ASSENT_RANDOM_SEED: String(seed + 1_000_000 * index),
    })));
    const walk = walks.flatMap((run, index) => judgeWalk(run.output, shares[index] ?? 0, held));
    const others = await cargo(['--', '--nocapture', 'random::a_walk', 'random::no_pallet', 'errors::', 'storage::', 'notices::', 'weights::']);
    const facts = judgeOthers(others.output, held, control);
    const passed = passedIn([...walks, others].map(({ output }) => output).join('\n'), held);
    for (const name of required) if (!passed.some((one) => one.startsWith(name))) held.violations.push(`no test ${name}… ran and passed`);

    const sum = (part: keyof Omit<Walk, 'random' | 'first'>): number => walk.reduce((total, one) => total + one[part], 0);
    return {
      held, control,
      facts: { ...facts, calls: sum('calls'), succeeded: sum('succeeded'), blocks: sum('blocks'), kindsOfCall: Math.min(...walk.map(({ kinds }) => kinds)), kindsOfRefusal: Math.max(...walk.map(({ refusals }) => refusals)), refusedWithoutATrace: sum('unwritten') },
    };
  },
};

type Run = (args: readonly string[], env?: Readonly<Record<string, string>>) => Promise<{ code: number; output: string }>;

/** Runs tests of the runtime as the rust suite does, from the same build. */
async function runtimeTests(): Promise<Run> {
  const cargo = await usableCargo();
  if (cargo.missing !== undefined) throw new CargoMissing(cargo.missing);
  return async (args, env = {}) => {
    const run = await cargo.test(['-p', 'assent-runtime', '--test', 'chain', ...args], { limit, env });
    if (run.code !== 0 && countCargo(run.output).failures.length === 0) throw new Error(`cargo test ended with ${String(run.code)}:\n${run.output.slice(-2_000)}`);
    return run;
  };
}

/** Each walk is long enough to get everywhere. */
function sharesOf(calls: number): number[] {
  const walks = Math.max(1, Math.min(availableParallelism(), 4, Math.floor(calls / fewestCalls)));
  return Array.from({ length: walks }, (_, index) => Math.floor(calls / walks) + (index < calls % walks ? 1 : 0));
}

/** The lines of JSON among what a test run printed; the name of a test may stand before one. */
function lines<T>(output: string, schema: z.ZodType<T>): T[] {
  const found: T[] = [];
  for (const line of output.split('\n')) {
    const begin = line.indexOf('{"');
    if (begin < 0) continue;
    try {
      const parsed = schema.safeParse(JSON.parse(line.slice(begin)));
      if (parsed.success) found.push(parsed.data);
    } catch {
      // Something else in braces.
    }
  }
  return found;
}

function judgeWalk(output: string, asked: number, held: Outcome): Walk[] {
  const [walk] = lines(output, walked);
  if (walk === undefined) {
    held.violations.push(`a walk said nothing: ${output.slice(-300)}`);
    return [];
  }
  held.attempts += walk.calls;
  if (walk.first !== null) held.violations.push(walk.first);
  else if (walk.calls !== asked) held.violations.push(`seed ${String(walk.seed)}: ${String(walk.calls)} calls instead of ${String(asked)}`);
  return [walk];
}

function judgeOthers(output: string, held: Outcome, control: Outcome): Record<string, number | string> {
  for (const one of lines(output, spoiled)) {
    control.attempts += one.spoiled;
    for (let index = 0; index < one.noticed; index += 1) control.violations.push(`${one.control} noticed what was spoiled${one.pallet === undefined ? '' : ` in ${one.pallet}`}`);
    if (one.noticed < one.spoiled) held.violations.push(`${one.control}: of ${String(one.spoiled)} spoilings ${String(one.noticed)} were noticed`);
  }
  const [errors] = lines(output, expected);
  const [storage] = lines(output, stored);
  if (errors === undefined || storage === undefined) {
    held.violations.push('nothing was said of errors, or of storage');
    return {};
  }
  held.attempts += errors.errors + storage.storage;
  held.violations.push(...errors.missing.map((error) => `no test expects ${JSON.stringify(error)}`));
  held.violations.push(...storage.boundless.map((item) => `${item} has no largest size`), ...storage.unsaid.map((item) => `nobody says what bounds ${JSON.stringify(item)}`));
  // An error that does not exist is missed, and the SDK's endless values are found.
  control.attempts += errors.control + storage.control.length;
  for (let index = 0; index < errors.controlMissed; index += 1) control.violations.push('an error that no test expects was missed');
  control.violations.push(...storage.control.map((item) => `${item} was found to have no largest size`));
  return { errors: errors.errors, storageItems: storage.storage, mapsWithABound: storage.maps, largestValueBytes: storage.largest };
}

/** Tests that passed; each that failed is a violation. */
function passedIn(output: string, held: Outcome): string[] {
  held.violations.push(...countCargo(output).failures.map((name) => `${name} failed`));
  // With --nocapture what a test says may stand between its name and its verdict.
  return [...output.matchAll(/^test (\S+) \.\.\. /gm)].map(([, name]) => name ?? '');
}
