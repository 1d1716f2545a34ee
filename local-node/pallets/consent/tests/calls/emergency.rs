//! Opening.

use crate::{in_hospital, open, policy, preferences, COLLEAGUE};
use assent_primitives::{ACTION_READ, ACTION_WRITE};
use assent_runtime::{testing::*, Consent, Registry, Runtime, RuntimeEvent};
use frame_support::{assert_noop, assert_ok, BoundedVec};
use pallet_consent::{
	decision::{Basis, Clause, DecisionRequest},
	emergency_types::{EMERGENCY_LENGTH, MAX_OPEN},
	Emergencies, Error, Event, OpenEmergencies, OwedReviews,
};
use polkadot_sdk::*;

fn asked(of: u8, now: u64) -> DecisionRequest {
	DecisionRequest {
		subject: KEPT,
		section: section(of),
		organization: AWAY,
		account: OTHER_CLINICIAN.to_account_id(),
		action: ACTION_READ,
		purpose: 2,
		author: Some(HOME),
		data_from: None,
		now,
	}
}

/// Which of the sections 1 to 4 may be read.
fn readable(now: u64) -> [bool; 4] {
	[1, 2, 3, 4].map(|of| Consent::decide(asked(of, now)).permit)
}

fn lay_down(minimum: &[u8], never: &[u8]) {
	let laid_down = preferences(minimum, never, Some(policy(&[COLLEAGUE], 1, 5 * MINUTE)));
	assert_ok!(Consent::set_emergency_preferences(signed(NURSE), HOME, KEPT, laid_down));
}

#[test]
fn the_minimum_opens_at_once_and_the_rest_after_a_wait() {
	in_hospital(|| {
		lay_down(&[1, 9], &[]);
		assert_eq!(readable(NOW), [false; 4]);
		assert_ok!(open(OTHER_CLINICIAN, 1));
		let stored = Emergencies::<Runtime>::get(KEPT, [1; 32]).unwrap();
		assert_eq!((stored.minimum.to_vec(), stored.sections.len()), (vec![section(1)], 3));
		assert_eq!((stored.rest_at, stored.until), (NOW + 5 * MINUTE, NOW + EMERGENCY_LENGTH));
		assert_eq!(OwedReviews::<Runtime>::get(OTHER_CLINICIAN.to_account_id()).unwrap().emergency, [1; 32]);
		let event = Event::EmergencyOpened { organization: AWAY, subject: KEPT, emergency: [1; 32] };
		assert!(emitted(RuntimeEvent::Consent(event)));
		assert_eq!((last_change(HOME).key, last_change(AWAY).key), ([1; 32], [1; 32]));
		let (wait, end) = (NOW + 5 * MINUTE, NOW + EMERGENCY_LENGTH);
		assert_eq!(readable(NOW), [true, false, false, false]);
		assert_eq!(readable(wait - 1), [true, false, false, false]);
		assert_eq!(readable(wait), [true, true, true, false]);
		assert_eq!(readable(end - 1), [true, true, true, false]);
		// It ends by comparing times, before anybody closes it.
		assert_eq!(readable(end), [false; 4]);
		let decision = Consent::decide(asked(1, NOW));
		assert_eq!((decision.basis, decision.clause), (Basis::Emergency([1; 32]), Clause::Emergency));
	});
}

/// For one clinician of one organization, to read, in an emergency; nothing else.
#[test]
fn it_opens_nothing_else_for_nobody_else() {
	in_hospital(|| {
		lay_down(&[1], &[]);
		assert_ok!(open(OTHER_CLINICIAN, 1));
		let others = [
			DecisionRequest { account: COLLEAGUE.to_account_id(), ..asked(1, NOW) },
			DecisionRequest { organization: HOME, account: NURSE.to_account_id(), author: None, ..asked(1, NOW) },
			DecisionRequest { action: ACTION_WRITE, ..asked(1, NOW) },
			DecisionRequest { action: ACTION_READ | ACTION_WRITE, ..asked(1, NOW) },
			DecisionRequest { purpose: 1, ..asked(1, NOW) },
			DecisionRequest { purpose: 3, ..asked(1, NOW) },
			DecisionRequest { subject: OWNED, ..asked(1, NOW) },
		];
		for request in others {
			assert!(!Consent::decide(request.clone()).permit, "{request:?}");
		}
	});
}

/// A suspended organization and a clinician whose role ended read nothing, in the same block.
#[test]
fn it_helps_neither_the_suspended_nor_the_dismissed() {
	in_hospital(|| {
		lay_down(&[1], &[]);
		assert_ok!(open(OTHER_CLINICIAN, 1));
		assert_ok!(Registry::suspend(council(), AWAY));
		assert_eq!(Consent::decide(asked(1, NOW)).clause, Clause::OrganizationSuspended);
		assert_ok!(Registry::reinstate(council(), AWAY));
		let role = assent_primitives::Role::Clinician;
		assert_ok!(Registry::end(signed(OTHER_ADMIN), AWAY, OTHER_CLINICIAN.to_account_id(), role));
		assert_eq!(Consent::decide(asked(1, NOW)).clause, Clause::RoleMissing);
	});
}

