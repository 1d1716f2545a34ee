//! Weights counted by hand from what a call reads and writes at worst, until they are generated.
//! A section raised costs a read and a write, a change-log line a read and three writes (two organizations: six).

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};
use polkadot_sdk::*;

pub trait WeightInfo {
	/// `l` consents and emergencies that ended and wait to be told of, each of 64 sections.
	fn grant(l: u32) -> Weight;
	fn set_bundle() -> Weight;
	fn narrow() -> Weight;
	fn revoke() -> Weight;
	fn request() -> Weight;
	fn refuse() -> Weight;
	fn withdraw() -> Weight;
	/// One consent of 64 sections.
	fn announce() -> Weight;
	fn delegate() -> Weight;
	fn end_delegation() -> Weight;
	/// `l` as in `grant`.
	fn refer(l: u32) -> Weight;
	fn extend() -> Weight;
	fn set_emergency_policy() -> Weight;
	fn set_emergency_preferences() -> Weight;
	/// `l` as in `grant`.
	fn open_emergency(l: u32) -> Weight;
	fn approve_emergency() -> Weight;
	/// One emergency of 64 sections.
	fn close_emergency() -> Weight;
	fn review_emergency() -> Weight;
	/// Looking at one minute of the agenda.
	fn agenda_minute() -> Weight;
}

/// What a call computes besides storage, generously.
const COMPUTE: Weight = Weight::from_parts(40_000_000, 0);
/// Accounts made able to sign: two reads and two writes each.
const APPROVERS: u64 = crate::emergency_types::MAX_APPROVERS as u64;
/// Consents that may end together with the one revoked.
const DERIVED: u64 = crate::types::MAX_DERIVED as u64;

pub struct CountedWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> CountedWeight<T> {
	fn of(reads: u64, writes: u64) -> Weight {
		COMPUTE.saturating_add(T::DbWeight::get().reads_writes(reads, writes))
	}
}

impl<T: frame_system::Config> WeightInfo for CountedWeight<T> {
	fn grant(l: u32) -> Weight {
		Self::of(24, 13).saturating_add(Self::announce().saturating_mul(l.into()))
	}
	fn set_bundle() -> Weight {
		Self::of(11, 7)
	}
	fn narrow() -> Weight {
		Self::of(13 + DERIVED + 64, 10 + 64)
	}
	fn revoke() -> Weight {
		Self::of(13 + 64, 9 + 64).saturating_add(Self::of(3, 7).saturating_mul(DERIVED))
	}
	fn request() -> Weight {
		Self::of(18, 8)
	}
	fn refuse() -> Weight {
		Self::of(12, 8)
	}
	fn withdraw() -> Weight {
		Self::of(16, 8)
	}
	fn announce() -> Weight {
		Self::of(10 + 64, 10 + 64)
	}
	fn delegate() -> Weight {
		Self::of(12, 6)
	}
	fn end_delegation() -> Weight {
		Self::of(9, 4)
	}
	fn refer(l: u32) -> Weight {
		Self::grant(l)
	}
	fn extend() -> Weight {
		Self::of(14 + 32, 10)
	}
	fn set_emergency_policy() -> Weight {
		Self::of(4 + 2 * APPROVERS, 4 + 2 * APPROVERS)
	}
	fn set_emergency_preferences() -> Weight {
		Self::of(9 + 2 * APPROVERS, 4 + 2 * APPROVERS)
	}
	fn open_emergency(l: u32) -> Weight {
		Self::of(14 + 32, 11).saturating_add(Self::announce().saturating_mul(l.into()))
	}
	fn approve_emergency() -> Weight {
		Self::of(5, 7)
	}
	fn close_emergency() -> Weight {
		Self::of(14 + 64, 9 + 64)
	}
	fn review_emergency() -> Weight {
		// It may have to be closed first.
		Self::of(12 + 64, 11 + 64)
	}
	fn agenda_minute() -> Weight {
		T::DbWeight::get().reads_writes(1, 1)
	}
}
