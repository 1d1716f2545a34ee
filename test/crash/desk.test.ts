import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorCodes, isErrorCode } from '../../core/errors/index.ts';
import { createRandom, syntheticPatient } from '../../core/synthetic/index.ts';
import { codeOf } from '../../demo/failure.ts';
import { beginImport, eventually, foundDesk, importFile, type RunningDesk } from '../harness/desk.ts';
import { processesOf, startServed } from '../harness/served-workstation.ts';
import { killAtRandomPoints } from '../faults/kills.ts';

const seed = Number(process.env['ASSENT_SEED'] ?? 20_261_122);
const kills = Number(process.env['ASSENT_KILLS'] ?? 2);
const text = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
const patient = { resourceType: 'Patient', id: 'p', name: [{ family: 'Badfile', given: ['Ada'] }] };
const bundleOf = (...resources: unknown[]) => ({ resourceType: 'Bundle', type: 'collection', entry: resources.map((resource) => ({ resource })) });
const whole = text(syntheticPatient(createRandom('crash/1'), { now: '2026-11-22T09:00:00Z', organization: 'harbour', number: 5 }));

let desk: RunningDesk;
beforeAll(async () => { desk = await foundDesk(['KeySteward']); }, 120_000);
afterAll(async () => { await desk.end(); }, 30_000);

const counts = async () => {
  const { patients, documents, resources, outbox } = await desk.client.inspect.vault();
  return { patients, documents, resources, outbox };
};
const failure = (work: Promise<unknown>): Promise<string> => work.then(() => 'nothing failed', (error: unknown) => codeOf(error) ?? String(error));

describe('files that are not what they should be', () => {
  const files: readonly (readonly [string, string, () => Uint8Array])[] = [
    ['cut off', 'import.not-json', () => whole.subarray(0, whole.length - 200)],
    ['no JSON', 'import.not-json', () => new TextEncoder().encode('%PDF-1.7 not a record')],
    ['no bundle', 'import.not-a-bundle', () => text({ hello: 'world' })],
    ['a list', 'import.not-a-bundle', () => text([1, 2, 3])],
    ['entries of the wrong type', 'import.not-a-bundle', () => text({ ...bundleOf(), entry: 'many' })],
    ['a patient of wrong types', 'import.no-patient', () => text(bundleOf({ ...patient, name: 'Ada', birthDate: 7 }))],
    ['resource types that do not exist', 'import.no-patient', () => text(bundleOf({ resourceType: 'Horoscope', id: 'h' }, { resourceType: 'constructor', id: 'c' }))],
    ['a bundle of another kind', 'import.unsupported-bundle-type', () => text({ resourceType: 'Bundle', type: 'history', entry: [] })],
    ['1,000 levels deep', 'import.too-deep', () => new TextEncoder().encode(JSON.stringify(bundleOf(patient)).replace('"Badfile"', `${'['.repeat(1_000)}${']'.repeat(1_000)}`))],
    ['50 MB that never end', 'import.not-json', () => Buffer.concat([Buffer.from('{"resourceType":"Bundle","type":"collection","entry":['), Buffer.alloc(50 * 1024 * 1024 - 100, 0x20)])],
    ['50 MB and a byte', 'import.too-large', () => new Uint8Array(50 * 1024 * 1024 + 1)],
  ];
  it.each(files)('%s: %s, and nothing is half-written', async (_what, code, make) => {
    await desk.as('KeySteward');
    const before = await counts();
    expect(await failure(importFile(desk.client, 'bad.json', make()))).toBe(code);
    expect(isErrorCode(code) ? errorCodes[code].sentence : '').toMatch(/[a-z]{3,}.*\.$/);
    expect(await counts()).toEqual(before);
  });
  it('what is valid in a file is stored, what is not is listed with its reason, and each entry is one or the other', async () => {
    await desk.as('KeySteward');
    const report = await importFile(desk.client, 'mixed.json', text(bundleOf(patient, { resourceType: 'Horoscope', id: 'h' }, { resourceType: 'Observation', id: 'o', subject: { reference: 'Patient/p' } })));
    expect(report).toMatchObject({ entries: 3, stored: 1, rejectedTotal: 2 });
    expect(report.rejected.map(({ index, reason }) => [index, reason.length > 5])).toEqual([[1, true], [2, true]]);
  });
});

