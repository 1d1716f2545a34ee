import { PasswordInput, Select, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { strings } from '../../app/strings/index.ts';
import { planckOf } from '../../lib/amounts.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Row } from '../../ui/Layout.tsx';
import { FailureNotice, Notice } from '../../ui/Notice.tsx';
import styles from '../../ui/form.module.css';
import { canSign, isAddress, type WalletAccount } from './account.ts';
import { CarriedPayment } from './CarriedPayment.tsx';
import { PaymentReview } from './PaymentReview.tsx';

const words = strings.wallet;
const other = 'other';
const empty = { to: '', address: '', amount: '', passphrase: '' };

/** What will be signed, its fee and who pays are shown before anything can be sent. */
export function TransferForm({ accounts }: { accounts: readonly WalletAccount[] }) {
  const [from, setFrom] = useState<string | null>(null);
  const [values, setValues] = useState(empty);
  const [tried, setTried] = useState(false);
  const [carrying, setCarrying] = useState(false);
  const queries = useQueryClient();
  const quote = useMutation(api.wallet.quote.mutationOptions());
  const senders = accounts.filter(canSign);
  const sender = senders.find(({ account }) => account === from) ?? senders.find(({ kind }) => kind === 'mine');
  const finish = () => { quote.reset(); setTried(false); setValues(empty); setCarrying(false); void queries.invalidateQueries({ queryKey: api.wallet.key() }); };
  const transfer = useMutation(api.wallet.transfer.mutationOptions({ onSuccess: finish }));
  const target = values.to === other ? values.address.trim() : values.to;
  const amount = planckOf(values.amount);
  const change = (patch: Partial<typeof values>) => { quote.reset(); transfer.reset(); setValues({ ...values, ...patch }); };
  const isReviewed = quote.data?.enough === true;
  const needsPassphrase = isReviewed && sender?.kind === 'local';
  const submit = () => {
    setTried(true);
    if (sender === undefined || !isAddress(target) || amount === null) return;
    if (!isReviewed) { setTried(false); quote.mutate({ from: sender.account, to: target, amount }); return; }
    if (sender.kind === 'carried') { setCarrying(true); return; }
    if (needsPassphrase && values.passphrase === '') return;
    transfer.mutate({ from: sender.account, to: target, amount, passphrase: needsPassphrase ? values.passphrase : null });
  };
  return (
    <>
      <form className={styles['form']} noValidate onSubmit={(event) => { event.preventDefault(); submit(); }}>
        {senders.length > 1 && <Select label={words.from} data={senders.map(({ account, name }) => ({ value: account as string, label: name }))} value={sender?.account ?? null} onChange={(account) => { change({ passphrase: '' }); setFrom(account); }} />}
        <Select label={words.to} data={[...accounts.filter((row) => row.account !== sender?.account).map(({ account, name }) => ({ value: account as string, label: name })), { value: other, label: words.toOther }]} value={values.to === '' ? null : values.to} onChange={(to) => { change({ to: to ?? '' }); }} error={tried && values.to === '' ? words.errors.to : undefined} />
        {values.to === other && <TextInput label={words.address} value={values.address} onChange={(event) => { change({ address: event.currentTarget.value }); }} error={tried && !isAddress(target) ? words.errors.to : undefined} spellCheck={false} />}
        <TextInput label={`${words.amount} (${words.unit})`} inputMode="decimal" value={values.amount} onChange={(event) => { change({ amount: event.currentTarget.value }); }} error={tried && amount === null ? words.errors.amount : undefined} />
        {quote.data !== undefined && amount !== null && <PaymentReview quote={quote.data} amount={amount} />}
        {needsPassphrase && <PasswordInput label={words.passphrase(sender.name)} autoComplete="off" value={values.passphrase} onChange={(event) => { setValues({ ...values, passphrase: event.currentTarget.value }); }} error={tried && values.passphrase === '' ? words.errors.passphrase : undefined} visibilityToggleButtonProps={{ 'aria-label': strings.accounts.fields.show }} />}
        {transfer.isSuccess && <Notice tone="accent" role="status"><p>{words.sent}</p></Notice>}
        <FailureNotice error={quote.error ?? transfer.error} />
        <Row align="end"><Button kind="primary" type="submit" busy={quote.isPending || transfer.isPending}>{!isReviewed ? words.review : sender?.kind === 'carried' ? words.carry : words.send}</Button></Row>
      </form>
      {carrying && sender !== undefined && isAddress(target) && amount !== null && <CarriedPayment payment={{ from: sender.account, to: target, amount }} name={sender.name} onClose={() => { setCarrying(false); }} onSent={finish} />}
    </>
  );
}
