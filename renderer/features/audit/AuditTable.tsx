import type { AuditRow } from '../../../core/contract/index.ts';
import type { AccountId } from '../../../core/ids/index.ts';
import { strings } from '../../app/strings/index.ts';
import { instantText } from '../../lib/dates.ts';
import { Button } from '../../ui/Button.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Faint, TwoLines } from '../../ui/Layout.tsx';
import { OutcomeChip } from './OutcomeChip.tsx';
import { actionText, roleText, whyText } from './row.ts';

const words = strings.audit;
const when: Column<AuditRow> = { id: 'at', header: words.columns.at, cell: (row) => instantText(row.at), nowrap: true };
const who: Column<AuditRow> = { id: 'who', header: words.columns.who, cell: (row) => <TwoLines first={row.accountName === '' ? words.unknownAccount : row.accountName} second={[roleText(row.role), row.organizationName].filter(Boolean).join(', ')} /> };
const what: Column<AuditRow> = { id: 'what', header: words.columns.what, cell: (row) => actionText(row.action) };
const patient: Column<AuditRow> = { id: 'patient', header: words.columns.patient, cell: (row) => row.patientName ?? strings.states.none };
const outcome: Column<AuditRow> = { id: 'outcome', header: words.columns.outcome, cell: (row) => <OutcomeChip outcome={row.outcome} /> };
const why: Column<AuditRow> = { id: 'why', header: words.columns.why, cell: (row) => whyText(row) };
/** Beside a chart there is less room. */
const whatAndWhy: Column<AuditRow> = { id: 'what', header: words.columns.what, cell: (row) => <TwoLines first={actionText(row.action)} second={whyText(row)} /> };
const anchored: Column<AuditRow> = { id: 'anchored', header: words.columns.anchored, cell: (row) => (row.anchoredBlock === null ? <Faint>{words.notAnchored}</Faint> : strings.terms.stages.confirmed), nowrap: true };

/** Nobody disputes what they did themselves. */
const disputing = (act: (row: AuditRow) => void, self: AccountId | null): Column<AuditRow> => ({
  id: 'dispute', header: '', right: true, cell: (row) => row.account !== null && row.account !== self && <Button kind="quiet" onClick={() => { act(row); }} aria-label={`${words.dispute.act}: ${row.accountName}, ${instantText(row.at)}`}>{words.dispute.act}</Button>,
});

export const AuditTable = ({ rows, onePatient = false, onOpen, onDispute, self = null, selected = null }: { rows: readonly AuditRow[]; onePatient?: boolean; onDispute?: (row: AuditRow) => void; self?: AccountId | null; onOpen?: (row: AuditRow) => void; selected?: string | null }) => (
  <DataTable label={words.title} columns={onePatient ? [when, who, whatAndWhy, outcome, anchored, ...(onDispute === undefined ? [] : [disputing(onDispute, self)])] : [when, who, what, patient, outcome, why, anchored]} rows={rows} rowKey={(row) => String(row.sequence)} selected={selected} {...(onOpen === undefined ? {} : { onOpen })} />
);
