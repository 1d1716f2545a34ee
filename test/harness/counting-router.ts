import type { AnyContractProcedure } from '@orpc/contract';
import { type AnyRouter, implement, os, traverseContractProcedures } from '@orpc/server';
import type { z } from 'zod';
import { contract } from '../../core/contract/index.ts';

export interface DeclaredProcedure { readonly path: string; readonly input: z.ZodType | undefined; readonly maxBytes: number }

/** Every procedure of the contract, as declared. */
export function declaredProcedures(): DeclaredProcedure[] {
  const found: DeclaredProcedure[] = [];
  traverseContractProcedures({ router: contract, path: [] }, ({ contract: procedure, path }) => {
    const { inputSchema, meta } = procedure['~orpc'] as { inputSchema?: z.ZodType; meta: { maxBytes: number } };
    found.push({ path: `/${path.join('/')}`, input: inputSchema, maxBytes: meta.maxBytes });
  });
  return found;
}

/**
 * The real contract over handlers that only count: what reaches one was let through. With `checked: false` the same
 * procedures without their schemas: the control, which must let invalid input through.
 */
export function createCountingRouter({ checked }: { checked: boolean }): { router: AnyRouter; calls: Map<string, number> } {
  const calls = new Map<string, number>();
  const router: Record<string, unknown> = {};
  traverseContractProcedures({ router: contract, path: [] }, ({ contract: procedure, path }) => {
    const name = `/${path.join('/')}`;
    const handler = () => { calls.set(name, (calls.get(name) ?? 0) + 1); throw new Error(`handler of ${name}`); };
    const built = checked ? implement(procedure as AnyContractProcedure).handler(handler) : os.$meta(procedure['~orpc'].meta as { maxBytes: number }).handler(handler);
    let place = router;
    for (const segment of path.slice(0, -1)) place = (place[segment] ??= {}) as Record<string, unknown>;
    place[path.at(-1) ?? ''] = built;
  });
  return { router: router as AnyRouter, calls };
}
