import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { strings } from '../../../app/strings/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { NoteDialog } from '../NoteDialog.tsx';
import { useRecord } from '../record.ts';
import { DocumentList } from './DocumentList.tsx';

export function DocumentsPage() {
  const { chart } = useRecord();
  const [writing, setWriting] = useState(false);
  return (
    <>
      <DocumentList actions={<Button kind="primary" icon={<IconPencil size={16} aria-hidden />} onClick={() => { setWriting(true); }}>{strings.chart.papers.addNote}</Button>} />
      {writing && <NoteDialog patient={chart.patient.patient} onClose={() => { setWriting(false); }} />}
    </>
  );
}
