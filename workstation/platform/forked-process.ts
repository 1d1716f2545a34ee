import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { SpawnIsolated } from '../keys/port.ts';

/** A process of plain Node. It inherits nothing of our environment that it does not need. */
export const spawnForked: SpawnIsolated = (entry) => {
  const child = fork(typeof entry === 'string' ? entry : fileURLToPath(entry), [], {
    serialization: 'advanced', stdio: ['ignore', 'ignore', 'inherit', 'ipc'], env: { PATH: process.env['PATH'], NODE_ENV: process.env['NODE_ENV'] }, execArgv: [],
  });
  child.on('error', () => { /* Followed by 'exit' or by a failed send, and both end the process for its owner. */ });
  return {
    send(message) { if (child.connected) child.send(message as object, () => { /* A process that is gone says so by 'exit'. */ }); },
    onMessage(listen) { child.on('message', listen); },
    onExit(listen) { child.once('exit', listen); },
    kill() { child.kill('SIGKILL'); },
  };
};
