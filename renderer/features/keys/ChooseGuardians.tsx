import { Checkbox, NumberInput, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Guarded } from '../../../core/contract/index.ts';
import type { AccountId } from '../../../core/ids/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogFoot } from '../../ui/Dialog.tsx';
import { FailureNotice, Notice } from '../../ui/Notice.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import styles from '../../ui/form.module.css';
import { WhatIsSigned } from '../../ui/WhatIsSigned.tsx';
import { emptyEvidence, EvidenceFields, readEvidence } from '../consents/index.ts';
import { useUser } from '../session/index.ts';
import { readGuardians } from './guardian-form.ts';

const words = strings.keys.guardians.choosing;

export function ChooseGuardians({ of, self, replaces, onClose }: { of: Guarded; self: boolean; replaces: boolean; onClose: () => void }) {
  const me = useUser().account;
  const queries = useQueryClient();
  const choices = useQuery(api.guardians.choices.queryOptions({ staleTime: 60_000 }));
  const [people, setPeople] = useState<readonly AccountId[]>([]);
  const [other, setOther] = useState({ name: '', recipient: '' });
  const [threshold, setThreshold] = useState(2);
  const [draft, setDraft] = useState(emptyEvidence);
  const [tried, setTried] = useState(false);
  const appoint = useMutation(api.guardians.appoint.mutationOptions({ onSuccess: () => { void queries.invalidateQueries({ queryKey: api.guardians.key() }); onClose(); } }));
  const { guardians, mistake } = readGuardians(people, other);
  const asksPatient = of.kind === 'patient' && !self;
  const { value, mistakes } = readEvidence(draft);
  const chosen = mistake === null ? { of, guardians: [...guardians], threshold: Math.min(threshold, guardians.length) } : null;
  const agreedBy = of.kind === 'organization' ? null : self ? 'self' as const : draft.kind;
  const submit = () => {
    setTried(true);
    const evidence = of.kind === 'organization' ? null : self ? { kind: 'self' as const } : value;
    if (chosen !== null && (of.kind === 'organization' || evidence !== null)) appoint.mutate({ ...chosen, evidence });
  };
  return (
    <Dialog opened onClose={onClose} title={words.title}>
      <form noValidate onSubmit={(event) => { event.preventDefault(); submit(); }} style={{ display: 'contents' }}>
        <p>{words.sentence}</p>
        {replaces && <Notice><p>{words.left}</p></Notice>}
        <fieldset className={styles['set']}>
          <legend className={styles['legend']}>{words.people}</legend>
          <QueryView query={choices}>{(rows) => (
            <div className={styles['column']}>{rows.filter(({ account }) => account !== me || of.kind === 'patient').map(({ account, name, title }) => (
              <Checkbox key={account} label={`${name}, ${title}`} checked={people.includes(account)} onChange={(event) => { const { checked } = event.currentTarget; setPeople((before) => (checked ? [...before, account] : before.filter((one) => one !== account))); }} />
            ))}</div>
          )}</QueryView>
        </fieldset>
        <fieldset className={styles['set']}>
          <legend className={styles['legend']}>{words.other}</legend>
          <div className={styles['pair']}>
            <TextInput label={words.otherName} maxLength={120} value={other.name} onChange={(event) => { setOther({ ...other, name: event.currentTarget.value }); }} />
            <TextInput label={words.otherKey} description={words.otherHint} spellCheck={false} autoComplete="off" value={other.recipient} onChange={(event) => { setOther({ ...other, recipient: event.currentTarget.value }); }} />
          </div>
        </fieldset>
        <NumberInput label={words.needed} min={2} max={Math.max(2, guardians.length)} value={threshold} onChange={(given) => { setThreshold(Number(given)); }} allowDecimal={false} />
        {asksPatient && <EvidenceFields draft={draft} onChange={setDraft} mistakes={tried ? mistakes : {}} />}
        <WhatIsSigned ask={chosen === null ? null : api.guardians.willSign.queryOptions({ input: { act: 'appoint', ...chosen, evidence: agreedBy } })} />
        {tried && mistake !== null && <Notice tone="amber" role="alert"><p>{words.errors[mistake]}</p></Notice>}
        <FailureNotice error={appoint.error} />
        <DialogFoot><Button onClick={onClose}>{strings.states.cancel}</Button><Button kind="primary" type="submit" busy={appoint.isPending}>{words.act}</Button></DialogFoot>
      </form>
    </Dialog>
  );
}
