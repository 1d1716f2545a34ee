import { useQuery } from '@tanstack/react-query';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { zoneName } from '../../lib/dates.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Card, Facts, Page, Stack } from '../../ui/Layout.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { useSession } from '../session/index.ts';
import styles from './about.module.css';
import { SupportCard } from './SupportCard.tsx';

const words = strings.network.about;

export function About() {
  const session = useSession();
  return (
    <Page title={words.title} narrow>
      <Card label={words.title}>
        <Stack>
          <p>{words.product}</p>
          <Facts rows={[[words.version, session.version], [words.zone, zoneName()], ...(session.hostNote === null ? [] : [[words.window, session.hostNote] as const])]} />
          <Disclosure label={words.vault}><VaultFacts /></Disclosure>
        </Stack>
      </Card>
      {session.user?.roles.some((role) => role === 'Admin' || role === 'PrivacyOfficer') === true && <SupportCard />}
      <Card title={words.limits}><ul className={styles['list']}>{words.limitList.map((line) => <li key={line}>{line}</li>)}</ul></Card>
      <Card title={words.notices} foot={words.licence}><ul className={styles['list']}>{words.noticeList.map((line) => <li key={line}>{line}</li>)}</ul></Card>
    </Page>
  );
}

function VaultFacts() {
  const query = useQuery(api.inspect.vault.queryOptions());
  const rows = words.vaultRows;
  return <QueryView query={query}>{(facts) => <Facts rows={(Object.keys(rows) as (keyof typeof rows)[]).map((key) => [rows[key], facts[key]] as const)} />}</QueryView>;
}
