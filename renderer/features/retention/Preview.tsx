import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DocumentId, PatientId } from '../../../core/ids/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Card, Faint, Row, Stack } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { Empty } from '../../ui/States.tsx';
import { useUser } from '../session/index.ts';
import { ActDialog } from './ActDialog.tsx';
import { actsFor, type RetentionAct } from './acts.ts';
import { PreviewTable } from './PreviewTable.tsx';
import { StoreTable } from './StoreTable.tsx';

const words = strings.retention.preview;

/** One patient's documents: what may go, what has to be kept and why, and what would go with it. */
export function Preview({ patient, onClose }: { patient: PatientId; onClose: () => void }) {
  const query = useQuery(api.retention.preview.queryOptions({ input: { patient }, staleTime: 5_000 }));
  const officer = useUser().roles.includes('PrivacyOfficer');
  const [chosen, setChosen] = useState<ReadonlySet<DocumentId>>(new Set());
  const [act, setAct] = useState<RetentionAct | null>(null);
  const toggle = (document: DocumentId): void => { const next = new Set(chosen); if (!next.delete(document)) next.add(document); setChosen(next); };
  return (
    <Card title={query.data === undefined ? strings.audit.find.title : words.title(query.data.patientName)} actions={<Button kind="quiet" onClick={onClose}>{words.close}</Button>} testId="preview">
      <QueryView query={query}>{(preview) => {
        if (preview.rows.length === 0) return <Empty title={words.empty} />;
        const rows = preview.rows.filter(({ document }) => chosen.has(document));
        return (
          <Stack>
            <Notice tone={preview.whole ? 'accent' : 'neutral'}><p>{preview.whole ? words.whole : words.notWhole}</p></Notice>
            <PreviewTable rows={preview.rows} chosen={chosen} onToggle={toggle} />
            <Row>
              <Faint>{words.chosen(chosen.size)}</Faint>
              {actsFor(rows, preview.whole, officer).map((one) => <Button key={one} kind={one === 'erase' || one === 'whole' ? 'danger' : 'secondary'} onClick={() => { setAct(one); }}>{words.acts[one]}</Button>)}
            </Row>
            <StoreTable stores={preview.stores} />
            {act !== null && <ActDialog act={act} patient={patient} documents={act === 'whole' ? null : rows.map(({ document }) => document)} onClose={() => { setAct(null); setChosen(new Set()); }} />}
          </Stack>
        );
      }}</QueryView>
    </Card>
  );
}
