/** Submissions on the caller's side: one a key, with every status kept for whoever iterates late. */
import { AppError } from '../../core/errors/index.ts';
import type { CallDescription, Receipt, Sign, Submission, SubmitInput, SubmitStatus } from './types.ts';
import type { Progress, SubmitRequest } from './worker.ts';

export interface Submissions {
  submit(input: SubmitInput): Submission;
  sign(key: string, payload: Uint8Array, what: CallDescription): Promise<Uint8Array>;
  progress(progress: Progress): void;
}

interface Running { readonly sign: Sign; readonly statuses: SubmitStatus[]; readonly submission: Submission; wake: () => void; moved: Promise<void>; over: boolean }

export function createSubmissions(start: (request: SubmitRequest) => Promise<unknown>): Submissions {
  const running = new Map<string, Running>();

  const advance = (entry: Running): void => {
    const { wake } = entry;
    entry.moved = new Promise((resolve) => { entry.wake = resolve; });
    wake();
  };

  async function* iterate(entry: Running): AsyncGenerator<SubmitStatus> {
    for (let next = 0; ;) {
      const { moved } = entry;
      const status = entry.statuses[next];
      if (status !== undefined) { next += 1; yield status; continue; }
      if (entry.over) { await entry.submission.done; return; }
      await moved;
    }
  }

  return {
    submit({ sign, ...request }) {
      const known = running.get(request.key);
      if (known) return known.submission;
      const done = start(request).then((receipt) => receipt as Receipt);
      const entry: Running = {
        sign, statuses: [], over: false, wake: () => undefined, moved: Promise.resolve(),
        submission: { done, [Symbol.asyncIterator]: () => iterate(entry) },
      };
      advance(entry);
      running.set(request.key, entry);
      const end = (): void => { entry.over = true; running.delete(request.key); advance(entry); };
      done.then(end, end);
      return entry.submission;
    },
    async sign(key, payload, what) {
      const entry = running.get(key);
      if (entry === undefined) throw new AppError('app.cancelled');
      return entry.sign(payload, what);
    },
    progress({ key, status }) {
      const entry = running.get(key);
      if (entry === undefined) return;
      entry.statuses.push(status);
      advance(entry);
    },
  };
}
