import { fileURLToPath } from 'node:url';
import type { UtilityProcess } from 'electron';
import type { SpawnIsolated } from '../workstation/keys/port.ts';

/** What is used of Electron's own. */
export type Child = Pick<UtilityProcess, 'pid' | 'postMessage' | 'kill' | 'on' | 'once'>;

/** A process of Electron's own kind: with the runAsNode fuse off, `fork` would throw. */
export const createIsolatedSpawner = (fork: (path: string) => Child, forceEnd = endNow): SpawnIsolated => (entry) => {
  const child = fork(typeof entry === 'string' ? entry : fileURLToPath(entry));
  let ending = false;
  const end = (): void => {
    const { pid } = child;
    // It can be ended only once it runs. What waits for its end would otherwise wait for ever.
    if (pid === undefined) return;
    child.kill();
    // That asks on POSIX, and is insisted on two seconds later. A lock promises one.
    forceEnd(pid);
  };
  child.once('spawn', () => { if (ending) end(); });
  child.on('error', () => { /* A fatal one of V8's, followed by 'exit'. Nobody listening would be an exception here. */ });
  return {
    send(message) { child.postMessage(message); },
    onMessage(listen) { child.on('message', listen); },
    onExit(listen) { child.once('exit', () => { listen(); }); },
    kill() { ending = true; end(); },
  };
};

function endNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended meanwhile.
  }
}
