use crate::{
	pallet::{
		AttestedIn, Authored, BlockReward, Config, Earned, Event, Ledgers, OldestSession, Pallet, Sponsored, Tallies, KEPT_SESSIONS,
	},
	types::{Breakdown, Earning, Ledger, Tally, Usage},
};
use alloc::vec::Vec;
use assent_primitives::{AccountId, Balance, OrganizationId, SponsorRecord};
use frame_support::traits::{fungible::Mutate, Get};
use frame_system::pallet_prelude::BlockNumberFor;
use polkadot_sdk::*;

/// Most rows of one old session, a kind, that are dropped in one block. What is left goes in the next.
const DROPPED: u32 = 128;

impl<T: Config> pallet_authorship::EventHandler<AccountId, BlockNumberFor<T>> for Pallet<T> {
	fn note_author(author: AccountId) {
		let session = T::Session::get();
		Authored::<T>::mutate(session, &author, |blocks| *blocks = blocks.saturating_add(1));
		Self::drop_oldest(session);
		let amount = BlockReward::<T>::get();
		// Minting fails only below the existential deposit, and then nothing was paid.
		if amount > 0 && T::Currency::mint_into(&author, amount).is_ok() {
			Earned::<T>::mutate(session, &author, |earned| earned.rewards = earned.rewards.saturating_add(amount));
			Self::deposit_event(Event::Rewarded { session, author, amount });
		}
	}
}

impl<T: Config> Pallet<T> {
	/// Drops books of a session that fell out of the window; a chain advances by one at most per block.
	fn drop_oldest(session: u32) {
		let oldest = OldestSession::<T>::get();
		if oldest.saturating_add(KEPT_SESSIONS) <= session {
			let left = [
				Authored::<T>::clear_prefix(oldest, DROPPED, None).maybe_cursor,
				Earned::<T>::clear_prefix(oldest, DROPPED, None).maybe_cursor,
				AttestedIn::<T>::clear_prefix(oldest, DROPPED, None).maybe_cursor,
			];
			if left.iter().all(Option::is_none) {
				OldestSession::<T>::put(oldest.saturating_add(1));
			}
		}
	}

	/// `IncentivesApi::breakdown`.
	pub fn breakdown(account: &AccountId, first: u32, last: u32) -> Vec<Breakdown> {
		let first = first.max(OldestSession::<T>::get());
		let sessions = first..=last.min(T::Session::get());
		let of = |session| {
			let Earning { fees, rewards } = Earned::<T>::get(session, account);
			let blocks = Authored::<T>::get(session, account);
			let attested = AttestedIn::<T>::get(session, account);
			Breakdown { session, blocks, block_rewards: rewards, fees, attested }
		};
		sessions.map(of).filter(|income| *income != Breakdown { session: income.session, ..Default::default() }).collect()
	}

	/// `IncentivesApi::ledger`.
	pub fn ledger(account: &AccountId) -> Ledger {
		Ledgers::<T>::get(account)
	}

	/// `IncentivesApi::tally`.
	pub fn tally(account: &AccountId) -> Tally {
		Tallies::<T>::get(account)
	}
}

impl<T: Config> SponsorRecord for Pallet<T> {
	fn has_quota(organization: OrganizationId) -> bool {
		let usage = Sponsored::<T>::get(organization);
		usage.session != T::Session::get() || usage.calls < T::SponsoredCalls::get()
	}

	fn count_call(organization: OrganizationId) {
		let session = T::Session::get();
		Sponsored::<T>::mutate(organization, |usage| {
			let calls = if usage.session == session { usage.calls } else { 0 };
			*usage = Usage { session, calls: calls.saturating_add(1) };
		});
	}

	fn note_fee(author: &AccountId, organization: Option<OrganizationId>, fee: Balance) {
		let session = T::Session::get();
		Earned::<T>::mutate(session, author, |earned| earned.fees = earned.fees.saturating_add(fee));
		Self::deposit_event(Event::AuthorPaid { author: author.clone(), organization, fee });
	}
}

#[cfg(feature = "std")]
impl<T: Config> Pallet<T> {
	/// Whether the books agree with themselves and with what is really held.
	pub fn try_state() -> Result<(), &'static str> {
		use frame_support::ensure;

		let (oldest, session) = (OldestSession::<T>::get(), T::Session::get());
		let reward = BlockReward::<T>::get();
		for (of, author, blocks) in Authored::<T>::iter() {
			ensure!((oldest..=session).contains(&of), "incentives: session outside the window");
			let paid = Earned::<T>::get(of, &author).rewards;
			ensure!(paid <= reward.saturating_mul(blocks.into()), "incentives: more rewards than blocks");
		}
		for (of, _, _) in Earned::<T>::iter() {
			ensure!((oldest..=session).contains(&of), "incentives: session outside the window");
		}
		for (of, _, _) in AttestedIn::<T>::iter() {
			ensure!((oldest..=session).contains(&of), "incentives: session outside the window");
		}
		Self::try_escrow()
	}

	fn try_escrow() -> Result<(), &'static str> {
		use crate::{
			pallet::Rewards,
			types::{Attested, RewardState},
		};
		use alloc::collections::BTreeMap;
		use frame_support::{ensure, traits::fungible::Inspect};

		let mut escrowed = BTreeMap::<AccountId, Balance>::new();
		let mut given = BTreeMap::<AccountId, (u32, Balance)>::new();
		for (_, reward) in Rewards::<T>::iter() {
			ensure!(reward.organization != reward.attested_by, "incentives: an organization rewarded itself");
			ensure!(reward.holder != reward.attester, "incentives: an attester rewarded themselves");
			let held = if reward.state == RewardState::Escrowed { reward.amount } else { 0 };
			*escrowed.entry(reward.holder).or_default() += held;
			let (count, sum) = given.entry(reward.attester).or_default();
			(*count, *sum) = (*count + 1, *sum + held);
		}
		let mut owed: Balance = 0;
		for (holder, ledger) in Ledgers::<T>::iter() {
			let held = escrowed.remove(&holder).unwrap_or_default();
			ensure!(ledger.escrowed == held, "incentives: escrow miscounted");
			owed += ledger.escrowed + ledger.claimable;
		}
		ensure!(escrowed.is_empty(), "incentives: reward without a ledger");
		ensure!(T::Currency::balance(&Self::escrow()) >= owed, "incentives: more is owed than held");
		for (attester, tally) in Tallies::<T>::iter() {
			let (count, held) = given.remove(&attester).unwrap_or_default();
			// A misattributed contribution that was attested anew is no longer under who attested it first.
			ensure!(count <= tally.given && tally.given - count <= tally.fallen, "incentives: attestations miscounted");
			let Attested { escrowed, .. } = tally.rewards;
			ensure!(escrowed == held, "incentives: attested escrow miscounted");
		}
		ensure!(given.is_empty(), "incentives: reward without a tally");
		Ok(())
	}
}
