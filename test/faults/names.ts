/** R8: names that mean something to JavaScript, in files and in messages. */
import { readFileSync } from 'node:fs';
import { createFhirValidator, type FhirDefinitions, parseRecords } from '../../core/records/index.ts';
import { AppError } from '../../core/errors/index.ts';
import { createRandom, type Random } from '../../core/synthetic/index.ts';
import { createCountingRouter } from '../harness/counting-router.ts';
import { openRawWire } from '../harness/served-socket.ts';
import { type Fault, outcome } from './fault.ts';
import { sharedNames } from './mutation.ts';

export const names: Fault = {
  id: 'R8', asked: 'Object.prototype unchanged, none of the names is a procedure', usual: 500,
  async run({ seed, n }) {
    const held = outcome();
    const control = outcome();
    const validate = createFhirValidator(JSON.parse(readFileSync(new URL('../../core/records/definitions/r4.json', import.meta.url), 'utf8')) as FhirDefinitions);
    const { router, calls } = createCountingRouter({ checked: true });
    const wire = await openRawWire(router);
    const before = Object.getOwnPropertyNames(Object.prototype).sort().join();
    const spoiled = (): boolean => Object.getOwnPropertyNames(Object.prototype).sort().join() !== before || ({} as Record<string, unknown>)['polluted'] !== undefined;
    try {
      for (let index = 0; index < n; index += 1) {
        const random = createRandom(`names/${String(seed)}/${String(index)}`);
        const replay = `names ${String(seed)}/${String(index)}`;
        held.attempts += 2;
        const answer = await wire.ask(`n${String(index)}`, message(`n${String(index)}`, random));
        if (answer !== 'closed' && !answer.includes('app.invalid-input')) held.violations.push(`${replay}: answered ${answer.slice(0, 100)}`);
        try {
          const { entries } = parseRecords(new TextEncoder().encode(file(random)), { validate });
          if (entries.length > 0) held.violations.push(`${replay}: the resource was taken`);
        } catch (error) {
          if (!(error instanceof AppError)) held.violations.push(`${replay}: ${String(error)}`);
        }
        if (spoiled()) { held.violations.push(`${replay}: Object.prototype changed`); break; }
      }
      if (calls.size > 0) held.violations.push(`handlers ran: ${[...calls.keys()].join()}`);
    } finally {
      await wire.close();
    }
    control.attempts = 1;
    mergeNaively({}, JSON.parse('{"__proto__":{"polluted":1}}') as Record<string, unknown>);
    if (spoiled()) control.violations.push('a naive merge changed Object.prototype, and it was noticed');
    Reflect.deleteProperty(Object.prototype, 'polluted');
    return { held, control };
  },
};

function message(id: string, random: Random): string {
  const one = () => random.pick(sharedNames);
  const path = random.pick([`/${one()}`, `/session/${one()}`, `/${one()}/${one()}`, `/session/state/${one()}`]);
  const meta = random.pick([`[[1,"${one()}","polluted"]]`, '[[1,"constructor","prototype","polluted"]]', '[]']);
  return `{"i":"${id}","p":{"u":${JSON.stringify(path)},"b":{"json":{"${one()}":{"polluted":1},"constructor":{"prototype":{"polluted":1}}},"meta":${meta}}}}`;
}

function file(random: Random): string {
  const value = random.pick(['{"polluted":1}', '[]', 'null', '"x"', '{"prototype":{"polluted":1}}']);
  const name = random.pick(sharedNames);
  return random.pick([
    `{"resourceType":"Patient","id":"p","${name}":${value}}`,
    `{"resourceType":"Patient","id":"p","name":[{"family":"A","${name}":${value}}]}`,
    `{"resourceType":"${name}","id":"p"}`,
    `{"resourceType":"Patient","id":"p","contact":[{"name":{"text":"B"},"${name}":${value}}]}`,
  ]);
}

function mergeNaively(target: Record<string, unknown>, source: Record<string, unknown>): void {
  for (const [key, value] of Object.entries(source)) {
    if (typeof value === 'object' && value !== null) mergeNaively((target[key] ??= {}) as Record<string, unknown>, value as Record<string, unknown>);
    else target[key] = value;
  }
}
