//! Who may do what to an offer or a purchase, and where its price goes.

use crate::{
	pallet::{Config, Error, Event, Offers, Pallet, Purchases},
	types::{Listing, OfferId, Purchase, PurchaseId, PurchaseState, Step, DELIVERY_BOUNDS, INSPECTION_BOUNDS, KEPT_TIME},
};
use assent_primitives::{AccountId, Balance, Moment, OrganizationId, Role, Roles};
use codec::Encode;
use frame_support::{
	ensure,
	traits::{fungible::Inspect, Time},
};
use frame_system::{ensure_signed, pallet_prelude::OriginFor};
use polkadot_sdk::*;
use sp_core::H256;
use sp_io::hashing::blake2_256;
use sp_runtime::{DispatchError, DispatchResult};

/// How a purchase ends.
#[derive(Clone, Copy)]
pub(crate) enum Outcome {
	Complete,
	Refund,
	Split,
}

impl<T: Config> Pallet<T> {
	/// The id of an offer.
	pub fn offer_id(organization: OrganizationId, listing: &Listing) -> OfferId {
		H256((b"assent/offer", organization, listing).using_encoded(blake2_256))
	}

	pub(crate) fn ensure_active(organization: OrganizationId) -> DispatchResult {
		ensure!(T::Roles::is_active(organization), Error::<T>::OrganizationSuspended);
		Ok(())
	}

	pub(crate) fn is_member(organization: OrganizationId, account: &AccountId, now: Moment) -> bool {
		T::Roles::is_device(organization, account) || !T::Roles::roles(organization, account, now).is_empty()
	}

	pub(crate) fn ensure_admin(origin: OriginFor<T>, organization: OrganizationId) -> DispatchResult {
		let signer = ensure_signed(origin)?;
		let may = T::Roles::has_role(organization, &signer, Role::Admin, T::Time::now());
		ensure!(may, Error::<T>::NotAuthorized);
		Ok(())
	}

	/// A price of two existential deposits can be split, and each half can be held by anybody.
	pub(crate) fn ensure_sound_listing(listing: &Listing) -> DispatchResult {
		let least = T::Currency::minimum_balance().saturating_mul(2);
		ensure!(listing.price >= least, Error::<T>::BadPrice);
		ensure!(listing.payee != Self::escrow(), Error::<T>::BadPayee);
		let within = |(least, most): (Moment, Moment), time| (least..=most).contains(&time);
		ensure!(within(DELIVERY_BOUNDS, listing.delivery), Error::<T>::BadPeriod);
		ensure!(within(INSPECTION_BOUNDS, listing.inspection), Error::<T>::BadPeriod);
		Ok(())
	}

	pub(crate) fn ensure_offer(organization: OrganizationId, offer: &OfferId) -> Result<Listing, DispatchError> {
		Ok(Offers::<T>::get(organization, offer).ok_or(Error::<T>::NotFound)?)
	}

	pub(crate) fn ensure_open(organization: OrganizationId, purchase: &PurchaseId) -> Result<Purchase, DispatchError> {
		let entry = Purchases::<T>::get(organization, purchase).ok_or(Error::<T>::NotFound)?;
		ensure!(entry.state.ended_at().is_none(), Error::<T>::AlreadyEnded);
		Ok(entry)
	}

	/// The buyer accepts a delivery at any time, a disputed one too. Others may only let time do its work.
	pub(crate) fn ensure_completable(
		origin: &OriginFor<T>,
		organization: OrganizationId,
		purchase: &PurchaseId,
	) -> Result<(Purchase, Outcome), DispatchError> {
		let signer = ensure_signed(origin.clone())?;
		let entry = Self::ensure_open(organization, purchase)?;
		let now = T::Time::now();
		let outcome = match entry.state {
			PurchaseState::Delivered { .. } | PurchaseState::Disputed { .. } if signer == entry.buyer => Outcome::Complete,
			PurchaseState::Delivered { until, .. } if now >= until => Outcome::Complete,
			PurchaseState::Disputed { until, .. } if now >= until => Outcome::Split,
			PurchaseState::Delivered { .. } | PurchaseState::Disputed { .. } => return Err(Error::<T>::NotDue.into()),
			_ => return Err(Error::<T>::NotDelivered.into()),
		};
		Ok((entry, outcome))
	}

	/// The buyer alone where nothing was delivered in time; the seller's admin at any time.
	pub(crate) fn ensure_refundable(
		origin: &OriginFor<T>,
		organization: OrganizationId,
		purchase: &PurchaseId,
	) -> Result<Purchase, DispatchError> {
		let signer = ensure_signed(origin.clone())?;
		let entry = Self::ensure_open(organization, purchase)?;
		let now = T::Time::now();
		if T::Roles::has_role(organization, &signer, Role::Admin, now) {
			return Ok(entry);
		}
		ensure!(signer == entry.buyer, Error::<T>::NotAuthorized);
		match entry.state {
			PurchaseState::Paid { until } if now >= until => Ok(entry),
			PurchaseState::Paid { .. } => Err(Error::<T>::NotDue.into()),
			_ => Err(Error::<T>::AlreadyDelivered.into()),
		}
	}

	pub(crate) fn ensure_clearable_purchase(
		organization: OrganizationId,
		purchase: &PurchaseId,
	) -> Result<Purchase, DispatchError> {
		let entry = Purchases::<T>::get(organization, purchase).ok_or(Error::<T>::NotFound)?;
		let over = entry.state.ended_at().is_some_and(|at| T::Time::now() >= at.saturating_add(KEPT_TIME));
		ensure!(over, Error::<T>::NotDue);
		Ok(entry)
	}

	/// Pays the price out of escrow, which holds it until now, and ends the purchase. An odd unit of a split is the payee's.
	pub(crate) fn end(
		organization: OrganizationId,
		purchase: PurchaseId,
		entry: Purchase,
		outcome: Outcome,
	) -> DispatchResult {
		let at = T::Time::now();
		let (amount, half): (Balance, Balance) = (entry.price, entry.price / 2);
		let (state, event) = match outcome {
			Outcome::Complete => {
				Self::pay_out(&entry.payee, amount)?;
				(PurchaseState::Completed { at }, Event::Completed { organization, purchase, amount })
			},
			Outcome::Refund => {
				Self::pay_out(&entry.buyer, amount)?;
				(PurchaseState::Refunded { at }, Event::Refunded { organization, purchase, amount })
			},
			Outcome::Split => {
				Self::pay_out(&entry.buyer, half)?;
				Self::pay_out(&entry.payee, amount.saturating_sub(half))?;
				(PurchaseState::Split { at }, Event::Split { organization, purchase, amount })
			},
		};
		Purchases::<T>::insert(organization, purchase, Purchase { state, ..entry });
		Self::deposit_event(event);
		Ok(())
	}

	pub(crate) fn step(entry: &Purchase) -> Step {
		let now = T::Time::now();
		match entry.state {
			PurchaseState::Paid { until } if now < until => Step::Deliver(until),
			PurchaseState::Paid { .. } => Step::Refund,
			PurchaseState::Delivered { until, .. } if now < until => Step::Inspect(until),
			PurchaseState::Delivered { .. } => Step::Complete,
			PurchaseState::Disputed { until, .. } if now < until => Step::Decide(until),
			PurchaseState::Disputed { .. } => Step::Split,
			_ => Step::Ended,
		}
	}
}
