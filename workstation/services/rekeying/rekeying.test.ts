import { afterEach, describe, expect, it } from 'vitest';
import { countOldDocuments, countResealing, discardedContent } from '../../vault/repositories/index.ts';
import { type Clinic, foundClinic } from './rekeying.fixture.ts';

let clinic: Clinic;
afterEach(() => { clinic.end(); });

/** Every document lies under the new keys and under no old ones, and nothing else lies about. */
async function expectDone(epoch: number): Promise<void> {
  expect(clinic.lost).toEqual([]);
  expect(clinic.vault.read((db) => [countOldDocuments(db), countResealing(db), discardedContent(db, 10).length])).toEqual([0, 0, 0]);
  expect([...clinic.stored.keys()].sort()).toEqual([...clinic.ledger.values()].map(({ cid }) => cid).sort());
  for (const [id, { epoch: registered }] of clinic.ledger) {
    expect(registered).toBe(epoch);
    expect([await clinic.opens(id, epoch), await clinic.opens(id, 0)]).toEqual([true, false]);
  }
}

describe('documents after an epoch rose', () => {
  it('are sealed again, and the old files go last', async () => {
    clinic = await foundClinic(35);
    const [first] = [...clinic.ledger.keys()];
    // The control: before, the old keys open them.
    expect(first !== undefined && await clinic.opens(first, 0)).toBe(true);
    clinic.raise(1);
    const program = clinic.start();
    const words = await program.worked();
    expect(words).toContain('Sealing documents for new keys');
    expect(program.jobs.list()).toMatchObject([{ kind: 'reseal', state: 'done', done: 35, total: 35 }]);
    program.stop();
    await expectDone(1);
  });

  it('about another organization\'s patient are sealed again as well, to the directory that the network names; without one they wait and nothing is lost', async () => {
    clinic = await foundClinic(3, true);
    const [first] = [...clinic.ledger.keys()];
    expect(first !== undefined && await clinic.opens(first, 0)).toBe(true);
    clinic.raise(1);
    clinic.hidden = true;
    const waiting = clinic.start();
    await new Promise((resolve) => { setTimeout(resolve, 600); });
    expect(waiting.jobs.list()).toMatchObject([{ state: 'running', done: 0, total: 3 }]);
    waiting.stop();
    clinic.hidden = false;
    const program = clinic.start();
    await program.worked();
    expect(program.jobs.list()).toMatchObject([{ state: 'done', done: 3, total: 3 }]);
    program.stop();
    await expectDone(1);
  });

  it('wait for somebody who may open them, say so, and go on after a lock', async () => {
    clinic = await foundClinic(3);
    clinic.raise(1);
    const program = clinic.start({ signedIn: false });
    await new Promise((resolve) => { setTimeout(resolve, 400); });
    expect(program.jobs.list()).toMatchObject([{ state: 'running', step: 'Waiting for somebody to sign in who may open these documents', done: 0, total: 3 }]);
    program.signIn();
    await program.worked();
    expect(program.jobs.list()).toMatchObject([{ state: 'done' }]);
    program.stop();
    await expectDone(1);
  });

  it('go on after the job was cancelled and somebody signs in', async () => {
    clinic = await foundClinic(3);
    clinic.raise(1);
    const program = clinic.start({ signedIn: false });
    await new Promise((resolve) => { setTimeout(resolve, 300); });
    for (const { id } of program.jobs.list()) program.jobs.cancel(id);
    await program.worked();
    expect(program.jobs.list()).toMatchObject([{ state: 'cancelled' }]);
    program.signIn();
    await new Promise((resolve) => { setTimeout(resolve, 300); });
    await program.worked();
    expect(program.jobs.list()[0]).toMatchObject({ state: 'done' });
    program.stop();
    await expectDone(1);
  });

  it('are sealed to the newest epoch when the chain refuses one that was raised meanwhile', async () => {
    clinic = await foundClinic(3);
    clinic.raise(1);
    const program = clinic.start({ refuse: (call) => { if (call !== 1) return null; clinic.raise(2); return 'StaleEpoch'; } });
    await program.worked();
    program.stop();
    await expectDone(2);
  });

  it('a file that went too early would be noticed, and one that cannot be opened does not hold up the rest', async () => {
    clinic = await foundClinic(2);
    const [gone, other] = [...clinic.ledger];
    if (gone === undefined || other === undefined) throw new Error('two documents');
    (clinic.stored as Map<string, Uint8Array>).delete(gone[1].cid);
    clinic.raise(1);
    const program = clinic.start();
    await program.worked();
    expect(program.jobs.list()).toMatchObject([{ state: 'failed', error: 'content.unavailable' }]);
    program.stop();
    expect(clinic.lost.some((line) => line.endsWith(gone[0]))).toBe(true);
    expect([await clinic.opens(other[0], 1), await clinic.opens(other[0], 0)]).toEqual([true, false]);
  });

  it('stopped before every single step: one file or the other is there, the job goes on, and nothing stays under old keys', async () => {
    clinic = await foundClinic(2);
    clinic.raise(1);
    const before = clinic.steps;
    const undisturbed = clinic.start();
    await undisturbed.worked();
    undisturbed.stop();
    const steps = clinic.steps - before;
    expect(steps).toBeGreaterThan(5);
    clinic.end();
    for (let stopAt = 0; stopAt <= steps; stopAt += 1) {
      clinic = await foundClinic(2);
      clinic.raise(1);
      const killed = clinic.start({ stopAt });
      await killed.worked();
      killed.stop();
      const again = clinic.start();
      await again.worked();
      again.stop();
      await expectDone(1);
      if (stopAt < steps) clinic.end();
    }
  }, 240_000);
});
