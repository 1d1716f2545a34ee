use crate::*;
use assent_runtime::RuntimeEvent;
use frame_support::assert_noop;
use pallet_market::{types::PurchaseState, Error, Event};

#[test]
fn a_delivery_opens_the_time_to_look_at_it() {
	in_clinic(|| {
		buy();
		set_time(NOW + DAY - 1);
		assert_ok!(deliver());
		let until = NOW + 3 * DAY - 1;
		assert_eq!(purchase().state, PurchaseState::Delivered { delivery: hash(3), until });
		assert_eq!(held(), PRICE);
		let event = Event::Delivered { organization: HOME, purchase: PURCHASE, until };
		assert!(emitted(RuntimeEvent::Market(event)));
	});
}

#[test]
fn too_late_is_too_late() {
	in_clinic(|| {
		buy();
		set_time(NOW + DAY);
		assert_noop!(deliver(), Error::<Runtime>::PeriodOver);
	});
}

#[test]
fn the_sellers_staff_and_devices_deliver() {
	in_clinic(|| {
		assert_noop!(deliver(), Error::<Runtime>::NotFound);
		buy();
		for who in [BUYER, OTHER_CLINICIAN, STRANGER] {
			let other = Market::deliver(signed(who), HOME, PURCHASE, hash(3));
			assert_noop!(other, Error::<Runtime>::NotAuthorized);
		}
		assert_noop!(Market::deliver(signed(OTHER_ADMIN), AWAY, PURCHASE, hash(3)), Error::<Runtime>::NotFound);
		assert_ok!(Registry::suspend(council(), HOME));
		assert_noop!(deliver(), Error::<Runtime>::OrganizationSuspended);
		assert_ok!(Registry::reinstate(council(), HOME));
		assert_ok!(Market::deliver(signed(DEVICE), HOME, PURCHASE, hash(3)));
	});
}

/// A second delivery would give the buyer less time, or more.
#[test]
fn once() {
	in_clinic(|| {
		buy();
		assert_ok!(deliver());
		assert_noop!(deliver(), Error::<Runtime>::AlreadyDelivered);
		assert_ok!(Market::dispute(signed(BUYER), HOME, PURCHASE));
		assert_noop!(deliver(), Error::<Runtime>::AlreadyDelivered);
		assert_ok!(Market::complete(signed(BUYER), HOME, PURCHASE));
		assert_noop!(deliver(), Error::<Runtime>::AlreadyEnded);
	});
}

#[test]
fn a_time_that_cannot_be_told_is_refused() {
	in_clinic(|| {
		buy();
		let far = Purchase { state: PurchaseState::Paid { until: u64::MAX }, ..purchase() };
		Purchases::<Runtime>::insert(HOME, PURCHASE, far);
		set_time(u64::MAX - 1);
		assert_noop!(deliver(), Error::<Runtime>::Overflow);
		set_time(NOW);
	});
}
