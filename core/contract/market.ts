import { z } from 'zod';
import { AccountId, Hash, OrganizationId } from '../ids/index.ts';
import { forRoles, Instant, Text } from './base.ts';
import { WillSign } from './signing.ts';

const Planck = z.string().regex(/^\d{1,39}$/);
/** Above zero, in the smallest unit: 1 ASN is 10^12. */
const Price = z.string().regex(/^[1-9]\d{0,29}$/);
const Days = z.int().min(1).max(365);
const Name = z.string().max(120);

/** `title`, `text`: null where its description is not here; the network holds a salted commitment alone. Times in days. */
export const OfferRow = z.strictObject({
  offer: Hash, organization: OrganizationId, organizationName: Name, own: z.boolean(), title: Name.nullable(), text: z.string().max(2_000).nullable(), price: Planck, payee: AccountId, payeeName: Name.nullable(),
  deliveryDays: z.number().min(0), inspectionDays: z.number().min(0),
});
export type OfferRow = z.infer<typeof OfferRow>;

/** `organization` sells. `step`: what can happen next by the chain's clock, and until when. `bought`: by who is signed in; `sold`: by this organization. */
export const PurchaseRow = z.strictObject({
  purchase: Hash, organization: OrganizationId, organizationName: Name, title: Name.nullable(), buyer: AccountId, buyerName: Name.nullable(), bought: z.boolean(), sold: z.boolean(), price: Planck,
  state: z.enum(['Paid', 'Delivered', 'Disputed', 'Completed', 'Refunded', 'Split']),
  step: z.strictObject({ kind: z.enum(['Deliver', 'Refund', 'Inspect', 'Complete', 'Decide', 'Split', 'Ended']), until: Instant.nullable() }),
  /** What who is signed in may do with it now. */
  acts: z.array(z.enum(['deliver', 'dispute', 'complete', 'refund', 'arbitrate', 'clear'])).max(6),
});
export type PurchaseRow = z.infer<typeof PurchaseRow>;

const one = { organization: OrganizationId, purchase: Hash };
/** `note`: what was delivered; it stays here, the network gets a salted commitment to it. `arbitrate`: by the council. */
export const MarketAct = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('offer'), title: Text(120), text: Text(2_000), price: Price, deliveryDays: Days, inspectionDays: Days }),
  z.strictObject({ act: z.literal('retire'), offer: Hash }),
  z.strictObject({ act: z.literal('purchase'), organization: OrganizationId, offer: Hash }),
  z.strictObject({ act: z.literal('deliver'), ...one, note: Text(200) }),
  z.strictObject({ act: z.literal('dispute'), ...one }), z.strictObject({ act: z.literal('complete'), ...one }), z.strictObject({ act: z.literal('refund'), ...one }), z.strictObject({ act: z.literal('clear'), ...one }),
  z.strictObject({ act: z.literal('arbitrate'), ...one, verdict: z.enum(['Buyer', 'Seller']) }),
]);
export type MarketAct = z.infer<typeof MarketAct>;

const admin = forRoles('Admin');
const File = z.string().max(8_000);

/** Services between organizations: what is offered, what was bought, and the price of each purchase in escrow. */
export const market = {
  offers: admin.output(z.array(OfferRow).max(2_000)),
  purchases: admin.output(z.array(PurchaseRow).max(5_000)),
  /** What an act will sign; `act` does it. */
  willSign: admin.input(MarketAct).output(WillSign),
  act: admin.input(MarketAct).output(z.strictObject({ done: z.literal(true) })),
  /** The description of an own offer, for who may buy it. */
  description: admin.input(z.strictObject({ offer: Hash })).output(z.strictObject({ name: z.string().max(80), file: File })),
  /** Takes another organization's description in. `document.invalid` where it is none. */
  describe: admin.input(z.strictObject({ file: File })).output(z.strictObject({ title: Name })),
};
