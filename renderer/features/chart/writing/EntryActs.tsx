import { IconArrowsExchange, IconEraser, IconPencil } from '@tabler/icons-react';
import { useContext, useState } from 'react';
import type { FhirResource } from '../../../../core/contract/index.ts';
import { canBeStruck } from '../../../../core/records/writing/index.ts';
import { strings } from '../../../app/strings/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { Row } from '../../../ui/Layout.tsx';
import { SessionContext } from '../../session/index.ts';
import { useRecord } from '../record.ts';
import { RefileDialog } from './RefileDialog.tsx';
import { StrikeDialog } from './StrikeDialog.tsx';
import { targetOf } from './target.ts';
import { WriteContext } from './write.ts';

const words = strings.writing.acts;

/** What can be done with an entry that stands in the record: a newer version, taken back, filed with the right patient. The older version stays in each case. */
export function EntryActs({ resource, documentId, title, onDone }: { resource: FhirResource; documentId: string | null; title: string; onDone: () => void }) {
  const { chart, documents } = useRecord();
  const write = useContext(WriteContext);
  const roles = useContext(SessionContext)?.user?.roles ?? [];
  const [dialog, setDialog] = useState<'strike' | 'refile' | null>(null);
  const document = documentId === null ? undefined : documents.get(documentId);
  const own = chart.sources.some((source) => source.own && source.subject === document?.facts.subject);
  const target = write === null ? null : targetOf(resource, document, own, roles);
  if (target === null || write === null || !canBeStruck(resource)) return null;
  const place = { document: target.document.facts.document, resource: target.resource };
  const { patient } = chart.patient;
  const close = () => { setDialog(null); };
  const { kind } = target;
  return (
    <>
      <Row>
        {kind !== null && <Button icon={<IconPencil size={16} aria-hidden />} onClick={() => { write({ kind, target: place, former: resource }); }}>{words.amend}</Button>}
        <Button icon={<IconEraser size={16} aria-hidden />} onClick={() => { setDialog('strike'); }}>{words.strike}</Button>
        <Button icon={<IconArrowsExchange size={16} aria-hidden />} onClick={() => { setDialog('refile'); }}>{words.refile}</Button>
      </Row>
      {dialog === 'strike' && <StrikeDialog patient={patient} target={place} title={title} onClose={close} onDone={onDone} />}
      {dialog === 'refile' && <RefileDialog patient={patient} target={place} title={title} onClose={close} onDone={onDone} />}
    </>
  );
}
