/** Calls to extrinsics and back: what is shown to the person is decoded from the bytes that will be signed. */
import type { ApiPromise } from '@polkadot/api';
import type { SubmittableExtrinsic } from '@polkadot/api/types';
import { Struct } from '@polkadot/types-codec';
import { GenericCall } from '@polkadot/types/generic';
import { AppError } from '../../../core/errors/index.ts';
import type { Call, CallDescription, DescribedArgument, Plain } from '../types.ts';
import { plain } from './plain.ts';
import { sentenceOf } from './sentences.ts';

export type Extrinsic = SubmittableExtrinsic<'promise'>;

const isCall = (value: unknown): value is Call =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, 'pallet') && Object.hasOwn(value, 'method') && Object.hasOwn(value, 'args');

function argument(api: ApiPromise, value: Plain): unknown {
  if (isCall(value)) return build(api, value);
  if (Array.isArray(value)) return value.map((item: Plain) => argument(api, item));
  return value;
}

export function build(api: ApiPromise, call: Call): Extrinsic {
  const pallet = Object.hasOwn(api.tx, call.pallet) ? api.tx[call.pallet] : undefined;
  const method = pallet && Object.hasOwn(pallet, call.method) ? pallet[call.method] : undefined;
  if (method === undefined) throw new AppError('chain.wrong-network', { missing: `${call.pallet}.${call.method}` });
  try {
    return method(...call.args.map((value) => argument(api, value)));
  } catch (error) {
    throw new AppError('app.invalid-input', { pallet: call.pallet, method: call.method }, { cause: error });
  }
}

export function describe(api: ApiPromise, extrinsic: Extrinsic): CallDescription {
  return described(new GenericCall(api.registry, extrinsic.method.toU8a()));
}

/** A call that lies somewhere, such as a motion of the council. */
export const describeBytes = (api: ApiPromise, call: Uint8Array): CallDescription => described(new GenericCall(api.registry, call));

/** What a signed extrinsic does. */
export const decode = (api: ApiPromise, hex: string): CallDescription => described(new GenericCall(api.registry, api.registry.createType('Extrinsic', hex).method.toU8a()));

function described(call: GenericCall): CallDescription {
  const inner: CallDescription[] = [];
  const args = call.meta.args.flatMap((definition, index) => {
    const value = call.args[index];
    const [name, type] = [definition.name.toString(), definition.type.toString()];
    const calls = nestedCalls(value);
    inner.push(...calls.map(described));
    if (calls.length > 0) return [argumentOf(name, type, `${String(calls.length)} ${calls.length === 1 ? 'call' : 'calls'}`)];
    return value instanceof Struct ? fields(value as Struct) : [argumentOf(name, type, value === undefined ? '' : plain(value))];
  });
  const sentence = sentenceOf(`${call.section}.${call.method}`, Object.fromEntries(args.map(({ name, value }) => [name, value])), inner);
  return { pallet: call.section, method: call.method, sentence, hex: call.toHex(), args, calls: inner };
}

const argumentOf = (name: string, type: string, value: Plain): DescribedArgument => ({ name, type, value: text(value), plain: value });

function fields(value: Struct): DescribedArgument[] {
  const types = value.Type as Readonly<Record<string, string>>;
  return [...value.entries()].map(([name, item]) => argumentOf(name.replace(/_$/, ''), types[name] ?? '', plain(item)));
}

/** The calls that an argument carries: the council's one, or a batch's many. */
function nestedCalls(value: unknown): GenericCall[] {
  if (Array.isArray(value)) return (value as readonly unknown[]).flatMap(nestedCalls);
  return value instanceof GenericCall ? [value as GenericCall] : [];
}

function text(value: Plain): string {
  if (value === null) return '';
  if (Array.isArray(value)) return value.map((item: Plain) => text(item)).join(', ');
  if (typeof value === 'object') return Object.entries(value as Record<string, Plain>).filter(([, item]) => item !== null).map(([name, item]) => `${name}: ${text(item)}`).join('; ');
  return typeof value === 'string' ? value : value.toString();
}
