import { parseArgs } from 'node:util';

export interface DemoOptions {
  readonly bundles: readonly string[];
  /** Kept when given; a temporary folder, removed at the end, otherwise. */
  readonly dir: string | null;
  readonly exportDir: string | null;
}

/** `--json` is the only output there is; it is accepted because people type it. */
export function readOptions(args: readonly string[]): DemoOptions {
  const { values } = parseArgs({
    args: [...args],
    options: { json: { type: 'boolean' }, bundle: { type: 'string', multiple: true }, dir: { type: 'string' }, export: { type: 'string' } },
  });
  return { bundles: values.bundle ?? [], dir: values.dir ?? null, exportDir: values.export ?? null };
}
