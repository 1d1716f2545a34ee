import { parseArgs } from 'node:util';

export interface DemoOptions {
  readonly bundles: readonly string[];
  /** Kept when given; a temporary folder, removed at the end, otherwise. */
  readonly dir: string | null;
  readonly exportDir: string | null;
  /** Why each decision was as it was, in words, in place of the JSON lines unless both are asked for. */
  readonly explain: boolean;
}

export const usage = 'npm run demo -- --json [--bundle FILE ...] [--dir DIR] [--export DIR] [--explain]';

/** `--json` is the only output there is; it is accepted because people type it. Files may follow one `--bundle` or have one each. Errors: a TypeError that names what is not understood. */
export function readOptions(args: readonly string[]): DemoOptions {
  const { values, positionals } = parseArgs({
    args: [...args], allowPositionals: true,
    options: { json: { type: 'boolean' }, bundle: { type: 'string', multiple: true }, dir: { type: 'string' }, export: { type: 'string' }, explain: { type: 'boolean' } },
  });
  const bundles = values.bundle ?? [];
  if (bundles.length === 0 && positionals[0] !== undefined) throw new TypeError(`'${positionals[0]}' stands alone; a file follows --bundle`);
  return { bundles: [...bundles, ...positionals], dir: values.dir ?? null, exportDir: values.export ?? null, explain: values.explain === true };
}
