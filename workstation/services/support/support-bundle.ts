import { existsSync, readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import type { NetworkStatus } from '../../../core/contract/index.ts';
import { isErrorCode } from '../../../core/errors/index.ts';
import { utf8ToBytes } from '../../../core/sealing/index.ts';
import type { Vault } from '../../vault/database.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { JobBoard } from '../jobs/job-board.ts';

/**
 * What somebody who helps from outside may have: which versions run, how many rows there are of what, what waits and why, and where in our
 * code errors came from. No name, no id, no text of a record or a person, no address: everything is a number, a word of ours, or a place.
 */
export interface SupportBundle {
  make(): Promise<{ name: string; zip: string }>;
}

export interface SupportBundleDeps {
  readonly vault: Vault;
  readonly jobs: Pick<JobBoard, 'list'>;
  readonly audit: Pick<AuditLog, 'record'>;
  readonly network: () => Promise<NetworkStatus>;
  /** The error log; its older half lies beside it. */
  readonly logFile: string;
  readonly version: string;
  readonly now: () => number;
}

/** Newest last; the rest is not worth sending. */
const mostErrors = 500;
/** A word of a program: identifiers of ours, of Node's and of SQLite's. Anything else is left out. */
const word = /^[A-Za-z][A-Za-z0-9_.$-]{0,59}$/;
const wordOf = (value: unknown): string | null => (typeof value === 'string' && word.test(value) ? value : null);

export function createSupportBundle(deps: SupportBundleDeps): SupportBundle {
  const { vault } = deps;

  /** Rows of every table of the schema; full-text indexes and SQLite's own are not among them. */
  const rows = (): Record<string, number> => vault.read((db) => Object.fromEntries(
    db.all<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE '%\\_fts%' ESCAPE '\\' AND name NOT LIKE '%trigram%' AND name NOT LIKE 'sqlite%' ORDER BY name")
      .map(({ name }) => [name, db.get<{ rows: number }>(`SELECT count(*) AS rows FROM "${name}"`)?.rows ?? 0]),
  ));

  const outbox = (): object[] => vault.read((db) => db.all<{ status: string; error: string | null; rows: number }>('SELECT status, error, count(*) AS rows FROM outbox GROUP BY status, error'))
    .map(({ status, error, rows: count }) => ({ status: wordOf(status), error: error !== null && isErrorCode(error) ? error : null, rows: count }));

  async function network(): Promise<object> {
    const { chain, storage, outbox: counts } = await deps.network();
    return {
      chain: { mode: chain.mode, phase: chain.phase, best: chain.best, finalized: chain.finalized, peers: chain.peers, node: { running: chain.node.running, local: chain.node.local } },
      storage: { phase: storage.phase, engine: storage.engine, blocks: storage.blocks, bytes: storage.bytes, peers: storage.peers }, outbox: counts,
    };
  }

  const errors = (): string[] => [`${deps.logFile}.1`, deps.logFile].filter((file) => existsSync(file))
    .flatMap((file) => readFileSync(file, 'utf8').split('\n')).filter((line) => line !== '').slice(-mostErrors).map((line) => JSON.stringify(errorOf(line)));

  return {
    async make() {
      deps.audit.record({ action: 'support.export', outcome: 'done' });
      const at = new Date(deps.now()).toISOString();
      const json = (value: unknown): Uint8Array => utf8ToBytes(`${JSON.stringify(value, null, 2)}\n`);
      const files = {
        'about.json': json({ format: 'assent-support/1', madeAt: at, version: deps.version, schema: vault.schemaVersion, node: process.version, electron: process.versions['electron'] ?? null, platform: process.platform, architecture: process.arch, memoryMiB: Math.round(process.memoryUsage().rss / 2 ** 20) }),
        'rows.json': json(rows()),
        'state.json': json({ network: await network(), waiting: outbox(), jobs: deps.jobs.list().map(({ kind, state, error }) => ({ kind, state, error })) }),
        'errors.jsonl': utf8ToBytes(`${errors().join('\n')}\n`),
      };
      return { name: `assent-support-${at.slice(0, 10)}.zip`, zip: Buffer.from(zipSync(files)).toString('base64') };
    },
  };
}

/** A line of the error log without what errors carry with them, and with places that name no folder of this computer. */
function errorOf(line: string): object {
  try {
    const { at, causes } = JSON.parse(line) as { at?: unknown; causes?: readonly { name?: unknown; code?: unknown; places?: unknown }[] };
    return {
      at: typeof at === 'string' && /^[0-9TZ:.-]{20,30}$/.test(at) ? at : null,
      causes: (causes ?? []).slice(0, 4).map(({ name, code, places }) => ({ name: wordOf(name), code: wordOf(code), places: Array.isArray(places) ? places.flatMap((place) => placeOf(String(place)) ?? []).slice(0, 12) : [] })),
    };
  } catch {
    return { at: null, causes: [] };
  }
}

/** Function, file and line, from our folders or a package's on; null for anything else. */
function placeOf(place: string): string | null {
  const found = /(?:^|\/)((?:core|workstation|served|electron|out|node_modules)\/[A-Za-z0-9@_.$/-]{1,120}|node:[a-z/_]{1,60}):(\d{1,6})(?::\d{1,6})?\)?$/.exec(place);
  return found === null ? null : [wordOf(/^at (?:async )?([\w.$<>]+) /.exec(place)?.[1]), `${found[1] ?? ''}:${found[2] ?? ''}`].filter((part) => part !== null).join(' ');
}
