//! Measured, never edited: `node local-node/build/weights.mjs` makes it anew (see local-node/benchmarks).
//! 2026-11-22, on Intel(R) Xeon(R) Processor, 10 steps, 20 repeats.

// Not every call reads or writes.
#![allow(unused_imports)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};
use polkadot_sdk::*;

pub struct MeasuredWeight<T>(PhantomData<T>);

#[rustfmt::skip]
impl<T: frame_system::Config> super::WeightInfo for MeasuredWeight<T> {
	/// `l` was 0 to 8.
	fn grant(l: u32) -> Weight {
		Weight::from_parts(576_783_608, 0)
			.saturating_add(Weight::from_parts(994_467_442, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(49))
			.saturating_add(T::DbWeight::get().reads(65).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().writes(16))
			.saturating_add(T::DbWeight::get().writes(69).saturating_mul(l.into()))
	}
	fn set_bundle() -> Weight {
		Weight::from_parts(157_440_000, 0)
			.saturating_add(T::DbWeight::get().reads(11))
			.saturating_add(T::DbWeight::get().writes(7))
	}
	fn narrow() -> Weight {
		Weight::from_parts(1_559_928_000, 0)
			.saturating_add(T::DbWeight::get().reads(123))
			.saturating_add(T::DbWeight::get().writes(72))
	}
	fn revoke() -> Weight {
		Weight::from_parts(1_888_168_000, 0)
			.saturating_add(T::DbWeight::get().reads(92))
			.saturating_add(T::DbWeight::get().writes(153))
	}
	fn request() -> Weight {
		Weight::from_parts(313_713_000, 0)
			.saturating_add(T::DbWeight::get().reads(18))
			.saturating_add(T::DbWeight::get().writes(8))
	}
	fn refuse() -> Weight {
		Weight::from_parts(166_517_000, 0)
			.saturating_add(T::DbWeight::get().reads(12))
			.saturating_add(T::DbWeight::get().writes(8))
	}
	fn withdraw() -> Weight {
		Weight::from_parts(217_028_000, 0)
			.saturating_add(T::DbWeight::get().reads(17))
			.saturating_add(T::DbWeight::get().writes(8))
	}
	fn announce() -> Weight {
		Weight::from_parts(1_118_714_000, 0)
			.saturating_add(T::DbWeight::get().reads(70))
			.saturating_add(T::DbWeight::get().writes(73))
	}
	fn delegate() -> Weight {
		Weight::from_parts(190_738_000, 0)
			.saturating_add(T::DbWeight::get().reads(12))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	fn end_delegation() -> Weight {
		Weight::from_parts(143_780_000, 0)
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	/// `l` was 0 to 8.
	fn refer(l: u32) -> Weight {
		Weight::from_parts(519_665_093, 0)
			.saturating_add(Weight::from_parts(1_023_136_312, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(45))
			.saturating_add(T::DbWeight::get().reads(65).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().writes(10))
			.saturating_add(T::DbWeight::get().writes(69).saturating_mul(l.into()))
	}
	fn extend() -> Weight {
		Weight::from_parts(503_724_000, 0)
			.saturating_add(T::DbWeight::get().reads(45))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	fn set_emergency_policy() -> Weight {
		Weight::from_parts(326_276_000, 0)
			.saturating_add(T::DbWeight::get().reads(21))
			.saturating_add(T::DbWeight::get().writes(34))
	}
	fn set_emergency_preferences() -> Weight {
		Weight::from_parts(379_519_000, 0)
			.saturating_add(T::DbWeight::get().reads(22))
			.saturating_add(T::DbWeight::get().writes(34))
	}
	/// `l` was 0 to 8.
	fn open_emergency(l: u32) -> Weight {
		Weight::from_parts(998_039_419, 0)
			.saturating_add(Weight::from_parts(1_013_689_686, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(44))
			.saturating_add(T::DbWeight::get().reads(65).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().writes(11))
			.saturating_add(T::DbWeight::get().writes(69).saturating_mul(l.into()))
	}
	fn approve_emergency() -> Weight {
		Weight::from_parts(106_842_000, 0)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(7))
	}
	fn close_emergency() -> Weight {
		Weight::from_parts(1_234_682_000, 0)
			.saturating_add(T::DbWeight::get().reads(74))
			.saturating_add(T::DbWeight::get().writes(86))
	}
	fn review_emergency() -> Weight {
		Weight::from_parts(1_214_590_000, 0)
			.saturating_add(T::DbWeight::get().reads(73))
			.saturating_add(T::DbWeight::get().writes(91))
	}
	fn agenda_minute() -> Weight {
		Weight::from_parts(43_630_000, 0)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(1))
	}
}

impl<T: frame_system::Config> MeasuredWeight<T> {
	/// Each function where its components are largest, as far as was measured.
	pub fn at_most() -> impl Iterator<Item = (&'static str, Weight)> {
		use super::WeightInfo;
		[
			("grant", Self::grant(8)),
			("set_bundle", Self::set_bundle()),
			("narrow", Self::narrow()),
			("revoke", Self::revoke()),
			("request", Self::request()),
			("refuse", Self::refuse()),
			("withdraw", Self::withdraw()),
			("announce", Self::announce()),
			("delegate", Self::delegate()),
			("end_delegation", Self::end_delegation()),
			("refer", Self::refer(8)),
			("extend", Self::extend()),
			("set_emergency_policy", Self::set_emergency_policy()),
			("set_emergency_preferences", Self::set_emergency_preferences()),
			("open_emergency", Self::open_emergency(8)),
			("approve_emergency", Self::approve_emergency()),
			("close_emergency", Self::close_emergency()),
			("review_emergency", Self::review_emergency()),
			("agenda_minute", Self::agenda_minute()),
		]
		.into_iter()
	}
}
