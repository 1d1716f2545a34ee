import { Radio, TextInput } from '@mantine/core';
import { useState } from 'react';
import { strings } from '../../app/strings/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Row } from '../../ui/Layout.tsx';
import styles from '../../ui/form.module.css';

const words = strings.chart.reason;
const other = 'other';

/** Opens this organization's own part to somebody who is not recorded as treating the patient. */
export function ReasonForm({ onReason }: { onReason: (reason: string) => void }) {
  const [choice, setChoice] = useState<string>(words.examples[0] ?? other);
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const reason = choice === other ? text.trim() : choice;
  return (
    <form className={styles['form']} noValidate data-testid="reason" onSubmit={(event) => { event.preventDefault(); setTried(true); if (reason !== '') onReason(reason); }}>
      <p>{words.sentence}</p>
      <Radio.Group label={words.label} value={choice} onChange={setChoice}><div className={styles['column']}>{words.examples.map((example) => <Radio key={example} value={example} label={example} />)}<Radio value={other} label={words.own} /></div></Radio.Group>
      {choice === other && <TextInput aria-label={words.own} value={text} maxLength={200} autoFocus onChange={(event) => { setText(event.currentTarget.value); }} error={tried && reason === '' ? words.error : undefined} />}
      <Row><Button kind="primary" type="submit">{words.act}</Button></Row>
    </form>
  );
}
