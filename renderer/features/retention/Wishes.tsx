import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { WishRow } from '../../../core/contract/index.ts';
import type { PatientId } from '../../../core/ids/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Card, Row, TwoLines } from '../../ui/Layout.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { Empty } from '../../ui/States.tsx';
import { instantText } from '../../lib/dates.ts';
import { lookText, wishStateText } from '../audit/index.ts';
import { AnswerDialog } from './AnswerDialog.tsx';

const words = strings.retention.wishes;

export function Wishes({ onLook }: { onLook: (patient: PatientId) => void }) {
  const query = useQuery(api.wishes.list.queryOptions({ staleTime: 5_000 }));
  const [answered, setAnswered] = useState<WishRow | null>(null);
  const columns: Column<WishRow>[] = [
    { id: 'patient', header: words.columns.patient, cell: (row) => row.patientName },
    { id: 'kind', header: words.columns.kind, cell: (row) => words.kinds[row.kind] },
    { id: 'text', header: words.columns.text, cell: (row) => <TwoLines first={row.text} second={lookText(row) ?? ''} /> },
    { id: 'asked', header: words.columns.asked, cell: (row) => instantText(row.askedAt), nowrap: true },
    { id: 'state', header: words.columns.state, cell: (row) => <Chip>{wishStateText(row)}</Chip> },
    {
      id: 'act', header: words.columns.act, right: true, cell: (row) => (
        <Row align="end">
          {row.kind !== 'correct' && row.kind !== 'dispute' && <Button kind="quiet" onClick={() => { onLook(row.patient); }} aria-label={`${words.look}: ${row.patientName}`}>{words.look}</Button>}
          {row.state === 'open' && row.kind !== 'correct' && <Button onClick={() => { setAnswered(row); }} aria-label={`${words.answer}: ${row.patientName}`}>{words.answer}</Button>}
        </Row>
      ),
    },
  ];
  return (
    <Card title={words.title} flush testId="wishes">
      <QueryView query={query}>{(rows) => (rows.length === 0 ? <Empty title={words.empty} sentence={words.emptySentence} /> : <DataTable label={words.title} columns={columns} rows={rows} rowKey={(row) => row.wish} />)}</QueryView>
      {answered !== null && <AnswerDialog wish={answered} onClose={() => { setAnswered(null); }} />}
    </Card>
  );
}
