import { useEffect, useRef } from 'react';
import type { PaperRow } from '../../../core/records/views/index.ts';
import { strings } from '../../app/strings/index.ts';
import { fhirDateText } from '../../lib/dates.ts';
import { Button } from '../../ui/Button.tsx';
import { Card, Faint, Row, Stack } from '../../ui/Layout.tsx';
import { AttachmentView } from './AttachmentView.tsx';
import styles from './chart.module.css';

const words = strings.chart;

/** Text is shown as text, pictures as pictures, everything else as a file to save: nothing in a document can run. */
export function PaperView({ paper, onDetail, onClose }: { paper: PaperRow; onDetail: () => void; onClose: () => void }) {
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => { top.current?.scrollIntoView({ block: 'nearest' }); }, []);
  const files = paper.attachments.filter(({ contentType, data }) => contentType !== 'text/plain' || data === null);
  return (
    <div ref={top}>
      <Card title={paper.title} count={fhirDateText(paper.date)} testId="paper" actions={<Row><Button kind="quiet" onClick={onDetail}>{strings.states.details}</Button><Button kind="quiet" onClick={onClose}>{strings.states.close}</Button></Row>}>
        <Stack>
          {paper.text !== null && <div className={styles['text']} tabIndex={0} role="document" aria-label={paper.title}>{paper.text}</div>}
          {files.map((attachment, index) => <AttachmentView key={`${attachment.title ?? ''} ${String(index)}`} attachment={attachment} />)}
          {paper.text === null && files.length === 0 && <Faint>{words.papers.noText}</Faint>}
        </Stack>
      </Card>
    </div>
  );
}
