/** Our forms to the ones polkadot.js encodes: hex with its prefix, CIDs as their bytes. */
import { CID } from 'multiformats/cid';
import type { Grantee } from '../../../core/consent/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import type { ContentId } from '../../../core/ids/index.ts';
import type { CallArguments, CallMethod, CallPallet } from '../client/metadata-names.ts';
import type { Call, KeyHolder, Plain } from '../types.ts';

/** A pallet, a call or a number of arguments that the runtime does not have fails to compile. */
export const call = <Pallet extends CallPallet, Method extends CallMethod<Pallet>>(pallet: Pallet, method: Method, ...args: CallArguments<Pallet, Method, Plain>): Call => ({ pallet, method, args });

export const bytes = (hex: string): string => `0x${hex}`;
export const optional = (hex: string | null): string | null => (hex === null ? null : bytes(hex));

export function country(code: string): string {
  if (!/^[A-Z]{2}$/.test(code)) throw new AppError('app.invalid-input', { field: 'country' });
  return `0x${Buffer.from(code, 'latin1').toString('hex')}`;
}

export const cid = (id: ContentId): string => `0x${Buffer.from(CID.parse(id).bytes).toString('hex')}`;
export const optionalCid = (id: ContentId | null): string | null => (id === null ? null : cid(id));

export function grantee(who: Grantee): Plain {
  switch (who.kind) {
    case 'Account': return { Account: who.account };
    case 'Organization': return { Organization: who.organization };
    case 'Role': return { Role: [who.organization, who.role] };
  }
}

export const keyHolder = (holder: KeyHolder): Plain => (holder.kind === 'Organization' ? { Organization: null } : { Role: holder.role });
