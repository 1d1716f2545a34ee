/** A desk with people, a patient and a real vault and keys; the chain and the outbox only say what they were told. */
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '../../../core/consent/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import { type AccountId, Hash, OrganizationId, PatientId, SubjectId } from '../../../core/ids/index.ts';
import { Directory } from '../../../core/sealing/index.ts';
import { createKeyService } from '../../keys/key-service.ts';
import type { Keys } from '../../keys/port.ts';
import { signingReady } from '../../keys/signing.ts';
import { createWrapping } from '../../keys/wrapping.ts';
import { recipientCid } from '../../sealing/index.ts';
import type { Vault } from '../../vault/database.ts';
import { openVault } from '../../vault/open-vault.ts';
import { addPerson, insertPatient, newestSharedKey, type Person, person, putWorkstation, upsertAssignment, upsertSubject } from '../../vault/repositories/index.ts';
import type { AuditEvent, AuditLog } from '../audit/audit-log.ts';
import type { Posting } from '../outbox/outbox.ts';
import { patientRow } from '../patients/patient-row.ts';
import { createKeySuccession } from '../roles/key-succession.ts';
import { createKeyRing } from '../roles/shared-keys.ts';
import { createDeskPin } from '../session/desk-pin.ts';
import { createKeyringRotation } from '../subjects/keyring-rotation.ts';
import { createGuardianSets } from './guardian-sets.ts';
import { createKeyringHolders } from './keyring-holder.ts';
import { createKeyringRenewal } from './keyring-renewal.ts';
import { createRecoveries } from './recoveries.ts';

export const own = OrganizationId.parse(1);
export const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length));
export const hash = (): Hash => Hash.parse(randomBytes(32).toString('hex'));
export const sections = [{ category: 'labs', sensitivity: 'general' }, { category: 'notes', sensitivity: 'HIV' }, { category: 'allergies', sensitivity: 'general' }] as const;

export type GuardedDesk = Awaited<ReturnType<typeof guardedDesk>>;

/** What several desks share: the store and the network. */
export interface Ground { readonly files: Map<string, Uint8Array>; readonly genesis: Hash }
export const ground = (): Ground => ({ files: new Map(), genesis: hash() });

