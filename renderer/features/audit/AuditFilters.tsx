import { Select } from '@mantine/core';
import { strings } from '../../app/strings/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Row } from '../../ui/Layout.tsx';
import { type Filters, noFilters } from './filters.ts';

const words = strings.audit.filters;
const any = 'any';

export const AuditFilters = ({ filters, onChange }: { filters: Filters; onChange: (filters: Filters) => void }) => (
  <Row>
    <Select aria-label={words.outcome} data={[{ value: any, label: words.anyOutcome }, { value: 'permit', label: words.permit }, { value: 'deny', label: words.deny }]} value={filters.outcome ?? any} onChange={(value) => { onChange({ ...filters, outcome: value === 'permit' || value === 'deny' ? value : null }); }} />
    {filters.patient !== null && <Button kind="quiet" onClick={() => { onChange({ ...filters, patient: null }); }}>{words.patient} ×</Button>}
    {filters.account !== null && <Button kind="quiet" onClick={() => { onChange({ ...filters, account: null }); }}>{words.account} ×</Button>}
    {filters !== noFilters && <Button kind="quiet" onClick={() => { onChange(noFilters); }}>{words.clear}</Button>}
  </Row>
);
