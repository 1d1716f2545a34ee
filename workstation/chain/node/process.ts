/** One run of the node. It ends with us: its standard input is a pipe that closes when this process is gone. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, fstatSync, openSync, renameSync, writeSync } from 'node:fs';
import type { Readable } from 'node:stream';

export interface NodeProcess {
  readonly pid: number;
  readonly exited: Promise<{ readonly code: number | null; readonly signal: string | null }>;
  /** Orderly, then by force after `patienceMs`. */
  stop(patienceMs?: number): Promise<void>;
}

/** Two files of this size, in bytes, are kept. */
const logLimit = 5 * 1024 * 1024;

export function runNode(binary: string, args: readonly string[], logFile: string): NodeProcess {
  const log: Log = openLog(logFile);
  const child: ChildProcess = spawn(binary, args, { stdio: ['pipe', 'pipe', 'pipe'], windowsHide: true, detached: true });
  const take = (stream: Readable | null): void => { stream?.on('data', (chunk: Buffer) => { log.write(chunk); }); };
  take(child.stdout);
  take(child.stderr);
  // The pipe breaks when the node dies first; its exit is what is listened to.
  child.stdin?.on('error', () => undefined);

  const exited = new Promise<{ code: number | null; signal: string | null }>((resolve) => {
    child.once('error', (error) => { log.write(Buffer.from(`${error.message}\n`)); resolve({ code: null, signal: null }); });
    child.once('exit', (code, signal) => { resolve({ code, signal }); });
  });
  void exited.then(() => { setTimeout(log.close, 100); });

  return {
    pid: child.pid ?? 0,
    exited,
    async stop(patienceMs = 10_000) {
      if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
      child.stdin?.end();
      const timer = setTimeout(() => child.kill('SIGKILL'), patienceMs);
      await once(child, 'exit');
      clearTimeout(timer);
    },
  };
}

interface Log { readonly write: (chunk: Buffer) => void; readonly close: () => void }

function openLog(file: string): Log {
  let descriptor: number | null = openSync(file, 'a', 0o600);
  let size = fstatSync(descriptor).size;
  const reopen = (): void => {
    if (descriptor !== null) closeSync(descriptor);
    renameSync(file, `${file}.1`);
    descriptor = openSync(file, 'a', 0o600);
    size = 0;
  };
  return {
    write(chunk: Buffer) {
      try {
        if (size > logLimit) reopen();
        if (descriptor !== null) size += writeSync(descriptor, chunk);
      } catch { /* A full disk must not end the node's owner: the lines are lost. */ }
    },
    close() { if (descriptor !== null) closeSync(descriptor); descriptor = null; },
  };
}
