import { auditLine, auditProblems, type AnchoredRoot, createAuditVerifier, merkleRoot } from '../../../core/proof/index.ts';
import type { AuditCheck, AuditRow as WireRow } from '../../../core/contract/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import type { AccountId, Hash, OrganizationId, PatientId } from '../../../core/ids/index.ts';
import { audit as calls } from '../../chain/calls/index.ts';
import type { Chain } from '../../chain/types.ts';
import type { Vault } from '../../vault/database.ts';
import { anchorOfRow, anchors, auditHead, auditPage, auditRows, type AuditFilter, type AuditRow, countAudit, newestAnchor, patient, putAnchor, workstation } from '../../vault/repositories/index.ts';
import type { DirectoryOfNames } from '../names/directory-of-names.ts';
import type { Outbox } from '../outbox/outbox.ts';
import { allRows } from './all-rows.ts';
import type { AuditLog } from './audit-log.ts';
import type { Anchored, LogPacks, MadePack } from './log-packs.ts';

export interface AuditReviewDeps {
  readonly vault: Vault;
  readonly chain: Chain;
  readonly outbox: Outbox;
  readonly audit: AuditLog;
  readonly names: DirectoryOfNames;
  readonly organization: () => OrganizationId;
  readonly packs: LogPacks;
  readonly log: (error: unknown) => void;
  readonly now: () => number;
}

/** `outbox`: the item that goes to the network. */
export interface Anchoring { readonly sequence: number; readonly rows: number; readonly root: Hash; readonly outbox: string }

export type AuditReview = ReturnType<typeof createAuditReview>;

const mostPerAnchor = 100_000;

