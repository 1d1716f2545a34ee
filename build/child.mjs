import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { root } from './paths.mjs';

const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program to its end and returns its exit code; signals we get are passed on, and we outlive it. Its fd 3 is a
 * lifeline: a pipe that closes when this process dies, however it dies, so that what we started can end too.
 */
export function runChild(command, args, { env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      // Between us and the program may stand one more launcher: it hands the same pipe on.
      cwd: root, stdio: ['inherit', 'inherit', 'inherit', process.env.ASSENT_LIFELINE ? 3 : 'pipe'], env: { ...process.env, ...env, ASSENT_LIFELINE: '3' },
    });
    const handlers = passedOn.map((signal) => [signal, () => child.kill(signal)]);
    for (const [signal, handler] of handlers) process.on(signal, handler);
    const settle = () => { for (const [signal, handler] of handlers) process.removeListener(signal, handler); };
    child.once('error', (error) => { settle(); reject(error); });
    child.once('exit', (code, signal) => { settle(); resolve(code ?? 128 + (constants.signals[signal] ?? 0)); });
  });
}
