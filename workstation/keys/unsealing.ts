/** Following a path of sealed files from an account's own identity to the one that opens a document. */
import { AppError } from '../../core/errors/index.ts';
import { AgeIdentity, Bundle, bytesToUtf8, encodeIdentity, Keyring, keyringScalar } from '../../core/sealing/index.ts';
import { openFile } from '../sealing/age-file.ts';
import type { Path, Step } from './protocol.ts';
import { rebuild } from './shares.ts';

const mostEpochsBack = 64;

/** `document.cannot-decrypt`, `document.tampered` (damaged) or `document.invalid` (opened, but not what the step says). */
export async function unseal(file: Uint8Array, identity: AgeIdentity): Promise<Uint8Array> {
  const opening = await openFile(file, [identity]);
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

/** As `unseal`, with the identity at the end of the path. `document.old-epoch` where only another epoch of the path's last step opens it. */
export async function unsealDocument(own: AgeIdentity, path: Path, file: Uint8Array): Promise<Uint8Array> {
  try {
    return await unseal(file, await follow(own, path));
  } catch (error) {
    const last = path.at(-1);
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
    return sections.filter(({ hash, epoch }) => hash === step.section && epoch !== step.epoch).map((section) => section.identity);
  }
  const keyring = await unsealKeyring(step.sealed, identity);
  return Array.from({ length: Math.min(step.epoch, mostEpochsBack) }, (_, back) => encodeIdentity(keyringScalar(keyring, step.section, step.epoch - 1 - back)));
}

async function take(step: Step, identity: AgeIdentity): Promise<AgeIdentity> {
  if (step.kind === 'identity') return unsealIdentity(step.sealed, identity);
  if (step.kind === 'keyring') return encodeIdentity(keyringScalar(await unsealKeyring(step.sealed, identity), step.section, step.epoch));
  if (step.kind === 'shares') return rebuild(step.set, await Promise.all(step.files.map(async ({ index, sealed }) => ({ index, content: await unseal(sealed, identity) }))));
  const { sections } = await unsealBundle(step.sealed, identity);
  const section = sections.find(({ hash, epoch }) => hash === step.section && epoch === step.epoch);
  if (section === undefined) throw new AppError('document.cannot-decrypt', { why: 'not in the bundle' });
  return section.identity;
}

/** Every identity that the path gives hold of, as far as it can be followed; of a bundle all sections, not only the one asked for. */
export async function everyIdentity(own: AgeIdentity, path: Path): Promise<AgeIdentity[]> {
  const found: AgeIdentity[] = [];
  let identity = own;
  for (const step of path) {
    try {
      if (step.kind === 'bundle') found.push(...(await unsealBundle(step.sealed, identity)).sections.map((section) => section.identity));
      found.push(identity = await take(step, identity));
    } catch {
      break;
    }
  }
  return found;
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
