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
import { FinishRecovery } from './FinishRecovery.tsx';

const words = strings.keys.guardians.recovery;

/** How far it is, and what the desk does: takes files in, puts the parts together, or stops. */
export function Recovery({ of, set, recovery }: { of: Guarded; set: GuardianSet; recovery: NonNullable<GuardianSet['recovery']> }) {
  const queries = useQueryClient();
  const [isFinishing, setFinishing] = useState(false);
  const end = useMutation(api.guardians.end.mutationOptions({ onSuccess: () => { void queries.invalidateQueries({ queryKey: api.guardians.key() }); } }));
  const isEnough = recovery.given.length >= set.threshold;
  const files = set.guardians.filter(({ account, index }) => account === null && !recovery.given.includes(index));
  return (
    <Notice role="status" tone="amber" title={words.title}>
      <Stack tight>
        <p>{words.progress(recovery.given.length, set.threshold)}. {words.begun(instantText(recovery.begunAt), recovery.begunBy)}</p>
        {files.length > 0 && <><p>{words.how}</p><p><Mono>{recovery.recipient}</Mono></p></>}
        <Row>
          {files.map(({ index, name }) => <PartFile key={index} recovery={recovery.recovery} index={index} name={name} />)}
          <Button kind="primary" disabled={!isEnough} onClick={() => { setFinishing(true); }}>{words.finish}</Button>
          <Button kind="quiet" busy={end.isPending} onClick={() => { end.mutate({ recovery: recovery.recovery }); }}>{words.stop}</Button>
        </Row>
        <FailureNotice error={end.error} />
      </Stack>
      {isFinishing && <FinishRecovery kind={of.kind} recovery={recovery.recovery} onClose={() => { setFinishing(false); }} />}
    </Notice>
  );
}
