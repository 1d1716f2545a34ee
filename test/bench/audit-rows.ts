/** P18: an export of a million rows, checked as `npm run verify` does, beside sha256sum of the same files. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { AnchorCodec, DeviceCodec } from '../../core/proof/chain/codecs.ts';
import { anchorKeys, auditCsvHead, auditCsvLine, auditLine, bundleFiles, bundleFormat, type BundleManifest, createMerkleBuilder, firstPrevious, signedManifest, verifyBundle } from '../../core/proof/index.ts';
import type { Hash, OrganizationId } from '../../core/ids/index.ts';
import { canonicalJson } from '../../core/sealing/index.ts';
import { bytesToHex } from '@noble/hashes/utils.js';
import { accountOf, sign, signingKey, signingReady } from '../../workstation/keys/signing.ts';
import { bundleTools } from '../../workstation/services/audit/bundle-tools.ts';
import { readBundle } from '../../workstation/services/audit/verify/bundle-files.ts';
import { createSmallNetwork } from '../harness/small-network.ts';
import { twox64Of } from '../harness/proven-log.ts';
import type { Bench } from './bench.ts';

const perAnchor = 1_000;
const organization = 1 as OrganizationId;
const turns = 3;

export const auditRows: Bench = {
  id: 'P18', work: 'check an audit export: links, hashes, fingerprints, table, signature, proof from genesis', against: 'sha256sum of its files', unit: 'seconds', usual: 1_000_000, asked: 4, isCost: true,
  async run({ n, folder }) {
    await signingReady();
    const genesis = write(n, folder);
    const files = [bundleFiles.rows, bundleFiles.csv].map((name) => join(folder, name));
    const best = { ours: Infinity, peer: Infinity };
    // Both read what the system has kept of the files in memory.
    for (const file of files) readFileSync(file);
    for (let turn = 0; turn < turns; turn += 1) {
      const begun = performance.now();
      const verdict = verifyBundle(readBundle(folder) ?? new Map<string, Uint8Array>(), genesis, bundleTools);
      best.ours = Math.min(best.ours, (performance.now() - begun) / 1000);
      if (!verdict.holds || verdict.rows !== n) throw new Error(`the export does not hold: ${JSON.stringify(verdict.findings)}`);
      const asked = performance.now();
      if (spawnSync('sha256sum', files).status !== 0) throw new Error('sha256sum failed');
      best.peer = Math.min(best.peer, (performance.now() - asked) / 1000);
    }
    return { ...best, facts: { rows: n, megabytes: Math.round(files.reduce((sum, file) => sum + readFileSync(file).length, 0) / 1_000_000) } };
  },
};

/** The same bytes as the product writes, without holding a million rows. Gives the genesis that they are proven from. */
function write(n: number, folder: string): Hash {
  const key = signingKey(createHash('sha256').update('P18').digest());
  const device = accountOf(key.publicKey);
  const network = createSmallNetwork('P18');
  const put = (at: Uint8Array, value: Uint8Array): void => { network.state.set(bytesToHex(at), value); };
  const [rows, csv] = [openSync(join(folder, bundleFiles.rows), 'w'), openSync(join(folder, bundleFiles.csv), 'w')];
  const table = createHash('sha256').update(auditCsvHead);
  writeSync(csv, auditCsvHead);
  let previous: Hash = firstPrevious;
  let root = createMerkleBuilder(bundleTools.sha256);
  const sequences: string[] = [];
  for (let from = 0; from < n; from += perAnchor) {
    let [lines, cells] = ['', ''];
    for (let sequence = from; sequence < Math.min(n, from + perAnchor); sequence += 1) {
      const content = {
        sequence, previous, at: Date.UTC(2026, 0, 1) + sequence * 1000, account: device, role: 'Clinician', organization, device, action: 'document.open', subject: 'a1'.repeat(32), patient: `patient-${String(sequence % 50_000).padStart(8, '0')}`, document: 'd1'.repeat(32),
        consent: null, purpose: 'TREAT', reason: sequence % 7 === 0 ? 'Covering for a colleague' : null, outcome: 'permit', clause: 'OwnRecord', detail: { documents: sequence % 9 },
      };
      const hash = bytesToHex(bundleTools.sha256(Buffer.from(`assent-audit-row/1\n${canonicalJson(content)}`))) as Hash;
      root.add(hash);
      lines += `${auditLine({ ...content, hash })}\n`;
      cells += auditCsvLine({ ...content, hash });
      previous = hash;
    }
    writeSync(rows, lines);
    writeSync(csv, cells);
    table.update(cells);
    const sequence = from / perAnchor;
    if (from + perAnchor <= n) {
      put(anchorKeys.anchor(key.publicKey, sequence, twox64Of(sequence, 8)), AnchorCodec.enc({ root: Buffer.from(root.root(), 'hex'), rows: perAnchor, firstRow: BigInt(from), pack: undefined, organization, anchoredAt: 3 + sequence }));
      sequences.push(bytesToHex(twox64Of(sequence, 8)));
    }
    root = createMerkleBuilder(bundleTools.sha256);
  }
  closeSync(rows);
  closeSync(csv);
  const next = Buffer.alloc(8);
  next.writeBigUInt64LE(BigInt(sequences.length));
  put(anchorKeys.nextSequence(key.publicKey), next);
  put(anchorKeys.device(organization, key.publicKey, twox64Of(organization, 4)), DeviceCodec.enc({ enrolledAt: 1, retiredAt: undefined }));
  const manifest: BundleManifest = {
    format: bundleFormat, scope: 'log', about: 'A million rows', genesis: network.genesis, device, organization, organizationName: 'A hospital', exportedAt: '2026-02-01T00:00:00.000Z', rows: n, head: previous,
    files: { [bundleFiles.csv]: table.digest('hex') as Hash }, keys: { sequences, organization: bytesToHex(twox64Of(organization, 4)) },
  };
  const bytes = Buffer.from(JSON.stringify(manifest));
  writeFileSync(join(folder, bundleFiles.manifest), bytes);
  writeFileSync(join(folder, bundleFiles.signature), bytesToHex(sign(key, signedManifest(bytes))));
  writeFileSync(join(folder, bundleFiles.proof), JSON.stringify(network.prove()));
  return network.genesis;
}
