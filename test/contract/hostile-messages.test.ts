import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCountingRouter, declaredProcedures } from '../harness/counting-router.ts';
import { openRawWire, type RawWire } from '../harness/served-socket.ts';

/** Processor time, ms: unlike the clock's it does not grow while others use the machine. Figures fail at three times their value. */
const processorTime = (): number => process.cpuUsage().user / 1000;

const seed = Number(process.env['ASSENT_SEED'] ?? 20_261_122);
const count = Number(process.env['ASSENT_N'] ?? 500);
const marker = 'Zq7Marker';
const leaks = /Zq7Marker|node_modules|\/work|\.ts:|at Object|"path"|"expected"|"issues"|"stack"/;

/** Any JSON, often with names and places that mean something to JavaScript, and always with a value to look for in replies. */
const hostile = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.dictionary(fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'patient', 'account', 'secret', 'job', 'text', 'limit', '$ref'), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 6 }),
  fc.string({ maxLength: 300, unit: 'binary' }), fc.constantFrom(null, true, -1, 1e308, [], {}, [[]], '\u0000', '../../etc/passwd', "' OR 1=1 --"),
).map((value) => (typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value, [marker]: marker } : [value, marker]));

const procedures = declaredProcedures();
const samples = (n: number) => fc.sample(hostile, { seed, numRuns: n });
const message = (id: string, path: string, json: unknown) => JSON.stringify({ i: id, p: { u: path, b: { json } } });

async function flood(wire: RawWire, calls: Map<string, number>, n: number) {
  const outcome = { attempts: 0, handled: 0, leaks: [] as string[], untyped: [] as string[] };
  let id = 0;
  for (const { path, input } of procedures) {
    const invalid = samples(n).filter((value) => input !== undefined && !input.safeParse(value).success && JSON.stringify(value).length < 30_000);
    // Few enough at once to stay under the bound on calls, and under the bound on refusals a connection.
    for (let at = 0; at < invalid.length; at += 50) {
      const answers = await Promise.all(invalid.slice(at, at + 50).map((value) => { id += 1; return wire.ask(`${id}`, message(`${id}`, path, value)); }));
      for (const answer of answers) {
        outcome.attempts += 1;
        if (leaks.test(answer)) outcome.leaks.push(answer);
        if (answer !== 'closed' && !answer.includes('"code":"app.invalid-input"')) outcome.untyped.push(`${path} ${answer.slice(0, 200)}`);
      }
    }
    outcome.handled += calls.get(path) ?? 0;
  }
  return outcome;
}

describe(`hostile messages (ASSENT_SEED=${seed} ASSENT_N=${count})`, () => {
  const { router, calls } = createCountingRouter({ checked: true });
  let wire: RawWire;
  beforeAll(async () => { wire = await openRawWire(router); });
  afterAll(async () => { await wire.close(); });

  it('reach no handler, and are answered by a code alone', async () => {
    const outcome = await flood(wire, calls, count);
    expect(outcome).toMatchObject({ handled: 0, leaks: [], untyped: [] });
    expect(outcome.attempts).toBeGreaterThan(procedures.filter(({ input }) => input !== undefined).length * count * 0.8);
  });
  it('would reach one without the schemas (control)', async () => {
    const unchecked = createCountingRouter({ checked: false });
    const other = await openRawWire(unchecked.router);
    try {
      expect((await flood(other, unchecked.calls, 5)).handled).toBeGreaterThan(0);
    } finally {
      await other.close();
    }
  });
  it('change no prototype, and name no procedure that is not declared', async () => {
    const before = Object.getOwnPropertyNames(Object.prototype).sort().join();
    const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__', ''];
    const total = [...calls.values()].reduce((sum, n) => sum + n, 0);
    for (let n = 0; n < count; n += 1) {
      const name = names[n % names.length] as string;
      const path = `/${[name, names[(n * 7) % names.length], `session/${name}`][n % 3]}`;
      const answer = await wire.ask(`p${n}`, `{"i":"p${n}","p":{"u":${JSON.stringify(path)},"b":{"json":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}},"meta":[[1,"__proto__","polluted"]]}}}`);
      expect(answer === 'closed' || answer.includes('app.invalid-input')).toBe(true);
    }
    expect(Object.getOwnPropertyNames(Object.prototype).sort().join()).toBe(before);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect([...calls.values()].reduce((sum, n) => sum + n, 0)).toBe(total);
  });
  it('are refused within 200 ms however deep or large', async () => {
    const bombs: [string, string | Uint8Array][] = [
      ['d1', message('d1', '/session/signIn', 0).replace('"json":0', `"json":${'['.repeat(1_000)}${']'.repeat(1_000)}`)],
      ['d2', `{"i":"d2","p":{"u":"/session/signIn","b":{"json":${'{"a":'.repeat(400_000)}1${'}'.repeat(400_000)}}}}`],
      ['d3', `{"i":"d3","p":${'['.repeat(2_000_000)}`], ['d4', message('d4', '/session/signIn', 'x'.repeat(4_900_000))],
    ];
    for (const [id, bomb] of bombs) {
      const started = processorTime();
      const answer = await wire.ask(id, bomb);
      expect([id, answer === 'closed' || answer.includes('app.invalid-input'), processorTime() - started < 600]).toEqual([id, true, true]);
    }
    const started = processorTime();
    expect(await wire.ask('d5', Buffer.alloc(6 * 1024 * 1024, 0x20))).toBe('closed');
    expect(processorTime() - started).toBeLessThan(600);
    expect(calls.size).toBe(0);
  });
});
