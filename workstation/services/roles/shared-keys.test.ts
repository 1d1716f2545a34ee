import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Role } from '../../../core/consent/index.ts';
import { type AccountId, OrganizationId, SubjectId } from '../../../core/ids/index.ts';
import { createKeyService } from '../../keys/key-service.ts';
import type { Keys } from '../../keys/port.ts';
import { signingReady } from '../../keys/signing.ts';
import { createWrapping } from '../../keys/wrapping.ts';
import type { Vault } from '../../vault/database.ts';
import { openVault } from '../../vault/open-vault.ts';
import { addPerson, enqueue, newestSharedKey, outboxItems, sharedKeysFor, subject as storedSubject, upsertAssignment, upsertSubject } from '../../vault/repositories/index.ts';
import { createKeySuccession } from './key-succession.ts';
import { createKeyRing, endKey, type KeyRing } from './shared-keys.ts';

const own = OrganizationId.parse(1);
const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length));
const labs = { category: 'labs', sensitivity: 'general' } as const;

let folder: string;
let vault: Vault;
let service: ReturnType<typeof createKeyService>;
let ring: KeyRing;
let now: number;

async function hire(...roles: Role[]): Promise<AccountId> {
  const made = await service.createAccount({ secret: random(32) });
  vault.write((db) => {
    addPerson(db, { account: made.account, kind: 'staff', name: roles.join(), title: '', organization: own, patient: null, recipient: made.recipient, wrapped: made.wrapped, demoPin: null, createdAt: 1 });
    for (const role of roles) upsertAssignment(db, { organization: own, account: made.account, role, from: 0, until: null, licence: null, assignedBy: made.account, endedAt: null, stage: 'confirmed' });
  });
  return made.account;
}
const versions = (account: AccountId, holder: Parameters<typeof newestSharedKey>[2]) => vault.read((db) => sharedKeysFor(db, own, holder, account)).map(({ version }) => version);
const endRole = (account: AccountId, role: Role): void => {
  vault.write((db) => {
    ring.leave(db, account, role);
    enqueue(db, { id: `end-${account}-${role}`, idempotencyKey: endKey({ organization: own, account, role, from: 0 }), call: {}, signer: account }, now);
  });
};
const audit = () => ({ recordIn: () => null as never });
const announced = () => vault.read((db) => outboxItems(db, [], 50)).map(({ idempotencyKey }) => idempotencyKey).filter((key) => key.startsWith('key/')).sort();

beforeEach(async () => {
  await signingReady();
  folder = mkdtempSync(join(tmpdir(), 'assent-roles-'));
  vault = openVault({ file: join(folder, 'vault.db'), key: new Uint8Array(32).fill(1) });
  service = createKeyService({ wrapping: createWrapping({ workstationSecret: random(32), randomBytes: random }), randomBytes: random, now: () => 0 });
  now = 10;
  const posted = { post: (db: never, { key, signer }: { key: string; signer: AccountId }) => enqueue(db, { id: key, idempotencyKey: key, call: {}, signer }, now) };
  ring = createKeyRing({ vault, keys: service as unknown as Keys, content: { put: () => Promise.resolve('cid') } as never, outbox: posted as never, audit: audit(), organization: () => own, now: () => now });
});
afterEach(() => { vault.close(); rmSync(folder, { recursive: true }); });

describe('what is shown before somebody leaves', () => {
  it('is every key that is announced then, by who ends the role, and none where the role opened nothing', async () => {
    const [steward, leaves, admin] = [await hire('KeySteward'), await hire('Clinician'), await hire('Admin')];
    await ring.provide(steward);
    const before = announced();
    const shown = ring.planned(steward, { leaves: { account: leaves, role: 'Clinician' } });
    expect(shown.map(({ call: { method, args }, signer }) => [method, args[1], signer])).toEqual([['rotateKey', { Organization: null }, steward], ['rotateKey', { Role: 'Clinician' }, steward]]);
    expect(ring.planned(steward, { leaves: { account: admin, role: 'Admin' } })).toEqual([]);
    endRole(leaves, 'Clinician');
    await ring.provide(steward);
    expect(announced().filter((key) => !before.includes(key))).toHaveLength(shown.length);
  });

  it('is the first keys where the first key steward comes, and nothing without one', async () => {
    const admin = await hire('Admin');
    await hire('Clinician');
    expect(ring.planned(admin, { joins: 'Nurse' })).toEqual([]);
    const shown = ring.planned(admin, { joins: 'KeySteward' });
    await hire('KeySteward');
    await ring.provide(admin);
    expect(shown.map(({ signer }) => signer)).toEqual(announced().map(() => admin));
  });
});

