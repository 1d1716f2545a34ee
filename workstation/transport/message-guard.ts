import { isShallow } from './json-depth.ts';

/** No message may be larger, whatever its procedure allows. */
export const largestMessage = 5 * 1024 * 1024;
const deepestMessage = 64;
/** Between the JSON of a message and a file that travels with it; no UTF-8 text holds this byte. */
const fileMark = 0xff;
const callId = /^[\w-]{1,40}$/;
/** A segment of this name in a list of places to fill in would reach what all objects share. */
const sharedNames = new Set(['__proto__', 'prototype', 'constructor']);

export type Guarded =
  | { readonly kind: 'call'; readonly id: string; readonly path: string; readonly message: Uint8Array }
  | { readonly kind: 'cancel'; readonly id: string; readonly message: Uint8Array }
  /** Not to be handled. `id` names the call to refuse, where the message could still say which it was. */
  | { readonly kind: 'refused'; readonly id: string | undefined };

/**
 * What stands between the wire and the message handler: only a call of a procedure this table knows, within that
 * procedure's size, and the cancelling of one, come through. `limits` is by path, such as `/patients/search`.
 */
export function createMessageGuard(limits: ReadonlyMap<string, number>): (raw: unknown) => Guarded {
  return (raw) => {
    const message = bytesOf(raw);
    if (message === undefined) return { kind: 'refused', id: undefined };
    const mark = message.indexOf(fileMark);
    const text = mark === -1 ? message : message.subarray(0, mark);
    if (!isShallow(text, deepestMessage)) return { kind: 'refused', id: idAtStart(text) };
    const parsed = parse(text);
    if (!isTable(parsed) || typeof parsed['i'] !== 'string' || !callId.test(parsed['i'])) return { kind: 'refused', id: undefined };
    const id = parsed['i'];
    const refused: Guarded = { kind: 'refused', id };
    if (!hasOnly(parsed, ['i', 't', 'p'])) return refused;
    const type = parsed['t'] ?? 1;
    if (type === 4) return { kind: 'cancel', id, message };
    const request = parsed['p'];
    if (type !== 1 || !isTable(request) || !hasOnly(request, ['u', 'h', 'b']) || typeof request['u'] !== 'string') return refused;
    const limit = limits.get(request['u']);
    if (limit === undefined || message.length > limit) return refused;
    if (!areHeaders(request['h']) || !isBody(request['b'])) return refused;
    return { kind: 'call', id, path: request['u'], message };
  };
}

function bytesOf(raw: unknown): Uint8Array | undefined {
  if (typeof raw === 'string') return raw.length > largestMessage ? undefined : sized(Buffer.from(raw, 'utf8'));
  if (raw instanceof Uint8Array) return sized(raw);
  return raw instanceof ArrayBuffer ? sized(new Uint8Array(raw)) : undefined;
}

const sized = (bytes: Uint8Array) => (bytes.length > largestMessage ? undefined : bytes);

/** For a message that must not be parsed: our client writes the call's id first. */
const idAtStart = (text: Uint8Array) => /^\{"i":"([\w-]{1,40})"/.exec(Buffer.from(text.subarray(0, 64)).toString('latin1'))?.[1];

function parse(text: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(text));
  } catch {
    return undefined;
  }
}

const isTable = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const hasOnly = (table: Record<string, unknown>, names: readonly string[]) => Object.keys(table).every((name) => names.includes(name));

/** Headers only describe a file; a stream from the client is not in the contract. */
function areHeaders(headers: unknown): boolean {
  if (headers === undefined) return true;
  return isTable(headers) && hasOnly(headers, ['content-type', 'content-disposition', 'last-event-id'])
    && Object.values(headers).every((value) => typeof value === 'string' && value.length <= 300 && !value.includes('event-stream'));
}

/** `meta` and `maps` name places inside `json`, as lists of segments. */
function isBody(body: unknown): boolean {
  if (body === undefined) return true;
  if (!isTable(body) || !hasOnly(body, ['json', 'meta', 'maps'])) return false;
  return [body['meta'], body['maps']].every((places) => places === undefined || (Array.isArray(places) && places.length <= 1000 && places.every(isPlace)));
}

const isPlace = (place: unknown) => Array.isArray(place) && place.length <= 64
  && place.every((segment) => (typeof segment === 'string' && !sharedNames.has(segment)) || Number.isInteger(segment));
