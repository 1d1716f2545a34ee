//! # Incentives
//!
//! What validators earn: a fixed reward a block, minted when the block is authored, and the fees of what it holds. The
//! books are kept by session for the newest thousand. Nothing here depends on consent to treatment.
//!
//! It also counts the calls that organizations pay for, which the runtime's fee wrapper asks.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

use polkadot_sdk::*;

mod impls;
pub mod types;

pub use pallet::*;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use crate::types::{Earning, Usage};
	use assent_primitives::{AccountId, Balance, OrganizationId};
	use frame_support::{pallet_prelude::*, traits::fungible::Mutate};

	/// Sessions whose books are kept.
	pub const KEPT_SESSIONS: u32 = 1_000;

	#[pallet::config]
	pub trait Config: polkadot_sdk::frame_system::Config<AccountId = AccountId, RuntimeEvent: From<Event<Self>>> {
		type Currency: Mutate<AccountId, Balance = Balance>;
		/// The index of the running session.
		type Session: Get<u32>;
		/// Calls that one organization may pay for in one session.
		#[pallet::constant]
		type SponsoredCalls: Get<u32>;
	}

	#[pallet::pallet]
	pub struct Pallet<T>(_);

	/// Minted to the author of each block, in the smallest unit. Set at genesis.
	#[pallet::storage]
	pub type BlockReward<T: Config> = StorageValue<_, Balance, ValueQuery>;

	/// Blocks authored, by session and author.
	#[pallet::storage]
	pub type Authored<T: Config> =
		StorageDoubleMap<_, Twox64Concat, u32, Blake2_128Concat, AccountId, u32, ValueQuery>;

	/// What an author was paid, by session and author.
	#[pallet::storage]
	pub type Earned<T: Config> =
		StorageDoubleMap<_, Twox64Concat, u32, Blake2_128Concat, AccountId, Earning, ValueQuery>;

	/// The oldest session whose books are kept.
	#[pallet::storage]
	pub type OldestSession<T: Config> = StorageValue<_, u32, ValueQuery>;

	/// Calls that an organization paid for in the last session in which it paid for any.
	#[pallet::storage]
	pub type Sponsored<T: Config> = StorageMap<_, Twox64Concat, OrganizationId, Usage, ValueQuery>;

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// The author of this block was given the block reward, in the smallest unit.
		Rewarded { session: u32, author: AccountId, amount: Balance },
		/// The author of this block was paid a fee, in the smallest unit: by an organization, or by the signer.
		AuthorPaid { author: AccountId, organization: Option<OrganizationId>, fee: Balance },
	}

	#[pallet::genesis_config]
	pub struct GenesisConfig<T: Config> {
		/// In the smallest unit.
		pub block_reward: Balance,
		#[serde(skip)]
		pub _config: core::marker::PhantomData<T>,
	}

	impl<T: Config> Default for GenesisConfig<T> {
		fn default() -> Self {
			Self { block_reward: 0, _config: Default::default() }
		}
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			BlockReward::<T>::put(self.block_reward);
		}
	}
}
