import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Row } from '../../ui/Layout.tsx';
import { FailureNotice, Notice } from '../../ui/Notice.tsx';
import styles from '../../ui/form.module.css';

const words = strings.network.storage;

export function ConnectPeer() {
  const [address, setAddress] = useState('');
  const connect = useMutation(api.network.connect.mutationOptions());
  return (
    <form className={styles['form']} onSubmit={(event) => { event.preventDefault(); connect.mutate({ address: address.trim() }); }}>
      <TextInput label={words.address} description={words.addressHint} value={address} onChange={(event) => { setAddress(event.currentTarget.value); }} spellCheck={false} />
      {connect.data !== undefined && <Notice tone="accent" role="status"><p>{words.connected(connect.data.peers)}</p></Notice>}
      <FailureNotice error={connect.error} />
      <Row align="end"><Button type="submit" disabled={address.trim() === ''} busy={connect.isPending}>{words.act}</Button></Row>
    </form>
  );
}
