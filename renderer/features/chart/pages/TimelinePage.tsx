import { Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { timeline, timelineKinds, type TimelineKind } from '../../../../core/records/views/index.ts';
import { strings } from '../../../app/strings/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card, Row } from '../../../ui/Layout.tsx';
import { Empty } from '../../../ui/States.tsx';
import { NotRecorded } from '../NotRecorded.tsx';
import { RecordHits } from '../RecordHits.tsx';
import { useRecord } from '../record.ts';
import { TimelineYears } from '../TimelineYears.tsx';

const words = strings.chart;
const step = 60;
const any = 'any';
const pause = 200;

export function TimelinePage() {
  const { model, chart } = useRecord();
  const all = useMemo(() => timeline(model), [model]);
  const [kind, setKind] = useState<TimelineKind | null>(null);
  const [source, setSource] = useState<string | null>(null);
  const [year, setYear] = useState<string | null>(null);
  const [shown, setShown] = useState(step);
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), pause);
  const years = [...new Set(all.map(({ date }) => date?.slice(0, 4) ?? ''))];
  const entries = all.filter((entry) => (kind === null || entry.kind === kind) && (source === null || entry.source === source) && (year === null || (entry.date ?? '') < String(Number(year) + 1)));
  if (all.length === 0) return <Card title={words.nav.timeline}><NotRecorded title={words.notRecorded.timeline} /></Card>;
  return (
    <>
      <Row>
        <TextInput leftSection={<IconSearch size={16} aria-hidden />} aria-label={words.find.label} placeholder={words.find.label} value={text} maxLength={120} onChange={(event) => { setText(event.currentTarget.value); }} />
        {asked === '' && (
          <>
            <Select aria-label={words.timeline.filter} data={[{ value: any, label: words.timeline.everything }, ...timelineKinds.filter((one) => all.some((entry) => entry.kind === one)).map((value) => ({ value: value as string, label: words.kinds[value] }))]} value={kind ?? any} onChange={(value) => { setShown(step); setKind(value === any ? null : (value as TimelineKind)); }} />
            {chart.sources.length > 1 && <Select aria-label={words.timeline.source} data={[{ value: any, label: words.timeline.anySource }, ...chart.sources.map(({ organizationName }) => organizationName)]} value={source ?? any} onChange={(value) => { setSource(value === any ? null : value); }} />}
            <Select aria-label={words.timeline.jump} placeholder={words.timeline.jump} clearable data={years} value={year} onChange={setYear} />
          </>
        )}
      </Row>
      {asked !== '' && <RecordHits patient={chart.patient.patient} text={asked} onLeave={() => { setText(''); }} />}
      {asked === '' && (entries.length === 0 ? <Card label={words.nav.timeline}><Empty title={words.timeline.none} sentence={words.timeline.noneSentence} /></Card> : <TimelineYears entries={entries.slice(0, shown)} />)}
      {asked === '' && entries.length > shown && <Button onClick={() => { setShown(shown + step); }}>{words.timeline.more}</Button>}
    </>
  );
}
