/** `npm run faults -- --json [--only R6,R9] [--seed N] [--n N]`: one JSON line a requirement, exit 0 only if each held and its control was seen to fail. */
import { parseArgs } from 'node:util';
import { codeOf } from '../../demo/failure.ts';
import { type Fault, shown } from './fault.ts';

/** Loaded one by one: most need nothing of the others. A requirement of several parts has a line for each. */
const faults: Readonly<Record<string, () => Promise<Fault | readonly Fault[]>>> = {
  R1: async () => (await import('./kills.ts')).kills,
  R2: async () => (await import('./power-cuts.ts')).powerCuts,
  R3: async () => (await import('./failing-disks.ts')).failingDisks,
  R4: async () => (await import('./corruption.ts')).corruption,
  R5: async () => (await import('./migrations.ts')).goldenMigrations,
  R6: async () => (await import('./parsers.ts')).hostileInput,
  R7: async () => (await import('./bombs.ts')).bombs,
  R8: async () => (await import('./names.ts')).names,
  R9: async () => (await import('./contract-messages.ts')).contractMessages,
  R11: async () => (await import('./hostile-display.ts')).hostileDisplay,
  R12: async () => (await import('./revokes.ts')).revokes,
  R13: async () => (await import('./expiries.ts')).expiries,
  R14: async () => (await import('./leases.ts')).leases,
  R15: async () => (await import('./stolen-disk.ts')).stolenDisk,
  R16: async () => (await import('./keyrings.ts')).keyrings,
  R18: async () => (await import('./lying-network.ts')).lyingNetwork,
  R19: async () => (await import('./lying-stores.ts')).lyingStores,
  R20: async () => (await import('./replays.ts')).replays,
  R21: async () => (await import('./clocks.ts')).clocks,
  R22: async () => (await import('./lost-validators.ts')).lostValidators,
  R23: async () => (await import('./lost-stores.ts')).lostStores,
  R24: async () => (await import('./smoothness.ts')).smoothness,
  R25: async () => [(await import('./access/matrix.ts')).matrix, (await import('./access/narrowing.ts')).narrowing, (await import('./access/parity.ts')).parity],
  R26: async () => (await import('./audit/audit-log.ts')).auditLog,
  R27: async () => (await import('./random-calls.ts')).randomCalls,
  R28: async () => (await import('./hostile-exports.ts')).hostileExports,
  R32: async () => (await import('./instances.ts')).instances,
  'clock-guard': async () => (await import('./clock-guard.ts')).clockGuard,
};

const { values } = parseArgs({ options: { json: { type: 'boolean' }, only: { type: 'string' }, seed: { type: 'string' }, n: { type: 'string' } } });
const wanted = values.only?.split(',') ?? Object.keys(faults);
const unknown = wanted.filter((id) => !Object.hasOwn(faults, id));
const seed = Number(values.seed ?? 20_261_122);
if (unknown.length > 0 || !Number.isSafeInteger(seed)) {
  process.stderr.write(`faults: no such requirement: ${unknown.join(', ')}. There are ${Object.keys(faults).join(', ')}.\n`);
  process.exit(2);
}

let failed = false;
for (const id of wanted) {
  const parts = [await (faults[id] as () => Promise<Fault | readonly Fault[]>)()].flat();
  for (const fault of parts) await show(id, fault);
}
process.exit(failed ? 1 : 0);

/** A run that held at fewer than was asked for is no proof of what was asked. */
function shortOf({ full, usual }: Fault, n: number): object {
  return n < (full ?? usual) ? { n, short: `${String(full ?? usual)} were asked for: --n ${String(full ?? usual)}` } : { n };
}

async function show(id: string, fault: Fault): Promise<void> {
  const begun = performance.now();
  const line = (facts: object): void => { process.stdout.write(`${JSON.stringify({ id, asked: fault.asked, ...facts, ms: Math.round(performance.now() - begun) })}\n`); };
  try {
    const missing = fault.needs?.() ?? null;
    if (missing !== null) { line({ skipped: missing }); return; }
    const n = values.n === undefined ? fault.usual : Number(values.n);
    const { held, control, facts } = await fault.run({ seed, n });
    const ok = held.violations.length === 0 && held.attempts > 0 && control.violations.length >= (fault.everyControl === true ? Math.max(1, control.attempts) : 1);
    failed ||= !ok;
    line({
      ok, ...shortOf(fault, n), attempts: held.attempts, violations: held.violations.length, control: { attempts: control.attempts, violations: control.violations.length },
      ...(held.violations.length === 0 ? {} : { first: shown(held.violations) }), ...(facts === undefined ? {} : { facts }),
      seed, replay: `npm run faults -- --json --only ${id} --seed ${String(seed)}${values.n === undefined ? '' : ` --n ${String(n)}`}`,
    });
  } catch (error) {
    failed = true;
    line({ ok: false, code: codeOf(error), error: error instanceof Error ? error.stack ?? error.message : String(error), seed });
  }
}
