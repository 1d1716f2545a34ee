use assent_primitives::{AccountId, Cid, Keeper, Moment, OrganizationId};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

/// One patient at one organization. Either a custodian or a controller acts for it, never both.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct Subject {
	/// The organization that acts for a patient who holds no key: the one below, or one that it handed the keys to.
	pub custodian: Option<OrganizationId>,
	/// Whose patient.
	pub organization: OrganizationId,
	/// The patient's key for this organization.
	pub controller: Option<AccountId>,
	/// Where the public directory of section recipients lies.
	pub directory: Option<Cid>,
	/// Consents that were neither revoked nor announced as lapsed.
	pub live_consents: u32,
}

/// A hand-over that the other side has not agreed to yet.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct Offer {
	pub to: Keeper,
	pub offered_by: AccountId,
	/// In ms.
	pub offered_at: Moment,
}
