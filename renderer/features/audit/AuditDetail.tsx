import type { AuditRow } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import { instantText, zoneName } from '../../lib/dates.ts';
import { Button } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Facts, type FactRow, Mono, Row } from '../../ui/Layout.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { OutcomeChip } from './OutcomeChip.tsx';
import { actionText, clauseText, roleText } from './row.ts';

const words = strings.audit.detail;

export function AuditDetail({ row, onClose, onPatient, onAccount }: { row: AuditRow; onClose: () => void; onPatient: () => void; onAccount: () => void }) {
  const optional = (label: string, value: string | null): FactRow[] => (value === null || value === '' ? [] : [[label, value]]);
  return (
    <SidePanel title={actionText(row.action)} onClose={onClose}>
      <Facts rows={[
        [words.at, `${instantText(row.at)} (${zoneName()})`], [words.account, row.accountName === '' ? strings.audit.unknownAccount : row.accountName], ...optional(words.role, roleText(row.role)), ...optional(words.organization, row.organizationName), ...optional(words.patient, row.patientName),
        ...optional(words.purpose, row.purpose === null ? null : strings.terms.purposes[row.purpose]), ...optional(words.reason, row.reason), [words.outcome, <OutcomeChip key="outcome" outcome={row.outcome} />], ...optional(words.clause, clauseText(row.clause)),
        ...optional(words.documents, row.documents === null ? null : String(row.documents)), [words.anchored, row.anchoredBlock === null ? strings.audit.notAnchored : strings.terms.stages.confirmed],
      ]} />
      <Row>{row.patient !== null && <Button onClick={onPatient}>{strings.audit.filters.patient}</Button>}{row.account !== null && <Button onClick={onAccount}>{strings.audit.filters.account}</Button>}</Row>
      <Disclosure label={strings.states.details}>
        <Facts rows={[
          [words.sequence, row.sequence], ...(row.anchoredBlock === null ? [] : [[words.anchored, strings.audit.anchored(row.anchoredBlock)] as const]), [words.device, <Mono key="device">{row.device}</Mono>],
          ...(row.document === null ? [] : [[words.document, <Mono key="document">{row.document}</Mono>] as const]), ...(row.consent === null ? [] : [[words.consent, <Mono key="consent">{row.consent}</Mono>] as const]),
        ]} />
      </Disclosure>
    </SidePanel>
  );
}
