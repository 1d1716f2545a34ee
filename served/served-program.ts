import { join } from 'node:path';
import type { AnyRouter } from '@orpc/server';
import { AppError, errorCodes } from '../core/errors/index.ts';
import { defaultDataFolder, openDataFolder } from '../workstation/platform/data-folder.ts';
import { createErrorLog } from '../workstation/platform/error-log.ts';
import { spawnForked } from '../workstation/platform/forked-process.ts';
import type { Host } from '../workstation/platform/host.ts';
import { watchLifeline } from '../workstation/platform/lifeline.ts';
import { answerAddresses } from '../workstation/platform/sibling-channel.ts';
import { type Connection, createConnections } from '../workstation/transport/index.ts';
import { readArguments } from './arguments.ts';
import { openInBrowser } from './browser-opener.ts';
import { createServedHost } from './served-host.ts';

export interface ServedWorkstation {
  readonly router: AnyRouter;
  contextFor(connection: Connection): object;
  stop(): Promise<void>;
}

export interface WorkstationOptions {
  /** Makes a demo clinic at the first start. */
  readonly demo: boolean;
  /** Where another workstation's network is found, as that workstation printed it. */
  readonly join: string | undefined;
  /** File that leads to a clinic's document store, or `embedded`. */
  readonly storage: string | undefined;
  readonly listen: readonly string[] | undefined;
  /** The committed network with public keys and 1 s slots: for tests and the demo. */
  readonly developmentNetwork: boolean;
}

export interface ServedProgramDependencies {
  readonly createWorkstation: (host: Host, options: WorkstationOptions) => Promise<ServedWorkstation>;
  readonly args: readonly string[];
  readonly rendererDir: string;
  readonly version: string;
}

/** After this everything that still runs is left to end with the process. */
const stopDeadline = 10_000;

/** The served host from its start to its end: the first line on stdout is the address, everything else goes to stderr. */
export async function runServedProgram({ createWorkstation, args, rendererDir, version }: ServedProgramDependencies): Promise<void> {
  const wanted = readArguments(args);
  const dataDir = openDataFolder(wanted.dir ?? defaultDataFolder());
  const log = createErrorLog(join(dataDir, 'logs', 'errors.jsonl'), () => new Date());
  const workstation = await createWorkstation({
    dataDir, systemKeychain: 'absent', spawnIsolated: spawnForked, power: { onSuspend: () => () => undefined },
    openExternal: async (url) => { openInBrowser(url); }, note: `Opened in a browser tab: ${process.env['ASSENT_HOST_NOTE'] ?? 'started without the desktop window'}.`, version,
  }, { demo: wanted.demo, join: wanted.join, storage: wanted.storage, listen: wanted.listen, developmentNetwork: wanted.developmentNetwork });
  const connections = createConnections({ router: workstation.router, contextFor: (connection) => workstation.contextFor(connection), log });
  const host = await createServedHost({ connections, rendererDir, port: wanted.port });

  let ending = false;
  const end = (code: number) => {
    if (ending) return;
    ending = true;
    process.stderr.write('assent: stopping\n');
    const late = setTimeout(() => { process.exit(code === 0 ? 1 : code); }, stopDeadline);
    void Promise.allSettled([host.close(), workstation.stop()]).then(() => { clearTimeout(late); process.exit(code); });
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => { end(0); });
  watchLifeline(() => { end(0); });
  process.on('uncaughtException', (error) => { log('process', error); end(1); });
  process.on('unhandledRejection', (reason) => { log('process', reason); });

  process.stdout.write(`${host.url}\n`);
  process.stderr.write('assent: that address opens once. Press Enter for another; Ctrl+C ends Assent.\n');
  answerAddresses(host.newAddress);
  if (process.stdin.isTTY) process.stdin.on('data', () => { process.stdout.write(`${host.newAddress()}\n`); });
  if (wanted.browser) openInBrowser(host.url);
}

/** What a start that failed says on the terminal: the table's sentence for what we know, the error's own for the rest. */
export const startFailure = (error: unknown): string =>
  error instanceof AppError ? errorCodes[error.code].sentence : error instanceof Error ? error.message : 'Assent could not start.';
