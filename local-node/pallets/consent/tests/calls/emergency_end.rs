//! Closing and reviewing.

use crate::{in_emergency, open, preferences, COLLEAGUE, OFFICER};
use assent_primitives::{ChangeKind, Consents as _, Evidence, Role};
use assent_runtime::{testing::*, Consent, Registry, Runtime, RuntimeCall, RuntimeEvent};
use frame_support::{
	assert_noop, assert_ok,
	dispatch::{CheckIfFeeless, DispatchResult},
	traits::Hooks,
	weights::Weight,
	BoundedVec,
};
use pallet_consent::{
	emergency_types::{EmergencyPreferences, Verdict, EMERGENCY_LENGTH},
	types::{Mandate, Relation, POWERS},
	Emergencies, Error, Event, OpenEmergencies, OwedReviews,
};
use polkadot_sdk::*;

fn minimum() -> EmergencyPreferences {
	preferences(&[1], &[], None)
}

fn close(who: Key) -> DispatchResult {
	Consent::close_emergency(signed(who), KEPT, [1; 32])
}

fn review(who: Key, organization: u32) -> DispatchResult {
	Consent::review_emergency(signed(who), organization, KEPT, [1; 32], Verdict::Justified, Some(cid(1)))
}

fn epochs() -> [u32; 4] {
	[1, 2, 3, 4].map(|of| epoch(KEPT, of))
}

#[test]
fn closing_raises_what_was_open() {
	for (after, raised) in [(MINUTE, [1, 0, 0, 0]), (3 * MINUTE, [1, 1, 1, 0])] {
		in_emergency(minimum(), || {
			set_time(NOW + after);
			assert_ok!(close(OTHER_CLINICIAN));
			assert_eq!(epochs(), raised);
			let stored = Emergencies::<Runtime>::get(KEPT, [1; 32]).unwrap();
			assert_eq!(stored.closed_at, Some(NOW + after));
			assert!(!OpenEmergencies::<Runtime>::contains_key(KEPT));
			assert!(emitted(RuntimeEvent::Consent(Event::EmergencyClosed { subject: KEPT, emergency: [1; 32] })));
			assert_eq!((last_change(HOME).kind, last_change(HOME).key), (ChangeKind::Consent, [1; 32]));
		});
	}
}

#[test]
fn who_closes_it_pays_nothing() {
	let call = || RuntimeCall::Consent(pallet_consent::Call::close_emergency { subject: KEPT, emergency: [1; 32] });
	for who in [OTHER_CLINICIAN, OTHER_ADMIN, OFFICER, NURSE, DEVICE] {
		in_emergency(minimum(), || {
			assert!(call().is_feeless(&signed(who)));
			assert_ok!(close(who));
			assert!(!call().is_feeless(&signed(who)));
		});
	}
	in_emergency(minimum(), || {
		assert!(!call().is_feeless(&signed(STRANGER)));
		assert_noop!(close(STRANGER), Error::<Runtime>::NotAuthorized);
		assert_noop!(close(COLLEAGUE), Error::<Runtime>::NotAuthorized);
		// After its hour anybody may say so.
		set_time(NOW + EMERGENCY_LENGTH);
		assert_ok!(close(STRANGER));
		assert_eq!(Emergencies::<Runtime>::get(KEPT, [1; 32]).unwrap().closed_at, Some(NOW + EMERGENCY_LENGTH));
		assert_noop!(close(STRANGER), Error::<Runtime>::EmergencyClosed);
		assert_noop!(Consent::close_emergency(signed(STRANGER), KEPT, [9; 32]), Error::<Runtime>::NotFound);
	});
}

/// A mandate is about consents, not about emergencies.
#[test]
fn a_delegate_does_not_close() {
	in_emergency(minimum(), || {
		let period = terms().period;
		let mandate =
			Mandate { relation: Relation::Family, powers: POWERS, sections: sections(&[1]), actions: 1, purposes: 1, period };
		assert_ok!(Consent::delegate(signed(NURSE), HOME, KEPT, STRANGER.to_account_id(), mandate, Evidence::Pin));
		assert_noop!(close(STRANGER), Error::<Runtime>::NotAuthorized);
	});
}

