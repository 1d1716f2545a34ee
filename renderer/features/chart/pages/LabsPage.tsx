import { Checkbox, Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { type LabPanel, labList } from '../../../../core/records/views/index.ts';
import { strings } from '../../../app/strings/index.ts';
import { fhirDateText } from '../../../lib/dates.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card, Faint, Row } from '../../../ui/Layout.tsx';
import { LabComparison } from '../LabComparison.tsx';
import { NotRecorded } from '../NotRecorded.tsx';
import { useRecord } from '../record.ts';
import { ResultTable } from '../ResultTable.tsx';
import { WriteButton } from '../writing/WriteButton.tsx';
import { TrendView } from '../TrendView.tsx';

const words = strings.chart;
const step = 12;
const isFlagged = (panel: LabPanel) => panel.results.some(({ flag }) => flag !== null && flag.direction !== 'normal');

export function LabsPage() {
  const { model, open, selected } = useRecord();
  const labs = useMemo(() => labList(model), [model]);
  const [series, setSeries] = useState<string | null>(null);
  const [shown, setShown] = useState(step);
  const [flagged, setFlagged] = useState(false);
  const trends = useMemo(() => labs.trends.filter(({ points }) => points.some(({ number }) => number !== null)), [labs]);
  const trend = trends.find((one) => one.series === series) ?? trends.toSorted((left, right) => right.points.length - left.points.length)[0];
  const panels = flagged ? labs.panels.filter(isFlagged) : labs.panels;
  if (labs.panels.length === 0) return <Card title={words.nav.labs} actions={<WriteButton kind="observation" />}><NotRecorded title={words.notRecorded.labs} /></Card>;
  return (
    <>
      {trend !== undefined && (
        <Card title={words.labs.trendOf(trend.title)} testId="trend" actions={<Select aria-label={words.labs.pick} searchable data={trends.map((one) => ({ value: one.series, label: one.unit === null ? one.title : `${one.title}, ${one.unit}` }))} value={trend.series} onChange={setSeries} />}><TrendView trend={trend} /></Card>
      )}
      <LabComparison labs={labs} />
      <Row align="between"><h2>{words.labs.panels} <Faint>{panels.length}</Faint></h2><Checkbox label={words.labs.flagged} checked={flagged} onChange={(event) => { setFlagged(event.currentTarget.checked); }} /><WriteButton kind="observation" /></Row>
      {panels.slice(0, shown).map((panel) => (
        <Card key={panel.key} title={panel.title} count={fhirDateText(panel.date)} flush actions={<Faint small>{[panel.by, panel.source].filter(Boolean).join(' · ')}</Faint>} {...(panel.conclusion === null ? {} : { foot: `${words.labs.conclusion}: ${panel.conclusion}` })}>
          <ResultTable label={panel.title} rows={panel.results} selected={selected} onOpen={(row) => { if (row.number !== null) setSeries(row.series); open(row, row.title); }} />
        </Card>
      ))}
      {panels.length > shown && <Button onClick={() => { setShown(shown + step); }}>{words.labs.more}</Button>}
    </>
  );
}
