import { compactToU8a, hexToU8a, u8aConcat, u8aToHex } from '@polkadot/util';
import { type ChainProof, type ProvenState, verifyChainProof } from '../../../core/proof/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import type { Hash } from '../../../core/ids/index.ts';
import { openRpc, type Rpc } from './rpc.ts';

interface JsonHeader { readonly parentHash: string; readonly number: string; readonly stateRoot: string; readonly extrinsicsRoot: string; readonly digest: { readonly logs: readonly string[] } }
interface JsonBlock { readonly block: { readonly header: JsonHeader }; readonly justifications: readonly (readonly [readonly number[], readonly number[]])[] | null }
type Step = ChainProof['head'];

export interface ProofCollectorDeps {
  /** Nodes that keep old state, the nearest first. */
  readonly endpoints: () => readonly string[];
  readonly genesis: () => Hash;
}

/** What shows the values under the keys that `keysAt` names; it is asked for them at the block that was chosen. */
export interface ProofCollector {
  /** Checked before it is handed out. Errors: `chain.unavailable` where no node gives it, `chain.proof-invalid`, `chain.timeout`. */
  collect(keysOf: (read: (key: Uint8Array) => Promise<Uint8Array | null>) => Promise<readonly Uint8Array[]>): Promise<{ proof: ChainProof; state: ProvenState }>;
}

const grandpa = { authorities: '0x5f9cc45b7a00c5899361e1c6099678dc5e0621c4869aa60c02be9adcc98a0d1d', setId: '0x5f9cc45b7a00c5899361e1c6099678dc8a2d09463effcc78a22d75b9cb87dffc' } as const;
const engine = Buffer.from('FRNK').join();
const justifiedMs = 30_000;
const keysPerRead = 500;
const bare = (hex: string): string => hex.replace(/^0x/, '');
/** Where a justification names its block: behind the round. */
const targetHash = [8, 40] as const;

export function createProofCollector({ endpoints, genesis }: ProofCollectorDeps): ProofCollector {
  /** Changes of authorities never change: kept for the next proof. */
  const changes: { readonly number: number; readonly step: Step }[] = [];

  async function collectFrom(rpc: Rpc, keysOf: Parameters<ProofCollector['collect']>[0]): Promise<{ proof: ChainProof; state: ProvenState }> {
    const first = await hashOf(rpc, 0);
    if (bare(first) !== genesis()) throw new AppError('chain.wrong-network');
    const justification = hexToU8a(await rpc.next<string>('grandpa_subscribeJustifications', justifiedMs));
    const at = u8aToHex(justification.subarray(...targetHash));
    const header = await rpc.ask<JsonHeader>('chain_getHeader', at);
    const head: Step = { header: encodeHeader(header), justification: bare(u8aToHex(justification)) };
    const sets = await setAt(rpc, at);
    while (changes.length < sets) changes.push(await changeTo(rpc, changes.length + 1, changes.at(-1)?.number ?? 0, Number(header.number)));
    const keys = await keysOf(async (key) => {
      const value = await rpc.ask<string | null>('state_getStorage', u8aToHex(key), at);
      return value === null ? null : hexToU8a(value);
    });
    const proof: ChainProof = {
      format: 'assent-chain-proof/1',
      genesis: { header: encodeHeader(await rpc.ask<JsonHeader>('chain_getHeader', first)), state: await nodesFor(rpc, [hexToU8a(grandpa.authorities)], first) },
      changes: changes.slice(0, sets).map(({ step }) => step), head, state: await nodesFor(rpc, keys, at),
    };
    return { proof, state: verifyChainProof(proof, genesis()) };
  }

  return {
    async collect(keysOf) {
      let last: unknown = new AppError('chain.unavailable', { reason: 'no-node' });
      for (const endpoint of endpoints()) {
        let rpc: Rpc | null = null;
        try {
          rpc = await openRpc(endpoint);
          return await collectFrom(rpc, keysOf);
        } catch (error) {
          last = error instanceof AppError ? error : new AppError('chain.proof-invalid', {}, { cause: error });
        } finally {
          rpc?.close();
        }
      }
      throw last;
    },
  };
}

const hashOf = (rpc: Rpc, number: number): Promise<string> => rpc.ask<string>('chain_getBlockHash', number);

async function setAt(rpc: Rpc, block: string): Promise<number> {
  const value = await rpc.ask<string | null>('state_getStorage', grandpa.setId, block);
  return value === null ? 0 : Number(Buffer.from(hexToU8a(value)).readBigUInt64LE());
}

/** The block that hands over to the `set`th authorities, found by halving, with the votes kept beside it. */
async function changeTo(rpc: Rpc, set: number, after: number, upTo: number): Promise<{ number: number; step: Step }> {
  let [low, high] = [after + 1, upTo];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (await setAt(rpc, await hashOf(rpc, middle)) >= set) high = middle;
    else low = middle + 1;
  }
  const { block, justifications } = await rpc.ask<JsonBlock>('chain_getBlock', await hashOf(rpc, low));
  const votes = justifications?.find(([id]) => id.join() === engine)?.[1];
  if (votes === undefined) throw new AppError('chain.unavailable', { reason: 'pruned' });
  return { number: low, step: { header: encodeHeader(block.header), justification: bare(u8aToHex(Uint8Array.from(votes))) } };
}

async function nodesFor(rpc: Rpc, keys: readonly Uint8Array[], at: string): Promise<string[]> {
  const nodes = new Set<string>();
  for (let from = 0; from < keys.length; from += keysPerRead) {
    const { proof } = await rpc.ask<{ proof: string[] }>('state_getReadProof', keys.slice(from, from + keysPerRead).map((key) => u8aToHex(key)), at);
    for (const node of proof) nodes.add(bare(node));
  }
  return [...nodes];
}

/** As the network hashes it, in hex. */
function encodeHeader({ parentHash, number, stateRoot, extrinsicsRoot, digest }: JsonHeader): string {
  return bare(u8aToHex(u8aConcat(hexToU8a(parentHash), compactToU8a(Number(number)), hexToU8a(stateRoot), hexToU8a(extrinsicsRoot), compactToU8a(digest.logs.length), ...digest.logs.map((log) => hexToU8a(log)))));
}
