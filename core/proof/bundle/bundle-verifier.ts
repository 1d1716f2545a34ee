import { bytesToHex, bytesToUtf8, hexToBytes, utf8ToBytes } from '../../sealing/bytes.ts';
import type { AccountId, Hash } from '../../ids/index.ts';
import { createAuditVerifier } from '../audit-verifier.ts';
import { type ProvenAnchor, provenAnchors } from '../chain/anchor-state.ts';
import { ChainProof, ChainProofError, verifyChainProof } from '../chain/chain-proof.ts';
import type { Sha256 } from '../merkle.ts';
import { auditCsvHead, auditCsvLine } from './csv.ts';
import { linesOf } from './lines.ts';
import { type BundleProblem, BundleManifest, bundleFiles, signedManifest } from './manifest.ts';
import { checkPaths, firstOffPath } from './row-paths.ts';

/** What core/ does not bring itself: sr25519, and a hash that keeps pace with a million rows. */
export interface BundleTools {
  readonly sha256: Sha256;
  readonly isSame: (one: Uint8Array, other: Uint8Array) => boolean;
  /** In hex; throws for an address whose check sum is wrong. */
  readonly publicKeyOf: (account: AccountId) => Hash;
  readonly verifySignature: (account: AccountId, message: Uint8Array, signature: Uint8Array) => boolean;
}

export interface Finding { readonly problem: BundleProblem; readonly row: number | null }

export interface BundleVerdict {
  readonly holds: boolean;
  /** The first is what to look at first. */
  readonly findings: readonly Finding[];
  /** Rows read and found good, and of these those whose fingerprint the network has. */
  readonly rows: number; readonly anchored: number;
  readonly manifest: BundleManifest | null;
  /** The final block that the proof ends at, and how often those who confirm blocks changed on the way there. */
  readonly block: { readonly number: number; readonly hash: Hash } | null; readonly changes: number;
}

type Files = ReadonlyMap<string, Uint8Array>;

/**
 * An export against nothing but itself and the genesis hash of the network it must be of. Every check that can be made is made,
 * so that a row is named also where the signature no longer holds.
 */
export function verifyBundle(files: Files, genesis: Hash, tools: BundleTools): BundleVerdict {
  const manifestBytes = files.get(bundleFiles.manifest);
  const manifest = manifestBytes === undefined ? null : parsed(() => BundleManifest.parse(JSON.parse(bytesToUtf8(manifestBytes))));
  const rows = files.get(bundleFiles.rows);
  if (manifestBytes === undefined || manifest === null || rows === undefined) return { holds: false, findings: [{ problem: 'not-a-bundle', row: null }], rows: 0, anchored: 0, manifest, block: null, changes: 0 };

  const general: Finding[] = [];
  const note = (problem: BundleProblem): void => { general.push({ problem, row: null }); };
  const { anchors, block, changes } = proven(files, manifest, genesis, tools, note);
  if (!isSigned(files, manifestBytes, manifest, tools)) note('signature-wrong');
  for (const finding of alteredFiles(files, manifest, tools)) note(finding);

  const log = manifest.scope === 'log' ? wholeLog(files, rows, manifest, anchors, tools) : checkPaths(rows, files.get(bundleFiles.paths), anchors, tools.sha256);
  const table = tableFinding(rows, files.get(bundleFiles.csv), log, tools.isSame);
  // What names a row comes first.
  const findings = [...log.findings, ...(table === null ? [] : [table]), ...general];
  if (findings.length === 0 && log.rows !== manifest.rows) findings.push({ problem: 'rows-miscounted', row: Math.min(log.rows, manifest.rows) });
  return { holds: findings.length === 0, findings, rows: log.rows, anchored: log.anchored, manifest, block, changes };
}

