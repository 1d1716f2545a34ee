import { Checkbox, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AccountId } from '../../../core/ids/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogFoot } from '../../ui/Dialog.tsx';
import styles from '../../ui/form.module.css';
import { FailureNotice } from '../../ui/Notice.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { WhatIsSigned } from '../../ui/WhatIsSigned.tsx';

const words = strings.emergency.policy;
interface Policy { readonly approvers: readonly { readonly account: string }[]; readonly threshold: number; readonly waitSeconds: number }
const whole = (text: string): number | null => (/^\d{1,4}$/.test(text.trim()) ? Number(text.trim()) : null);

export function PolicyDialog({ policy, onClose }: { policy: Policy; onClose: () => void }) {
  const [chosen, setChosen] = useState<readonly string[]>(policy.approvers.map(({ account }) => account));
  const [howMany, setHowMany] = useState(String(Math.max(1, policy.threshold)));
  const [seconds, setSeconds] = useState(String(policy.waitSeconds));
  const [tried, setTried] = useState(false);
  const choices = useQuery(api.emergency.choices.queryOptions({ staleTime: 30_000 }));
  const queries = useQueryClient();
  const lay = useMutation(api.emergency.setPolicy.mutationOptions({ onSuccess: () => { void queries.invalidateQueries({ queryKey: api.emergency.policy.key() }); onClose(); } }));
  const [count, wait] = [chosen.length === 0 ? 0 : whole(howMany), whole(seconds)];
  const mistakes = {
    people: chosen.length > 8 ? words.errors.people : undefined, seconds: wait === null || wait > 1_800 ? words.errors.seconds : undefined,
    howMany: count === null || (chosen.length > 0 && (count < 1 || count > chosen.length)) ? words.errors.threshold : undefined,
  };
  const laid = count === null || wait === null || Object.values(mistakes).some((one) => one !== undefined) ? null : { approvers: chosen as AccountId[], threshold: count, waitSeconds: wait };
  const submit = () => {
    setTried(true);
    if (laid !== null) lay.mutate(laid);
  };
  return (
    <Dialog opened onClose={onClose} title={words.dialogTitle} wide>
      <form noValidate style={{ display: 'contents' }} onSubmit={(event) => { event.preventDefault(); submit(); }}>
        <fieldset className={styles['set']}>
          <legend className={styles['legend']}>{words.who}</legend>
          <QueryView query={choices}>{({ people }) => <div className={styles['checks']}>{people.map(({ account, name }) => <Checkbox key={account} label={name} checked={chosen.includes(account)} onChange={() => { setChosen(chosen.includes(account) ? chosen.filter((one) => one !== account) : [...chosen, account]); }} />)}</div>}</QueryView>
          {tried && mistakes.people !== undefined && <p className={styles['error']} role="alert">{mistakes.people}</p>}
        </fieldset>
        <div className={styles['pair']}>
          <TextInput label={words.howMany} value={howMany} inputMode="numeric" disabled={chosen.length === 0} onChange={(event) => { setHowMany(event.currentTarget.value); }} error={tried ? mistakes.howMany : undefined} />
          <TextInput label={words.seconds} description={words.secondsHint} value={seconds} inputMode="numeric" onChange={(event) => { setSeconds(event.currentTarget.value); }} error={tried ? mistakes.seconds : undefined} />
        </div>
        <WhatIsSigned ask={laid === null ? null : api.emergency.willSetPolicy.queryOptions({ input: laid })} />
        <FailureNotice error={lay.error} />
        <DialogFoot><Button onClick={onClose}>{strings.states.cancel}</Button><Button kind="primary" type="submit" busy={lay.isPending}>{words.act}</Button></DialogFoot>
      </form>
    </Dialog>
  );
}
