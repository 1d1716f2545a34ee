import { useParams } from '@tanstack/react-router';
import type { PatientId } from '../../../../core/ids/index.ts';
import { PatientConsents } from '../../consents/index.ts';

export const ConsentsPage = () => <PatientConsents patient={useParams({ from: '/shell/patients/$patient' }).patient as PatientId} />;
