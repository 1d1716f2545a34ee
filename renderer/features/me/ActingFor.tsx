import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { IconUsers } from '@tabler/icons-react';
import type { PatientId } from '../../../core/ids/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { dayText } from '../../lib/dates.ts';
import { Button } from '../../ui/Button.tsx';
import { Card, Facts, Page, Row, Stack } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { Empty } from '../../ui/States.tsx';
import { OwnRecord } from '../chart/index.ts';
import { ConsentCard, type Delegate, EndMandate, stands } from '../consents/index.ts';

const words = strings.consents.delegates;

/** For whom somebody acts: what their mandate opens of the record, and what it lets them decide. Requests of these people stand among one's own. */
export function ActingFor() {
  const query = useQuery(api.delegates.mine.queryOptions());
  const [shown, setShown] = useState<{ patient: PatientId; what: 'record' | 'consents' } | null>(null);
  const [ending, setEnding] = useState<Delegate | null>(null);
  return (
    <Page title={words.actingFor} subtitle={words.actingSubtitle}>
      <QueryView query={query}>{(rows) => {
        const mandate = rows.find((row) => row.patient === shown?.patient && stands(row));
        return rows.length === 0
          ? <Card label={words.actingFor}><Empty icon={<IconUsers size={28} aria-hidden />} title={words.nobody} sentence={words.nobodySentence} /></Card>
          : <Stack>
            {rows.map((row) => <MandateCard key={row.patient} row={row} onShow={(what) => { setShown({ patient: row.patient, what }); }} onEnd={() => { setEnding(row); }} />)}
            {shown?.what === 'record' && <TheirRecord patient={shown.patient} />}
            {shown?.what === 'consents' && mandate !== undefined && <ConsentCard key={mandate.patient} patient={mandate.patient} speaker="delegate" mandate={mandate} />}
          </Stack>;
      }}</QueryView>
      {ending !== null && <EndMandate mandate={ending} sentence={words.endSentenceMine(ending.patientName)} speaker="delegate" onClose={() => { setEnding(null); }} />}
    </Page>
  );
}

function MandateCard({ row, onShow, onEnd }: { row: Delegate; onShow: (what: 'record' | 'consents') => void; onEnd: () => void }) {
  const inForce = stands(row) && row.stage === 'confirmed';
  return (
    <Card title={row.patientName} actions={<Row><Button onClick={() => { onShow('record'); }}>{words.open}</Button>{inForce && <><Button onClick={() => { onShow('consents'); }}>{words.consents}</Button><Button kind="quiet" onClick={onEnd} aria-label={`${words.endMine}: ${row.patientName}`}>{words.endMine}</Button></>}</Row>} testId="acting-for">
      <Facts rows={[[words.relation, words.relations[row.relation]], [words.powers, row.powers.map((power) => words.powerNames[power]).join(', ')], [words.columns.until, `${dayText(row.endedAt ?? row.ends)}, ${row.endedAt === null ? words.endsBy[row.endsBy] : words.ended}`]]} />
    </Card>
  );
}

function TheirRecord({ patient }: { patient: PatientId }) {
  const query = useQuery(api.chart.actingFor.queryOptions({ input: { patient }, staleTime: Infinity }));
  return (
    <QueryView query={query}>{(chart) => (
      <>
        {chart.withheld > 0 && <Notice><p>{strings.chart.withheld(chart.withheld)}</p></Notice>}
        {chart.sources.every(({ light }) => light === 'red') ? <Notice><p>{chart.sources[0]?.decision.why[0] ?? words.gone}</p></Notice> : <OwnRecord chart={chart} />}
      </>
    )}</QueryView>
  );
}
