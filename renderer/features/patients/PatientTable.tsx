import { strings } from '../../app/strings/index.ts';
import { fhirDateText } from '../../lib/dates.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { PatientFlags } from '../../ui/PatientFlags.tsx';
import { ageOf, genderOf, type Line } from '../../lib/identity.ts';

const words = strings.patients.columns;
const columns: readonly Column<Line>[] = [
  { id: 'name', header: words.name, cell: (line) => line.name, sort: (line) => line.name },
  { id: 'mrn', header: words.mrn, cell: (line) => line.mrn ?? strings.states.none, sort: (line) => line.mrn ?? '', nowrap: true },
  { id: 'born', header: words.born, cell: (line) => (line.birthDate === null ? strings.states.none : fhirDateText(line.birthDate)), sort: (line) => line.birthDate ?? '', right: true, nowrap: true },
  { id: 'age', header: words.age, cell: ageOf, right: true, nowrap: true },
  { id: 'sex', header: words.sex, cell: genderOf },
  { id: 'flags', header: words.flags, cell: (line) => <PatientFlags line={line} /> },
];

export const PatientTable = ({ rows, onOpen }: { rows: readonly Line[]; onOpen: (line: Line) => void }) => (
  <DataTable label={strings.patients.title} columns={columns} rows={rows} rowKey={(line) => line.patient} onOpen={onOpen} />
);