function proven(files: Files, manifest: BundleManifest, genesis: Hash, tools: BundleTools, note: (problem: BundleProblem) => void): { anchors: ProvenAnchor[] | null; block: BundleVerdict['block']; changes: number } {
  const bytes = files.get(bundleFiles.proof);
  const proof = bytes === undefined ? null : parsed(() => ChainProof.parse(JSON.parse(bytesToUtf8(bytes))));
  if (proof === null) { note('state-unproven'); return { anchors: null, block: null, changes: 0 }; }
  try {
    if (manifest.genesis !== genesis) throw new ChainProofError('other-network');
    const state = verifyChainProof(proof, genesis);
    const { anchors, enrolled } = provenAnchors(state, tools.publicKeyOf(manifest.device), manifest.organization, manifest.keys);
    if (!enrolled || anchors.some(({ organization }) => organization !== manifest.organization)) note('device-unknown');
    return { anchors, block: state.block, changes: state.changes };
  } catch (error) {
    note(error instanceof ChainProofError ? error.problem : 'state-unproven');
    return { anchors: null, block: null, changes: 0 };
  }
}

function isSigned(files: Files, manifestBytes: Uint8Array, manifest: BundleManifest, tools: BundleTools): boolean {
  const signature = files.get(bundleFiles.signature);
  return signature !== undefined && parsed(() => tools.verifySignature(manifest.device, signedManifest(manifestBytes), hexToBytes(bytesToUtf8(signature).trim()))) === true;
}

function alteredFiles(files: Files, manifest: BundleManifest, tools: BundleTools): Set<BundleProblem> {
  const covered = new Set<string>([bundleFiles.manifest, bundleFiles.signature, bundleFiles.proof, ...(manifest.scope === 'log' ? [bundleFiles.rows] : []), ...Object.keys(manifest.files)]);
  const problems = new Set<BundleProblem>();
  for (const [name, hash] of Object.entries(manifest.files)) {
    const bytes = files.get(name);
    if (bytes === undefined || bytesToHex(tools.sha256(bytes)) !== hash) problems.add('file-altered');
  }
  for (const name of files.keys()) if (!covered.has(name)) problems.add('file-unknown');
  return problems;
}

interface LogVerdict { readonly findings: Finding[]; readonly rows: number; readonly anchored: number }

function wholeLog(files: Files, rows: Uint8Array, manifest: BundleManifest, anchors: readonly ProvenAnchor[] | null, tools: BundleTools): LogVerdict {
  const verifier = createAuditVerifier(anchors ?? [], manifest.head, tools.sha256);
  for (const line of linesOf(rows)) verifier.add(line);
  const { rows: good, anchored, problem, firstBadRow } = verifier.verdict();
  if (problem === null) return { findings: [], rows: good, anchored };
  const anchor = problem === 'root-differs' ? anchors?.find(({ firstRow }) => firstRow === firstBadRow) : undefined;
  const row = anchor === undefined ? firstBadRow : firstOffPath(rows, files.get(bundleFiles.paths), anchor) ?? firstBadRow;
  return { findings: [{ problem, row }], rows: good, anchored };
}

/** Lines of the table made and compared at once: of a million rows one by one is most of the work. */
const together = 256;

/** Null where the table is these rows; else the first row it does not give as it is. Rows that are none were reported already. */
function tableFinding(rows: Uint8Array, csv: Uint8Array | undefined, { rows: good, findings }: LogVerdict, isSame: BundleTools['isSame']): Finding | null {
  if (csv === undefined) return { problem: 'not-a-bundle', row: null };
  let at = 0;
  const follows = (text: string): boolean => {
    const bytes = utf8ToBytes(text);
    if (!isSame(bytes, csv.subarray(at, at + bytes.length))) return false;
    at += bytes.length;
    return true;
  };
  if (!follows(auditCsvHead)) return { problem: 'csv-differs', row: 0 };
  let row = 0;
  let waiting: string[] = [];
  const compared = (): Finding | null => {
    if (!follows(waiting.join(''))) {
      const first = waiting.findIndex((line) => !follows(line));
      return { problem: 'csv-differs', row: row - waiting.length + first };
    }
    waiting = [];
    return null;
  };
  for (const line of linesOf(rows)) {
    if (row >= good) break;
    waiting.push(auditCsvLine(JSON.parse(bytesToUtf8(line)) as Record<string, unknown>));
    row += 1;
    const finding = waiting.length < together ? null : compared();
    if (finding !== null) return finding;
  }
  // Where the rows are not all good, what follows in the table is not looked at.
  return compared() ?? (findings.length > 0 || at === csv.length ? null : { problem: 'csv-differs', row });
}

function parsed<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
