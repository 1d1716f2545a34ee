import type { KeptRow } from '../../../core/contract/index.ts';

export type RetentionAct = 'erase' | 'whole' | 'restrict' | 'lift' | 'hold' | 'release';

/** What can be done with all of the chosen rows: an act that would fail for one of them is not offered. */
export function actsFor(rows: readonly KeptRow[], whole: boolean, officer: boolean): RetentionAct[] {
  const all = (fits: (row: KeptRow) => boolean): boolean => rows.length > 0 && rows.every(fits);
  const acts: [RetentionAct, boolean][] = [
    ['erase', all((row) => row.verdict === 'erase' && !row.asked)],
    ['restrict', officer && all((row) => row.restricted === null && row.verdict !== 'gone')],
    ['lift', officer && all((row) => row.restricted !== null)],
    ['hold', officer && all((row) => !row.held && row.verdict !== 'gone')],
    ['release', officer && all((row) => row.held)],
    ['whole', whole && rows.length === 0],
  ];
  return acts.filter(([, offered]) => offered).map(([act]) => act);
}
