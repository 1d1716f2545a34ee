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
	fn register() -> Weight {
		Weight::from_parts(152_600_000, 0)
			.saturating_add(T::DbWeight::get().reads(12))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	fn set_directory() -> Weight {
		Weight::from_parts(107_992_000, 0)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	/// `s` was 1 to 64.
	fn rotate(s: u32) -> Weight {
		Weight::from_parts(166_926_975, 0)
			.saturating_add(Weight::from_parts(16_872_990, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().reads(1).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().writes(2))
			.saturating_add(T::DbWeight::get().writes(1).saturating_mul(s.into()))
	}
	fn claim() -> Weight {
		Weight::from_parts(119_561_000, 0)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	fn offer() -> Weight {
		Weight::from_parts(119_922_000, 0)
			.saturating_add(T::DbWeight::get().reads(8))
			.saturating_add(T::DbWeight::get().writes(7))
	}
	fn accept() -> Weight {
		Weight::from_parts(123_973_000, 0)
			.saturating_add(T::DbWeight::get().reads(8))
			.saturating_add(T::DbWeight::get().writes(8))
	}
	fn end_offer() -> Weight {
		Weight::from_parts(135_893_000, 0)
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().writes(7))
	}
}

impl<T: frame_system::Config> MeasuredWeight<T> {
	/// Each function where its components are largest, as far as was measured.
	pub fn at_most() -> impl Iterator<Item = (&'static str, Weight)> {
		use super::WeightInfo;
		[
			("register", Self::register()),
			("set_directory", Self::set_directory()),
			("rotate", Self::rotate(64)),
			("claim", Self::claim()),
			("offer", Self::offer()),
			("accept", Self::accept()),
			("end_offer", Self::end_offer()),
		]
		.into_iter()
	}
}
