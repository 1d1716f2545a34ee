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
	/// `m` was 0 to 31.
	/// `r` was 0 to 1.
	/// `s` was 1 to 64.
	/// `c` was 0 to 126.
	fn grant(m: u32, r: u32, s: u32, c: u32) -> Weight {
		Weight::from_parts(280_947_919, 0)
			.saturating_add(Weight::from_parts(3_827_202, 0).saturating_mul(m.into()))
			.saturating_add(Weight::from_parts(62_294_808, 0).saturating_mul(r.into()))
			.saturating_add(Weight::from_parts(822_912, 0).saturating_mul(s.into()))
			.saturating_add(Weight::from_parts(940_432, 0).saturating_mul(c.into()))
			.saturating_add(T::DbWeight::get().reads(16))
			.saturating_add(T::DbWeight::get().reads(1).saturating_mul(m.into()))
			.saturating_add(T::DbWeight::get().reads(2).saturating_mul(r.into()))
			.saturating_add(T::DbWeight::get().writes(8))
			.saturating_add(T::DbWeight::get().writes(4).saturating_mul(r.into()))
	}
	fn set_bundle() -> Weight {
		Weight::from_parts(153_474_000, 0)
			.saturating_add(T::DbWeight::get().reads(11))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	/// `m` was 0 to 31.
	fn narrow(m: u32) -> Weight {
		Weight::from_parts(1_467_289_361, 0)
			.saturating_add(Weight::from_parts(3_292_406, 0).saturating_mul(m.into()))
			.saturating_add(T::DbWeight::get().reads(92))
			.saturating_add(T::DbWeight::get().reads(1).saturating_mul(m.into()))
			.saturating_add(T::DbWeight::get().writes(70))
	}
	fn revoke() -> Weight {
		Weight::from_parts(1_792_686_000, 0)
			.saturating_add(T::DbWeight::get().reads(92))
			.saturating_add(T::DbWeight::get().writes(119))
	}
	fn request() -> Weight {
		Weight::from_parts(306_279_000, 0)
			.saturating_add(T::DbWeight::get().reads(18))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	fn refuse() -> Weight {
		Weight::from_parts(163_283_000, 0)
			.saturating_add(T::DbWeight::get().reads(12))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	fn withdraw() -> Weight {
		Weight::from_parts(214_021_000, 0)
			.saturating_add(T::DbWeight::get().reads(17))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	fn announce() -> Weight {
		Weight::from_parts(1_161_516_000, 0)
			.saturating_add(T::DbWeight::get().reads(70))
			.saturating_add(T::DbWeight::get().writes(71))
	}
	fn delegate() -> Weight {
		Weight::from_parts(197_419_000, 0)
			.saturating_add(T::DbWeight::get().reads(12))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	fn end_delegation() -> Weight {
		Weight::from_parts(143_512_000, 0)
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	/// `m` was 0 to 31.
	fn refer(m: u32) -> Weight {
		Weight::from_parts(373_395_983, 0)
			.saturating_add(Weight::from_parts(5_956_720, 0).saturating_mul(m.into()))
			.saturating_add(T::DbWeight::get().reads(14))
			.saturating_add(T::DbWeight::get().reads(1).saturating_mul(m.into()))
			.saturating_add(T::DbWeight::get().writes(8))
	}
	/// `m` was 0 to 31.
	fn extend(m: u32) -> Weight {
		Weight::from_parts(302_718_130, 0)
			.saturating_add(Weight::from_parts(7_027_894, 0).saturating_mul(m.into()))
			.saturating_add(T::DbWeight::get().reads(14))
			.saturating_add(T::DbWeight::get().reads(1).saturating_mul(m.into()))
			.saturating_add(T::DbWeight::get().writes(7))
	}
	fn set_emergency_policy() -> Weight {
		Weight::from_parts(332_516_000, 0)
			.saturating_add(T::DbWeight::get().reads(21))
			.saturating_add(T::DbWeight::get().writes(33))
	}
	fn set_emergency_preferences() -> Weight {
		Weight::from_parts(384_392_000, 0)
			.saturating_add(T::DbWeight::get().reads(22))
			.saturating_add(T::DbWeight::get().writes(33))
	}
	/// `m` was 0 to 31.
	fn open_emergency(m: u32) -> Weight {
		Weight::from_parts(360_717_352, 0)
			.saturating_add(Weight::from_parts(3_889_389, 0).saturating_mul(m.into()))
			.saturating_add(T::DbWeight::get().reads(13))
			.saturating_add(T::DbWeight::get().reads(1).saturating_mul(m.into()))
			.saturating_add(T::DbWeight::get().writes(8))
	}
	fn approve_emergency() -> Weight {
		Weight::from_parts(97_100_000, 0)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	fn close_emergency() -> Weight {
		Weight::from_parts(1_170_528_000, 0)
			.saturating_add(T::DbWeight::get().reads(74))
			.saturating_add(T::DbWeight::get().writes(84))
	}
	fn review_emergency() -> Weight {
		Weight::from_parts(1_192_326_000, 0)
			.saturating_add(T::DbWeight::get().reads(73))
			.saturating_add(T::DbWeight::get().writes(87))
	}
	/// `l` was 1 to 8.
	fn settle(l: u32) -> Weight {
		Weight::from_parts(213_511_333, 0)
			.saturating_add(Weight::from_parts(987_783_262, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().reads(65).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().writes(4))
			.saturating_add(T::DbWeight::get().writes(67).saturating_mul(l.into()))
	}
	fn agenda_minute() -> Weight {
		Weight::from_parts(44_614_000, 0)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(1))
	}
}

impl<T: frame_system::Config> MeasuredWeight<T> {
	/// Each function where its components are largest, as far as was measured.
	pub fn at_most() -> impl Iterator<Item = (&'static str, Weight)> {
		use super::WeightInfo;
		[
			("grant", Self::grant(31, 1, 64, 126)),
			("set_bundle", Self::set_bundle()),
			("narrow", Self::narrow(31)),
			("revoke", Self::revoke()),
			("request", Self::request()),
			("refuse", Self::refuse()),
			("withdraw", Self::withdraw()),
			("announce", Self::announce()),
			("delegate", Self::delegate()),
			("end_delegation", Self::end_delegation()),
			("refer", Self::refer(31)),
			("extend", Self::extend(31)),
			("set_emergency_policy", Self::set_emergency_policy()),
			("set_emergency_preferences", Self::set_emergency_preferences()),
			("open_emergency", Self::open_emergency(31)),
			("approve_emergency", Self::approve_emergency()),
			("close_emergency", Self::close_emergency()),
			("review_emergency", Self::review_emergency()),
			("settle", Self::settle(8)),
			("agenda_minute", Self::agenda_minute()),
		]
		.into_iter()
	}
}
