use crate::*;
use assent_runtime::RuntimeEvent;
use frame_support::assert_noop;
use pallet_market::{
	types::{PurchaseState, ARBITRATION_TIME},
	Error, Event,
};

fn dispute() -> DispatchResult {
	Market::dispute(signed(BUYER), HOME, PURCHASE)
}

#[test]
fn a_dispute_holds_the_price_back() {
	in_clinic(|| {
		buy();
		assert_ok!(deliver());
		set_time(NOW + 2 * DAY - 1);
		assert_ok!(dispute());
		let until = NOW + 2 * DAY - 1 + ARBITRATION_TIME;
		assert_eq!(purchase().state, PurchaseState::Disputed { delivery: hash(3), until });
		let event = Event::Disputed { organization: HOME, purchase: PURCHASE, until };
		assert!(emitted(RuntimeEvent::Market(event)));
		assert_noop!(Market::complete(signed(STRANGER), HOME, PURCHASE), Error::<Runtime>::NotDue);
		assert_noop!(dispute(), Error::<Runtime>::AlreadyDisputed);
	});
}

#[test]
fn only_a_delivery_and_only_in_its_time() {
	in_clinic(|| {
		assert_noop!(dispute(), Error::<Runtime>::NotFound);
		buy();
		assert_noop!(dispute(), Error::<Runtime>::NotDelivered);
		assert_ok!(deliver());
		set_time(NOW + 2 * DAY);
		assert_noop!(dispute(), Error::<Runtime>::PeriodOver);
		assert_ok!(Market::complete(signed(STRANGER), HOME, PURCHASE));
		assert_noop!(dispute(), Error::<Runtime>::AlreadyEnded);
	});
}

#[test]
fn only_the_buyer_disputes() {
	in_clinic(|| {
		buy();
		assert_ok!(deliver());
		for who in [SELLER, STRANGER, RICH] {
			assert_noop!(Market::dispute(signed(who), HOME, PURCHASE), Error::<Runtime>::NotAuthorized);
		}
	});
}

#[test]
fn a_time_that_cannot_be_told_is_refused() {
	in_clinic(|| {
		buy();
		assert_ok!(deliver());
		let state = PurchaseState::Delivered { delivery: hash(3), until: u64::MAX };
		Purchases::<Runtime>::insert(HOME, PURCHASE, Purchase { state, ..purchase() });
		set_time(u64::MAX - 1);
		assert_noop!(dispute(), Error::<Runtime>::Overflow);
		set_time(NOW);
	});
}
