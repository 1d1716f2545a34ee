use assent_runtime::{testing::*, Consent, Runtime, RuntimeEvent};
use frame_support::{assert_noop, assert_ok, dispatch::DispatchResult};
use pallet_consent::{Consents, Error, Event, Live};
use polkadot_sdk::*;

fn narrow(who: Key, left: &[u8], end: u64) -> DispatchResult {
	Consent::narrow(signed(who), HOME, KEPT, [7; 32], sections(left), end)
}

#[test]
fn what_goes_is_closed_to_new_documents() {
	in_clinic(|| {
		assert_ok!(grant_kept([7; 32], terms()));
		assert_ok!(narrow(NURSE, &[2], NOW + MINUTE));
		let stored = Consents::<Runtime>::get(KEPT, [7; 32]).unwrap();
		assert_eq!((stored.sections, stored.period.end), (sections(&[2]), NOW + MINUTE));
		assert_eq!([1, 2, 3].map(|byte| epoch(KEPT, byte)), [1, 0, 1]);
		assert_eq!(Live::<Runtime>::get(KEPT)[0].end, NOW + MINUTE);
		let event = Event::Narrowed { subject: KEPT, consent: [7; 32], end: NOW + MINUTE };
		assert!(emitted(RuntimeEvent::Consent(event)));
	});
}

#[test]
fn either_may_stay() {
	in_clinic(|| {
		assert_ok!(grant_kept([7; 32], terms()));
		assert_ok!(narrow(NURSE, &[1, 2], NOW + HOUR));
		assert_ok!(narrow(NURSE, &[1, 2], NOW + MINUTE));
		assert_eq!(epoch(KEPT, 1), 0);
	});
}

#[test]
fn refusals() {
	in_clinic(|| {
		assert_noop!(narrow(NURSE, &[1], NOW + HOUR), Error::<Runtime>::NotFound);
		assert_ok!(grant_kept([7; 32], terms()));
		assert_noop!(narrow(PHARMACIST, &[1], NOW + HOUR), Error::<Runtime>::NotAuthorized);
		assert_noop!(narrow(OTHER_CLINICIAN, &[1], NOW + HOUR), Error::<Runtime>::NotAuthorized);
		assert_noop!(narrow(NURSE, &[], NOW + MINUTE), Error::<Runtime>::NoSections);
		assert_noop!(narrow(NURSE, &[1, 1], NOW + MINUTE), Error::<Runtime>::DuplicateSection);
		assert_noop!(narrow(NURSE, &[1, 2, 3], NOW + HOUR), Error::<Runtime>::NotNarrower);
		assert_noop!(narrow(NURSE, &[1, 4], NOW + HOUR), Error::<Runtime>::NotNarrower);
		assert_noop!(narrow(NURSE, &[1], NOW + HOUR + 1), Error::<Runtime>::NotNarrower);
		assert_noop!(narrow(NURSE, &[1], NOW), Error::<Runtime>::BadPeriod);
		set_time(NOW + HOUR);
		assert_noop!(narrow(NURSE, &[1], NOW + HOUR), Error::<Runtime>::AlreadyLapsed);
		assert_ok!(Consent::revoke(signed(NURSE), HOME, KEPT, [7; 32]));
		assert_noop!(narrow(NURSE, &[1], NOW + HOUR), Error::<Runtime>::AlreadyRevoked);
	});
}
