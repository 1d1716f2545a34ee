import { TypeRegistry } from '@polkadot/types';
import { bytesToHex } from '@noble/hashes/utils.js';
import { describe, expect, it } from 'vitest';
import { Hash } from '../ids/index.ts';
import { metadataUpdate, specsUpdate } from './network-updates.ts';

const genesis = Hash.parse('e143f23803ac50e8f6f8e62695d1ce9e4e1d68aa36c1cd2cfd15340213f3423e');
const specs = { genesis, name: 'assent', title: 'Clinics of the coast', prefix: 42, unit: 'ASN', decimals: 12 };

/** The device's own field names, read by another library's SCALE. */
const registry = new TypeRegistry();
registry.register({
  Encryption: { _enum: ['Ed25519', 'Sr25519', 'Ecdsa', 'Ethereum'] },
  NetworkSpecs: { base58prefix: 'u16', color: 'Text', decimals: 'u8', encryption: 'Encryption', genesis_hash: 'H256', logo: 'Text', name: 'Text', path_id: 'Text', secondary_color: 'Text', title: 'Text', unit: 'Text' },
  LoadMeta: { meta: 'Bytes', genesis_hash: 'H256' },
});

describe('what makes a network known to a device', () => {
  it('is its specifications, signed by nobody, with their length in front', () => {
    const update = specsUpdate(specs);
    expect(bytesToHex(update.subarray(0, 3))).toBe('53ffc1');
    const content = registry.createType('Bytes', update.subarray(3));
    expect(content.encodedLength).toBe(update.length - 3);
    const read = registry.createType('NetworkSpecs', content.toU8a(true));
    expect(read.encodedLength).toBe(content.length);
    expect(read.toJSON()).toEqual({
      base58prefix: 42, color: expect.stringMatching(/^#[0-9a-f]{6}$/) as string, decimals: 12, encryption: 'Sr25519', genesis_hash: `0x${genesis}`, logo: 'assent', name: 'assent', path_id: '//assent',
      secondary_color: expect.stringMatching(/^#[0-9a-f]{6}$/) as string, title: 'Clinics of the coast', unit: 'ASN',
    });
  });

  it.each([1, 63, 64, 16_384, 400_000])('is %i bytes of metadata, then the genesis hash, and nothing after', (length) => {
    const metadata = Uint8Array.from({ length }, (_, index) => (index * 31 + 7) % 256);
    const update = metadataUpdate(metadata, genesis);
    expect(bytesToHex(update.subarray(0, 3))).toBe('53ff80');
    const read = registry.createType('LoadMeta', update.subarray(3)) as unknown as { meta: { toU8a(bare: boolean): Uint8Array }; genesis_hash: { toHex(): string }; encodedLength: number };
    expect(read.encodedLength).toBe(update.length - 3);
    expect(Buffer.compare(read.meta.toU8a(true), metadata)).toBe(0);
    expect(read.genesis_hash.toHex()).toBe(`0x${genesis}`);
  });
});
