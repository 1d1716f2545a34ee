import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { IconUsers } from '@tabler/icons-react';
import type { PatientId } from '../../../core/ids/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { dayText } from '../../lib/dates.ts';
import { Button } from '../../ui/Button.tsx';
import { Card, Facts, Page, Stack } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { Empty } from '../../ui/States.tsx';
import { OwnRecord } from '../chart/index.ts';

const words = strings.consents.delegates;

/** For whom somebody acts, and what their mandate opens of it. Requests of these people stand among one's own. */
export function ActingFor() {
  const query = useQuery(api.delegates.mine.queryOptions());
  const [shown, setShown] = useState<PatientId | null>(null);
  return (
    <Page title={words.actingFor} subtitle={words.actingSubtitle}>
      <QueryView query={query}>{(rows) => (rows.length === 0
        ? <Card label={words.actingFor}><Empty icon={<IconUsers size={28} aria-hidden />} title={words.nobody} sentence={words.nobodySentence} /></Card>
        : <Stack>{rows.map((row) => (
          <Card key={row.patient} title={row.patientName} actions={<Button onClick={() => { setShown(row.patient); }}>{words.open}</Button>} testId="acting-for">
            <Facts rows={[[words.relation, words.relations[row.relation]], [words.powers, row.powers.map((power) => words.powerNames[power]).join(', ')], [words.columns.until, `${dayText(row.endedAt ?? row.ends)}, ${row.endedAt === null ? words.endsBy[row.endsBy] : words.ended}`]]} />
          </Card>))}{shown !== null && <TheirRecord patient={shown} />}</Stack>)}</QueryView>
    </Page>
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
