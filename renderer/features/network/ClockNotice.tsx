import { useMutation, useQueryClient } from '@tanstack/react-query';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { instantText, zoneName } from '../../lib/dates.ts';
import { Button } from '../../ui/Button.tsx';
import { Row, Stack } from '../../ui/Layout.tsx';
import { FailureNotice, Notice } from '../../ui/Notice.tsx';
import { useUser } from '../session/index.ts';

const words = strings.network.chain.clock;

/** The node waits for somebody to look at a real clock. Only an administrator may say that this one is right; it is written down who did. */
export function ClockNotice({ now }: { now: number }) {
  const user = useUser();
  const queries = useQueryClient();
  const confirm = useMutation(api.network.confirmClock.mutationOptions({ onSettled: () => { void queries.invalidateQueries({ queryKey: api.network.status.key() }); } }));
  const confirmed = confirm.data?.confirmed === true;
  const isAdmin = user.roles.includes('Admin');
  return (
    <Notice tone="amber" role="alert" title={words.title}>
      <Stack tight>
        <p>{words.sentence}</p>
        <p>{words.now(instantText(now), zoneName())}</p>
        {!isAdmin && <p>{words.admin}</p>}
        {confirmed && <p>{words.done}</p>}
        <FailureNotice error={confirm.error} />
        {isAdmin && !confirmed && <Row><Button kind="primary" busy={confirm.isPending} onClick={() => { confirm.mutate(undefined); }}>{words.act}</Button></Row>}
      </Stack>
    </Notice>
  );
}
