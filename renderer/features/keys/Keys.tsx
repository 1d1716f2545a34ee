import { strings } from '../../app/strings/index.ts';
import { Card, Page } from '../../ui/Layout.tsx';
import { useUser } from '../session/index.ts';
import { GuardianPart } from './GuardianPart.tsx';
import { KeyKindCard } from './KeyKindCard.tsx';

const words = strings.keys;

/** The clinic's own keys: its guardians, and the kind that is made. */
export function Keys() {
  const { roles } = useUser();
  const isSteward = roles.includes('KeySteward');
  return (
    <Page title={words.title} subtitle={words.subtitle}>
      <Card title={words.guardians.organizationTitle} testId="organization-guardians"><GuardianPart of={{ kind: 'organization' }} mayChoose={isSteward} mayBegin={isSteward} /></Card>
      {roles.includes('Admin') && <KeyKindCard />}
    </Page>
  );
}
