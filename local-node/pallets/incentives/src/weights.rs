//! Weights counted by hand from what a call reads and writes at worst, until they are generated.
//! Looking whether an account belongs to an organization reads its device and every role; minting, burning and paying
//! read and write two accounts.

use assent_primitives::Role;
use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};
use polkadot_sdk::*;

pub trait WeightInfo {
	fn attest() -> Weight;
	fn release() -> Weight;
	fn claw_back() -> Weight;
	fn claim() -> Weight;
	fn set_parameters() -> Weight;
}

/// What a call computes besides storage, generously.
const COMPUTE: Weight = Weight::from_parts(40_000_000, 0);
/// Reads to know whether an account belongs to an organization.
const MEMBERSHIP: u64 = 1 + Role::ALL.len() as u64;
/// Roles that attest.
const ATTESTING: u64 = crate::ATTESTERS.len() as u64;

pub struct CountedWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> CountedWeight<T> {
	fn of(reads: u64, writes: u64) -> Weight {
		COMPUTE.saturating_add(T::DbWeight::get().reads_writes(reads, writes))
	}
}

impl<T: frame_system::Config> WeightInfo for CountedWeight<T> {
	fn attest() -> Weight {
		Self::of(16 + ATTESTING + 3 * MEMBERSHIP, 11)
	}
	fn release() -> Weight {
		Self::of(7, 4)
	}
	fn claw_back() -> Weight {
		Self::of(11 + ATTESTING + MEMBERSHIP, 6)
	}
	fn claim() -> Weight {
		Self::of(4, 4)
	}
	fn set_parameters() -> Weight {
		Self::of(1, 1)
	}
}
