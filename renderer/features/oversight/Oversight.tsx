import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ConsentOversight } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { dayText, instantText } from '../../lib/dates.ts';
import { buttonClass } from '../../ui/Button.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Card, Page, Stack, TwoLines } from '../../ui/Layout.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { Empty } from '../../ui/States.tsx';

const words = strings.oversight;

type Row<Part extends keyof ConsentOversight> = ConsentOversight[Part][number];

const ending: readonly Column<Row<'ending'>>[] = [
  { id: 'until', header: words.ending.columns.until, nowrap: true, cell: ({ until }) => instantText(until), sort: ({ until }) => until },
  { id: 'patient', header: words.ending.columns.patient, cell: ({ patientName }) => patientName, sort: ({ patientName }) => patientName },
  { id: 'grantee', header: words.ending.columns.grantee, cell: ({ granteeName }) => granteeName, sort: ({ granteeName }) => granteeName },
  { id: 'purposes', header: words.ending.columns.purposes, cell: ({ purposes }) => purposes.map((purpose) => strings.terms.purposes[purpose]).join(', ') },
];
const contested: readonly Column<Row<'contested'>>[] = [
  { id: 'asked', header: words.contested.columns.asked, nowrap: true, cell: ({ askedAt }) => instantText(askedAt), sort: ({ askedAt }) => askedAt },
  { id: 'patient', header: words.contested.columns.patient, cell: ({ patientName }) => patientName },
  { id: 'text', header: words.contested.columns.text, cell: ({ text }) => text },
];
const delegated: readonly Column<Row<'delegated'>>[] = [
  { id: 'ends', header: words.delegated.columns.ends, nowrap: true, cell: ({ ends, endsBy }) => <TwoLines first={dayText(ends)} second={words.delegated.endsBy[endsBy]} />, sort: ({ ends }) => ends },
  { id: 'patient', header: words.delegated.columns.patient, cell: ({ patientName }) => patientName, sort: ({ patientName }) => patientName },
  { id: 'name', header: words.delegated.columns.name, cell: ({ name }) => name ?? words.delegated.unnamed },
  { id: 'relation', header: words.delegated.columns.relation, cell: ({ relation }) => words.delegated.relations[relation] },
];
const research: readonly Column<Row<'research'>>[] = [
  { id: 'use', header: words.research.columns.use, cell: ({ use }) => use, sort: ({ use }) => use },
  { id: 'standing', header: words.research.columns.standing, right: true, cell: ({ standing }) => String(standing), sort: ({ standing }) => standing },
  { id: 'withdrawn', header: words.research.columns.withdrawn, right: true, cell: ({ withdrawn }) => String(withdrawn), sort: ({ withdrawn }) => withdrawn },
  { id: 'ended', header: words.research.columns.ended, right: true, cell: ({ ended }) => String(ended), sort: ({ ended }) => ended },
];

/** The privacy officer's: consents of all patients here, without a chart being opened. */
export function Oversight() {
  const query = useQuery(api.consents.oversight.queryOptions({ staleTime: 30_000 }));
  return (
    <Page title={words.title} subtitle={words.subtitle}>
      <QueryView query={query}>{(found) => (
        <Stack>
          <Card title={words.ending.title} count={found.ending.length} flush testId="consents-ending">
            {found.ending.length === 0 ? <Empty compact title={words.ending.empty} sentence={words.ending.emptySentence} /> : <DataTable label={words.ending.title} columns={ending} rows={found.ending} rowKey={({ consent }) => consent} />}
          </Card>
          <Card title={words.contested.title} count={found.contested.length} flush testId="consents-contested" actions={found.contested.length > 0 && <Link to="/retention" className={buttonClass('quiet')}>{words.contested.answer}</Link>}>
            {found.contested.length === 0 ? <Empty compact title={words.contested.empty} sentence={words.contested.emptySentence} /> : <DataTable label={words.contested.title} columns={contested} rows={found.contested} rowKey={({ wish }) => wish} />}
          </Card>
          <Card title={words.delegated.title} count={found.delegated.length} flush testId="consents-delegated">
            {found.delegated.length === 0 ? <Empty compact title={words.delegated.empty} sentence={words.delegated.emptySentence} /> : <DataTable label={words.delegated.title} columns={delegated} rows={found.delegated} rowKey={({ patient, delegate }) => `${patient}/${delegate}`} />}
          </Card>
          <Card title={words.research.title} flush testId="consents-research">
            {found.research.length === 0 ? <Empty compact title={words.research.empty} sentence={words.research.emptySentence} /> : <DataTable label={words.research.title} columns={research} rows={found.research} rowKey={({ use }) => use} />}
          </Card>
        </Stack>
      )}</QueryView>
    </Page>
  );
}
