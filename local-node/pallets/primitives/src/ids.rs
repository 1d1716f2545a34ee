use polkadot_sdk::*;

use frame_support::{traits::ConstU32, BoundedVec};

pub type AccountId = sp_runtime::AccountId32;
pub type Balance = u128;
pub type BlockNumber = u32;
/// Milliseconds since the Unix epoch.
pub type Moment = u64;
/// Counted from 1; 0 is never given.
pub type OrganizationId = u32;

/// A patient at one organization: a pseudonym that the client draws at random.
pub type SubjectId = [u8; 32];
/// A category of a record at one sensitivity, hashed under a key that the chain never sees.
pub type SectionHash = [u8; 16];
/// Drawn at random by the client, so that a resubmitted extrinsic is visible as `AlreadyExists`.
pub type DocumentId = [u8; 32];
/// Drawn at random by the client, so that a resubmitted extrinsic is visible as `AlreadyExists`.
pub type ConsentId = [u8; 32];
/// Drawn at random by the client, so that a resubmitted extrinsic is visible as `AlreadyExists`.
pub type RequestId = [u8; 32];

/// Drawn at random by the client, so that a resubmitted extrinsic is visible as `AlreadyExists`.
pub type EmergencyId = [u8; 32];

pub const MAX_CID_BYTES: u32 = 64;
pub const MAX_SECTIONS: u32 = 64;
pub const MAX_COUNTRIES: u32 = 16;

/// A binary CIDv1.
pub type Cid = BoundedVec<u8, ConstU32<MAX_CID_BYTES>>;

/// Whether the bytes begin as a binary CIDv1 does. What follows is the reader's business.
pub fn is_cid(bytes: &[u8]) -> bool {
	bytes.len() >= 4 && bytes[0] == 1
}
