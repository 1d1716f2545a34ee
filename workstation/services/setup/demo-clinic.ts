import { AppError } from '../../../core/errors/index.ts';
import type { Desk } from '../../desk.ts';
import type { JobRun } from '../jobs/job-board.ts';
import type { Founding } from './founder.ts';

/** Fills a fresh organization of the committed development network with invented people and patients. */
export interface DemoClinicMaker {
  founding(join: string | null): Promise<Founding>;
  isMade(desk: Desk): boolean;
  make(desk: Desk, run: JobRun): Promise<void>;
}

export function createDemoClinicMaker(): DemoClinicMaker {
  return {
    founding() { throw new AppError('app.not-found'); },
    isMade: () => true,
    make: () => Promise.resolve(),
  };
}
