import { blake2b } from '@noble/hashes/blake2.js';
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js';
import { CID } from 'multiformats/cid';
import { u64 } from 'scale-ts';
import type { ContentId, Hash } from '../../ids/index.ts';
import type { AnchoredRoot } from '../audit-verifier.ts';
import { ChainProofError, type ProvenState } from './chain-proof.ts';
import { AnchorCodec, decoded, DeviceCodec } from './codecs.ts';

/** `twox128(pallet) ++ twox128(item)`. */
const items = {
  anchors: hexToBytes('b0f1012b5c160ae4cf55cbde0777e49b2893c8b379803be566c94f4bfeab5cb2'),
  nextSequence: hexToBytes('b0f1012b5c160ae4cf55cbde0777e49bdf1394addedde9538924c218c11758ac'),
  devices: hexToBytes('8a493ef65ff3987a1fbc9979200ad1afa763f06b9a1b7313c2acb6362df916e4'),
} as const;

const account = (key: Uint8Array): Uint8Array => concatBytes(blake2b(key, { dkLen: 16 }), key);
const little = (value: number, bytes: number): Uint8Array => Uint8Array.from({ length: bytes }, (_, index) => Math.floor(value / 2 ** (8 * index)) % 256);

/** Where the network keeps what is said of a workstation's log. `device`: its public key. */
export const anchorKeys = {
  nextSequence: (device: Uint8Array): Uint8Array => concatBytes(items.nextSequence, account(device)),
  anchor: (device: Uint8Array, sequence: number, twox64: Uint8Array): Uint8Array => concatBytes(items.anchors, account(device), twox64, little(sequence, 8)),
  device: (organization: number, device: Uint8Array, twox64: Uint8Array): Uint8Array => concatBytes(items.devices, twox64, little(organization, 4), account(device)),
};

export interface ProvenAnchor extends AnchoredRoot { readonly pack: ContentId | null; readonly organization: number }
/**
 * The eight bytes (Twox64, hex) before each sequence number and before the organization's in the network's keys. They are not
 * computed here: only the runtime writes under these prefixes, so the number behind them names the entry.
 */
export interface AnchorHints { readonly sequences: readonly string[]; readonly organization: string }

/** All anchors of the device up to that block, in order, and whether the organization enrolled it. Throws `ChainProofError`. */
export function provenAnchors(state: ProvenState, device: Hash, organization: number, hints: AnchorHints): { anchors: ProvenAnchor[]; enrolled: boolean } {
  try {
    const key = hexToBytes(device);
    const next = state.tree.read(anchorKeys.nextSequence(key));
    const known = next === null ? 0n : decoded(u64, next);
    if (known === null) throw new ChainProofError('state-unproven');
    const count = Number(known);
    const anchors = Array.from({ length: Math.min(count, hints.sequences.length) }, (_, sequence) => {
      const bytes = state.tree.read(anchorKeys.anchor(key, sequence, hexToBytes(hints.sequences[sequence] ?? '')));
      const anchor = bytes === null ? null : decoded(AnchorCodec, bytes);
      if (anchor === null) throw new ChainProofError('state-unproven');
      return {
        sequence, firstRow: Number(anchor.firstRow), rows: anchor.rows, root: bytesToHex(anchor.root) as Hash, block: anchor.anchoredAt,
        pack: packOf(anchor.pack), organization: anchor.organization,
      };
    });
    if (anchors.length !== count) throw new ChainProofError('state-unproven');
    const bytes = state.tree.read(anchorKeys.device(organization, key, hexToBytes(hints.organization)));
    return { anchors, enrolled: bytes !== null && decoded(DeviceCodec, bytes) !== null };
  } catch (error) {
    if (error instanceof ChainProofError) throw error;
    throw new ChainProofError('state-unproven');
  }
}

/** Null also for what is no content address: the runtime looks at its first byte only. */
function packOf(bytes: Uint8Array | undefined): ContentId | null {
  try {
    return bytes === undefined ? null : CID.decode(bytes).toString() as ContentId;
  } catch {
    return null;
  }
}
