import { useState } from 'react';
import type { PatientId } from '../../../core/ids/index.ts';
import { strings } from '../../app/strings/index.ts';
import { Page } from '../../ui/Layout.tsx';
import { FindRecord } from '../audit/index.ts';
import { useUser } from '../session/index.ts';
import { Erasures } from './Erasures.tsx';
import { Policy } from './Policy.tsx';
import { Preview } from './Preview.tsx';
import { Wishes } from './Wishes.tsx';

const words = strings.retention;

/** For who answers for what is kept. An auditor sees what was agreed on, and no record. */
export function Retention() {
  const { roles } = useUser();
  const acts = roles.includes('Admin') || roles.includes('PrivacyOfficer');
  const [patient, setPatient] = useState<PatientId | null>(null);
  return (
    <Page title={words.title} subtitle={words.subtitle}>
      {acts && <Wishes onLook={setPatient} />}
      <Erasures />
      {acts && (patient === null ? <FindRecord onFound={(found) => { setPatient(found.patient); }} /> : <Preview patient={patient} onClose={() => { setPatient(null); }} />)}
      <Policy mayChange={roles.includes('Admin')} />
    </Page>
  );
}
