import { implement } from '@orpc/server';
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { AppError } from '../../core/errors/index.ts';

/** A small contract with every shape the transport has to carry, and a count of how often a handler ran. */
export const sampleContract = {
  echo: oc.$meta({ maxBytes: 2_000 }).input(z.strictObject({ text: z.string().max(100) })).output(z.strictObject({ text: z.string() })),
  refuse: oc.$meta({ maxBytes: 2_000 }).input(z.strictObject({ secret: z.string() })).output(z.strictObject({})),
  crash: oc.$meta({ maxBytes: 2_000 }).input(z.strictObject({ secret: z.string() })).output(z.strictObject({})),
  ticks: oc.$meta({ maxBytes: 2_000 }).input(z.strictObject({ count: z.int().min(0).max(1_000_000) })),
};

export function createSampleRouter() {
  const seen = { calls: 0, contexts: [] as unknown[], streamsEnded: 0 };
  const os = implement(sampleContract).$context<{ connection: string }>();
  const router = os.router({
    echo: os.echo.handler(({ input, context }) => { seen.calls += 1; seen.contexts.push(context.connection); return input; }),
    refuse: os.refuse.handler(() => { seen.calls += 1; throw new AppError('consent.expired', { days: 3 }); }),
    crash: os.crash.handler(({ input }) => { seen.calls += 1; throw new Error(`cannot read ${input.secret} in /home/someone/vault.db`); }),
    ticks: os.ticks.handler(async function* ({ input, signal }) {
      seen.calls += 1;
      try {
        for (let i = 0; i < input.count && !signal?.aborted; i += 1) { yield { i }; await new Promise((resolve) => setImmediate(resolve)); }
        if (input.count === 7) throw new Error('secret-in-a-stream');
      } finally {
        seen.streamsEnded += 1;
      }
    }),
  });
  return { router, seen };
}
