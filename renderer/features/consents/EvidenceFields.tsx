import { PasswordInput, Radio, TextInput } from '@mantine/core';
import { strings } from '../../app/strings/index.ts';
import styles from '../../ui/form.module.css';
import type { EvidenceDraft, EvidenceMistakes } from './evidence.ts';

const words = strings.consents.evidence;

/** At the desk: the patient's PIN, a witnessed paper, or a guardian. */
export function EvidenceFields({ draft, onChange, mistakes }: { draft: EvidenceDraft; onChange: (draft: EvidenceDraft) => void; mistakes: EvidenceMistakes }) {
  const set = (name: keyof EvidenceDraft) => (event: { currentTarget: { value: string } }) => { onChange({ ...draft, [name]: event.currentTarget.value }); };
  return (
    <>
      <Radio.Group label={words.title} value={draft.kind} onChange={(kind) => { onChange({ ...draft, kind: kind as EvidenceDraft['kind'] }); }}>
        <div className={styles['options']}><Radio value="pin" label={words.pin} /><Radio value="paper" label={words.paper} /><Radio value="guardian" label={words.guardian} /></div>
      </Radio.Group>
      {draft.kind === 'pin' && <PasswordInput label={words.pinLabel} description={words.pinHint} inputMode="numeric" autoComplete="off" value={draft.pin} onChange={set('pin')} error={mistakes.pin} visibilityToggleButtonProps={{ 'aria-label': strings.session.unlock.show }} data-testid="patient-pin" />}
      {draft.kind === 'paper' && <TextInput label={words.witness} description={words.paperHint} value={draft.witness} onChange={set('witness')} error={mistakes.witness} />}
      {draft.kind === 'guardian' && <div className={styles['pair']}><TextInput label={words.guardianName} value={draft.guardian} onChange={set('guardian')} error={mistakes.guardian} /><TextInput label={words.relation} value={draft.relation} onChange={set('relation')} error={mistakes.relation} /></div>}
    </>
  );
}
