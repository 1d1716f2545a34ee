import { useQuery } from '@tanstack/react-query';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Page } from '../../ui/Layout.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { OrganizationView } from './OrganizationView.tsx';

export function Organization() {
  const query = useQuery(api.admin.organization.queryOptions());
  return <Page title={strings.admin.organization.title}><QueryView query={query}>{(facts) => <OrganizationView facts={facts} />}</QueryView></Page>;
}
