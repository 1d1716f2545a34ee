use assent_runtime::{testing::*, Registry, Runtime, RuntimeEvent, Subjects, System};
use frame_support::{assert_noop, assert_ok};
use pallet_subjects::{Error, Event, Subjects as Stored};
use polkadot_sdk::*;

#[test]
fn who_keeps_the_keys_sets_it() {
	in_clinic(|| {
		for (who, subject) in [(STEWARD, KEPT), (REGISTRAR, KEPT), (DEVICE, KEPT), (PATIENT, OWNED)] {
			System::reset_events();
			assert_ok!(Subjects::set_directory(signed(who), HOME, subject, cid(who as u8)));
			assert_eq!(Stored::<Runtime>::get(subject).unwrap().directory, Some(cid(who as u8)));
			assert!(emitted(RuntimeEvent::Subjects(Event::DirectorySet { organization: HOME, subject })));
		}
	});
}

#[test]
fn refusals() {
	in_clinic(|| {
		let set = |who, organization, subject| Subjects::set_directory(signed(who), organization, subject, cid(1));
		assert_noop!(set(STEWARD, HOME, [7; 32]), Error::<Runtime>::NotFound);
		assert_noop!(set(OTHER_DEVICE, AWAY, KEPT), Error::<Runtime>::NotFound);
		assert_noop!(set(NURSE, HOME, KEPT), Error::<Runtime>::NotAuthorized);
		assert_noop!(set(PATIENT, HOME, KEPT), Error::<Runtime>::NotAuthorized);
		// The patient holds the key: the organization no longer acts.
		assert_noop!(set(STEWARD, HOME, OWNED), Error::<Runtime>::NotAuthorized);
		let not_a_cid = Subjects::set_directory(signed(STEWARD), HOME, KEPT, frame_support::BoundedVec::new());
		assert_eq!(not_a_cid, Err(Error::<Runtime>::BadCid.into()));
		assert_ok!(Registry::suspend(council(), HOME));
		assert_noop!(set(STEWARD, HOME, KEPT), Error::<Runtime>::OrganizationSuspended);
		assert_ok!(set(PATIENT, HOME, OWNED));
	});
}
