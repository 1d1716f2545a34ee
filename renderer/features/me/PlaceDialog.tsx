import { TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { MyProgramme, PlaceAct } from '../../../core/contract/index.ts';
import { AccountId, type PatientId } from '../../../core/ids/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogFoot } from '../../ui/Dialog.tsx';
import { FailureNotice, Notice } from '../../ui/Notice.tsx';
import styles from '../../ui/form.module.css';
import { WhatIsSigned } from '../../ui/WhatIsSigned.tsx';

const words = strings.research.place;
export type PlaceDialogAct = PlaceAct['act'];

const told = (act: PlaceDialogAct, title: string): { title: string; sentence: string; button: string } => ({
  ask: { title: words.askTitle(title), sentence: words.askSentence, button: words.ask },
  leave: { title: words.leaveTitle(title), sentence: words.leaveSentence, button: words.leave },
  'pass-on': { title: words.passOnTitle, sentence: words.passOnSentence, button: words.passOn },
}[act]);

export function PlaceDialog({ patient, programme, act, onClose }: { patient: PatientId; programme: MyProgramme; act: PlaceDialogAct; onClose: () => void }) {
  const [to, setTo] = useState('');
  const [tried, setTried] = useState(false);
  const queries = useQueryClient();
  const carry = useMutation(api.research.placeAct.mutationOptions({ onSuccess: () => { void queries.invalidateQueries({ queryKey: api.research.key() }); onClose(); } }));
  const { title, sentence, button } = told(act, programme.title);
  const address = AccountId.safeParse(to.trim());
  const one = { patient, programme: programme.programme };
  const asked: PlaceAct | null = act === 'leave' ? { act, ...one } : act === 'ask' ? (programme.consent === null ? null : { act, ...one, consent: programme.consent }) : address.success ? { act, ...one, to: address.data } : null;
  return (
    <Dialog opened onClose={onClose} title={title}>
      <form className={styles['form']} noValidate onSubmit={(event) => { event.preventDefault(); setTried(true); if (asked !== null) carry.mutate(asked); }}>
        {act === 'ask' && <Notice tone="accent" title={strings.research.mine.voluntary}><p>{programme.words.voluntary}</p></Notice>}
        <p>{sentence}</p>
        {act === 'pass-on' && <TextInput label={words.to} value={to} spellCheck={false} data-autofocus onChange={(event) => { setTo(event.currentTarget.value); }} error={tried && asked === null ? words.toError : undefined} />}
        <WhatIsSigned ask={asked === null ? null : api.research.placeWillSign.queryOptions({ input: asked })} />
        <FailureNotice error={carry.error} />
        <DialogFoot><Button onClick={onClose}>{strings.states.cancel}</Button><Button kind="primary" type="submit" busy={carry.isPending}>{button}</Button></DialogFoot>
      </form>
    </Dialog>
  );
}
