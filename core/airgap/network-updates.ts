/**
 * What a device needs to know of a network before it can sign for it, as Polkadot Vault takes it: two updates, each `53`, `ff` (signed by nobody)
 * and `c1` (specifications) or `80` (metadata). The specifications are SCALE, with their length in front; the metadata is a SCALE byte vector and
 * then the genesis hash. Source: parity-signer at 3c46e7d, docs/src/development/UOS.md ("Update"), for the fields and their order
 * rust/definitions/src/network_specs.rs and qr_transfers.rs, for where each is cut rust/transaction_parsing/src/check_signature.rs.
 */
import { concatBytes, hexToBytes } from '@noble/hashes/utils.js';
import { Bytes, str, Struct, u16, u8 } from 'scale-ts';
import type { Hash } from '../ids/index.ts';

const unsigned = (content: number): Uint8Array => Uint8Array.of(0x53, 0xff, content);
const [addSpecs, loadMetadata] = [0xc1, 0x80];
/** Of the device's `Encryption`, counted from Ed25519. */
const sr25519 = 1;
/** The device keeps them and shows them nowhere. */
const [color, secondaryColor] = ['#0a6b66', '#262626'];

const Specs = Struct({
  base58prefix: u16, color: str, decimals: u8, encryption: u8, genesis: Bytes(32), logo: str, name: str, path: str, secondaryColor: str, title: str, unit: str,
});

export interface NetworkSpecs {
  readonly genesis: Hash;
  /** The runtime's own, as in the metadata's `System.Version`: the device takes no metadata of another name. */
  readonly name: string;
  /** As the device lists it. */
  readonly title: string;
  /** SS58. The device refuses metadata whose `System.SS58Prefix` is another. */
  readonly prefix: number;
  readonly unit: string;
  readonly decimals: number;
}

/** An update that makes a network of sr25519 accounts known. */
export function specsUpdate({ genesis, name, title, prefix, unit, decimals }: NetworkSpecs): Uint8Array {
  const specs = Specs.enc({ base58prefix: prefix, color, decimals, encryption: sr25519, genesis: hexToBytes(genesis), logo: name, name, path: `//${name}`, secondaryColor, title, unit });
  return concatBytes(unsigned(addSpecs), Bytes().enc(specs));
}

/** An update with which a device reads a known network's calls. `metadata`: from `meta` on, of version 14, the newest that the device reads. */
export const metadataUpdate = (metadata: Uint8Array, genesis: Hash): Uint8Array => concatBytes(unsigned(loadMetadata), Bytes().enc(metadata), hexToBytes(genesis));
