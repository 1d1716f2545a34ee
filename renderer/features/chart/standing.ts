import { strings } from '../../app/strings/index.ts';
import { instantText } from '../../lib/dates.ts';
import type { GateSource } from './record.ts';

const words = strings.chart.gate;

/** One line about a source: on what it rests, until when, and how far the documents have come. */
export function standingText(source: GateSource): string {
  const { decision, light, state } = source;
  if (light === 'red') return '';
  const basis = source.own ? words.own : decision.basis === 'Emergency' ? words.emergencyBasis : words.consentBasis;
  const purpose = source.purpose === null || source.own ? '' : words.purpose(strings.terms.purposes[source.purpose]);
  const until = decision.until === null ? '' : light === 'amber' ? words.offlineUntil(instantText(decision.until)) : words.until(instantText(decision.until));
  const progress = state === 'pulling' ? words.pulling(source.opened, source.documents) : state === 'waiting-for-keys' ? words.waiting : state === 'unavailable' ? words.unavailable : source.own && source.documents === 0 ? words.nothing : words.documents(source.documents);
  return [[basis, purpose, until].filter((part) => part !== '').join(' '), progress].join(' · ');
}
