import { Radio, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { EmergencyCase } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import styles from '../../ui/form.module.css';
import { Row } from '../../ui/Layout.tsx';
import { FailureNotice } from '../../ui/Notice.tsx';
import { WhatIsSigned } from '../../ui/WhatIsSigned.tsx';

const words = strings.emergency.queue.review;

export function ReviewForm({ line: { subject, emergency } }: { line: EmergencyCase }) {
  const [verdict, setVerdict] = useState<string | null>(null);
  const [finding, setFinding] = useState('');
  const [tried, setTried] = useState(false);
  const queries = useQueryClient();
  const review = useMutation(api.emergency.review.mutationOptions({ onSuccess: () => { void queries.invalidateQueries({ queryKey: api.emergency.key() }); } }));
  const lacksFinding = verdict === 'NotJustified' && finding.trim() === '';
  const given = (verdict === 'Justified' || verdict === 'NotJustified') && !lacksFinding ? { subject, emergency, verdict: verdict as 'Justified' | 'NotJustified', finding: finding.trim() === '' ? null : finding.trim() } : null;
  const submit = () => {
    setTried(true);
    if (given !== null) review.mutate(given);
  };
  return (
    <form className={styles['form']} noValidate data-testid="review" onSubmit={(event) => { event.preventDefault(); submit(); }}>
      <Radio.Group aria-label={words.title} value={verdict} onChange={setVerdict} error={tried && verdict === null ? words.need : undefined}>
        <div className={styles['column']}><Radio value="Justified" label={words.justified} /><Radio value="NotJustified" label={words.notJustified} /></div>
      </Radio.Group>
      <Textarea label={words.finding} description={words.findingHint} value={finding} rows={4} maxLength={2_000} onChange={(event) => { setFinding(event.currentTarget.value); }} error={tried && lacksFinding ? words.needFinding : undefined} />
      <WhatIsSigned ask={given === null ? null : api.emergency.willReview.queryOptions({ input: given })} />
      <FailureNotice error={review.error} />
      <Row><Button kind="primary" type="submit" busy={review.isPending}>{words.act}</Button></Row>
    </form>
  );
}
