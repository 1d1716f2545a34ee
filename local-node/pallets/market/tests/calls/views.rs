use crate::*;
use pallet_market::types::{Step, ARBITRATION_TIME};

#[test]
fn a_purchase_says_what_comes_next() {
	let step = || Market::next_step(HOME, PURCHASE);
	in_clinic(|| {
		assert_eq!(step(), None);
		buy();
		assert_eq!(step(), Some(Step::Deliver(NOW + DAY)));
		assert_ok!(deliver());
		assert_eq!(step(), Some(Step::Inspect(NOW + 2 * DAY)));
		assert_ok!(Market::dispute(signed(BUYER), HOME, PURCHASE));
		assert_eq!(step(), Some(Step::Decide(NOW + ARBITRATION_TIME)));
		set_time(NOW + ARBITRATION_TIME);
		assert_eq!(step(), Some(Step::Split));
		assert_ok!(Market::complete(signed(STRANGER), HOME, PURCHASE));
		assert_eq!(step(), Some(Step::Ended));
	});
	in_clinic(|| {
		buy();
		set_time(NOW + DAY);
		assert_eq!(step(), Some(Step::Refund));
	});
	in_clinic(|| {
		buy();
		assert_ok!(deliver());
		set_time(NOW + 2 * DAY);
		assert_eq!(step(), Some(Step::Complete));
	});
}

#[test]
fn a_programme_says_how_many_can_still_be_enrolled() {
	with_researcher(|| {
		let id = launch();
		let places = || Market::free_places(AWAY, id);
		assert_eq!((places(), Market::free_places(HOME, id)), (Some(2), None));
		assert_ok!(enrol(PARTICIPANT, id));
		assert_eq!(places(), Some(1));
		assert_ok!(enrol(SECOND, id));
		assert_eq!(places(), Some(0));
		assert_ok!(Market::withdraw(signed(SECOND), AWAY, id));
		assert_eq!(places(), Some(1));
		set_time(NOW + DAY);
		assert_eq!(places(), Some(0));
	});
}
