import type { Call, Plain } from '../../chain/types.ts';
import type { About, Posting } from './outbox.ts';

/** A posting as it lies in the vault: JSON, in which a planck amount is `{"planck":"…"}` since JSON has no big integers. */
export interface Stored { readonly call: Call; readonly what: string; readonly about: About }

export const toStored = ({ call, what, about }: Posting): Record<string, unknown> =>
  ({ call: { ...call, args: call.args.map(withoutBigInt) }, what, about });

export function readStored(stored: Record<string, unknown>): Stored {
  const { call, what, about } = stored as unknown as Stored;
  return { call: { ...call, args: call.args.map(withBigInt) }, what, about };
}

function withoutBigInt(value: Plain): Plain {
  if (typeof value === 'bigint') return { planck: value.toString() };
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((part: Plain) => withoutBigInt(part));
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withoutBigInt(part as Plain)]));
}

function withBigInt(value: Plain): Plain {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((part: Plain) => withBigInt(part));
  const entries = Object.entries(value);
  const [first] = entries;
  if (entries.length === 1 && first?.[0] === 'planck' && typeof first[1] === 'string') return BigInt(first[1]);
  return Object.fromEntries(entries.map(([name, part]) => [name, withBigInt(part as Plain)]));
}
