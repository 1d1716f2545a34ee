import { useParams } from '@tanstack/react-router';
import type { PatientId } from '../../../../core/ids/index.ts';
import { Stack } from '../../../ui/Layout.tsx';
import { Disclosures, LooksElsewhere, WhoLooked } from '../../audit/index.ts';

export function LookedPage() {
  const patient = useParams({ from: '/shell/patients/$patient' }).patient as PatientId;
  return <Stack><Disclosures patient={patient} /><WhoLooked patient={patient} /><LooksElsewhere patient={patient} /></Stack>;
}
