import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { PatientLine } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import { bornText, mrnText } from '../../lib/identity.ts';
import { Button, buttonClass } from '../../ui/Button.tsx';
import { Card, Faint, Page, Row } from '../../ui/Layout.tsx';
import { useUser } from '../session/index.ts';
import { Disclosures } from './Disclosures.tsx';
import { FindRecord } from './FindRecord.tsx';

const words = strings.audit.onePatient;

/** For who answers a patient: to whom the record was given, and all that is held, without a chart being opened. */
export function OnePatient() {
  const { roles } = useUser();
  const [line, setLine] = useState<PatientLine | null>(null);
  return (
    <Page title={words.title} subtitle={words.subtitle} actions={<Link to="/audit" className={buttonClass('secondary')}>{words.back}</Link>}>
      {line === null ? <FindRecord onFound={setLine} /> : (
        <>
          <Card title={line.name} actions={<Button kind="quiet" onClick={() => { setLine(null); }}>{words.other}</Button>} testId="record-of"><Row><Faint>{bornText(line)}</Faint><Faint>{mrnText(line)}</Faint></Row></Card>
          <Disclosures patient={line.patient} takes={roles.includes('PrivacyOfficer')} />
        </>
      )}
    </Page>
  );
}
