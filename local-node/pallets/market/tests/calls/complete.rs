use crate::*;
use assent_runtime::RuntimeEvent;
use frame_support::assert_noop;
use pallet_market::{
	types::{PurchaseState, ARBITRATION_TIME},
	Error, Event,
};

fn complete(who: Key) -> DispatchResult {
	Market::complete(signed(who), HOME, PURCHASE)
}

#[test]
fn the_buyer_accepts_at_once() {
	in_clinic(|| {
		buy();
		assert_ok!(deliver());
		assert_noop!(complete(SELLER), Error::<Runtime>::NotDue);
		assert_ok!(complete(BUYER));
		assert_eq!((balance_of(&account(9)), held()), (PRICE, 0));
		assert_eq!(purchase().state, PurchaseState::Completed { at: NOW });
		let event = Event::Completed { organization: HOME, purchase: PURCHASE, amount: PRICE };
		assert!(emitted(RuntimeEvent::Market(event)));
		assert_noop!(complete(BUYER), Error::<Runtime>::AlreadyEnded);
	});
}

/// A buyer who says nothing does not keep the seller waiting for ever.
#[test]
fn anybody_completes_once_the_time_for_disputes_is_over() {
	in_clinic(|| {
		buy();
		assert_ok!(deliver());
		set_time(NOW + 2 * DAY - 1);
		assert_noop!(complete(STRANGER), Error::<Runtime>::NotDue);
		set_time(NOW + 2 * DAY);
		assert_ok!(complete(STRANGER));
		assert_eq!(balance_of(&account(9)), PRICE);
	});
}

#[test]
fn nothing_is_paid_for_nothing() {
	in_clinic(|| {
		assert_noop!(complete(BUYER), Error::<Runtime>::NotFound);
		buy();
		assert_noop!(complete(BUYER), Error::<Runtime>::NotDelivered);
		set_time(NOW + 10 * DAY);
		assert_noop!(complete(SELLER), Error::<Runtime>::NotDelivered);
	});
}

#[test]
fn a_buyer_may_give_in() {
	in_clinic(|| {
		buy();
		assert_ok!(deliver());
		assert_ok!(Market::dispute(signed(BUYER), HOME, PURCHASE));
		assert_ok!(complete(BUYER));
		assert_eq!(balance_of(&account(9)), PRICE);
	});
}

/// An odd unit is the seller's; nothing is lost.
#[test]
fn what_nobody_decided_is_split() {
	in_clinic(|| {
		let odd = Listing { price: PRICE + 1, ..listing() };
		assert_ok!(Market::offer(signed(SELLER), HOME, odd.clone()));
		let before = balance_of(&BUYER.to_account_id());
		assert_ok!(Market::purchase(signed(BUYER), HOME, Market::offer_id(HOME, &odd), PURCHASE));
		assert_ok!(deliver());
		assert_ok!(Market::dispute(signed(BUYER), HOME, PURCHASE));
		set_time(NOW + ARBITRATION_TIME - 1);
		assert_noop!(complete(SELLER), Error::<Runtime>::NotDue);
		set_time(NOW + ARBITRATION_TIME);
		assert_ok!(complete(STRANGER));
		assert_eq!(balance_of(&account(9)), PRICE / 2 + 1);
		assert_eq!((balance_of(&BUYER.to_account_id()), held()), (before - PRICE / 2 - 1, 0));
		let event = Event::Split { organization: HOME, purchase: PURCHASE, amount: PRICE + 1 };
		assert!(emitted(RuntimeEvent::Market(event)));
	});
}

/// The smallest price that is allowed, and a buyer and a payee who hold nothing else.
#[test]
fn halves_of_the_smallest_price_can_be_held() {
	in_clinic(|| {
		let price = 2 * assent_runtime::EXISTENTIAL_DEPOSIT;
		let cheap = Listing { price, ..listing() };
		assert_ok!(Market::offer(signed(SELLER), HOME, cheap.clone()));
		assert_ok!(Market::purchase(signed(BUYER), HOME, Market::offer_id(HOME, &cheap), PURCHASE));
		assert_ok!(deliver());
		assert_ok!(Market::dispute(signed(BUYER), HOME, PURCHASE));
		set_time(NOW + ARBITRATION_TIME);
		assert_ok!(complete(STRANGER));
		assert_eq!((balance_of(&account(9)), held()), (price / 2, 0));
	});
}