/** `log`: where what is done with keys is written down, if not in a list. */
export async function guardedDesk({ files, genesis }: Ground = ground(), at: OrganizationId = own, log?: (vault: Vault) => Pick<AuditLog, 'recordIn'>) {
  await signingReady();
  const folder = mkdtempSync(join(tmpdir(), 'assent-guardians-'));
  const vault = openVault({ file: join(folder, 'vault.db'), key: new Uint8Array(32).fill(1) });
  const service = createKeyService({ wrapping: createWrapping({ workstationSecret: random(32), randomBytes: random }), randomBytes: random, now: () => 0 });
  const keys = service as unknown as Keys;
  const posted: Posting[] = [];
  const audited: AuditEvent[] = [];
  let user: Person | null = null;
  let now = 1_000;

  const outbox = { post: (_db: unknown, posting: Posting) => { posted.push(posting); return posting.key; }, handedOver: () => Promise.resolve() } as never;
  const content = {
    put(bytes: Uint8Array) {
      const cid = recipientCid(Hash.parse(createHash('sha256').update(bytes).digest('hex')));
      files.set(cid, bytes);
      return Promise.resolve(cid);
    },
    get(cid: string) {
      const found = files.get(cid);
      return found === undefined ? Promise.reject(new AppError('content.unavailable')) : Promise.resolve(found);
    },
  } as never;
  const audit = { record: (...events: AuditEvent[]) => { audited.push(...events); return []; }, recordIn: (_db: unknown, event: AuditEvent) => { audited.push(event); } } as never;
  const session = { get user() { return user; }, require: () => { if (user === null) throw new Error('nobody'); return user; }, roles: () => rolesOf(user?.account) };
  const rolesOf = (account?: AccountId): Role[] => (account === undefined ? [] : (vault.read((db) => db.all<{ role: Role }>('SELECT role FROM assignment WHERE account = ? AND ended_at IS NULL', account))).map(({ role }) => role));
  const names = { account: (account: AccountId) => vault.read((db) => person(db, account))?.name ?? account, organization: () => 'Clinic' } as never;
  const changes = { announce: () => undefined } as never;
  const organization = () => at;
  const clock = () => now;

  /** Apart from what people did. */
  const keyed: AuditEvent[] = [];
  const keyAudit = log?.(vault) ?? { recordIn: (_db: unknown, event: AuditEvent) => { keyed.push(event); return null as never; } };
  const ring = createKeyRing({ vault, keys, content, outbox, audit: keyAudit, organization, now: clock });
  const succession = createKeySuccession({ vault, keys, cacheKeys: {} as never, audit: keyAudit, organization, log: (error) => { throw error; } });
  const deskPin = createDeskPin({ vault, keys, signedIn: () => user?.account ?? null, now: clock, signed: () => Promise.resolve() });
  const holders = createKeyringHolders({ vault, deskPin, session: session as never, organization });
  const rotation = createKeyringRotation({ vault, keys, content, outbox, audit: keyAudit, chain: { status: () => ({ phase: 'offline' }) } as never });
  const sets = createGuardianSets({ vault, keys, holders, rotation, session: session as never, audit, names, changes, organization, genesis: () => genesis, newId: hash, now: clock });
  const renewal = createKeyringRenewal({ vault, keys, rotation, holders, organization, log: (error) => { throw error; } });
  const recoveries = createRecoveries({
    vault, keys, sets, holders, rotation, session: session as never, audit, names, changes, organization, newId: hash, now: clock, demo: false, distrust: ring.distrust, renewKeyrings: renewal.request,
    planned: ring.planned, provide: async (account) => { await ring.provide(account); await succession.follow(account); await renewal.follow(account); },
  });

  async function hire(name: string, ...roles: Role[]): Promise<AccountId> {
    const made = await service.createAccount({ secret: random(32) });
    vault.write((db) => {
      addPerson(db, { account: made.account, kind: 'staff', name, title: '', organization: at, patient: null, recipient: made.recipient, wrapped: made.wrapped, demoPin: null, createdAt: 1 });
      for (const role of roles) upsertAssignment(db, { organization: at, account: made.account, role, from: 0, until: null, licence: null, assignedBy: made.account, endedAt: null, stage: 'confirmed' });
    });
    return made.account;
  }

  /** In custody, with a PIN of their own. */
  async function admit(pin: string) {
    const patient = PatientId.parse(`patient-${String(now)}`);
    const subject = SubjectId.parse(hash());
    const account = await service.createAccount({ secret: pin });
    await service.lockAccount({ account: account.account });
    const steward = vault.read((db) => newestSharedKey(db, at, 'KeySteward'))[0];
    if (steward === undefined) throw new Error('no steward');
    const made = await service.createSubject({ subject, sections: [...sections], recipients: [steward.recipient, account.recipient] });
    vault.write((db) => {
      insertPatient(db, patientRow(patient, { resourceType: 'Patient', id: 'p', name: [{ family: 'Lost', given: ['Ada'] }] }, 1));
      addPerson(db, { account: account.account, kind: 'patient', name: 'Ada Lost', title: 'Patient', organization: at, patient, recipient: account.recipient, wrapped: account.wrapped, demoPin: null, createdAt: 1 });
      upsertSubject(db, { id: subject, organization: at, ours: true, custodian: at, controller: null, patient, generation: 1, directoryCid: null, directory: Directory.parse(JSON.parse(made.directory)), keyring: made.keyring, sections: made.sections, epochs: {}, stage: 'stored', createdAt: 1 });
    });
    return { patient, subject, account: account.account };
  }

  const device = await service.createAccount({ secret: random(32) });
  vault.write((db) => { putWorkstation(db, { organization: at, device: device.account, deviceRecipient: device.recipient, deviceWrapped: device.wrapped, genesis, createdAt: 1 }); });

  return {
    vault, service, renewal, rotation, keys, deskPin, content, outbox, audit, session, names, changes, holders, clock, device, ring, succession, sets, recoveries, posted, audited, keyed, hire, admit, genesis,
    as(account: AccountId) { user = vault.read((db) => person(db, account)) ?? null; },
    later(ms = 1_000) { now += ms; },
    end() { vault.close(); rmSync(folder, { recursive: true }); },
  };
}
