import { Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { CouncilNotice, ProposedNotice } from '../../ui/CouncilNotice.tsx';
import { Card, Row } from '../../ui/Layout.tsx';
import { FailureNotice, Notice } from '../../ui/Notice.tsx';
import { WhatIsSigned } from '../../ui/WhatIsSigned.tsx';
import styles from '../../ui/form.module.css';

const words = strings.admin.admit;

/** Another organization hands over the line its workstation shows while it waits. */
export function AdmitCard() {
  const [application, setApplication] = useState('');
  const council = useQuery(api.admin.council.queryOptions({ staleTime: 30_000 }));
  const admit = useMutation(api.admin.admit.mutationOptions({ onSuccess: () => { setApplication(''); } }));
  const isOneOfSeveral = council.data?.mine === true && council.data.members > 1;
  return (
    <Card title={words.title} testId="admit">
      <form className={styles['form']} onSubmit={(event) => { event.preventDefault(); admit.mutate({ application: application.trim() }); }}>
        {council.data !== undefined && <CouncilNotice council={council.data} without={words.without} />}
        <Textarea label={words.label} description={words.hint} rows={2} maxLength={4000} spellCheck={false} value={application} onChange={(event) => { setApplication(event.currentTarget.value); }} />
        {admit.data?.organization != null && <Notice tone="accent" role="status"><p>{words.done(admit.data.organization)}</p></Notice>}
        {admit.data?.proposed != null && <ProposedNotice proposed={admit.data.proposed} how={words.how} />}
        <WhatIsSigned ask={application.trim() === '' ? null : api.admin.willSign.queryOptions({ input: { act: 'admit', application: application.trim() } })} />
        <FailureNotice error={admit.error} />
        <Row align="end"><Button type="submit" disabled={application.trim() === ''} busy={admit.isPending}>{isOneOfSeveral ? words.propose : words.act}</Button></Row>
      </form>
    </Card>
  );
}
