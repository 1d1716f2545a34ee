import type { PatientId } from '../../../core/ids/index.ts';
import { Stack } from '../../ui/Layout.tsx';
import { ConsentCard } from './ConsentCard.tsx';
import { Delegates } from './Delegates.tsx';
import { speakerOf } from './evidence.ts';
import { Exclusions } from './Exclusions.tsx';
import { ResealingNotice } from './ResealingNotice.tsx';

/** What one patient has agreed to, who decides for them, and what they said no to. */
export const PatientConsents = ({ patient, self = false }: { patient: PatientId; self?: boolean }) => (
  <Stack>
    <ConsentCard patient={patient} speaker={speakerOf(self)} />
    <ResealingNotice />
    <Delegates patient={patient} self={self} />
    <Exclusions patient={patient} self={self} />
  </Stack>
);
