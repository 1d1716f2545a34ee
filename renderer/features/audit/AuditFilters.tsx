import { Select, TextInput } from '@mantine/core';
import { strings } from '../../app/strings/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Row } from '../../ui/Layout.tsx';
import { type Filters, noFilters } from './filters.ts';

const words = strings.audit.filters;
const any = 'any';
const actions = [{ value: any, label: words.anyAction }, ...Object.entries(strings.audit.actions).map(([value, label]) => ({ value, label })).sort((one, other) => one.label.localeCompare(other.label))];

export const AuditFilters = ({ filters, onChange }: { filters: Filters; onChange: (filters: Filters) => void }) => (
  <Row>
    <Select label={words.outcome} data={[{ value: any, label: words.anyOutcome }, { value: 'permit', label: words.permit }, { value: 'deny', label: words.deny }]} value={filters.outcome ?? any} onChange={(value) => { onChange({ ...filters, outcome: value === 'permit' || value === 'deny' ? value : null }); }} />
    <Select label={words.action} data={actions} value={filters.action ?? any} searchable allowDeselect={false} onChange={(value) => { onChange({ ...filters, action: value === null || value === any ? null : value }); }} />
    <TextInput type="datetime-local" label={words.from} value={filters.from} onChange={(event) => { onChange({ ...filters, from: event.currentTarget.value }); }} />
    <TextInput type="datetime-local" label={words.to} value={filters.to} onChange={(event) => { onChange({ ...filters, to: event.currentTarget.value }); }} />
    {filters.patient !== null && <Button kind="quiet" onClick={() => { onChange({ ...filters, patient: null }); }}>{words.patient} ×</Button>}
    {filters.account !== null && <Button kind="quiet" onClick={() => { onChange({ ...filters, account: null }); }}>{words.account} ×</Button>}
    {filters !== noFilters && <Button kind="quiet" onClick={() => { onChange(noFilters); }}>{words.clear}</Button>}
  </Row>
);
