//! Weights counted by hand from what a call reads and writes, until they are generated.

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};
use polkadot_sdk::*;

pub trait WeightInfo {
	/// `d` documents; `o` live consents of their subjects, each to another organization that is told; `l` consents that
	/// ended and are settled first.
	fn register(d: u32, o: u32, l: u32) -> Weight;
	/// `o` live consents of the subject, as above and below.
	fn retract(o: u32) -> Weight;
	/// As for `register`.
	fn rekey(d: u32, o: u32, l: u32) -> Weight;
	fn hold(o: u32) -> Weight;
	fn release_hold(o: u32) -> Weight;
	fn request_erasure(o: u32) -> Weight;
	fn withdraw_erasure(o: u32) -> Weight;
	fn erase(o: u32) -> Weight;
	fn set_retention() -> Weight;
}

/// What a call computes besides storage, generously.
const COMPUTE: Weight = Weight::from_parts(30_000_000, 0);
/// Organizations told of a document: the author, the subject's, and others that hold a consent. Three writes each.
const TOLD: u64 = 3;
/// Sections raised for one document because a consent lapsed. The agenda has mostly done so before.
const RAISED: u64 = 4;

pub struct CountedWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> CountedWeight<T> {
	fn of(reads: u64, writes: u64) -> Weight {
		COMPUTE.saturating_add(T::DbWeight::get().reads_writes(reads, writes))
	}
}

impl<T: frame_system::Config> WeightInfo for CountedWeight<T> {
	fn register(d: u32, _o: u32, _l: u32) -> Weight {
		let document = Self::of(7 + TOLD + RAISED, 3 + 3 * TOLD + RAISED);
		Self::of(4, 1).saturating_add(document.saturating_mul(d.into()))
	}
	fn retract(_o: u32) -> Weight {
		Self::of(8 + TOLD, 1 + 3 * TOLD)
	}
	fn rekey(d: u32, _o: u32, _l: u32) -> Weight {
		let document = Self::of(8 + TOLD + RAISED, 1 + 3 * TOLD + RAISED);
		Self::of(4, 0).saturating_add(document.saturating_mul(d.into()))
	}
	fn hold(_o: u32) -> Weight {
		Self::of(9 + TOLD, 1 + 3 * TOLD)
	}
	fn release_hold(_o: u32) -> Weight {
		Self::of(8 + TOLD, 1 + 3 * TOLD)
	}
	fn request_erasure(_o: u32) -> Weight {
		Self::of(12 + TOLD, 1 + 3 * TOLD)
	}
	fn withdraw_erasure(_o: u32) -> Weight {
		Self::of(9 + TOLD, 1 + 3 * TOLD)
	}
	fn erase(_o: u32) -> Weight {
		Self::of(12 + TOLD, 3 + 3 * TOLD)
	}
	fn set_retention() -> Weight {
		Self::of(0, 1)
	}
}
