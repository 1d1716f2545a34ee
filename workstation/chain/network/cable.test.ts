import { connect, createServer, type Server, type Socket } from 'node:net';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Cable, openCable } from './cable.ts';

let echo: Server;
let cable: Cable;
let dialler: number | null;
let socket: Socket;
const heard: string[] = [];
let arrived: string[] = [];

beforeEach(async () => {
  heard.length = 0;
  // Its own: connections of the test before may end only now.
  const here: string[] = [];
  arrived = here;
  echo = createServer((peer) => {
    peer.on('error', () => undefined).on('data', (chunk: Buffer) => { here.push(chunk.toString()); }).on('close', () => { here.push('end'); });
    peer.pipe(peer);
  }).listen(0, '127.0.0.1');
  await once(echo, 'listening');
  dialler = process.pid;
  cable = await openCable({ host: '127.0.0.1', port: (echo.address() as { port: number }).port }, () => dialler);
  socket = connect(cable.port, '127.0.0.1');
  socket.on('data', (chunk: Buffer) => { heard.push(chunk.toString()); });
  await once(socket, 'connect');
});
afterEach(async () => { socket.destroy(); await cable.close(); echo.close(); });

const said = (): string => heard.join('');

describe('cable', () => {
  it('carries both ways', async () => {
    socket.write('one');
    await expect.poll(said).toBe('one');
  });

  it('takes nobody but its own node: another that hears of it gets no way around a cut', async () => {
    const heardBy = async (whose: number | null): Promise<string> => {
      dialler = whose;
      const other = connect(cable.port, '127.0.0.1');
      other.on('error', () => undefined);
      other.write('around');
      let back = 'nothing';
      other.on('data', (chunk: Buffer) => { back = chunk.toString(); other.destroy(); });
      await new Promise((resolve) => { other.once('close', resolve); });
      return back;
    };
    expect(await heardBy(process.ppid)).toBe('nothing');
    expect(await heardBy(null)).toBe('nothing');
    expect(await heardBy(process.pid)).toBe('around');
  });

  it('is silent while cut, also to who connects then, and delivers once mended', async () => {
    cable.cut();
    socket.write('two');
    const late = connect(cable.port, '127.0.0.1');
    let lateHeard = '';
    late.on('data', (chunk: Buffer) => { lateHeard += chunk.toString(); });
    late.write('three');
    await new Promise((resolve) => { setTimeout(resolve, 100); });
    expect([said(), lateHeard]).toEqual(['', '']);
    cable.mend();
    await expect.poll(() => [said(), lateHeard]).toEqual(['two', 'three']);
    late.destroy();
  });

  it('can be slow', async () => {
    cable.slow(60);
    const begun = performance.now();
    socket.write('four');
    await expect.poll(said).toBe('four');
    expect(performance.now() - begun).toBeGreaterThan(110);
  });

  it('lets nothing overtake what is under way, as a connection does', async () => {
    cable.slow(60);
    socket.write('five');
    await new Promise((resolve) => { setTimeout(resolve, 20); });
    cable.slow(0);
    socket.write('six');
    await expect.poll(() => said().length).toBe(7);
    expect(said()).toBe('five' + 'six');
  });

  it('ends at the other side after what was under way', async () => {
    cable.slow(60);
    connect(cable.port, '127.0.0.1').end('seven');
    await expect.poll(() => arrived).toEqual(['seven', 'end']);
  });
});
