//! Weights counted by hand from what a call reads and writes at worst, until they are generated.

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};
use polkadot_sdk::*;

pub trait WeightInfo {
	fn anchor() -> Weight;
}

/// What a call computes besides storage, generously.
const COMPUTE: Weight = Weight::from_parts(30_000_000, 0);

pub struct CountedWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for CountedWeight<T> {
	fn anchor() -> Weight {
		COMPUTE.saturating_add(T::DbWeight::get().reads_writes(6, 5))
	}
}
