import { type Purpose, type Role } from '../../../core/consent/index.ts';
import { purposes } from '../../../core/consent/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import type { AccountId, ConsentId, ContentId, DocumentId, OrganizationId, SubjectId } from '../../../core/ids/index.ts';
import { recipientHash } from '../../../core/sealing/index.ts';
import type { At, Chain } from '../../chain/types.ts';
import type { ContentStore } from '../../ipfs/content-store.ts';
import type { Keys } from '../../keys/port.ts';
import type { Path } from '../../keys/protocol.ts';
import type { ReadDb, Vault } from '../../vault/database.ts';
import { auditHead, bundleOf, consent as storedConsent, consentsOfSubject, countDocuments, countPatients, countResources, document, outboxCounts, person, sealedOf, subject } from '../../vault/repositories/index.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { CacheKeys } from '../chart/external-documents.ts';
import { everyIdentity } from '../paths/key-paths.ts';
import type { Session } from '../session/session.ts';

export interface InspectorDeps {
  readonly vault: Vault;
  readonly chain: Chain;
  readonly content: ContentStore;
  readonly keys: Pick<Keys, 'tryAll'>;
  readonly cacheKeys: CacheKeys;
  readonly session: Session;
  readonly audit: AuditLog;
  readonly now: () => number;
}

export type Inspector = ReturnType<typeof createInspector>;

const maxFileBytes = 64 * 1024 * 1024;

