import { IconAlertTriangle, IconCircleCheck, IconClock, IconRotate } from '@tabler/icons-react';
import type { ErasureRow } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip, type Tone } from '../../ui/Chip.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Faint, Row, TwoLines } from '../../ui/Layout.tsx';
import { instantText } from '../../lib/dates.ts';
import type { SettledErasure } from './SettleDialog.tsx';

const words = strings.retention.erasures;
const tones: Record<ErasureRow['state'], Tone> = { requested: 'amber', confirmed: 'amber', erasing: 'amber', done: 'green', withdrawn: 'neutral' };
const icons = { requested: IconAlertTriangle, confirmed: IconClock, erasing: IconClock, done: IconCircleCheck, withdrawn: IconRotate } as const;

function State({ state }: { state: ErasureRow['state'] }) {
  const Icon = icons[state];
  return <Chip tone={tones[state]} icon={<Icon size={14} aria-hidden />}>{words.states[state]}</Chip>;
}

export function ErasureTable({ rows, onSettle, onCertificate }: { rows: readonly ErasureRow[]; onSettle: (erasure: SettledErasure) => void; onCertificate: (row: ErasureRow) => void }) {
  const nameOf = (row: ErasureRow): string => row.patientName ?? words.gone;
  const columns: Column<ErasureRow>[] = [
    { id: 'patient', header: words.columns.patient, cell: (row) => <TwoLines first={nameOf(row)} second={row.whole ? words.whole : words.documents(row.documents)} /> },
    { id: 'reason', header: words.columns.reason, cell: (row) => row.reason ?? <Faint>–</Faint> },
    { id: 'asked', header: words.columns.asked, cell: (row) => <TwoLines first={row.requestedByName} second={instantText(row.requestedAt)} /> },
    { id: 'confirmed', header: words.columns.confirmed, cell: (row) => (row.confirmedByName === null ? <Faint>–</Faint> : <TwoLines first={row.confirmedByName} second={row.confirmedAt === null ? '' : instantText(row.confirmedAt)} />) },
    { id: 'state', header: words.columns.state, cell: (row) => <State state={row.state} /> },
    {
      id: 'act', header: words.columns.act, right: true, cell: (row) => (
        <Row align="end">
          {row.mayConfirm && <Button kind="danger" onClick={() => { onSettle({ row, act: 'confirm' }); }} aria-label={`${words.confirm}: ${nameOf(row)}`}>{words.confirm}</Button>}
          {row.state === 'requested' && <Button kind="quiet" title={row.mayConfirm ? undefined : words.yours} onClick={() => { onSettle({ row, act: 'withdraw' }); }} aria-label={`${words.withdraw}: ${nameOf(row)}`}>{words.withdraw}</Button>}
          {row.certificate && <Button kind="quiet" onClick={() => { onCertificate(row); }} aria-label={`${words.certificate}: ${nameOf(row)}`}>{words.certificate}</Button>}
        </Row>
      ),
    },
  ];
  return <DataTable label={words.title} columns={columns} rows={rows} rowKey={(row) => row.erasure} />;
}
