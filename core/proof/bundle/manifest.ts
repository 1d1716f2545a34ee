import { z } from 'zod';
import { AccountId, Hash, OrganizationId } from '../../ids/index.ts';
import { concatBytes, utf8ToBytes } from '../../sealing/bytes.ts';
import { auditProblems } from '../audit-verifier.ts';
import { chainProblems } from '../chain/chain-proof.ts';

export const bundleFormat = 'assent-audit/2';

export const bundleFiles = {
  manifest: 'manifest.json', signature: 'signature.hex', rows: 'rows.ndjson', csv: 'rows.csv', paths: 'paths.ndjson', proof: 'proof.json',
} as const;

const bytes8 = z.string().regex(/^[0-9a-f]{16}$/);

/** Signed by the workstation's own key, byte for byte as it stands in the file. */
export const BundleManifest = z.strictObject({
  format: z.literal(bundleFormat),
  /** `log`: every row from the first. `selection`: some of them, each with its path; what was left out cannot be known. */
  scope: z.enum(['log', 'selection']),
  about: z.string().max(300),
  genesis: Hash, device: AccountId, organization: OrganizationId, organizationName: z.string().max(120),
  exportedAt: z.iso.datetime(), rows: z.int().min(0),
  /** Hash of the last row of a whole log. */
  head: Hash.nullable(),
  /** SHA-256 of what the rows' own hashes do not cover. */
  files: z.record(z.string().max(60), Hash),
  keys: z.strictObject({ sequences: z.array(bytes8).max(1_000_000), organization: bytes8 }),
});
export type BundleManifest = z.infer<typeof BundleManifest>;

/** What the key signs: its purpose, then the manifest. */
export const signedManifest = (manifest: Uint8Array): Uint8Array => concatBytes(utf8ToBytes('assent-audit-export/1\n'), manifest);

/** One a row: under which anchor it stands and how; null while it stands under none. */
export const RowPath = z.strictObject({ anchor: z.int().min(0), path: z.array(Hash).max(64) }).nullable();
export type RowPath = z.infer<typeof RowPath>;

export const bundleProblems = {
  ...auditProblems, ...chainProblems,
  'not-a-bundle': 'This is no audit export of Assent, or a file of it is missing.',
  'file-altered': 'A file of this export was changed after it was signed.',
  'file-unknown': 'There is a file in this export that nobody signed.',
  'signature-wrong': 'The workstation that this export names did not sign it.',
  'device-unknown': 'The network does not know this workstation as one of the organization.',
  'csv-differs': 'The table says something else than the rows here.',
  'path-wrong': 'This row does not stand where the network has its fingerprint.',
  'network-unnamed': 'It agrees with itself. Whether it is of your network only the name of that shows: --genesis.',
  'rows-miscounted': 'There are fewer or more rows than were signed for.',
} as const;
export type BundleProblem = keyof typeof bundleProblems;
