use assent_runtime::{testing::*, Registry, Runtime, RuntimeEvent, Subjects};
use frame_support::{assert_noop, assert_ok};
use pallet_subjects::{Error, Event, Subjects as Stored};
use polkadot_sdk::*;

#[test]
fn custody_ends_and_the_patient_controls() {
	in_clinic(|| {
		let controller = STRANGER.to_account_id();
		assert_ok!(Subjects::claim(signed(STEWARD), HOME, KEPT, controller.clone()));
		let stored = Stored::<Runtime>::get(KEPT).unwrap();
		assert_eq!((stored.custodian, stored.controller), (None, Some(controller.clone())));
		assert_eq!(frame_system::Account::<Runtime>::get(&controller).sufficients, 1);
		assert!(emitted(RuntimeEvent::Subjects(Event::SubjectClaimed { organization: HOME, subject: KEPT })));
		assert_noop!(
			Subjects::rotate(signed(STEWARD), HOME, KEPT, sections(&[1])),
			Error::<Runtime>::NotAuthorized
		);
		assert_ok!(Subjects::rotate(signed(STRANGER), HOME, KEPT, sections(&[1])));
	});
}

#[test]
fn refusals() {
	in_clinic(|| {
		let claim = |who, organization, subject| Subjects::claim(signed(who), organization, subject, STRANGER.to_account_id());
		assert_noop!(claim(STEWARD, HOME, [7; 32]), Error::<Runtime>::NotFound);
		assert_noop!(claim(STEWARD, AWAY, KEPT), Error::<Runtime>::NotFound);
		assert_noop!(claim(STEWARD, HOME, OWNED), Error::<Runtime>::AlreadyClaimed);
		assert_noop!(claim(REGISTRAR, HOME, KEPT), Error::<Runtime>::NotAuthorized);
		assert_noop!(claim(DEVICE, HOME, KEPT), Error::<Runtime>::NotAuthorized);
		assert_ok!(Registry::suspend(council(), HOME));
		assert_noop!(claim(STEWARD, HOME, KEPT), Error::<Runtime>::OrganizationSuspended);
	});
}
