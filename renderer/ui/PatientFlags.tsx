import { IconAlertTriangle, IconRibbonHealth, IconSpy } from '@tabler/icons-react';
import { strings } from '../app/strings/index.ts';
import { fhirDayText } from '../lib/dates.ts';
import { Chip } from './Chip.tsx';
import { Row } from './Layout.tsx';
import type { Line } from '../lib/identity.ts';

const words = strings.patients;

export const PatientFlags = ({ line }: { line: Line }) => (
  <Row>
    {line.deceased && <Chip icon={<IconRibbonHealth size={14} aria-hidden />}>{line.deceasedDate === null ? words.deceased : words.deceasedOn(fhirDayText(line.deceasedDate))}</Chip>}
    {line.alike && <Chip tone="amber" icon={<IconAlertTriangle size={14} aria-hidden />} title={words.alikeMeaning}>{words.alike}</Chip>}
    {line.match === 'alike' && <Chip icon={<IconSpy size={14} aria-hidden />}>{words.matchAlike}</Chip>}
  </Row>
);
