import { IconPlus, IconShieldCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PatientId } from '../../../core/ids/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { Empty } from '../../ui/States.tsx';
import { ChangeDialog } from './ChangeDialog.tsx';
import type { Consent } from './consent.ts';
import { ConsentTable } from './ConsentTable.tsx';
import type { Speaker } from './evidence.ts';
import { GrantDialog } from './GrantDialog.tsx';
import type { Delegate } from './mandate.ts';
import { RevokeDialog } from './RevokeDialog.tsx';

const words = strings.consents;
const whilePending = 3_000;
/** Each look is a row of the audit; after these the news of the network alone brings the state. */
const mostLooks = 8;
const emptyOf = {
  self: { title: words.emptyMine, sentence: words.emptyMineSentence }, desk: { title: words.empty, sentence: words.emptySentence }, delegate: { title: words.delegates.noConsents, sentence: words.delegates.noConsentsSentence },
} as const satisfies Record<Speaker, { title: string; sentence: string }>;

/** What one patient has agreed to, as it stands; asked again by itself until nothing is on its way. `mandate`: of who acts for them, who gives within it. */
export function ConsentCard({ patient, speaker, mandate = null }: { patient: PatientId; speaker: Speaker; mandate?: Delegate | null }) {
  const query = useQuery(api.consents.forPatient.queryOptions({ input: { patient }, staleTime: 2_000, refetchInterval: ({ state }) => (state.dataUpdateCount < mostLooks && state.data?.some((row) => row.stage !== 'confirmed' && row.stage !== 'failed') === true ? whilePending : false) }));
  const [dialog, setDialog] = useState<{ act: 'revoke' | 'change'; row: Consent } | 'grant' | null>(null);
  const close = () => { setDialog(null); };
  const gives = mandate === null || (mandate.powers.includes('grant') && mandate.sections.length > 0);
  return (
    <>
      <Card title={speaker === 'delegate' ? words.delegates.consentsOf(mandate?.patientName ?? '') : words.title} {...(query.data === undefined ? {} : { count: query.data.length })} flush foot={words.honest} actions={gives && <Button kind="primary" icon={<IconPlus size={16} aria-hidden />} onClick={() => { setDialog('grant'); }}>{speaker === 'desk' ? words.grant : words.grantAct}</Button>} testId="consents">
        <QueryView query={query}>{(rows) => (rows.length === 0
          ? <Empty icon={<IconShieldCheck size={28} aria-hidden />} {...emptyOf[speaker]} />
          : <ConsentTable rows={rows} onRevoke={(row) => { setDialog({ act: 'revoke', row }); }} onChange={(row) => { setDialog({ act: 'change', row }); }} />)}</QueryView>
      </Card>
      {query.data?.some((row) => row.state === 'revoked' && row.stage !== 'confirmed') === true && <Notice tone="amber" role="status" title={words.revokedTitle}><p>{words.revokedSentence}</p></Notice>}
      {dialog === 'grant' && <GrantDialog patient={patient} speaker={speaker} mandate={mandate} onClose={close} />}
      {dialog !== null && dialog !== 'grant' && dialog.act === 'revoke' && <RevokeDialog patient={patient} consent={dialog.row} speaker={speaker} onClose={close} />}
      {dialog !== null && dialog !== 'grant' && dialog.act === 'change' && <ChangeDialog patient={patient} consent={dialog.row} speaker={speaker} onClose={close} />}
    </>
  );
}
