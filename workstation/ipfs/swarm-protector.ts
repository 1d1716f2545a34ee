import { randomBytes } from 'node:crypto';
import { AbstractMultiaddrConnection, byteStream } from '@libp2p/utils';
import type { Libp2pOptions } from 'libp2p';
import { createKeystream, nonceBytes, type Keystream } from './keystream.ts';

type Protector = ReturnType<NonNullable<Libp2pOptions['connectionProtector']>>;
type Inner = Parameters<Protector['protect']>[0];
type Connection = Awaited<ReturnType<Protector['protect']>>;
type Outgoing = Parameters<AbstractMultiaddrConnection['sendData']>[0];
type RemoteAddress = AbstractMultiaddrConnection['remoteAddr'];

/** How long a peer may take to send its nonce, ms. */
const nonceDeadline = 5_000;

/**
 * libp2p's private network, wire format `/key/swarm/psk/1.0.0/`: each side sends a random nonce of 24 bytes, then everything
 * under XSalsa20. Ours, because @libp2p/pnet runs out of WebAssembly memory on large transfers. It keeps strangers out and
 * authenticates nothing: that is left to noise, so a wrong key shows as a failed handshake.
 */
export function createSwarmProtector(key: Uint8Array): () => Protector {
  return () => ({
    [Symbol.toStringTag]: '@assent/swarm-protector',
    async protect(inner: Inner, options = {}): Promise<Connection> {
      const signal = options.signal ?? AbortSignal.timeout(nonceDeadline);
      const nonce = randomBytes(nonceBytes);
      const stream = byteStream(inner);
      const [theirs] = await Promise.all([stream.read({ bytes: nonceBytes, signal }), stream.write(nonce, { signal })]);
      return new ProtectedConnection(stream.unwrap(), createKeystream(theirs.subarray(), key), createKeystream(nonce, key));
    },
  });
}

/** A raw connection has an address; libp2p's type of what a protector is given does not say so. */
function addressOf(inner: Inner): RemoteAddress {
  return (inner as Inner & { remoteAddr: RemoteAddress }).remoteAddr;
}

/** libp2p wants a subclass here: flow control and closing are its base class's. */
class ProtectedConnection extends AbstractMultiaddrConnection {
  readonly #inner: Inner;
  readonly #outgoing: Keystream;

  constructor(inner: Inner, incoming: Keystream, outgoing: Keystream) {
    super({ log: inner.log.newScope('psk'), remoteAddr: addressOf(inner), direction: inner.direction });
    this.#inner = inner;
    this.#outgoing = outgoing;
    inner.addEventListener('message', ({ data }) => {
      for (const part of data instanceof Uint8Array ? [data] : data) this.onData(incoming.xor(part));
    });
    inner.addEventListener('drain', () => { this.onMuxerDrain(); });
    inner.addEventListener('close', (event) => {
      if (event.error == null) this.onTransportClosed();
      else if (event.local) this.abort(event.error);
      else this.onRemoteReset();
    });
  }

  sendData(data: Outgoing): { sentBytes: number; canSendMore: boolean } {
    return { sentBytes: data.byteLength, canSendMore: this.#inner.send(this.#outgoing.xor(data.subarray())) };
  }

  async sendClose(options?: Parameters<AbstractMultiaddrConnection['sendClose']>[0]): Promise<void> {
    await this.#inner.close(options);
  }

  sendReset(error: Error): void {
    this.#inner.abort(error);
  }

  sendPause(): void {
    this.#inner.pause();
  }

  sendResume(): void {
    this.#inner.resume();
  }
}
