/** A clinic with real keys, real age files and a real vault; its store and its chain are in memory, and it can be stopped before any step that leaves a trace. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '../../../core/errors/index.ts';
import { AccountId, type ContentId, DocumentId, Hash, JobId, OrganizationId, type SectionHash, SubjectId } from '../../../core/ids/index.ts';
import { type AgeIdentity, bytesToHex, Directory, type EnvelopeDraft, recipientFor, utf8ToBytes } from '../../../core/sealing/index.ts';
import type { Chain, SubmitInput } from '../../chain/types.ts';
import { CID } from 'multiformats/cid';
import { contentIdOf } from '../../ipfs/content-address.ts';
import type { ContentStore } from '../../ipfs/content-store.ts';
import { chunksOf } from '../../ipfs/file-chunks.ts';
import { createKeyService } from '../../keys/key-service.ts';
import type { Keys } from '../../keys/port.ts';
import { signingReady } from '../../keys/signing.ts';
import { createWrapping } from '../../keys/wrapping.ts';
import { openFile } from '../../sealing/age-file.ts';
import { sealDocument } from '../../sealing/seal-document.ts';
import type { Vault } from '../../vault/database.ts';
import { openVault } from '../../vault/open-vault.ts';
import { addPerson, countOldDocuments, countResealing, discardedContent, document, person, putSharedKey, putWorkstation, raiseEpochs, type Subject, upsertDocument, upsertSubject } from '../../vault/repositories/index.ts';
import { rowHash } from '../../../core/proof/index.ts';
import { createAuditLog } from '../audit/audit-log.ts';
import { createChangeFeed } from '../changes/change-feed.ts';
import { createJobBoard } from '../jobs/job-board.ts';
import { createOutbox } from '../outbox/outbox.ts';
import { keepStage } from '../outbox/stage-keeper.ts';
import { createDocumentResealer } from './document-resealer.ts';
import { createRekeying } from './rekeying.ts';

const hex = (bytes: number): string => randomBytes(bytes).toString('hex');
const labs = { category: 'labs', sensitivity: 'general' } as const;
const directoryCid = 'bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku';
const genesis = Hash.parse('9'.repeat(64));
const at = { number: 1, hash: Hash.parse('0'.repeat(64)), time: 1 };

export class Stopped extends Error {}

export interface Clinic {
  /** The network names no directory for the time being. */
  hidden: boolean;
  readonly vault: Vault;
  readonly section: SectionHash;
  /** What the chain names for each document. */
  readonly ledger: Map<DocumentId, { cid: ContentId; epoch: number }>;
  readonly stored: ReadonlyMap<string, Uint8Array>;
  /** Steps that left a trace so far: a file stored or removed, a transaction, a block. */
  readonly steps: number;
  /** Said at every step of a document whose file is nowhere. */
  readonly lost: readonly string[];
  /** The program that runs on the vault; the one before is gone, as after kill -9. `stopAt`: before that many more steps. */
  start(options?: { readonly stopAt?: number; readonly signedIn?: boolean; readonly refuse?: (call: number) => string | null }): Program;
  raise(epoch: number): void;
  /** Whether an identity of that epoch opens what the chain names. */
  opens(id: DocumentId, epoch: number): Promise<boolean>;
  end(): void;
}
export interface Program {
  readonly changes: ReturnType<typeof createChangeFeed>;
  readonly jobs: ReturnType<typeof createJobBoard>;
  signIn(): void;
  lock(): void;
  /** Resolves when the job has ended, or the program was stopped; the words it showed. */
  worked(): Promise<string[]>;
  stop(): void;
}

