import type { SessionState } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import { instantText } from '../../lib/dates.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Refilling } from './Refilling.tsx';

const words = strings.session.rebuilt;

type State = NonNullable<SessionState['rebuilt']>;

/** What happened to a database that was damaged, what came back by itself and what did not, and what an administrator does about it. */
export function Rebuilt({ rebuilt: { at, setAside, lost, refill } }: { rebuilt: State }) {
  return (
    <Notice tone="amber" title={words.title}>
      <p>{words.what(at === null ? '' : instantText(at), setAside ?? '')}</p>
      <p>{lost.length === 0 ? words.onlyLast : words.lost(lost.map((kind) => words.kinds[kind]).join(', '))}</p>
      {refill !== null && <Outcome refill={refill} />}
      <Refilling />
      <p>{words.act}</p>
    </Notice>
  );
}

function Outcome({ refill }: { refill: NonNullable<State['refill']> }) {
  const { state, documents, resources, patients, ...left } = refill;
  const kinds = (['unfetched', 'unopened', 'altered', 'keyless', 'nameless'] as const).filter((kind) => left[kind] > 0);
  const came = patients + documents > 0 ? words.refill.back(patients, documents, resources) : kinds.length > 0 ? words.refill.none : words.refill.nothing;
  return (
    <>
      <p>{state === 'done' ? `${came} ${words.refill.others}` : words.refill[state]}</p>
      {state === 'done' && kinds.map((kind) => <p key={kind}>{words.refill[kind](left[kind])}</p>)}
    </>
  );
}
