import { z } from 'zod';
import { provenLogRow } from '../../../core/proof/index.ts';
import type { LookElsewhere as WireLook } from '../../../core/contract/index.ts';
import { AccountId, type ConsentId, type OrganizationId, type PatientId, type SubjectId } from '../../../core/ids/index.ts';
import { decodeLogPack, decodeLogPart, type LogPart } from '../../../core/sealing/index.ts';
import type { Anchor, Chain } from '../../chain/types.ts';
import type { ContentStore } from '../../ipfs/content-store.ts';
import type { Keys } from '../../keys/port.ts';
import type { Path } from '../../keys/protocol.ts';
import type { Vault } from '../../vault/database.ts';
import { addLookElsewhere, consent as storedConsent, type LookElsewhere, looksElsewhere, nextAnchorToRead, person, seenElsewhere, setNextAnchorToRead, subject as storedSubject, type Subject, subjectsOfPatient } from '../../vault/repositories/index.ts';
import type { ChangeFeed } from '../changes/change-feed.ts';
import { firstThatOpens } from '../chart/external-documents.ts';
import type { DirectoryOfNames } from '../names/directory-of-names.ts';
import { stewardPaths } from '../paths/key-paths.ts';
import type { AuditLog } from './audit-log.ts';

export interface LooksElsewhere {
  /** Reads what other organizations' packs hold for the subjects whose keyring this person opens. Says nothing when a pack cannot be had: it is asked for again. */
  follow(account: AccountId): Promise<void>;
  /** Newest first. Writes its row before. */
  list(patient: PatientId, limit: number): WireLook[];
}

export interface LooksElsewhereDeps {
  readonly vault: Vault;
  readonly chain: Pick<Chain, 'anchors' | 'devices' | 'status'>;
  readonly content: Pick<ContentStore, 'get'>;
  readonly keys: Pick<Keys, 'openLogParts'>;
  readonly audit: AuditLog;
  readonly names: DirectoryOfNames;
  readonly organization: () => OrganizationId;
  readonly changes: ChangeFeed;
  readonly log: (error: unknown) => void;
}

const packLimits = { timeoutMs: 15_000, maxBytes: 64 * 1024 * 1024 };
/** Of one question to the keys. */
const partsATime = 256;
/** Between two readings of one person's packs; each asks the network for every device of the organizations in question. */
const everyMs = 20_000;

/** What is shown of a row of another log; its writer may be newer, so what is not known here is left alone. */
const Row = z.looseObject({
  sequence: z.int().min(0), at: z.number(), account: AccountId.nullable(), role: z.string().max(200).nullable(), action: z.string().max(60), outcome: z.enum(['permit', 'deny', 'done', 'failed']), purpose: z.string().max(40).nullable(),
  reason: z.string().max(400).nullable(), clause: z.string().max(60).nullable(), consent: z.string().max(64).nullable(),
});

