//! Storage versions: 1 kept each change under its sequence number; 2 keeps them in as many places as are kept, in turn.

use crate::{
	pallet::{Changes, Config, Pallet},
	types::KEPT_CHANGES,
};
use alloc::vec::Vec;
use core::marker::PhantomData;
use frame_support::{
	migrations::VersionedMigration,
	traits::{Get, UncheckedOnRuntimeUpgrade},
	weights::Weight,
};
use polkadot_sdk::*;

/// Moves the changes that a place in turn differs for: those of organizations that noted more than are kept.
pub type ToVersion2<T> = VersionedMigration<1, 2, TakeTurns<T>, Pallet<T>, <T as frame_system::Config>::DbWeight>;

pub struct TakeTurns<T>(PhantomData<T>);

impl<T: Config> UncheckedOnRuntimeUpgrade for TakeTurns<T> {
	fn on_runtime_upgrade() -> Weight {
		let mut read = 0u64;
		let counted = Changes::<T>::iter().inspect(|_| read = read.saturating_add(1));
		let moved: Vec<_> = counted.filter(|(_, sequence, _)| *sequence >= KEPT_CHANGES).collect();
		for (organization, sequence, _) in &moved {
			Changes::<T>::remove(organization, sequence);
		}
		let writes = (moved.len() as u64).saturating_mul(2);
		for (organization, sequence, change) in moved {
			Changes::<T>::insert(organization, sequence % KEPT_CHANGES, change);
		}
		T::DbWeight::get().reads_writes(read, writes)
	}
}
