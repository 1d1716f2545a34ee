/** A device without a network, as far as it is a program: it puts frames together, takes requests apart, and signs what lies between. Of Polkadot Vault's format, and none of our code. */
import type { KeyringPair } from '@polkadot/keyring/types';
import { blake2AsU8a } from '@polkadot/util-crypto';
import decodeQr from 'qr/decode.js';

export interface Request { readonly signature: string; readonly call: Buffer; readonly genesis: string }

/** Frames in any order, some of them more than once. Errors: throws where they do not belong together, or one is missing. */
export function assembled(frames: readonly Uint8Array[]): Buffer {
  const parts = new Map<number, Buffer>();
  let count = 0;
  for (const frame of frames.map((bytes) => Buffer.from(bytes))) {
    const [total, index] = [frame.readUInt16BE(1), frame.readUInt16BE(3)];
    if (frame[0] !== 0 || index >= total || (count !== 0 && total !== count)) throw new Error('a frame of something else');
    if (parts.get(index)?.equals(frame.subarray(5)) === false) throw new Error(`two contents for the place ${String(index)}`);
    count = total;
    parts.set(index, frame.subarray(5));
  }
  if (count === 0 || parts.size !== count) throw new Error(`${String(parts.size)} of ${String(count)} frames`);
  return Buffer.concat([...parts].sort(([one], [other]) => one - other).map(([, part]) => part));
}

/** Signs a request made for this key. Errors: throws where it is for another, or no payment of one short call. */
export function signRequest(pair: KeyringPair, frames: readonly Uint8Array[]): Request {
  const request = assembled(frames);
  if (request.subarray(0, 3).toString('hex') !== '530102' || !request.subarray(3, 35).equals(Buffer.from(pair.publicKey))) throw new Error('a request for another key');
  const body = request.subarray(35, -32);
  // The length of a short call is one byte, four times the number (SCALE compact); it is not signed.
  if (((body[0] ?? 0) & 3) !== 0) throw new Error('a long call');
  const signed = body.subarray(1);
  const signature = pair.sign(signed.length > 256 ? blake2AsU8a(signed) : signed);
  return { signature: `01${Buffer.from(signature).toString('hex')}`, call: signed.subarray(0, (body[0] ?? 0) >> 2), genesis: request.subarray(-32).toString('hex') };
}

/** What the device's camera reads of a code as our page draws it: dark squares, a path in modules, `size` of them a side. */
export function readDrawing(path: string, size: number): Uint8Array {
  const pixels = 4;
  const width = size * pixels;
  const data = new Uint8Array(width * width * 4).fill(255);
  for (const [, x = '', y = ''] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let row = 0; row < pixels; row += 1) for (let column = 0; column < pixels; column += 1) data.fill(0, ((Number(y) * pixels + row) * width + Number(x) * pixels + column) * 4, ((Number(y) * pixels + row) * width + Number(x) * pixels + column) * 4 + 3);
  }
  let read = new Uint8Array();
  decodeQr({ width, height: width, data }, { textDecoder: (bytes) => { read = Uint8Array.from(bytes); return ''; } });
  return read;
}
