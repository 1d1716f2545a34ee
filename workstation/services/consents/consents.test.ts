import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../../core/errors/index.ts';
import { OrganizationId } from '../../../core/ids/index.ts';
import { person } from '../../vault/repositories/index.ts';
import { type GuardedDesk, guardedDesk, hash } from '../guardians/guardians.fixture.ts';
import { createConsents, type Terms } from './consents.ts';

const pin = '271828';
const terms: Terms = {
  grantee: { kind: 'organization', organization: 2 }, sections: [{ category: 'labs', sensitivity: 'general' }], actions: ['read'], purposes: ['TREAT'], start: '2026-01-01T00:00:00.000Z', end: '2099-01-01T00:00:00.000Z',
} as never;

let desk: GuardedDesk;
let admitted: Awaited<ReturnType<GuardedDesk['admit']>>;
beforeEach(async () => {
  desk = await guardedDesk();
  const steward = await desk.hire('Steward', 'KeySteward');
  await desk.ring.provide(steward);
  admitted = await desk.admit(pin);
  desk.as(await desk.hire('Nils', 'Nurse'));
});
afterEach(() => { desk.end(); });

const code = async (work: Promise<unknown>): Promise<string> => work.then(() => 'done', (error: unknown) => (error instanceof AppError ? error.code : String(error)));

describe('a patient who agrees by PIN at the desk', () => {
  it('cannot have it guessed: wrong ones wait as at sign-in, and count together with those', async () => {
    const consents = createConsents({
      vault: desk.vault, deskPin: desk.deskPin, content: desk.content, bundles: {} as never, keys: {} as never, seal: () => Promise.reject(new Error('nothing to seal')), outbox: desk.outbox, session: desk.session as never, decider: { decide: () => { throw new Error('nobody acts for anybody'); } }, audit: desk.audit, names: desk.names, changes: desk.changes, organization: () => OrganizationId.parse(1),
      newId: hash, now: desk.clock, log: () => undefined,
    });
    const give = (tried: string): Promise<string> => code(consents.grant(admitted.patient, terms, { kind: 'pin', pin: tried }, null));
    for (const tried of ['000000', '000001', '000002']) expect(await give(tried)).toBe('session.wrong-secret');
    expect(desk.vault.read((db) => person(db, admitted.account))?.failures).toBe(3);
    // Also the right one, until the wait is over.
    expect(await give(pin)).toBe('session.locked-out');
    expect(desk.audited).toEqual([]);
  });
});
