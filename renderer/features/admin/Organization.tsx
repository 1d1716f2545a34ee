import { IconFileDownload } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { download } from '../../lib/download.ts';
import { Button } from '../../ui/Button.tsx';
import { Page } from '../../ui/Layout.tsx';
import { FailureNotice } from '../../ui/Notice.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { Rebuilt, useSession, useUser } from '../session/index.ts';
import { OrganizationView } from './OrganizationView.tsx';

export function Organization() {
  const query = useQuery(api.admin.organization.queryOptions());
  const { roles } = useUser();
  const { rebuilt } = useSession();
  const processing = useMutation(api.admin.recordOfProcessing.mutationOptions({ onSuccess: ({ name, text }) => { download(name, 'text/markdown;charset=utf-8', text); } }));
  const answers = roles.includes('Admin') || roles.includes('PrivacyOfficer');
  return (
    <Page title={strings.admin.organization.title} actions={answers && <Button icon={<IconFileDownload size={16} aria-hidden />} busy={processing.isPending} onClick={() => { processing.mutate({}); }}>{strings.admin.organization.processing}</Button>}>
      <FailureNotice error={processing.error} />
      {rebuilt !== undefined && answers && <Rebuilt rebuilt={rebuilt} />}
      <QueryView query={query}>{(facts) => <OrganizationView facts={facts} mayList={answers || roles.includes('Auditor')} mayRetire={roles.includes('Admin')} />}</QueryView>
    </Page>
  );
}
