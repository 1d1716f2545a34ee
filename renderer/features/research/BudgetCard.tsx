import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Funding, ProgrammeRow } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { instantText } from '../../lib/dates.ts';
import { Button } from '../../ui/Button.tsx';
import { Card, Facts, Row, Stack } from '../../ui/Layout.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { Empty, Loading } from '../../ui/States.tsx';
import { ActDialog, type BudgetAct } from './ActDialog.tsx';
import { LaunchDialog } from './LaunchDialog.tsx';
import { ParticipantTable } from './ParticipantTable.tsx';
import { tokens } from './tokens.ts';

const words = strings.research.budget;
/** Each look is a row of the audit; after these the news of the network alone brings the state. */
const mostLooks = 20;

const FundingFacts = ({ funding }: { funding: Funding }) => (
  <Facts rows={[
    [words.state, words.states[funding.state]], [words.free, words.freeOf(funding.free, funding.places)], [words.payment, tokens(funding.payment)],
    [words.share, words.shareOf(funding.payments, tokens(BigInt(funding.payment) * BigInt(funding.payments)))], [words.left, tokens(funding.left)], [words.promised, tokens(funding.promised)],
    [words.enrolUntil, instantText(funding.enrolUntil)], [words.settleUntil, instantText(funding.settleUntil)],
  ]} />
);

/** What the network holds for one programme, and what its sponsor may do with it. `acts`: whether who is here may. */
export function BudgetCard({ programme, acts, onClose }: { programme: ProgrammeRow; acts: boolean; onClose: () => void }) {
  const [act, setAct] = useState<BudgetAct | 'launch' | null>(null);
  const input = { programme: programme.programme };
  const query = useQuery(api.research.funding.queryOptions({ input, staleTime: 2_000, refetchInterval: ({ state }) => (state.data === null && state.dataUpdateCount < mostLooks ? 3_000 : false) }));
  const close = () => { setAct(null); };
  const launchable = acts && programme.endedAt === null && programme.words.reward !== null;
  const launch = launchable && <Button kind="primary" onClick={() => { setAct('launch'); }}>{words.launch}</Button>;
  return (
    <Card title={words.title(programme.title)} testId="budget" actions={<Button kind="quiet" onClick={onClose}>{words.close}</Button>}>
      <QueryView query={query} loading={<Loading rows={4} />}>{(funding) => (funding === null
        ? <Empty compact title={words.none} sentence={programme.words.reward === null ? words.nothingPaid : words.noneSentence} act={launch} />
        : (
          <Stack>
            <FundingFacts funding={funding} />
            {acts && (
              <Row align="end">
                {(funding.state === 'over' || (BigInt(funding.promised) === 0n && (funding.state === 'open' || funding.state === 'paying'))) && <Button onClick={() => { setAct({ act: 'close' }); }}>{words.end}</Button>}
                {funding.state === 'clearable' && <Button onClick={() => { setAct({ act: 'clear' }); }}>{words.clear}</Button>}
                {(funding.state === 'closed' || funding.state === 'clearable') && launch}
              </Row>
            )}
            {acts && <Participants programme={programme} funding={funding} onAct={setAct} />}
            {act !== null && act !== 'launch' && <ActDialog programme={programme.programme} funding={funding} act={act} onClose={close} />}
          </Stack>
        ))}</QueryView>
      {act === 'launch' && <LaunchDialog programme={programme} onClose={close} />}
    </Card>
  );
}

function Participants({ programme, funding, onAct }: { programme: ProgrammeRow; funding: Funding; onAct: (act: BudgetAct) => void }) {
  const query = useQuery(api.research.participants.queryOptions({ input: { programme: programme.programme }, staleTime: 2_000, refetchInterval: ({ state }) => (state.dataUpdateCount < mostLooks && state.data?.some((row) => row.state === 'on-its-way' || row.state === 'leaving') === true ? 3_000 : false) }));
  return (
    <section aria-label={words.participants} data-testid="participants">
      <QueryView query={query} loading={<Loading rows={3} />}>{(rows) => (rows.length === 0 ? <Empty compact title={words.noParticipant} sentence={words.noParticipantSentence} /> : <ParticipantTable rows={rows} funding={funding} onAct={(act, participant) => { onAct({ act, participant }); }} />)}</QueryView>
    </section>
  );
}