describe('while something is missing', () => {
  it('a second instance is refused in words, and the first goes on', async () => {
    await expect(startServed(desk.dir)).rejects.toThrow('Assent is already running with this data');
    expect((await desk.client.session.state()).vault).toBe('open');
  });

  it('a node that was killed is missed by nobody: work goes on, and what was written then is recorded', async () => {
    await desk.as('KeySteward');
    const node = processesOf(desk.dir).find(({ command }) => command.includes('--base-path'));
    if (node === undefined) throw new Error('there is no node to kill');
    process.kill(node.pid, 'SIGKILL');
    const report = await importFile(desk.client, 'meanwhile.json', whole);
    expect(report.documents.length).toBeGreaterThan(0);
    const [{ document, subject } = { document: '' as never, subject: '' as never }] = report.documents;
    // Asked while it is away: an answer or a code of the table, within a call's deadline.
    const asked = performance.now();
    const answer = await failure(desk.client.inspect.document({ subject, document }));
    expect(['nothing failed', 'chain.unavailable', 'chain.timeout']).toContain(answer);
    expect(performance.now() - asked).toBeLessThan(16_000);
    await eventually('the documents on chain', async () => (await desk.client.inspect.document({ subject, document }).catch(() => ({ found: false }))).found);
    expect(processesOf(desk.dir).some(({ pid, command }) => pid !== node.pid && command.includes('--base-path'))).toBe(true);
  });

  it('an import that a kill cut short goes on by itself once who began it signs in', async () => {
    await desk.as('KeySteward');
    const { patients: before } = await counts();
    const many = text(bundleOf(...Array.from({ length: 150 }, (_, index) => ({ resourceType: 'Patient', id: `k${String(index)}`, identifier: [{ system: 'urn:test', value: `K${String(index)}` }], name: [{ family: `Cutshort${String(index)}`, given: ['Ada'] }] }))));
    await beginImport(desk.client, 'many.json', many);
    await eventually('some of it', async () => (await counts()).patients > before);
    await desk.kill();
    await desk.again();
    await desk.as('KeySteward');
    // Not by what was done before the kill: the job is there again.
    await eventually('the job', async () => (await desk.client.jobs.list()).some(({ kind }) => kind === 'import'));
    await eventually('all of it', async () => (await counts()).patients === before + 150);
    await eventually('the end of the job', async () => (await desk.client.jobs.list()).every(({ state }) => state !== 'running'));
    // What was imported is kept no longer.
    await desk.kill();
    await desk.again();
    await desk.as('KeySteward');
    expect((await desk.client.jobs.list()).filter(({ kind }) => kind === 'import')).toEqual([]);
  });

  it('a wrong passphrase opens nothing and says so; the right one does', async () => {
    await desk.kill();
    expect(await failure(desk.again('not the passphrase'))).toBe('vault.wrong-key');
    expect((await desk.client.session.state()).vault).toBe('closed');
    await desk.client.session.openVault({ passphrase: desk.passphrase });
    expect((await desk.client.session.state()).vault).toBe('open');
  });
});

describe('kill -9', () => {
  it(`at ${String(kills)} points of an import loses nothing acknowledged and leaves nothing half-written (ASSENT_SEED=${String(seed)})`, async () => {
    const { held, control } = await killAtRandomPoints(desk, seed, kills);
    expect(held).toEqual({ attempts: kills, violations: [] });
    expect(control.violations).toHaveLength(2);
  });
});
