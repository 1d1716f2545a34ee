import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { bundleFiles } from '../../../../core/proof/index.ts';

/** The files of an export: a zip, or the folder somebody unpacked it into. Undefined where it is neither. */
export function readBundle(path: string): Map<string, Uint8Array> | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return undefined;
  if (stat.isDirectory()) {
    const names = readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => name);
    return names.includes(bundleFiles.manifest) ? new Map(names.map((name) => [name, readFileSync(join(path, name))])) : undefined;
  }
  try {
    return new Map(Object.entries(unzipSync(readFileSync(path))));
  } catch {
    return undefined;
  }
}
