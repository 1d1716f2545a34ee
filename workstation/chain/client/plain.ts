/**
 * Codec values to plain data that survives a structured clone. Bytes and hashes are hex without prefix, accounts SS58,
 * unsigned integers up to 64 bits numbers (times in ms and counters stay far below 2^53), larger ones bigint. An enum
 * without values is its name, one with values `{kind, value}`; several values of one variant are an array.
 */
import * as codec from '@polkadot/types-codec';
import { GenericAccountId, GenericMultiAddress } from '@polkadot/types/generic';
import type { Codec } from '@polkadot/types/types';
import { u8aToHex } from '@polkadot/util';
import type { Plain } from '../types.ts';

export function plain(value: Codec): Plain {
  if (value instanceof codec.Option) return (value as codec.Option<Codec>).isNone ? null : plain((value as codec.Option<Codec>).unwrap());
  if (value instanceof GenericAccountId || (value instanceof GenericMultiAddress && value.type === 'Id')) return value.toString();
  if (value instanceof codec.Compact) return plain((value as codec.Compact<codec.u128>).unwrap());
  if (value instanceof codec.bool) return value.isTrue;
  if (value instanceof codec.AbstractInt) return integer(value);
  if (value instanceof codec.Text) return value.toString();
  if (value instanceof codec.Enum) return variant(value);
  if (value instanceof codec.Raw) return u8aToHex(value, -1, false);
  if (value instanceof codec.Struct) return fields(value as codec.Struct);
  if (value instanceof codec.AbstractArray) return (value as codec.AbstractArray<Codec>).map((item) => plain(item));
  if (value instanceof codec.BTreeSet) return [...(value as codec.BTreeSet)].map((item) => plain(item));
  if (value instanceof codec.CodecMap) return [...(value as codec.CodecMap).entries()].map(([name, item]) => [plain(name), plain(item)]);
  return u8aToHex(value.toU8a(true), -1, false);
}

/** By the bytes of the type, not by the value: a balance is a bigint also when it is small. */
function integer(value: codec.AbstractInt): Plain {
  const big = value.toBigInt();
  return value.encodedLength > 8 || big > BigInt(Number.MAX_SAFE_INTEGER) ? big : Number(big);
}

function variant(value: codec.Enum): Plain {
  if (value.isBasic) return value.type;
  return { kind: value.type, value: value.isNone ? null : plain(value.inner) };
}

/** polkadot.js appends `_` to a field that its own classes have, such as `size`. */
const fields = (value: codec.Struct): Plain => Object.fromEntries([...value.entries()].map(([name, item]) => [name.replace(/_$/, ''), plain(item)]));
