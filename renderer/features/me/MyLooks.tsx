import { useQuery } from '@tanstack/react-query';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Page, Stack } from '../../ui/Layout.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { Disclosures, LooksElsewhere, WhoLooked } from '../audit/index.ts';

const words = strings.audit.looked;

export function MyLooks() {
  const query = useQuery(api.chart.mine.queryOptions({ staleTime: Infinity }));
  return <Page title={words.mine} subtitle={words.mineSentence}><QueryView query={query}>{({ patient }) => <Stack><Disclosures patient={patient.patient} /><WhoLooked patient={patient.patient} /><LooksElsewhere patient={patient.patient} /></Stack>}</QueryView></Page>;
}
