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
	/// `d` was 1 to 30.
	/// `o` was 0 to 119.
	/// `l` was 0 to 8.
	fn register(d: u32, o: u32, l: u32) -> Weight {
		Weight::from_parts(436_892_801, 0)
			.saturating_add(Weight::from_parts(54_036_574, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(32_487_052, 0).saturating_mul(o.into()))
			.saturating_add(Weight::from_parts(1_232_937_513, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().reads(8).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(1).saturating_mul(o.into()))
			.saturating_add(T::DbWeight::get().reads(65).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().writes(4))
			.saturating_add(T::DbWeight::get().writes(5).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().writes(2).saturating_mul(o.into()))
			.saturating_add(T::DbWeight::get().writes(67).saturating_mul(l.into()))
	}
	/// `o` was 0 to 119.
	fn retract(o: u32) -> Weight {
		Weight::from_parts(149_617_244, 0)
			.saturating_add(Weight::from_parts(11_546_757, 0).saturating_mul(o.into()))
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().reads(1).saturating_mul(o.into()))
			.saturating_add(T::DbWeight::get().writes(5))
			.saturating_add(T::DbWeight::get().writes(2).saturating_mul(o.into()))
	}
	/// `d` was 1 to 30.
	/// `o` was 0 to 119.
	/// `l` was 0 to 8.
	fn rekey(d: u32, o: u32, l: u32) -> Weight {
		Weight::from_parts(3_935_326_000, 0)
			.saturating_add(Weight::from_parts(45_830_330, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(1_156_762_935, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().reads(6).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(1).saturating_mul(o.into()))
			.saturating_add(T::DbWeight::get().reads(65).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().writes(3))
			.saturating_add(T::DbWeight::get().writes(3).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().writes(2).saturating_mul(o.into()))
			.saturating_add(T::DbWeight::get().writes(67).saturating_mul(l.into()))
	}
	/// `o` was 0 to 119.
	fn hold(o: u32) -> Weight {
		Weight::from_parts(143_190_656, 0)
			.saturating_add(Weight::from_parts(11_801_289, 0).saturating_mul(o.into()))
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().reads(1).saturating_mul(o.into()))
			.saturating_add(T::DbWeight::get().writes(5))
			.saturating_add(T::DbWeight::get().writes(2).saturating_mul(o.into()))
	}
	/// `o` was 0 to 119.
	fn release_hold(o: u32) -> Weight {
		Weight::from_parts(133_194_204, 0)
			.saturating_add(Weight::from_parts(12_151_660, 0).saturating_mul(o.into()))
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().reads(1).saturating_mul(o.into()))
			.saturating_add(T::DbWeight::get().writes(5))
			.saturating_add(T::DbWeight::get().writes(2).saturating_mul(o.into()))
	}
	/// `o` was 0 to 119.
	fn request_erasure(o: u32) -> Weight {
		Weight::from_parts(168_590_567, 0)
			.saturating_add(Weight::from_parts(12_137_534, 0).saturating_mul(o.into()))
			.saturating_add(T::DbWeight::get().reads(14))
			.saturating_add(T::DbWeight::get().reads(1).saturating_mul(o.into()))
			.saturating_add(T::DbWeight::get().writes(5))
			.saturating_add(T::DbWeight::get().writes(2).saturating_mul(o.into()))
	}
	/// `o` was 0 to 119.
	fn withdraw_erasure(o: u32) -> Weight {
		Weight::from_parts(150_498_647, 0)
			.saturating_add(Weight::from_parts(12_115_980, 0).saturating_mul(o.into()))
			.saturating_add(T::DbWeight::get().reads(11))
			.saturating_add(T::DbWeight::get().reads(1).saturating_mul(o.into()))
			.saturating_add(T::DbWeight::get().writes(5))
			.saturating_add(T::DbWeight::get().writes(2).saturating_mul(o.into()))
	}
	/// `o` was 0 to 119.
	fn erase(o: u32) -> Weight {
		Weight::from_parts(190_269_139, 0)
			.saturating_add(Weight::from_parts(12_007_163, 0).saturating_mul(o.into()))
			.saturating_add(T::DbWeight::get().reads(14))
			.saturating_add(T::DbWeight::get().reads(1).saturating_mul(o.into()))
			.saturating_add(T::DbWeight::get().writes(7))
			.saturating_add(T::DbWeight::get().writes(2).saturating_mul(o.into()))
	}
	fn set_retention() -> Weight {
		Weight::from_parts(10_831_000, 0)
			.saturating_add(T::DbWeight::get().writes(1))
	}
}

impl<T: frame_system::Config> MeasuredWeight<T> {
	/// Each function where its components are largest, as far as was measured.
	pub fn at_most() -> impl Iterator<Item = (&'static str, Weight)> {
		use super::WeightInfo;
		[
			("register", Self::register(30, 119, 8)),
			("retract", Self::retract(119)),
			("rekey", Self::rekey(30, 119, 8)),
			("hold", Self::hold(119)),
			("release_hold", Self::release_hold(119)),
			("request_erasure", Self::request_erasure(119)),
			("withdraw_erasure", Self::withdraw_erasure(119)),
			("erase", Self::erase(119)),
			("set_retention", Self::set_retention()),
		]
		.into_iter()
	}
}
