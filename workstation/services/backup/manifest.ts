import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../../core/errors/index.ts';
import { base64urlToBytes, bytesToBase64url, canonicalJson } from '../../../core/sealing/index.ts';

/** A path inside the data folder: no way out of it, whoever wrote the manifest. */
const InnerPath = z.string().min(1).max(400).refine((path) => !path.startsWith('/') && !path.includes('\\') && !path.includes('\0') && normalize(path) === path && !path.split('/').includes('..'));

const Content = z.strictObject({
  format: z.literal('assent-backup/2'), madeAt: z.iso.datetime(), version: z.string().max(40), schema: z.int().min(1), salt: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  /** The key file, as it is: it is under the passphrase already. In a demo clinic it is in clear, as it is there. */
  keyFile: z.enum(['keychain.json', 'demo.key']),
  files: z.array(z.strictObject({ path: InnerPath, size: z.int().min(0), sealedSize: z.int().min(16), sha256: z.string().regex(/^[0-9a-f]{64}$/) })).min(1).max(100_000),
  /** Of a clinic's own nodes, where documents lie there: how many are in the backup, and which the nodes had no more. */
  documents: z.union([z.literal('left-out'), z.strictObject({ documents: z.int().min(0), missing: z.array(z.string().max(100)).max(1_000_000) })]).optional(),
});
export type BackupContent = z.infer<typeof Content>;

const Manifest = z.strictObject({ content: Content, seal: z.string().regex(/^[A-Za-z0-9_-]{43}$/) });

export const manifestName = 'manifest.json';
export const filesFolder = 'files';

const sealOf = (content: BackupContent, vaultKey: Uint8Array): Buffer =>
  createHmac('sha256', new Uint8Array(hkdfSync('sha256', vaultKey, base64urlToBytes(content.salt), 'assent/backup-manifest/1', 32))).update(canonicalJson(content)).digest();

export const sealedManifest = (content: BackupContent, vaultKey: Uint8Array): Uint8Array => new TextEncoder().encode(`${canonicalJson({ content, seal: bytesToBase64url(sealOf(content, vaultKey)) })}\n`);

/** `app.not-found` where there is no backup, `vault.corrupt` where its list is damaged. `check` once the vault's key is known. */
export function readManifest(folder: string): { content: BackupContent; check(vaultKey: Uint8Array): void } {
  let text: string;
  try {
    text = readFileSync(join(folder, manifestName), 'utf8');
  } catch (error) {
    throw new AppError('app.not-found', { what: 'backup' }, { cause: error });
  }
  try {
    const { content, seal } = Manifest.parse(JSON.parse(text));
    return {
      content,
      check(vaultKey) {
        if (!timingSafeEqual(base64urlToBytes(seal), sealOf(content, vaultKey))) throw new AppError('vault.corrupt', { backup: manifestName });
      },
    };
  } catch (error) {
    throw new AppError('vault.corrupt', { backup: manifestName }, { cause: error });
  }
}
