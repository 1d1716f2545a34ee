use crate::{in_emergency, in_hospital, open, policy, preferences, COLLEAGUE, OFFICER};
use assent_runtime::{testing::*, Consent, Runtime, RuntimeCall, RuntimeEvent};
use frame_support::{
	assert_noop, assert_ok,
	dispatch::{CheckIfFeeless, DispatchResult},
};
use pallet_consent::{emergency_types::EMERGENCY_LENGTH, Emergencies, Error, Event};
use polkadot_sdk::*;

/// Whom the patient named, beside a clinician of the hospital.
const GUARDIAN: Key = STRANGER;

fn approve(who: Key) -> DispatchResult {
	Consent::approve_emergency(signed(who), KEPT, [1; 32])
}

fn rest_at() -> u64 {
	Emergencies::<Runtime>::get(KEPT, [1; 32]).unwrap().rest_at
}

#[test]
fn two_of_three_open_the_rest() {
	let asked = policy(&[COLLEAGUE, GUARDIAN, OFFICER], 2, 10 * MINUTE);
	in_emergency(preferences(&[1], &[], Some(asked)), || {
		set_time(NOW + MINUTE);
		for (who, quorum) in [(GUARDIAN, false), (COLLEAGUE, true)] {
			let call = pallet_consent::Call::approve_emergency { subject: KEPT, emergency: [1; 32] };
			let call = RuntimeCall::Consent(call);
			assert!(call.is_feeless(&signed(who)) && !call.is_feeless(&signed(NURSE)));
			assert_ok!(approve(who));
			let event =
				Event::EmergencyApproved { subject: KEPT, emergency: [1; 32], approver: who.to_account_id(), quorum };
			assert!(emitted(RuntimeEvent::Consent(event)));
			assert_eq!(rest_at(), if quorum { NOW + MINUTE } else { NOW + 10 * MINUTE });
		}
		// Another approval later changes nothing.
		set_time(NOW + 2 * MINUTE);
		assert_ok!(approve(OFFICER));
		assert_eq!(rest_at(), NOW + MINUTE);
	});
}

#[test]
fn the_organizations_policy_holds_where_the_patient_named_nobody() {
	in_hospital(|| {
		let asked = policy(&[COLLEAGUE], 1, MINUTE);
		assert_ok!(Consent::set_emergency_policy(signed(OFFICER), AWAY, asked));
		assert_ok!(open(OTHER_CLINICIAN, 1));
		assert_eq!(rest_at(), NOW + MINUTE);
		assert_ok!(approve(COLLEAGUE));
		assert_eq!(rest_at(), NOW);
	});
}

/// Who opens is never asked, so nobody is enough alone.
#[test]
fn nobody_approves_their_own() {
	in_emergency(preferences(&[1], &[], Some(policy(&[OTHER_CLINICIAN], 1, 5 * MINUTE))), || {
		assert_noop!(approve(OTHER_CLINICIAN), Error::<Runtime>::NotAuthorized);
		assert_eq!(rest_at(), NOW + 5 * MINUTE);
	});
}

/// What is laid down later is for the next one.
#[test]
fn an_open_emergency_keeps_its_policy() {
	in_emergency(preferences(&[1], &[], Some(policy(&[COLLEAGUE], 1, 5 * MINUTE))), || {
		assert_ok!(Consent::set_emergency_preferences(signed(NURSE), HOME, KEPT, preferences(&[], &[1], None)));
		assert_ok!(approve(COLLEAGUE));
		assert_eq!(rest_at(), NOW);
	});
}

#[test]
fn refusals() {
	in_emergency(preferences(&[1], &[], Some(policy(&[COLLEAGUE, GUARDIAN], 2, 5 * MINUTE))), || {
		let unknown = Consent::approve_emergency(signed(COLLEAGUE), KEPT, [9; 32]);
		assert_eq!(unknown, Err(Error::<Runtime>::NotFound.into()));
		assert_noop!(approve(OFFICER), Error::<Runtime>::NotAuthorized);
		assert_ok!(approve(COLLEAGUE));
		assert_noop!(approve(COLLEAGUE), Error::<Runtime>::AlreadyApproved);
		set_time(NOW + EMERGENCY_LENGTH);
		assert_noop!(approve(GUARDIAN), Error::<Runtime>::EmergencyClosed);
	});
}
