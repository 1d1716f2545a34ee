import { setPriority } from 'node:os';

const background = 10;

/** Call first in a thread whose work nobody waits for at the keyboard: on a busy machine the thread that answers windows goes first. */
export function lowerThreadPriority(): void {
  // Elsewhere the same call means the whole process.
  if (process.platform === 'linux') setPriority(0, background);
}
