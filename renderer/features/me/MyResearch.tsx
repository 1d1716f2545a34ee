import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MyProgramme } from '../../../core/contract/index.ts';
import type { PatientId } from '../../../core/ids/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Page, Stack } from '../../ui/Layout.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { Empty } from '../../ui/States.tsx';
import { ProgrammeCard } from '../research/index.ts';
import { PlacePart } from './PlacePart.tsx';
import { TakePartDialog } from './TakePartDialog.tsx';
import { WithdrawDialog } from './WithdrawDialog.tsx';

const words = strings.research.mine;

export function MyResearch() {
  const query = useQuery(api.chart.mine.queryOptions({ staleTime: Infinity }));
  return <Page title={words.title} subtitle={words.subtitle}><QueryView query={query}>{({ patient }) => <Programmes patient={patient.patient} />}</QueryView></Page>;
}

/** Each look is a row of the audit; after these the news of the network alone brings the state. */
const mostLooks = 10;

function Programmes({ patient }: { patient: PatientId }) {
  const query = useQuery(api.research.forPatient.queryOptions({ input: { patient }, staleTime: 2_000, refetchInterval: ({ state }) => (state.dataUpdateCount < mostLooks && state.data?.some((row) => row.state === 'on-its-way') === true ? 3_000 : false) }));
  const [act, setAct] = useState<{ programme: MyProgramme; act: 'give' | 'withdraw' } | null>(null);
  const close = () => { setAct(null); };
  return (
    <QueryView query={query}>{(rows) => (
      <Stack>
        {rows.length === 0 && <Empty title={words.empty} sentence={words.emptySentence} />}
        {rows.map((programme) => <ProgrammeCard key={programme.programme} programme={programme} onGive={() => { setAct({ programme, act: 'give' }); }} onWithdraw={() => { setAct({ programme, act: 'withdraw' }); }} place={programme.words.reward !== null && <PlacePart patient={patient} programme={programme} />} />)}
        {act?.act === 'give' && <TakePartDialog patient={patient} programme={act.programme} onClose={close} />}
        {act?.act === 'withdraw' && act.programme.consent !== null && <WithdrawDialog patient={patient} programme={act.programme.programme} paid={act.programme.words.reward !== null} title={act.programme.title} consent={act.programme.consent} onClose={close} />}
      </Stack>
    )}</QueryView>
  );
}
