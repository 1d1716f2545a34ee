/** A disk that fails where it is told to: a library loaded before libc (failing-disk.c, built with the system's C compiler). Linux only. */
import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('./failing-disk.c', import.meta.url));

export const errnoOf = { EIO: 5, ENOSPC: 28, EROFS: 30 } as const;
export const kill = -9;

export interface FailingDisk {
  /** For a child whose writes below the folder are to fail. */
  readonly env: Readonly<Record<string, string>>;
  /** The `at`-th writing call from now on fails once with this error, or kills. 0: none does. */
  arm(at: number, error: number): void;
  /** Writing calls since the last `arm`, and how many of them failed. */
  seen(): { calls: number; failed: number };
}

/** `work`: where library and control file go, outside of `folder`. */
export function createFailingDisk(work: string, folder: string): FailingDisk {
  const library = join(work, 'failing-disk.so');
  const built = spawnSync('cc', ['-shared', '-fPIC', '-O1', '-o', library, source, '-ldl'], { encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`this fault needs a C compiler (cc): ${built.stderr}`);
  const control = join(work, 'failing-disk.control');
  writeFileSync(control, new Uint8Array(16));
  return { env: { LD_PRELOAD: library, ASSENT_FAULT: control, ASSENT_FAULT_FOLDER: folder }, ...controlOf(control) };
}

/** Also from inside the child, which knows the file by its environment. */
export function controlOf(control: string): Pick<FailingDisk, 'arm' | 'seen'> {
  const within = <Result>(work: (handle: number) => Result): Result => {
    const handle = openSync(control, 'r+');
    try { return work(handle); } finally { closeSync(handle); }
  };
  return {
    arm(at, error) {
      const words = new Int32Array([at, error, 0, 0]);
      within((handle) => writeSync(handle, words, 0, 16, 0));
    },
    seen() {
      const words = new Int32Array(4);
      within((handle) => readSync(handle, words, 0, 16, 0));
      return { calls: words[2] ?? 0, failed: words[3] ?? 0 };
    },
  };
}
