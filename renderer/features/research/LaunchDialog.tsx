import { TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ProgrammeRow } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogFoot } from '../../ui/Dialog.tsx';
import { Facts } from '../../ui/Layout.tsx';
import { FailureNotice, Notice } from '../../ui/Notice.tsx';
import styles from '../../ui/form.module.css';
import { WhatIsSigned } from '../../ui/WhatIsSigned.tsx';
import { emptyLaunch, type LaunchForm, most, readLaunch } from './launch-form.ts';
import { tokens } from './tokens.ts';

const words = strings.research.budget;
const counts = [['payments', words.perPerson], ['places', words.places], ['enrolDays', words.enrolDays], ['settleDays', words.settleDays]] as const;

export function LaunchDialog({ programme: { programme, title }, onClose }: { programme: Pick<ProgrammeRow, 'programme' | 'title'>; onClose: () => void }) {
  const [form, setForm] = useState<LaunchForm>(emptyLaunch);
  const [tried, setTried] = useState(false);
  const queries = useQueryClient();
  const launch = useMutation(api.research.act.mutationOptions({ onSuccess: () => { void queries.invalidateQueries({ queryKey: api.research.key() }); onClose(); } }));
  const { value, mistakes, total } = readLaunch(form);
  const act = value === null ? null : { act: 'launch' as const, programme, ...value };
  const error = (name: (typeof counts)[number][0]): string | undefined => (!tried ? undefined : mistakes.includes(name) ? words.errors.count(most[name]) : name === 'settleDays' && mistakes.includes('order') ? words.errors.order : undefined);
  return (
    <Dialog opened onClose={onClose} title={words.launchTitle(title)}>
      <form className={styles['form']} noValidate onSubmit={(event) => { event.preventDefault(); setTried(true); if (act !== null) launch.mutate(act); }}>
        <p>{words.launchSentence}</p>
        <TextInput label={`${words.amount} (${strings.wallet.unit})`} inputMode="decimal" value={form.payment} data-autofocus onChange={(event) => { setForm({ ...form, payment: event.currentTarget.value }); }} error={tried && mistakes.includes('payment') ? words.errors.amount : undefined} />
        {counts.map(([name, label]) => <TextInput key={name} label={label} inputMode="numeric" value={form[name]} maxLength={6} onChange={(event) => { setForm({ ...form, [name]: event.currentTarget.value }); }} error={error(name)} />)}
        <Notice tone="accent"><Facts rows={[[words.total, total === null ? strings.states.none : tokens(total)]]} /></Notice>
        <WhatIsSigned ask={act === null ? null : api.research.actWillSign.queryOptions({ input: act })} />
        <FailureNotice error={launch.error} />
        <DialogFoot><Button onClick={onClose}>{strings.states.cancel}</Button><Button kind="primary" type="submit" busy={launch.isPending}>{words.launch}</Button></DialogFoot>
      </form>
    </Dialog>
  );
}
