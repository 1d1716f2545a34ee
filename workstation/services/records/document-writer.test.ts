import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { document, raiseEpochs, type Subject, subject as storedSubject, subjectsOfPatient } from '../../vault/repositories/index.ts';
import { type Desk, openWritingDesk } from './writing.fixture.ts';

const pulse = { kind: 'vitals', at: '2026-05-03T09:30:00.000Z', readings: [{ name: 'pulse', value: 72, unit: '/min' }] };

describe('what a document is sealed to, while the epochs here are behind the network\'s', () => {
  let desk: Desk;
  let subject: Subject;
  beforeEach(async () => {
    desk = await openWritingDesk('Clinician');
    subject = desk.vault.read((db) => subjectsOfPatient(db, desk.patients[0]))[0] as Subject;
  });
  afterEach(() => { desk.end(); });
  const written = async () => {
    const { document: id } = await desk.write(pulse);
    const row = desk.vault.read((db) => document(db, id));
    if (row === undefined) throw new Error('nothing was written');
    return row;
  };
  const mirrored = (section: string): number => (desk.vault.read((db) => storedSubject(db, subject.id))?.epochs as Record<string, number>)[section] ?? 0;

  it('is the epoch of the newest block, although no word of the revoke has come here', async () => {
    Object.assign(desk.network, { phase: 'ready', epoch: 3 });
    const row = await written();
    expect(row.epoch).toBe(3);
    // Who lost their consent has the keys up to epoch 2.
    expect(await Promise.all([0, 2, 3].map((epoch) => desk.opens(row, epoch)))).toEqual([false, false, true]);
    expect(desk.network.asked).toEqual(['best']);
    expect(desk.posted.at(-1)?.call.args[1]).toMatchObject([{ epoch: 3 }]);
    // And it is known here from now on.
    expect(mirrored(row.section)).toBe(3);
  });

  it('follows each further revoke, and never one epoch back', async () => {
    Object.assign(desk.network, { phase: 'ready', epoch: 3 });
    await written();
    desk.network.epoch = 4;
    expect((await written()).epoch).toBe(4);
    // A block of another fork.
    desk.network.epoch = 2;
    expect((await written()).epoch).toBe(4);
  });

  it.each([['without the network', { phase: 'offline' }], ['where it does not answer', { phase: 'ready', answers: false }]])('is the newest epoch known here, %s', async (_, network) => {
    Object.assign(desk.network, { epoch: 3 }, network);
    const [section] = subject.sections.filter(({ category, sensitivity }) => category === 'vitals' && sensitivity === 'general');
    desk.vault.write((db) => { raiseEpochs(db, subject.id, { [section?.hash ?? '']: 1 }); });
    const row = await written();
    expect([row.epoch, await desk.opens(row, 1)]).toEqual([1, true]);
    // The network refuses it as stale later, and it is sealed again.
    desk.network.phase = 'ready';
    desk.network.answers = true;
    expect((await written()).epoch).toBe(3);
  });
});
