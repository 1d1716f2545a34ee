use crate::*;
use assent_runtime::RuntimeEvent;
use frame_support::assert_noop;
use pallet_market::{Error, Event, Offers};

#[test]
fn what_was_bought_goes_on() {
	in_clinic(|| {
		buy();
		let offer = Market::offer_id(HOME, &listing());
		assert_ok!(Market::retire(signed(SELLER), HOME, offer));
		assert!(!Offers::<Runtime>::contains_key(HOME, offer));
		assert!(emitted(RuntimeEvent::Market(Event::Retired { organization: HOME, offer })));
		assert_noop!(Market::purchase(signed(BUYER), HOME, offer, [6; 32]), Error::<Runtime>::NotFound);
		assert_ok!(deliver());
		assert_ok!(Market::complete(signed(BUYER), HOME, PURCHASE));
	});
}

#[test]
fn admins_retire_their_own() {
	in_clinic(|| {
		let offer = offer();
		for who in [NURSE, OTHER_ADMIN] {
			assert_noop!(Market::retire(signed(who), HOME, offer), Error::<Runtime>::NotAuthorized);
		}
		assert_noop!(Market::retire(signed(OTHER_ADMIN), AWAY, offer), Error::<Runtime>::NotFound);
	});
}
