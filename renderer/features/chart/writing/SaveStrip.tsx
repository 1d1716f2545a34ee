import { IconX } from '@tabler/icons-react';
import type { PatientId } from '../../../../core/ids/index.ts';
import { strings } from '../../../app/strings/index.ts';
import { IconButton } from '../../../ui/Button.tsx';
import { useUser } from '../../session/index.ts';
import { SaveChip } from './SaveChip.tsx';
import { saved, useSaved } from './saved.ts';
import styles from './writing.module.css';

const words = strings.writing.save;

export function SaveStrip({ patient }: { patient: PatientId }) {
  const rows = useSaved(useUser().account, patient);
  if (rows.length === 0) return null;
  return (
    <section className={styles['saved']} aria-label={words.label} data-testid="saved">
      {rows.map(({ document, title }) => (
        <div key={document} className={styles['savedRow']} data-testid="saved-row" data-document={document}>
          <span className={styles['savedWhat']}>{title}</span>
          <SaveChip document={document} />
          <span style={{ marginLeft: 'auto' }}><IconButton label={`${words.dismiss}: ${title}`} icon={<IconX size={16} aria-hidden />} onClick={() => { saved.drop(document); }} /></span>
        </div>
      ))}
    </section>
  );
}
