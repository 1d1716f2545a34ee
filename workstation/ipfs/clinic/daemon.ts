/** A program of somebody else's that shall end with us, though it does not watch its standard input as our node does. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { type NodeProcess, runNode } from '../../chain/node/process.ts';

/**
 * Ends the program when standard input does. The shell hands standard input on as 3: what runs in the background has none of its own.
 * The watcher reads with `read`, which the shell does itself, so that killing the watcher leaves no process behind.
 */
const guard = 'exec 3<&0; "$@" 3<&- & child=$!; (while read -r _ <&3; do :; done; kill -TERM $child 2> /dev/null) & watch=$!; wait $child; code=$?; kill $watch 2> /dev/null; exit $code';

export const runDaemon = (command: string, args: readonly string[], logFile: string, env: Readonly<Record<string, string>>): NodeProcess =>
  runNode('/usr/bin/env', [...Object.entries(env).map(([name, value]) => `${name}=${value}`), 'sh', '-c', guard, 'sh', command, ...args], logFile);

/** The whole group: the shell, and what it runs. */
export function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch { /* It has ended. */ }
}

const run = promisify(execFile);

/** A short command; its standard output. Errors: what it said. */
export async function runOnce(command: string, args: readonly string[], env: Readonly<Record<string, string>>): Promise<string> {
  const { stdout } = await run(command, [...args], { env: { ...process.env, ...env }, timeout: 60_000, maxBuffer: 16 * 1024 * 1024 });
  return stdout;
}
