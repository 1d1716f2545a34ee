/** A workstation's log in a real vault, anchored on a small network, and its exports as the product makes them. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { bytesToHex } from '@noble/hashes/utils.js';
import { AnchorCodec, DeviceCodec } from '../../core/proof/chain/codecs.ts';
import { anchorKeys, auditLine, merkleRoot, rowHash } from '../../core/proof/index.ts';
import type { Hash, OrganizationId } from '../../core/ids/index.ts';
import { xxhashAsU8a } from '@polkadot/util-crypto';
import { accountOf, sign, signingKey } from '../../workstation/keys/signing.ts';
import { createAuditBundles } from '../../workstation/services/audit/audit-bundle.ts';
import { allRows } from '../../workstation/services/audit/all-rows.ts';
import { openVault } from '../../workstation/vault/open-vault.ts';
import { appendAudit, type AuditRow } from '../../workstation/vault/repositories/index.ts';
import { createSmallNetwork, type SmallNetwork } from './small-network.ts';

export interface ProvenLog {
  readonly network: SmallNetwork;
  readonly rows: readonly AuditRow[];
  /** The whole log, or the rows that are kept. */
  bundle(keep?: (row: AuditRow) => boolean): Promise<Map<string, Uint8Array>>;
  /** The lines of a log in which that row says something else and every hash after it fits again. */
  rehashed(at: number): Uint8Array;
  close(): void;
}

/** As the runtime hashes small numbers in its keys; `size` in bytes. */
export function twox64Of(value: number, size: 4 | 8): Uint8Array {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return xxhashAsU8a(bytes.subarray(0, size), 64);
}

const organization = 1 as OrganizationId;
const actions = ['session.sign-in', 'patients.search', 'chart.open', 'chart.document', 'consent.grant', 'audit.read'] as const;

/** `seed` makes the keys of network and workstation. Await `signingReady` before. Rows after the last full anchor stay without one. */
export function provenLog({ folder, seed, rows: count, perAnchor, changes = 0 }: { folder: string; seed: string; rows: number; perAnchor: number; changes?: number }): ProvenLog {
  const key = signingKey(createHash('sha256').update(`${seed}/device`).digest());
  const device = accountOf(key.publicKey);
  const vault = openVault({ file: join(folder, `${seed}.db`), key: new Uint8Array(32).fill(3) });
  vault.write((db) => {
    for (let index = 0; index < count; index += 1) {
      appendAudit(db, {
        at: Date.UTC(2026, 0, 1) + index * 1000, account: device, role: 'Clinician', organization, device, action: actions[index % actions.length] ?? 'chart.open', subject: null, patient: null, document: null, consent: null,
        purpose: 'TREAT', reason: index % 5 === 0 ? `=1+1, "for ${seed}"\nand more` : null, outcome: 'done', clause: null, detail: { documents: index % 9 },
      }, rowHash);
    }
  });
  const rows = [...allRows(vault)];
  const network = createSmallNetwork(seed);
  for (let change = 0; change < changes; change += 1) network.change();

  const put = (at: Uint8Array, value: Uint8Array): void => { network.state.set(bytesToHex(at), value); };
  const anchors = Math.floor(count / perAnchor);
  for (let sequence = 0; sequence < anchors; sequence += 1) {
    const root = Buffer.from(merkleRoot(rows.slice(sequence * perAnchor, (sequence + 1) * perAnchor).map(({ hash }) => hash)), 'hex');
    put(anchorKeys.anchor(key.publicKey, sequence, twox64Of(sequence, 8)), AnchorCodec.enc({ root, rows: perAnchor, firstRow: BigInt(sequence * perAnchor), pack: undefined, organization, anchoredAt: 3 + sequence }));
  }
  const next = Buffer.alloc(8);
  next.writeBigUInt64LE(BigInt(anchors));
  put(anchorKeys.nextSequence(key.publicKey), next);
  put(anchorKeys.device(organization, key.publicKey, twox64Of(organization, 4)), DeviceCodec.enc({ enrolledAt: 1, retiredAt: undefined }));

  const bundles = createAuditBundles({
    vault, proofs: network, device: () => device, organization: () => organization, organizationName: () => 'A hospital', now: () => Date.UTC(2026, 1, 1), sign: (payload) => Promise.resolve(sign(key, payload)),
  });
  return {
    network, rows,
    async bundle(keep) {
      const { files } = await bundles.make({ scope: keep === undefined ? 'log' : 'selection', about: 'A test', rows: () => (keep === undefined ? rows : rows.filter(keep)) });
      return new Map(Object.entries(files));
    },
    rehashed(at) {
      let previous: Hash | null = null;
      return Buffer.from(rows.map((row) => {
        if (row.sequence < at) return auditLine(row);
        const { hash: _hash, ...content } = row;
        const linked = { ...content, previous: previous ?? row.previous, outcome: row.sequence === at ? 'deny' : row.outcome };
        previous = rowHash(linked);
        return auditLine({ ...linked, hash: previous });
      }).map((line) => `${line}\n`).join(''));
    },
    close() { vault.close(); },
  };
}
