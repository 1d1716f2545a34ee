/** A clinic with real keys, real age files, a real vault and the real services around the writing desk; its store and its chain are in memory. */
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Entry, type Replaces, type RoleName, type Section, sectionCategories } from '../../../core/contract/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import { type AccountId, ContentId, DocumentId, Hash, OrganizationId, PatientId, SubjectId } from '../../../core/ids/index.ts';
import { rowHash } from '../../../core/proof/index.ts';
import { type AgeIdentity, Directory } from '../../../core/sealing/index.ts';
import type { Chain } from '../../chain/types.ts';
import { contentIdOf } from '../../ipfs/content-address.ts';
import type { ContentStore } from '../../ipfs/content-store.ts';
import { chunksOf } from '../../ipfs/file-chunks.ts';
import { createKeyService } from '../../keys/key-service.ts';
import type { Keys } from '../../keys/port.ts';
import { signingReady } from '../../keys/signing.ts';
import { createWrapping } from '../../keys/wrapping.ts';
import { openFile } from '../../sealing/age-file.ts';
import { sealDocument } from '../../sealing/seal-document.ts';
import { openVault } from '../../vault/open-vault.ts';
import { addPerson, type Document, insertPatient, subject as storedSubject, type Person, person, putSharedKey, putWorkstation, upsertAssignment, upsertOrganization, upsertSubject } from '../../vault/repositories/index.ts';
import { createAuditLog } from '../audit/audit-log.ts';
import { createChangeFeed } from '../changes/change-feed.ts';
import { createCharts } from '../chart/chart.ts';
import type { ExternalDocuments } from '../chart/external-documents.ts';
import { createDecider } from '../decision/decider.ts';
import { createDirectoryOfNames } from '../names/directory-of-names.ts';
import type { Outbox, Posting } from '../outbox/outbox.ts';
import type { Patients } from '../patients/patients.ts';
import type { Session } from '../session/session.ts';
import { createDocumentWriter } from './document-writer.ts';
import { createDrafts } from './drafts.ts';
import { createEntryChecks } from './entry-checks.ts';
import { createEntryVersions } from './entry-versions.ts';
import { createEntryWriter } from './entry-writer.ts';
import { createSignedWriting } from './signed-writing.ts';
import { createUnits } from './units.ts';

const hex = (bytes: number): string => randomBytes(bytes).toString('hex');
const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length));
const genesis = Hash.parse('9'.repeat(64));
const hour = 3_600_000;

export type Desk = Awaited<ReturnType<typeof openWritingDesk>>;

