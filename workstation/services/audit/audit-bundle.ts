import { zipSync } from 'fflate';
import { xxhashAsU8a } from '@polkadot/util-crypto';
import { anchorKeys, auditCsvHead, auditCsvLine, auditLine, bundleFiles, bundleFormat, type BundleManifest, type ChainProof, inclusionPaths, type ProvenAnchor, provenAnchors, type ProvenState, type RowPath, signedManifest } from '../../../core/proof/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import type { AccountId, Hash, OrganizationId } from '../../../core/ids/index.ts';
import { bytesToHex, utf8ToBytes } from '../../../core/sealing/index.ts';
import type { ProofCollector } from '../../chain/proofs/proof-collector.ts';
import type { Vault } from '../../vault/database.ts';
import { auditRows, type AuditRow } from '../../vault/repositories/index.ts';
import { bundleTools } from './bundle-tools.ts';

export interface AuditBundleDeps {
  readonly vault: Vault;
  readonly proofs: ProofCollector;
  readonly device: () => AccountId;
  readonly organization: () => OrganizationId;
  readonly organizationName: () => string;
  /** By the workstation's own key. */
  readonly sign: (payload: Uint8Array) => Promise<Uint8Array>;
  readonly now: () => number;
}

/** Rows to hand out, in order. A whole log begins at row 0 and leaves nothing out. */
export interface BundleContent { readonly scope: BundleManifest['scope']; readonly about: string; readonly rows: () => readonly AuditRow[] }

/** Paths of more rows than this would be most of the file; then a changed row is found, and named by the rows anchored with it. */
const mostPaths = 100_000;

export type AuditBundles = ReturnType<typeof createAuditBundles>;

/** Makes exports that need nobody else to be believed: rows, table, signature, and what leads from the genesis to their fingerprints. */
export function createAuditBundles(deps: AuditBundleDeps) {
  const { vault } = deps;

  async function prove(device: AccountId): Promise<{ proof: ChainProof; state: ProvenState; anchors: ProvenAnchor[]; keys: BundleManifest['keys'] }> {
    const key = bundleTools.publicKeyOf(device);
    const keyBytes = Buffer.from(key, 'hex');
    const organization = deps.organization();
    const twox = (bytes: Uint8Array): Uint8Array => xxhashAsU8a(bytes, 64);
    const twoxOf = (value: number, size: 4 | 8): Uint8Array => { const bytes = new Uint8Array(8); new DataView(bytes.buffer).setBigUint64(0, BigInt(value), true); return twox(bytes.subarray(0, size)); };
    const forOrganization = twoxOf(organization, 4);
    let sequences: Uint8Array[] = [];
    const { proof, state } = await deps.proofs.collect(async (read) => {
      const next = await read(anchorKeys.nextSequence(keyBytes));
      const count = next === null ? 0 : Number(Buffer.from(next).readBigUInt64LE());
      sequences = Array.from({ length: count }, (_, sequence) => twoxOf(sequence, 8));
      return [anchorKeys.nextSequence(keyBytes), ...sequences.map((hash, sequence) => anchorKeys.anchor(keyBytes, sequence, hash)), anchorKeys.device(organization, keyBytes, forOrganization)];
    });
    const keys = { sequences: sequences.map(bytesToHex), organization: bytesToHex(forOrganization) };
    const { anchors, enrolled } = provenAnchors(state, key, organization, keys);
    if (!enrolled) throw new AppError('chain.proof-invalid');
    return { proof, state, anchors, keys };
  }

  /** By row number; the whole stretch of an anchor is hashed for any of its rows. */
  function pathsOf(rows: readonly AuditRow[], anchors: readonly ProvenAnchor[]): RowPath[] {
    const made = new Map<number, Hash[][]>();
    let at = 0;
    return rows.map(({ sequence }) => {
      while ((anchors[at]?.firstRow ?? Infinity) + (anchors[at]?.rows ?? 0) <= sequence) at += 1;
      const anchor = anchors[at];
      if (anchor === undefined) return null;
      const paths = made.get(at) ?? inclusionPaths(vault.read((db) => auditRows(db, anchor.firstRow, anchor.rows)).map(({ hash }) => hash));
      made.clear();
      made.set(at, paths);
      return { anchor: at, path: paths[sequence - anchor.firstRow] ?? [] };
    });
  }

  return {
    /** Errors: `chain.unavailable` where no node is there to prove the fingerprints, `chain.proof-invalid`. */
    async make({ scope, about, rows: read }: BundleContent): Promise<{ files: Record<string, Uint8Array>; rows: number; anchored: number }> {
      const device = deps.device();
      const { proof, state, anchors, keys } = await prove(device);
      const rows = read();
      const csv = utf8ToBytes([auditCsvHead, ...rows.map((row) => auditCsvLine({ ...row }))].join(''));
      const paths = scope === 'selection' || rows.length <= mostPaths ? pathsOf(rows, anchors) : null;
      const texts: Record<string, Uint8Array> = {
        [bundleFiles.rows]: utf8ToBytes(rows.map((row) => `${auditLine(row)}\n`).join('')), [bundleFiles.csv]: csv,
        ...(paths === null ? {} : { [bundleFiles.paths]: utf8ToBytes(paths.map((path) => `${JSON.stringify(path)}\n`).join('')) }),
      };
      // The rows of a whole log are covered by the hash of its last one.
      const covered = Object.entries(texts).filter(([name]) => scope === 'selection' || name !== bundleFiles.rows);
      const manifest: BundleManifest = {
        format: bundleFormat, scope, about, genesis: state.genesis, device, organization: deps.organization(), organizationName: deps.organizationName(), exportedAt: new Date(deps.now()).toISOString(),
        rows: rows.length, head: scope === 'log' ? rows.at(-1)?.hash ?? null : null, files: Object.fromEntries(covered.map(([name, bytes]) => [name, bytesToHex(bundleTools.sha256(bytes)) as Hash])), keys,
      };
      const manifestBytes = utf8ToBytes(`${JSON.stringify(manifest, null, 2)}\n`);
      const signature = await deps.sign(signedManifest(manifestBytes));
      return {
        files: { [bundleFiles.manifest]: manifestBytes, [bundleFiles.signature]: utf8ToBytes(`${bytesToHex(signature)}\n`), ...texts, [bundleFiles.proof]: utf8ToBytes(JSON.stringify(proof)) },
        rows: rows.length, anchored: paths === null ? anchors.reduce((sum, anchor) => sum + anchor.rows, 0) : paths.filter((path) => path !== null).length,
      };
    },
  };
}

export const zipped = (files: Record<string, Uint8Array>): string => Buffer.from(zipSync(files)).toString('base64');
