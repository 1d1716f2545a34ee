import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRandom, syntheticPatient } from '../../core/synthetic/index.ts';
import { foundDesk, importFile, type RunningDesk } from '../harness/desk.ts';
import { nodeAnswers } from '../harness/node-answers.ts';
import { filesUnder, revealingTerms, tracesIn, tracesUnder } from '../harness/traces.ts';

const synthea = '/work/shared/data/synthea';
const realFile = existsSync(synthea) ? readdirSync(synthea).sort()[4] : undefined;
const refusedName = 'Zwetschgenbaum';
const own = syntheticPatient(createRandom('plaintext/1'), { now: '2026-11-22T09:00:00Z', organization: 'harbour', number: 3 });

describe('what an imported patient leaves on disk and on chain', () => {
  let desk: RunningDesk;
  const terms = [refusedName, ...revealingTerms(own)];
  beforeAll(async () => {
    desk = await foundDesk(['KeySteward', 'Clinician']);
    const client = await desk.as('Clinician');
    const { patients: [imported] } = await importFile(client, 'own.json', Buffer.from(JSON.stringify(own)));
    if (imported === undefined) throw new Error('nobody was imported');
    if (realFile !== undefined) {
      const bytes = readFileSync(join(synthea, realFile));
      terms.push(...revealingTerms(JSON.parse(bytes.toString('utf8'))));
      await importFile(client, realFile, bytes);
    }
    // What goes wrong is logged: it must not say about whom.
    const wrong = { resourceType: 'Bundle', type: 'collection', entry: [{ resource: { resourceType: 'Patient', id: 'w', name: refusedName } }] };
    await importFile(client, 'wrong.json', Buffer.from(JSON.stringify(wrong))).catch(() => undefined);
    await client.patients.search({ text: refusedName });
    await client.chart.open({ patient: imported.patient, reason: 'Follow-up visit' });
    await client.chart.addNote({ patient: imported.patient, title: 'Visit', text: 'Marmeladenbrotzeit was discussed at length.' });
    terms.push('Marmeladenbrotzeit');
  }, 120_000);
  afterAll(async () => { await desk.end(); }, 30_000);

  it('looks for enough of them, and in real files where they are present', (context) => {
    expect(terms.length).toBeGreaterThan(6);
    if (realFile === undefined) context.skip(`${synthea} is not on this machine`);
    expect(terms.length).toBeGreaterThan(12);
  });

  it('is no name, identifier, address, telecom or note in any file of the data folder, except the one planted (control)', () => {
    const { traces, files, bytes } = tracesUnder(desk.dir, terms);
    expect(traces).toEqual([]);
    expect(files).toBeGreaterThan(10);
    expect(bytes).toBeGreaterThan(1_000_000);
    const names = filesUnder(desk.dir).map((file) => file.slice(desk.dir.length));
    for (const part of ['/vault.db', '/vault.db-wal', '/ipfs/blocks.db', '/logs/node.log', '/chain/node/']) expect([part, names.some((name) => name.startsWith(part))]).toEqual([part, true]);

    const planted = join(desk.dir, 'logs', 'planted.log');
    for (const encoding of ['utf8', 'utf16le', 'hex', 'base64'] as const) {
      writeFileSync(planted, `before ${encoding === 'utf8' || encoding === 'utf16le' ? String(terms[1]) : Buffer.from(`..${String(terms[1])}..`).toString(encoding)} after`, encoding === 'utf16le' ? 'utf16le' : 'utf8');
      expect([encoding, tracesUnder(desk.dir, terms).traces.map(({ place }) => place)]).toEqual([encoding, expect.arrayContaining(['/logs/planted.log'])]);
    }
    rmSync(planted);
  });

  it('is none in what the node answers, except the one planted (control)', async () => {
    const answers = await nodeAnswers(desk.dir);
    expect(answers.entries).toBeGreaterThan(50);
    expect(answers.blocks).toBeGreaterThan(10);
    expect(tracesIn(Buffer.from(answers.text), terms, 'rpc')).toEqual([]);
    expect(tracesIn(Buffer.from(`${answers.text}0x${Buffer.from(String(terms[1])).toString('hex')}`), terms, 'rpc').length).toBeGreaterThan(0);
  });
});
