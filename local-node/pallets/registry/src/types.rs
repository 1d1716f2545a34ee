use assent_primitives::{AccountId, BlockNumber, ChangeKind, Moment, Role, SubjectId};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use polkadot_sdk::*;
use scale_info::TypeInfo;
use sp_core::H256;

/// Admins an organization may have at one time.
pub const MAX_ADMINS: u32 = 10;
/// Lines of an organization's change log that are kept; a workstation that fell further behind reads everything again.
pub const KEPT_CHANGES: u64 = 4_096;

/// Role templates of an organization; they are numbered from 0.
pub const MAX_TEMPLATES: u8 = 64;
/// How long a proposed admin waits for a second admin, in ms: seven days.
pub const PROPOSAL_LENGTH: Moment = 7 * 24 * 3_600_000;

pub type Admins = BoundedVec<AccountId, ConstU32<MAX_ADMINS>>;
pub type TemplateRoles = BoundedVec<Role, ConstU32<11>>;
pub type PendingList = BoundedVec<PendingAdmin, ConstU32<MAX_ADMINS>>;

#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub enum OrganizationStatus {
	Active,
	Suspended,
}

#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct Organization {
	/// ISO 3166-1 alpha-2, in capitals.
	pub country: [u8; 2],
	/// Salted commitment to the organization's name.
	pub name: H256,
	/// Holders of an admin assignment that was not ended (it may have run out by time).
	pub admins: Admins,
	pub status: OrganizationStatus,
	pub admitted_at: BlockNumber,
}

#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct DeviceStatus {
	pub enrolled_at: BlockNumber,
	pub retired_at: Option<BlockNumber>,
}

/// One account in one role. Times are ms.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct Assignment {
	/// Holds from here on.
	pub from: Moment,
	/// Does not hold from here on.
	pub until: Option<Moment>,
	/// Salted commitment to a professional licence.
	pub licence: Option<H256>,
	/// An admin; the organization's own account for its first admins.
	pub assigned_by: AccountId,
	/// When somebody ended it before its time.
	pub ended_at: Option<Moment>,
}

impl Assignment {
	/// Whether the role is held at `now` (ms).
	pub fn is_live(&self, now: Moment) -> bool {
		self.from <= now && !self.is_over(now)
	}

	/// Whether the role will not be held again, as of `now` (ms).
	pub fn is_over(&self, now: Moment) -> bool {
		self.until.is_some_and(|until| until <= now) || self.ended_at.is_some_and(|ended| ended <= now)
	}
}

/// Who shares the identity that a bundle is sealed to.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub enum KeyHolder {
	Organization,
	Role(Role),
}

/// An age recipient, by hash; the recipient itself travels off chain. Versions count from 1.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct Recipient {
	pub version: u32,
	pub recipient: H256,
}

/// One line of an organization's change log.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct Change {
	pub kind: ChangeKind,
	/// The id of what changed, or the account it is about.
	pub key: [u8; 32],
	pub subject: Option<SubjectId>,
}

/// Roles that are given together.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct Template {
	/// Salted commitment to the template's name.
	pub name: H256,
	/// Without `Admin`, and none twice.
	pub roles: TemplateRoles,
	/// For how long the roles are given, in ms; without it until somebody ends them.
	pub length: Option<Moment>,
}

/// An admin whom one admin proposed and another has to approve.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct PendingAdmin {
	pub account: AccountId,
	pub proposed_by: AccountId,
	/// In ms.
	pub proposed_at: Moment,
	/// What the assignment will say, see `Assignment`.
	pub from: Moment,
	pub until: Option<Moment>,
	pub licence: Option<H256>,
}

impl PendingAdmin {
	/// Whether it may still be approved at `now` (ms).
	pub fn is_open(&self, now: Moment) -> bool {
		now < self.proposed_at.saturating_add(PROPOSAL_LENGTH) && self.until.is_none_or(|until| now < until)
	}
}
