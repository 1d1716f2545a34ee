import { TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Funding, Participant, ProgrammeAct } from '../../../core/contract/index.ts';
import type { Hash } from '../../../core/ids/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogFoot } from '../../ui/Dialog.tsx';
import { Facts, Mono } from '../../ui/Layout.tsx';
import { FailureNotice } from '../../ui/Notice.tsx';
import styles from '../../ui/form.module.css';
import { WhatIsSigned } from '../../ui/WhatIsSigned.tsx';
import { tokens } from './tokens.ts';

const words = strings.research.budget;
export type BudgetAct = { readonly act: 'enrol' | 'settle'; readonly participant: Participant } | { readonly act: 'close' | 'clear' };

function told(act: BudgetAct, funding: Funding): { title: string; sentence: string; button: string } {
  switch (act.act) {
    case 'enrol': return { title: words.enrolTitle, sentence: words.enrolSentence, button: words.enrol };
    case 'settle': return { title: words.settleTitle(act.participant.settled + 1, funding.payments), sentence: words.settleSentence(tokens(funding.payment)), button: words.settle };
    case 'close': return { title: words.endTitle, sentence: words.endSentence(tokens(funding.left)), button: words.end };
    case 'clear': return { title: words.clearTitle, sentence: words.clearSentence, button: words.clear };
  }
}

/** One act of the sponsor: what it does, what is signed, one button. */
export function ActDialog({ programme, funding, act, onClose }: { programme: Hash; funding: Funding; act: BudgetAct; onClose: () => void }) {
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const queries = useQueryClient();
  const carry = useMutation(api.research.act.mutationOptions({ onSuccess: () => { void queries.invalidateQueries({ queryKey: api.research.key() }); onClose(); } }));
  const { title, sentence, button } = told(act, funding);
  const missing = act.act === 'settle' && note.trim() === '';
  const asked: ProgrammeAct | null = act.act === 'settle' ? (missing ? null : { act: act.act, programme, participant: act.participant.account, number: act.participant.settled + 1, note: note.trim() }) : act.act === 'enrol' ? { act: act.act, programme, participant: act.participant.account } : { act: act.act, programme };
  return (
    <Dialog opened onClose={onClose} title={title}>
      <form className={styles['form']} noValidate onSubmit={(event) => { event.preventDefault(); setTried(true); if (asked !== null) carry.mutate(asked); }}>
        <p>{sentence}</p>
        {'participant' in act && <Facts rows={[[words.columns.account, <Mono key="account">{act.participant.account}</Mono>]]} />}
        {act.act === 'settle' && <TextInput label={words.note} description={words.noteHint} value={note} maxLength={200} data-autofocus onChange={(event) => { setNote(event.currentTarget.value); }} error={tried && missing ? words.noteError : undefined} />}
        <WhatIsSigned ask={asked === null ? null : api.research.actWillSign.queryOptions({ input: asked })} />
        <FailureNotice error={carry.error} />
        <DialogFoot><Button onClick={onClose}>{strings.states.cancel}</Button><Button kind="primary" type="submit" busy={carry.isPending}>{button}</Button></DialogFoot>
      </form>
    </Dialog>
  );
}
