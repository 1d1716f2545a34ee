import { IconAlertTriangle, IconCircleCheck, IconClock, IconMinus } from '@tabler/icons-react';
import type { Funding, Participant } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import { shortAccount } from '../../ui/account.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Mono } from '../../ui/Layout.tsx';

const words = strings.research.budget;

function StateChip({ state }: Pick<Participant, 'state'>) {
  const tone = state === 'enrolled' ? 'green' : state === 'refused' ? 'red' : state === 'withdrawn' ? 'neutral' : 'amber';
  const Icon = state === 'enrolled' ? IconCircleCheck : state === 'refused' ? IconAlertTriangle : state === 'withdrawn' ? IconMinus : IconClock;
  return <Chip tone={tone} icon={<Icon size={14} aria-hidden />}>{words.partStates[state]}</Chip>;
}

/** Pseudonyms alone: who they are stays with the clinic that asked them. */
export function ParticipantTable({ rows, funding, onAct }: { rows: readonly Participant[]; funding: Funding; onAct: (act: 'enrol' | 'settle', row: Participant) => void }) {
  const mayEnrol = funding.state === 'open' && funding.free > 0;
  const mayPay = funding.state === 'open' || funding.state === 'paying';
  const actOf = ({ state, settled }: Participant): 'enrol' | 'settle' | null => ((state === 'asked' || state === 'refused') && mayEnrol ? 'enrol' : state === 'enrolled' && mayPay && settled < funding.payments ? 'settle' : null);
  const columns: readonly Column<Participant>[] = [
    { id: 'account', header: words.columns.account, cell: (row) => <span title={row.account}><Mono>{shortAccount(row.account)}</Mono></span>, nowrap: true },
    { id: 'state', header: words.columns.state, cell: (row) => <StateChip state={row.state} />, sort: (row) => row.state },
    { id: 'paid', header: words.columns.paid, right: true, cell: (row) => words.paid(row.settled, funding.payments), sort: (row) => row.settled, nowrap: true },
    { id: 'act', header: words.columns.act, right: true, cell: (row) => { const act = actOf(row); return act !== null && <Button kind="quiet" onClick={() => { onAct(act, row); }} aria-label={`${words[act]}: ${shortAccount(row.account)}`}>{words[act]}</Button>; } },
  ];
  return <DataTable label={words.participants} columns={columns} rows={rows} rowKey={(row) => row.account} />;
}
