import type { Random } from '../../core/synthetic/index.ts';

/** Names that mean something to JavaScript. */
export const sharedNames = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__', '__lookupSetter__', 'isPrototypeOf'] as const;

const rubbish: readonly unknown[] = [null, [], {}, '', 'x', 0, -1, 1e308, 2 ** 53, true, [null], [[]], { '': {} }, '\u0000', '\ud800', 'x'.repeat(5_000), '../../../etc/passwd', "' OR 1=1 --", '=cmd()', { $ref: '#' }];

/** A copy of a JSON value with a few of its places replaced, removed, doubled, nested or given a name of Object.prototype. */
export function mutated(random: Random, value: unknown, times = random.int(1, 4)): unknown {
  const holder = { root: structuredClone(value) };
  for (; times > 0; times -= 1) {
    const { parent, key } = place(random, holder);
    const act = random.int(0, 4);
    if (act === 0) parent[key] = structuredClone(random.pick(rubbish));
    else if (act === 1 && parent !== (holder as Record<string, unknown>)) Reflect.deleteProperty(parent, key);
    else if (act === 2) parent[key] = [parent[key], parent[key]];
    else if (act === 3) parent[key] = { [key]: parent[key] };
    else Object.defineProperty(parent, random.pick(sharedNames), { value: random.pick(rubbish), enumerable: true, configurable: true, writable: true });
  }
  return holder.root;
}

function place(random: Random, holder: { root: unknown }): { parent: Record<string, unknown>; key: string } {
  let parent = holder as Record<string, unknown>;
  for (;;) {
    const keys = Object.keys(parent);
    const key = random.pick(keys.length > 0 ? keys : ['new']);
    const value = parent[key];
    if (typeof value !== 'object' || value === null || Object.keys(value).length === 0 || random.chance(0.15)) return { parent, key };
    parent = value as Record<string, unknown>;
  }
}

/** A copy with bytes changed, cut, repeated or inserted. */
export function garbled(random: Random, bytes: Uint8Array): Uint8Array {
  const act = random.int(0, 4);
  const at = random.int(0, Math.max(0, bytes.length - 1));
  if (act === 0) return bytes.slice(0, at);
  if (act === 1) return Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(Math.max(0, at - random.int(1, 200)))]);
  if (act === 2) return Uint8Array.from([...bytes.subarray(0, at), ...Array.from({ length: random.int(1, 40) }, () => random.int(0, 255)), ...bytes.subarray(at)]);
  const copy = bytes.slice();
  for (let times = random.int(1, act === 3 ? 1 : 30); times > 0 && copy.length > 0; times -= 1) {
    const where = random.int(0, copy.length - 1);
    copy[where] = act === 3 ? (copy[where] ?? 0) ^ (1 << random.int(0, 7)) : random.int(0, 255);
  }
  return copy;
}
