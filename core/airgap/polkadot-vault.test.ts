import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { describe, expect, it } from 'vitest';
import { AccountId, Hash } from '../ids/index.ts';
import { addressText, framesOf, readAddress, readSignature, signingRequest } from './polkadot-vault.ts';

/** Parts of the transaction that Polkadot Vault's own description of its format takes apart. */
const alice = 'd43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d';
const call = 'a40403008eaf04151687736326c9fea17e25fc5287613693c912909cb226aa4794f26a480700e8764817';
const extensions = 'b501b8003223000005000000e143f23803ac50e8f6f8e62695d1ce9e4e1d68aa36c1cd2cfd15340213f3423e538a7d7a0ac17eb6dd004578cb8e238c384a10f57c999a3fa1200409cd9b3f33';
const genesis = Hash.parse('e143f23803ac50e8f6f8e62695d1ce9e4e1d68aa36c1cd2cfd15340213f3423e');

describe('what a device without a network reads', () => {
  it('is laid out as its maker describes', () => {
    const request = signingRequest(hexToBytes(alice), hexToBytes(call + extensions), genesis);
    expect(bytesToHex(request)).toBe(`530102${alice}${call}${extensions}${genesis}`);
    expect(() => signingRequest(new Uint8Array(31), new Uint8Array(1), genesis)).toThrow(RangeError);
  });

  it('travels in frames that name their number and place', () => {
    const bytes = Uint8Array.from({ length: 2050 }, (_, index) => index % 251);
    const frames = framesOf(bytes);
    expect(frames.map((frame) => bytesToHex(frame.subarray(0, 5)))).toEqual(['0000030000', '0000030001', '0000030002']);
    expect(frames.map(({ length }) => length)).toEqual([1029, 1029, 7]);
    expect(Uint8Array.from(frames.flatMap((frame) => [...frame.subarray(5)]))).toEqual(bytes);
    expect(framesOf(new Uint8Array(1024))).toHaveLength(1);
  });
});

describe('what it shows', () => {
  const account = AccountId.parse('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');

  it('is an account, with or without its network and the name it has there', () => {
    const bare = { account, genesis: null, name: '' };
    expect(readAddress(addressText(account, genesis))).toEqual({ account, genesis, name: '' });
    expect(readAddress(`substrate:${account}:0x${genesis.toUpperCase()}:Stash: the cold one `)).toEqual({ account, genesis, name: 'Stash: the cold one' });
    expect(readAddress(` ${account}\n`)).toEqual(bare);
    expect(readAddress(`substrate:${account}:0x1234`)).toEqual(bare);
    for (const text of [`ethereum:${account}:0x${genesis}`, `${account}:0x${genesis}`, 'substrate:', 'nobody', '']) expect(readAddress(text)).toBeNull();
  });

  it('is a signature of the one scheme we use', () => {
    const signature = 'ab'.repeat(64);
    for (const text of [signature, `01${signature}`, `0x01${signature.toUpperCase()}`, `01${signature.slice(0, 60)}\n${signature.slice(60)}`]) expect(bytesToHex(readSignature(text) ?? new Uint8Array())).toBe(signature);
    for (const text of ['', `00${signature}`, `02${signature}`, signature.slice(2), `${signature}zz`, 'a QR of something else']) expect(readSignature(text)).toBeNull();
  });
});
