import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { PatientId } from '../../../core/ids/index.ts';
import type { Row } from '../../../core/records/views/index.ts';
import { api } from '../../lib/api.ts';
import { Failed, Loading } from '../../ui/States.tsx';
import type { Line } from '../../lib/identity.ts';
import { ChartFrame } from './ChartFrame.tsx';
import { DetailPanel } from './DetailPanel.tsx';
import { Drafts } from './writing/Drafts.tsx';
import { SaveStrip } from './writing/SaveStrip.tsx';
import { WriteContext } from './writing/write.ts';
import { WriteDialog, type Writing } from './writing/WriteDialog.tsx';
import { Withdrawn } from './writing/Withdrawn.tsx';
import { documentsOf, type GateSource, modelOf, RecordContext } from './record.ts';

export function OpenedChart({ patient, reason, inEmergency, line, sources, onReason }: { patient: PatientId; reason: string | null; inEmergency: boolean; line: Line; sources: readonly GateSource[]; onReason: ((reason: string) => void) | null }) {
  const query = useQuery(api.chart.open.queryOptions({ input: { patient, reason, inEmergency }, staleTime: Infinity, placeholderData: keepPreviousData }));
  const [detail, setDetail] = useState<{ row: Row; title: string } | null>(null);
  const [writing, setWriting] = useState<Writing | null>(null);
  const chart = query.data?.patient.patient === patient ? query.data : undefined;
  const record = useMemo(() => (chart === undefined ? null : { chart, model: modelOf(chart), documents: documentsOf(chart) }), [chart]);
  const open = (row: Row, title: string) => { setDetail({ row, title }); };
  const write = record === null ? null : ({ kind, target, former }: Omit<Writing, 'place'> & Pick<Writing['place'], 'kind' | 'target'>) => { setWriting({ place: { patient, kind, target }, former }); };
  // One tree before and after the record is there: a link that has the focus keeps it.
  return (
    <WriteContext value={write}>
      <RecordContext value={record === null ? null : { ...record, open, selected: detail?.row.key ?? null }}>
        <ChartFrame line={line} sources={sources} reason={reason} record={record?.chart ?? null} onReason={record === null ? null : onReason} panel={record !== null && detail !== null && <DetailPanel row={detail.row} title={detail.title} onClose={() => { setDetail(null); }} />}
          above={record !== null && <><SaveStrip patient={patient} /><Drafts patient={patient} writing={writing !== null} /><Withdrawn /></>}>
          {query.isError ? <Failed error={query.error} onRetry={() => void query.refetch()} /> : <Loading rows={10} />}
        </ChartFrame>
        {record !== null && writing !== null && <WriteDialog key={JSON.stringify(writing.place)} writing={writing} onClose={() => { setWriting(null); }} />}
      </RecordContext>
    </WriteContext>
  );
}
