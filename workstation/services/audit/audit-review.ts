import { unzipSync, zipSync } from 'fflate';
import { auditLine, auditProblems, type AnchoredRoot, createAuditVerifier, merkleRoot } from '../../../core/proof/index.ts';
import type { AuditCheck, AuditRow as WireRow } from '../../../core/contract/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import type { AccountId, Hash, OrganizationId, PatientId } from '../../../core/ids/index.ts';
import { bytesToUtf8, utf8ToBytes } from '../../../core/sealing/index.ts';
import { audit as calls } from '../../chain/calls/index.ts';
import type { Chain } from '../../chain/types.ts';
import type { Vault } from '../../vault/database.ts';
import { anchorOfRow, auditHead, auditPage, auditRows, type AuditFilter, type AuditRow, countAudit, newestAnchor, patient, putAnchor, workstation } from '../../vault/repositories/index.ts';
import type { DirectoryOfNames } from '../names/directory-of-names.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { AuditLog } from './audit-log.ts';

export interface AuditReviewDeps {
  readonly vault: Vault;
  readonly chain: Chain;
  readonly outbox: Outbox;
  readonly audit: AuditLog;
  readonly names: DirectoryOfNames;
  readonly organization: () => OrganizationId;
  readonly now: () => number;
}

export type AuditReview = ReturnType<typeof createAuditReview>;

const rowsPerRead = 2_000;
const mostPerAnchor = 100_000;
const fileNames = { rows: 'rows.ndjson', anchors: 'anchors.json', manifest: 'manifest.json' } as const;

/** Reading, anchoring, checking and handing out the audit log. */
export function createAuditReview(deps: AuditReviewDeps) {
  const { vault } = deps;
  const device = (): AccountId => {
    const found = vault.read(workstation)?.device;
    if (found === undefined) throw new AppError('app.internal');
    return found;
  };

  const wireRow = (row: AuditRow): WireRow => vault.read((db) => {
    const anchor = anchorOfRow(db, row.device, row.sequence);
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

  function* allRows(): Generator<AuditRow> {
    for (let from = 0; ;) {
      const rows = vault.read((db) => auditRows(db, from, rowsPerRead));
      yield* rows;
      if (rows.length < rowsPerRead) return;
      from += rowsPerRead;
    }
  }

  /** The roots as the network proves them, never as this vault remembers them. */
  async function provenRoots(): Promise<{ roots: AnchoredRoot[]; proven: boolean }> {
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

  function* linesOfVault(): Generator<string> { for (const row of allRows()) yield auditLine(row); }

  return {
    list(filter: AuditFilter) {
      deps.audit.record({ action: 'audit.read', outcome: 'done' });
      return { ...page(filter), total: vault.read((db) => countAudit(db, filter)) };
    },

    whoLooked(id: PatientId, before: number | null, limit: number) {
      deps.audit.record({ action: 'audit.who-looked', outcome: 'done', patient: id });
      return page({ before, limit, patient: id, account: null, outcome: null, action: null });
    },

    /** Null when every row is anchored or on its way. */
    anchor(): { sequence: number; rows: number; root: Hash; outbox: string } | null {
      const owner = device();
      const last = vault.read((db) => newestAnchor(db, owner));
      const firstRow = last === undefined ? 0 : last.firstRow + last.rows;
      const head = vault.read(auditHead);
      const count = Math.min(mostPerAnchor, head.sequence + 1 - firstRow);
      if (count <= 0) return null;
      const rows = vault.read((db) => auditRows(db, firstRow, count));
      const root = merkleRoot(rows.map(({ hash }) => hash));
      const sequence = last === undefined ? 0 : last.sequence + 1;
      const outbox = vault.write((db) => {
        putAnchor(db, { device: owner, sequence, root, firstRow, rows: count, pack: null, block: null, at: deps.now(), stage: 'saved' });
        return deps.outbox.post(db, { key: `anchor/${owner}/${String(sequence)}`, signer: owner, what: `Anchor ${String(count)} audit rows`, about: { kind: 'anchor', device: owner, sequence }, call: calls.anchor(deps.organization(), sequence, root, firstRow, count, null) });
      });
      return { sequence, rows: count, root, outbox };
    },

    verify: () => check(linesOfVault(), () => vault.read(auditHead).hash),

    async export() {
      deps.audit.record({ action: 'audit.export', outcome: 'done' });
      const lines = [...linesOfVault()];
      const head = vault.read(auditHead).hash;
      const { roots } = await provenRoots();
      const manifest = { format: 'assent-audit/1', device: device(), rows: lines.length, head, exportedAt: new Date(deps.now()).toISOString(), genesis: deps.chain.status().genesis };
      const zip = zipSync({ [fileNames.rows]: utf8ToBytes(`${lines.join('\n')}\n`), [fileNames.anchors]: utf8ToBytes(JSON.stringify(roots, null, 2)), [fileNames.manifest]: utf8ToBytes(JSON.stringify(manifest, null, 2)) });
      return { name: `audit-${new Date(deps.now()).toISOString().slice(0, 10)}.zip`, zip: Buffer.from(zip).toString('base64'), rows: lines.length };
    },

    /** Of the file only the rows are believed to be what somebody claims; the roots come from the network. */
    async verifyExport(zip: Uint8Array): Promise<AuditCheck> {
      const text = rowsOf(zip);
      return check(text.split('\n').filter((line) => line !== ''), () => null);
    },
  };
}

function rowsOf(zip: Uint8Array): string {
  try {
    const file = unzipSync(zip, { filter: ({ name, originalSize }) => name === fileNames.rows && originalSize < 512 * 1024 * 1024 })[fileNames.rows];
    if (file !== undefined) return bytesToUtf8(file);
  } catch {
    // The same to the caller: this is not an exported log.
  }
  throw new AppError('document.invalid');
}
