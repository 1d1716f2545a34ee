import { readdir, readFile, readlink } from 'node:fs/promises';

/** Columns of a row of `/proc/net/tcp` (proc(5)). */
const [local, remote, inode] = [1, 2, 9];
const loopback = '0100007F';
const end = (port: number): string => `${loopback}:${port.toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * Whether the process has that end of a TCP connection over 127.0.0.1: the one at port `near`, connected to `far`. Null where the system
 * does not say: no `/proc`, or a connection that is over.
 */
export async function hasSocket(pid: number, near: number, far: number): Promise<boolean | null> {
  const table = await readFile('/proc/net/tcp', 'utf8').catch(() => '');
  const row = table.split('\n').map((line) => line.trim().split(/\s+/)).find((columns) => columns[local] === end(near) && columns[remote] === end(far));
  if (row === undefined) return null;
  const fds = await readdir(`/proc/${String(pid)}/fd`).catch(() => []);
  const open = await Promise.all(fds.map((fd) => readlink(`/proc/${String(pid)}/fd/${fd}`).catch(() => '')));
  return open.includes(`socket:[${row[inode] ?? ''}]`);
}