/** Reading, anchoring and checking the audit log. */
export function createAuditReview(deps: AuditReviewDeps) {
  const { vault } = deps;
  const device = (): AccountId => {
    const found = vault.read(workstation)?.device;
    if (found === undefined) throw new AppError('app.internal');
    return found;
  };

  const wireRow = (row: AuditRow): WireRow => vault.read((db) => {
    const anchor = anchorOfRow(db, row.sequence);
    const documents = row.detail['documents'];
    return {
      sequence: row.sequence, at: new Date(row.at).toISOString(), account: row.account, accountName: row.account === null ? 'This workstation' : deps.names.account(row.account), role: row.role, organization: row.organization,
      organizationName: row.organization === null ? null : deps.names.organization(row.organization), device: row.device, action: row.action, patient: row.patient, patientName: row.patient === null ? null : patient(db, row.patient)?.name ?? null,
      document: row.document, consent: row.consent, purpose: row.purpose, reason: row.reason, outcome: row.outcome, clause: row.clause, documents: typeof documents === 'number' ? documents : null,
      anchoredBlock: anchor?.stage === 'confirmed' ? anchor.block : null,
    };
  });

  const page = (filter: AuditFilter) => {
    const rows = vault.read((db) => auditPage(db, filter));
    return { rows: rows.map(wireRow), next: rows.length === filter.limit ? String(rows.at(-1)?.sequence ?? '') : null };
  };

  /** The roots as the network proves them, never as this vault remembers them; none while it is not followed: then the rows are compared with each other alone. */
  async function provenRoots(): Promise<{ roots: AnchoredRoot[]; proven: boolean }> {
    if (deps.chain.status().phase !== 'ready') return { roots: [], proven: false };
    const { value } = await deps.chain.anchors(device());
    const roots = [...value].sort((one, other) => one.sequence - other.sequence).map(({ sequence, firstRow, rows, root, anchoredAt }) => ({ sequence, firstRow, rows, root, block: anchoredAt }));
    return { roots, proven: deps.chain.status().mode === 'light' };
  }

  /** Head and rows are read after the wait and without another, so that a row written meanwhile is in both or in neither. */
  async function check(lines: Iterable<string>, head: () => Hash | null): Promise<AuditCheck> {
    const { roots, proven } = await provenRoots();
    const verifier = createAuditVerifier(roots, head());
    for (const line of lines) verifier.add(line);
    const verdict = verifier.verdict();
    return { rows: verdict.rows, anchored: verdict.anchored, holds: verdict.holds, firstBadRow: verdict.firstBadRow, why: verdict.problem === null ? null : auditProblems[verdict.problem], root: verdict.root, block: verdict.block, proven };
  }

  function* linesOfVault(): Generator<string> { for (const row of allRows(vault)) yield auditLine(row); }

  /** Null when every row is anchored or on its way. `withPack` does not wait until a day after the last pack. */
  async function anchorOnce(withPack: boolean): Promise<Anchoring | null> {
    const owner = device();
    const last = vault.read((db) => newestAnchor(db, owner));
    const firstRow = last === undefined ? 0 : last.firstRow + last.rows;
    const head = vault.read(auditHead);
    const count = Math.min(mostPerAnchor, head.sequence + 1 - firstRow);
    if (count <= 0) return null;
    const rows = vault.read((db) => auditRows(db, firstRow, count));
    const root = merkleRoot(rows.map(({ hash }) => hash));
    const sequence = last === undefined ? 0 : last.sequence + 1;
    // Rows that come meanwhile are the next anchor's.
    const made = withPack || deps.packs.isDue() ? await packOf(owner, { sequence, firstRow, rows: count }) : null;
    const outbox = vault.write((db) => {
      // It was given a new key while the pack was made: the rows go under that one.
      if (device() !== owner) return null;
      if (made !== null) deps.packs.commit(db, made);
      const pack = made?.pack ?? null;
      putAnchor(db, { device: owner, sequence, root, firstRow, rows: count, pack, block: null, at: deps.now(), stage: 'saved' });
      return deps.outbox.post(db, { key: `anchor/${owner}/${String(sequence)}`, signer: owner, what: `Anchor ${String(count)} audit rows`, about: { kind: 'anchor', device: owner, sequence }, call: calls.anchor(deps.organization(), sequence, root, firstRow, count, pack) });
    });
    return outbox === null ? null : { sequence, rows: count, root, outbox };
  }

  /** Null where none can be made now: the anchor does not wait for it, and the rows are in the next one. */
  async function packOf(owner: AccountId, newest: Anchored): Promise<MadePack | null> {
    const from = deps.packs.next();
    const earlier = vault.read((db) => anchors(db, owner)).filter(({ firstRow, rows }) => firstRow + rows > from);
    try {
      return await deps.packs.make([...earlier, newest]);
    } catch (error) {
      deps.log(error);
      return null;
    }
  }

  /** One after the other: they have no gap. */
  let last: Promise<unknown> = Promise.resolve();
  function anchor(withPack = false): Promise<Anchoring | null> {
    const mine = last.then(() => anchorOnce(withPack));
    last = mine.catch(() => undefined);
    return mine;
  }

  return {
    list(filter: AuditFilter) {
      deps.audit.record({ action: 'audit.read', outcome: 'done' });
      return { ...page(filter), total: vault.read((db) => countAudit(db, filter)) };
    },

    whoLooked(id: PatientId, before: number | null, limit: number) {
      deps.audit.record({ action: 'audit.who-looked', outcome: 'done', patient: id });
      return page({ before, limit, patient: id, account: null, outcome: null, action: null });
    },

    /** The same for who has a row of their own for it. */
    looks: (id: PatientId, before: number | null, limit: number) => page({ before, limit, patient: id, account: null, outcome: null, action: null }),

    /** As somebody asks for it; the row that says so goes with it. */
    anchorNow(): Promise<Anchoring | null> {
      deps.audit.record({ action: 'audit.anchor', outcome: 'done' });
      return anchor(true);
    },

    anchor: () => anchor(),

    verify() {
      deps.audit.record({ action: 'audit.verify', outcome: 'done' });
      return check(linesOfVault(), () => vault.read(auditHead).hash);
    },
  };
}