/// Also after a crash of every workstation.
#[test]
fn an_idle_block_closes_it_after_its_hour() {
	in_emergency(minimum(), || {
		Consent::on_idle(1, Weight::MAX);
		set_time(NOW + EMERGENCY_LENGTH - 1);
		Consent::on_idle(1, Weight::MAX);
		assert_eq!(epochs(), [0; 4]);
		set_time(NOW + EMERGENCY_LENGTH + MINUTE);
		Consent::on_idle(1, Weight::MAX);
		assert_eq!(epochs(), [1, 1, 1, 0]);
		assert_eq!(Emergencies::<Runtime>::get(KEPT, [1; 32]).unwrap().closed_at, Some(NOW + EMERGENCY_LENGTH));
	});
}

/// A consent and an emergency that are over raise a section they share once; `register` counts on it beforehand.
#[test]
fn what_is_over_together_raises_once() {
	in_emergency(minimum(), || {
		assert_ok!(grant_kept([7; 32], terms()));
		set_time(NOW + EMERGENCY_LENGTH);
		let counted = |of| Consent::is_lapsing(&KEPT, &section(of), NOW + EMERGENCY_LENGTH);
		assert_eq!([1, 2, 3, 4].map(counted), [true, true, true, false]);
		Consent::settle(&KEPT, NOW + EMERGENCY_LENGTH);
		assert_eq!(epochs(), [1, 1, 1, 0]);
		assert!(!counted(1));
	});
	in_emergency(minimum(), || {
		assert_ok!(Consent::close_emergency(signed(OTHER_CLINICIAN), KEPT, [1; 32]));
		assert!(!Consent::is_lapsing(&KEPT, &section(1), NOW + EMERGENCY_LENGTH));
	});
}

#[test]
fn a_review_lets_the_clinician_open_another() {
	in_emergency(minimum(), || {
		set_time(NOW + MINUTE);
		assert_ok!(close(OTHER_CLINICIAN));
		assert_noop!(open(OTHER_CLINICIAN, 2), Error::<Runtime>::ReviewOwed);
		assert_ok!(review(OFFICER, AWAY));
		let stored = Emergencies::<Runtime>::get(KEPT, [1; 32]).unwrap().review.unwrap();
		assert_eq!((stored.reviewed_by, stored.verdict), (OFFICER.to_account_id(), Verdict::Justified));
		let verdict = Verdict::Justified;
		let event = Event::EmergencyReviewed { organization: AWAY, subject: KEPT, emergency: [1; 32], verdict };
		assert!(emitted(RuntimeEvent::Consent(event)));
		assert!(!OwedReviews::<Runtime>::contains_key(OTHER_CLINICIAN.to_account_id()));
		assert_ok!(open(OTHER_CLINICIAN, 2));
	});
}

/// Nobody has to have told that it is over.
#[test]
fn a_review_closes_what_is_over() {
	in_emergency(minimum(), || {
		set_time(NOW + EMERGENCY_LENGTH);
		assert_ok!(review(OFFICER, AWAY));
		assert_eq!(epochs(), [1, 1, 1, 0]);
		assert!(Emergencies::<Runtime>::get(KEPT, [1; 32]).unwrap().review.is_some());
	});
}

#[test]
fn reviewing_is_refused() {
	in_emergency(minimum(), || {
		assert_noop!(review(OFFICER, AWAY), Error::<Runtime>::EmergencyOpen);
		assert_ok!(close(OTHER_CLINICIAN));
		assert_noop!(review(OFFICER, HOME), Error::<Runtime>::NotFound);
		assert_noop!(review(OTHER_ADMIN, AWAY), Error::<Runtime>::NotAuthorized);
		let officer = Role::PrivacyOfficer;
		assert_ok!(Registry::assign(signed(OTHER_ADMIN), AWAY, OTHER_CLINICIAN.to_account_id(), officer, NOW, None, None));
		assert_noop!(review(OTHER_CLINICIAN, AWAY), Error::<Runtime>::SelfReview);
		let verdict = Verdict::NotJustified;
		let unreadable = Consent::review_emergency(signed(OFFICER), AWAY, KEPT, [1; 32], verdict, Some(BoundedVec::new()));
		assert_eq!(unreadable, Err(Error::<Runtime>::BadCid.into()));
		assert_ok!(Registry::suspend(council(), AWAY));
		assert_noop!(review(OFFICER, AWAY), Error::<Runtime>::OrganizationSuspended);
		assert_ok!(Registry::reinstate(council(), AWAY));
		assert_ok!(review(OFFICER, AWAY));
		assert_noop!(review(OFFICER, AWAY), Error::<Runtime>::AlreadyReviewed);
	});
}
