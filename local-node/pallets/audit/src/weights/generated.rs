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
	fn anchor() -> Weight {
		Weight::from_parts(73_246_000, 0)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(4))
	}
}

impl<T: frame_system::Config> MeasuredWeight<T> {
	/// Each function where its components are largest, as far as was measured.
	pub fn at_most() -> impl Iterator<Item = (&'static str, Weight)> {
		use super::WeightInfo;
		[
			("anchor", Self::anchor()),
		]
		.into_iter()
	}
}
