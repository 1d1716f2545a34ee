import { IconShieldHeart } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { EmergencyKeys } from '../../../core/contract/index.ts';
import type { PatientId } from '../../../core/ids/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { instantText } from '../../lib/dates.ts';
import { Button } from '../../ui/Button.tsx';
import { Card, Facts } from '../../ui/Layout.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { Empty } from '../../ui/States.tsx';
import { sectionsWords } from './preferences.ts';
import { PreferencesDialog } from './PreferencesDialog.tsx';

const words = strings.emergency.preferences;

/** What a patient has laid down for the time when they cannot answer. */
export function Preferences({ patient, self = false }: { patient: PatientId; self?: boolean }) {
  const query = useQuery(api.emergency.keys.queryOptions({ input: { patient }, staleTime: Infinity }));
  const [changing, setChanging] = useState(false);
  return (
    <Card title={words.title} foot={words.honest} actions={query.data !== undefined && <Button onClick={() => { setChanging(true); }}>{query.data === null ? words.set : words.change}</Button>} testId="emergency-preferences">
      <QueryView query={query}>{(keys) => (
        <>
          {keys === null ? <Empty compact icon={<IconShieldHeart size={28} aria-hidden />} title={words.none} sentence={self ? words.noneMine : words.noneSentence} /> : <Chosen keys={keys} />}
          {changing && <PreferencesDialog patient={patient} self={self} keys={keys} onClose={() => { setChanging(false); }} />}
        </>
      )}</QueryView>
    </Card>
  );
}

const Chosen = ({ keys: { trustees, minimum, never, onlyTrustees, madeAt } }: { keys: EmergencyKeys }) => (
  <Facts rows={[
    [words.people, trustees.map(({ name }) => name).join(', ')], [words.minimum, sectionsWords(minimum)], [words.never, sectionsWords(never)], [words.asked, onlyTrustees ? words.askedPeople : words.askedClinic], [words.since, instantText(madeAt)],
  ]} />
);
