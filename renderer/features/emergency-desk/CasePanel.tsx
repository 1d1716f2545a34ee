import type { EmergencyCase } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import { instantText } from '../../lib/dates.ts';
import { Facts, type FactRow, Stack } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import styles from './case.module.css';
import { ReadList } from '../emergency/index.ts';
import { ReviewForm } from './ReviewForm.tsx';

const words = strings.emergency.queue.detail;
const verdicts = strings.emergency.queue.review;

export function CasePanel({ line, officer, onClose }: { line: EmergencyCase; officer: boolean; onClose: () => void }) {
  const second = line.approvedBy.length > 0 ? line.approvedBy.join(', ') : line.alone ? words.alone : words.notNeeded;
  const told: FactRow[] = line.offline ? [[words.offline, words.wasOffline]] : [];
  return (
    <SidePanel title={words.title} onClose={onClose}>
      <Facts rows={[
        [words.recordOf, line.recordOf], [words.reason, strings.emergency.reasonOf(line.reason)], [words.words, <span key="words" className={styles['quote']}>{line.text ?? words.wordsElsewhere}</span>],
        [words.opened, instantText(line.openedAt)], [words.ended, line.endedAt === null ? words.running : instantText(line.endedAt)], [words.second, second], ...told, [words.looks, line.looks],
      ]} />
      <h3>{words.read}</h3>
      {line.read.length === 0 ? <p>{words.nothing}</p> : <ReadList read={line.read} />}
      <h3>{words.account}</h3>
      <p className={styles['quote']}>{line.account?.text ?? words.noAccount}</p>
      <h3>{verdicts.title}</h3>
      <Verdict line={line} officer={officer} />
    </SidePanel>
  );
}

function Verdict({ line, officer }: { line: EmergencyCase; officer: boolean }) {
  const { review } = line;
  if (review !== null && review.stage !== 'failed') {
    return <Stack tight><p>{review.verdict === 'Justified' ? verdicts.justified : verdicts.notJustified}</p><p>{verdicts.by(review.by, instantText(review.at))}</p>{review.finding !== null && <p className={styles['quote']}>{review.finding}</p>}</Stack>;
  }
  if (line.mine) return <Notice><p>{verdicts.own}</p></Notice>;
  if (line.state === 'open') return <Notice><p>{verdicts.running}</p></Notice>;
  if (!officer) return <Notice><p>{verdicts.notOfficer}</p></Notice>;
  return <>{review !== null && <Notice tone="amber"><p>{verdicts.failed}</p></Notice>}<ReviewForm line={line} /></>;
}
