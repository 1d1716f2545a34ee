import { Radio, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Card, Row } from '../../ui/Layout.tsx';
import { FailureNotice, Notice } from '../../ui/Notice.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import styles from '../../ui/form.module.css';

const words = strings.network.source;

export function SourceCard() {
  const query = useQuery(api.network.source.queryOptions());
  return <Card title={words.title} testId="network-source"><QueryView query={query}>{({ endpoints }) => <SourceForm endpoints={endpoints} />}</QueryView></Card>;
}

/** Trusting a node is a person's choice: nothing falls back to one by itself. */
function SourceForm({ endpoints }: { endpoints: readonly string[] }) {
  const [mode, setMode] = useState<'light' | 'rpc'>(endpoints.length === 0 ? 'light' : 'rpc');
  const [text, setText] = useState(endpoints.join('\n'));
  const [tried, setTried] = useState(false);
  const queries = useQueryClient();
  const choose = useMutation(api.network.useSource.mutationOptions({ onSuccess: () => { void queries.invalidateQueries({ queryKey: api.network.key() }); } }));
  const lines = text.split(/\s+/).filter((line) => line !== '');
  const mistake = lines.length > 0 && lines.every((line) => /^(wss:\/\/[^\s@]+|ws:\/\/(127\.0\.0\.1|localhost)(:\d+)?\/?)$/.test(line)) ? undefined : words.wrong;
  const submit = () => {
    setTried(true);
    if (mode === 'light') choose.mutate({ endpoints: [] });
    else if (mistake === undefined) choose.mutate({ endpoints: lines });
  };
  return (
    <form className={styles['form']} noValidate onSubmit={(event) => { event.preventDefault(); submit(); }}>
      <Radio.Group label={words.label} value={mode} onChange={(value) => { setMode(value as typeof mode); choose.reset(); }}>
        <div className={styles['column']}><Radio value="light" label={words.light} /><Radio value="rpc" label={words.rpc} /></div>
      </Radio.Group>
      {mode === 'rpc' && <Textarea label={words.endpoints} description={words.endpointsHint} rows={3} value={text} onChange={(event) => { setText(event.currentTarget.value); choose.reset(); }} error={tried ? mistake : undefined} spellCheck={false} />}
      {choose.isSuccess && <Notice role="status"><p>{words.done}</p></Notice>}
      <FailureNotice error={choose.error} />
      <Row align="end"><Button type="submit" busy={choose.isPending}>{words.act}</Button></Row>
    </form>
  );
}
