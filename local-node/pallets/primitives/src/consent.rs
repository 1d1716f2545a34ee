use polkadot_sdk::*;

use crate::{AccountId, Cid, ConsentId, Moment, OrganizationId, Role, SectionHash, MAX_COUNTRIES, MAX_SECTIONS};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use scale_info::TypeInfo;
use sp_core::H256;

pub const ACTION_READ: u8 = 1;
pub const ACTION_WRITE: u8 = 2;
pub const ACTION_SHARE: u8 = 4;
/// Every action that exists.
pub const ACTIONS: u8 = ACTION_READ | ACTION_WRITE | ACTION_SHARE;

/// Every purpose of use that exists. Codes of HL7 v3 ActReason, by bit: 1 TREAT, 2 ETREAT, 4 HPAYMT, 8 HOPERAT, 16 HRESCH,
/// 32 PATRQT, 64 PUBHLTH, 128 FAMRQT.
pub const PURPOSES: u16 = 0xff;

/// Purpose bit of ETREAT, treatment in an emergency.
pub const PURPOSE_EMERGENCY: u16 = 2;

/// An ISO 3166-1 alpha-2 code in capitals, and the code of the legal basis on which data may be transferred there.
pub type Country = ([u8; 2], u8);

/// Half-open: `start` belongs to it, `end` does not.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct Period {
	pub start: Moment,
	pub end: Moment,
}

impl Period {
	pub fn contains(&self, at: Moment) -> bool {
		self.start <= at && at < self.end
	}

	/// Whether it holds at least one instant.
	pub fn is_valid(&self) -> bool {
		self.start < self.end
	}

	/// Whether every instant of this period belongs to `outer`.
	pub fn is_within(&self, outer: &Period) -> bool {
		outer.start <= self.start && self.end <= outer.end
	}
}

/// Who may act on a consent. A role within one organization is what the workstation proposes.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub enum Grantee {
	Account(AccountId),
	Organization(OrganizationId),
	Role(OrganizationId, Role),
}

impl Grantee {
	/// The organization that the consent is for; none where it names one person.
	pub fn organization(&self) -> Option<OrganizationId> {
		match self {
			Grantee::Account(_) => None,
			Grantee::Organization(organization) | Grantee::Role(organization, _) => Some(*organization),
		}
	}
}

/// How the patient said yes.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub enum Evidence {
	/// Signed with the patient's own key.
	Key,
	/// The patient's PIN at the desk.
	Pin,
	/// A witnessed paper.
	Paper,
	/// A guardian's word.
	Guardian,
}

/// What a consent allows, as the granter says it.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct Terms {
	pub grantee: Grantee,
	pub sections: BoundedVec<SectionHash, ConstU32<MAX_SECTIONS>>,
	/// Bit set: 1 read, 2 write, 4 share.
	pub actions: u8,
	/// Bit set, see `PURPOSES`.
	pub purposes: u16,
	pub period: Period,
	/// Where given, only data that begins inside it is covered.
	pub data_period: Option<Period>,
	/// Salted commitment to the text that the patient was shown.
	pub terms: H256,
	/// Number of a GA4GH Data Use Ontology term.
	pub duo: Option<u16>,
	pub countries: BoundedVec<Country, ConstU32<MAX_COUNTRIES>>,
	/// The consent this one is derived from; it is never wider or longer, and it ends with it.
	pub parent: Option<ConsentId>,
	/// Where the sealed key bundle lies.
	pub bundle: Option<Cid>,
}