export function createLooksElsewhere(deps: LooksElsewhereDeps): LooksElsewhere {
  const { vault } = deps;
  const asked = new Map<AccountId, number>();

  interface Reader { readonly subject: Subject; readonly paths: readonly Path[] }

  /** Whom this account can read for, by the organization that could have looked. */
  function readers(account: AccountId): Map<OrganizationId, Reader[]> {
    return vault.read((db) => {
      const { patient } = person(db, account) ?? { patient: null };
      const own = patient === null ? [] : subjectsOfPatient(db, patient).map(({ id }) => id);
      const steward = stewardPaths(db, account, deps.organization());
      const found = new Map<OrganizationId, Reader[]>();
      for (const { subject: id, organization } of seenElsewhere(db, deps.organization())) {
        const subject = storedSubject(db, id);
        const paths = own.includes(id) ? [[]] : subject?.controller === null ? steward : [];
        if (subject !== undefined && paths.length > 0) found.set(organization, [...found.get(organization) ?? [], { subject, paths }]);
      }
      return found;
    });
  }

  async function partsFor(account: AccountId, { subject, paths }: Reader, files: readonly Uint8Array[]): Promise<LogPart[]> {
    const { keyring } = subject;
    if (keyring === null) return [];
    const parts: LogPart[] = [];
    for (let at = 0; at < files.length; at += partsATime) {
      const some = files.slice(at, at + partsATime);
      const { opened } = await firstThatOpens(paths.map((path) => () => deps.keys.openLogParts({ account, path, keyring, parts: some })));
      parts.push(...opened.flatMap(({ content }) => decodeLogPart(content) ?? []));
    }
    return parts;
  }

  /** The rows that stand under an anchor as the network proves it; what does not is none. */
  function proven(parts: readonly LogPart[], subject: SubjectId, device: AccountId, organization: OrganizationId, anchors: readonly Anchor[]): LookElsewhere[] {
    return parts.filter((part) => part.subject === subject && part.device === device && part.organization === organization).flatMap(({ rows, names }) => rows.flatMap(({ anchor: sequence, line, path }) => {
      const anchor = anchors.find((one) => one.sequence === sequence);
      const found = anchor === undefined ? null : provenLogRow({ line, path }, anchor);
      const row = Row.safeParse(found);
      if (anchor === undefined || !row.success) return [];
      const { account, at } = row.data;
      return [{ subject, device, sequence: row.data.sequence, organization, at, line, name: account === null ? '' : names[account] ?? '', block: anchor.anchoredAt }];
    }));
  }

  async function readDevice(account: AccountId, organization: OrganizationId, device: AccountId, those: readonly Reader[]): Promise<void> {
    const { value: anchors } = await deps.chain.anchors(device);
    const due = those.map((reader) => ({ ...reader, next: vault.read((db) => nextAnchorToRead(db, reader.subject.id, device)) }));
    const least = Math.min(...due.map(({ next }) => next));
    for (const { sequence, pack: cid } of [...anchors].sort((one, other) => one.sequence - other.sequence)) {
      if (cid === null || sequence < least) continue;
      const pack = decodeLogPack(await deps.content.get(cid, packLimits));
      const files = pack?.parts.get(deps.organization()) ?? [];
      for (const reader of due) {
        if (sequence < reader.next) continue;
        const rows = proven(await partsFor(account, reader, files), reader.subject.id, device, organization, anchors);
        vault.write((db) => {
          for (const row of rows) addLookElsewhere(db, row);
          setNextAnchorToRead(db, reader.subject.id, device, sequence + 1);
        });
        if (rows.length > 0) deps.changes.announce('looks', reader.subject.patient);
      }
    }
  }

  return {
    async follow(account) {
      if (deps.chain.status().phase !== 'ready' || performance.now() - (asked.get(account) ?? -Infinity) < everyMs) return;
      asked.set(account, performance.now());
      for (const [organization, those] of readers(account)) {
        const { value: devices } = await deps.chain.devices(organization);
        for (const { account: device } of devices) {
          await readDevice(account, organization, device, those).catch(deps.log);
        }
      }
    },

    list(patient, limit) {
      deps.audit.record({ action: 'audit.who-looked', outcome: 'done', patient });
      const found = vault.read((db) => looksElsewhere(db, subjectsOfPatient(db, patient).flatMap(({ ours, id }) => (ours ? [id] : [])), limit));
      return found.flatMap(({ line, name, organization, device, block, subject }) => {
        const row = Row.safeParse(JSON.parse(line));
        if (!row.success) return [];
        const { sequence, at, account, role, action, outcome, reason, consent, clause } = row.data;
        const given = consent === null ? undefined : vault.read((db) => storedConsent(db, consent as ConsentId));
        return [{ sequence, at: new Date(at).toISOString(), device, organization, organizationName: deps.names.organization(organization), name: account === null ? '' : name, role: role?.slice(0, 60) ?? null, action, outcome, purpose: row.data.purpose, reason: reason?.slice(0, 200) ?? null, anchoredBlock: block, consent, grantee: given?.subject === subject ? deps.names.grantee(given.grantee).slice(0, 200) : null, clause }];
      });
    },
  };
}
