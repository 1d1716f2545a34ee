//! Storage versions: 0 kept only the books of block authors; 1 knows attestations.

use crate::{
	pallet::{Config, Pallet, Parameters},
	types,
};
use core::marker::PhantomData;
use frame_support::{
	migrations::VersionedMigration,
	traits::{Get, UncheckedOnRuntimeUpgrade},
	weights::Weight,
};
use polkadot_sdk::*;

/// Lets attestations begin, with what a new chain begins with. The books stay as they are.
pub type ToVersion1<T> =
	VersionedMigration<0, 1, BeginAttestations<T>, Pallet<T>, <T as frame_system::Config>::DbWeight>;

pub struct BeginAttestations<T>(PhantomData<T>);

impl<T: Config> UncheckedOnRuntimeUpgrade for BeginAttestations<T> {
	fn on_runtime_upgrade() -> Weight {
		Parameters::<T>::put(types::Parameters::initial());
		T::DbWeight::get().writes(1)
	}
}
