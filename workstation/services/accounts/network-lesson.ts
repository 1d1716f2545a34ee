import { blake2b } from '@noble/hashes/blake2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { metadataUpdate, specsUpdate } from '../../../core/airgap/index.ts';
import type { Hash } from '../../../core/ids/index.ts';
import type { Chain } from '../../chain/types.ts';

const [unit, decimals] = ['ASN', 12] as const;
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

export type NetworkLesson = ReturnType<typeof createNetworkLesson>;

/** What a device without a network is shown before it can sign for this one. Nothing in it is secret, and nobody signed it. */
export function createNetworkLesson(deps: { readonly chain: Pick<Chain, 'metadata' | 'status'>; readonly genesis: () => Hash }) {
  return async () => {
    const { bytes, name, version, prefix } = await deps.chain.metadata();
    const genesis = deps.genesis();
    const title = deps.chain.status().name;
    return {
      genesis, title, name, version, prefix, unit, decimals,
      // Blake2b, 256 bits, over the metadata itself: the device shows the same.
      metadataHash: bytesToHex(blake2b(bytes, { dkLen: 32 })),
      specs: base64(specsUpdate({ genesis, name, title, prefix, unit, decimals })), metadata: base64(metadataUpdate(bytes, genesis)),
    };
  };
}
