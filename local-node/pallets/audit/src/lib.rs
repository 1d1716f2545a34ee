//! # Audit
//!
//! Each workstation keeps a log of every look at a record and anchors it here: a gapless sequence of Merkle roots, each
//! over the rows that follow the last one's. A row changed or removed afterwards no longer matches its root. A row
//! never written cannot be proven.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

use polkadot_sdk::*;

mod impls;
pub mod types;
pub mod weights;

pub use pallet::*;
pub use weights::WeightInfo;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use crate::types::Anchor;
	use assent_primitives::{AccountId, ChangeKind, ChangeLog, Cid, OrganizationId, Roles};
	use frame_support::pallet_prelude::*;
	use frame_system::pallet_prelude::*;
	use sp_core::H256;
	use sp_runtime::SaturatedConversion;

	/// Version 1 is the shape that version 0 had.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::config]
	pub trait Config: polkadot_sdk::frame_system::Config<AccountId = AccountId, RuntimeEvent: From<Event<Self>>> {
		/// Who may act for an organization.
		type Roles: Roles;
		type ChangeLog: ChangeLog;
		type WeightInfo: WeightInfo;
	}

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// Anchors of a device by sequence number, from 0.
	#[pallet::storage]
	pub type Anchors<T: Config> = StorageDoubleMap<_, Blake2_128Concat, AccountId, Twox64Concat, u64, Anchor>;

	/// The sequence number of a device's next anchor.
	#[pallet::storage]
	pub type NextSequence<T: Config> = StorageMap<_, Blake2_128Concat, AccountId, u64, ValueQuery>;

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		Anchored { organization: OrganizationId, device: AccountId, sequence: u64, root: H256 },
	}

	#[pallet::error]
	pub enum Error<T> {
		/// Not an enrolled device of the organization.
		NotAuthorized,
		/// Not the next sequence number, or not the row after the last anchored one.
		Gap,
		/// An anchor covers at least one row.
		NoRows,
		/// Not a binary CIDv1.
		BadCid,
		/// No more rows or anchors can be counted.
		CounterExhausted,
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Anchors rows `first_row` up to `first_row + rows` under their Merkle root. Both numbers go on without a gap:
		/// `sequence` from 0, `first_row` from the end of the last anchor. By an enrolled device, also of a suspended
		/// organization, whose log goes on.
		/// Errors: `NotAuthorized`, `NoRows`, `BadCid`, `Gap`, `CounterExhausted`. Emits `Anchored`.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::anchor())]
		pub fn anchor(
			origin: OriginFor<T>,
			organization: OrganizationId,
			sequence: u64,
			root: H256,
			first_row: u64,
			rows: u32,
			pack: Option<Cid>,
		) -> DispatchResult {
			let device = ensure_signed(origin)?;
			ensure!(T::Roles::is_device(organization, &device), Error::<T>::NotAuthorized);
			ensure!(rows > 0, Error::<T>::NoRows);
			ensure!(pack.as_ref().is_none_or(|cid| assent_primitives::is_cid(cid)), Error::<T>::BadCid);
			ensure!((sequence, first_row) == Self::expected(&device), Error::<T>::Gap);
			let next = sequence.checked_add(1).ok_or(Error::<T>::CounterExhausted)?;
			first_row.checked_add(rows.into()).ok_or(Error::<T>::CounterExhausted)?;

			// Every check is above this line, every write below it.
			let anchored_at = frame_system::Pallet::<T>::block_number().saturated_into();
			Anchors::<T>::insert(&device, sequence, Anchor { root, rows, first_row, pack, organization, anchored_at });
			NextSequence::<T>::insert(&device, next);
			T::ChangeLog::note(organization, ChangeKind::Anchor, device.clone().into(), None);
			Self::deposit_event(Event::Anchored { organization, device, sequence, root });
			Ok(())
		}
	}
}
