import type { AnyContractProcedure } from '@orpc/contract';
import { call, traverseContractProcedures } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { type Access, contract, type ProcedureMeta, type RoleName } from '../../core/contract/index.ts';
import { roles } from '../../core/consent/vocabulary.ts';
import { AppError } from '../../core/errors/index.ts';
import { createRouter, type RouterDeps } from '../../workstation/router/router.ts';
import { sampleInput } from '../harness/sample-input.ts';

interface Declared { readonly path: readonly string[]; readonly input: z.ZodType | undefined; readonly access: Access }
const declared: Declared[] = [];
traverseContractProcedures({ router: contract, path: [] }, ({ contract: procedure, path }) => {
  const { inputSchema, meta } = (procedure as AnyContractProcedure)['~orpc'] as { inputSchema?: z.ZodType; meta: ProcedureMeta };
  declared.push({ path, input: inputSchema, access: meta.access });
});
const nameOf = ({ path }: Declared): string => path.join('.');

/** The real router over services that say that they were reached: what gets to one was let through. */
class Reached extends Error {}
const reached = (): never => { throw new Reached(); };
const anything: unknown = new Proxy(reached, { get: (_, name) => (name === 'then' ? undefined : anything), apply: reached });

function routerFor(held: readonly RoleName[] | null) {
  const session = new Proxy({}, { get: (_, name) => (name === 'roles' ? () => held : anything) });
  /** What is refused is written down, and reaches no service by it. */
  const refusals = { noting: (_: unknown, work: () => Promise<unknown>) => work() };
  const desk = new Proxy({}, { get: (_, name) => (name === 'session' ? session : name === 'refusals' ? refusals : anything) });
  return createRouter({ desk: () => desk, deskIfOpen: () => desk, entry: anything, jobs: anything, changes: anything } as unknown as RouterDeps);
}

async function outcomeOf(procedure: Declared, held: readonly RoleName[] | null, input: unknown): Promise<string> {
  let place: unknown = routerFor(held);
  for (const segment of procedure.path) place = (place as Record<string, unknown> | undefined)?.[segment];
  if (place === undefined) return 'missing';
  try {
    const output = await call(place as Parameters<typeof call>[0], input, { context: { signal: new AbortController().signal } });
    return output === undefined ? 'reached' : 'answered';
  } catch (error) {
    if (error instanceof AppError) return error.code;
    return error instanceof Reached ? 'reached' : (error as { code?: string }).code === 'BAD_REQUEST' ? 'bad request' : `reached, then ${String(error)}`;
  }
}
const wasReached = (outcome: string): boolean => outcome.startsWith('reached') || outcome === 'answered';
const permits = (access: Access, held: readonly RoleName[]): boolean => access === 'open' || access === 'signed-in' || access.some((role) => held.includes(role));

describe('who may call what', () => {
  it('finds every declared procedure in the router, and nothing else', () => {
    const routed: string[] = [];
    traverseContractProcedures({ router: routerFor(null), path: [] }, ({ path }) => { routed.push(path.join('.')); });
    expect(routed.sort()).toEqual(declared.map(nameOf).sort());
    expect(declared.length).toBeGreaterThan(50);
  });

  it.each(declared.map((procedure) => [nameOf(procedure), procedure] as const))('%s', async (_name, procedure) => {
    const input = procedure.input === undefined ? undefined : sampleInput(procedure.input);
    const unknown = await outcomeOf(procedure, null, input);
    expect(procedure.access === 'open' ? wasReached(unknown) : unknown).toBe(procedure.access === 'open' ? true : 'access.not-signed-in');
    for (const held of [[], ...roles.map((role) => [role])] as RoleName[][]) {
      const outcome = await outcomeOf(procedure, held, input);
      expect([held.join(), permits(procedure.access, held) ? wasReached(outcome) : outcome]).toEqual([held.join(), permits(procedure.access, held) ? true : 'access.role-missing']);
    }
  });

  it('asks who is there before it reads what they sent', async () => {
    for (const procedure of declared.filter(({ access, input }) => access !== 'open' && input !== undefined)) {
      expect([nameOf(procedure), await outcomeOf(procedure, null, { wrong: true })]).toEqual([nameOf(procedure), 'access.not-signed-in']);
    }
  });

  it('lets no input through that the schema refuses, also from one who may call', async () => {
    for (const procedure of declared.filter(({ input }) => input !== undefined)) {
      for (const wrong of [{ wrong: true }, null, [], 'text', 7]) {
        expect([nameOf(procedure), wasReached(await outcomeOf(procedure, roles, wrong))]).toEqual([nameOf(procedure), false]);
      }
    }
  });
});
