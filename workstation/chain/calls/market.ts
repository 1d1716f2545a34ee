import type { AccountId, Hash, OrganizationId } from '../../../core/ids/index.ts';
import type { Call, Listing, ProgrammePlan } from '../types.ts';
import { bytes, call } from './arguments.ts';

export const market = {
  /** The signer pays the whole budget into escrow: places times payments times payment. */
  launch: (organization: OrganizationId, plan: ProgrammePlan): Call => call('market', 'launch', organization, { ...plan, terms: bytes(plan.terms) }),
  /** `proof`: the participant's own sr25519 signature over `enrolmentStatement`, hex. */
  enrol: (organization: OrganizationId, programme: Hash, participant: AccountId, proof: string): Call => call('market', 'enrol', organization, bytes(programme), participant, { Sr25519: bytes(proof) }),
  /** By the participant. Free. */
  withdraw: (organization: OrganizationId, programme: Hash): Call => call('market', 'withdraw', organization, bytes(programme)),
  /** The next payment, the first is 1. `delivery`: a salted commitment to what it is for. */
  settle: (organization: OrganizationId, programme: Hash, participant: AccountId, number: number, delivery: Hash): Call => call('market', 'settle', organization, bytes(programme), participant, number, bytes(delivery)),
  close: (organization: OrganizationId, programme: Hash): Call => call('market', 'close', organization, bytes(programme)),
  /** A hundred participants a call; free. */
  clearProgramme: (organization: OrganizationId, programme: Hash): Call => call('market', 'clearProgramme', organization, bytes(programme)),

  offer: (organization: OrganizationId, listing: Listing): Call => call('market', 'offer', organization, { ...listing, terms: bytes(listing.terms) }),
  retire: (organization: OrganizationId, offer: Hash): Call => call('market', 'retire', organization, bytes(offer)),
  /** `organization` is the seller; the signer pays the price and the fee. `purchase`: drawn at random. */
  purchase: (organization: OrganizationId, offer: Hash, purchase: Hash): Call => call('market', 'purchase', organization, bytes(offer), bytes(purchase)),
  deliver: (organization: OrganizationId, purchase: Hash, delivery: Hash): Call => call('market', 'deliver', organization, bytes(purchase), bytes(delivery)),
  dispute: (organization: OrganizationId, purchase: Hash): Call => call('market', 'dispute', organization, bytes(purchase)),
  complete: (organization: OrganizationId, purchase: Hash): Call => call('market', 'complete', organization, bytes(purchase)),
  refund: (organization: OrganizationId, purchase: Hash): Call => call('market', 'refund', organization, bytes(purchase)),
  /** Only as the council: wrap it in `council.propose`. */
  arbitrate: (organization: OrganizationId, purchase: Hash, verdict: 'Buyer' | 'Seller'): Call => call('market', 'arbitrate', organization, bytes(purchase), verdict),
  clearPurchase: (organization: OrganizationId, purchase: Hash): Call => call('market', 'clearPurchase', organization, bytes(purchase)),
};
