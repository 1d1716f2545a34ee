/** R25: everybody at every procedure in every state of consent. What no line of the table allows has to be refused, by a code. */
import type { AnyContractProcedure } from '@orpc/contract';
import { traverseContractProcedures } from '@orpc/server';
import type { z } from 'zod';
import { contract } from '../../../core/contract/index.ts';
import { isErrorCode } from '../../../core/errors/index.ts';
import { sampleInput } from '../../harness/sample-input.ts';
import { type Fault, type Outcome, outcome } from '../fault.ts';
import { delegate, type Permission, permissions, saidNoTo } from './permissions.ts';
import { away, everybody, type Who } from './residents.ts';
import { enterState, type StateName, states } from './states.ts';
import { type Answer, createWorkplace, type Opened } from './workplace.ts';

const day = 86_400_000;

export const matrix: Fault = {
  id: 'R25', asked: 'every role x procedure x consent state: default deny, 0 unlisted', usual: Object.keys(states).length,
  async run({ n }) {
    const held = outcome();
    const control = outcome();
    const names = (Object.keys(states) as StateName[]).slice(0, n);
    unlisted(held);
    const permitted = await walk({}, names, held);
    for (const [what, opened] of [['the guard of patients.search', { guard: 'patients.search' }], ['the guard of audit.export', { guard: 'audit.export' }], ['every decision', { decisions: true }]] as const) {
      const seen = outcome();
      await walk(opened, ['revoked'], seen);
      control.attempts += 1;
      if (seen.violations.length > 0) control.violations.push(`${what} opened: ${String(seen.violations.length)} cells noticed`);
      else held.violations.push(`control: nobody noticed that ${what} was opened`);
    }
    return { held, control, facts: { people: everybody.length, asks: permissions.length, states: names.length, permitted } };
  },
};

interface Declared { readonly input: z.ZodType | undefined }

function declared(): Map<string, Declared> {
  const found = new Map<string, Declared>();
  traverseContractProcedures({ router: contract, path: [] }, ({ contract: procedure, path }) => {
    found.set(path.join('.'), { input: (procedure as AnyContractProcedure)['~orpc'].inputSchema as z.ZodType | undefined });
  });
  return found;
}

function unlisted(held: Outcome): void {
  const listed = new Set(permissions.map(({ procedure }) => procedure));
  for (const procedure of declared().keys()) {
    held.attempts += 1;
    if (!listed.has(procedure)) held.violations.push(`${procedure} stands in no line of the table`);
  }
}

async function walk(opened: Opened, names: readonly StateName[], held: Outcome): Promise<number> {
  const place = await createWorkplace(opened);
  const procedures = declared();
  let permitted = 0;
  try {
    for (const state of names) {
      for (const who of everybody) {
        // A reason stated in the state before has lost its effect.
        place.clock.now += 2 * day;
        enterState(place.vault, state, place.clock.now);
        await place.enter(who);
        for (const permission of permissions) {
          const schema = procedures.get(permission.procedure)?.input;
          const answer = await place.ask(permission.procedure.split('.'), permission.input ?? (schema === undefined ? undefined : sampleInput(schema)));
          held.attempts += 1;
          if (answer.through) permitted += 1;
          const fault = judge(permission, who, state, answer);
          if (fault !== null) held.violations.push(`${permission.procedure} (${permission.way ?? 'sample'}) by ${who}, ${state}: ${fault}`);
        }
      }
    }
    return permitted;
  } finally {
    await place.end();
  }
}

/** Null where it is as the table says: let through or refused by a code, showing what it may and nothing more. */
function judge(permission: Permission, who: Who, state: StateName, answer: Answer): string | null {
  const named = permission.may.includes(who) || (who === delegate && permission.mandated?.includes(state) === true);
  const may = named && (permission.in?.includes(state) ?? true) && (permission.in === undefined || (permission.shows?.(who, state).length ?? 1) > 0);
  const closed = saidNoTo(who, state);
  if (!answer.through) {
    if (!isErrorCode(answer.code)) return `refused by ${answer.code}, which is no code`;
    // What has nothing else to show is refused, and what has, shows the rest.
    return may && answer.code.startsWith('access.') && (closed.length === 0 || answer.code !== 'access.denied') ? `refused by ${answer.code}` : null;
  }
  if (!may) return 'let through, and no line allows it';
  const expected = [...permission.shows?.(who, state) ?? []].filter((mark) => !closed.includes(mark)).sort();
  if (permission.shows !== undefined && answer.output !== undefined && answer.seen.toSorted().join() !== expected.join()) return `shows ${answer.seen.join() || 'nothing'} in place of ${expected.join() || 'nothing'}`;
  if (permission.decides === undefined) return null;
  const decided = outcomeAway(answer.output);
  return decided === permission.decides(who, state) ? null : `the other record is ${decided ? 'open' : 'closed'}`;
}

const outcomeAway = (output: unknown): boolean => (output as { sources: { organization: number; decision: { outcome: string } }[] }).sources.some(({ organization, decision }) => organization === away && decision.outcome === 'permit');
