import type { JobId } from '../../../core/ids/index.ts';
import type { JobBoard, JobRun } from '../jobs/job-board.ts';

type Progress = JobRun['progress'];

/** Shows on the first screen that a damaged database is being built anew. Where nothing has to be, no job begins. */
export function createRebuildJob(deps: { readonly jobs: JobBoard; readonly onChange: (job: JobId | null, running: boolean) => void }) {
  return {
    async during<Result>(work: (progress: Progress) => Promise<Result>): Promise<Result> {
      let job: JobId | null = null;
      let run: JobRun | undefined;
      const ending = Promise.withResolvers<undefined>();
      const progress: Progress = (step, done, total) => {
        if (job === null) {
          job = deps.jobs.start('rebuild', (begun) => { run = begun; return ending.promise; });
          deps.onChange(job, true);
        }
        run?.progress(step, done, total);
      };
      try {
        const result = await work(progress);
        ending.resolve(undefined);
        if (job !== null) { await deps.jobs.ended(job); deps.onChange(null, false); }
        return result;
      } catch (error) {
        ending.promise.catch(() => undefined);
        ending.reject(error);
        if (job !== null) deps.onChange(job, false);
        throw error;
      }
    },
  };
}
