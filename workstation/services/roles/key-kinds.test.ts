import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AccountId } from '../../../core/ids/index.ts';
import { kindOfRecipient } from '../../../core/sealing/index.ts';
import { newestSharedKey, sharedKeysFor } from '../../vault/repositories/index.ts';
import { type GuardedDesk, guardedDesk, own } from '../guardians/guardians.fixture.ts';
import { createKeyKinds } from './key-kinds.ts';
import { sharedHolders } from './shared-keys.ts';

let desk: GuardedDesk;
let steward: AccountId;
beforeEach(async () => {
  desk = await guardedDesk();
  steward = await desk.hire('Steward', 'KeySteward');
  await desk.hire('Clara', 'Clinician');
  await desk.ring.provide(steward);
});
afterEach(() => { desk.end(); });

describe('the kind of keys a site makes', () => {
  const kinds = () => sharedHolders.flatMap((holder) => desk.vault.read((db) => newestSharedKey(db, own, holder)).slice(0, 1).map(({ recipient }) => kindOfRecipient(recipient)));

  it('is X25519 unless it is chosen; then the organization\'s keys are replaced, and what was sealed before still opens', async () => {
    const failures: unknown[] = [];
    const provided: Promise<void>[] = [];
    const choice = createKeyKinds({ vault: desk.vault, audit: desk.audit, log: (error) => failures.push(error), shared: { distrust: desk.ring.distrust, planned: desk.ring.planned, provide: (by) => { const work = desk.ring.provide(by); provided.push(work); return work; } } });
    expect([choice.chosen(), new Set(kinds())]).toEqual(['x25519', new Set(['x25519'])]);
    expect(choice.plan('x25519', steward)).toBeNull();
    const shown = choice.plan('hybrid', steward);
    const before = desk.posted.length;
    choice.choose('hybrid', steward);
    choice.choose('hybrid', steward);
    await Promise.all(provided);
    expect([provided.length, failures, choice.chosen(), new Set(kinds())]).toEqual([1, [], 'hybrid', new Set(['hybrid'])]);
    // What was shown is what was posted, but for the keys themselves, which are made then.
    const whole = (calls: readonly { call: { method: string; args: readonly unknown[] }; signer: unknown }[]) => calls.map(({ call: { method, args }, signer }) => [method, args.slice(0, 2), signer]);
    expect(shown?.later).toEqual(['recipient']);
    expect(whole(shown === null ? [] : [shown, ...shown.also ?? []])).toEqual(whole(desk.posted.slice(before)));
    expect(desk.posted.length - before).toBe(3);
    expect(desk.audited.filter(({ action }) => action === 'keys.kind')).toHaveLength(1);
    const versions = desk.vault.read((db) => sharedKeysFor(db, own, 'organization', steward));
    expect(versions.map(({ version, recipient }) => [version, kindOfRecipient(recipient)])).toEqual([[2, 'hybrid'], [1, 'x25519']]);
    for (const { sealed } of versions) await expect(desk.service.exportIdentity({ account: steward, path: [{ kind: 'identity', sealed }] })).resolves.toBeDefined();
  });
});
