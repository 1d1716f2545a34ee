import { Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { vitalSigns } from '../../../../core/records/views/index.ts';
import { strings } from '../../../app/strings/index.ts';
import { fhirDateText } from '../../../lib/dates.ts';
import { Card } from '../../../ui/Layout.tsx';
import { GrowthCard } from '../GrowthCard.tsx';
import { NotRecorded } from '../NotRecorded.tsx';
import { useRecord } from '../record.ts';
import { TrendView } from '../TrendView.tsx';
import { WriteButton } from '../writing/WriteButton.tsx';
import { VitalSets } from '../VitalSets.tsx';
import { VitalValues } from '../VitalValues.tsx';

const words = strings.chart;

export function VitalsPage() {
  const { model, chart } = useRecord();
  const vitals = useMemo(() => vitalSigns(model), [model]);
  const [chosen, setChosen] = useState<string | null>(null);
  const drawn = vitals.series.filter(({ points }) => points.some(({ number }) => number !== null));
  const series = drawn.find((one) => one.series === chosen) ?? drawn[0];
  if (vitals.latest.length === 0) return <Card title={words.nav.vitals} actions={<WriteButton kind="vitals" />}><NotRecorded title={words.notRecorded.vitals} /></Card>;
  return (
    <>
      <Card title={words.vitals.latest} count={fhirDateText(vitals.sets[0]?.date)} actions={<WriteButton kind="vitals" />}><VitalValues readings={vitals.latest} /></Card>
      {series !== undefined && <Card title={words.labs.trendOf(series.title)} testId="trend" actions={<Select aria-label={words.labs.pick} data={drawn.map((one) => ({ value: one.series, label: one.unit === null ? one.title : `${one.title}, ${one.unit}` }))} value={series.series} onChange={setChosen} />}><TrendView trend={series} /></Card>}
      <GrowthCard vitals={vitals} birthDate={chart.patient.birthDate} />
      <Card title={words.vitals.table} count={vitals.sets.length} flush><VitalSets vitals={vitals} /></Card>
    </>
  );
}
