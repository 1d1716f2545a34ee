import type { Obligation } from './types.ts';
import { actions, namesIn, purposes, type Action, type Evidence, type Purpose } from './vocabulary.ts';

const purposePhrases: Readonly<Record<Purpose, string>> = {
  TREAT: 'treatment', ETREAT: 'emergency treatment', HPAYMT: 'payment', HOPERAT: 'running the clinic', HRESCH: 'research',
  PATRQT: 'the patient’s own request', PUBHLTH: 'public health', FAMRQT: 'a request of the family',
};

const actionPhrases: Readonly<Record<Action, string>> = { read: 'read', write: 'write', share: 'share' };

const evidencePhrases: Readonly<Record<Evidence, string>> = {
  Key: 'The patient signed with their own key.',
  Pin: 'The patient confirmed with their PIN.',
  Paper: 'The patient signed on paper, before a witness.',
  Guardian: 'A guardian agreed for the patient.',
};

const obligationPhrases: Readonly<Record<Obligation, string>> = {
  'no-onward-sharing': 'It may not be handed on.',
  notice: 'The patient is told of it.',
  review: 'A privacy officer will ask what it was for.',
  redact: 'Some of it is withheld, and left out wherever it is shown or taken along.',
  'stale-banner': 'It rests on facts that were checked too long ago.',
  'part-2-notice': 'It is about treatment of substance use: 42 CFR part 2 forbids handing it on without the patient’s consent.',
};

/** For example `treatment and research`; `nothing` for an empty set. */
export const purposesInWords = (bits: number): string => listed(namesIn(purposes, bits).map((name) => purposePhrases[name]));

/** For example `read and write`. */
export const actionsInWords = (bits: number): string => listed(namesIn(actions, bits).map((name) => actionPhrases[name]));

/** What a permission obliges to, as a sentence. */
export const obligationInWords = (obligation: Obligation): string => obligationPhrases[obligation];

export const evidenceInWords = (evidence: Evidence): string => evidencePhrases[evidence];

function listed(phrases: readonly string[]): string {
  if (phrases.length === 0) return 'nothing';
  return phrases.length === 1 ? phrases.join('') : `${phrases.slice(0, -1).join(', ')} and ${phrases.at(-1) ?? ''}`;
}
