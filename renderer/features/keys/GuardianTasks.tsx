import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { GuardianTask } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNotice, Notice } from '../../ui/Notice.tsx';
import { WhatIsSigned } from '../../ui/WhatIsSigned.tsx';

const words = strings.keys.tasks;

/** What the person signed in is asked for as a guardian; nothing where nobody asks. */
export function GuardianTasks() {
  const { data = [] } = useQuery(api.guardians.mine.queryOptions({ staleTime: 5_000 }));
  return <>{data.map((task) => task.recovery !== null && <Task key={task.set} task={task} recovery={task.recovery} />)}</>;
}

function Task({ task: { of, whose }, recovery }: { task: GuardianTask; recovery: NonNullable<GuardianTask['recovery']> }) {
  const queries = useQueryClient();
  const give = useMutation(api.guardians.give.mutationOptions({ onSuccess: () => { void queries.invalidateQueries({ queryKey: api.guardians.key() }); } }));
  return (
    <Notice tone="amber" role="status" title={words.title} act={!recovery.given && <Button kind="primary" busy={give.isPending} onClick={() => { give.mutate({ recovery: recovery.recovery }); }}>{words.act}</Button>}>
      <p>{of === 'patient' ? words.patient(whose) : words.organization(whose)} {words.begun(recovery.begunBy)}</p>
      <p>{recovery.given ? words.given : words.sentence}</p>
      {!recovery.given && <WhatIsSigned ask={api.guardians.willSign.queryOptions({ input: { act: 'give', recovery: recovery.recovery } })} />}
      <FailureNotice error={give.error} />
    </Notice>
  );
}
