//! What a chain of an earlier release must become before its first block under this one.
//!
//! The pallets that spec_version 2 added begin empty; FRAME gives a pallet without storage its version. A chain whose genesis
//! staked nothing keeps its validators until somebody stakes and the council sets how many are elected. A change of a
//! stored shape adds a migration here and its test to `runtime/tests/chain/migrations.rs`; one that was released is never
//! edited.

use crate::{Runtime, Session};
use assent_primitives::OnlyAdded;
use frame_support::{
	migrations::VersionedMigration,
	traits::OnRuntimeUpgrade,
	weights::Weight,
};
use pallet_staking::{ActiveEra, ActiveEraInfo, CurrentEra, ErasStartSessionIndex};
use polkadot_sdk::*;

/// For a pallet whose version 1 only adds storage, which begins empty.
type Added<Pallet> = VersionedMigration<0, 1, OnlyAdded, Pallet, <Runtime as frame_system::Config>::DbWeight>;

/// Lets era 0 begin with the running session, on a chain that counted none: staking counts from an era that is active.
pub struct BeginEras;

impl OnRuntimeUpgrade for BeginEras {
	fn on_runtime_upgrade() -> Weight {
		let weight = <Runtime as frame_system::Config>::DbWeight::get();
		if ActiveEra::<Runtime>::exists() {
			return weight.reads(1);
		}
		CurrentEra::<Runtime>::put(0);
		ErasStartSessionIndex::<Runtime>::insert(0, Session::current_index());
		ActiveEra::<Runtime>::put(ActiveEraInfo { index: 0, start: None });
		weight.reads_writes(2, 3)
	}
}

/// In order, oldest first.
pub type Migrations = (
	Added<crate::Registry>,
	Added<crate::Subjects>,
	Added<crate::Consent>,
	Added<crate::Records>,
	Added<crate::Audit>,
	pallet_incentives::migrations::ToVersion1<Runtime>,
	BeginEras,
	pallet_registry::migrations::ToVersion2<Runtime>,
);
