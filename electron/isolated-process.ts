import { fileURLToPath } from 'node:url';
import type { UtilityProcess } from 'electron';
import type { SpawnIsolated } from '../workstation/keys/port.ts';

/** A process of Electron's own kind: with the runAsNode fuse off, `fork` would throw. */
export const createIsolatedSpawner = (fork: (path: string) => UtilityProcess): SpawnIsolated => (entry) => {
  const child = fork(typeof entry === 'string' ? entry : fileURLToPath(entry));
  return {
    send(message) { child.postMessage(message); },
    onMessage(listen) { child.on('message', listen); },
    onExit(listen) { child.once('exit', () => { listen(); }); },
    kill() { child.kill(); },
  };
};
