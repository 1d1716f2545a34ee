import { IconBackspace } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { AccountId } from '../../../core/ids/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { useNow } from '../../lib/clock.ts';
import { durationText } from '../../lib/dates.ts';
import { failureOf } from '../../lib/failure.ts';
import { Button } from '../../ui/Button.tsx';
import { Row, Stack } from '../../ui/Layout.tsx';
import { FailureNotice, Notice } from '../../ui/Notice.tsx';
import styles from '../../ui/front.module.css';

const words = strings.session.signIn;
const shortest = 6;
const longest = 12;
const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** By touch or by keyboard: digits, Backspace, Enter, Escape. */
export function PinPad({ who, lockedOutUntil, onBack }: { who: { readonly account: AccountId } | { readonly number: string }; lockedOutUntil: string | null; onBack: () => void }) {
  const [pin, setPin] = useState('');
  const queries = useQueryClient();
  const signIn = useMutation(api.session.signIn.mutationOptions({
    onSuccess: (state) => { queries.setQueryData(api.session.state.queryKey(), state); },
    onError: () => { setPin(''); void queries.invalidateQueries({ queryKey: api.session.people.key() }); },
  }));
  const submit = () => { if (pin.length >= shortest && !signIn.isPending) signIn.mutate({ ...who, secret: pin }); };
  const add = (digit: string) => { setPin((before) => (before + digit).slice(0, longest)); };
  const erase = () => { setPin((before) => before.slice(0, -1)); };
  const latest = useRef({ submit, add, erase, onBack });
  latest.current = { submit, add, erase, onBack };
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (/^\d$/.test(event.key)) latest.current.add(event.key);
      else if (event.key === 'Backspace') latest.current.erase();
      else if (event.key === 'Escape') latest.current.onBack();
      else if (event.key === 'Enter') { if (event.target instanceof HTMLButtonElement && event.target.dataset['pin'] !== 'submit') return; event.preventDefault(); latest.current.submit(); }
      else return;
    };
    window.addEventListener('keydown', press);
    return () => { window.removeEventListener('keydown', press); };
  }, []);
  useEffect(() => { if (document.activeElement instanceof HTMLElement) document.activeElement.blur(); }, []);
  return (
    <Stack>
      <div className={styles['dots']} role="status" aria-label={words.entered(pin.length)} data-testid="pin">{Array.from({ length: Math.max(shortest, pin.length) }, (_, index) => <span key={index} className={styles['dot']} data-on={index < pin.length} />)}</div>
      <PinFailure error={signIn.error} lockedOutUntil={lockedOutUntil} byNumber={'number' in who} />
      <div className={styles['pad']}>
        {digits.map((digit) => <button key={digit} type="button" className={styles['key']} aria-label={words.digit(digit)} onClick={() => { add(digit); }}>{digit}</button>)}
        <span />
        <button type="button" className={styles['key']} aria-label={words.digit('0')} onClick={() => { add('0'); }}>0</button>
        <button type="button" className={styles['key']} aria-label={words.erase} onClick={erase}><IconBackspace size={20} aria-hidden /></button>
      </div>
      <Row align="between">
        <Button kind="quiet" onClick={onBack}>{words.change}</Button>
        <Button kind="primary" data-pin="submit" onClick={submit} disabled={pin.length < shortest} busy={signIn.isPending}>{words.act}</Button>
      </Row>
    </Stack>
  );
}

function PinFailure({ error, lockedOutUntil, byNumber }: { error: unknown; lockedOutUntil: string | null; byNumber: boolean }) {
  const now = useNow(1000);
  const failure = error === null ? null : failureOf(error);
  const until = typeof failure?.data['until'] === 'string' ? failure.data['until'] : lockedOutUntil;
  const left = until === null ? 0 : Date.parse(until) - now;
  if (left > 0) return <Notice tone="amber" role="alert"><p>{words.wait(durationText(left))}</p></Notice>;
  if (failure?.code === 'session.wrong-secret') return <Notice tone="amber" role="alert"><p>{byNumber ? words.wrongNumber : words.wrong}</p></Notice>;
  return failure?.code === 'session.locked-out' ? null : <FailureNotice error={error} />;
}
