import { Checkbox, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Card, Facts, Faint, Mono, Row } from '../../ui/Layout.tsx';
import { FailureNotice, Notice } from '../../ui/Notice.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import styles from '../../ui/form.module.css';
import { portOf } from './port.ts';

const words = strings.network.listen;

export function ListenCard() {
  const query = useQuery(api.network.listening.queryOptions());
  return <Card title={words.title} testId="network-listen"><QueryView query={query}>{(listening) => (listening.own ? <ListenForm listening={listening} /> : <Faint>{words.clinic}</Faint>)}</QueryView></Card>;
}

type State = Awaited<ReturnType<typeof api.network.listening.call>>;

function ListenForm({ listening }: { listening: State }) {
  const [chosen, setChosen] = useState(listening.chosen);
  const [port, setPort] = useState('');
  const [tried, setTried] = useState(false);
  const queries = useQueryClient();
  const listen = useMutation(api.network.listen.mutationOptions({ onSuccess: (next) => { setChosen(next.chosen); setPort(''); queries.setQueryData(api.network.listening.queryKey(), next); void queries.invalidateQueries({ queryKey: api.network.status.key() }); } }));
  const wanted = portOf(port);
  const toggle = (address: string): void => { listen.reset(); setChosen((now) => (now.includes(address) ? now.filter((one) => one !== address) : [...now, address])); };
  const submit = (): void => {
    setTried(true);
    if (wanted !== undefined) listen.mutate({ addresses: chosen, port: wanted });
  };
  return (
    <form className={styles['form']} noValidate onSubmit={(event) => { event.preventDefault(); submit(); }}>
      <p>{words.sentence}</p>
      <fieldset className={styles['set']}>
        <legend className={styles['legend']}>{words.label}</legend>
        {listening.interfaces.length === 0 ? <Faint>{words.none}</Faint>
          : <div className={styles['column']}>{listening.interfaces.map(({ name, address }) => <Checkbox key={address} label={address} description={name === '' ? words.nameless : name} checked={chosen.includes(address)} onChange={() => { toggle(address); }} />)}</div>}
      </fieldset>
      {listening.away.map((address) => <Notice key={address} tone="neutral"><p>{words.away(address)}</p></Notice>)}
      <TextInput label={words.port} description={words.portHint(listening.port)} inputMode="numeric" value={port} onChange={(event) => { listen.reset(); setPort(event.currentTarget.value); }} error={tried && wanted === undefined ? words.wrongPort : undefined} />
      <Facts rows={[[words.announced, listening.chosen.length === 0 ? words.announcedNobody : <Mono key="announced">{listening.announced.join('\n')}</Mono>]]} />
      <Faint>{listening.chosen.length === 0 ? words.guarded : `${words.announcedAbout} ${words.guarded}`}</Faint>
      {listen.isSuccess && <Notice tone="accent" role="status"><p>{words.done}</p></Notice>}
      <FailureNotice error={listen.error} />
      <Row align="end"><Button type="submit" busy={listen.isPending}>{words.act}</Button></Row>
    </form>
  );
}
