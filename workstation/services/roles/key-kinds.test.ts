import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AccountId, type SectionHash, SubjectId } from '../../../core/ids/index.ts';
import { type AgeRecipient, canonicalJson, kindOfRecipient, mostDirectoryBytes, recipientFor } from '../../../core/sealing/index.ts';
import { publicHalf } from '../../sealing/index.ts';
import { newestSharedKey, raiseEpochs, sharedKeysFor, type Subject, subject as storedSubject } from '../../vault/repositories/index.ts';
import { type GuardedDesk, guardedDesk, own, sections } from '../guardians/guardians.fixture.ts';
import { stewardPaths } from '../paths/key-paths.ts';
import { createSubjectRegister } from '../subjects/subject-register.ts';
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
    const choice = createKeyKinds({ vault: desk.vault, audit: desk.audit, log: (error) => failures.push(error), shared: desk.ring, renewKeyrings: desk.renewal.request, provide: (by) => { const work = desk.ring.provide(by); provided.push(work); return work; } });
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

  it('is that of the patients\' sections too: from the next epoch on, of who was here before; from the first, of who comes after; and back', async () => {
    const { subject, patient } = await desk.admit('4711');
    const choice = createKeyKinds({ vault: desk.vault, audit: desk.audit, log: (error) => { throw error; }, shared: desk.ring, renewKeyrings: desk.renewal.request, provide: () => Promise.resolve() });
    const choose = async (kind: 'x25519' | 'hybrid') => {
      choice.choose(kind, steward);
      for (const follow of [desk.ring.provide, desk.succession.follow, desk.renewal.follow]) await follow(steward);
      const row = desk.vault.read((db) => storedSubject(db, subject)) ?? (() => { throw new Error('no subject'); })();
      const { directory } = row;
      return { row, kinds: Object.values(directory?.sections ?? {}).map(({ recipients }) => recipients.map(kindOfRecipient)), special: [directory?.inbox, directory?.log].map((recipient) => (recipient === undefined ? null : kindOfRecipient(recipient))) };
    };
    const hybrid = await choose('hybrid');
    expect(hybrid.kinds).toEqual(sections.map(() => ['x25519', 'hybrid']));
    expect([hybrid.special, desk.renewal.left()]).toEqual([['hybrid', 'hybrid'], 0]);
    expect(desk.posted.filter(({ key }) => key === `rotate/${subject}/2`)).toHaveLength(1);

    // Of the published key, the keyring's holders have the secret half.
    const [section] = hybrid.row.sections;
    const published = (row: Subject, epoch: number) => (row.directory === null || section === undefined ? null : recipientFor(row.directory, section.hash, epoch).recipient);
    const held = async (row: Subject, epoch: number): Promise<AgeRecipient> => publicHalf((await desk.service.exportIdentity({ account: steward, path: [...desk.vault.read((db) => stewardPaths(db, steward, own))[0] ?? [], { kind: 'keyring', sealed: row.keyring as Uint8Array, section: section?.hash as SectionHash, epoch }] })).identity);
    for (const epoch of [0, 1]) expect(await held(hybrid.row, epoch)).toBe(published(hybrid.row, epoch));

    desk.vault.write((db) => { raiseEpochs(db, subject, Object.fromEntries(hybrid.row.sections.map(({ hash }) => [hash, 1])) as Subject['epochs']); });
    const back = await choose('x25519');
    expect([back.kinds, back.special]).toEqual([sections.map(() => ['hybrid', 'x25519']), ['x25519', 'x25519']]);
    for (const epoch of [1, 2]) expect(await held(back.row, epoch)).toBe(published(back.row, epoch));

    await choose('hybrid');
    const register = createSubjectRegister({ vault: desk.vault, keys: desk.keys, content: desk.content as never, outbox: () => { throw new Error('not yet'); }, organization: () => own, newSubjectId: () => SubjectId.parse('9'.repeat(64)), now: desk.clock });
    const { directory } = await register.prepare(patient, null, []);
    expect(Object.values(directory?.sections ?? {}).every(({ from, recipients }) => from === 0 && recipients.length === 2 && recipients.every((recipient) => kindOfRecipient(recipient) === 'hybrid'))).toBe(true);
    expect(canonicalJson(directory).length).toBeLessThan(mostDirectoryBytes / 4);
  });
});
