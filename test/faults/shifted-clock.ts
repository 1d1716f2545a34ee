/** A wall clock that can be set while a program runs: libfaketime shifts CLOCK_REALTIME for one process, the machine's running time stays. */
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface ShiftedClock {
  /** Runs the program under this clock; for whoever starts it, it is the program. */
  readonly command: string;
  /** Seconds against the machine's clock. */
  shift(seconds: number): void;
  /** What libfaketime left behind of a process that has ended. */
  forget(pid: number): void;
}

const places = ['/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1', '/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1'];

/** `without`: an argument that the program is not given. */
export function createShiftedClock(folder: string, program: string, without?: string): ShiftedClock {
  const library = places.find((file) => existsSync(file));
  if (library === undefined) throw new Error('libfaketime is not installed: apt-get install libfaketime');
  const file = join(folder, 'shift');
  const command = join(folder, 'shifted.sh');
  const shift = (seconds: number): void => {
    writeFileSync(`${file}.new`, `${seconds < 0 ? '-' : '+'}${String(Math.abs(seconds))}\n`);
    renameSync(`${file}.new`, file);
  };
  shift(0);
  // `env` sets the library for the program alone: neither the shell nor `env` itself runs under it, and the process stays the same one.
  writeFileSync(command, `#!/bin/sh
for one do
  shift
  [ "$one" = "${without ?? '-'}" ] || set -- "$@" "$one"
done
exec env LD_PRELOAD=${library} FAKETIME_TIMESTAMP_FILE="${file}" FAKETIME_CACHE_DURATION=1 FAKETIME_DONT_FAKE_MONOTONIC=1 DONT_FAKE_MONOTONIC=1 NO_FAKE_STAT=1 FAKETIME_DONT_RESET=1 "${program}" "$@"
`, { mode: 0o755 });
  return {
    command, shift,
    forget(pid) { for (const name of [`faketime_shm_${String(pid)}`, `sem.faketime_sem_${String(pid)}`]) rmSync(join('/dev/shm', name), { force: true }); },
  };
}

/** Whether the process runs under a shifted clock at all. */
export const isShifted = (pid: number): boolean => readFileSync(`/proc/${String(pid)}/maps`, 'utf8').includes('libfaketime');