/// Where a consent says yes, it is the basis.
#[test]
fn a_consent_comes_first() {
	in_hospital(|| {
		lay_down(&[1], &[]);
		assert_ok!(open(OTHER_CLINICIAN, 1));
		assert_ok!(grant_kept([7; 32], assent_primitives::Terms { purposes: 3, ..terms() }));
		assert_eq!(Consent::decide(asked(1, NOW)).basis, Basis::Consent([7; 32]));
	});
}

#[test]
fn without_preferences_everything_waits_two_minutes() {
	in_hospital(|| {
		assert_ok!(open(OTHER_CLINICIAN, 1));
		assert_eq!(readable(NOW + 2 * MINUTE - 1), [false; 4]);
		assert_eq!(readable(NOW + 2 * MINUTE), [true, true, true, false]);
	});
}

#[test]
fn what_the_patient_excluded_stays_closed() {
	in_hospital(|| {
		lay_down(&[1], &[3]);
		assert_noop!(open(OTHER_CLINICIAN, 1), Error::<Runtime>::SectionExcluded);
		assert_ok!(Consent::open_emergency(signed(OTHER_CLINICIAN), AWAY, KEPT, [1; 32], sections(&[1, 2]), 1, cid(1)));
		assert_eq!(readable(NOW + 10 * MINUTE), [true, true, false, false]);
	});
}

#[test]
fn opening_is_refused() {
	in_hospital(|| {
		let attempt = |who, organization, subject, bytes: &[u8], reason, text| {
			Consent::open_emergency(signed(who), organization, subject, [1; 32], sections(bytes), reason, text)
		};
		assert_noop!(attempt(OTHER_ADMIN, AWAY, KEPT, &[1], 1, cid(1)), Error::<Runtime>::NotAuthorized);
		assert_noop!(attempt(OTHER_CLINICIAN, HOME, KEPT, &[1], 1, cid(1)), Error::<Runtime>::NotAuthorized);
		assert_noop!(attempt(OTHER_CLINICIAN, 9, KEPT, &[1], 1, cid(1)), Error::<Runtime>::OrganizationSuspended);
		assert_noop!(attempt(OTHER_CLINICIAN, AWAY, [9; 32], &[1], 1, cid(1)), Error::<Runtime>::NotFound);
		assert_noop!(attempt(OTHER_CLINICIAN, AWAY, KEPT, &[], 1, cid(1)), Error::<Runtime>::NoSections);
		assert_noop!(attempt(OTHER_CLINICIAN, AWAY, KEPT, &[1, 1], 1, cid(1)), Error::<Runtime>::DuplicateSection);
		assert_noop!(attempt(OTHER_CLINICIAN, AWAY, KEPT, &[1], 0, cid(1)), Error::<Runtime>::BadReason);
		assert_noop!(attempt(OTHER_CLINICIAN, AWAY, KEPT, &[1], 1, BoundedVec::new()), Error::<Runtime>::BadCid);
		assert_ok!(open(OTHER_CLINICIAN, 1));
		assert_noop!(open(COLLEAGUE, 1), Error::<Runtime>::AlreadyExists);
		assert_noop!(open(OTHER_CLINICIAN, 2), Error::<Runtime>::ReviewOwed);
	});
}

#[test]
fn eight_at_a_time_is_the_most() {
	in_hospital(|| {
		let role = assent_primitives::Role::Clinician;
		let who = [Key::Alice, ADMIN, REGISTRAR, NURSE, STEWARD, PHARMACIST, PATIENT, STRANGER, COLLEAGUE];
		for (index, who) in who.into_iter().enumerate() {
			if who != COLLEAGUE {
				assert_ok!(Registry::assign(signed(OTHER_ADMIN), AWAY, who.to_account_id(), role, NOW, None, None));
			}
			if index < MAX_OPEN as usize {
				assert_ok!(open(who, index as u8 + 1));
			}
		}
		assert_noop!(open(COLLEAGUE, 9), Error::<Runtime>::MaxEmergenciesExceeded);
		// Once they are over there is room, and they are closed on the way.
		set_time(NOW + EMERGENCY_LENGTH);
		assert_ok!(open(COLLEAGUE, 9));
		assert_eq!(OpenEmergencies::<Runtime>::get(KEPT).len(), 1);
		assert_eq!(epoch(KEPT, 1), 1);
	});
}
