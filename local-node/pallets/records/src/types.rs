use assent_primitives::{AccountId, BlockNumber, Cid, DocumentId, Moment, OrganizationId, SectionHash, SubjectId};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use polkadot_sdk::*;
use scale_info::TypeInfo;
use sp_core::H256;

/// Documents in one `register` or `rekey`.
pub const MAX_ENTRIES: u32 = 30;

pub type Entries = BoundedVec<Entry, ConstU32<MAX_ENTRIES>>;
pub type Rekeys = BoundedVec<Rekey, ConstU32<MAX_ENTRIES>>;

#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub enum DocumentStatus {
	Current,
	Superseded,
	Retracted,
}

/// Sealed resources of one subject and one section, as the chain knows them.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct Document {
	pub section: SectionHash,
	pub cid: Cid,
	/// Salted commitment to the plaintext.
	pub commitment: H256,
	/// Padded size of the sealed file, in bytes.
	pub size: u32,
	/// The author.
	pub organization: OrganizationId,
	/// The workstation that registered it.
	pub device: AccountId,
	/// The generation of the section's key that it is sealed to.
	pub epoch: u32,
	pub supersedes: Option<DocumentId>,
	/// The author's retention class.
	pub retention: u8,
	pub status: DocumentStatus,
	pub registered_at: BlockNumber,
}

/// One document to register. Fields mean what they mean in `Document`.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct Entry {
	pub document: DocumentId,
	pub subject: SubjectId,
	pub section: SectionHash,
	pub cid: Cid,
	pub commitment: H256,
	pub size: u32,
	pub epoch: u32,
	pub supersedes: Option<DocumentId>,
	pub retention: u8,
}

/// A document sealed again. Fields mean what they mean in `Document`.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct Rekey {
	pub document: DocumentId,
	pub subject: SubjectId,
	pub cid: Cid,
	pub commitment: H256,
	pub size: u32,
	pub epoch: u32,
}

/// A legal hold: the document is not erased while it stands.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct Hold {
	/// The document's author.
	pub organization: OrganizationId,
	pub placed_by: AccountId,
	/// Salted commitment to the reason.
	pub reason: H256,
	/// In ms.
	pub placed_at: Moment,
}

/// An erasure that waits for a second person.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct ErasureRequest {
	pub requested_by: AccountId,
	/// In ms.
	pub requested_at: Moment,
}

/// What is known of an erased document beside its line.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct Tombstone {
	pub requested_by: AccountId,
	pub confirmed_by: AccountId,
	/// In ms.
	pub erased_at: Moment,
}
