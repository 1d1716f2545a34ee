import { encodeAddress } from '@polkadot/util-crypto/address';
import { AccountId, type OrganizationId } from '../../core/ids/index.ts';

/** Every Assent network's address prefix. */
export const addressPrefix = 42;

/** Planck. A new organization's treasury begins with this: some 100,000 sponsored calls. */
export const firstFunds = 10_000n * 10n ** 12n;

/** The account that pays an organization's fees: `PalletId(*b"asn/orgz").into_sub_account_truncating(organization)` of the runtime. */
export function treasuryAccount(organization: OrganizationId): AccountId {
  const account = new Uint8Array(32);
  account.set(new TextEncoder().encode('modlasn/orgz'));
  new DataView(account.buffer).setUint32(12, organization, true);
  return AccountId.parse(encodeAddress(account, addressPrefix));
}
