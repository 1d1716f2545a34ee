import type { OrganizationId } from '../../../core/ids/index.ts';
import type { ReadDb, WriteDb } from '../database.ts';

/** How many changes of the organization were followed; the next one has this number. */
export const chainCursor = (db: ReadDb, organization: OrganizationId): number =>
  db.get<{ sequence: number }>('SELECT sequence FROM chain_cursor WHERE organization = ?', organization)?.sequence ?? 0;

export function setChainCursor(db: WriteDb, organization: OrganizationId, sequence: number): void {
  db.run('INSERT INTO chain_cursor (organization, sequence) VALUES (?, ?) ON CONFLICT (organization) DO UPDATE SET sequence = excluded.sequence', organization, sequence);
}

/** `time` is the block's own, `seenAt` this machine's when it was verified. Milliseconds. */
export interface ChainHead { kind: 'best' | 'finalized'; number: number; hash: string; time: number; seenAt: number }

export const chainHead = (db: ReadDb, kind: ChainHead['kind']): ChainHead | undefined =>
  db.get<ChainHead>('SELECT kind, number, hash, time, seen_at AS seenAt FROM chain_head WHERE kind = ?', kind);

/** A finalized head never goes back. */
export function putChainHead(db: WriteDb, head: ChainHead): void {
  db.run(`INSERT INTO chain_head (kind, number, hash, time, seen_at) VALUES (@kind, @number, @hash, @time, @seenAt)
    ON CONFLICT (kind) DO UPDATE SET number = excluded.number, hash = excluded.hash, time = excluded.time, seen_at = excluded.seen_at
    WHERE excluded.kind = 'best' OR excluded.number >= number`, { ...head });
}
