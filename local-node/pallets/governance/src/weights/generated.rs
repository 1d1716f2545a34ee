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
	/// `b` was 0 to 4194304.
	fn enact(b: u32) -> Weight {
		Weight::from_parts(23_568_000, 0)
			.saturating_add(Weight::from_parts(2_283, 0).saturating_mul(b.into()))
	}
}

impl<T: frame_system::Config> MeasuredWeight<T> {
	/// Each function where its components are largest, as far as was measured.
	pub fn at_most() -> impl Iterator<Item = (&'static str, Weight)> {
		use super::WeightInfo;
		[
			("enact", Self::enact(4194304)),
		]
		.into_iter()
	}
}
