//! Weights counted by hand from what a call reads and writes at worst, until they are generated.
//! A section raised costs a read and a write, a change-log line a read and three writes (two organizations: six).

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};
use polkadot_sdk::*;

pub trait WeightInfo {
	fn grant() -> Weight;
	fn set_bundle() -> Weight;
	/// `s` sections are kept; up to 64 are dropped.
	fn narrow(s: u32) -> Weight;
	fn revoke() -> Weight;
	fn request() -> Weight;
	fn refuse() -> Weight;
	fn withdraw() -> Weight;
	/// One consent of 64 sections.
	fn announce() -> Weight;
	/// Looking at one minute of the agenda.
	fn agenda_minute() -> Weight;
}

/// What a call computes besides storage, generously.
const COMPUTE: Weight = Weight::from_parts(40_000_000, 0);
/// Consents that may end together with the one revoked.
const DERIVED: u64 = crate::types::MAX_DERIVED as u64;

pub struct CountedWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> CountedWeight<T> {
	fn of(reads: u64, writes: u64) -> Weight {
		COMPUTE.saturating_add(T::DbWeight::get().reads_writes(reads, writes))
	}
}

impl<T: frame_system::Config> WeightInfo for CountedWeight<T> {
	fn grant() -> Weight {
		Self::of(20, 13)
	}
	fn set_bundle() -> Weight {
		Self::of(10, 7)
	}
	fn narrow(s: u32) -> Weight {
		let dropped = 64u64.saturating_sub(s.into());
		Self::of(12 + DERIVED, 10).saturating_add(T::DbWeight::get().reads_writes(dropped, dropped))
	}
	fn revoke() -> Weight {
		Self::of(12 + 64, 9 + 64).saturating_add(Self::of(3, 7).saturating_mul(DERIVED))
	}
	fn request() -> Weight {
		Self::of(18, 8)
	}
	fn refuse() -> Weight {
		Self::of(11, 8)
	}
	fn withdraw() -> Weight {
		Self::of(16, 8)
	}
	fn announce() -> Weight {
		Self::of(6 + 64, 9 + 64)
	}
	fn agenda_minute() -> Weight {
		T::DbWeight::get().reads_writes(1, 1)
	}
}
