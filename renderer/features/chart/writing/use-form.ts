import { useCallback, useEffect, useRef, useState } from 'react';
import type { AccountId } from '../../../../core/ids/index.ts';
import type { AnyForm } from './forms.ts';
import { createKeeper, type DraftPlace, type Keeper, type Keeping } from '../../../lib/kept-drafts.ts';

/** A form whose every change is kept. */
export function useKeptForm(account: AccountId, place: DraftPlace, begun: AnyForm) {
  const [form, setForm] = useState(begun);
  const [state, setState] = useState<Keeping>('kept');
  const keeper = useRef<Keeper | null>(null);
  const latest = useRef(form);
  const opened = useRef({ account, place });
  useEffect(() => {
    keeper.current = createKeeper(opened.current.account, opened.current.place, setState);
    const hidden = (): void => { keeper.current?.flush(); };
    window.addEventListener('pagehide', hidden);
    return () => { window.removeEventListener('pagehide', hidden); keeper.current?.leave(); keeper.current = null; };
  }, []);
  const change = useCallback((part: Partial<AnyForm>) => {
    const next = { ...latest.current, ...part };
    latest.current = next;
    setForm(next);
    keeper.current?.change(JSON.stringify(next));
  }, []);
  return { form, state, change, end: () => { keeper.current?.end(); } };
}
