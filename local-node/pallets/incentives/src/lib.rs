//! # Incentives
//!
//! What validators earn: a fixed reward a block, minted when the block is authored, and the fees of what it holds. The
//! books are kept by session for the newest thousand. It also counts the calls that organizations pay for, which the
//! runtime's fee wrapper asks.
//!
//! And what good work earns: an organization's privacy officer, auditor or validator attests the quality of a
//! contribution of another organization, and a reward is minted into escrow for whoever made it.
//! - Nobody attests for themselves or for an organization they belong to. A yes pays the attester nothing, so nothing is
//!   gained by saying it; `Tallies` keep how often it fell.
//! - A contribution pays at most once. What one account gives and gets in a session, what one organization gives to
//!   another, and what is minted for all, is capped by governance: collusion earns a known sum at most.
//! - While it is in escrow, governance or the attester's own organization takes a reward back, and so do enough third
//!   organizations together; one alone only objects, or rivals could ruin each other. Then anybody may release it.
//! - The pallet knows no subject and no consent: nothing here depends on consent to treatment.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

use polkadot_sdk::*;

pub mod api;
mod escrow;
mod impls;
pub mod migrations;
pub mod types;
pub mod weights;

pub use pallet::*;
pub use weights::WeightInfo;

/// Roles that may attest for their organization.
pub const ATTESTERS: [assent_primitives::Role; 3] = [
	assent_primitives::Role::PrivacyOfficer,
	assent_primitives::Role::Auditor,
	assent_primitives::Role::Validator,
];

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use crate::{
		escrow::ClawBack,
		types::{Attested, Contribution, Count, Earning, Ledger, Quality, Reason, Reward, RewardState, Spending, Tally, Usage},
	};
	use assent_primitives::{AccountId, Balance, Moment, OrganizationId, Roles};
	use frame_support::{
		pallet_prelude::*,
		traits::{
			fungible::{Inspect, Mutate},
			tokens::Preservation,
			EnsureOrigin, Time,
		},
	};
	use frame_system::pallet_prelude::*;

	/// Sessions whose books are kept.
	pub const KEPT_SESSIONS: u32 = 1_000;

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::config]
	pub trait Config: polkadot_sdk::frame_system::Config<AccountId = AccountId, RuntimeEvent: From<Event<Self>>> {
		type Currency: Mutate<AccountId, Balance = Balance>;
		/// The index of the running session.
		type Session: Get<u32>;
		/// Calls that one organization may pay for in one session.
		#[pallet::constant]
		type SponsoredCalls: Get<u32>;
		/// Who may act for an organization.
		type Roles: Roles;
		/// Who sets the parameters, and takes back any reward in escrow.
		type GovernanceOrigin: EnsureOrigin<Self::RuntimeOrigin>;
		/// The chain's clock, in ms.
		type Time: Time<Moment = Moment>;
		type WeightInfo: WeightInfo;
	}

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
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

	/// What governance decided about attestations.
	#[pallet::storage]
	pub type Parameters<T: Config> = StorageValue<_, types::Parameters, ValueQuery>;

	/// Every contribution that was ever attested. They stay, so that none pays twice; the caps bound their growth.
	#[pallet::storage]
	pub type Rewards<T: Config> = StorageMap<_, Blake2_128Concat, Contribution, Reward>;

	/// What attested rewards came to, by who made the contributions.
	#[pallet::storage]
	pub type Ledgers<T: Config> = StorageMap<_, Blake2_128Concat, AccountId, Ledger, ValueQuery>;

	/// What rewards attested in a session have come to, by session and by who made the contributions.
	#[pallet::storage]
	pub type AttestedIn<T: Config> =
		StorageDoubleMap<_, Twox64Concat, u32, Blake2_128Concat, AccountId, Attested, ValueQuery>;

	/// How an attester's word has stood.
	#[pallet::storage]
	pub type Tallies<T: Config> = StorageMap<_, Blake2_128Concat, AccountId, Tally, ValueQuery>;

	/// Attestations that an account gave in the last session in which it gave any.
	#[pallet::storage]
	pub type Given<T: Config> = StorageMap<_, Blake2_128Concat, AccountId, Count, ValueQuery>;

	/// Rewards that an account got in the last session in which it got any.
	#[pallet::storage]
	pub type Received<T: Config> = StorageMap<_, Blake2_128Concat, AccountId, Count, ValueQuery>;

	/// Attestations by the first organization about the second, in the last session in which there was one.
	#[pallet::storage]
	pub type Exchanged<T: Config> =
		StorageDoubleMap<_, Twox64Concat, OrganizationId, Twox64Concat, OrganizationId, Count, ValueQuery>;

	/// What was minted for attestations in the last session in which something was.
	#[pallet::storage]
	pub type Minted<T: Config> = StorageValue<_, Spending, ValueQuery>;

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// The author of this block was given the block reward, in the smallest unit.
		Rewarded { session: u32, author: AccountId, amount: Balance },
		/// The author of this block was paid a fee, in the smallest unit: by an organization, or by the signer.
		AuthorPaid { author: AccountId, organization: Option<OrganizationId>, fee: Balance },
		/// A reward was minted into escrow until `due` (ms).
		Attested { contribution: Contribution, organization: OrganizationId, holder: AccountId, amount: Balance, due: Moment },
		/// One organization objects; not enough to take the reward back.
		Objected { contribution: Contribution, organization: OrganizationId, reason: Reason },
		/// The reward was burned. No organization where governance did it.
		ClawedBack { contribution: Contribution, organization: Option<OrganizationId>, reason: Reason, amount: Balance },
		/// The holder may claim it.
		Released { contribution: Contribution, holder: AccountId, amount: Balance },
		/// All that was released for the holder was paid to `destination`.
		Claimed { holder: AccountId, destination: AccountId, amount: Balance },
		ParametersSet,
	}

	#[pallet::error]
	pub enum Error<T> {
		/// No reward for this contribution.
		NotFound,
		/// The signer holds no attesting role at the organization.
		NotAuthorized,
		/// An organization is unknown or suspended.
		OrganizationSuspended,
		/// About oneself or about an organization that one belongs to; or the holder belongs to the organization that speaks.
		NotIndependent,
		/// The holder has no role at the organization named and is not its device.
		NotMember,
		/// The contribution was attested before: most likely this is a second submission.
		AlreadyExists,
		/// This quality is not rewarded.
		NotRewarded,
		/// The signer has given as many attestations as one may in a session.
		MaxGivenExceeded,
		/// The holder has got as many rewards as one may in a session.
		MaxReceivedExceeded,
		/// The organization has attested as much for the other as one may in a session.
		MaxExchangedExceeded,
		/// What may be minted in a session is minted.
		BudgetExceeded,
		/// The reward was released or clawed back.
		AlreadySettled,
		/// Still in escrow.
		NotDue,
		/// Its time in escrow is over: it can no longer be taken back.
		PeriodOver,
		/// The organization objected before.
		AlreadyObjected,
		/// Nothing was released for the signer.
		NothingToClaim,
		/// The escrow's own account.
		BadDestination,
		/// A rate that no account could hold; or a time in escrow or a number of objections outside the bounds.
		BadParameters,
		/// A sum or a time too large.
		Overflow,
	}

	#[pallet::genesis_config]
	pub struct GenesisConfig<T: Config> {
		/// In the smallest unit.
		pub block_reward: Balance,
		/// Specs from before attestations leave it out.
		#[serde(default = "types::Parameters::initial")]
		pub parameters: types::Parameters,
		#[serde(skip)]
		pub _config: core::marker::PhantomData<T>,
	}

	impl<T: Config> Default for GenesisConfig<T> {
		fn default() -> Self {
			Self { block_reward: 0, parameters: types::Parameters::initial(), _config: Default::default() }
		}
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			assert!(self.parameters.is_sound(T::Currency::minimum_balance()), "incentives: unsound parameters");
			BlockReward::<T>::put(self.block_reward);
			Parameters::<T>::put(self.parameters);
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Vouches, for `organization`, for the quality of a contribution that `holder` made at `contributor`. The reward of
		/// that quality is minted into escrow. By a privacy officer, auditor or validator of the organization.
		/// A contribution that was clawed back as misattributed may be attested anew, for another account.
		/// Errors: `OrganizationSuspended`, `NotAuthorized`, `NotIndependent`, `NotMember`, `NotRewarded`, `AlreadyExists`,
		/// `MaxGivenExceeded`, `MaxReceivedExceeded`, `MaxExchangedExceeded`, `BudgetExceeded`, `Overflow`. Emits `Attested`.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::attest())]
		pub fn attest(
			origin: OriginFor<T>,
			organization: OrganizationId,
			contribution: Contribution,
			quality: Quality,
			contributor: OrganizationId,
			holder: AccountId,
		) -> DispatchResult {
			let attester = ensure_signed(origin)?;
			let now = T::Time::now();
			Self::ensure_attester(organization, &attester, now)?;
			Self::ensure_independent(organization, &attester, contributor, &holder, now)?;
			Self::ensure_new(&contribution, &holder)?;
			let parameters = Parameters::<T>::get();
			let session = T::Session::get();
			Self::ensure_within_caps(&parameters, organization, &attester, contributor, &holder, session)?;
			let amount = parameters.rates.of(quality);
			ensure!(amount > 0, Error::<T>::NotRewarded);
			let minted = Minted::<T>::get().with(session, amount).ok_or(Error::<T>::Overflow)?;
			ensure!(minted.amount <= parameters.budget, Error::<T>::BudgetExceeded);
			let due = now.checked_add(parameters.escrow).ok_or(Error::<T>::Overflow)?;
			Self::ensure_mintable(amount)?;

			// Every check is above this line, every write below it.
			T::Currency::mint_into(&Self::escrow(), amount)?;
			Minted::<T>::put(minted);
			Self::count(organization, &attester, contributor, &holder, session);
			let reward = Reward {
				quality,
				amount,
				holder: holder.clone(),
				organization: contributor,
				attester,
				attested_by: organization,
				session,
				due,
				objections: BoundedVec::new(),
				state: RewardState::Escrowed,
			};
			Self::record_escrowed(&reward);
			Rewards::<T>::insert(contribution, reward);
			Self::deposit_event(Event::Attested { contribution, organization, holder, amount, due });
			Ok(())
		}

		/// Ends a reward's time in escrow: the holder may claim it. By anybody, once it is due. Free.
		/// Errors: `NotFound`, `AlreadySettled`, `NotDue`. Emits `Released`.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::release())]
		#[pallet::feeless_if(|_: &OriginFor<T>, contribution: &Contribution| -> bool {
			Pallet::<T>::ensure_releasable(contribution).is_ok()
		})]
		pub fn release(origin: OriginFor<T>, contribution: Contribution) -> DispatchResult {
			ensure_signed(origin)?;
			let reward = Self::ensure_releasable(&contribution)?;

			// Every check is above this line, every write below it.
			let (holder, amount) = (reward.holder.clone(), reward.amount);
			Self::settle(contribution, reward, RewardState::Released);
			Self::deposit_event(Event::Released { contribution, holder, amount });
			Ok(())
		}

		/// Takes a reward back while it is in escrow, and burns it. Governance names no organization. The organization that
		/// attested takes its word back at once, through anybody who may attest there. Third organizations object, one
		/// attester each; the reward falls with the last of the objections that governance asks for.
		/// Errors: `NotFound`, `AlreadySettled`, `PeriodOver`, `BadOrigin`, `OrganizationSuspended`, `NotAuthorized`,
		/// `NotIndependent`, `AlreadyObjected`. Emits `ClawedBack`, or `Objected` where more objections are needed.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::claw_back())]
		pub fn claw_back(
			origin: OriginFor<T>,
			organization: Option<OrganizationId>,
			contribution: Contribution,
			reason: Reason,
		) -> DispatchResult {
			let mut reward = Self::ensure_escrowed(&contribution)?;
			let now = T::Time::now();
			ensure!(now < reward.due, Error::<T>::PeriodOver);
			let outcome = Self::ensure_may_claw_back(origin, organization, &reward, now)?;

			// Every check is above this line, every write below it.
			if let ClawBack::Objection(objections, organization) = outcome {
				reward.objections = objections;
				Rewards::<T>::insert(contribution, reward);
				Self::deposit_event(Event::Objected { contribution, organization, reason });
				return Ok(());
			}
			let amount = reward.amount;
			Self::burn(amount)?;
			Self::settle(contribution, reward, RewardState::ClawedBack(reason));
			Self::deposit_event(Event::ClawedBack { contribution, organization, reason, amount });
			Ok(())
		}

		/// Pays all that was released for the signer to `destination`. Free, since staff hold no tokens.
		/// Errors: `BadDestination`, `NothingToClaim`. Emits `Claimed`.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::claim())]
		#[pallet::feeless_if(|origin: &OriginFor<T>, destination: &AccountId| -> bool {
			ensure_signed(origin.clone()).is_ok_and(|holder| Pallet::<T>::ensure_claimable(&holder, destination).is_ok())
		})]
		pub fn claim(origin: OriginFor<T>, destination: AccountId) -> DispatchResult {
			let holder = ensure_signed(origin)?;
			let ledger = Self::ensure_claimable(&holder, &destination)?;

			// Every check is above this line, every write below it.
			let amount = ledger.claimable;
			T::Currency::transfer(&Self::escrow(), &destination, amount, Preservation::Expendable)?;
			let claimed = ledger.claimed.saturating_add(amount);
			Ledgers::<T>::insert(&holder, Ledger { claimable: 0, claimed, ..ledger });
			Self::deposit_event(Event::Claimed { holder, destination, amount });
			Ok(())
		}

		/// Sets what attestations earn, how long that is in escrow, and what is capped. Rewards in escrow keep their amount
		/// and their time. Origin: `GovernanceOrigin`.
		/// Errors: `BadParameters`. Emits `ParametersSet`.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::set_parameters())]
		pub fn set_parameters(origin: OriginFor<T>, parameters: types::Parameters) -> DispatchResult {
			T::GovernanceOrigin::ensure_origin(origin)?;
			ensure!(parameters.is_sound(T::Currency::minimum_balance()), Error::<T>::BadParameters);

			// Every check is above this line, every write below it.
			Parameters::<T>::put(parameters);
			Self::deposit_event(Event::ParametersSet);
			Ok(())
		}
	}
}
