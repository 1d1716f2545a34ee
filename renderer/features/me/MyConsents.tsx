import { useQuery } from '@tanstack/react-query';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Page, Stack } from '../../ui/Layout.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { PatientConsents } from '../consents/index.ts';
import { Preferences } from '../emergency-desk/index.ts';
import { PatientKeys } from '../keys/index.ts';

const words = strings.chart.me;

export function MyConsents() {
  const query = useQuery(api.chart.mine.queryOptions({ staleTime: Infinity }));
  return <Page title={words.consents} subtitle={words.consentsSubtitle}><QueryView query={query}>{({ patient }) => <Stack><PatientConsents patient={patient.patient} self /><Preferences patient={patient.patient} self /><PatientKeys patient={patient.patient} self /></Stack>}</QueryView></Page>;
}
