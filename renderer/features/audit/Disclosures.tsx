import { IconFileDownload } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Disclosure } from '../../../core/contract/index.ts';
import type { PatientId } from '../../../core/ids/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { dayText } from '../../lib/dates.ts';
import { download } from '../../lib/download.ts';
import { Button } from '../../ui/Button.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Card, Row, Stack, TwoLines } from '../../ui/Layout.tsx';
import { FailureNotice, Notice } from '../../ui/Notice.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { Empty } from '../../ui/States.tsx';
import { sectionsText } from '../consents/index.ts';
import { AccessPackageDialog } from './AccessPackageDialog.tsx';

const words = strings.audit.disclosures;

const whatOf = ({ sections, documents, kind }: Disclosure): string =>
  (kind === 'export' ? words.documents(documents) : sections === null || sections.length === 0 ? words.unnamed : documents === null ? sectionsText(sections) : words.listed(documents, sectionsText(sections)));

const whyOf = ({ purposes, reason, reasonCode }: Disclosure): string =>
  reason ?? (reasonCode === null ? purposes.map((purpose) => strings.terms.purposes[purpose]).join(', ') : strings.emergency.reasonOf(reasonCode));

const columns: readonly Column<Disclosure>[] = [
  { id: 'at', header: words.columns.at, nowrap: true, cell: ({ at, until }) => <TwoLines first={dayText(at)} second={until === null ? '' : words.until(dayText(until))} />, sort: ({ at }) => at },
  { id: 'recipient', header: words.columns.recipient, cell: ({ recipient, kind }) => <TwoLines first={recipient} second={words.kinds[kind]} />, sort: ({ recipient }) => recipient },
  { id: 'what', header: words.columns.what, cell: whatOf },
  { id: 'why', header: words.columns.why, cell: whyOf },
];

/** What was given of this record, and to whom: the accounting of disclosures. `takes`: all that is held may be taken along from here. */
export function Disclosures({ patient, takes = true }: { patient: PatientId; takes?: boolean }) {
  const [all, setAll] = useState(false);
  const [part, setPart] = useState(false);
  const query = useQuery(api.audit.disclosures.queryOptions({ input: { patient } }));
  const save = useMutation(api.audit.disclosuresCsv.mutationOptions({ onSuccess: ({ name, csv }) => { download(name, 'text/csv;charset=utf-8', csv); } }));
  return (
    <Stack>
      <Card title={words.title} flush foot={words.about} testId="disclosures" actions={<Row><Button icon={<IconFileDownload size={16} aria-hidden />} busy={save.isPending} onClick={() => { save.mutate({ patient }); }}>{words.save}</Button>{takes && <Button onClick={() => { setPart(false); setAll(true); }}>{strings.audit.access.act}</Button>}</Row>}>
        <QueryView query={query}>{({ rows, since, complete }) => (rows.length === 0 ? <Empty compact title={words.empty} sentence={words.emptySentence(dayText(since))} /> : (
          <>
            <DataTable label={words.title} columns={columns} rows={rows} rowKey={({ id }) => id} newestFirst="at" />
            {!complete && <Notice tone="amber"><p>{words.more}</p></Notice>}
          </>
        ))}</QueryView>
      </Card>
      <FailureNotice error={save.error} />
      {part && <Notice role="status" tone="amber"><p>{strings.audit.access.part}</p></Notice>}
      {all && <AccessPackageDialog patient={patient} onClose={() => { setAll(false); }} onSaved={(whole) => { setAll(false); setPart(!whole); }} />}
    </Stack>
  );
}
