use crate::*;
use assent_runtime::{RuntimeCall, RuntimeEvent};
use frame_support::{assert_noop, dispatch::CheckIfFeeless};
use pallet_market::{types::PurchaseState, Call, Error, Event};

fn refund(who: Key) -> DispatchResult {
	Market::refund(signed(who), HOME, PURCHASE)
}

#[test]
fn what_is_not_delivered_in_time_the_buyer_takes_back_alone() {
	in_clinic(|| {
		let before = balance_of(&BUYER.to_account_id());
		buy();
		set_time(NOW + DAY - 1);
		assert_noop!(refund(BUYER), Error::<Runtime>::NotDue);
		set_time(NOW + DAY);
		// Even if the seller is suspended meanwhile.
		assert_ok!(Registry::suspend(council(), HOME));
		assert_ok!(refund(BUYER));
		assert_eq!((balance_of(&BUYER.to_account_id()), held()), (before, 0));
		assert_eq!(purchase().state, PurchaseState::Refunded { at: NOW + DAY });
		let event = Event::Refunded { organization: HOME, purchase: PURCHASE, amount: PRICE };
		assert!(emitted(RuntimeEvent::Market(event)));
		assert_noop!(refund(BUYER), Error::<Runtime>::AlreadyEnded);
	});
}

#[test]
fn what_was_delivered_is_disputed_instead() {
	in_clinic(|| {
		buy();
		assert_ok!(deliver());
		set_time(NOW + DAY);
		assert_noop!(refund(BUYER), Error::<Runtime>::AlreadyDelivered);
		assert_ok!(Market::dispute(signed(BUYER), HOME, PURCHASE));
		assert_noop!(refund(BUYER), Error::<Runtime>::AlreadyDelivered);
	});
}

#[test]
fn the_seller_pays_back_at_any_time() {
	let before: [fn(); 3] = [buy, || (buy(), deliver().unwrap()).1, || {
		buy();
		assert_ok!(deliver());
		assert_ok!(Market::dispute(signed(BUYER), HOME, PURCHASE));
	}];
	for prepare in before {
		in_clinic(|| {
			prepare();
			assert_ok!(refund(SELLER));
			assert_eq!(held(), 0);
		});
	}
}

#[test]
fn nobody_else_does() {
	in_clinic(|| {
		assert_noop!(refund(BUYER), Error::<Runtime>::NotFound);
		buy();
		set_time(NOW + DAY);
		for who in [PHARMACIST, OTHER_ADMIN, STRANGER] {
			assert_noop!(refund(who), Error::<Runtime>::NotAuthorized);
		}
	});
}

#[test]
fn it_is_free_when_it_is_due() {
	in_clinic(|| {
		let call = RuntimeCall::Market(Call::refund { organization: HOME, purchase: PURCHASE });
		buy();
		assert!(!call.is_feeless(&signed(BUYER)));
		set_time(NOW + DAY);
		assert!(call.is_feeless(&signed(BUYER)));
		assert!(!call.is_feeless(&signed(STRANGER)));
		assert_ok!(refund(BUYER));
		assert!(!call.is_feeless(&signed(BUYER)));
	});
}
