//! Measured, never edited: `node local-node/build/weights.mjs` makes it anew (see local-node/benchmarks).
//! 2026-11-23, on Intel(R) Xeon(R) Processor, 10 steps, 20 repeats.

// Not every call reads or writes.
#![allow(unused_imports)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};
use polkadot_sdk::*;

pub struct MeasuredWeight<T>(PhantomData<T>);

#[rustfmt::skip]
impl<T: frame_system::Config> super::WeightInfo for MeasuredWeight<T> {
	fn attest() -> Weight {
		Weight::from_parts(506_353_000, 0)
			.saturating_add(T::DbWeight::get().reads(53))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	fn release() -> Weight {
		Weight::from_parts(68_259_000, 0)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	fn claw_back() -> Weight {
		Weight::from_parts(272_981_000, 0)
			.saturating_add(T::DbWeight::get().reads(24))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	fn claim() -> Weight {
		Weight::from_parts(117_502_000, 0)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	fn set_parameters() -> Weight {
		Weight::from_parts(9_276_000, 0)
			.saturating_add(T::DbWeight::get().writes(1))
	}
}

impl<T: frame_system::Config> MeasuredWeight<T> {
	/// Each function where its components are largest, as far as was measured.
	pub fn at_most() -> impl Iterator<Item = (&'static str, Weight)> {
		use super::WeightInfo;
		[
			("attest", Self::attest()),
			("release", Self::release()),
			("claw_back", Self::claw_back()),
			("claim", Self::claim()),
			("set_parameters", Self::set_parameters()),
		]
		.into_iter()
	}
}
