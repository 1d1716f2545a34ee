import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Guarded, GuardianSet } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { instantText } from '../../lib/dates.ts';
import { Button } from '../../ui/Button.tsx';
import { Mono, Row, Stack } from '../../ui/Layout.tsx';
import { FailureNotice, Notice } from '../../ui/Notice.tsx';
import { PartFile } from './PartFile.tsx';
import { PinDialog } from './PinDialog.tsx';

const words = strings.keys.guardians.recovery;

/** How far it is, and what the desk does: takes files in, puts the parts together, or stops. */
export function Recovery({ of, set, recovery }: { of: Guarded; set: GuardianSet; recovery: NonNullable<GuardianSet['recovery']> }) {
  const queries = useQueryClient();
  const [isFinishing, setFinishing] = useState(false);
  const again = { onSuccess: () => { setFinishing(false); void queries.invalidateQueries({ queryKey: api.guardians.key() }); void queries.invalidateQueries({ queryKey: api.consents.key() }); } };
  const finish = useMutation(api.guardians.finish.mutationOptions(again));
  const end = useMutation(api.guardians.end.mutationOptions(again));
  const isEnough = recovery.given.length >= set.threshold;
  const files = set.guardians.filter(({ account, index }) => account === null && !recovery.given.includes(index));
  return (
    <Notice role="status" tone="amber" title={words.title}>
      <Stack tight>
        <p>{words.progress(recovery.given.length, set.threshold)}. {words.begun(instantText(recovery.begunAt), recovery.begunBy)}</p>
        {files.length > 0 && <><p>{words.how}</p><p><Mono>{recovery.recipient}</Mono></p></>}
        <Row>
          {files.map(({ index, name }) => <PartFile key={index} recovery={recovery.recovery} index={index} name={name} />)}
          <Button kind="primary" disabled={!isEnough} busy={finish.isPending} onClick={() => { if (of.kind === 'patient') setFinishing(true); else finish.mutate({ recovery: recovery.recovery }); }}>{words.finish}</Button>
          <Button kind="quiet" busy={end.isPending} onClick={() => { end.mutate({ recovery: recovery.recovery }); }}>{words.stop}</Button>
        </Row>
        {!isFinishing && <FailureNotice error={finish.error ?? end.error} />}
      </Stack>
      {isFinishing && (
        <PinDialog title={words.finishing.title} act={words.finishing.act} label={strings.keys.claim.newPin} busy={finish.isPending} error={finish.error} onClose={() => { setFinishing(false); finish.reset(); }} onPin={(pin) => { finish.mutate({ recovery: recovery.recovery, pin }); }}><p>{words.finishing.sentence}</p></PinDialog>
      )}
    </Notice>
  );
}
