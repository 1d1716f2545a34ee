/**
 * Whether a row stands before each effect: everything that the access table lets somebody do is done, once with the log as it is and once
 * with a log that cannot be written. An effect is what changes the vault, goes to the outbox, shows of a record, or names a patient.
 */
import type { AnyContractProcedure } from '@orpc/contract';
import { traverseContractProcedures } from '@orpc/server';
import type { z } from 'zod';
import { contract } from '../../../core/contract/index.ts';
import type { ReadDb } from '../../../workstation/vault/database.ts';
import { sampleInput } from '../../harness/sample-input.ts';
import { type Permission, permissions } from '../access/permissions.ts';
import { patient, type Who, whoIs } from '../access/residents.ts';
import { enterState, type StateName, states } from '../access/states.ts';
import { createWorkplace, type Opened, type Workplace } from '../access/workplace.ts';
import type { Outcome } from '../fault.ts';

const day = 86_400_000;
/** Not what somebody did: the log itself, the clock, counters of wrong PINs, and when somebody was last here. */
const unheard = /^(audit_row|sqlite_|setting$|.*fts.*|sign_in)/;

/** What the services take, where a sample of the schema is refused. */
const sensible: Readonly<Record<string, unknown>> = {
  'patients.register': { family: 'Berg', given: 'Anna', birthDate: '1970-01-01', gender: 'female', phone: null, pin: null, card: null },
  'chart.addNote': { patient, title: 'A note', text: 'Seen today.' },
  'admin.addStaff': { name: 'A newcomer', title: 'Nurse', role: 'Nurse', pin: '123456', from: null, until: null },
  'admin.endRole': { account: whoIs('Pharmacist'), role: 'Pharmacist' },
};

interface Seen { readonly through: boolean; readonly code: string | null; readonly rows: readonly string[]; readonly effects: readonly string[] }

export interface EffectFacts { asks: number; withEffect: number; readonly procedures: Set<string> }

/** `opened.log: 'silent'` is the control: a log that says it has written. */
export async function walkEffects(opened: Opened, held: Outcome): Promise<EffectFacts> {
  const place = await createWorkplace(opened);
  const facts: EffectFacts = { asks: 0, withEffect: 0, procedures: new Set() };
  const schemas = inputs();
  try {
    for (const permission of permissions) {
      const found = await firstThrough(place, permission, schemas);
      if (found === null) continue;
      facts.asks += 1;
      held.attempts += 1;
      const { who, state, seen } = found;
      const name = `${permission.procedure} (${permission.way ?? 'sample'}) by ${who}, ${state}`;
      if (seen.effects.length === 0) continue;
      facts.withEffect += 1;
      facts.procedures.add(permission.procedure);
      if (seen.rows.length === 0) held.violations.push(`${name}: ${seen.effects.join(', ')} without a row`);
      if (new Set(seen.rows).size !== seen.rows.length) held.violations.push(`${name}: one effect, two rows: ${seen.rows.join(' ')}`);
      const without = await unwritten(place, () => look(place, permission, who, state, schemas));
      held.attempts += 1;
      if (without.effects.length > 0) held.violations.push(`${name}: ${without.effects.join(', ')} though no row could be written`);
    }
    return facts;
  } finally {
    await place.end();
  }
}

async function firstThrough(place: Workplace, permission: Permission, schemas: ReadonlyMap<string, z.ZodType>): Promise<{ who: Who; state: StateName; seen: Seen } | null> {
  for (const state of permission.in ?? (Object.keys(states) as StateName[])) {
    for (const who of permission.may) {
      const seen = await look(place, permission, who, state, schemas);
      if (seen.through) return { who, state, seen };
    }
    if (permission.in === undefined) break;
  }
  return null;
}

async function look(place: Workplace, permission: Permission, who: Who, state: StateName, schemas: ReadonlyMap<string, z.ZodType>): Promise<Seen> {
  // A reason stated before has lost its effect.
  place.clock.now += 2 * day;
  await heard(place, async () => { enterState(place.vault, state, place.clock.now); await place.enter(who); });
  const [rows, tables] = [place.vault.read(countRows), place.vault.read(contents)];
  place.effects.length = 0;
  const schema = schemas.get(permission.procedure);
  const answer = await place.ask(permission.procedure.split('.'), permission.input ?? sensible[permission.procedure] ?? (schema === undefined ? undefined : sampleInput(schema)));
  const after = place.vault.read(contents);
  const changed = [...after].filter(([name, text]) => tables.get(name) !== text).map(([name]) => `changed ${name}`);
  return {
    through: answer.through, code: answer.through ? null : answer.code, rows: place.vault.read((db) => newRows(db, rows)),
    effects: [...changed, ...place.effects, ...(answer.through && answer.seen.length > 0 ? ['showed a record'] : []), ...(answer.through && /Nora Falk|Iris Berg/.test(JSON.stringify(answer.output) ?? '') ? ['named a patient'] : [])],
  };
}

export const refusing = 'CREATE TRIGGER no_log BEFORE INSERT ON audit_row BEGIN SELECT RAISE(ABORT, \'no room for a row\'); END';

/** Signing in is itself a row: the log is written again while a scene is set. */
async function heard(place: Workplace, work: () => Promise<void>): Promise<void> {
  const refused = place.vault.read((db) => db.get('SELECT 1 FROM sqlite_master WHERE name = ?', 'no_log')) !== undefined;
  if (refused) place.vault.write((db) => { db.run('DROP TRIGGER no_log'); });
  await work();
  if (refused) place.vault.write((db) => { db.run(refusing); });
}

async function unwritten(place: Workplace, work: () => Promise<Seen>): Promise<Seen> {
  place.vault.write((db) => { db.run(refusing); });
  try {
    return await work();
  } finally {
    place.vault.write((db) => { db.run('DROP TRIGGER no_log'); });
  }
}

export const countRows = (db: ReadDb): number => db.get<{ n: number }>('SELECT count(*) AS n FROM audit_row')?.n ?? 0;
const newRows = (db: ReadDb, before: number): string[] =>
  db.all<Record<string, unknown>>('SELECT action, account, subject, patient, document, consent FROM audit_row ORDER BY sequence LIMIT -1 OFFSET ?', before).map((row) => JSON.stringify(row));

export function contents(db: ReadDb): Map<string, string> {
  const names = db.all<{ name: string }>('SELECT name FROM sqlite_master WHERE type = \'table\'').map(({ name }) => name).filter((name) => !unheard.test(name));
  const posted = JSON.stringify(db.all('SELECT key FROM setting WHERE key LIKE \'posted/%\''));
  return new Map([...names.map((name) => [name, JSON.stringify(db.all(`SELECT * FROM "${name}"`))] as const), ['outbox', posted]]);
}

function inputs(): Map<string, z.ZodType> {
  const found = new Map<string, z.ZodType>();
  traverseContractProcedures({ router: contract, path: [] }, ({ contract: procedure, path }) => {
    const schema = (procedure as AnyContractProcedure)['~orpc'].inputSchema as z.ZodType | undefined;
    if (schema !== undefined) found.set(path.join('.'), schema);
  });
  return found;
}
