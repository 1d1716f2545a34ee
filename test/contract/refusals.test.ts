import type { AnyContractProcedure } from '@orpc/contract';
import { traverseContractProcedures } from '@orpc/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { contract } from '../../core/contract/index.ts';
import { permissions } from '../faults/access/permissions.ts';
import { everybody, patient, whoIs } from '../faults/access/residents.ts';
import { enterState } from '../faults/access/states.ts';
import { createWorkplace, type Workplace } from '../faults/access/workplace.ts';
import { sampleInput } from '../harness/sample-input.ts';

interface Row { readonly action: string; readonly account: string | null; readonly patient: string | null; readonly clause: string | null; readonly detail: string }

/** Everybody at everything the access table names, over the real services: whoever refuses, a row says so. */
describe('what is refused', () => {
  const inputs = new Map<string, z.ZodType>();
  traverseContractProcedures({ router: contract, path: [] }, ({ contract: procedure, path }) => {
    const schema = (procedure as AnyContractProcedure)['~orpc'].inputSchema as z.ZodType | undefined;
    if (schema !== undefined) inputs.set(path.join('.'), schema);
  });
  let place: Workplace;
  beforeAll(async () => { place = await createWorkplace(); });
  afterAll(async () => { await place.end(); });

  const rows = (from: number): Row[] => place.vault.read((db) => db.all<Row>("SELECT action, account, patient, clause, detail FROM audit_row WHERE outcome = 'deny' AND sequence >= ? ORDER BY sequence", from));
  const next = (): number => place.vault.read((db) => db.get<{ n: number }>('SELECT count(*) AS n FROM audit_row'))?.n ?? 0;

  it.each(everybody.filter((who) => who !== 'nobody').map((who) => [who] as const))('is in the log, once and under their name: %s', async (who) => {
    place.clock.now += 86_400_000;
    enterState(place.vault, 'none', place.clock.now);
    await place.enter(who);
    const unnoted: string[] = [];
    let refused = 0;
    // What signs somebody else in comes last in the table.
    for (const { procedure, way, input } of permissions.filter((one) => !one.procedure.startsWith('session.'))) {
      const from = next();
      const schema = inputs.get(procedure);
      const answer = await place.ask(procedure.split('.'), input ?? (schema === undefined ? undefined : sampleInput(schema)));
      const noted = rows(from);
      const isRefusal = !answer.through && (answer.code === 'access.denied' || answer.code === 'access.role-missing');
      if (isRefusal) refused += 1;
      const right = noted.every(({ account }) => account === whoIs(who)) && noted.filter(({ action }) => action === 'access.refused').length <= (isRefusal && noted.length === 1 ? 1 : 0);
      if ((isRefusal && noted.length === 0) || !right) unnoted.push(`${procedure} (${way ?? 'sample'}): ${answer.through ? 'through' : answer.code}, ${JSON.stringify(noted)}`);
    }
    expect(unnoted).toEqual([]);
    expect(refused).toBeGreaterThan(10);
  });

  it('names the patient it was about, the procedure and the clause', async () => {
    await place.enter('another patient');
    const from = next();
    expect(await place.ask(['audit', 'whoLooked'], { patient, before: null, limit: 10 })).toMatchObject({ code: 'access.role-missing' });
    expect(await place.ask(['consents', 'narrow'], { patient: 'patient-0002', consent: 'c1'.repeat(32), end: '2030-01-01T00:00:00Z', evidence: { kind: 'delegate' } })).toMatchObject({ through: false });
    expect(rows(from)[0]).toEqual({ action: 'access.refused', account: whoIs('another patient'), patient, clause: 'RoleMissing', detail: '{"procedure":"audit.whoLooked"}' });
    // Somebody who is not known here is not named.
    const later = next();
    await place.ask(['audit', 'whoLooked'], { patient: 'patient-0099', before: null, limit: 10 });
    expect(rows(later)).toMatchObject([{ patient: null }]);
  });
});
