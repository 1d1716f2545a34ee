//! # Governance
//!
//! The only way to the root origin: the institutions' council enacts a call. There is no sudo and no other holder of
//! root on any chain, so whatever needs root (an upgrade, the size of the validator set, an asset's creation) needs the
//! council's vote.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

use polkadot_sdk::*;

pub mod weights;

pub use pallet::*;
pub use weights::WeightInfo;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use alloc::boxed::Box;
	use frame_support::{
		dispatch::{GetDispatchInfo, PostDispatchInfo},
		pallet_prelude::*,
	};
	use frame_system::pallet_prelude::*;
	use sp_runtime::traits::{Dispatchable, Hash};

	#[pallet::config]
	pub trait Config: polkadot_sdk::frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		type RuntimeCall: Parameter
			+ Dispatchable<RuntimeOrigin = Self::RuntimeOrigin, PostInfo = PostDispatchInfo>
			+ GetDispatchInfo;
		/// Who may enact.
		type EnactOrigin: EnsureOrigin<Self::RuntimeOrigin>;
		type WeightInfo: WeightInfo;
	}

	#[pallet::pallet]
	pub struct Pallet<T>(_);

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// The call of this hash was made as root, and succeeded.
		Enacted { call: T::Hash },
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Makes the call as root. If it fails, so does this, with the call's own error, and nothing is written.
		/// By `EnactOrigin`: more than half of the council. Emits `Enacted`.
		#[pallet::call_index(0)]
		#[pallet::weight({
			let info = call.get_dispatch_info();
			let own = T::WeightInfo::enact(call.encoded_size() as u32);
			(info.call_weight.saturating_add(own), info.class)
		})]
		pub fn enact(origin: OriginFor<T>, call: Box<<T as Config>::RuntimeCall>) -> DispatchResult {
			T::EnactOrigin::ensure_origin(origin)?;
			let hash = T::Hashing::hash_of(&call);

			// Every check is above this line, every write below it.
			call.dispatch(frame_system::RawOrigin::Root.into()).map_err(|failed| failed.error)?;
			Self::deposit_event(Event::Enacted { call: hash });
			Ok(())
		}
	}
}
