import { TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { MyProgramme } from '../../../core/contract/index.ts';
import type { PatientId } from '../../../core/ids/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogFoot } from '../../ui/Dialog.tsx';
import { FailureNotice, Notice } from '../../ui/Notice.tsx';
import styles from '../../ui/form.module.css';
import { WhatIsSigned } from '../../ui/WhatIsSigned.tsx';
import { type Choice, SectionPicker, sectionsOf } from '../consents/index.ts';

const words = strings.research.mine;
const usual: Choice = { categories: ['problems', 'medications', 'labs', 'vitals'], sensitivities: [] };
const dayBound = 3650;

export function TakePartDialog({ patient, programme, onClose }: { patient: PatientId; programme: MyProgramme; onClose: () => void }) {
  const [choice, setChoice] = useState(usual);
  const [typed, setTyped] = useState('365');
  const [tried, setTried] = useState(false);
  const queries = useQueryClient();
  const give = useMutation(api.research.give.mutationOptions({ onSuccess: () => { void queries.invalidateQueries({ queryKey: api.research.key() }); void queries.invalidateQueries({ queryKey: api.consents.key() }); onClose(); } }));
  const days = Number(typed);
  const badDays = !Number.isInteger(days) || days < 1 || days > dayBound;
  const sections = sectionsOf(choice);
  const given = badDays || sections.length === 0 ? null : { patient, programme: programme.programme, sections, days };
  return (
    <Dialog opened onClose={onClose} title={words.giveTitle(programme.title)} wide>
      <form className={styles['form']} noValidate onSubmit={(event) => { event.preventDefault(); setTried(true); if (given !== null) give.mutate({ ...given, evidence: { kind: 'self' } }); }}>
        <p>{[programme.words.may, ...programme.words.limits].join(' ')}</p>
        <Notice tone="accent" title={words.voluntary}><p>{programme.words.voluntary}</p></Notice>
        <SectionPicker choice={choice} onChange={setChoice} error={tried && sections.length === 0 ? words.sectionsError : undefined} />
        <TextInput label={words.days} inputMode="numeric" value={typed} maxLength={4} onChange={(event) => { setTyped(event.currentTarget.value); }} error={tried && badDays ? words.daysError : undefined} />
        <WhatIsSigned ask={given === null ? null : api.research.willSign.queryOptions({ input: { ...given, evidence: 'self' } })} />
        <FailureNotice error={give.error} />
        <DialogFoot><Button onClick={onClose}>{strings.states.cancel}</Button><Button kind="primary" type="submit" busy={give.isPending}>{words.give}</Button></DialogFoot>
      </form>
    </Dialog>
  );
}
