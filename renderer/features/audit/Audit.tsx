import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { AuditRow } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { instantOfWall } from '../../lib/dates.ts';
import { Button, buttonClass } from '../../ui/Button.tsx';
import { Card, Page } from '../../ui/Layout.tsx';
import { Empty, Failed, Loading } from '../../ui/States.tsx';
import { Beside } from '../../ui/Beside.tsx';
import { useUser } from '../session/index.ts';
import { AuditDetail } from './AuditDetail.tsx';
import { AuditFilters } from './AuditFilters.tsx';
import { AuditTable } from './AuditTable.tsx';
import { Breaches } from './Breaches.tsx';
import { BreachScope } from './BreachScope.tsx';
import { type Filters, noFilters } from './filters.ts';
import { Verification } from './Verification.tsx';

const words = strings.audit;
const pageSize = 50;

export function Audit() {
  const [filters, setFilters] = useState<Filters>(noFilters);
  const [open, setOpen] = useState<AuditRow | null>(null);
  const [scope, setScope] = useState(false);
  const { roles } = useUser();
  const answers = roles.includes('Admin') || roles.includes('PrivacyOfficer');
  const query = useInfiniteQuery(api.audit.list.infiniteOptions({ input: (before: number | null) => ({ ...filters, from: instantOfWall(filters.from), to: instantOfWall(filters.to), before, limit: pageSize }), initialPageParam: null as number | null, getNextPageParam: ({ next }) => (next === null ? null : Number(next)), refetchInterval: false }));
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? [];
  const total = query.data?.pages[0]?.total;
  return (
    <Page title={words.title} subtitle={words.subtitle} actions={answers && <><Link to="/audit/patient" className={buttonClass('secondary')}>{words.onePatient.open}</Link><Button onClick={() => { setScope(true); }}>{words.breach.open}</Button></>}>
      {answers && <Breaches />}
      <Verification />
      <AuditFilters filters={filters} onChange={setFilters} />
      <Beside panel={open !== null && <AuditDetail row={open} onClose={() => { setOpen(null); }} onPatient={() => { setFilters({ ...filters, patient: open.patient }); }} onAccount={() => { setFilters({ ...filters, account: open.account }); }} />}>
        <Card title={words.title} {...(total === undefined ? {} : { count: total })} flush testId="audit">
          {query.data === undefined ? (query.isError ? <Failed error={query.error} onRetry={() => void query.refetch()} /> : <Loading rows={10} />)
            : rows.length === 0 ? <Empty title={words.empty} sentence={words.emptySentence} />
              : <AuditTable rows={rows} onOpen={setOpen} selected={open === null ? null : String(open.sequence)} />}
        </Card>
        {query.hasNextPage && <Button onClick={() => void query.fetchNextPage()} busy={query.isFetchingNextPage}>{words.more}</Button>}
      </Beside>
      {scope && <BreachScope account={filters.account} onClose={() => { setScope(false); }} />}
    </Page>
  );
}
