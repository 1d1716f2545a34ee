import { strings } from '../../app/strings/index.ts';
import { instantText } from '../../lib/dates.ts';
import { Button } from '../../ui/Button.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Row } from '../../ui/Layout.tsx';
import { StageChip } from '../../ui/StageChip.tsx';
import { canBeWithdrawn, type Consent } from './consent.ts';
import { ConsentChip } from './ConsentChip.tsx';
import { sectionsText } from './sections.ts';

const words = strings.consents;

export function ConsentTable({ rows, onRevoke }: { rows: readonly Consent[]; onRevoke: (row: Consent) => void }) {
  const columns: readonly Column<Consent>[] = [
    { id: 'grantee', header: words.columns.grantee, cell: (row) => row.granteeName, sort: (row) => row.granteeName },
    { id: 'sections', header: words.columns.sections, cell: (row) => <span title={sectionsText(row.sections, true)}>{sectionsText(row.sections)}</span> },
    { id: 'purposes', header: words.columns.purposes, cell: (row) => row.purposes.map((purpose) => strings.terms.purposes[purpose]).join(', ') },
    { id: 'end', header: words.columns.period, cell: (row) => <span title={words.period(instantText(row.start), instantText(row.end))}>{words.until(instantText(row.end))}</span>, sort: (row) => row.end, nowrap: true },
    { id: 'evidence', header: words.columns.evidence, cell: (row) => strings.terms.evidence[row.evidence], nowrap: true },
    { id: 'state', header: words.columns.state, cell: (row) => <Row><ConsentChip state={row.state} />{(row.state === 'pending' || row.state === 'revoked') && <StageChip stage={row.stage} />}</Row>, sort: (row) => row.state },
    { id: 'act', header: words.columns.act, cell: (row) => canBeWithdrawn(row) && <Button kind="quiet" onClick={() => { onRevoke(row); }} aria-label={`${words.revoke}: ${row.granteeName}`}>{words.revoke}</Button>, right: true },
  ];
  return <DataTable label={words.title} columns={columns} rows={rows} rowKey={(row) => row.consent} />;
}
