import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Section } from '../../core/contract/index.ts';
import type { PatientId, SubjectId } from '../../core/ids/index.ts';
import { canonicalJson } from '../../core/records/index.ts';
import { createRandom, syntheticPatient } from '../../core/synthetic/index.ts';
import { type Cast, createCast } from '../../demo/cast.ts';
import { foundingSteps } from '../../demo/steps/founding-steps.ts';
import { builtAnew, damageTable, vaultKeyOf } from '../harness/damaged-vault.ts';
import { eventually, importFile } from '../harness/desk.ts';

const dayMs = 86_400_000;
const pin = '121212';
const imports = 12;
const bundle = (number: number): Uint8Array => new TextEncoder().encode(JSON.stringify(syntheticPatient(createRandom(`guest/${String(number)}`), { now: '2026-11-22T09:00:00Z', organization: 'harbour', number: 3 })));

/** What another clinic wrote is here by its consent alone: after damage it comes back by the same way. */
describe('a vault with another clinic\'s documents that lost pages', () => {
  const folder = mkdtempSync(join(tmpdir(), 'assent-guest-'));
  let cast: Cast;
  let subject: SubjectId;
  let guest: PatientId;
  let key: Uint8Array;

  const vaultFile = () => join(cast.other.dir, 'vault.db');
  const there = () => cast.as(cast.other, cast.other.staff.clinician);

  /** As the chart shows them, in no order. */
  async function shown(): Promise<string[]> {
    const { documents } = await (await there()).chart.open({ patient: guest });
    return documents.filter(({ facts }) => facts.subject === subject).flatMap(({ resources }) => resources.map((resource) => canonicalJson(resource))).sort();
  }

  async function again(): Promise<void> {
    const { client } = await cast.start(cast.other);
    await client.session.openVault({ passphrase: cast.other.passphrase });
  }

  const documents = async (): Promise<number> => (await cast.at(cast.other).client.inspect.vault()).documents;

  beforeAll(async () => {
    cast = createCast({ reporter: { held: true, step: (_: string, work: () => Promise<never>) => work() }, exportDir: null } as never, { harbour: join(folder, 'harbour'), northside: join(folder, 'northside') });
    await foundingSteps(cast);
    const home = await cast.as(cast.home, cast.home.staff.clinician);
    const { patient, subject: id } = await home.patients.register({ family: 'Guest', given: 'Greta', birthDate: '1960-01-01', gender: 'female', phone: null, pin });
    subject = id;
    // Enough documents that they fill several pages: each import of an entry that was not here makes one for its section.
    const sections = new Map<string, Section>();
    for (let number = 0; number < imports; number += 1) {
      const report = await importFile(home, `${String(number)}.json`, bundle(number), patient);
      for (const { section } of report.documents) if (section.sensitivity === 'general') sections.set(section.category, section);
    }
    const { card } = await home.patients.card({ patient });
    const away = await there();
    ({ patient: guest } = await away.patients.register({ family: 'Guest', given: 'Greta', birthDate: '1960-01-01', gender: 'female', phone: null, pin: null, card }));
    await eventually('the record to be known at the other clinic', async () => (await (await there()).chart.gate({ patient: guest })).sources.some((one) => one.subject === subject));
    const start = new Date();
    await home.consents.grant({
      patient, evidence: { kind: 'pin', pin }, request: null,
      terms: { grantee: { kind: 'role', organization: cast.other.organization ?? 0 as never, role: 'Clinician' }, sections: [...sections.values()], purposes: ['TREAT'], start: start.toISOString(), end: new Date(start.getTime() + 30 * dayMs).toISOString() },
    });
    key = await vaultKeyOf(cast.other.dir, cast.other.passphrase);
  }, 175_000);
  afterAll(async () => {
    await cast.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }, 30_000);

  it('has them again once a clinician signs in who may read them', async () => {
    let most = 0;
    await eventually('all that the consent opens', async () => {
      const now = (await shown()).length;
      const settled = now > 0 && now === most;
      most = Math.max(most, now);
      return settled && (await cast.at(cast.other).client.inspect.vault()).outbox === 0;
    }, 60);
    const [before, all] = [await shown(), await documents()];
    await cast.at(cast.other).stop();

    expect(damageTable(vaultFile(), key, 'document', (leaf, leaves) => leaves > 2 && leaf > 0 && leaf < leaves - 1)).toBeGreaterThan(0);
    expect((await builtAnew(vaultFile(), key)).documents).toBeLessThan(all);
    // The damage is met while somebody reads; the next start sets the file aside and builds it anew.
    await again();
    await expect(shown()).rejects.toThrow();
    await cast.at(cast.other).stop();
    await again();
    expect(existsSync(`${vaultFile()}.damaged-1`)).toBe(true);

    await eventually('what was lost', async () => (await shown()).length === before.length, 90);
    expect(await shown()).toEqual(before);
    expect(await documents()).toBe(all);
    const admin = await cast.as(cast.other, cast.other.admin);
    expect(await admin.audit.verify()).toMatchObject({ holds: true });
  }, 240_000);
});
