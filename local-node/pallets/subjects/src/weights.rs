//! Weights counted by hand from what a call reads and writes at worst, until they are generated.

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};
use polkadot_sdk::*;

pub trait WeightInfo {
	fn register() -> Weight;
	fn set_directory() -> Weight;
	/// `s` sections.
	fn rotate(s: u32) -> Weight;
	fn claim() -> Weight;
	fn offer() -> Weight;
	fn accept() -> Weight;
	fn end_offer() -> Weight;
}

/// What a call computes besides storage, generously.
const COMPUTE: Weight = Weight::from_parts(30_000_000, 0);

pub struct CountedWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> CountedWeight<T> {
	fn of(reads: u64, writes: u64) -> Weight {
		COMPUTE.saturating_add(T::DbWeight::get().reads_writes(reads, writes))
	}
}

impl<T: frame_system::Config> WeightInfo for CountedWeight<T> {
	fn register() -> Weight {
		Self::of(12, 6)
	}
	fn set_directory() -> Weight {
		Self::of(7, 4)
	}
	fn rotate(s: u32) -> Weight {
		Self::of(7, 3).saturating_add(T::DbWeight::get().reads_writes(1, 1).saturating_mul(s.into()))
	}
	fn claim() -> Weight {
		Self::of(7, 7)
	}
	fn offer() -> Weight {
		Self::of(9, 7)
	}
	fn accept() -> Weight {
		Self::of(11, 10)
	}
	fn end_offer() -> Weight {
		Self::of(9, 7)
	}
}
