use assent_primitives::Balance;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

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
