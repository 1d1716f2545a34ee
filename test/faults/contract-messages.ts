/** R9: messages that are almost right, made from each procedure's own schema. */
import { z } from 'zod';
import { createRandom, type Random } from '../../core/synthetic/index.ts';
import { createCountingRouter, type DeclaredProcedure, declaredProcedures } from '../harness/counting-router.ts';
import { openRawWire, type RawWire } from '../harness/served-socket.ts';
import { type Fault, type Outcome, outcome } from './fault.ts';
import { mutated } from './mutation.ts';

const marker = 'Zq7Marker';
const leaks = /Zq7Marker|node_modules|\/work\/|\.ts:|at Object|"expected"|"issues"|"stack"/;
const inFlight = 50;

export const contractMessages: Fault = {
  id: 'R9', asked: '0 handler calls on invalid input, 0 stacks, paths or field values in replies', usual: 500,
  async run({ seed, n }) {
    const checked = createCountingRouter({ checked: true });
    const unchecked = createCountingRouter({ checked: false });
    const held = await flood(await openRawWire(checked.router), checked.calls, seed, n);
    const control = await flood(await openRawWire(unchecked.router), unchecked.calls, seed, Math.min(n, 3));
    return { held, control, facts: { procedures: declaredProcedures().filter(({ input }) => input !== undefined).length } };
  },
};

/** Every invalid message of every procedure, each with a value to look for in its answer. */
async function flood(wire: RawWire, calls: Map<string, number>, seed: number, n: number): Promise<Outcome> {
  const found = outcome();
  let id = 0;
  try {
    for (const procedure of declaredProcedures()) {
      const messages = [...invalidInputs(procedure, seed, n)];
      for (let at = 0; at < messages.length; at += inFlight) {
        await Promise.all(messages.slice(at, at + inFlight).map(async ({ replay, input }) => {
          id += 1;
          const answer = await wire.ask(String(id), JSON.stringify({ i: String(id), p: { u: procedure.path, b: { json: input } } }));
          found.attempts += 1;
          if (leaks.test(answer)) found.violations.push(`${replay}: the answer says more than a code`);
          if (answer !== 'closed' && !answer.includes('"code":"app.invalid-input"')) found.violations.push(`${replay}: answered ${answer.slice(0, 120)}`);
        }));
      }
      const handled = calls.get(procedure.path) ?? 0;
      if (handled > 0) found.violations.push(`${procedure.path}: its handler ran ${String(handled)} times`);
    }
  } finally {
    await wire.close();
  }
  return found;
}

function* invalidInputs({ path, input, maxBytes }: DeclaredProcedure, seed: number, n: number): Generator<{ replay: string; input: unknown }> {
  if (input === undefined) return;
  const schema = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  for (let index = 0, made = 0; made < n && index < n * 20; index += 1) {
    const random = createRandom(`${path}/${String(seed)}/${String(index)}`);
    const wrong = mutated(random, valueOf(schema, random, schema), random.int(1, 2));
    const marked = typeof wrong === 'object' && wrong !== null && !Array.isArray(wrong) && random.chance(0.5) ? { ...wrong, [marker]: marker } : wrong;
    const size = JSON.stringify(marked)?.length ?? 0;
    if (marked === undefined || size === 0 || size > Math.min(maxBytes, 65_536) - 200 || input.safeParse(marked).success) continue;
    made += 1;
    yield { replay: `${path} ${String(seed)}/${String(index)}`, input: marked };
  }
}

interface JsonSchema { type?: string; enum?: unknown[]; const?: unknown; anyOf?: JsonSchema[]; oneOf?: JsonSchema[]; properties?: Record<string, JsonSchema>; items?: JsonSchema; pattern?: string; minLength?: number; minimum?: number; $ref?: string; $defs?: Record<string, JsonSchema> }

/** Nearly what the schema asks for. Patterns are not solved, except for those of the contract's ids. */
function valueOf(schema: JsonSchema, random: Random, root: JsonSchema): unknown {
  if (schema.$ref !== undefined) return valueOf(root.$defs?.[schema.$ref.split('/').at(-1) ?? ''] ?? {}, random, root);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return random.pick(schema.enum);
  const options = schema.anyOf ?? schema.oneOf;
  if (options !== undefined) return valueOf(random.pick(options), random, root);
  switch (schema.type) {
    case 'object': return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, inner]) => [name, valueOf(inner, random, root)]));
    case 'array': return schema.items === undefined ? [] : Array.from({ length: random.int(0, 2) }, () => valueOf(schema.items ?? {}, random, root));
    case 'integer': case 'number': return Math.max(schema.minimum ?? 0, random.int(0, 50));
    case 'boolean': return random.chance(0.5);
    case 'null': return null;
    default: return textOf(schema, random);
  }
}

function textOf({ pattern, minLength }: JsonSchema, random: Random): string {
  const hex = pattern === undefined ? null : /^\^\[0-9a-f\]\{(\d+)\}\$$/.exec(pattern);
  if (hex !== null) return Array.from({ length: Number(hex[1]) }, () => random.int(0, 15).toString(16)).join('');
  if (pattern?.includes('0-9a-z-') === true) return random.uuid();
  if (pattern?.includes('HJ-NP-Za-km-z') === true) return '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY';
  if (pattern?.includes('\\d') === true) return String(random.int(100_000, 999_999));
  return random.pick(['TREAT', '2026-01-01T00:00:00Z', 'x'.repeat(Math.max(1, minLength ?? 1)), 'IE', 'bafkreib']);
}