/** Two patients, and one person for each of these roles; the first of them is signed in. */
export async function openWritingDesk(...roles: readonly [RoleName, ...RoleName[]]) {
  await signingReady();
  const folder = mkdtempSync(join(tmpdir(), 'assent-writing-'));
  const vault = openVault({ file: join(folder, 'vault.db'), key: new Uint8Array(32).fill(1) });
  const service = createKeyService({ wrapping: createWrapping({ workstationSecret: random(32), randomBytes: random }), randomBytes: random, now: () => performance.now() });
  const keys = service as unknown as Keys;
  const own = OrganizationId.parse(1);
  const organization = (): OrganizationId => own;
  const clock = { now: Date.UTC(2026, 4, 3, 12) };
  const now = (): number => { clock.now += 1_000; return clock.now; };
  const people = new Map<RoleName, Awaited<ReturnType<typeof service.createAccount>>>();
  for (const role of roles) people.set(role, await service.createAccount({ secret: random(32) }));
  const members = [...people.values()];
  const device = await service.createAccount({ secret: random(32) });
  const shared = await service.newSharedIdentity({ recipients: members.map(({ recipient }) => recipient) });
  const sections: Section[] = [...sectionCategories.map((category) => ({ category, sensitivity: 'general' as const })), { category: 'problems', sensitivity: 'PSY' }];
  const patients = [PatientId.parse('patient-one'), PatientId.parse('patient-two')] as const;

  vault.write((db) => {
    putWorkstation(db, { organization: own, device: device.account, deviceRecipient: device.recipient, deviceWrapped: random(8), genesis, createdAt: 1 });
    upsertOrganization(db, { id: own, name: 'Here', country: 'IE', nameSalt: null, ours: true, status: 'active', admins: [], zone: 'UTC', facility: {}, admittedBlock: 1 });
    for (const [role, { account, recipient, wrapped }] of people) {
      addPerson(db, { account, kind: 'staff', name: `A ${role}`, title: role, organization: own, patient: null, recipient, wrapped, demoPin: null, createdAt: 1 });
      upsertAssignment(db, { organization: own, account, role: role as never, from: 1, until: null, endedAt: null, licence: null, assignedBy: device.account, stage: 'confirmed' });
      putSharedKey(db, { organization: own, holder: 'organization', version: 1, member: account, recipient: shared.recipient, sealed: shared.sealed });
    }
    for (const id of patients) insertPatient(db, { id, name: id, sortName: id, birthDate: null, gender: null, deceased: false, deceasedDate: null, mrn: null, identifiers: [], resource: { resourceType: 'Patient', id }, search: id, createdAt: 1, updatedAt: 1 });
  });
  for (const patient of patients) {
    const id = SubjectId.parse(hex(32));
    const made = await service.createSubject({ subject: id, sections, recipients: members.map(({ recipient }) => recipient) });
    vault.write((db) => { upsertSubject(db, { id, organization: own, ours: true, custodian: own, controller: null, patient, generation: 1, directoryCid: null, directory: Directory.parse(JSON.parse(made.directory)), keyring: made.keyring, sections: made.sections, epochs: {}, stage: 'confirmed', createdAt: 1 }); });
  }

  const stored = new Map<string, Uint8Array>();
  const content = {
    get: (cid: string) => { const file = stored.get(cid); return file === undefined ? Promise.reject(new AppError('content.unavailable')) : Promise.resolve(file); },
    async putAll(files: readonly Uint8Array[]) {
      const cids = await Promise.all(files.map(async (file) => ContentId.parse(contentIdOf((await chunksOf(file)).root))));
      for (const [index, cid] of cids.entries()) stored.set(cid, files[index] as Uint8Array);
      return cids;
    },
  } as unknown as ContentStore;
  const posted: Posting[] = [];
  const outbox = { post: (_: unknown, posting: Posting) => { posted.push(posting); return 'posted'; } } as unknown as Outbox;
  /** What the chain says, and whether it can be asked; nothing of it comes here by itself. */
  const network = { phase: 'offline', epoch: 0, answers: true, asked: [] as string[] };
  const chain = {
    status: () => ({ phase: network.phase, mode: 'light' }),
    epochs: (_: string, hashes: readonly string[], { at }: { at: string }) => {
      network.asked.push(at);
      return network.answers ? Promise.resolve({ value: hashes.map((section) => ({ section, epoch: network.epoch })) }) : Promise.reject(new AppError('chain.unavailable'));
    },
  } as unknown as Chain;
  const changes = createChangeFeed();
  const roleOf = (account: string): RoleName => [...people].find(([, one]) => one.account === account)?.[0] as RoleName;
  let user: Person | null = vault.read((db) => person(db, members[0]?.account as never)) ?? null;
  const session = { get user() { return user; }, require: () => { if (user === null) throw new AppError('access.not-signed-in'); return user; }, roles: () => (user === null ? null : [roleOf(user.account)]) } as unknown as Session;
  const audit = createAuditLog({ vault, now, device: device.account, hashOf: rowHash, changes, actor: () => ({ account: user?.account ?? null, role: null, organization: own }) });
  const names = createDirectoryOfNames({ vault, blockTime: () => null });
  const decider = createDecider({ vault, now, leaseMs: 24 * hour, names, proven: () => true, roster: () => null });
  const charts = createCharts({
    vault, session, decider, audit, external: { opened: () => new Map() } as unknown as ExternalDocuments, patients: { line: (id: PatientId) => ({ patient: id }) } as unknown as Patients, names, organization, now, refresh: () => Promise.resolve(), online: () => true, onOpened: () => undefined,
  });
  const writer = createDocumentWriter({
    vault, keys, content, seal: sealDocument, chain, outbox: () => outbox, organization, newId: () => DocumentId.parse(hex(32)), newSalt: () => Hash.parse(hex(32)), now, log: () => undefined, genesis: () => genesis,
  });
  const checks = createEntryChecks({ charts, units: createUnits(), now });
  const entries = createEntryWriter({ vault, session, decider, audit, checks, writing: createSignedWriting({ vault, writer, audit, changes }), organization, now, newId: randomUUID });

  return {
    vault, patients, charts, checks, entries, stored, posted, network, writer,
    /** Whether the section's identity of that epoch, as a bundle holds it, opens the file. */
    async opens({ subject, section, cid }: Pick<Document, 'subject' | 'section' | 'cid'>, epoch: number) {
      const [account, keyring] = [members[0]?.account as AccountId, vault.read((db) => storedSubject(db, subject))?.keyring as Uint8Array];
      const { identity } = await service.exportIdentity({ account, path: [{ kind: 'keyring', sealed: keyring, section, epoch }] }) as { identity: AgeIdentity };
      return (await openFile(stored.get(cid) as Uint8Array, [identity])).ok;
    },
    drafts: createDrafts({ vault, session, decider, audit, organization, now }),
    versions: createEntryVersions({ vault, charts, session, keys, content, names, organization, genesis: () => genesis }),
    write: (entry: unknown, replaces: Replaces | null = null, patient = patients[0]) => entries.write(patient, Entry.parse(entry), replaces),
    account: () => session.require().account,
    as(role: RoleName | null) { user = role === null ? null : vault.read((db) => person(db, people.get(role)?.account as never)) ?? null; },
    /** Rows of the audit log, newest last: action, outcome and reason. */
    rows: (action: string) => vault.read((db) => db.all<{ action: string; outcome: string; reason: string | null; document: string | null }>('SELECT action, outcome, reason, document FROM audit_row WHERE action = ? ORDER BY sequence', action)),
    end() { vault.close(); rmSync(folder, { recursive: true, force: true }); },
  };
}
