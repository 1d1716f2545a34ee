import { chmodSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** Where a workstation keeps its data when nobody says otherwise: XDG's place on Linux. */
export const defaultDataFolder = (env: NodeJS.ProcessEnv = process.env): string =>
  join(env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'assent');

/** Makes the folder, and closes it to other users of the machine also when it was there already. */
export function openDataFolder(path: string): string {
  const folder = resolve(path);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  return folder;
}
