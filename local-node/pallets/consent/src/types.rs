use assent_primitives::{
	AccountId, BlockNumber, Cid, ConsentId, Country, Evidence, Grantee, Moment, OrganizationId, Period, SectionHash, SubjectId,
	Terms, MAX_COUNTRIES, MAX_SECTIONS,
};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use polkadot_sdk::*;
use scale_info::TypeInfo;
use sp_core::H256;

/// Live consents a subject may have.
pub const MAX_LIVE: u32 = 128;
/// Live consents of a subject that are derived from others, so that ending one ends a bounded number.
pub const MAX_DERIVED: u32 = 16;
/// Open requests a subject may have, so that nobody can bury a patient in them.
pub const MAX_OPEN_REQUESTS: u32 = 64;
/// Consents announced by one minute of the agenda.
pub const MAX_DUE: u32 = 256;

pub type SectionList = BoundedVec<SectionHash, ConstU32<MAX_SECTIONS>>;

/// A consent as it stands. Fields of the terms mean what they mean in `Terms`.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct Consent {
	pub subject: SubjectId,
	pub grantee: Grantee,
	pub sections: SectionList,
	pub actions: u8,
	pub purposes: u16,
	pub period: Period,
	pub data_period: Option<Period>,
	pub terms: H256,
	pub duo: Option<u16>,
	pub countries: BoundedVec<Country, ConstU32<MAX_COUNTRIES>>,
	pub parent: Option<ConsentId>,
	pub bundle: Option<Cid>,
	pub evidence: Evidence,
	pub granted_by: AccountId,
	pub granted_at: BlockNumber,
	pub revoked_at: Option<BlockNumber>,
	/// Whether the epochs of its sections were raised because it ended by time. That it ended is decided by `period`.
	pub lapsed: bool,
}

impl Consent {
	pub(crate) fn new(subject: SubjectId, terms: Terms, evidence: Evidence, by: AccountId, at: BlockNumber) -> Self {
		Self {
			subject,
			grantee: terms.grantee,
			sections: terms.sections,
			actions: terms.actions,
			purposes: terms.purposes,
			period: terms.period,
			data_period: terms.data_period,
			terms: terms.terms,
			duo: terms.duo,
			countries: terms.countries,
			parent: terms.parent,
			bundle: terms.bundle,
			evidence,
			granted_by: by,
			granted_at: at,
			revoked_at: None,
			lapsed: false,
		}
	}

	/// Whether it was granted and neither revoked nor, at `now` (ms), ended. It may begin later.
	pub fn is_standing(&self, now: Moment) -> bool {
		self.revoked_at.is_none() && !self.lapsed && now < self.period.end
	}
}

/// What is read often of a live consent, so that one read tells what lapsed and who holds one.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct LiveConsent {
	pub consent: ConsentId,
	/// In ms.
	pub end: Moment,
	pub organization: Option<OrganizationId>,
	pub parent: Option<ConsentId>,
}

pub type LiveConsents = BoundedVec<LiveConsent, ConstU32<MAX_LIVE>>;

#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub enum RequestState {
	Open,
	Granted(ConsentId),
	Refused,
	Withdrawn,
}

/// What an organization asks of a patient.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct Request {
	/// Who asks.
	pub organization: OrganizationId,
	pub requested_by: AccountId,
	/// Whom the consent would be for: somebody of the asking organization.
	pub grantee: Grantee,
	pub sections: SectionList,
	pub actions: u8,
	pub purposes: u16,
	pub period: Period,
	/// Where the sealed text lies that says why.
	pub text: Option<Cid>,
	pub state: RequestState,
	pub requested_at: BlockNumber,
}

/// Delegates a subject may have at one time.
pub const MAX_DELEGATES: u32 = 8;

/// Powers of a delegate, by bit: 1 grant (and extend, and post bundles), 2 revoke (and narrow), 4 refuse requests.
pub const POWER_GRANT: u8 = 1;
pub const POWER_REVOKE: u8 = 2;
pub const POWER_REFUSE: u8 = 4;
pub const POWERS: u8 = POWER_GRANT | POWER_REVOKE | POWER_REFUSE;

#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub enum Relation {
	Family,
	Guardian,
}

/// What a delegate may do for a subject, and with what. Nothing that reaches beyond it.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct Mandate {
	pub relation: Relation,
	/// Bit set, see `POWERS`.
	pub powers: u8,
	pub sections: SectionList,
	pub actions: u8,
	pub purposes: u16,
	/// When it holds, and what consents may be given for. For a child it ends at the age of majority.
	pub period: Period,
}

/// Somebody who acts for a subject.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct Delegation {
	pub delegate: AccountId,
	pub mandate: Mandate,
	pub evidence: Evidence,
	pub granted_by: AccountId,
	pub granted_at: BlockNumber,
}

pub type Delegations = BoundedVec<Delegation, ConstU32<MAX_DELEGATES>>;
