use crate::pallet::{Config, Error, Pallet};
use assent_primitives::{AccountId, Balance};
use frame_support::{
	ensure,
	traits::{
		fungible::{Inspect, Mutate},
		tokens::{Fortitude, Preservation},
	},
	PalletId,
};
use polkadot_sdk::*;
use sp_runtime::{traits::AccountIdConversion, DispatchResult};

/// Names the account that holds what was paid and not yet passed on.
const ESCROW: PalletId = PalletId(*b"asn/mrkt");

impl<T: Config> Pallet<T> {
	/// Holds the prices of open purchases and the budgets of open programmes. Each is at least what an account must hold
	/// after every payment, so paying one never leaves dust that would take the account away under another.
	pub fn escrow() -> AccountId {
		ESCROW.into_account_truncating()
	}

	/// One less; none is not stored.
	pub(crate) fn lower(count: &mut Option<u32>) {
		*count = count.and_then(|count| count.checked_sub(1)).filter(|count| *count > 0);
	}

	/// That the account can pay without vanishing: one that vanished and came back could have its extrinsics replayed.
	pub(crate) fn ensure_funds(account: &AccountId, amount: Balance) -> DispatchResult {
		let funds = T::Currency::reducible_balance(account, Preservation::Preserve, Fortitude::Polite);
		ensure!(funds >= amount, Error::<T>::InsufficientFunds);
		Ok(())
	}

	pub(crate) fn pay_in(account: &AccountId, amount: Balance) -> DispatchResult {
		T::Currency::transfer(account, &Self::escrow(), amount, Preservation::Preserve).map(|_| ())
	}

	pub(crate) fn pay_out(account: &AccountId, amount: Balance) -> DispatchResult {
		T::Currency::transfer(&Self::escrow(), account, amount, Preservation::Expendable).map(|_| ())
	}
}

#[cfg(feature = "std")]
impl<T: Config> Pallet<T> {
	/// Whether what is stored agrees with itself and with what is really held.
	pub fn try_state() -> Result<(), &'static str> {
		let owed = Self::try_services()?.saturating_add(Self::try_programmes()?);
		ensure!(T::Currency::balance(&Self::escrow()) >= owed, "market: more is owed than held");
		Ok(())
	}

	/// What open purchases are owed.
	fn try_services() -> Result<Balance, &'static str> {
		use crate::pallet::{OfferCount, Offers, PurchaseCount, Purchases};
		use alloc::collections::BTreeMap;

		let mut offers = BTreeMap::<_, u32>::new();
		for (organization, offer, listing) in Offers::<T>::iter() {
			ensure!(offer == Self::offer_id(organization, &listing), "market: offer under another id");
			*offers.entry(organization).or_default() += 1;
		}
		ensure!(offers == OfferCount::<T>::iter().collect(), "market: offers miscounted");
		let (mut owed, mut purchases): (Balance, _) = (0, BTreeMap::<_, u32>::new());
		for (_, _, entry) in Purchases::<T>::iter() {
			owed += if entry.state.ended_at().is_none() { entry.price } else { 0 };
			*purchases.entry(entry.buyer).or_default() += 1;
		}
		ensure!(purchases == PurchaseCount::<T>::iter().collect(), "market: purchases miscounted");
		Ok(owed)
	}

	/// What open programmes have left.
	fn try_programmes() -> Result<Balance, &'static str> {
		use crate::pallet::{Participants, ProgrammeCount, Programmes};
		use alloc::collections::{BTreeMap, BTreeSet};

		let (mut owed, mut programmes): (Balance, _) = (0, BTreeMap::<_, u32>::new());
		let mut known = BTreeSet::new();
		for (organization, programme, entry) in Programmes::<T>::iter() {
			ensure!(programme == Self::programme_id(organization, &entry.plan), "market: programme under another id");
			let (mut reserved, mut enrolled, mut settled): (Balance, u32, Balance) = (0, 0, 0);
			for (_, place) in Participants::<T>::iter_prefix(programme) {
				ensure!(place.settled <= entry.plan.payments, "market: paid more often than planned");
				enrolled += 1;
				settled += entry.plan.payment * Balance::from(place.settled);
				let promised = place.withdrawn_at.is_none() && entry.closed_at.is_none();
				reserved += if promised { Self::outstanding(&entry.plan, &place) } else { 0 };
			}
			let whole = entry.plan.budget().ok_or("market: budget too large")?;
			ensure!(entry.reserved == reserved && reserved <= entry.budget, "market: more promised than there is");
			match entry.closed_at {
				None => {
					ensure!(enrolled == entry.participants, "market: participants miscounted");
					ensure!(entry.budget + settled == whole, "market: budget overdrawn");
				},
				// Its rows are being cleared.
				Some(_) => ensure!(enrolled <= entry.participants && entry.budget == 0, "market: closed with a budget"),
			}
			owed += entry.budget;
			*programmes.entry(organization).or_default() += 1;
			known.insert(programme);
		}
		ensure!(programmes == ProgrammeCount::<T>::iter().collect(), "market: programmes miscounted");
		ensure!(Participants::<T>::iter_keys().all(|(of, _)| known.contains(&of)), "market: place without a programme");
		Ok(owed)
	}
}
