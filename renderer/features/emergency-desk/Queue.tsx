import { Checkbox } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { EmergencyCase } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { instantText } from '../../lib/dates.ts';
import { Beside } from '../../ui/Beside.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Card, Page, TwoLines } from '../../ui/Layout.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { Empty } from '../../ui/States.tsx';
import { useUser } from '../session/index.ts';
import { CaseChip } from './CaseChip.tsx';
import { CasePanel } from './CasePanel.tsx';

const words = strings.emergency.queue;

const columns: readonly Column<EmergencyCase>[] = [
  { id: 'when', header: words.columns.when, cell: ({ openedAt }) => instantText(openedAt), sort: ({ openedAt }) => openedAt, nowrap: true },
  { id: 'who', header: words.columns.who, cell: ({ openedBy }) => openedBy, sort: ({ openedBy }) => openedBy },
  { id: 'patient', header: words.columns.patient, cell: ({ patientName, mrn, recordOf }) => <TwoLines first={patientName ?? words.unknownPatient} second={[mrn ?? '', recordOf].filter((part) => part !== '').join(' · ')} />, sort: ({ patientName }) => patientName ?? '' },
  { id: 'reason', header: words.columns.reason, cell: ({ reason }) => strings.emergency.reasonOf(reason) },
  { id: 'read', header: words.columns.read, cell: ({ read }) => words.documents(read.length), sort: ({ read }) => read.length, right: true, nowrap: true },
  { id: 'state', header: words.columns.state, cell: (line) => <CaseChip line={line} /> },
];

/** The privacy officer's: what was read against the reason given. */
export function Queue() {
  const user = useUser();
  const [all, setAll] = useState(false);
  const [open, setOpen] = useState<string | null>(null);
  const query = useQuery(api.emergency.queue.queryOptions({ input: { all }, staleTime: Infinity }));
  const line = query.data?.find(({ emergency }) => emergency === open);
  return (
    <Page title={words.title} subtitle={words.subtitle}>
      <Beside panel={line !== undefined && <CasePanel key={line.emergency} line={line} officer={user.roles.includes('PrivacyOfficer')} onClose={() => { setOpen(null); }} />}>
        <Checkbox label={words.all} checked={all} onChange={(event) => { setAll(event.currentTarget.checked); }} />
        <Card title={words.title} {...(query.data === undefined ? {} : { count: query.data.length })} flush testId="emergencies">
          <QueryView query={query}>{(rows) => (rows.length === 0
            ? <Empty icon={<IconShieldCheck size={28} aria-hidden />} title={words.empty} sentence={words.emptySentence} />
            : <DataTable label={words.title} columns={columns} rows={rows} rowKey={({ emergency }) => emergency} onOpen={({ emergency }) => { setOpen(emergency); }} selected={open} newestFirst="when" />)}</QueryView>
        </Card>
      </Beside>
    </Page>
  );
}
