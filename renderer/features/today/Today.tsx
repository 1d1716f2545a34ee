import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { Today as TodayView } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { fhirDateText, instantText } from '../../lib/dates.ts';
import { buttonClass } from '../../ui/Button.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Card, Page, Stack } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PatientFlags } from '../../ui/PatientFlags.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { Empty } from '../../ui/States.tsx';

const words = strings.today;

type Line<Part extends 'recent' | 'drafts' | 'ending'> = TodayView[Part][number];

const recent: readonly Column<Line<'recent'>>[] = [
  { id: 'patient', header: words.recent.columns.patient, cell: ({ name }) => name },
  { id: 'born', header: words.recent.columns.born, cell: ({ birthDate }) => (birthDate === null ? strings.states.none : fhirDateText(birthDate)), nowrap: true },
  { id: 'number', header: words.recent.columns.number, cell: ({ mrn }) => mrn ?? strings.states.none, nowrap: true },
  { id: 'flags', header: strings.patients.columns.flags, cell: (line) => <PatientFlags line={line} /> },
  { id: 'opened', header: words.recent.columns.opened, cell: ({ openedAt }) => instantText(openedAt), nowrap: true },
];
const drafts: readonly Column<Line<'drafts'>>[] = [
  { id: 'patient', header: words.drafts.columns.patient, cell: ({ patientName }) => patientName },
  { id: 'what', header: words.drafts.columns.what, cell: ({ kind }) => words.drafts.kinds[kind] },
  { id: 'kept', header: words.drafts.columns.kept, cell: ({ keptAt }) => instantText(keptAt), nowrap: true },
];
const ending: readonly Column<Line<'ending'>>[] = [
  { id: 'patient', header: words.ending.columns.patient, cell: ({ patientName }) => patientName },
  { id: 'grantee', header: words.ending.columns.grantee, cell: ({ granteeName }) => granteeName },
  { id: 'until', header: words.ending.columns.until, cell: ({ until }) => instantText(until), nowrap: true },
];

/** Where a day at the desk begins: what is to be finished and answered, and the way back to the charts of the days before. */
export function Today() {
  const query = useQuery(api.patients.today.queryOptions());
  const navigate = useNavigate();
  const open = ({ patient }: { patient: Line<'recent'>['patient'] }) => void navigate({ to: '/patients/$patient', params: { patient } });
  return (
    <Page title={words.title} subtitle={words.subtitle}>
      <QueryView query={query}>{(found) => (
        <Stack>
          {found.failed > 0 && <Notice tone="red" act={<Link to="/connection" className={buttonClass('quiet')}>{words.lookAtThem}</Link>}><p>{words.failed(found.failed)}</p></Notice>}
          {found.requests > 0 && <Notice tone="accent" act={<Link to="/requests" className={buttonClass('quiet')}>{words.answer}</Link>}><p>{words.requests(found.requests)}</p></Notice>}
          {found.drafts.length > 0 && (
            <Card title={words.drafts.title} count={found.drafts.length} flush testId="today-drafts"><DataTable label={words.drafts.title} columns={drafts} rows={found.drafts} rowKey={({ patient, kind, keptAt }) => `${patient}/${kind}/${keptAt}`} onOpen={open} /></Card>
          )}
          {found.ending.length > 0 && (
            <Card title={words.ending.title} count={found.ending.length} flush testId="today-ending"><DataTable label={words.ending.title} columns={ending} rows={found.ending} rowKey={({ consent }) => consent} onOpen={open} /></Card>
          )}
          <Card title={words.recent.title} flush testId="today-recent">
            {found.recent.length === 0 ? <Empty compact title={words.recent.empty} sentence={words.recent.emptySentence} /> : <DataTable label={words.recent.title} columns={recent} rows={found.recent} rowKey={({ patient }) => patient} onOpen={open} />}
          </Card>
        </Stack>
      )}</QueryView>
    </Page>
  );
}
