import { chmodSync } from 'node:fs';
import Database from 'better-sqlite3';

/** `silent`: the node was not reached, which says nothing of its copy. */
export type Outcome = 'proved' | 'failed' | 'silent';
export interface Proof {
  readonly node: string;
  readonly outcome: Outcome;
  /** When bytes of it were last seen, ms; null for never. */
  readonly provedAt: number | null;
}

/** What was seen of each document on each node. Addresses and times only; a file that is lost is filled again. */
export interface ProofLedger {
  of(cid: string): Proof[];
  write(proof: { readonly cid: string; readonly node: string; readonly at: number; readonly outcome: Outcome }): void;
  forget(cid: string): void;
  /** Those never asked for come first. */
  oldestFirst(cids: readonly string[]): string[];
  close(): void;
}

const schema = `CREATE TABLE IF NOT EXISTS proof (cid TEXT NOT NULL, node TEXT NOT NULL, asked_at INTEGER NOT NULL, proved_at INTEGER,
  outcome TEXT NOT NULL CHECK (outcome IN ('proved', 'failed', 'silent')), PRIMARY KEY (cid, node)) STRICT, WITHOUT ROWID`;

/** `file`: `:memory:` for none. */
export function openProofLedger(file: string): ProofLedger {
  const db = new Database(file);
  if (file !== ':memory:') chmodSync(file, 0o600);
  db.pragma('journal_mode = WAL');
  // What is lost in a power cut is asked again.
  db.pragma('synchronous = NORMAL');
  db.exec(schema);
  const select = db.prepare('SELECT node, outcome, proved_at AS provedAt FROM proof WHERE cid = ?');
  const upsert = db.prepare(`INSERT INTO proof (cid, node, asked_at, proved_at, outcome) VALUES (@cid, @node, @at, iif(@outcome = 'proved', @at, NULL), @outcome)
    ON CONFLICT DO UPDATE SET asked_at = excluded.asked_at, proved_at = coalesce(excluded.proved_at, proof.proved_at),
      outcome = iif(excluded.outcome = 'silent' AND proof.outcome = 'failed', 'failed', excluded.outcome)`);
  const drop = db.prepare('DELETE FROM proof WHERE cid = ?');
  const asked = db.prepare('SELECT cid, max(asked_at) AS at FROM proof GROUP BY cid');
  return {
    of: (cid) => select.all(cid) as Proof[],
    write: (proof) => { upsert.run(proof); },
    forget: (cid) => { drop.run(cid); },
    oldestFirst(cids) {
      const times = new Map((asked.all() as { cid: string; at: number }[]).map(({ cid, at }) => [cid, at]));
      return cids.toSorted((a, b) => (times.get(a) ?? 0) - (times.get(b) ?? 0));
    },
    close: () => { db.close(); },
  };
}
