import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AdminProposal } from '../../../core/contract/index.ts';
import type { AccountId } from '../../../core/ids/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { dayText, instantText } from '../../lib/dates.ts';
import { Button } from '../../ui/Button.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Card, Faint, Row } from '../../ui/Layout.tsx';
import { FailureNotice, Notice } from '../../ui/Notice.tsx';
import { WhatIsSigned } from '../../ui/WhatIsSigned.tsx';

const words = strings.admin.proposals;
interface Asked { readonly act: 'approveAdmin' | 'rejectAdmin'; readonly of: AdminProposal }

/** Who is proposed as an administrator; nothing where nobody is. An answer asks once more, in place. */
export function Proposals({ user, mayAnswer }: { user: AccountId; mayAnswer: boolean }) {
  const query = useQuery(api.admin.proposals.queryOptions());
  const queries = useQueryClient();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [answered, setAnswered] = useState<string | null>(null);
  const done = { onSuccess: () => { setAnswered(asked?.of.name ?? null); setAsked(null); void queries.invalidateQueries({ queryKey: api.admin.key() }); } };
  const approve = useMutation(api.admin.approveAdmin.mutationOptions(done));
  const reject = useMutation(api.admin.rejectAdmin.mutationOptions(done));
  const ask = (next: Asked) => { approve.reset(); reject.reset(); setAnswered(null); setAsked(next); };
  if (query.isError) return <FailureNotice error={query.error} />;
  const rows = query.data ?? [];
  if (rows.length === 0) return answered === null ? null : <Notice tone="green" role="status"><p>{words.sent(answered)}</p></Notice>;
  const columns: Column<AdminProposal>[] = [
    { id: 'name', header: words.columns.name, cell: (row) => row.name },
    { id: 'by', header: words.columns.by, cell: (row) => `${row.proposedByName}, ${instantText(row.proposedAt)}` },
    { id: 'term', header: words.columns.term, cell: (row) => `${strings.admin.staff.from(dayText(row.from))}, ${row.until === null ? strings.admin.staff.noEnd : strings.admin.staff.until(dayText(row.until))}` },
    { id: 'ends', header: words.columns.ends, cell: (row) => instantText(row.endsAt) },
  ];
  if (mayAnswer) columns.push({ id: 'act', header: words.columns.act, right: true, cell: (row) => {
    const own = row.proposedBy === user;
    return (
      <Row>
        {own ? <Faint small>{words.own}</Faint> : row.account !== user && <Button kind="quiet" aria-label={`${words.approve}: ${row.name}`} onClick={() => { ask({ act: 'approveAdmin', of: row }); }}>{words.approve}</Button>}
        <Button kind="quiet" aria-label={`${own ? words.withdraw : words.reject}: ${row.name}`} onClick={() => { ask({ act: 'rejectAdmin', of: row }); }}>{own ? words.withdraw : words.reject}</Button>
      </Row>
    );
  } });
  const answer = asked?.act === 'approveAdmin' ? approve : reject;
  return (
    <Card title={words.title} count={rows.length} flush foot={words.sentence} testId="proposals">
      <DataTable label={words.title} columns={columns} rows={rows} rowKey={(row) => row.account} />
      {answered !== null && <Notice tone="green" role="status"><p>{words.sent(answered)}</p></Notice>}
      {asked !== null && (
        <Notice tone="amber" role="alert" title={(asked.act === 'approveAdmin' ? words.approveTitle : words.rejectTitle)(asked.of.name)}>
          <WhatIsSigned ask={api.admin.willSign.queryOptions({ input: asked.act === 'approveAdmin' ? { act: 'approveAdmin', account: asked.of.account } : { act: 'rejectAdmin', account: asked.of.account } })} />
          <FailureNotice error={answer.error} />
          <Row>
            <Button kind={asked.act === 'approveAdmin' ? 'primary' : 'danger'} busy={answer.isPending} onClick={() => { answer.mutate({ account: asked.of.account }); }}>{asked.act === 'approveAdmin' ? words.approve : asked.of.proposedBy === user ? words.withdraw : words.reject}</Button>
            <Button onClick={() => { setAsked(null); }}>{strings.states.cancel}</Button>
          </Row>
        </Notice>
      )}
    </Card>
  );
}
