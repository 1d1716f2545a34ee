//! Measured, never edited: `node local-node/build/weights.mjs` makes it anew (see local-node/benchmarks).
//! 2026-11-22, on Intel(R) Xeon(R) Processor, 6 steps, 5 repeats.

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
		Weight::from_parts(578_401_377, 0)
			.saturating_add(Weight::from_parts(1_050_054_230, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(49))
			.saturating_add(T::DbWeight::get().reads(65).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().writes(16))
			.saturating_add(T::DbWeight::get().writes(69).saturating_mul(l.into()))
	}
	fn set_bundle() -> Weight {
		Weight::from_parts(164_956_000, 0)
			.saturating_add(T::DbWeight::get().reads(11))
			.saturating_add(T::DbWeight::get().writes(7))
	}
	fn narrow() -> Weight {
		Weight::from_parts(1_624_731_000, 0)
			.saturating_add(T::DbWeight::get().reads(123))
			.saturating_add(T::DbWeight::get().writes(72))
	}
	fn revoke() -> Weight {
		Weight::from_parts(1_881_064_000, 0)
			.saturating_add(T::DbWeight::get().reads(92))
			.saturating_add(T::DbWeight::get().writes(153))
	}
	fn request() -> Weight {
		Weight::from_parts(320_807_000, 0)
			.saturating_add(T::DbWeight::get().reads(18))
			.saturating_add(T::DbWeight::get().writes(8))
	}
	fn refuse() -> Weight {
		Weight::from_parts(173_477_000, 0)
			.saturating_add(T::DbWeight::get().reads(12))
			.saturating_add(T::DbWeight::get().writes(8))
	}
	fn withdraw() -> Weight {
		Weight::from_parts(219_742_000, 0)
			.saturating_add(T::DbWeight::get().reads(17))
			.saturating_add(T::DbWeight::get().writes(8))
	}
	fn announce() -> Weight {
		Weight::from_parts(1_161_688_000, 0)
			.saturating_add(T::DbWeight::get().reads(70))
			.saturating_add(T::DbWeight::get().writes(73))
	}
	fn delegate() -> Weight {
		Weight::from_parts(195_370_000, 0)
			.saturating_add(T::DbWeight::get().reads(12))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	fn end_delegation() -> Weight {
		Weight::from_parts(150_911_000, 0)
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	/// `l` was 0 to 8.
	fn refer(l: u32) -> Weight {
		Weight::from_parts(509_857_321, 0)
			.saturating_add(Weight::from_parts(1_329_857_639, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(45))
			.saturating_add(T::DbWeight::get().reads(65).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().writes(10))
			.saturating_add(T::DbWeight::get().writes(69).saturating_mul(l.into()))
	}
	fn extend() -> Weight {
		Weight::from_parts(563_855_000, 0)
			.saturating_add(T::DbWeight::get().reads(45))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	fn set_emergency_policy() -> Weight {
		Weight::from_parts(340_837_000, 0)
			.saturating_add(T::DbWeight::get().reads(21))
			.saturating_add(T::DbWeight::get().writes(34))
	}
	fn set_emergency_preferences() -> Weight {
		Weight::from_parts(379_334_000, 0)
			.saturating_add(T::DbWeight::get().reads(22))
			.saturating_add(T::DbWeight::get().writes(34))
	}
	/// `l` was 0 to 8.
	fn open_emergency(l: u32) -> Weight {
		Weight::from_parts(538_446_813, 0)
			.saturating_add(Weight::from_parts(1_025_650_656, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(44))
			.saturating_add(T::DbWeight::get().reads(65).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().writes(11))
			.saturating_add(T::DbWeight::get().writes(69).saturating_mul(l.into()))
	}
	fn approve_emergency() -> Weight {
		Weight::from_parts(103_873_000, 0)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(7))
	}
	fn close_emergency() -> Weight {
		Weight::from_parts(1_226_984_000, 0)
			.saturating_add(T::DbWeight::get().reads(74))
			.saturating_add(T::DbWeight::get().writes(86))
	}
	fn review_emergency() -> Weight {
		Weight::from_parts(1_228_560_000, 0)
			.saturating_add(T::DbWeight::get().reads(73))
			.saturating_add(T::DbWeight::get().writes(91))
	}
	fn agenda_minute() -> Weight {
		Weight::from_parts(46_123_000, 0)
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
