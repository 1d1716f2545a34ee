/** Following a path of sealed files from an account's own identity to the one that opens a document. */
import { AppError } from '../../core/errors/index.ts';
import type { DocumentId } from '../../core/ids/index.ts';
import { AgeIdentity, base64urlToBytes, Bundle, bytesToUtf8, identityOf, Keyring, keyringSecret } from '../../core/sealing/index.ts';
import { openFile, type Opening, openWithKey } from '../sealing/age-file.ts';
import type { Path, Step } from './protocol.ts';
import { rebuild } from './shares.ts';

const mostEpochsBack = 64;

/** `document.cannot-decrypt`, `document.tampered` (damaged) or `document.invalid` (opened, but not what the step says). */
export async function unseal(file: Uint8Array, identity: AgeIdentity): Promise<Uint8Array> {
  return contentOf(await openFile(file, [identity]));
}

function contentOf(opening: Opening): Uint8Array {
  if (opening.ok) return opening.content;
  throw new AppError(opening.reason === 'foreign' ? 'document.cannot-decrypt' : 'document.tampered');
}

export const unsealKeyring = async (file: Uint8Array, identity: AgeIdentity): Promise<Keyring> => parseJson(Keyring, await unseal(file, identity));
export const unsealBundle = async (file: Uint8Array, identity: AgeIdentity): Promise<Bundle> => parseJson(Bundle, await unseal(file, identity));

export async function unsealIdentity(file: Uint8Array, identity: AgeIdentity): Promise<AgeIdentity> {
  const parsed = AgeIdentity.safeParse(bytesToUtf8(await unseal(file, identity)).trimEnd());
  if (!parsed.success) throw new AppError('document.invalid', { expected: 'identity' });
  return parsed.data;
}

/** The identity at the end of the path. */
export async function follow(own: AgeIdentity, path: Path): Promise<AgeIdentity> {
  let identity = own;
  for (const step of path) identity = await take(step, identity);
  return identity;
}

/**
 * As `unseal`, with the identity at the end of the path, or with the document's own key where the path ends at a bundle that lists documents.
 * `document.old-epoch` where only another epoch of the path's last step opens it.
 */
export async function unsealDocument(own: AgeIdentity, path: Path, file: Uint8Array, document: DocumentId): Promise<Uint8Array> {
  const last = path.at(-1);
  try {
    if (last?.kind === 'bundle') {
      const bundle = await unsealBundle(last.sealed, await follow(own, path.slice(0, -1)));
      return bundle.files === null ? await unseal(file, identityIn(bundle, last)) : contentOf(await openWithKey(file, keyOf(bundle.files, document, last.epoch)));
    }
    return await unseal(file, await follow(own, path));
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'document.cannot-decrypt' || last === undefined || last.kind === 'identity' || last.kind === 'shares') throw error;
    const others = await otherEpochs(last, await follow(own, path.slice(0, -1)));
    if (others.length > 0 && (await openFile(file, others)).ok) throw new AppError('document.old-epoch', { registered: last.epoch });
    throw error;
  }
}

/** Of the same section. A keyring holds them all; the few before this one are those that somebody may have kept. */
async function otherEpochs(step: Extract<Step, { kind: 'bundle' | 'keyring' }>, identity: AgeIdentity): Promise<AgeIdentity[]> {
  if (step.kind === 'bundle') {
    const { sections } = await unsealBundle(step.sealed, identity);
    return sections.flatMap(({ hash, epoch, identity: one }) => (hash === step.section && epoch !== step.epoch && one !== null ? [one] : []));
  }
  const keyring = await unsealKeyring(step.sealed, identity);
  return Array.from({ length: Math.min(step.epoch, mostEpochsBack) }, (_, back) => identityOf(keyringSecret(keyring, step.section, step.epoch - 1 - back)));
}

async function take(step: Step, identity: AgeIdentity): Promise<AgeIdentity> {
  if (step.kind === 'identity') return unsealIdentity(step.sealed, identity);
  if (step.kind === 'keyring') return identityOf(keyringSecret(await unsealKeyring(step.sealed, identity), step.section, step.epoch));
  if (step.kind === 'shares') return rebuild(step.set, await Promise.all(step.files.map(async ({ index, sealed }) => ({ index, content: await unseal(sealed, identity) }))));
  return identityIn(await unsealBundle(step.sealed, identity), step);
}

function identityIn({ sections }: Bundle, step: Extract<Step, { kind: 'bundle' }>): AgeIdentity {
  const found = sections.find(({ hash, epoch }) => hash === step.section && epoch === step.epoch)?.identity ?? null;
  if (found === null) throw notInBundle();
  return found;
}

const notInBundle = (): AppError => new AppError('document.cannot-decrypt', { why: 'not in the bundle' });

function keyOf(files: NonNullable<Bundle['files']>, document: DocumentId, epoch: number): Uint8Array {
  const listed = files.find((one) => one.document === document && one.epoch === epoch);
  if (listed === undefined) throw notInBundle();
  return base64urlToBytes(listed.key);
}

/** Every key that the path gives hold of, as far as it can be followed; of a bundle all sections and files, not only the one asked for. */
export async function everyKey(own: AgeIdentity, path: Path): Promise<{ identities: AgeIdentity[]; fileKeys: string[] }> {
  const identities: AgeIdentity[] = [];
  const fileKeys: string[] = [];
  let identity = own;
  for (const step of path) {
    try {
      if (step.kind === 'bundle') {
        const { sections, files } = await unsealBundle(step.sealed, identity);
        identities.push(...sections.flatMap((section) => section.identity ?? []));
        fileKeys.push(...files?.map(({ key }) => key) ?? []);
      }
      identities.push(identity = await take(step, identity));
    } catch {
      break;
    }
  }
  return { identities, fileKeys };
}

export function parseJson<Value>(schema: { safeParse(value: unknown): { success: true; data: Value } | { success: false } }, content: Uint8Array): Value {
  try {
    const parsed = schema.safeParse(JSON.parse(bytesToUtf8(content)));
    if (parsed.success) return parsed.data;
  } catch {
    // Not JSON: the same to the caller as the wrong JSON.
  }
  throw new AppError('document.invalid');
}
