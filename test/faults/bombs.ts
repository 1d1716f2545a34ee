/** R7: what is too deep, too large or too many is refused before anything walks it. */
import { readFileSync } from 'node:fs';
import { AppError } from '../../core/errors/index.ts';
import { createFhirValidator, type FhirDefinitions, importLimits, parseRecords } from '../../core/records/index.ts';
import { createRandom, type Random } from '../../core/synthetic/index.ts';
import { createMessageGuard, largestMessage } from '../../workstation/transport/message-guard.ts';
import { type Fault, type Outcome, outcome } from './fault.ts';

const mostMs = 200;

/** `refuses` is true when the input was turned away. */
interface Gate { readonly name: string; make(random: Random): Uint8Array; refuses(bytes: Uint8Array): boolean }

export const bombs: Fault = {
  id: 'R7', asked: 'JSON depth 64 and size checked before parsing: each bomb rejected within 200 ms', usual: 500,
  async run({ seed, n }) {
    const held = outcome();
    const control = outcome();
    const gates = gatesOfThisSlice();
    for (let index = 0; index < n; index += 1) throwAt(gates[index % gates.length] as Gate, `${String(seed)}/${String(index)}`, held);
    // Without the scan a deep text is parsed gladly, and whoever walks the value pays.
    const bare: Gate = { name: 'JSON.parse alone', make: deep, refuses: (bytes) => { try { JSON.parse(Buffer.from(bytes).toString('utf8')); return false; } catch { return true; } } };
    for (let index = 0; index < Math.min(n, 10); index += 1) throwAt(bare, `${String(seed)}/${String(index)}`, control);
    return Promise.resolve({ held, control, facts: { gates: gates.map(({ name }) => name).join(', ') } });
  },
};

function throwAt(gate: Gate, replay: string, found: Outcome): void {
  const bytes = gate.make(createRandom(`${gate.name}/${replay}`));
  const started = performance.now();
  const refused = gate.refuses(bytes);
  const took = performance.now() - started;
  found.attempts += 1;
  if (!refused) found.violations.push(`${gate.name} ${replay}: let through`);
  else if (took > mostMs) found.violations.push(`${gate.name} ${replay}: took ${String(Math.round(took))} ms`);
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function deep(random: Random): Uint8Array {
  const levels = random.pick([100, 1_000, 10_000, 100_000]);
  const [open, close] = random.pick([['[', ']'], ['{"a":', '}'], ['[{"extension":', '}]']] as const);
  return bytesOf(`${open.repeat(levels)}1${close.repeat(levels)}`);
}

function gatesOfThisSlice(): Gate[] {
  const validate = createFhirValidator(JSON.parse(readFileSync(new URL('../../core/records/definitions/r4.json', import.meta.url), 'utf8')) as FhirDefinitions);
  const guard = createMessageGuard(new Map([['/session/signIn', 65_536]]));
  const imports = (bytes: Uint8Array): boolean => {
    try {
      parseRecords(bytes, { validate });
      return false;
    } catch (error) {
      return error instanceof AppError && (error.code === 'import.too-deep' || error.code === 'import.too-large' || error.code === 'import.not-json');
    }
  };
  const inside = (bytes: Uint8Array, before: string, after: string): Uint8Array => Buffer.concat([bytesOf(before), bytes, bytesOf(after)]);
  // Made once: the size is what is tried, not the making of it.
  const tooLarge = new Uint8Array(importLimits.maxBytes + 1).fill(0x20);
  const largeMessage = bytesOf(`{"i":"1","p":{"u":"/session/signIn","b":{"json":"${'x'.repeat(largestMessage)}"}}}`);
  const refused = (bytes: Uint8Array): boolean => guard(bytes).kind === 'refused';
  return [
    { name: 'a deep file', make: (random) => inside(deep(random), '{"resourceType":"Bundle","type":"collection","entry":', '}'), refuses: imports },
    { name: 'a file that only opens', make: (random) => bytesOf(random.pick(['[', '{"a":']).repeat(random.int(65, 200_000))), refuses: imports },
    { name: 'a file over 50 MB', make: () => tooLarge, refuses: imports },
    { name: 'a deep message', make: (random) => inside(deep(random), '{"i":"1","p":{"u":"/session/signIn","b":{"json":', '}}}'), refuses: refused },
    { name: 'a message over its limit', make: (random) => bytesOf(`{"i":"1","p":{"u":"/session/signIn","b":{"json":"${'x'.repeat(random.int(66_000, 4_000_000))}"}}}`), refuses: refused },
    { name: 'a message over 5 MiB', make: () => largeMessage, refuses: refused },
  ];
}
