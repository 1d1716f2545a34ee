use assent_primitives::{AccountId, Balance, Moment, OrganizationId};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use polkadot_sdk::*;
use scale_info::TypeInfo;
use sp_core::H256;

/// Offers of one organization that stand at once.
pub const MAX_OFFERS: u32 = 128;
/// Purchases by one account that are stored, the ended ones included.
pub const MAX_PURCHASES: u32 = 256;
/// Programmes of one organization that are stored, the closed ones included.
pub const MAX_PROGRAMMES: u32 = 64;
/// Places in one programme, and participants ever enrolled in it.
pub const MAX_PLACES: u32 = 10_000;
/// Payments to one participant.
pub const MAX_PAYMENTS: u16 = 1_000;
/// Rows of a closed programme that one call removes.
pub const CLEARED_ROWS: u32 = 100;

const DAY: Moment = 24 * 3_600_000;
/// The shortest and the longest time for a delivery, in ms: a minute, a year.
pub const DELIVERY_BOUNDS: (Moment, Moment) = (60_000, 365 * DAY);
/// The shortest and the longest time for looking at it, in ms: an hour, so that no seller hurries a buyer past it; a year.
pub const INSPECTION_BOUNDS: (Moment, Moment) = (3_600_000, 365 * DAY);
/// A programme ends within ten years.
pub const MAX_PROGRAMME_TIME: Moment = 3_650 * DAY;
/// Governance may decide a dispute until then; afterwards each side gets half. In ms.
pub const ARBITRATION_TIME: Moment = 30 * DAY;
/// What has ended is kept that long for everybody's books, in ms.
pub const KEPT_TIME: Moment = 90 * DAY;

/// Hash of the organization and the listing: what an id stands for cannot be changed under who agrees to it.
pub type OfferId = H256;
/// Hash of the organization and the plan.
pub type ProgrammeId = H256;
/// Drawn at random by the client, so that a resubmitted extrinsic is visible as `AlreadyExists`.
pub type PurchaseId = [u8; 32];

/// A service, as the organization that renders it says it.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct Listing {
	/// Salted commitment to the description and the terms.
	pub terms: H256,
	/// Number of a GA4GH Data Use Ontology term, where data is what is sold.
	pub duo: Option<u16>,
	/// In the smallest unit.
	pub price: Balance,
	/// Who is paid.
	pub payee: AccountId,
	/// Time from the purchase to the delivery at most, in ms.
	pub delivery: Moment,
	/// Time from the delivery in which the buyer may dispute it, in ms.
	pub inspection: Moment,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub enum PurchaseState {
	/// Paid into escrow; to be delivered before `until` (ms).
	Paid { until: Moment },
	/// The buyer may dispute it before `until` (ms). `delivery` is a salted commitment.
	Delivered { delivery: H256, until: Moment },
	/// Governance may decide alone until then (ms); from then on it can be split.
	Disputed { delivery: H256, until: Moment },
	/// The payee was paid.
	Completed { at: Moment },
	/// The buyer was paid back.
	Refunded { at: Moment },
	/// Each was paid half.
	Split { at: Moment },
}

impl PurchaseState {
	/// When it ended, in ms; none while its price is in escrow.
	pub fn ended_at(&self) -> Option<Moment> {
		match self {
			Self::Paid { .. } | Self::Delivered { .. } | Self::Disputed { .. } => None,
			Self::Completed { at } | Self::Refunded { at } | Self::Split { at } => Some(*at),
		}
	}
}

/// A purchase keeps what it needs of its offer, which may be retired.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct Purchase {
	pub offer: OfferId,
	pub buyer: AccountId,
	pub payee: AccountId,
	/// In escrow until it ends, in the smallest unit.
	pub price: Balance,
	/// See `Listing`.
	pub inspection: Moment,
	pub state: PurchaseState,
}

/// Whom a dispute is decided for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub enum Verdict {
	Buyer,
	Seller,
}

/// What can happen to a purchase next, by the chain's clock. Times in ms.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub enum Step {
	/// The seller may deliver before then.
	Deliver(Moment),
	/// The buyer may take the money back.
	Refund,
	/// The buyer may dispute the delivery before then.
	Inspect(Moment),
	/// Anybody may have the seller paid.
	Complete,
	/// Governance decides before then.
	Decide(Moment),
	/// Anybody may have the price split.
	Split,
	/// Nothing.
	Ended,
}

/// A research programme, as its sponsor says it.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct Plan {
	/// Salted commitment to what participants are told and asked.
	pub terms: H256,
	/// Number of a GA4GH Data Use Ontology term.
	pub duo: u16,
	/// One payment to a participant, in the smallest unit.
	pub payment: Balance,
	/// Payments to one participant at most.
	pub payments: u16,
	/// Participants who can be paid in full. The budget is places times payments times payment.
	pub places: u32,
	/// Nobody is enrolled from then on, in ms.
	pub enrol_until: Moment,
	/// Nobody is paid from then on, and what is left goes back, in ms.
	pub settle_until: Moment,
}

impl Plan {
	/// What one participant may be paid in all; none where it is too large.
	pub fn share(&self) -> Option<Balance> {
		self.payment.checked_mul(self.payments.into())
	}

	/// What the sponsor pays into escrow; none where it is too large.
	pub fn budget(&self) -> Option<Balance> {
		self.share()?.checked_mul(self.places.into())
	}
}

#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct Programme {
	pub plan: Plan,
	/// Who paid the budget, and gets back what is left.
	pub funder: AccountId,
	/// Left in escrow, in the smallest unit: always a multiple of `payment`.
	pub budget: Balance,
	/// Of it, what those enrolled may still be paid.
	pub reserved: Balance,
	/// Ever enrolled.
	pub participants: u32,
	/// In ms.
	pub closed_at: Option<Moment>,
}

impl Programme {
	/// What nobody was promised.
	pub fn free(&self) -> Balance {
		self.budget.saturating_sub(self.reserved)
	}
}

/// One participant of a programme.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct Participation {
	/// Payments received.
	pub settled: u16,
	/// Salted commitment to what was last paid for.
	pub delivery: Option<H256>,
	/// In ms. What was settled before stays theirs.
	pub withdrawn_at: Option<Moment>,
}

/// What a participant signs with their own key: nobody is enrolled whom only the sponsor names. It names the chain, the
/// programme and thereby its terms; an id never comes back with other terms, nor after its time.
pub fn enrolment(genesis: H256, organization: OrganizationId, programme: ProgrammeId) -> alloc::vec::Vec<u8> {
	(b"assent/enrol", genesis, organization, programme).encode()
}
