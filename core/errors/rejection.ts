import type { AppError, ErrorData } from './index.ts';

/** Why the network refused a change: `pallet.Error` of its metadata, and the sentence that stands there for it, if one does. */
export interface Rejection { readonly name: string; readonly meaning: string | null }

const longest = 400;

/** Of a `chain.rejected`. */
export function rejectionOf({ pallet, error, meaning }: ErrorData): Rejection {
  const name = [pallet, error].filter((part) => typeof part === 'string' && part !== '').join('.');
  return { name, meaning: typeof meaning === 'string' && meaning !== '' ? meaning : null };
}

/** In one line, as the outbox keeps it; at most 400 letters. */
export const rejectionLine = ({ name, meaning }: Rejection): string => (meaning === null ? name : `${name}: ${meaning}`).slice(0, longest);

export function readRejection(line: string): Rejection {
  const at = line.indexOf(': ');
  return at < 0 ? { name: line, meaning: null } : { name: line.slice(0, at), meaning: line.slice(at + 2) };
}

/** As the data of a `chain.rejected` once more. */
export function rejectionData({ name, meaning }: Rejection): ConstructorParameters<typeof AppError>[1] {
  return { error: name, ...(meaning === null ? {} : { meaning }) };
}
