use assent_runtime::{testing::*, Consent, Registry, Runtime, RuntimeEvent};
use frame_support::{assert_noop, assert_ok, BoundedVec};
use pallet_consent::{Consents, Error, Event};
use polkadot_sdk::*;

#[test]
fn a_bundle_is_told_and_told_again() {
	in_clinic(|| {
		assert_ok!(grant_kept([7; 32], terms()));
		for byte in [1, 2] {
			assert_ok!(Consent::set_bundle(signed(STEWARD), HOME, KEPT, [7; 32], cid(byte)));
			assert_eq!(Consents::<Runtime>::get(KEPT, [7; 32]).unwrap().bundle, Some(cid(byte)));
		}
		assert!(emitted(RuntimeEvent::Consent(Event::BundleSet { subject: KEPT, consent: [7; 32] })));
	});
}

#[test]
fn refusals() {
	in_clinic(|| {
		let set = |who, subject, consent| Consent::set_bundle(signed(who), HOME, subject, consent, cid(1));
		for id in [[7; 32], [8; 32]] {
			assert_ok!(grant_kept(id, terms()));
		}
		assert_noop!(set(NURSE, [9; 32], [7; 32]), Error::<Runtime>::NotFound);
		assert_noop!(set(NURSE, KEPT, [9; 32]), Error::<Runtime>::NotFound);
		assert_noop!(set(PHARMACIST, KEPT, [7; 32]), Error::<Runtime>::NotAuthorized);
		let not_a_cid = Consent::set_bundle(signed(NURSE), HOME, KEPT, [7; 32], BoundedVec::new());
		assert_eq!(not_a_cid, Err(Error::<Runtime>::BadCid.into()));
		assert_ok!(Consent::revoke(signed(NURSE), HOME, KEPT, [7; 32]));
		assert_noop!(set(NURSE, KEPT, [7; 32]), Error::<Runtime>::AlreadyRevoked);
		assert_ok!(Registry::suspend(council(), HOME));
		assert_noop!(set(NURSE, KEPT, [8; 32]), Error::<Runtime>::OrganizationSuspended);
		assert_ok!(Registry::reinstate(council(), HOME));
		set_time(NOW + HOUR);
		assert_noop!(set(NURSE, KEPT, [8; 32]), Error::<Runtime>::AlreadyLapsed);
	});
}
