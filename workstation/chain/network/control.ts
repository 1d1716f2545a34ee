/** How a second command reaches the network that runs in a folder: a socket there, one line a question. */
import { createHash } from 'node:crypto';
import { chmodSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export type Answer = Readonly<Record<string, unknown>>;
export type Question = Readonly<Record<string, string>>;

/** A socket's path has at most 107 bytes, a folder's may have more. */
const longest = 100;
export function socketOf(dir: string): string {
  const inside = join(dir, 'control.sock');
  return Buffer.byteLength(inside) <= longest ? inside : join(tmpdir(), `assent-${createHash('sha256').update(dir).digest('hex').slice(0, 24)}.sock`);
}

export async function listen(dir: string, answer: (question: Question) => Promise<Answer>, what = 'a network'): Promise<() => void> {
  const path = socketOf(dir);
  if (await askRunning(dir, { do: 'status' }).then(() => true, () => false)) throw new Error(`${what} runs in ${dir} already`);
  // What a killed one left.
  rmSync(path, { force: true });
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    createInterface(socket).on('error', () => undefined).once('line', (line) => {
      // A question nobody understands must not end the network.
      void Promise.resolve(line).then((text) => answer(JSON.parse(text) as Question)).catch((error: unknown) => ({ error: error instanceof Error ? error.message : String(error) }))
        .then((reply) => { socket.end(`${JSON.stringify(reply)}\n`); });
    });
  });
  await new Promise<void>((resolve, reject) => { server.once('error', reject); server.listen(path, () => { resolve(); }); });
  chmodSync(path, 0o600);
  return () => { server.close(); rmSync(path, { force: true }); };
}

export function askRunning(dir: string, question: Question): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const socket = connect(socketOf(dir));
    socket.once('error', (cause) => { reject(new Error(`nothing runs in ${dir}`, { cause })); });
    socket.once('connect', () => { socket.write(`${JSON.stringify(question)}\n`); });
    createInterface(socket).on('error', () => undefined).once('line', (line) => { socket.end(); resolve(JSON.parse(line) as Answer); }).once('close', () => { reject(new Error('it gave no answer')); });
  });
}
