//! What patients and organizations lay down.

use crate::{in_hospital, policy, preferences, COLLEAGUE, OFFICER};
use assent_primitives::Evidence;
use assent_runtime::{testing::*, Consent, Registry, Runtime, RuntimeEvent};
use frame_support::{assert_noop, assert_ok, dispatch::DispatchResult};
use pallet_consent::{
	emergency_types::{EmergencyPolicy, EmergencyPreferences, MAX_DELAY},
	types::{Mandate, Relation, POWERS},
	EmergencyPolicies, Error, Event, Preferences,
};
use polkadot_sdk::*;

fn set_policy(who: Key, organization: u32, laid_down: EmergencyPolicy) -> DispatchResult {
	Consent::set_emergency_policy(signed(who), organization, laid_down)
}

fn set(who: Key, subject: [u8; 32], laid_down: EmergencyPreferences) -> DispatchResult {
	Consent::set_emergency_preferences(signed(who), HOME, subject, laid_down)
}

/// Each is wrong in one thing.
fn wrong() -> [EmergencyPolicy; 5] {
	[
		policy(&[COLLEAGUE, COLLEAGUE], 1, 0),
		policy(&[COLLEAGUE], 2, 0),
		policy(&[COLLEAGUE], 0, 0),
		policy(&[], 1, 0),
		policy(&[COLLEAGUE], 1, MAX_DELAY + 1),
	]
}

#[test]
fn an_organization_names_whom_it_asks() {
	in_hospital(|| {
		for who in [OTHER_ADMIN, OFFICER] {
			assert_ok!(set_policy(who, AWAY, policy(&[COLLEAGUE, STRANGER], 2, MAX_DELAY)));
		}
		assert_eq!(EmergencyPolicies::<Runtime>::get(AWAY).unwrap().threshold, 2);
		assert_eq!(frame_system::Account::<Runtime>::get(STRANGER.to_account_id()).sufficients, 1);
		assert!(emitted(RuntimeEvent::Consent(Event::EmergencyPolicySet { organization: AWAY })));
		assert_ok!(set_policy(OFFICER, AWAY, policy(&[], 0, 0)));
		assert_noop!(set_policy(COLLEAGUE, AWAY, policy(&[], 0, 0)), Error::<Runtime>::NotAuthorized);
		assert_noop!(set_policy(OFFICER, HOME, policy(&[], 0, 0)), Error::<Runtime>::NotAuthorized);
		for laid_down in wrong() {
			assert_noop!(set_policy(OFFICER, AWAY, laid_down), Error::<Runtime>::BadPolicy);
		}
		assert_ok!(Registry::suspend(council(), AWAY));
		assert_noop!(set_policy(OFFICER, AWAY, policy(&[], 0, 0)), Error::<Runtime>::OrganizationSuspended);
	});
}

#[test]
fn a_patient_lays_down_what_opens() {
	in_hospital(|| {
		let laid_down = preferences(&[1, 2], &[3], Some(policy(&[STRANGER], 1, MINUTE)));
		for (who, subject) in [(NURSE, KEPT), (DEVICE, KEPT), (PATIENT, OWNED)] {
			assert_ok!(set(who, subject, laid_down.clone()));
			assert_eq!(Preferences::<Runtime>::get(subject).unwrap(), laid_down);
			let event = Event::EmergencyPreferencesSet { organization: HOME, subject };
			assert!(emitted(RuntimeEvent::Consent(event)));
		}
		assert_eq!(frame_system::Account::<Runtime>::get(STRANGER.to_account_id()).sufficients, 1);
	});
}

#[test]
fn refusals() {
	in_hospital(|| {
		let fine = || preferences(&[1], &[2], None);
		assert_noop!(set(NURSE, [9; 32], fine()), Error::<Runtime>::NotFound);
		assert_noop!(set(NURSE, OWNED, fine()), Error::<Runtime>::NotAuthorized);
		for (minimum, never) in [(&[1, 1][..], &[][..]), (&[], &[1, 1]), (&[1], &[1])] {
			assert_noop!(set(NURSE, KEPT, preferences(minimum, never, None)), Error::<Runtime>::DuplicateSection);
		}
		for laid_down in wrong() {
			assert_noop!(set(NURSE, KEPT, preferences(&[1], &[], Some(laid_down))), Error::<Runtime>::BadPolicy);
		}
		let period = terms().period;
		let mandate =
			Mandate { relation: Relation::Family, powers: POWERS, sections: sections(&[1]), actions: 1, purposes: 1, period };
		assert_ok!(Consent::delegate(signed(NURSE), HOME, KEPT, STRANGER.to_account_id(), mandate, Evidence::Pin));
		assert_noop!(set(STRANGER, KEPT, fine()), Error::<Runtime>::NotAuthorized);
		assert_ok!(Registry::suspend(council(), HOME));
		assert_noop!(set(NURSE, KEPT, fine()), Error::<Runtime>::OrganizationSuspended);
	});
}
