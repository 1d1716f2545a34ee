import { strings } from '../../app/strings/index.ts';
import { instantText } from '../../lib/dates.ts';
import { capitalized } from '../../lib/capital.ts';
import { useIsAgreed } from '../../ui/agreement.ts';
import { Button } from '../../ui/Button.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Row, TwoLines } from '../../ui/Layout.tsx';
import { StageChip } from '../../ui/StageChip.tsx';
import { canBeChanged, canBeWithdrawn, type Consent, saysMandate } from './consent.ts';
import { ConsentChip } from './ConsentChip.tsx';
import { givenLimits } from './limits.ts';
import { sectionsText } from './sections.ts';

const words = strings.consents;

export function ConsentTable({ rows, onRevoke, onChange }: { rows: readonly Consent[]; onRevoke: (row: Consent) => void; onChange: (row: Consent) => void }) {
  const agreed = useIsAgreed();
  const columns: readonly Column<Consent>[] = [
    { id: 'grantee', header: words.columns.grantee, cell: (row) => <TwoLines first={capitalized(row.granteeName)} second={row.referral !== null ? `${words.refer.menu}: ${row.referral.openedAt === null ? words.refer.notOpened : words.refer.opened(instantText(row.referral.openedAt))}` : row.byDelegate ? words.delegates.byDelegate : words.agreedBy(strings.terms.evidence[row.evidence])} />, sort: (row) => row.granteeName },
    { id: 'sections', header: words.columns.sections, cell: (row) => <span title={sectionsText(row.sections, true)}><TwoLines first={sectionsText(row.sections)} second={[...row.purposes.map((purpose) => strings.terms.purposes[purpose]), ...givenLimits(row)].join(', ')} /></span> },
    { id: 'end', header: words.columns.period, cell: (row) => <TwoLines first={words.until(instantText(row.end))} second={words.from(instantText(row.start))} />, sort: (row) => row.end, nowrap: true },
    { id: 'state', header: words.columns.state, cell: (row) => <Row><ConsentChip state={row.state} stage={row.stage} />{(row.state === 'revoked' || (row.state === 'pending' && (agreed || row.stage !== 'recorded'))) && <StageChip stage={row.stage} />}</Row>, sort: (row) => row.state },
    { id: 'act', header: words.columns.act, cell: (row) => canBeWithdrawn(row) && <Row>{canBeChanged(row) && saysMandate(row, 'grant', 'revoke') && <Button kind="quiet" onClick={() => { onChange(row); }} aria-label={`${words.change.act}: ${row.granteeName}`}>{words.change.act}</Button>}{saysMandate(row, 'revoke') && <Button kind="quiet" onClick={() => { onRevoke(row); }} aria-label={`${words.revoke}: ${row.granteeName}`}>{words.revoke}</Button>}</Row>, right: true },
  ];
  return <DataTable label={words.title} columns={columns} rows={rows} rowKey={(row) => row.consent} />;
}
