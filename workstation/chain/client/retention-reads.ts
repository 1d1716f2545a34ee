/** What obliges to keep documents: classes, holds, requests for erasure, tombstones. */
import type { DocumentId, SubjectId } from '../../../core/ids/index.ts';
import type { KeptDocument, Plain, RetentionRule } from '../types.ts';
import { DocumentShape, ErasureShape, HoldShape, Ids, parse, TombstoneShape } from './shapes.ts';
import type { Snapshot } from './state.ts';
import { entries, has, readMany } from './storage.ts';

/** Each is by subject and document. */
const maps = ['documents', 'holds', 'erasures', 'tombstones'] as const;

async function ofSubject(at: Snapshot, map: (typeof maps)[number], subject: SubjectId): Promise<Map<DocumentId, Plain>> {
  const all = await entries(at, 'records', map, `0x${subject}`);
  return new Map(all.map(({ keys, value }) => [parse(Ids.DocumentId, keys[1] ?? null), value]));
}

export const retentionReads = {
  async kept(at: Snapshot, subject: SubjectId): Promise<KeptDocument[]> {
    if (!has(at, 'records', 'tombstones')) return [];
    const [lines, holds, requests, tombstones] = await Promise.all(maps.map((map) => ofSubject(at, map, subject)));
    const documents = [...lines ?? []].map(([id, value]) => ({ id, ...parse(DocumentShape, value) }));
    const blocks = [...new Set(documents.map(({ registeredAt }) => registeredAt))];
    const times = new Map((await readMany(at, 'records', 'blockTimes', blocks)).map((value, index) => [blocks[index], value === null ? null : parse(Ids.Count, value)]));
    return documents.map(({ id, organization, retention, status, registeredAt }) => {
      const [hold, request, tombstone] = [holds?.get(id), requests?.get(id), tombstones?.get(id)];
      return {
        id, organization, retention, status, registeredAt: times.get(registeredAt) ?? null,
        hold: hold === undefined ? null : parse(HoldShape, hold), request: request === undefined ? null : parse(ErasureShape, request), tombstone: tombstone === undefined ? null : parse(TombstoneShape, tombstone),
      };
    });
  },
  async erased(at: Snapshot, subject: SubjectId): Promise<DocumentId[]> {
    return has(at, 'records', 'tombstones') ? [...(await ofSubject(at, 'tombstones', subject)).keys()] : [];
  },
  async retention(at: Snapshot): Promise<RetentionRule[]> {
    if (!has(at, 'records', 'retentionYears')) return [];
    const all = await entries(at, 'records', 'retentionYears');
    return all.map(({ keys, value }) => ({ retention: parse(Ids.Count, keys[0] ?? null), years: parse(Ids.Count, value) })).sort((a, b) => a.retention - b.retention);
  },
};
