/** The runtime's own description of itself, for signers that read calls by themselves. */
import type { ApiPromise } from '@polkadot/api';
import { AppError } from '../../../core/errors/index.ts';
import type { BlockRef, RuntimeMetadata } from '../types.ts';
import { prefixed } from './state.ts';

/** `meta`, then the version: what `Metadata_metadata` gives, whatever newer ones the runtime has as well. */
const versionFourteen = [0x6d, 0x65, 0x74, 0x61, 14];

/** Of the runtime in force at that block. Errors: `chain.wrong-network` where it gives another version. */
export async function runtimeMetadata(api: ApiPromise, { hash }: BlockRef): Promise<RuntimeMetadata> {
  const [answer, at] = await Promise.all([api.rpc.state.call('Metadata_metadata', '0x', prefixed(hash)), api.at(prefixed(hash))]);
  const bytes = api.registry.createType('Bytes', answer.toU8a(true)).toU8a(true);
  if (versionFourteen.some((byte, index) => bytes[index] !== byte)) throw new AppError('chain.wrong-network', { missing: 'metadata 14' });
  return { bytes, name: at.runtimeVersion.specName.toString(), version: at.runtimeVersion.specVersion.toNumber(), prefix: at.consts.system.ss58Prefix.toNumber() };
}
