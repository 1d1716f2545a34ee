import { useMemo, useState } from 'react';
import type { Row } from '../../../core/records/views/index.ts';
import { Beside } from '../../ui/Beside.tsx';
import { DetailPanel } from './DetailPanel.tsx';
import { SummaryPage } from './pages/SummaryPage.tsx';
import { DocumentList } from './pages/DocumentList.tsx';
import { documentsOf, modelOf, type OpenChart, RecordContext } from './record.ts';

/** The patient's own view of an open record: the same lines, nothing withheld. */
export function OwnRecord({ chart }: { chart: OpenChart }) {
  const [detail, setDetail] = useState<{ row: Row; title: string } | null>(null);
  const record = useMemo(() => ({ chart, model: modelOf(chart), documents: documentsOf(chart) }), [chart]);
  return (
    <RecordContext value={{ ...record, open: (row, title) => { setDetail({ row, title }); }, selected: detail?.row.key ?? null }}>
      <Beside panel={detail !== null && <DetailPanel row={detail.row} title={detail.title} onClose={() => { setDetail(null); }} />}><SummaryPage own /><DocumentList /></Beside>
    </RecordContext>
  );
}
