//! Weights counted by hand from what a call reads and writes at worst, until they are generated.
//! A payment reads and writes two accounts; looking whether an account belongs to an organization reads its device and
//! every role.

use crate::types::CLEARED_ROWS;
use assent_primitives::Role;
use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};
use polkadot_sdk::*;

pub trait WeightInfo {
	fn offer() -> Weight;
	fn retire() -> Weight;
	fn purchase() -> Weight;
	fn deliver() -> Weight;
	fn dispute() -> Weight;
	fn complete() -> Weight;
	fn refund() -> Weight;
	fn arbitrate() -> Weight;
	fn clear_purchase() -> Weight;
	fn launch() -> Weight;
	fn enrol() -> Weight;
	fn withdraw() -> Weight;
	fn settle() -> Weight;
	fn close() -> Weight;
	fn clear_programme() -> Weight;
}

/// What a call computes besides storage, generously.
const COMPUTE: Weight = Weight::from_parts(40_000_000, 0);
/// One signature verified, of the slowest kind.
const SIGNATURE: Weight = Weight::from_parts(150_000_000, 0);
/// Reads to know whether an account belongs to an organization.
const MEMBERSHIP: u64 = 1 + Role::ALL.len() as u64;

pub struct CountedWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> CountedWeight<T> {
	fn of(reads: u64, writes: u64) -> Weight {
		COMPUTE.saturating_add(T::DbWeight::get().reads_writes(reads, writes))
	}
}

impl<T: frame_system::Config> WeightInfo for CountedWeight<T> {
	fn offer() -> Weight {
		Self::of(4, 2)
	}
	fn retire() -> Weight {
		Self::of(3, 2)
	}
	fn purchase() -> Weight {
		Self::of(7, 4)
	}
	fn deliver() -> Weight {
		Self::of(3 + MEMBERSHIP, 1)
	}
	fn dispute() -> Weight {
		Self::of(2, 1)
	}
	fn complete() -> Weight {
		Self::of(5, 4)
	}
	fn refund() -> Weight {
		Self::of(5, 3)
	}
	fn arbitrate() -> Weight {
		Self::of(4, 3)
	}
	fn clear_purchase() -> Weight {
		Self::of(3, 2)
	}
	fn launch() -> Weight {
		Self::of(8, 4)
	}
	fn enrol() -> Weight {
		Self::of(9 + MEMBERSHIP, 4).saturating_add(SIGNATURE)
	}
	fn withdraw() -> Weight {
		Self::of(3, 2)
	}
	fn settle() -> Weight {
		Self::of(7, 4)
	}
	fn close() -> Weight {
		Self::of(6, 3)
	}
	fn clear_programme() -> Weight {
		let rows = u64::from(CLEARED_ROWS);
		Self::of(3 + rows, 2 + rows)
	}
}
