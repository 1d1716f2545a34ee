import type { DecodedCall, Reading, SignedPaper, Signing } from '../../core/contract/index.ts';
import { strings } from '../app/strings/index.ts';
import { amountText } from '../lib/amounts.ts';
import { capitalized } from '../lib/capital.ts';
import { instantText } from '../lib/dates.ts';
import { Disclosure } from './Disclosure.tsx';
import { type FactRow, Facts, Faint, Mono, Stack } from './Layout.tsx';
import styles from './signed-calls.module.css';

const words = strings.signing;
const { terms } = strings;
type Argument = DecodedCall['args'][number];

/** What the signature is over, decoded from its own bytes: a sentence each, every argument in words, the bytes themselves behind a button. */
export const SignedCalls = ({ calls }: { calls: readonly DecodedCall[] }) => (
  <div role="group" aria-label={words.title} data-testid="decoded-call">
    <Stack>
      {calls.map((call, index) => (
        <div key={`${String(index)} ${call.method}`} className={styles['call']} data-depth={Math.min(call.depth, 2)}>
          <p className={styles['sentence']}>{call.sentence}</p>
          <Facts rows={[...(call.signing === null || !calls.some(({ signing }) => signing !== null && !isSame(signing, call.signing)) ? [] : signingRows(call.signing)), ...rowsOf(call)]} />
          {call.raw !== null && <Disclosure label={words.raw}><Stack tight><Faint small>{words.rawAbout}</Faint><div className={styles['raw']} tabIndex={0} role="region" aria-label={words.raw}><Mono>{call.raw}</Mono></div></Stack></Disclosure>}
        </div>
      ))}
    </Stack>
  </div>
);

const payerText = ({ payer, signerName }: Signing): string => {
  switch (payer.kind) {
    case 'organization': return words.paidByTreasury(payer.name);
    case 'nobody': return words.paidByNobody;
    case 'signer': return signerName;
  }
};
const keyOf = (key: string | null) => (key === null ? <Faint>{words.later}</Faint> : <Mono>{key}</Mono>);
const isSame = (one: Signing, other: Signing | null): boolean => JSON.stringify(one) === JSON.stringify(other);
/** By whom, with which key, and at whose cost. */
const signingRows = (signing: Signing): readonly FactRow[] => [[words.by, signing.signerName], [words.key, keyOf(signing.key)], [words.paidBy, payerText(signing)]];

/** Once, where it is the same of all of them; otherwise each call says its own. */
export function SharedSigning({ calls }: { calls: readonly DecodedCall[] }) {
  const all = calls.flatMap(({ signing }) => signing ?? []);
  const [first] = all;
  return first === undefined || all.some((one) => !isSame(one, first)) ? null : <Facts rows={signingRows(first)} />;
}

/** What is signed and goes to no network. */
export const SignedPapers = ({ papers }: { papers: readonly SignedPaper[] }) => (
  <>{papers.map(({ kind, signerName, key, owner, people, threshold }) => (
    <div key={`${kind} ${owner}`} className={styles['call']} data-testid="signed-paper">
      <p className={styles['sentence']}>{words.papers[kind]}</p>
      <Facts rows={[[words.by, signerName], [words.key, keyOf(key)], [words.paidBy, words.paidByNobody], [words.paper.owner, owner], [words.paper.people, people.join(', ')], [words.paper.threshold, threshold]]} />
    </div>
  ))}</>
);

const labelOf = ({ name }: Pick<Argument, 'name'>): string => (Object.hasOwn(words.args, name) ? words.args[name] ?? name : name);
const isEmpty = ({ value, reading }: Argument): boolean => reading?.kind === 'nothing' || (reading === null && value === '');

function rowsOf({ pallet, method, args }: DecodedCall): readonly FactRow[] {
  const empty = args.filter(isEmpty);
  return [
    [words.call, <Mono key="call">{`${pallet}.${method}`}</Mono>],
    ...args.filter((argument) => !isEmpty(argument)).map((argument): FactRow => [labelOf(argument), valueOf(argument)]),
    ...(empty.length === 0 ? [] : [[words.empty, <Faint key="empty">{empty.map(labelOf).join(', ')}</Faint>] as const]),
  ];
}

function valueOf({ value, reading }: Argument) {
  if (reading === null) return <Mono><span className={styles['fields']}>{fieldsText(value)}</span></Mono>;
  // Whose name it is said to be does not replace what is signed.
  if (reading.kind === 'name' && value.length > 40) return <>{capitalized(reading.text)}<br /><Mono>{value}</Mono></>;
  if (reading.kind === 'later') return <Faint>{words.later}</Faint>;
  return capitalized(textOf(reading));
}

/** A list comes as one line, `name: value; name: value, name: value`: a line for each field, a gap between its items. */
const fieldsText = (value: string): string => value.split(/, (?=\w+: )/).map((item) => item.split('; ').map((field) => field.replace(/^\w+(?=: )/, (name) => labelOf({ name }))).join('\n')).join('\n\n');

function textOf(reading: Reading): string {
  switch (reading.kind) {
    case 'name': return reading.text;
    case 'role': return terms.roles[reading.role];
    case 'evidence': return terms.evidence[reading.evidence];
    case 'time': return instantText(reading.at);
    case 'period': return words.period(instantText(reading.start), instantText(reading.end));
    case 'actions': return reading.actions.map((action) => terms.actions[action]).join(', ') || words.nothing;
    case 'purposes': return reading.purposes.map((purpose) => terms.purposes[purpose]).join(', ') || words.nothing;
    case 'relation': return strings.consents.delegates.relations[reading.relation];
    case 'powers': return reading.powers.map((power) => strings.consents.delegates.powerNames[power]).join(', ') || words.nothing;
    case 'wait': return words.wait(reading.seconds);
    case 'sections': return [...reading.sections.map(({ category, sensitivity }) => terms.sectionName(terms.sections[category], sensitivity === 'general' ? sensitivity : terms.sensitivities[sensitivity])), ...(reading.unknown === 0 ? [] : [words.unknownSections(reading.unknown)])].join(', ') || words.nothing;
    case 'tokens': return `${amountText(reading.planck)} ${strings.wallet.unit}`;
    case 'everybody': return words.everybody;
    case 'nothing': return words.nothing;
    case 'later': return words.later;
  }
}
