import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CustodyState } from '../../../core/contract/index.ts';
import type { PatientId } from '../../../core/ids/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Facts, Row, Stack, TwoLines } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { useUser } from '../session/index.ts';
import { PinDialog } from './PinDialog.tsx';

const words = strings.keys;

/** Who keeps the keys of a record; a key steward hands them over and takes them back, with the patient's PIN. */
export function CustodyPart({ patient, self = false }: { patient: PatientId; self?: boolean }) {
  const query = useQuery(api.custody.current.queryOptions({ input: { patient }, staleTime: 5_000 }));
  return <QueryView query={query}>{(state) => <Kept patient={patient} state={state} self={self} />}</QueryView>;
}

function Kept({ patient, state: { keeper, onItsWay, hasPin }, self }: { patient: PatientId; state: CustodyState; self: boolean }) {
  const isSteward = useUser().roles.includes('KeySteward');
  const [asked, setAsked] = useState<'claim' | 'giveBack' | null>(null);
  const queries = useQueryClient();
  const done = { onSuccess: () => { setAsked(null); void queries.invalidateQueries({ queryKey: api.custody.key() }); } };
  const claim = useMutation(api.custody.claim.mutationOptions(done));
  const giveBack = useMutation(api.custody.giveBack.mutationOptions(done));
  const close = () => { setAsked(null); claim.reset(); giveBack.reset(); };
  return (
    <Stack tight>
      <Facts rows={[[words.record.keeper, <TwoLines key="keeper" first={words.record.keepers[keeper]} second={(self ? words.record.mine : words.record.meaning)[keeper]} />]]} />
      {onItsWay !== null && <Notice role="status"><p>{words.record.onItsWay[onItsWay]}</p></Notice>}
      {isSteward && onItsWay === null && keeper !== 'elsewhere' && (
        <Row>
          {keeper === 'organization' && <Button onClick={() => { setAsked('claim'); }}>{words.claim.act}</Button>}
          {keeper === 'patient' && <Button onClick={() => { setAsked('giveBack'); }}>{words.giveBack.act}</Button>}
        </Row>
      )}
      {asked === 'claim' && (
        <PinDialog title={words.claim.title} act={words.claim.act} label={hasPin ? words.claim.pin : words.claim.newPin} busy={claim.isPending} error={claim.error} onClose={close} onPin={(pin) => { claim.mutate({ patient, pin }); }} signed={api.custody.willSign.queryOptions({ input: { act: 'claim', patient } })}>
          <p>{words.claim.sentence}</p>
          <Notice tone="amber"><p>{words.claim.warning}</p></Notice>
        </PinDialog>
      )}
      {asked === 'giveBack' && (
        <PinDialog title={words.giveBack.title} act={words.giveBack.act} busy={giveBack.isPending} error={giveBack.error} onClose={close} onPin={(pin) => { giveBack.mutate({ patient, pin }); }} signed={api.custody.willSign.queryOptions({ input: { act: 'giveBack', patient } })}><p>{words.giveBack.sentence}</p></PinDialog>
      )}
    </Stack>
  );
}
