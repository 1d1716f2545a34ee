import { useMemo } from 'react';
import { allergyList, encounterList, immunizationList, labList, medicationList, problemList, vitalSigns } from '../../../../core/records/views/index.ts';
import { strings } from '../../../app/strings/index.ts';
import { fhirDayText, todayText } from '../../../lib/dates.ts';
import { Card, Columns, Faint, Stack } from '../../../ui/Layout.tsx';
import { FlagMark } from '../FlagMark.tsx';
import { NoneKnown, NoneNow, NotRecorded } from '../NotRecorded.tsx';
import { useRecord } from '../record.ts';
import { SummaryList } from '../SummaryList.tsx';
import { VitalValues } from '../VitalValues.tsx';

const words = strings.chart;
const few = 6;

/** What somebody needs in the first ten seconds; each card leads to its page. */
export function SummaryPage({ own = false }: { own?: boolean }) {
  const { model } = useRecord();
  const { problems, medications, allergies, labs, vitals, encounters, immunizations } = useMemo(() => ({ problems: problemList(model), medications: medicationList(model, todayText()), allergies: allergyList(model), labs: labList(model), vitals: vitalSigns(model), encounters: encounterList(model), immunizations: immunizationList(model) }), [model]);
  const current = problems.rows.filter((row) => row.current);
  const inForce = allergies.rows.filter((row) => row.current);
  const to = (page: 'immunizations' | 'problems' | 'medications' | 'allergies' | 'labs' | 'vitals' | 'encounters') => (own ? undefined : page);
  return (
    <Stack>
      <Columns>
        <Stack>
          <SummaryList title={words.summary.problems} count={current.length} to={to('problems')} rows={current.slice(0, few).map((row) => ({ row, title: row.title, aside: fhirDayText(row.onset ?? row.recorded) }))} empty={problems.state === 'recorded' ? <NoneNow title={words.noneNow.problems(problems.rows.length)} /> : problems.state === 'none-known' ? <NoneKnown compact title={words.noneKnown.problems} /> : <NotRecorded compact ask title={words.notRecorded.problems} />} />
          <SummaryList title={words.summary.medications} count={medications.active.length} to={to('medications')} rows={medications.active.slice(0, few).map((row) => ({ row, title: row.title, aside: row.dosage ?? '' }))} empty={medications.past.length > 0 ? <NoneNow title={words.noneNow.medications(medications.past.length)} /> : <NotRecorded compact ask title={words.notRecorded.medications} />} />
          <SummaryList title={words.summary.encounters} count={encounters.length} to={to('encounters')} rows={encounters.slice(0, few).map((row) => ({ row, title: row.title, aside: fhirDayText(row.start) }))} empty={<NotRecorded compact title={words.notRecorded.encounters} />} />
        </Stack>
        <Stack>
          <SummaryList title={words.summary.allergies} count={inForce.length} to={to('allergies')} rows={inForce.slice(0, few).map((row) => ({ row, title: row.title, aside: [row.reactions.join(', '), row.criticality === 'high' ? words.criticality.high : ''].filter((part) => part !== '').join(' · ') }))} empty={allergies.state === 'recorded' ? <NoneNow title={words.noneNow.allergies(allergies.rows.length)} /> : allergies.state === 'none-known' ? <NoneKnown compact title={words.noneKnown.allergies} /> : <NotRecorded compact ask title={words.notRecorded.allergies} />} />
          {vitals.latest.length === 0 ? <SummaryList title={words.summary.vitals} count={0} to={to('vitals')} rows={[]} empty={<NotRecorded compact title={words.notRecorded.vitals} />} /> : <Card title={words.summary.vitals}><VitalValues readings={vitals.latest.slice(0, few)} /></Card>}
          <SummaryList title={words.summary.results} count={labs.results.length} to={to('labs')} rows={labs.results.slice(0, few + 2).map((row) => ({ row, title: row.title, aside: <><FlagMark flag={row.flag} /> {row.text} <Faint small>{fhirDayText(row.date)}</Faint></> }))} empty={<NotRecorded compact title={words.notRecorded.labs} />} />
          {immunizations.length > 0 && <SummaryList title={words.summary.immunizations} count={immunizations.length} to={to('immunizations')} rows={immunizations.slice(0, few).map((row) => ({ row, title: row.title, aside: fhirDayText(row.date) }))} empty={null} />}
        </Stack>
      </Columns>
    </Stack>
  );
}
