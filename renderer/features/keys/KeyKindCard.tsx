import { Radio } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Card, Row, Stack } from '../../ui/Layout.tsx';
import { FailureNotice, Notice } from '../../ui/Notice.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { WhatIsSigned } from '../../ui/WhatIsSigned.tsx';
import styles from '../../ui/form.module.css';

const words = strings.keys.kind;
type Kind = 'x25519' | 'hybrid';

/** Which keys are made from now on; both kinds go on working beside each other. */
export function KeyKindCard() {
  const query = useQuery(api.admin.keyKind.queryOptions());
  return <Card title={words.title} testId="key-kind"><QueryView query={query}>{({ kind }) => <Choice kind={kind} />}</QueryView></Card>;
}

function Choice({ kind }: { kind: Kind }) {
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<Kind>(kind);
  const use = useMutation(api.admin.useKeyKind.mutationOptions({ onSuccess: () => { void queries.invalidateQueries({ queryKey: api.admin.keyKind.key() }); } }));
  return (
    <Stack tight>
      <Radio.Group aria-label={words.title} value={chosen} onChange={(value) => { setChosen(value as Kind); }}>
        <div className={styles['column']}><Radio value="x25519" label={words.x25519} description={words.x25519About} /><Radio value="hybrid" label={words.hybrid} description={words.hybridAbout} /></div>
      </Radio.Group>
      {chosen !== kind && <WhatIsSigned ask={api.admin.willSign.queryOptions({ input: { act: 'useKeyKind', kind: chosen } })} />}
      {use.isSuccess && <Notice role="status"><p>{words.done}</p></Notice>}
      <FailureNotice error={use.error} />
      <Row align="end"><Button disabled={chosen === kind} busy={use.isPending} onClick={() => { use.mutate({ kind: chosen }); }}>{words.act}</Button></Row>
    </Stack>
  );
}
