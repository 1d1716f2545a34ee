import { IconPlus, IconShieldCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PatientId } from '../../../core/ids/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Card, Stack } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { Empty } from '../../ui/States.tsx';
import { ChangeDialog } from './ChangeDialog.tsx';
import type { Consent } from './consent.ts';
import { ConsentTable } from './ConsentTable.tsx';
import { Delegates } from './Delegates.tsx';
import { Exclusions } from './Exclusions.tsx';
import { GrantDialog } from './GrantDialog.tsx';
import { ResealingNotice } from './ResealingNotice.tsx';
import { RevokeDialog } from './RevokeDialog.tsx';

const words = strings.consents;
const whilePending = 3_000;
/** Each look is a row of the audit; after these the news of the network alone brings the state. */
const mostLooks = 8;

/** What one patient has agreed to, as it stands; asked again by itself until nothing is on its way. */
export function PatientConsents({ patient, self = false }: { patient: PatientId; self?: boolean }) {
  const query = useQuery(api.consents.forPatient.queryOptions({ input: { patient }, staleTime: 2_000, refetchInterval: ({ state }) => (state.dataUpdateCount < mostLooks && state.data?.some((row) => row.stage !== 'confirmed' && row.stage !== 'failed') === true ? whilePending : false) }));
  const [dialog, setDialog] = useState<{ act: 'revoke' | 'change'; row: Consent } | 'grant' | null>(null);
  const close = () => { setDialog(null); };
  return (
    <Stack>
      <Card title={words.title} {...(query.data === undefined ? {} : { count: query.data.length })} flush foot={words.honest} actions={<Button kind="primary" icon={<IconPlus size={16} aria-hidden />} onClick={() => { setDialog('grant'); }}>{self ? words.grantAct : words.grant}</Button>} testId="consents">
        <QueryView query={query}>{(rows) => (rows.length === 0
          ? <Empty icon={<IconShieldCheck size={28} aria-hidden />} title={self ? words.emptyMine : words.empty} sentence={self ? words.emptyMineSentence : words.emptySentence} />
          : <ConsentTable rows={rows} onRevoke={(row) => { setDialog({ act: 'revoke', row }); }} onChange={(row) => { setDialog({ act: 'change', row }); }} />)}</QueryView>
      </Card>
      {query.data?.some((row) => row.state === 'revoked' && row.stage !== 'confirmed') === true && <Notice tone="amber" role="status" title={words.revokedTitle}><p>{words.revokedSentence}</p></Notice>}
      {!self && <ResealingNotice />}
      {dialog === 'grant' && <GrantDialog patient={patient} self={self} onClose={close} />}
      {dialog !== null && dialog !== 'grant' && dialog.act === 'revoke' && <RevokeDialog patient={patient} consent={dialog.row} self={self} onClose={close} />}
      {dialog !== null && dialog !== 'grant' && dialog.act === 'change' && <ChangeDialog patient={patient} consent={dialog.row} self={self} onClose={close} />}
      <Delegates patient={patient} self={self} />
      <Exclusions patient={patient} self={self} />
    </Stack>
  );
}
