use assent_runtime::{testing::*, Consent, Runtime, RuntimeEvent};
use frame_support::{assert_noop, assert_ok};
use pallet_consent::{Consents, Error, Event, Live};
use polkadot_sdk::*;

#[test]
fn anybody_tells_of_what_has_ended() {
	in_clinic(|| {
		assert_ok!(grant_kept([7; 32], terms()));
		set_time(NOW + HOUR);
		assert_ok!(Consent::announce(signed(STRANGER), KEPT, [7; 32]));
		assert!(Consents::<Runtime>::get(KEPT, [7; 32]).unwrap().lapsed);
		assert!(Live::<Runtime>::get(KEPT).is_empty());
		assert_eq!([1, 2, 3, 4].map(|byte| epoch(KEPT, byte)), [1, 1, 1, 0]);
		assert!(emitted(RuntimeEvent::Consent(Event::Lapsed { subject: KEPT, consent: [7; 32] })));
	});
}

#[test]
fn refusals() {
	in_clinic(|| {
		let announce = |consent| Consent::announce(signed(STRANGER), KEPT, consent);
		assert_noop!(announce([7; 32]), Error::<Runtime>::NotFound);
		assert_ok!(grant_kept([7; 32], terms()));
		assert_ok!(grant_kept([8; 32], terms()));
		set_time(NOW + HOUR - 1);
		assert_noop!(announce([7; 32]), Error::<Runtime>::NotLapsed);
		assert_ok!(Consent::revoke(signed(NURSE), HOME, KEPT, [8; 32]));
		set_time(NOW + HOUR);
		assert_noop!(announce([8; 32]), Error::<Runtime>::AlreadyRevoked);
		assert_ok!(announce([7; 32]));
		assert_noop!(announce([7; 32]), Error::<Runtime>::AlreadyLapsed);
	});
}
