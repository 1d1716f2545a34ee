/** R26: a row before each effect, and any change to ten thousand of them found offline by the verifier of `npm run verify`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleFiles, bundleProblems, verifyAuditLog, verifyBundle } from '../../../core/proof/index.ts';
import { createRandom } from '../../../core/synthetic/index.ts';
import { signingReady } from '../../../workstation/keys/signing.ts';
import { bundleTools } from '../../../workstation/services/audit/bundle-tools.ts';
import { provenLog } from '../../harness/proven-log.ts';
import { type Fault, type Outcome, outcome } from '../fault.ts';
import { edits } from './edits.ts';
import { type EffectFacts, walkEffects } from './effects.ts';
import { walkKeyEvents } from './key-events.ts';

const rows = 10_000;
/** So that some rows stand under no fingerprint yet. */
const perAnchor = 120;

export const auditLog: Fault = {
  id: 'R26', asked: 'one row before each effect; alter, drop, swap or truncate any of 10,000 rows: all found offline', usual: 220,
  async run({ seed, n }) {
    const held = outcome();
    const control = outcome();
    const effects = await walkEffects({}, held);
    await silentLog(held, control);
    const keys = await keyEvents(held, control);
    const facts = await changedLogs(seed, n, held, control);
    return { held, control, facts: { rows, ...facts, asks: effects.asks, withEffect: effects.withEffect, procedures: effects.procedures.size, keyEvents: keys.events } };
  },
};

/** The same walk over a log that writes nothing has to be noticed at every effect. */
async function silentLog(held: Outcome, control: Outcome): Promise<EffectFacts> {
  const seen = outcome();
  const facts = await walkEffects({ log: 'silent' }, seen);
  control.attempts += 1;
  const noticed = seen.violations.filter((line) => line.includes('without a row')).length;
  if (noticed === facts.withEffect && noticed > 0) control.violations.push(`a log that writes nothing: noticed at all ${String(noticed)} effects`);
  else held.violations.push(`control: a log that writes nothing was noticed at ${String(noticed)} of ${String(facts.withEffect)} effects`);
  return facts;
}

/** What happens to keys in the background, with the log as it is and with one that writes nothing. */
async function keyEvents(held: Outcome, control: Outcome): Promise<{ events: number }> {
  const facts = await walkKeyEvents(false, held);
  const seen = outcome();
  const { withEffect } = await walkKeyEvents(true, seen);
  control.attempts += 1;
  const noticed = seen.violations.filter((line) => line.endsWith('without a row')).length;
  if (noticed === withEffect && noticed > 0) control.violations.push(`keys handled over a log that writes nothing: noticed at all ${String(noticed)}`);
  else held.violations.push(`control: keys handled over a log that writes nothing were noticed at ${String(noticed)} of ${String(withEffect)}`);
  return facts;
}

async function changedLogs(seed: number, n: number, held: Outcome, control: Outcome): Promise<{ named: number; forged: number }> {
  await signingReady();
  const folder = mkdtempSync(join(tmpdir(), 'assent-edits-'));
  const made = provenLog({ folder, seed: `hospital ${String(seed)}`, rows, perAnchor, changes: 1 });
  const other = provenLog({ folder, seed: `forger ${String(seed)}`, rows: 500, perAnchor, changes: 1 });
  let named = 0;
  try {
    const { genesis } = made.network;
    const whole = await made.bundle();
    held.attempts += 1;
    if (!verifyBundle(whole, genesis, bundleTools).holds) held.violations.push('an export that nobody touched does not hold');
    const names = Object.keys(edits);
    for (let index = 0; index < n; index += 1) {
      const name = names[index % names.length] ?? '';
      const random = createRandom(`edit/${String(seed)}/${String(index)}`);
      const edited = edits[name]?.(whole, random);
      if (edited === undefined) continue;
      held.attempts += 1;
      const { holds, findings } = verifyBundle(edited.files, genesis, bundleTools);
      const [first] = findings;
      const isCovered = edited.at < rows - (rows % perAnchor);
      if (holds) held.violations.push(`${name} (row ${String(edited.at)}, edit ${String(index)}): not found`);
      else if (first?.row !== edited.at && (isCovered || !name.endsWith('made to fit'))) held.violations.push(`${name} (row ${String(edited.at)}, edit ${String(index)}): named ${String(first?.row)}: ${first === undefined ? '' : bundleProblems[first.problem]}`);
      else named += 1;
      // Without the network's fingerprints and the signed head, what fits is believed.
      control.attempts += 1;
      if (verifyAuditLog(Buffer.from(edited.files.get(bundleFiles.rows) ?? []).toString(), []).holds) control.violations.push(`${name}: not found without fingerprints`);
    }
    return { named, forged: await forgeries(made, other, whole, held, control) };
  } finally {
    made.close();
    other.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

type Log = ReturnType<typeof provenLog>;

/** Exports that agree with themselves, by somebody with other keys: a network of their own, and parts of it beside parts of the true one. */
async function forgeries(made: Log, other: Log, whole: ReadonlyMap<string, Uint8Array>, held: Outcome, control: Outcome): Promise<number> {
  const theirs = await other.bundle();
  control.attempts += 1;
  if (verifyBundle(theirs, other.network.genesis, bundleTools).holds) control.violations.push('a forged export holds for whoever takes its own word for the network');
  const parts = Object.values(bundleFiles);
  let tried = 0;
  // Every way to take each file from one or the other, but the one that takes all from the true one.
  for (let mask = 1; mask < 2 ** parts.length; mask += 1) {
    const mixed = new Map(parts.map((name, index) => [name, (mask & (1 << index)) === 0 ? whole.get(name) : theirs.get(name)] as const).filter((entry): entry is readonly [typeof entry[0], Uint8Array] => entry[1] !== undefined));
    // The whole log is long to read, and these are found by their other parts already.
    if ((mask & 1) === 0 && mask % 7 !== 0) continue;
    tried += 1;
    held.attempts += 1;
    if (verifyBundle(mixed, made.network.genesis, bundleTools).holds) held.violations.push(`a forged export was believed: ${parts.filter((_, index) => (mask & (1 << index)) !== 0).join(', ')} by the forger`);
  }
  return tried;
}
