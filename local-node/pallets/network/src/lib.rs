//! # Network
//!
//! The clock of one chain: slot, session and era length, set at genesis and never changed. They feed aura, timestamp
//! and session through `Get`, so that one runtime serves a demonstration of one-second slots and a network of six.

#![cfg_attr(not(feature = "std"), no_std)]

use polkadot_sdk::*;

mod clock;

pub use clock::{FixedSessions, MinimumPeriod, SlotDuration};
pub use pallet::*;

/// Slot length of a chain whose genesis names none, in ms.
pub const DEFAULT_SLOT_DURATION: u64 = 6_000;
/// Session length of a chain whose genesis names none, in blocks.
pub const DEFAULT_SESSION_LENGTH: u32 = 600;
/// Era length of a chain whose genesis names none, in sessions.
pub const DEFAULT_ERA_LENGTH: u32 = 6;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use frame_support::pallet_prelude::*;

	#[pallet::config]
	pub trait Config: polkadot_sdk::frame_system::Config {}

	#[pallet::pallet]
	pub struct Pallet<T>(_);

	#[pallet::type_value]
	pub fn SlotDurationOnEmpty() -> u64 {
		DEFAULT_SLOT_DURATION
	}
	#[pallet::type_value]
	pub fn SessionLengthOnEmpty() -> u32 {
		DEFAULT_SESSION_LENGTH
	}
	#[pallet::type_value]
	pub fn EraLengthOnEmpty() -> u32 {
		DEFAULT_ERA_LENGTH
	}

	/// Time between two blocks of a healthy chain, in ms.
	#[pallet::storage]
	pub type SlotDuration<T> = StorageValue<_, u64, ValueQuery, SlotDurationOnEmpty>;

	/// Blocks in a session.
	#[pallet::storage]
	pub type SessionLength<T> = StorageValue<_, u32, ValueQuery, SessionLengthOnEmpty>;

	/// Sessions in an era.
	#[pallet::storage]
	pub type EraLength<T> = StorageValue<_, u32, ValueQuery, EraLengthOnEmpty>;

	#[pallet::genesis_config]
	pub struct GenesisConfig<T: Config> {
		/// In ms, 1,000 to 60,000. One second is for tests and demonstrations.
		pub slot_duration: u64,
		/// In blocks, at least 10.
		pub session_length: u32,
		/// In sessions, at least 1.
		pub era_length: u32,
		#[serde(skip)]
		pub _config: core::marker::PhantomData<T>,
	}

	impl<T: Config> Default for GenesisConfig<T> {
		fn default() -> Self {
			Self {
				slot_duration: DEFAULT_SLOT_DURATION,
				session_length: DEFAULT_SESSION_LENGTH,
				era_length: DEFAULT_ERA_LENGTH,
				_config: Default::default(),
			}
		}
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			assert!((1_000..=60_000).contains(&self.slot_duration), "slot_duration must be 1,000 to 60,000 ms");
			assert!(self.session_length >= 10, "session_length must be at least 10 blocks");
			assert!(self.era_length >= 1, "era_length must be at least 1 session");
			SlotDuration::<T>::put(self.slot_duration);
			SessionLength::<T>::put(self.session_length);
			EraLength::<T>::put(self.era_length);
		}
	}

	#[cfg(feature = "std")]
	impl<T: Config> Pallet<T> {
		/// Whether the stored clock can drive a chain.
		pub fn try_state() -> Result<(), &'static str> {
			ensure!(SlotDuration::<T>::get() >= 1_000, "network: slot under a second");
			ensure!(SessionLength::<T>::get() >= 10, "network: session under ten blocks");
			ensure!(EraLength::<T>::get() >= 1, "network: empty era");
			Ok(())
		}
	}
}
