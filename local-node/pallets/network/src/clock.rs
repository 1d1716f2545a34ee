//! How other pallets read the clock.

use crate::pallet::{self, Config, SessionLength};
use core::marker::PhantomData;
use frame_support::{
	sp_runtime::{
		traits::{Saturating, Zero},
		Permill,
	},
	traits::{EstimateNextSessionRotation, Get},
	weights::Weight,
};
use frame_system::pallet_prelude::BlockNumberFor;
use polkadot_sdk::*;

/// For aura: the slot, in ms.
pub struct SlotDuration<T>(PhantomData<T>);

impl<T: Config> Get<u64> for SlotDuration<T> {
	fn get() -> u64 {
		pallet::SlotDuration::<T>::get()
	}
}

/// For timestamp: half a slot, in ms, as aura wants it.
pub struct MinimumPeriod<T>(PhantomData<T>);

impl<T: Config> Get<u64> for MinimumPeriod<T> {
	fn get() -> u64 {
		pallet::SlotDuration::<T>::get() / 2
	}
}

/// For session: a session ends every `SessionLength` blocks, counted from block 0.
pub struct FixedSessions<T>(PhantomData<T>);

impl<T: Config> FixedSessions<T> {
	fn length() -> BlockNumberFor<T> {
		SessionLength::<T>::get().max(1).into()
	}
}

impl<T: Config> pallet_session::ShouldEndSession<BlockNumberFor<T>> for FixedSessions<T> {
	fn should_end_session(now: BlockNumberFor<T>) -> bool {
		(now % Self::length()).is_zero()
	}
}

impl<T: Config> EstimateNextSessionRotation<BlockNumberFor<T>> for FixedSessions<T> {
	fn average_session_length() -> BlockNumberFor<T> {
		Self::length()
	}

	fn estimate_current_session_progress(now: BlockNumberFor<T>) -> (Option<Permill>, Weight) {
		// The block that ends a session is the first of the next one.
		let done = (now % Self::length()).saturating_add(1u32.into());
		(Some(Permill::from_rational(done, Self::length())), T::DbWeight::get().reads(1))
	}

	fn estimate_next_session_rotation(now: BlockNumberFor<T>) -> (Option<BlockNumberFor<T>>, Weight) {
		let length = Self::length();
		(Some((now / length).saturating_add(1u32.into()).saturating_mul(length)), T::DbWeight::get().reads(1))
	}
}