/** Facts from the component that holds them. Nothing here hands out a patient's data, and what tries to open it is audited. */
export function createInspector(deps: InspectorDeps) {
  const { vault, chain, content } = deps;
  const proof = ({ at }: At<unknown>) => ({ block: at.number, hash: at.hash, at: new Date(at.time).toISOString(), mode: chain.status().mode });

  /** The ciphertext this workstation has or can reach, however it lies here. */
  async function ciphertext(id: DocumentId, timeoutMs: number): Promise<{ file: Uint8Array; from: 'local' | 'peer' } | null> {
    const row = vault.read((db) => document(db, id));
    if (row === undefined) return null;
    const cached = vault.read((db) => sealedOf(db, id));
    if (cached !== undefined) {
      const file = cached.wrappedBy === null ? cached.sealed : deps.cacheKeys.unwrap(cached.wrappedBy, cached.sealed);
      if (file !== null) return { file, from: 'local' };
    }
    const here = await content.has(row.cid);
    return { file: await content.get(row.cid, { timeoutMs, maxBytes: maxFileBytes }), from: here ? 'local' : 'peer' };
  }

  /** Every way that starts at the signed-in person's identities or this workstation's, through every bundle and keyring that lies here. */
  function everyPath(db: ReadDb, account: AccountId, id: SubjectId, section: string, epoch: number, kept: Uint8Array | null): Path[] {
    const starts = everyIdentity(db, account);
    const bundles = consentsOfSubject(db, id).flatMap((row) => {
      const stored = bundleOf(db, row.id);
      const file = stored === undefined ? null : stored.wrapped ? deps.cacheKeys.unwrap(row.id, stored.bundle) : stored.bundle;
      return file === null ? [] : [file];
    });
    if (kept !== null) bundles.push(kept);
    const keyring = subject(db, id)?.keyring ?? null;
    const step = { section: section as never, epoch };
    return [
      ...starts,
      ...starts.flatMap((path) => bundles.map((sealed): Path => [...path, { kind: 'bundle', sealed, ...step }])),
      ...(keyring === null ? [] : starts.map((path): Path => [...path, { kind: 'keyring', sealed: keyring, ...step }])),
    ];
  }

  return {
    async organization(id: OrganizationId) {
      const answer = await chain.organization(id);
      return { found: answer.value !== null, status: answer.value?.status ?? null, admins: [...answer.value?.admins ?? []], proof: proof(answer) };
    },
    async role(organization: OrganizationId, account: AccountId, role: Role) {
      const answer = await chain.assignmentsOf(organization, account);
      const now = deps.now();
      return { held: answer.value.some((row) => row.role === role && row.endedAt === null && row.from <= now && (row.until === null || now < row.until)), proof: proof(answer) };
    },
    async recipient(account: AccountId) {
      const answer = await chain.recipient(account);
      const known = vault.read((db) => person(db, account));
      return { version: answer.value?.version ?? 0, recipientHash: answer.value?.recipient ?? null, matchesVault: known !== undefined && answer.value !== null && recipientHash(known.recipient) === answer.value.recipient, proof: proof(answer) };
    },
    async subject(id: SubjectId) {
      const answer = await chain.subject(id);
      return { found: answer.value !== null, custodian: answer.value?.custodian ?? null, directory: answer.value?.directory ?? null, proof: proof(answer) };
    },
    async consent(id: SubjectId, consentId: ConsentId) {
      const answer = await chain.consent(id, consentId);
      const { value } = answer;
      const epochs = value === null ? [] : (await chain.epochs(id, value.sections)).value.map(({ epoch }) => epoch);
      return { found: value !== null, end: value === null ? null : new Date(value.period.end).toISOString(), revoked: value?.revokedAt != null, bundle: value === null ? null : value.bundle as ContentId | null, epochs, proof: proof(answer) };
    },
    async document(id: SubjectId, documentId: DocumentId) {
      const answer = await chain.document(id, documentId);
      const { value } = answer;
      return { found: value !== null, cid: value?.cid ?? null, epoch: value?.epoch ?? null, commitment: value?.commitment ?? null, organization: value?.organization ?? null, status: value?.status ?? null, registeredBlock: value?.registeredAt ?? null, proof: proof(answer) };
    },
    async content(cid: ContentId) {
      if (!await content.has(cid)) return { here: false, bytes: 0, hashHolds: false };
      try {
        const bytes = await content.get(cid, { timeoutMs: 2_000, maxBytes: maxFileBytes });
        return { here: true, bytes: bytes.length, hashHolds: true };
      } catch (error) {
        if (error instanceof AppError && (error.code === 'content.tampered' || error.code === 'content.unavailable')) return { here: true, bytes: 0, hashHolds: false };
        throw error;
      }
    },
    async copies(cid: ContentId) {
      const { provedAt, ...health } = await content.health(cid);
      return { ...health, provedAt: provedAt === null ? null : new Date(provedAt).toISOString() };
    },
    vault: () => vault.read((db) => ({
      cipher: Object.values(db.get<Record<string, string>>('PRAGMA cipher') ?? {})[0] ?? 'none', patients: countPatients(db), documents: countDocuments(db), resources: countResources(db), auditRows: auditHead(db).sequence + 1,
      consents: db.get<{ count: number }>('SELECT count(*) AS count FROM consent')?.count ?? 0, outbox: outboxCounts(db).waiting,
    })),
    async decide(request: { subject: SubjectId; document: DocumentId; account: AccountId; organization: OrganizationId; purpose: Purpose }) {
      const { value: entry } = await chain.document(request.subject, request.document);
      if (entry === null) throw new AppError('app.not-found');
      const answer = await chain.decide({ subject: request.subject, section: entry.section, organization: request.organization, account: request.account, action: 1, purpose: purposes[request.purpose], author: entry.organization, dataFrom: null, now: deps.now() });
      return { permit: answer.value.permit, clause: answer.value.clause, proof: proof(answer) };
    },
    async tryEverySecret(id: SubjectId, documentId: DocumentId, kept: Uint8Array | null) {
      const user = deps.session.require();
      const row = vault.read((db) => document(db, documentId));
      deps.audit.record({ action: 'inspect.try-every-secret', outcome: 'done', subject: id, document: documentId, detail: { keptBundle: kept !== null } });
      if (row === undefined) throw new AppError('app.not-found');
      const found = await ciphertext(documentId, 5_000).catch(() => null);
      if (found === null) return { ciphertextHere: false, secretsTried: 0, opened: false };
      const paths = vault.read((db) => everyPath(db, user.account, id, row.section, row.epoch, kept));
      const { tried, opened } = await deps.keys.tryAll({ account: user.account, file: found.file, paths });
      return { ciphertextHere: true, secretsTried: tried, opened };
    },
    bundle(id: SubjectId, consentId: ConsentId) {
      const row = vault.read((db) => storedConsent(db, consentId));
      if (row?.subject !== id) throw new AppError('app.not-found');
      deps.audit.record({ action: 'inspect.bundle', outcome: 'done', subject: id, consent: consentId });
      const stored = vault.read((db) => bundleOf(db, consentId));
      const file = stored === undefined ? null : stored.wrapped ? deps.cacheKeys.unwrap(consentId, stored.bundle) : stored.bundle;
      return { sealed: file === null ? null : Buffer.from(file).toString('base64') };
    },
    async fetch(id: SubjectId, documentId: DocumentId, discardLocal: boolean, timeoutMs: number) {
      const { value: entry } = await chain.document(id, documentId);
      if (entry === null) throw new AppError('app.not-found');
      if (discardLocal && entry.organization !== deps.session.require().organization) await content.remove(entry.cid);
      const here = await content.has(entry.cid);
      const bytes = await content.get(entry.cid, { timeoutMs, maxBytes: maxFileBytes });
      return { bytes: bytes.length, from: here ? 'local' as const : 'peer' as const };
    },
  };
}
