import { setTimeout as pause } from 'node:timers/promises';
import { AppError, type ErrorCode } from '../../../core/errors/index.ts';
import type { Desk } from '../../desk.ts';

const lookMs = 250;
const againMs = 1_000;
const mostTries = 180;

/** What passes by itself while another workstation or the network is getting ready. */
const passing: ReadonlySet<ErrorCode> = new Set(['consent.waiting-for-keys', 'content.unavailable', 'content.unreachable', 'chain.unavailable', 'chain.timeout', 'app.not-found', 'keys.unavailable', 'keys.locked']);

export const stopped = (signal: AbortSignal): void => { if (signal.aborted) throw new AppError('app.cancelled'); };

export async function until(signal: AbortSignal, holds: () => boolean): Promise<void> {
  while (!holds()) {
    stopped(signal);
    await pause(lookMs);
  }
}

/** Like the outbox's own, and ends with the job. */
export async function settled(desk: Desk, signal: AbortSignal, item: string): Promise<void> {
  stopped(signal);
  const cancelled = new Promise<never>((_, reject) => { signal.addEventListener('abort', () => { reject(new AppError('app.cancelled')); }, { once: true }); });
  cancelled.catch(() => undefined);
  await Promise.race([desk.outbox.settled(item), cancelled]);
}

/** Tries until it holds; throws what does not pass by itself. */
export async function patiently<T>(signal: AbortSignal, work: () => Promise<T> | T): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    stopped(signal);
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof AppError) || !passing.has(error.code) || tries >= mostTries) throw error;
      await pause(againMs);
    }
  }
}
