import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { type ColumnDef, createSortedRowModel, rowSortingFeature, sortFn_alphanumeric, sortFn_text, tableFeatures, useTable } from '@tanstack/react-table';
import { type KeyboardEvent, type ReactNode, useMemo } from 'react';
import { strings } from '../app/strings/index.ts';
import styles from './table.module.css';

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel(), sortFns: { alphanumeric: sortFn_alphanumeric, text: sortFn_text } });

export interface Column<Row> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** What to sort by; a column without it cannot be sorted. */
  readonly sort?: (row: Row) => string | number;
  readonly right?: boolean;
  readonly nowrap?: boolean;
}

export interface DataTableProps<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Opens a row: by its first cell, by a click anywhere on it, by Enter; arrows move between rows. */
  readonly onOpen?: (row: Row) => void;
  readonly selected?: string | null;
  readonly newestFirst?: string;
}

/** Up and down move between rows, as in a list. */
function moveFocus(event: KeyboardEvent<HTMLTableSectionElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row-open]')];
  const index = buttons.indexOf(event.target as HTMLElement);
  if (index < 0) return;
  event.preventDefault();
  buttons[index + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
}

export function DataTable<Row extends object>({ label, columns, rows, rowKey, onOpen, selected = null, newestFirst }: DataTableProps<Row>) {
  const definitions = useMemo(() => columns.map((column): ColumnDef<typeof features, Row> => ({
    id: column.id, header: column.header, enableSorting: column.sort !== undefined, accessorFn: (row: Row) => column.sort?.(row) ?? '', sortFn: 'alphanumeric',
  })), [columns]);
  const data = useMemo(() => [...rows], [rows]);
  const table = useTable({ features, columns: definitions, data, getRowId: rowKey, initialState: { sorting: newestFirst === undefined ? [] : [{ id: newestFirst, desc: true }] } });
  const columnOf = new Map(columns.map((column) => [column.id, column]));
  const alignment = (column: Column<Row> | undefined) => [column?.right === true ? styles['right'] : '', column?.nowrap === true ? styles['nowrap'] : ''].join(' ').trim() || undefined;
  return (
    <div className={styles['wrap']} tabIndex={-1}>
      <table className={styles['table']} aria-label={label}>
        <thead>
          <tr>{table.getHeaderGroups()[0]?.headers.map((header) => {
            const sorted = header.column.getIsSorted();
            const column = columnOf.get(header.column.id);
            return (
              <th key={header.id} scope="col" className={alignment(column)} aria-sort={sorted === false ? undefined : sorted === 'asc' ? 'ascending' : 'descending'}>
                {column?.header === '' ? <span className="visually-hidden">{strings.states.actions}</span> : column?.sort === undefined ? column?.header : (
                  <button type="button" className={styles['sort']} onClick={header.column.getToggleSortingHandler()}>
                    {column.header}
                    {sorted === 'asc' && <IconArrowUp size={12} aria-label={strings.states.sortedUp} />}
                    {sorted === 'desc' && <IconArrowDown size={12} aria-label={strings.states.sortedDown} />}
                  </button>
                )}
              </th>
            );
          })}</tr>
        </thead>
        <tbody onKeyDown={moveFocus}>{table.getRowModel().rows.map((row) => (
          <tr key={row.id} className={[onOpen === undefined ? '' : styles['open'], selected === row.id ? styles['selected'] : ''].join(' ').trim() || undefined} onClick={onOpen === undefined ? undefined : () => { onOpen(row.original); }}>
            {columns.map((column, index) => (
              <td key={column.id} className={alignment(column)}>
                {index === 0 && onOpen !== undefined
                  ? <button type="button" className={styles['link']} data-row-open aria-pressed={selected === null ? undefined : selected === row.id} onClick={(event) => { event.stopPropagation(); onOpen(row.original); }}>{column.cell(row.original)}</button>
                  : column.cell(row.original)}
              </td>
            ))}
          </tr>
        ))}</tbody>
      </table>
    </div>
  );
}
