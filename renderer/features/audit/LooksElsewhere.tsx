import { useQuery } from '@tanstack/react-query';
import type { LookElsewhere } from '../../../core/contract/index.ts';
import type { PatientId } from '../../../core/ids/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { instantText } from '../../lib/dates.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Card, TwoLines } from '../../ui/Layout.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { Empty } from '../../ui/States.tsx';
import { OutcomeChip } from './OutcomeChip.tsx';
import { actionText, clauseText, roleText } from './row.ts';

const words = strings.audit;

const purposeText = (purpose: string | null): string | null => (purpose === null ? null : Object.hasOwn(strings.terms.purposes, purpose) ? strings.terms.purposes[purpose as keyof typeof strings.terms.purposes] : purpose);

const columns: readonly Column<LookElsewhere>[] = [
  { id: 'at', header: words.columns.at, nowrap: true, cell: ({ at }) => instantText(at), sort: ({ at }) => at },
  { id: 'who', header: words.columns.who, cell: ({ name, role, organizationName }) => <TwoLines first={name === '' ? words.elsewhere.device : name} second={[roleText(role), organizationName].filter(Boolean).join(', ')} /> },
  { id: 'what', header: words.columns.what, cell: ({ action, purpose, reason }) => <TwoLines first={actionText(action)} second={[purposeText(purpose), reason].filter(Boolean).join(', ')} /> },
  { id: 'why', header: words.elsewhere.under, cell: ({ consent, grantee, clause }) => <TwoLines first={consent === null ? words.elsewhere.noConsent : grantee === null ? words.elsewhere.unknownConsent : words.elsewhere.consentFor(grantee)} second={clauseText(clause)} /> },
  { id: 'outcome', header: words.columns.outcome, cell: ({ outcome }) => <OutcomeChip outcome={outcome} /> },
];

/** Looks at this record at other organizations, as their sealed packs gave them. */
export function LooksElsewhere({ patient }: { patient: PatientId }) {
  const query = useQuery(api.audit.lookedElsewhere.queryOptions({ input: { patient } }));
  return (
    <Card title={words.elsewhere.title} flush foot={words.elsewhere.limit} testId="looked-elsewhere">
      <QueryView query={query}>{({ rows }) => (rows.length === 0 ? <Empty compact title={words.elsewhere.empty} sentence={words.elsewhere.emptySentence} /> : (
        <DataTable label={words.elsewhere.title} columns={columns} rows={rows} rowKey={({ device, sequence }) => `${device}/${String(sequence)}`} newestFirst="at" />
      ))}</QueryView>
    </Card>
  );
}
