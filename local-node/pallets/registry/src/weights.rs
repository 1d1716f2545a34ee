//! Weights counted by hand from what a call reads and writes at worst, until they are generated.
//! A change-log line costs one read and three writes, an account made able to sign two reads and two writes.

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};
use polkadot_sdk::*;

pub trait WeightInfo {
	/// `a` admins.
	fn admit(a: u32) -> Weight;
	fn suspend() -> Weight;
	fn reinstate() -> Weight;
	fn enrol_device() -> Weight;
	fn retire_device() -> Weight;
	fn assign() -> Weight;
	fn end() -> Weight;
	fn set_recipient() -> Weight;
	fn rotate_key() -> Weight;
	fn set_template() -> Weight;
	fn drop_template() -> Weight;
	/// `r` roles.
	fn assign_template(r: u32) -> Weight;
	fn propose_admin() -> Weight;
	fn approve_admin() -> Weight;
	fn reject_admin() -> Weight;
}

/// What a call computes besides storage, generously.
const COMPUTE: Weight = Weight::from_parts(30_000_000, 0);

pub struct CountedWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> CountedWeight<T> {
	fn of(reads: u64, writes: u64) -> Weight {
		COMPUTE.saturating_add(T::DbWeight::get().reads_writes(reads, writes))
	}
}

impl<T: frame_system::Config> WeightInfo for CountedWeight<T> {
	fn admit(a: u32) -> Weight {
		Self::of(3, 3).saturating_add(Self::of(3, 6).saturating_mul(a.into()))
	}
	fn suspend() -> Weight {
		Self::of(2, 4)
	}
	fn reinstate() -> Weight {
		Self::of(2, 4)
	}
	fn enrol_device() -> Weight {
		Self::of(7, 6)
	}
	fn retire_device() -> Weight {
		Self::of(5, 4)
	}
	fn assign() -> Weight {
		// Every listed admin is looked at when an admin is assigned.
		Self::of(31, 8)
	}
	fn end() -> Weight {
		Self::of(16, 5)
	}
	fn set_recipient() -> Weight {
		Self::of(17, 4)
	}
	fn rotate_key() -> Weight {
		Self::of(7, 4)
	}
	fn set_template() -> Weight {
		Self::of(5, 5)
	}
	fn drop_template() -> Weight {
		Self::of(5, 5)
	}
	fn assign_template(r: u32) -> Weight {
		// Each role is looked for, and those that go against it.
		Self::of(4, 0).saturating_add(Self::of(8, 7).saturating_mul(r.into()))
	}
	fn propose_admin() -> Weight {
		Self::of(20, 5)
	}
	fn approve_admin() -> Weight {
		Self::of(34, 9)
	}
	fn reject_admin() -> Weight {
		Self::of(6, 5)
	}
}
