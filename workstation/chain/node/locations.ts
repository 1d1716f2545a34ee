/** Where the repository keeps what the node needs, and where the user's copy of it goes. */
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Prebuild } from './prebuild.ts';

const prebuilds = fileURLToPath(new URL('../../../local-node/prebuilds/', import.meta.url));

export const developmentSpec = new URL('../../../local-node/specs/development.json', import.meta.url);

/** The prebuild of this kind of machine; whether it is there shows at start. */
export const prebuild: Prebuild = {
  archive: join(prebuilds, `${process.platform}-${process.arch}`, 'assent-node.zst'),
  record: join(prebuilds, `${process.platform}-${process.arch}`, 'record.json'),
  compiled: join(prebuilds, `${process.platform}-${process.arch}`, 'compiled-runtime.zst'),
};

export const cacheDir = (env: NodeJS.ProcessEnv): string => join(env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'assent');
