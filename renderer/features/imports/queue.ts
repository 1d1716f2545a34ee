import { useCallback, useRef, useState } from 'react';
import type { JobId, PatientId } from '../../../core/ids/index.ts';
import { client } from '../../lib/api.ts';
import { maxFileBytes, upload } from './upload.ts';

export interface Item { readonly key: string; readonly name: string; readonly size: number; readonly state: 'queued' | 'sending' | 'working' | 'too-large' | 'failed' | 'cancelled'; readonly sent: number; readonly job: JobId | null; readonly error: unknown }

const finished = new Set(['done', 'failed', 'cancelled']);
const poll = 400;

/** One file after the other, so that a large one does not starve the rest of the workstation. */
export function useImportQueue(patient: PatientId | null) {
  const [items, setItems] = useState<readonly Item[]>([]);
  const chain = useRef<Promise<void>>(Promise.resolve());
  const aborts = useRef(new Map<string, AbortController>());
  const change = useCallback((key: string, patch: Partial<Item>) => { setItems((before) => before.map((item) => (item.key === key ? { ...item, ...patch } : item))); }, []);

  const run = useCallback(async (key: string, file: File) => {
    const abort = aborts.current.get(key);
    if (abort === undefined || abort.signal.aborted) return;
    try {
      change(key, { state: 'sending' });
      const job = await upload(file, patient, abort.signal, (sent) => { change(key, { sent }); });
      change(key, { state: 'working', job });
      while (!finished.has((await client.jobs.get({ job })).state)) await new Promise((resolve) => setTimeout(resolve, poll));
    } catch (error) {
      change(key, abort.signal.aborted ? { state: 'cancelled' } : { state: 'failed', error });
    }
  }, [change, patient]);

  const add = useCallback((files: readonly File[]) => {
    for (const file of files) {
      const key = crypto.randomUUID();
      const fits = file.size <= maxFileBytes;
      setItems((before) => [...before, { key, name: file.name, size: file.size, state: fits ? 'queued' : 'too-large', sent: 0, job: null, error: null }]);
      if (!fits) continue;
      aborts.current.set(key, new AbortController());
      chain.current = chain.current.then(() => run(key, file));
    }
  }, [run]);

  const cancel = useCallback((item: Item) => {
    aborts.current.get(item.key)?.abort();
    if (item.job === null) change(item.key, { state: 'cancelled' });
    else void client.jobs.cancel({ job: item.job }).catch((error: unknown) => { change(item.key, { error }); });
  }, [change]);

  return { items, add, cancel, clear: useCallback(() => { setItems((before) => before.filter((item) => item.state === 'queued' || item.state === 'sending')); }, []) };
}
