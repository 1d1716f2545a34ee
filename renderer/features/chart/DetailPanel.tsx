import type { Row as ChartRow } from '../../../core/records/views/index.ts';
import { strings } from '../../app/strings/index.ts';
import { bytesText } from '../../lib/amounts.ts';
import { instantText } from '../../lib/dates.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Facts, type FactRow, Faint, Mono } from '../../ui/Layout.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { StageChip } from '../../ui/StageChip.tsx';
import styles from './chart.module.css';
import { Copies } from './Copies.tsx';
import { useRecord } from './record.ts';
import { EntryActs } from './writing/EntryActs.tsx';
import { History } from './writing/History.tsx';
import { resourceKey } from './writing/target.ts';

const words = strings.chart.detail;

/** Where a line comes from, who vouches for it, and what was received. */
export function DetailPanel({ row, title, onClose }: { row: ChartRow; title: string; onClose: () => void }) {
  const { documents } = useRecord();
  const document = row.document === null ? undefined : documents.get(row.document);
  const facts = document?.facts;
  const key = resourceKey(row.resource);
  const about: FactRow[] = [[words.source, row.source ?? strings.states.none]];
  if (facts !== undefined) {
    about.push([words.section, strings.terms.sectionName(strings.terms.sections[facts.section.category], facts.section.sensitivity === 'general' ? 'general' : strings.terms.sensitivities[facts.section.sensitivity])]);
    if (document?.authorName !== null && document?.authorName !== undefined) about.push([words.author, document.authorName]);
    if (facts.authoredAt !== null) about.push([words.authoredAt, instantText(facts.authoredAt)]);
    about.push([words.state, <StageChip key="stage" stage={facts.stage} />]);
  }
  return (
    <SidePanel title={title} onClose={onClose}>
      <EntryActs resource={row.resource} documentId={row.document} title={title} onDone={onClose} />
      <Facts rows={about} />
      {facts !== undefined && <Disclosure key={facts.document} label={strings.writing.history.title}>{key === null ? <Faint>{strings.writing.history.noId}</Faint> : <History subject={facts.subject} document={facts.document} resource={key} />}</Disclosure>}
      {facts !== undefined && (
        <Disclosure label={strings.states.details}>
          <Facts rows={[[words.document, <Mono key="document">{facts.document}</Mono>], [words.cid, <Mono key="cid">{facts.cid}</Mono>], [words.copies, <Copies key="copies" cid={facts.cid} />], [words.block, facts.block ?? words.notYet], [words.epoch, facts.epoch], [words.size, bytesText(facts.size)]]} />
        </Disclosure>
      )}
      <Disclosure label={words.resource}><pre className={styles['raw']} tabIndex={0} aria-label={words.raw}>{JSON.stringify(row.resource, null, 2)}</pre></Disclosure>
    </SidePanel>
  );
}
