use crate::{
	pallet::{Authored, BlockReward, Config, Earned, Event, OldestSession, Pallet, Sponsored, KEPT_SESSIONS},
	types::Usage,
};
use assent_primitives::{AccountId, Balance, OrganizationId, SponsorRecord};
use frame_support::traits::{fungible::Mutate, Get};
use frame_system::pallet_prelude::BlockNumberFor;
use polkadot_sdk::*;

/// Most authors whose rows of one old session are dropped in one block. Chains have fewer validators than this.
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
	/// Drops the books of one session that fell out of the window; a chain advances by one at most per block.
	fn drop_oldest(session: u32) {
		let oldest = OldestSession::<T>::get();
		if oldest.saturating_add(KEPT_SESSIONS) <= session {
			let _ = Authored::<T>::clear_prefix(oldest, DROPPED, None);
			let _ = Earned::<T>::clear_prefix(oldest, DROPPED, None);
			OldestSession::<T>::put(oldest.saturating_add(1));
		}
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
	/// Whether the books agree with themselves.
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
		Ok(())
	}
}
