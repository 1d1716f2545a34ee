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
	fn offer() -> Weight {
		Weight::from_parts(80_060_000, 0)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	fn retire() -> Weight {
		Weight::from_parts(73_083_000, 0)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	fn purchase() -> Weight {
		Weight::from_parts(153_210_000, 0)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	fn deliver() -> Weight {
		Weight::from_parts(180_027_000, 0)
			.saturating_add(T::DbWeight::get().reads(15))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	fn dispute() -> Weight {
		Weight::from_parts(46_297_000, 0)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	fn complete() -> Weight {
		Weight::from_parts(188_442_000, 0)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	fn refund() -> Weight {
		Weight::from_parts(142_445_000, 0)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	fn arbitrate() -> Weight {
		Weight::from_parts(127_292_000, 0)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	fn clear_purchase() -> Weight {
		Weight::from_parts(58_240_000, 0)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	fn launch() -> Weight {
		Weight::from_parts(171_493_000, 0)
			.saturating_add(T::DbWeight::get().reads(8))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	fn enrol() -> Weight {
		Weight::from_parts(279_525_000, 0)
			.saturating_add(T::DbWeight::get().reads(21))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	fn withdraw() -> Weight {
		Weight::from_parts(64_177_000, 0)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	fn settle() -> Weight {
		Weight::from_parts(189_984_000, 0)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	fn close() -> Weight {
		Weight::from_parts(146_672_000, 0)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	fn clear_programme() -> Weight {
		Weight::from_parts(321_260_000, 0)
			.saturating_add(T::DbWeight::get().reads(103))
			.saturating_add(T::DbWeight::get().writes(102))
	}
}

impl<T: frame_system::Config> MeasuredWeight<T> {
	/// Each function where its components are largest, as far as was measured.
	pub fn at_most() -> impl Iterator<Item = (&'static str, Weight)> {
		use super::WeightInfo;
		[
			("offer", Self::offer()),
			("retire", Self::retire()),
			("purchase", Self::purchase()),
			("deliver", Self::deliver()),
			("dispute", Self::dispute()),
			("complete", Self::complete()),
			("refund", Self::refund()),
			("arbitrate", Self::arbitrate()),
			("clear_purchase", Self::clear_purchase()),
			("launch", Self::launch()),
			("enrol", Self::enrol()),
			("withdraw", Self::withdraw()),
			("settle", Self::settle()),
			("close", Self::close()),
			("clear_programme", Self::clear_programme()),
		]
		.into_iter()
	}
}
