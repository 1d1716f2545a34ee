/** A network of a few keys and one final block: what real validators would have signed, without their process. */
import { ed25519 } from '@noble/curves/ed25519.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { Authorities, GrandpaLog, HeaderCodec, JustificationCodec, SignedVote } from '../../core/proof/chain/codecs.ts';
import { blake2b256 } from '../../core/proof/chain/header.ts';
import { type ChainProof, stateRootOf, verifyChainProof } from '../../core/proof/index.ts';
import type { Hash } from '../../core/ids/index.ts';
import { sha256 } from '@noble/hashes/sha2.js';
import type { ProofCollector } from '../../workstation/chain/proofs/proof-collector.ts';

export interface SmallNetwork extends ProofCollector {
  readonly genesis: Hash;
  /** What its newest block holds, by key in hex. */
  readonly state: Map<string, Uint8Array>;
  /** The next set takes over, confirmed by the one before. */
  change(): void;
  prove(): ChainProof;
}

const authoritiesKey = hexToBytes('5f9cc45b7a00c5899361e1c6099678dc5e0621c4869aa60c02be9adcc98a0d1d');
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const engine = utf8('FRNK');

/** `votes`: how many of a set sign. */
export function createSmallNetwork(seed: string, { validators = 4, votes = validators }: { validators?: number; votes?: number } = {}): SmallNetwork {
  const keysOf = (set: number): Uint8Array[] => Array.from({ length: validators }, (_, index) => sha256(utf8(`${seed}/${String(set)}/${String(index)}`)));
  const listOf = (set: number): [Uint8Array, bigint][] => keysOf(set).map((secret) => [ed25519.getPublicKey(secret), 1n]);
  const nodesOf = (entries: readonly (readonly [Uint8Array, Uint8Array])[]): { root: Uint8Array; nodes: string[] } => {
    const nodes: string[] = [];
    const root = stateRootOf(entries, (bytes) => { nodes.push(bytesToHex(bytes)); });
    return { root, nodes };
  };
  const header = (number: number, stateRoot: Uint8Array, next: [Uint8Array, bigint][] | null): Uint8Array => HeaderCodec.enc({
    parentHash: new Uint8Array(32).fill(number), number, stateRoot, extrinsicsRoot: new Uint8Array(32),
    digest: next === null ? [] : [{ tag: 'Consensus', value: [engine, GrandpaLog.enc({ tag: 'ScheduledChange', value: { authorities: next, delay: 0 } })] }],
  });
  const confirmed = (block: Uint8Array, number: number, set: number): ChainProof['head'] => {
    const targetHash = blake2b256(block);
    const precommits = keysOf(set).slice(0, votes).map((secret) => ({
      targetHash, targetNumber: number, id: ed25519.getPublicKey(secret), signature: ed25519.sign(SignedVote.enc([Uint8Array.of(1), targetHash, number, 7n, BigInt(set)]), secret),
    }));
    return { header: bytesToHex(block), justification: bytesToHex(JustificationCodec.enc({ round: 7n, commit: { targetHash, targetNumber: number, precommits }, ancestries: [] })) };
  };

  const beginning = nodesOf([[authoritiesKey, Authorities.enc(listOf(0))], [utf8(':seed'), utf8(`${seed} ${'x'.repeat(40)}`)]]);
  const first = header(0, beginning.root, null);
  const genesis = bytesToHex(blake2b256(first)) as Hash;
  const changes: ChainProof['head'][] = [];
  const state = new Map<string, Uint8Array>();
  const prove = (): ChainProof => {
    const now = nodesOf([...state].map(([key, value]) => [hexToBytes(key), value]));
    const number = 10 * (changes.length + 1);
    return { format: 'assent-chain-proof/1', genesis: { header: bytesToHex(first), state: beginning.nodes }, changes: [...changes], head: confirmed(header(number, now.root, null), number, changes.length), state: now.nodes };
  };
  return {
    genesis, state, prove,
    change() {
      const number = 10 * (changes.length + 1) - 5;
      changes.push(confirmed(header(number, new Uint8Array(32).fill(9), listOf(changes.length + 1)), number, changes.length));
    },
    async collect(keysOfState) {
      await keysOfState((key) => Promise.resolve(state.get(bytesToHex(key)) ?? null));
      const proof = prove();
      return { proof, state: verifyChainProof(proof, genesis) };
    },
  };
}
