import { IconCircleCheck, IconClock, IconMinus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MyPlace, MyProgramme } from '../../../core/contract/index.ts';
import type { PatientId } from '../../../core/ids/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { dayText } from '../../lib/dates.ts';
import { shortAccount } from '../../ui/account.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Facts, Faint, Mono, Row, Stack } from '../../ui/Layout.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { Loading } from '../../ui/States.tsx';
import { tokens } from '../research/index.ts';
import { PlaceDialog, type PlaceDialogAct } from './PlaceDialog.tsx';

const words = strings.research.place;
/** Each look is a row of the audit; after these the news of the network alone brings the state. */
const mostLooks = 20;
type Place = NonNullable<MyPlace['place']>;

function StateChip({ state }: Pick<Place, 'state'>) {
  const Icon = state === 'enrolled' ? IconCircleCheck : state === 'withdrawn' ? IconMinus : IconClock;
  return <Chip tone={state === 'enrolled' ? 'green' : state === 'withdrawn' ? 'neutral' : 'amber'} icon={<Icon size={14} aria-hidden />}>{words.states[state]}</Chip>;
}

/** What is paid stands below the words that taking part is voluntary; a place is asked for, and given up, by one button and one confirmation each. */
export function PlacePart({ patient, programme }: { patient: PatientId; programme: MyProgramme }) {
  const query = useQuery(api.research.place.queryOptions({ input: { patient, programme: programme.programme }, staleTime: 5_000, refetchInterval: ({ state }) => (state.dataUpdateCount < mostLooks && (state.data?.place?.state === 'leaving') ? 3_000 : false) }));
  const [act, setAct] = useState<PlaceDialogAct | null>(null);
  return (
    <QueryView query={query} loading={<Loading rows={2} />}>{({ funding, place }) => (
      <Stack>
        {funding === null || funding.state === 'closed' || funding.state === 'clearable' ? <Faint>{words.unfunded}</Faint>
          : <Facts rows={[[words.paidFrom, words.each(tokens(funding.payment), funding.payments)], ...(funding.state === 'open' ? [[words.free(funding.free), words.until(dayText(funding.enrolUntil))] as const] : [])]} />}
        {place !== null && <Facts rows={[[words.state, <StateChip key="state" state={place.state} />], [words.received, tokens(place.received)], [words.balance, tokens(place.balance)], [words.pseudonym, <span key="account" title={place.account}><Mono>{shortAccount(place.account)}</Mono></span>]]} />}
        <Row>
          {place === null && programme.state === 'taking-part' && programme.consent !== null && funding?.state === 'open' && funding.free > 0 && <Button onClick={() => { setAct('ask'); }} aria-label={`${words.ask}: ${programme.title}`}>{words.ask}</Button>}
          {(place?.state === 'asked' || place?.state === 'enrolled') && <Button onClick={() => { setAct('leave'); }} aria-label={`${words.leave}: ${programme.title}`}>{words.leave}</Button>}
          {place !== null && BigInt(place.balance) > 0n && <Button onClick={() => { setAct('pass-on'); }} aria-label={`${words.passOn}: ${programme.title}`}>{words.passOn}</Button>}
        </Row>
        {act !== null && <PlaceDialog patient={patient} programme={programme} act={act} onClose={() => { setAct(null); }} />}
      </Stack>
    )}</QueryView>
  );
}
