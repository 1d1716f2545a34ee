import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Button, buttonClass } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Card, Facts, Faint, Row, Stack } from '../../ui/Layout.tsx';
import { FailureNotice } from '../../ui/Notice.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { PolicyDialog } from './PolicyDialog.tsx';

const words = strings.emergency.policy;

/** For administrators: whom clinicians ask, and whether patients elsewhere can choose this clinic. */
export function PolicyCard() {
  const query = useQuery(api.emergency.policy.queryOptions({ staleTime: 5_000 }));
  const [changing, setChanging] = useState(false);
  const queries = useQueryClient();
  const publish = useMutation(api.emergency.service.mutationOptions({ onSuccess: () => { void queries.invalidateQueries({ queryKey: api.emergency.policy.key() }); } }));
  return (
    <Card title={words.title} testId="emergency-policy" actions={<Button onClick={() => { setChanging(true); }} disabled={query.data === undefined}>{words.change}</Button>}>
      <QueryView query={query}>{(policy) => (
        <Stack>
          <p>{words.sentence}</p>
          <Facts rows={[
            [words.approvers, policy.approvers.length === 0 ? words.nobody : policy.approvers.map(({ name }) => name).join(', ')], ...(policy.threshold > 0 ? [[words.threshold, policy.threshold] as const] : []), [words.wait, <>{strings.emergency.dialog.seconds(policy.waitSeconds)}{policy.standard && <Faint small> {words.standard}</Faint>}</>],
            [words.service, policy.published ? <Chip key="service" icon={<IconCircleCheck size={14} aria-hidden />}>{words.published}</Chip> : <Chip key="service" tone="amber" icon={<IconAlertTriangle size={14} aria-hidden />}>{words.notPublished}</Chip>],
          ]} />
          <FailureNotice error={publish.error} />
          <Row>{!policy.published && <Button onClick={() => { publish.mutate({}); }} busy={publish.isPending}>{words.publish}</Button>}<Link to="/emergencies" className={buttonClass('quiet')}>{words.queue}</Link></Row>
          {changing && <PolicyDialog policy={policy} onClose={() => { setChanging(false); }} />}
        </Stack>
      )}</QueryView>
    </Card>
  );
}
