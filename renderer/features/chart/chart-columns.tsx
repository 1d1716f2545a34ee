import type { Row } from '../../../core/records/views/index.ts';
import { strings } from '../../app/strings/index.ts';
import { fhirDayText } from '../../lib/dates.ts';
import type { Column } from '../../ui/DataTable.tsx';
import { Faint } from '../../ui/Layout.tsx';

const words = strings.chart.columns;

export const sourceColumn = <R extends Row>(): Column<R> => ({ id: 'source', header: words.source, cell: (row) => <Faint small>{row.source ?? strings.states.none}</Faint>, sort: (row) => row.source ?? '', nowrap: true });
export const dateColumn = <R extends Row>(id: string, header: string, date: (row: R) => string | null): Column<R> => ({ id, header, cell: (row) => fhirDayText(date(row)) || strings.states.none, sort: (row) => date(row) ?? '', nowrap: true, right: true });
