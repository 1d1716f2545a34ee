import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { OrderWarning } from '../../../../core/contract/index.ts';
import type { PatientId } from '../../../../core/ids/index.ts';
import { strings } from '../../../app/strings/index.ts';
import { api } from '../../../lib/api.ts';
import { Faint } from '../../../ui/Layout.tsx';
import { FailureNotice, Notice } from '../../../ui/Notice.tsx';
import { conceptIn, type Errors } from './form.ts';
import { askedAs, type OrderDraft } from './order-draft.ts';
import styles from './writing.module.css';

const words = strings.writing.order;
/** Each asking reads the record, under a row of the audit: not with every letter. */
const pause = 500;
const shortest = 3;
const grave = new Set<OrderWarning['kind']>(['allergy', 'allergy-class']);

/** What stands against the order, from all of the record that is open. It is part of the form: without having been asked an order cannot be signed. */
export function OrderWarnings({ patient, except, draft, change, errors }: { patient: PatientId; except: string | null; draft: OrderDraft; change: (part: Partial<OrderDraft>) => void; errors: Errors }) {
  const now = askedAs(draft.medication);
  const [asked] = useDebouncedValue(now, pause);
  const medication = conceptIn(draft.medication);
  const ready = asked === now && medication.text.length >= shortest;
  const query = useQuery(api.writing.checkOrder.queryOptions({ input: { patient, medication, except }, enabled: ready, staleTime: 30_000, gcTime: 0 }));
  const answer = ready ? query.data : undefined;
  const keys = answer?.warnings.map(({ key }) => key).join('\n');
  useEffect(() => { if (keys !== undefined) change({ asked: now, warned: keys === '' ? [] : keys.split('\n') }); }, [keys, now, change]);
  if (medication.text.length < shortest) return null;
  if (query.isError && ready) return <FailureNotice error={query.error} />;
  if (answer === undefined) return <Faint small>{words.checking}</Faint>;
  return (
    <div className={styles['warnings']} data-testid="order-warnings" role="status">
      {answer.warnings.length === 0 && <Notice tone="neutral"><p>{words.clear}</p></Notice>}
      {answer.warnings.map(({ key, kind, title, detail }) => (
        <Notice key={key} tone={grave.has(kind) ? 'red' : 'amber'} title={words.kinds[kind]}>{words.kindHints[kind] === undefined ? <p>{[title, detail].filter(Boolean).join(': ')}</p> : <p>{words.kindHints[kind]}</p>}</Notice>
      ))}
      <Faint small>{words.limits}</Faint>
      {answer.warnings.length > 0 && <TextInput label={words.despite} value={draft.despite} maxLength={200} onChange={(event) => { change({ despite: event.currentTarget.value }); }} error={errors['despite']} />}
    </div>
  );
}
