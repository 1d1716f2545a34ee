import type { Libp2p, PeerId } from '@libp2p/interface';

/** Of bitswap's list of what a peer wants; the list gives the entries themselves. */
interface Want { readonly wantType: string; readonly status: 'want' | 'sending' | 'sent'; expires?: number }
interface Bitswap { getPeerWantlist(peer: PeerId): Want[] | undefined }

/** How long bitswap is told to hold a want that it has answered, ms. It drops it after that whatever the peer has asked since. */
export const heldMs = 30_000;
/** How long it holds one for which it has sent the block, ms: Helia takes no want back, and a reader that asks again is not heard until then. */
const sentMs = 200;
const lookMs = 100;

/**
 * Bitswap of Helia (4.0.19) drops a want some time after it has answered it, also where the peer, told that the block is here, has asked for
 * the block meanwhile: Kubo then waits a minute for nothing. So what is open again is kept, and only what was sent is let go soon.
 */
export function tendAnsweredWants(libp2p: Pick<Libp2p, 'getPeers'>, broker: object): { stop(): void } {
  if (!('bitswap' in broker)) throw new Error('@helia/bitswap keeps its lists elsewhere now: see answered-wants.ts');
  const bitswap = broker.bitswap as Bitswap;
  const timer = setInterval(() => {
    const soon = Date.now() + sentMs;
    for (const want of libp2p.getPeers().flatMap((peer) => bitswap.getPeerWantlist(peer) ?? [])) {
      if (want.status !== 'sent') delete want.expires;
      else if (want.wantType === 'WantBlock') want.expires = Math.min(want.expires ?? soon, soon);
    }
  }, lookMs);
  timer.unref();
  return { stop() { clearInterval(timer); } };
}
