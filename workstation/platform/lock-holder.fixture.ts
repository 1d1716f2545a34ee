/** A program for instance-lock.test.ts: says whether it got the lock, and holds it until it is killed. */
import { AppError } from '../../core/errors/index.ts';
import { lockInstance } from './instance-lock.ts';

try {
  lockInstance(process.argv[2] ?? '');
  console.log('held');
  setInterval(() => undefined, 1_000);
} catch (error) {
  console.log(error instanceof AppError ? error.code : 'other');
}
