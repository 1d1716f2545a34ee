use assent_primitives::{BlockNumber, Cid, OrganizationId};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use polkadot_sdk::*;
use scale_info::TypeInfo;
use sp_core::H256;

/// A stretch of one workstation's access log.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct Anchor {
	/// Merkle root over the rows.
	pub root: H256,
	/// How many rows.
	pub rows: u32,
	/// The number of the first row, from 0.
	pub first_row: u64,
	/// Where the sealed packs for the subjects' log recipients lie.
	pub pack: Option<Cid>,
	pub organization: OrganizationId,
	pub anchored_at: BlockNumber,
}
