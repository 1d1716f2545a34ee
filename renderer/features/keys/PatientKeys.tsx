import { useState } from 'react';
import type { PatientId } from '../../../core/ids/index.ts';
import { strings } from '../../app/strings/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Card, Columns, Faint } from '../../ui/Layout.tsx';
import { useUser } from '../session/index.ts';
import { CustodyPart } from './CustodyPart.tsx';
import { GuardianPart } from './GuardianPart.tsx';
import { mayActFor } from './roles.ts';

const words = strings.keys.record;

/** Asked for before it is read: each look is a row of the audit. */
export function PatientKeys({ patient, self = false }: { patient: PatientId; self?: boolean }) {
  const [isShown, setShown] = useState(false);
  const user = useUser();
  if (!self && !mayActFor(user.roles)) return null;
  return (
    <Card title={words.title} testId="patient-keys" actions={!isShown && <Button onClick={() => { setShown(true); }}>{words.show}</Button>}>
      {isShown ? <Columns><CustodyPart patient={patient} self={self} /><GuardianPart of={{ kind: 'patient', patient }} self={self} /></Columns> : <Faint>{words.about}</Faint>}
    </Card>
  );
}
