import { unzipSync } from 'fflate';
import { bundleFiles, bundleProblems, verifyBundle } from '../../../core/proof/index.ts';
import type { AuditCheck } from '../../../core/contract/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import type { Hash } from '../../../core/ids/index.ts';
import type { Vault } from '../../vault/database.ts';
import { allRows } from './all-rows.ts';
import { type AuditBundles, zipped } from './audit-bundle.ts';
import type { AuditLog } from './audit-log.ts';
import { bundleTools } from './bundle-tools.ts';

export interface AuditExportsDeps {
  readonly vault: Vault;
  readonly audit: AuditLog;
  readonly bundles: AuditBundles;
  readonly genesis: () => Hash;
  readonly now: () => number;
}

export type AuditExports = ReturnType<typeof createAuditExports>;

const mostBytes = 512 * 1024 * 1024;

/** Handing out the audit log, and checking what was handed out as `npm run verify` does. */
export function createAuditExports(deps: AuditExportsDeps) {
  return {
    async log() {
      deps.audit.record({ action: 'audit.export', outcome: 'done' });
      const { files, rows } = await deps.bundles.make({ scope: 'log', about: 'The whole audit log of one workstation', rows: () => [...allRows(deps.vault)] });
      return { name: `audit-${new Date(deps.now()).toISOString().slice(0, 10)}.zip`, zip: zipped(files), rows };
    },

    check(zip: Uint8Array): AuditCheck {
      deps.audit.record({ action: 'audit.check', outcome: 'done' });
      const { holds, rows, anchored, findings, block } = verifyBundle(filesOf(zip), deps.genesis(), bundleTools);
      const [first] = findings;
      return { rows, anchored, holds, firstBadRow: first?.row ?? null, why: first === undefined ? null : bundleProblems[first.problem], root: null, block: block?.number ?? null, proven: true };
    },
  };
}

function filesOf(zip: Uint8Array): Map<string, Uint8Array> {
  let total = 0;
  try {
    const files = unzipSync(zip, { filter: ({ originalSize }) => { total += originalSize; return total < mostBytes; } });
    if (files[bundleFiles.rows] !== undefined) return new Map(Object.entries(files));
  } catch {
    // The same to the caller: this is not an exported log.
  }
  throw new AppError('document.invalid');
}
