import { useParams } from '@tanstack/react-router';
import type { PatientId } from '../../../../core/ids/index.ts';
import { Stack } from '../../../ui/Layout.tsx';
import { PatientConsents } from '../../consents/index.ts';
import { Preferences } from '../../emergency-desk/index.ts';
import { PatientKeys } from '../../keys/index.ts';

export function ConsentsPage() {
  const patient = useParams({ from: '/shell/patients/$patient' }).patient as PatientId;
  return <Stack><PatientConsents patient={patient} /><Preferences patient={patient} /><PatientKeys patient={patient} /></Stack>;
}
