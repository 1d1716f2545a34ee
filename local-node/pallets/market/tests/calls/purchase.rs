use crate::*;
use assent_runtime::{RuntimeEvent, EXISTENTIAL_DEPOSIT};
use frame_support::assert_noop;
use pallet_market::{
	types::{PurchaseState, MAX_PURCHASES},
	Error, Event, PurchaseCount,
};

#[test]
fn the_price_waits_in_escrow() {
	in_clinic(|| {
		let (buyer, issued) = (BUYER.to_account_id(), Balances::total_issuance());
		let before = balance_of(&buyer);
		buy();
		assert_eq!((balance_of(&buyer), held()), (before - PRICE, PRICE));
		assert_eq!(Balances::total_issuance(), issued);
		let entry = purchase();
		assert_eq!((entry.buyer, entry.payee, entry.price), (buyer, account(9), PRICE));
		assert_eq!(entry.state, PurchaseState::Paid { until: NOW + DAY });
		let event = Event::Purchased { organization: HOME, offer: entry.offer, purchase: PURCHASE, amount: PRICE };
		assert!(emitted(RuntimeEvent::Market(event)));
	});
}

#[test]
fn only_what_is_offered() {
	in_clinic(|| {
		let offer = offer();
		assert_noop!(Market::purchase(signed(BUYER), HOME, hash(9), PURCHASE), Error::<Runtime>::NotFound);
		assert_noop!(Market::purchase(signed(BUYER), AWAY, offer, PURCHASE), Error::<Runtime>::NotFound);
		assert_ok!(Registry::suspend(council(), HOME));
		let suspended = Market::purchase(signed(BUYER), HOME, offer, PURCHASE);
		assert_noop!(suspended, Error::<Runtime>::OrganizationSuspended);
	});
}

#[test]
fn a_second_submission_pays_nothing() {
	in_clinic(|| {
		buy();
		let offer = Market::offer_id(HOME, &listing());
		assert_noop!(Market::purchase(signed(BUYER), HOME, offer, PURCHASE), Error::<Runtime>::AlreadyExists);
		// Also after it ended.
		assert_ok!(Market::refund(signed(SELLER), HOME, PURCHASE));
		assert_noop!(Market::purchase(signed(BUYER), HOME, offer, PURCHASE), Error::<Runtime>::AlreadyExists);
	});
}

/// To the last unit that keeps the account alive.
#[test]
fn nobody_buys_with_what_they_have_not() {
	in_clinic(|| {
		let (offer, poor) = (offer(), STRANGER.to_account_id());
		let buy = || Market::purchase(signed(STRANGER), HOME, offer, PURCHASE);
		assert_noop!(buy(), Error::<Runtime>::InsufficientFunds);
		let short = PRICE + EXISTENTIAL_DEPOSIT - 1;
		assert_ok!(Balances::transfer_keep_alive(signed(RICH), poor.clone().into(), short));
		assert_noop!(buy(), Error::<Runtime>::InsufficientFunds);
		assert_ok!(Balances::force_set_balance(assent_runtime::RuntimeOrigin::root(), poor.into(), short + 1));
		assert_ok!(buy());
	});
}

#[test]
fn purchases_of_a_buyer_are_limited() {
	in_clinic(|| {
		let offer = offer();
		let buy = |index: u32| {
			let mut purchase = [7; 32];
			purchase[..4].copy_from_slice(&index.to_le_bytes());
			Market::purchase(signed(BUYER), HOME, offer, purchase)
		};
		for index in 0..MAX_PURCHASES {
			assert_ok!(buy(index));
		}
		assert_eq!(PurchaseCount::<Runtime>::get(BUYER.to_account_id()), MAX_PURCHASES);
		assert_noop!(buy(MAX_PURCHASES), Error::<Runtime>::MaxPurchasesExceeded);
		assert_ok!(Market::purchase(signed(RICH), HOME, offer, PURCHASE));
	});
}

/// The clock cannot come there; the call does not count on it.
#[test]
fn a_time_that_cannot_be_told_is_refused() {
	in_clinic(|| {
		let offer = offer();
		set_time(u64::MAX - 1);
		assert_noop!(Market::purchase(signed(BUYER), HOME, offer, PURCHASE), Error::<Runtime>::Overflow);
		set_time(NOW);
	});
}