describe('keys when somebody leaves', () => {
  it('what a role opened is replaced for those who stay, and nobody else has the new key', async () => {
    const [steward, stays, leaves] = [await hire('KeySteward'), await hire('Clinician'), await hire('Clinician')];
    await ring.provide(steward);
    expect([steward, stays, leaves].map((one) => versions(one, 'Clinician'))).toEqual([[1], [1], [1]]);
    const kept = vault.read((db) => sharedKeysFor(db, own, 'organization', leaves))[0];
    endRole(leaves, 'Clinician');
    expect([versions(leaves, 'Clinician'), versions(leaves, 'organization')]).toEqual([[], []]);
    await ring.provide(steward);
    expect([steward, stays, leaves].map((one) => versions(one, 'Clinician'))).toEqual([[2, 1], [2, 1], []]);
    expect([steward, stays, leaves].map((one) => versions(one, 'organization'))).toEqual([[2, 1], [2, 1], []]);
    expect(versions(steward, 'KeySteward')).toEqual([1]);
    expect(announced()).toEqual(['key/1/Clinician/1', 'key/1/Clinician/2', 'key/1/KeySteward/1', 'key/1/organization/1', 'key/1/organization/2']);
    const newest = vault.read((db) => newestSharedKey(db, own, 'organization'))[0];
    expect(newest?.recipient).not.toBe(kept?.recipient);
    // The control is the one who stays: the same file opens for them.
    const opens = (account: AccountId) => service.exportIdentity({ account, path: [{ kind: 'identity', sealed: newest?.sealed ?? new Uint8Array(1) }] }).then(() => true, () => false);
    expect([await opens(stays), await opens(leaves)]).toEqual([true, false]);
    // Nothing more to do: the next sign-in makes no third version.
    await ring.provide(steward);
    expect(announced()).toHaveLength(5);
  });

  it('who has another part in care keeps the organization\'s key; a role that ran out by time ends the same way', async () => {
    const [steward, both, timed] = [await hire('KeySteward'), await hire('Clinician', 'Nurse'), await hire('Nurse')];
    await ring.provide(steward);
    endRole(both, 'Clinician');
    await ring.provide(steward);
    expect([versions(both, 'Clinician'), versions(both, 'Nurse'), versions(both, 'organization')]).toEqual([[], [1], [1]]);
    vault.write((db) => { upsertAssignment(db, { organization: own, account: timed, role: 'Nurse', from: 0, until: 20, licence: null, assignedBy: steward, endedAt: null, stage: 'confirmed' }); });
    now = 30;
    await ring.provide(steward);
    expect([versions(timed, 'Nurse'), versions(timed, 'organization'), versions(both, 'Nurse'), versions(both, 'organization')]).toEqual([[], [], [2, 1], [2, 1]]);
  });

  it('keyrings follow the key stewards\' key, and who joins later opens all of it', async () => {
    const [steward, leaves] = [await hire('KeySteward'), await hire('KeySteward')];
    await ring.provide(steward);
    const id = SubjectId.parse('aa'.repeat(32));
    const first = vault.read((db) => newestSharedKey(db, own, 'KeySteward'))[0];
    const made = await service.createSubject({ subject: id, sections: [labs], recipients: [first?.recipient ?? (() => { throw new Error('no key'); })()] });
    const section = made.sections[0]?.hash ?? (() => { throw new Error('no section'); })();
    vault.write((db) => { upsertSubject(db, { id, organization: own, ours: true, custodian: own, controller: null, patient: null, generation: 1, directoryCid: null, directory: null, keyring: made.keyring, sections: [], epochs: {}, stage: 'confirmed', createdAt: 1 }); });
    const stolen = vault.read((db) => sharedKeysFor(db, own, 'KeySteward', leaves))[0]?.sealed ?? new Uint8Array(1);
    const keyring = () => vault.read((db) => storedSubject(db, id))?.keyring ?? new Uint8Array(1);
    const opens = (account: AccountId, identity: Uint8Array) => service.exportIdentity({ account, path: [{ kind: 'identity', sealed: identity }, { kind: 'keyring', sealed: keyring(), section, epoch: 0 }] }).then(() => true, () => false);
    expect(await opens(leaves, stolen)).toBe(true);
    endRole(leaves, 'KeySteward');
    await ring.provide(steward);
    await createKeySuccession({ vault, keys: service as unknown as Keys, cacheKeys: {} as never, audit: audit(), organization: () => own, log: (error) => { throw error; } }).follow(steward);
    expect(await opens(leaves, stolen)).toBe(false);
    const joins = await hire('KeySteward');
    await ring.provide(steward);
    expect(versions(joins, 'KeySteward')).toEqual([2, 1]);
    expect(await opens(joins, vault.read((db) => sharedKeysFor(db, own, 'KeySteward', joins))[0]?.sealed ?? new Uint8Array(1))).toBe(true);
  });
});
