import { z } from 'zod';

interface JsonSchema {
  type?: string | string[]; enum?: unknown[]; const?: unknown; anyOf?: JsonSchema[]; oneOf?: JsonSchema[]; properties?: Record<string, JsonSchema>; items?: JsonSchema;
  pattern?: string; format?: string; minLength?: number; minimum?: number; minItems?: number; contentEncoding?: string; $ref?: string; $defs?: Record<string, JsonSchema>;
}

/** One input that this schema takes, made from the schema itself. Throws where it cannot: then a pattern needs an example below. */
export function sampleInput(schema: z.ZodType): unknown {
  const root = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  const sample = sampleOf(root, root);
  schema.parse(sample);
  return sample;
}

function sampleOf(schema: JsonSchema, root: JsonSchema): unknown {
  if (schema.$ref !== undefined) return sampleOf(root.$defs?.[schema.$ref.split('/').at(-1) ?? ''] ?? {}, root);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  const [first] = schema.anyOf ?? schema.oneOf ?? [];
  if (first !== undefined) return sampleOf(first, root);
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case 'object': return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, inner]) => [name, sampleOf(inner, root)]));
    case 'array': return Array.from({ length: schema.minItems ?? 0 }, () => sampleOf(schema.items ?? {}, root));
    case 'integer': case 'number': return Math.max(schema.minimum ?? 0, 0);
    case 'boolean': return false;
    case 'null': return null;
    default: return textOf(schema);
  }
}

/** Found by trying: an example for each pattern that the contract knows. */
const examples = ['a', 'Type/a', '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY', 'a'.repeat(64), 'a'.repeat(32), '00000000-0000-4000-8000-000000000000', '123456', '1', 'IE', '2000-01-01', 'bafkreigh2akiscaildc', `b${'a'.repeat(58)}`];

function textOf({ pattern, format, minLength, contentEncoding }: JsonSchema): string {
  if (format === 'date-time') return '2026-01-01T00:00:00Z';
  if (format === 'base64' || contentEncoding === 'base64') return 'YQ==';
  if (pattern !== undefined) return examples.find((example) => new RegExp(pattern, 'u').test(example)) ?? '';
  return 'x'.repeat(Math.max(1, minLength ?? 0));
}
