use assent_primitives::{Evidence, Grantee, Period, Role, Terms, ACTION_READ, ACTION_SHARE, ACTION_WRITE};
use assent_runtime::{testing::*, Consent, Registry, Runtime, RuntimeEvent};
use frame_support::{assert_noop, assert_ok, dispatch::DispatchResult, BoundedVec};
use pallet_consent::{
	types::{MAX_DERIVED, MAX_LIVE},
	Consents, Error, Event,
};
use polkadot_sdk::*;

const PARENT: [u8; 32] = [7; 32];
const CHILD: [u8; 32] = [8; 32];
/// The account that is referred to; it belongs nowhere on this chain.
const SPECIALIST: Key = STRANGER;

fn shared() -> Terms {
	Terms { actions: ACTION_READ | ACTION_SHARE, ..terms() }
}

fn referral() -> Terms {
	let grantee = Grantee::Account(SPECIALIST.to_account_id());
	Terms { grantee, parent: Some(PARENT), sections: sections(&[1, 2]), ..terms() }
}

fn refer(who: Key, organization: u32, consent: [u8; 32], terms: Terms) -> DispatchResult {
	Consent::refer(signed(who), organization, KEPT, consent, terms)
}

fn with_shared(parent: Terms, test: impl FnOnce()) {
	in_clinic(|| {
		assert_ok!(grant_kept(PARENT, parent));
		test();
	});
}

#[test]
fn a_clinician_refers_on() {
	with_shared(shared(), || {
		assert_ok!(refer(OTHER_CLINICIAN, AWAY, CHILD, referral()));
		let stored = Consents::<Runtime>::get(KEPT, CHILD).unwrap();
		assert_eq!((stored.parent, stored.granted_by), (Some(PARENT), OTHER_CLINICIAN.to_account_id()));
		assert_eq!((stored.evidence, stored.actions), (Evidence::Pin, ACTION_READ));
		let grantee = referral().grantee;
		let event = Event::Referred { organization: AWAY, subject: KEPT, consent: CHILD, parent: PARENT, grantee };
		assert!(emitted(RuntimeEvent::Consent(event)));
		assert_eq!(last_change(HOME).key, CHILD);
	});
}

#[test]
fn it_ends_with_its_parent() {
	with_shared(shared(), || {
		assert_ok!(refer(OTHER_CLINICIAN, AWAY, CHILD, referral()));
		assert_ok!(Consent::revoke(signed(NURSE), HOME, KEPT, PARENT));
		assert!(Consents::<Runtime>::get(KEPT, CHILD).unwrap().revoked_at.is_some());
		assert_noop!(refer(OTHER_CLINICIAN, AWAY, [9; 32], referral()), Error::<Runtime>::UnknownParent);
	});
}

#[test]
fn who_may_act_on_the_parent_refers() {
	let account = Grantee::Account(OTHER_CLINICIAN.to_account_id());
	for grantee in [account, Grantee::Organization(AWAY), Grantee::Role(AWAY, Role::Clinician)] {
		with_shared(Terms { grantee, ..shared() }, || {
			assert_noop!(refer(OTHER_ADMIN, AWAY, CHILD, referral()), Error::<Runtime>::NotAuthorized);
			assert_noop!(refer(NURSE, HOME, CHILD, referral()), Error::<Runtime>::NotAuthorized);
			assert_ok!(refer(OTHER_CLINICIAN, AWAY, CHILD, referral()));
		});
	}
}

#[test]
fn refusals() {
	with_shared(terms(), || {
		assert_noop!(refer(OTHER_CLINICIAN, AWAY, CHILD, referral()), Error::<Runtime>::NotAuthorized);
	});
	with_shared(shared(), || {
		let unknown = Terms { parent: Some([9; 32]), ..referral() };
		assert_noop!(refer(OTHER_CLINICIAN, AWAY, CHILD, unknown), Error::<Runtime>::UnknownParent);
		assert_noop!(refer(OTHER_CLINICIAN, AWAY, CHILD, Terms { parent: None, ..referral() }), Error::<Runtime>::UnknownParent);
		assert_noop!(refer(OTHER_CLINICIAN, AWAY, PARENT, referral()), Error::<Runtime>::AlreadyExists);
		let wider = Terms { actions: ACTION_READ | ACTION_WRITE, ..referral() };
		assert_noop!(refer(OTHER_CLINICIAN, AWAY, CHILD, wider), Error::<Runtime>::WiderThanParent);
		assert_noop!(refer(OTHER_CLINICIAN, AWAY, CHILD, Terms { purposes: 0, ..referral() }), Error::<Runtime>::BadPurposes);
		for index in 0..MAX_DERIVED {
			assert_ok!(refer(OTHER_CLINICIAN, AWAY, [100 + index as u8; 32], referral()));
		}
		assert_noop!(refer(OTHER_CLINICIAN, AWAY, CHILD, referral()), Error::<Runtime>::MaxDerivedExceeded);
		assert_ok!(Registry::suspend(council(), AWAY));
		assert_noop!(refer(OTHER_CLINICIAN, AWAY, CHILD, referral()), Error::<Runtime>::OrganizationSuspended);
	});
	with_shared(shared(), || {
		for index in 1..MAX_LIVE {
			assert_ok!(grant_kept([100 + index as u8; 32], terms()));
		}
		assert_noop!(refer(OTHER_CLINICIAN, AWAY, [99; 32], referral()), Error::<Runtime>::MaxConsentsExceeded);
	});
}

/// What has not begun cannot be passed on yet, and what has ended no longer.
#[test]
fn the_parent_is_in_force() {
	let period = Period { start: NOW + MINUTE, end: NOW + HOUR };
	with_shared(Terms { period, ..shared() }, || {
		let child = Terms { period, ..referral() };
		assert_noop!(refer(OTHER_CLINICIAN, AWAY, CHILD, child.clone()), Error::<Runtime>::UnknownParent);
		set_time(NOW + MINUTE);
		assert_ok!(refer(OTHER_CLINICIAN, AWAY, CHILD, child.clone()));
		set_time(NOW + HOUR);
		assert_noop!(refer(OTHER_CLINICIAN, AWAY, [9; 32], child), Error::<Runtime>::UnknownParent);
	});
}

#[test]
fn countries_and_research_terms_are_no_wider() {
	let countries = |codes: &[([u8; 2], u8)]| BoundedVec::truncate_from(codes.to_vec());
	let parent = Terms { countries: countries(&[(*b"DE", 1), (*b"NO", 2)]), duo: Some(6), ..shared() };
	let fits = Terms { countries: countries(&[(*b"NO", 2)]), duo: Some(7), ..referral() };
	with_shared(parent, || {
		let wider = [
			Terms { countries: countries(&[]), ..fits.clone() },
			Terms { countries: countries(&[(*b"NO", 1)]), ..fits.clone() },
			Terms { countries: countries(&[(*b"NO", 2), (*b"FR", 1)]), ..fits.clone() },
			Terms { duo: None, ..fits.clone() },
			Terms { duo: Some(42), ..fits.clone() },
		];
		for terms in wider {
			assert_noop!(refer(OTHER_CLINICIAN, AWAY, CHILD, terms), Error::<Runtime>::WiderThanParent);
		}
		assert_ok!(refer(OTHER_CLINICIAN, AWAY, CHILD, fits));
	});
}
