import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { PatientId } from '../../../core/ids/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Card } from '../../ui/Layout.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { useInEmergency } from '../emergency/index.ts';
import { useUser } from '../session/index.ts';
import { ChartFrame } from './ChartFrame.tsx';
import { OpenedChart } from './OpenedChart.tsx';
import { ReasonForm } from './ReasonForm.tsx';

const lookAgain = 3_000;

/**
 * First where each source stands; the record is opened, and the audit row written, only where something opens. A reason is asked for this
 * organization's own part alone: what a consent opens is shown without one.
 */
export function ChartPage() {
  const { patient: text } = useParams({ from: '/shell/patients/$patient' });
  return <ChartOf key={text} patient={text as PatientId} />;
}

function ChartOf({ patient }: { patient: PatientId }) {
  const [reason, setReason] = useState<string | null>(null);
  const inEmergency = useInEmergency(patient, useUser().roles.includes('Clinician'));
  const queries = useQueryClient();
  const gate = useQuery(api.chart.gate.queryOptions({ input: { patient, reason, inEmergency }, staleTime: 1_000, refetchInterval: ({ state }) => (state.data?.sources.every(({ light, state: now }) => light === 'green' && now === 'ready') === true ? false : lookAgain) }));
  const sources = gate.data?.sources ?? [];
  // What is open turns amber with the network, though nothing of the record changed.
  const { data: phase } = useQuery(api.network.status.queryOptions({ select: ({ chain }) => chain.phase }));
  useEffect(() => { if (phase !== undefined) void queries.invalidateQueries({ queryKey: api.chart.gate.key() }); }, [phase, queries]);
  const asksReason = reason === null && sources.some((source) => source.own && source.light === 'red' && source.decision.clause === 'NoRelationship');
  const someOpen = sources.some(({ light }) => light !== 'red');
  const standing = sources.map(({ organization, light, state, opened, documents }) => `${String(organization)} ${light} ${state} ${String(opened)}/${String(documents)}`).join(';');
  useEffect(() => { if (standing !== '') void queries.invalidateQueries({ queryKey: api.chart.open.key() }); }, [standing, queries]);
  return (
    <QueryView query={gate}>{(data) => {
      if (someOpen) return <OpenedChart patient={patient} reason={reason} inEmergency={inEmergency} line={data.patient} sources={data.sources} onReason={asksReason ? setReason : null} />;
      return <ChartFrame line={data.patient} sources={data.sources} reason={reason} record={null}>{asksReason && <Card title={strings.chart.reason.title}><ReasonForm onReason={setReason} /></Card>}</ChartFrame>;
    }}</QueryView>
  );
}
