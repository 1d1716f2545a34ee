/**
 * Log packs: what a workstation gives of its audit log to the people it is about, wherever their record is kept. A pack is a public file that an
 * anchor on chain names: for each organization whose patients they are, age files (age v1, github.com/C2SP/C2SP/blob/main/age.md), each sealed to
 * the log recipient of one subject's directory. Nothing in the file says which subject; files without a reader fill their number up to a power of
 * two, and their sizes are padded. Each row stands in its part with its path to the root of the anchor over it (RFC 6962).
 */
import { z } from 'zod';
import { AccountId, Hash, OrganizationId, SubjectId } from '../ids/index.ts';
import { base64urlToBytes, bytesToBase64url, bytesToUtf8, utf8ToBytes } from './bytes.ts';
import { canonicalJson } from './canonical-json.ts';
import { pad, unpad } from './padding.ts';

/** `anchor`: the sequence of the device's anchor over the row. `index`: its place there, from 0. `line`: as in an exported log. */
export const LogRow = z.strictObject({ anchor: z.int().min(0), index: z.int().min(0), path: z.array(Hash).max(64), line: z.string().max(16_000) });
export type LogRow = z.infer<typeof LogRow>;

/** `names`: what the people in the rows are called where they work, by account; the network knows no names. */
export const LogPart = z.strictObject({
  format: z.literal('assent-log/1'), subject: SubjectId, organization: OrganizationId, device: AccountId, names: z.record(AccountId, z.string().max(120)), rows: z.array(LogRow).min(1).max(10_000),
});
export type LogPart = z.infer<typeof LogPart>;

const PackText = z.strictObject({
  format: z.literal('assent-log-pack/1'), organization: OrganizationId, device: AccountId, parts: z.record(z.string().regex(/^\d{1,10}$/), z.array(z.base64url()).max(65_536)),
});

/** `parts`: age files, by the organization whose subjects' they are. */
export interface LogPack { readonly organization: OrganizationId; readonly device: AccountId; readonly parts: ReadonlyMap<OrganizationId, readonly Uint8Array[]> }

/** The plaintext of an age file of the pack. */
export const encodeLogPart = (part: LogPart): Uint8Array => pad(utf8ToBytes(canonicalJson(part)));

/** Null for what is no part. */
export function decodeLogPart(plaintext: Uint8Array): LogPart | null {
  try {
    return LogPart.parse(JSON.parse(bytesToUtf8(unpad(plaintext))));
  } catch {
    return null;
  }
}

/** As many as shall lie in a pack where `count` have a reader. */
export function filledCount(count: number): number {
  let filled = 1;
  while (filled < count) filled *= 2;
  return filled;
}

export const encodeLogPack = ({ organization, device, parts }: LogPack): Uint8Array => utf8ToBytes(canonicalJson({
  format: 'assent-log-pack/1', organization, device, parts: Object.fromEntries([...parts].map(([of, files]) => [String(of), files.map(bytesToBase64url)])),
}));

/** Null for what is no pack. */
export function decodeLogPack(bytes: Uint8Array): LogPack | null {
  try {
    const { organization, device, parts } = PackText.parse(JSON.parse(bytesToUtf8(bytes)));
    return { organization, device, parts: new Map(Object.entries(parts).map(([of, files]) => [OrganizationId.parse(Number(of)), files.map(base64urlToBytes)])) };
  } catch {
    return null;
  }
}
