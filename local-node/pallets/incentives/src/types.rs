use assent_primitives::{AccountId, Balance, Moment, OrganizationId};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use polkadot_sdk::*;
use scale_info::TypeInfo;
use sp_core::H256;

/// Organizations that may object to one reward before it falls.
pub const MAX_OBJECTIONS: u32 = 8;
/// The shortest and the longest time in escrow, in ms: a minute, a year.
pub const ESCROW_BOUNDS: (Moment, Moment) = (60_000, 365 * 24 * 3_600_000);

/// Salted commitment to a piece of work, a reviewed batch of documents for example. It says nothing by itself.
pub type Contribution = H256;

/// What a block author was paid in one session, in the smallest unit.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct Earning {
	/// Fees of extrinsics in authored blocks.
	pub fees: Balance,
	/// Block rewards.
	pub rewards: Balance,
}

/// Calls that an organization paid for in a session.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct Usage {
	pub session: u32,
	pub calls: u32,
}

/// What a contribution is found good for. Each has its own rate.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub enum Quality {
	/// Nothing that belongs there is missing.
	Completeness,
	/// The terminology fits what is said.
	Coding,
	/// It was there when it was needed.
	Timeliness,
	/// It puts an earlier entry right.
	Correction,
}

/// Why a reward was taken back. There is no room for words, so there are none about a person.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub enum Reason {
	/// The attester erred about the quality.
	Mistaken,
	/// The same work under another commitment.
	Duplicate,
	/// Somebody else's work: it may be attested anew, for another account.
	Misattributed,
	/// The work does not exist.
	Fabricated,
	/// Attester and holder arranged it.
	Collusion,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub enum RewardState {
	Escrowed,
	/// It belongs to the holder.
	Released,
	/// It was burned.
	ClawedBack(Reason),
}

/// What was attested about one contribution, and what comes of it.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct Reward {
	pub quality: Quality,
	/// In the smallest unit.
	pub amount: Balance,
	/// Whose work it is, and where they work.
	pub holder: AccountId,
	pub organization: OrganizationId,
	/// Who vouches for it, and for which organization.
	pub attester: AccountId,
	pub attested_by: OrganizationId,
	/// The session of the attestation.
	pub session: u32,
	/// From then on it can be released and no longer clawed back, in ms. Later parameters do not move it.
	pub due: Moment,
	/// Third organizations that object.
	pub objections: BoundedVec<OrganizationId, ConstU32<MAX_OBJECTIONS>>,
	pub state: RewardState,
}

/// The reward of one attestation by quality, in the smallest unit. 0 means that the quality is not rewarded.
#[derive(
	Clone, Copy, Default, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
	serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Rates {
	pub completeness: Balance,
	pub coding: Balance,
	pub timeliness: Balance,
	pub correction: Balance,
}

impl Rates {
	pub fn of(&self, quality: Quality) -> Balance {
		match quality {
			Quality::Completeness => self.completeness,
			Quality::Coding => self.coding,
			Quality::Timeliness => self.timeliness,
			Quality::Correction => self.correction,
		}
	}
}

/// What governance sets. The default rewards nothing.
#[derive(
	Clone, Copy, Default, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
	serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Parameters {
	pub rates: Rates,
	/// How long a reward can be clawed back, in ms.
	pub escrow: Moment,
	/// Minted for attestations in one session at most, by all together, in the smallest unit.
	pub budget: Balance,
	/// Attestations that one account may give in a session.
	pub given: u32,
	/// Rewards that one account may get in a session.
	pub received: u32,
	/// Attestations that one organization may give about another in a session.
	pub exchanged: u32,
	/// Third organizations whose objections claw a reward back.
	pub objections: u32,
}

impl Parameters {
	/// What a chain begins with. An attestation earns as much as a block does in our presets, and all of a session no more
	/// than its blocks; two organizations that collude get a twentieth of that each, and starve nobody.
	pub const fn initial() -> Self {
		const ASN: Balance = 1_000_000_000_000;
		const RATE: Balance = ASN / 10;
		Self {
			rates: Rates { completeness: RATE, coding: RATE, timeliness: RATE, correction: RATE },
			escrow: 7 * 24 * 3_600_000,
			budget: 10 * ASN,
			given: 5,
			received: 5,
			exchanged: 5,
			objections: 2,
		}
	}

	/// Whether rewards of these parameters can be held and paid, where no account may hold less than `least`.
	pub fn is_sound(&self, least: Balance) -> bool {
		let Rates { completeness, coding, timeliness, correction } = self.rates;
		let payable = [completeness, coding, timeliness, correction].into_iter().all(|rate| rate == 0 || rate >= least);
		payable && (ESCROW_BOUNDS.0..=ESCROW_BOUNDS.1).contains(&self.escrow) && (1..=MAX_OBJECTIONS).contains(&self.objections)
	}
}

/// How often something happened in a session.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct Count {
	session: u32,
	count: u32,
}

impl Count {
	/// How often in `session`.
	pub fn within(&self, session: u32) -> u32 {
		if self.session == session { self.count } else { 0 }
	}

	/// Once more in `session`.
	pub fn raised(&self, session: u32) -> Self {
		Self { session, count: self.within(session).saturating_add(1) }
	}
}

/// What was minted for attestations in a session, in the smallest unit. A claw-back does not lower it.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct Spending {
	pub session: u32,
	pub amount: Balance,
}

impl Spending {
	/// With `amount` more in `session`; none where the sum is too large.
	pub fn with(&self, session: u32, amount: Balance) -> Option<Self> {
		let before = if self.session == session { self.amount } else { 0 };
		Some(Self { session, amount: before.checked_add(amount)? })
	}
}

/// What an account's attested rewards came to since the chain began, in the smallest unit.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct Ledger {
	/// May still be clawed back.
	pub escrowed: Balance,
	/// Released and not claimed.
	pub claimable: Balance,
	pub claimed: Balance,
	pub clawed_back: Balance,
}

/// What rewards attested in one session have come to, in the smallest unit. A reward is in exactly one of the three.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct Attested {
	pub escrowed: Balance,
	pub released: Balance,
	pub clawed_back: Balance,
}

/// What an attester's word was worth: how many attestations, how many of them fell, and what became of the money.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct Tally {
	pub given: u32,
	pub fallen: u32,
	pub rewards: Attested,
}

/// What an account's income of one session is made of. Amounts in the smallest unit.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct Breakdown {
	pub session: u32,
	/// Blocks authored.
	pub blocks: u32,
	/// Minted for those blocks.
	pub block_rewards: Balance,
	/// Fees of what those blocks hold.
	pub fees: Balance,
	/// Rewards for contributions attested in that session.
	pub attested: Attested,
}
