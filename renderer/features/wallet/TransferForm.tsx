import { Select, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { strings } from '../../app/strings/index.ts';
import { amountText, planckOf } from '../../lib/amounts.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Facts, Row, Stack } from '../../ui/Layout.tsx';
import { FailureNotice, Notice } from '../../ui/Notice.tsx';
import styles from '../../ui/form.module.css';
import { isAddress, type WalletAccount } from './account.ts';

const words = strings.wallet;
const other = 'other';

/** The fee is shown before anything can be sent. */
export function TransferForm({ accounts }: { accounts: readonly WalletAccount[] }) {
  const [values, setValues] = useState({ to: '', address: '', amount: '' });
  const [tried, setTried] = useState(false);
  const queries = useQueryClient();
  const quote = useMutation(api.wallet.quote.mutationOptions());
  const transfer = useMutation(api.wallet.transfer.mutationOptions({ onSuccess: () => { quote.reset(); setTried(false); setValues({ to: '', address: '', amount: '' }); void queries.invalidateQueries({ queryKey: api.wallet.key() }); } }));
  const receivers = accounts.filter(({ kind }) => kind !== 'mine');
  const target = values.to === other ? values.address.trim() : values.to;
  const amount = planckOf(values.amount);
  const change = (patch: Partial<typeof values>) => { quote.reset(); transfer.reset(); setValues({ ...values, ...patch }); };
  const submit = () => {
    setTried(true);
    if (!isAddress(target) || amount === null) return;
    if (quote.data?.enough === true) transfer.mutate({ to: target, amount });
    else quote.mutate({ to: target, amount });
  };
  return (
    <form className={styles['form']} noValidate onSubmit={(event) => { event.preventDefault(); submit(); }}>
      <Select label={words.to} data={[...receivers.map(({ account, name }) => ({ value: account as string, label: name })), { value: other, label: words.toOther }]} value={values.to === '' ? null : values.to} onChange={(to) => { change({ to: to ?? '' }); }} error={tried && values.to === '' ? words.errors.to : undefined} />
      {values.to === other && <TextInput label={words.address} value={values.address} onChange={(event) => { change({ address: event.currentTarget.value }); }} error={tried && !isAddress(target) ? words.errors.to : undefined} spellCheck={false} />}
      <TextInput label={`${words.amount} (${words.unit})`} inputMode="decimal" value={values.amount} onChange={(event) => { change({ amount: event.currentTarget.value }); }} error={tried && amount === null ? words.errors.amount : undefined} />
      {quote.data !== undefined && amount !== null && (
        <Stack>
          <Facts rows={[[words.fee, `${amountText(quote.data.fee)} ${words.unit}`], [words.total, `${amountText(BigInt(amount) + BigInt(quote.data.fee))} ${words.unit}`], [words.after, `${amountText(quote.data.after)} ${words.unit}`]]} />
          {!quote.data.enough && <Notice tone="amber" role="alert"><p>{words.notEnough}</p></Notice>}
        </Stack>
      )}
      {transfer.isSuccess && <Notice tone="accent" role="status"><p>{words.sent}</p></Notice>}
      <FailureNotice error={quote.error ?? transfer.error} />
      <Row align="end"><Button kind="primary" type="submit" busy={quote.isPending || transfer.isPending}>{quote.data?.enough === true ? words.send : words.review}</Button></Row>
    </form>
  );
}
