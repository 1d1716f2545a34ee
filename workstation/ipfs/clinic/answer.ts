import { AppError } from '../../../core/errors/index.ts';

/** The bytes of an answer, read only as far as the limit. Errors: `content.too-large`, and `content.unavailable` where it breaks off. */
export async function bytesOf(response: Response, maxBytes: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const part of (response.body ?? []) as AsyncIterable<Uint8Array>) {
      length += part.byteLength;
      // Leaving the loop cancels the rest of the answer.
      if (length > maxBytes) throw new AppError('content.too-large', { maxBytes });
      parts.push(part);
    }
  } catch (cause) {
    throw cause instanceof AppError ? cause : new AppError('content.unavailable', {}, { cause });
  }
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts);
}

/** Values written one after another, each on a line of its own. Errors: those of `bytesOf`, and `content.not-running` for what is no JSON. */
export async function linesOf(response: Response, maxBytes: number): Promise<unknown[]> {
  const text = new TextDecoder().decode(await bytesOf(response, maxBytes));
  try {
    return text.split('\n').filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as unknown);
  } catch (cause) {
    throw new AppError('content.not-running', {}, { cause });
  }
}
