import { useParams } from '@tanstack/react-router';
import type { PatientId } from '../../../../core/ids/index.ts';
import { WhoLooked } from '../../audit/index.ts';

export const LookedPage = () => <WhoLooked patient={useParams({ from: '/shell/patients/$patient' }).patient as PatientId} />;
