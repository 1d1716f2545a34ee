import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch, IconUserPlus } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, Navigate, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Button, buttonClass } from '../../ui/Button.tsx';
import { Card, Page } from '../../ui/Layout.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { Empty } from '../../ui/States.tsx';
import { importNext } from '../../lib/import-next.ts';
import { PatientTable } from './PatientTable.tsx';

const words = strings.patients;
const pause = 120;

export function Patients() {
  const [wantsImport] = useState(() => importNext.take());
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), pause);
  const query = useQuery(api.patients.search.queryOptions({ input: { text: asked, limit: 50 }, placeholderData: keepPreviousData }));
  const navigate = useNavigate();
  if (wantsImport) return <Navigate to="/import" replace />;
  return (
    <Page title={words.title} subtitle={query.data === undefined ? '\u00a0' : words.subtitle(query.data.total)} actions={<Button kind="primary" icon={<IconUserPlus size={16} aria-hidden />} onClick={() => void navigate({ to: '/patients/new' })}>{words.register}</Button>}>
      <TextInput leftSection={<IconSearch size={16} aria-hidden />} aria-label={words.filter} placeholder={words.filter} value={text} onChange={(event) => { setText(event.currentTarget.value); }} autoFocus data-testid="patient-filter" />
      <Card label={words.title} flush>
        <QueryView query={query}>{({ rows }) => {
          if (rows.length > 0) return <PatientTable rows={rows} onOpen={(line) => void navigate({ to: '/patients/$patient', params: { patient: line.patient } })} />;
          return asked === '' ? <Empty title={words.empty} sentence={words.emptySentence} act={<Link to="/import" className={buttonClass('secondary')}>{words.import}</Link>} /> : <Empty title={words.noneFor(asked)} sentence={words.noneSentence} />;
        }}</QueryView>
      </Card>
    </Page>
  );
}
