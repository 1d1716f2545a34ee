/** What is true on the network that the lies are about. */
import { ApiPromise, WsProvider } from '@polkadot/api';
import type { AccountId, Hash, SectionHash } from '../../../core/ids/index.ts';
import { SectionHash as SectionShape } from '../../../core/ids/index.ts';
import { calls, type Chain } from '../../../workstation/chain/index.ts';
import { ask } from '../../../workstation/chain/network/question.ts';
import { signer } from '../../network/local-network.ts';
import { type Clinic, foundClinic, hex, organization, type Validators } from '../../harness/validators.ts';

export interface Ground {
  readonly http: string; readonly genesis: Hash; readonly chain: Chain; readonly clinic: Clinic; readonly api: ApiPromise;
  readonly target: AccountId; readonly free: bigint;
  /** A block before the target had anything. */
  readonly before: string;
  /** The transfer's block. */
  readonly block: { readonly number: number; readonly hash: string };
  /** Consented to, and not. */
  readonly section: SectionHash; readonly otherSection: SectionHash;
  readonly grandpa: Uint8Array;
  blockHash(number: number): Promise<string>;
  question(section: SectionHash): Parameters<Chain['decide']>[0];
  end(): Promise<void>;
}

/** An amount whose bytes stand nowhere else. */
const amount = 7_654_321_098_765n;

export async function lieGround(validators: Validators): Promise<Ground> {
  const chain = await validators.client();
  const clinic = await foundClinic(chain);
  const rpc = validators.network.members[0]?.rpc ?? '';
  const http = rpc.replace('ws', 'http');
  const target = (await signer(`//Target${hex(6)}`)).account;
  const before = await ask<string>(http, 'chain_getFinalizedHead');
  const receipt = await clinic.send(clinic.alice, calls.balances.transfer(target, amount));
  await clinic.send(clinic.steward, clinic.grant().call);
  const api = await ApiPromise.create({ provider: new WsProvider(rpc), noInitWarn: true });
  const authorities = await ask<string>(http, 'state_call', ['GrandpaApi_grandpa_authorities', '0x']);
  return {
    http, genesis: validators.network.genesis, chain, clinic, api, target, free: amount, before, block: { number: receipt.block.number, hash: `0x${receipt.block.hash}` },
    section: clinic.section, otherSection: SectionShape.parse(hex(16)), grandpa: Buffer.from(authorities.slice(4, 68), 'hex'),
    blockHash: (number) => ask<string>(http, 'chain_getBlockHash', [number]),
    question: (section) => ({ subject: clinic.subject, section, organization, account: clinic.steward.account, action: 1, purpose: 1, author: null, dataFrom: null, now: Date.now() }),
    async end() { await api.disconnect(); },
  };
}

export function u128(value: bigint): Uint8Array {
  const bytes = Buffer.alloc(16);
  bytes.writeBigUInt64LE(value & 0xffff_ffff_ffff_ffffn);
  bytes.writeBigUInt64LE(value >> 64n, 8);
  return bytes;
}
