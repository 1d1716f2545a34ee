/**
 * SCALE shapes of what a proof is made of, as in the Polkadot specification (header: 4.1.5, digest: definition 11; GRANDPA
 * messages: section 6.3). A block number is 32 bits on these networks.
 */
import { _void, Bytes, type Codec, compact, Enum, Option, Struct, Tuple, u32, u64, Vector } from 'scale-ts';

export const Bytes32 = Bytes(32);

const DigestItem = Enum({ Other: Bytes(), Consensus: Tuple(Bytes(4), Bytes()), Seal: Tuple(Bytes(4), Bytes()), PreRuntime: Tuple(Bytes(4), Bytes()), RuntimeEnvironmentUpdated: _void }, [0, 4, 5, 6, 8]);

export const HeaderCodec = Struct({ parentHash: Bytes32, number: compact, stateRoot: Bytes32, extrinsicsRoot: Bytes32, digest: Vector(DigestItem) });

export const Authorities = Vector(Tuple(Bytes32, u64));

/** The first two are the changes of authorities; the others change nothing that a proof rests on. */
export const GrandpaLog = Enum({
  ScheduledChange: Struct({ authorities: Authorities, delay: u32 }), ForcedChange: Struct({ median: u32, authorities: Authorities, delay: u32 }), OnDisabled: u64, Pause: u32, Resume: u32,
}, [1, 2, 3, 4, 5]);

const Precommit = Struct({ targetHash: Bytes32, targetNumber: u32, signature: Bytes(64), id: Bytes32 });
export const JustificationCodec = Struct({
  round: u64, commit: Struct({ targetHash: Bytes32, targetNumber: u32, precommits: Vector(Precommit) }), ancestries: Vector(HeaderCodec),
});

/** What a voter signs: a precommit (1), the round and the set it was cast in. */
export const SignedVote = Tuple(Bytes(1), Bytes32, u32, u64, u64);

export const AnchorCodec = Struct({ root: Bytes32, rows: u32, firstRow: u64, pack: Option(Bytes()), organization: u32, anchoredAt: u32 });
export const DeviceCodec = Struct({ enrolledAt: u32, retiredAt: Option(u32) });

/** Null for bytes that are not exactly one value: with bytes left over, two readers could take two things from them. */
export function decoded<T>(codec: Codec<T>, bytes: Uint8Array): T | null {
  try {
    // A copy: scale-ts takes a part of a buffer for the whole of it.
    const value = codec.dec(Uint8Array.from(bytes));
    const again = codec.enc(value);
    return again.length === bytes.length && again.every((byte, index) => byte === bytes[index]) ? value : null;
  } catch {
    return null;
  }
}
