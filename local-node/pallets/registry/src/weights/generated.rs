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
	/// `a` was 1 to 10.
	fn admit(a: u32) -> Weight {
		Weight::from_parts(66_401_550, 0)
			.saturating_add(Weight::from_parts(32_852_948, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().reads(2).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().writes(3))
			.saturating_add(T::DbWeight::get().writes(4).saturating_mul(a.into()))
	}
	fn suspend() -> Weight {
		Weight::from_parts(47_448_000, 0)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	fn reinstate() -> Weight {
		Weight::from_parts(45_701_000, 0)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	fn enrol_device() -> Weight {
		Weight::from_parts(103_907_000, 0)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	fn retire_device() -> Weight {
		Weight::from_parts(72_295_000, 0)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	fn assign() -> Weight {
		Weight::from_parts(311_441_000, 0)
			.saturating_add(T::DbWeight::get().reads(19))
			.saturating_add(T::DbWeight::get().writes(7))
	}
	fn end() -> Weight {
		Weight::from_parts(177_778_000, 0)
			.saturating_add(T::DbWeight::get().reads(13))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	fn set_recipient() -> Weight {
		Weight::from_parts(183_773_000, 0)
			.saturating_add(T::DbWeight::get().reads(16))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	fn rotate_key() -> Weight {
		Weight::from_parts(89_739_000, 0)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	fn set_template() -> Weight {
		Weight::from_parts(75_417_000, 0)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	fn drop_template() -> Weight {
		Weight::from_parts(69_913_000, 0)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	/// `r` was 1 to 10.
	fn assign_template(r: u32) -> Weight {
		Weight::from_parts(91_331_986, 0)
			.saturating_add(Weight::from_parts(31_817_523, 0).saturating_mul(r.into()))
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().reads(1).saturating_mul(r.into()))
			.saturating_add(T::DbWeight::get().writes(3))
			.saturating_add(T::DbWeight::get().writes(2).saturating_mul(r.into()))
	}
	fn propose_admin() -> Weight {
		Weight::from_parts(209_918_000, 0)
			.saturating_add(T::DbWeight::get().reads(17))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	fn approve_admin() -> Weight {
		Weight::from_parts(260_315_000, 0)
			.saturating_add(T::DbWeight::get().reads(19))
			.saturating_add(T::DbWeight::get().writes(7))
	}
	fn reject_admin() -> Weight {
		Weight::from_parts(75_356_000, 0)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(3))
	}
}

impl<T: frame_system::Config> MeasuredWeight<T> {
	/// Each function where its components are largest, as far as was measured.
	pub fn at_most() -> impl Iterator<Item = (&'static str, Weight)> {
		use super::WeightInfo;
		[
			("admit", Self::admit(10)),
			("suspend", Self::suspend()),
			("reinstate", Self::reinstate()),
			("enrol_device", Self::enrol_device()),
			("retire_device", Self::retire_device()),
			("assign", Self::assign()),
			("end", Self::end()),
			("set_recipient", Self::set_recipient()),
			("rotate_key", Self::rotate_key()),
			("set_template", Self::set_template()),
			("drop_template", Self::drop_template()),
			("assign_template", Self::assign_template(10)),
			("propose_admin", Self::propose_admin()),
			("approve_admin", Self::approve_admin()),
			("reject_admin", Self::reject_admin()),
		]
		.into_iter()
	}
}
