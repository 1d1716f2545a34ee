import { strings } from '../../app/strings/index.ts';

const words = strings.chart.detail.copiesOf;

export interface Copies { readonly engine: 'embedded' | 'clinic'; readonly copies: number; readonly least: number; readonly wanted: number; readonly proved: number; readonly provedAt: string | null }

/** "3 of 3, proved 2 min ago". `now` in ms. */
export function copiesText({ engine, copies, least, wanted, proved, provedAt }: Copies, now: number): string {
  if (copies === 0 && (engine === 'embedded' || wanted === 0)) return words.none;
  if (engine === 'embedded') return words.here;
  if (wanted === 0) return words.cached;
  return [
    words.of(copies, wanted),
    ...(copies === 0 ? [] : provedAt === null ? [words.unproved] : [proved < copies ? words.provedSome(proved, agoText(now - Date.parse(provedAt))) : words.proved(agoText(now - Date.parse(provedAt)))]),
    ...(copies < least ? [words.pending] : []),
  ].join(', ');
}

function agoText(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  if (seconds < 60) return words.seconds(seconds);
  return seconds < 3600 ? words.minutes(Math.floor(seconds / 60)) : words.hours(Math.floor(seconds / 3600));
}