/** `elsewhere`: the patient is another organization's, and the directory is what the network and the store have of it. */
export async function foundClinic(documents: number, elsewhere = false): Promise<Clinic> {
  await signingReady();
  const folder = mkdtempSync(join(tmpdir(), 'assent-rekeying-'));
  const vault = openVault({ file: join(folder, 'vault.db'), key: new Uint8Array(32).fill(1) });
  const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length));
  const service = createKeyService({ wrapping: createWrapping({ workstationSecret: random(32), randomBytes: random }), randomBytes: random, now: () => performance.now() });
  const organization = OrganizationId.parse(1);
  const made = await service.createAccount({ secret: random(32) });
  const device = await service.createAccount({ secret: random(32) });
  const shared = await service.newSharedIdentity({ recipients: [made.recipient] });
  const id = SubjectId.parse(hex(32));
  const subject = await service.createSubject({ subject: id, sections: [labs], recipients: [made.recipient] });
  const section = (subject.sections[0] as Subject['sections'][number]).hash;
  const directory = Directory.parse(JSON.parse(subject.directory));
  const stored = new Map<string, Uint8Array>();
  const ledger = new Map<DocumentId, { cid: ContentId; epoch: number }>();
  const lost: string[] = [];
  let chainEpoch = 0;
  let steps = 0;

  vault.write((db) => {
    putWorkstation(db, { organization, device: device.account, deviceRecipient: device.recipient, deviceWrapped: random(8), genesis, createdAt: 1 });
    addPerson(db, { account: made.account, kind: 'staff', name: 'Ada', title: '', organization, patient: null, recipient: made.recipient, wrapped: made.wrapped, demoPin: null, createdAt: 1 });
    putSharedKey(db, { organization, holder: 'organization', version: 1, member: made.account, recipient: shared.recipient, sealed: shared.sealed });
    upsertSubject(db, elsewhere ? { id, organization: OrganizationId.parse(2), ours: false, custodian: OrganizationId.parse(2), controller: null, patient: null, generation: 0, directoryCid: null, directory: null, keyring: null, sections: [], epochs: {}, stage: 'confirmed', createdAt: 1 } : { id, organization, ours: true, custodian: organization, controller: null, patient: null, generation: 1, directoryCid: null, directory, keyring: subject.keyring, sections: [{ ...labs, hash: section }], epochs: {}, stage: 'confirmed', createdAt: 1 });
  });
  for (let index = 0; index < documents; index += 1) {
    const draft: EnvelopeDraft = {
      format: 'assent-document/1', genesis, document: DocumentId.parse(hex(32)), subject: id, section: { ...labs, hash: section }, epoch: 0, supersedes: null, organization, author: made.account, authoredAt: '2026-01-01T00:00:00.000Z',
      salt: Hash.parse(hex(32)), resources: [{ resourceType: 'Observation', id: String(index) }],
    };
    const { signature } = await service.signEnvelope({ account: made.account, draft });
    const sealed = await sealDocument({ ...draft, signature }, [recipientFor(directory, section, 0).recipient, shared.recipient]);
    const cid = contentIdOf((await chunksOf(sealed.file)).root);
    stored.set(cid, sealed.file);
    ledger.set(draft.document, { cid, epoch: 0 });
    vault.write((db) => {
      upsertDocument(db, {
        id: draft.document, subject: id, section, ...labs, cid, commitment: sealed.commitment, size: sealed.size, organization, ours: true, author: made.account, authoredAt: 1, epoch: 0, supersedes: null, status: 'Current', stage: 'confirmed',
        block: 1, resources: 1, createdAt: 1,
      });
    });
  }

  const clinic: Clinic = {
    hidden: false, vault, section, ledger, stored, lost,
    get steps() { return steps; },
    start(options = {}) {
      const last = options.stopAt === undefined ? Infinity : steps + options.stopAt;
      let stopped = false;
      const gone = Promise.withResolvers<null>();
      const step = (): void => {
        if (stopped || steps >= last) { stopped = true; gone.resolve(null); throw new Stopped(); }
        steps += 1;
        for (const [one, { cid }] of ledger) if (!stored.has(cid)) lost.push(`step ${String(steps)}: ${one}`);
        for (const one of ledger.keys()) { const row = vault.read((db) => document(db, one)); if (row !== undefined && !stored.has(row.cid)) lost.push(`step ${String(steps)}: the vault's file of ${one}`); }
      };
      const traced: Vault = { ...vault, read: vault.read.bind(vault), write: (work) => { step(); return vault.write(work); } };
      const changes = createChangeFeed();
      const jobs = createJobBoard({ now: () => new Date(), newId: () => JobId.parse(crypto.randomUUID()), reference: () => 'test', changes });
      const content = {
        get: (cid: string) => { const file = cid === directoryCid ? utf8ToBytes(JSON.stringify(directory)) : stored.get(cid); return file === undefined ? Promise.reject(new AppError('content.unavailable')) : Promise.resolve(file); },
        async putAll(files: readonly Uint8Array[]) {
          step();
          const cids = await Promise.all(files.map(async (file) => contentIdOf((await chunksOf(file)).root)));
          for (const [index, cid] of cids.entries()) stored.set(cid, files[index] as Uint8Array);
          return cids;
        },
        remove: (cid: string) => new Promise<void>((resolve) => { step(); stored.delete(cid); resolve(); }),
      };
      let sent = 0;
      const chain = {
        status: () => ({ phase: 'ready' }), subject: () => Promise.resolve({ value: { directory: clinic.hidden ? null : directoryCid }, at }), epochs: () => Promise.resolve({ value: [{ section, epoch: chainEpoch }], at }),
        submit: (input: SubmitInput) => {
          const done = (async () => {
            const entries = input.call.args[1] as readonly { document: string; cid: string; epoch: number }[];
            const refused = options.refuse?.(sent += 1) ?? (entries.some(({ epoch }) => epoch !== chainEpoch) ? 'StaleEpoch' : null);
            if (refused !== null) throw new AppError('chain.rejected', { pallet: 'records', error: refused });
            step();
            for (const { document: one, cid, epoch } of entries) ledger.set(DocumentId.parse(one.slice(2)), { cid: contentOf(cid, stored), epoch });
            await Promise.resolve();
            return { hash: at.hash, block: at, index: 0, fee: 0n, events: [] };
          })();
          done.catch(() => undefined);
          return { done, async* [Symbol.asyncIterator]() { await done; } };
        },
      } as unknown as Chain;
      let user = options.signedIn === false ? null : made.account;
      const keys = { ...service, resealDocument: (input: never) => (user === null ? Promise.reject(new AppError('keys.locked')) : service.resealDocument(input)) } as unknown as Keys;
      const log = (): void => undefined;
      const outbox = createOutbox({
        vault: traced, chain, now: () => Date.now(), newId: () => crypto.randomUUID(), changes, log, onStage: keepStage, onRefused: () => { rekeying.wake(); }, successorOf: () => null, signerFor: () => Promise.resolve(() => Promise.resolve(new Uint8Array(64))),
      });
      const rekeying = createRekeying({
        vault: traced, content: content as unknown as ContentStore, jobs, changes, user: () => (user === null ? null : vault.read((db) => person(db, made.account)) ?? null), organization: () => organization, renewBundles: () => Promise.resolve(), log,
        resealer: createDocumentResealer({ vault: traced, keys, content: content as unknown as ContentStore, chain, outbox, audit: createAuditLog({ vault: traced, now: () => Date.now(), device: AccountId.parse(made.account), hashOf: rowHash, changes, actor: () => ({ account: user, role: null, organization }) }), organization: () => organization, genesis: () => genesis, reach: () => Promise.resolve(null), log }),
      });
      const words: string[] = [];
      changes.listen(({ topic }) => { if (topic === 'jobs') { const shown = jobs.list()[0]?.step; if (shown !== undefined && shown !== words.at(-1)) words.push(shown); } });
      const stop = (): void => { stopped = true; rekeying.close(); void jobs.close(); void outbox.close(); gone.resolve(null); };
      rekeying.wake();
      // As the first head does: what was posted before a stop is sent.
      outbox.wake();
      return {
        changes, jobs,
        signIn() { user = AccountId.parse(made.account); changes.announce('session'); },
        lock() { user = null; changes.announce('session'); },
        async worked() {
          const idle = (async () => {
            const begun = Date.now();
            const left = (): number => vault.read((db) => countOldDocuments(db) + countResealing(db) + discardedContent(db, 1).length);
            while (!stopped && (jobs.list()[0]?.state ?? (left() === 0 ? 'done' : 'running')) === 'running' && Date.now() - begun < 20_000) await new Promise((resolve) => { setTimeout(resolve, 10); });
          })();
          await Promise.race([idle, gone.promise]);
          return words;
        },
        stop,
      };
    },
    raise(epoch) {
      chainEpoch = epoch;
      vault.write((db) => { raiseEpochs(db, id, { [section]: epoch } as Subject['epochs']); });
    },
    async opens(one, epoch) {
      const file = stored.get(ledger.get(one)?.cid ?? '');
      if (file === undefined) return false;
      // The identity that a bundle of that epoch holds.
      const { identity } = await service.exportIdentity({ account: made.account, path: [{ kind: 'keyring', sealed: subject.keyring, section, epoch }] }) as { identity: AgeIdentity };
      return (await openFile(file, [identity])).ok;
    },
    end() { vault.close(); rmSync(folder, { recursive: true }); },
  };
  return clinic;
}

/** The call carries an address as its bytes; the store knows it as text. */
function contentOf(bytes: string, stored: ReadonlyMap<string, Uint8Array>): ContentId {
  for (const cid of stored.keys()) if (`0x${bytesToHex(CID.parse(cid).bytes)}` === bytes) return cid as ContentId;
  throw new Error('the chain was told of a file that is nowhere');
}
