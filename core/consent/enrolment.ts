import { concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Hash, OrganizationId } from '../ids/index.ts';

/**
 * What a participant signs to be given a place, 80 bytes: `b"assent/enrol"`, the genesis hash, the sponsor (u32, little-endian), the programme's
 * id (pallets/market/src/types.rs, `enrolment`). By it the network knows that nobody is enrolled whom only the sponsor names.
 */
export function enrolmentStatement(genesis: Hash, organization: OrganizationId, programme: Hash): Uint8Array {
  const sponsor = new Uint8Array(4);
  new DataView(sponsor.buffer).setUint32(0, organization, true);
  return concatBytes(utf8ToBytes('assent/enrol'), hexToBytes(genesis), sponsor, hexToBytes(programme));
}
