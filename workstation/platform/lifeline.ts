import { fstatSync } from 'node:fs';
import { Socket } from 'node:net';

/**
 * Calls `ended` once when whoever started us is gone, also after kill -9: the launcher holds the other end of a pipe
 * whose number stands in ASSENT_LIFELINE. Without one, nothing happens.
 */
export function watchLifeline(ended: () => void, env: NodeJS.ProcessEnv = process.env): void {
  const descriptor = Number.parseInt(env['ASSENT_LIFELINE'] ?? '', 10);
  // It is ours alone: a program we start would take some other file for it.
  delete env['ASSENT_LIFELINE'];
  if (!Number.isInteger(descriptor) || !isPipe(descriptor)) return;
  const line = new Socket({ fd: descriptor, readable: true, writable: false });
  line.once('close', ended).on('error', () => line.destroy()).resume().unref();
}

function isPipe(descriptor: number): boolean {
  try {
    const stat = fstatSync(descriptor);
    return stat.isFIFO() || stat.isSocket();
  } catch {
    return false;
  }
}
