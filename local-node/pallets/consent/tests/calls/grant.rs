use assent_primitives::{ChangeKind, Evidence, Grantee, Period, Role, Terms, ACTIONS};
use assent_runtime::{testing::*, Consent, Registry, Runtime, RuntimeEvent};
use frame_support::{assert_noop, assert_ok, dispatch::DispatchResult, BoundedVec};
use pallet_consent::{types::MAX_LIVE, Consents, Error, Event, Live};
use polkadot_sdk::*;

fn grant(who: Key, subject: [u8; 32], evidence: Evidence) -> DispatchResult {
	Consent::grant(signed(who), HOME, subject, [7; 32], terms(), evidence, None)
}

#[test]
fn the_patient_signs() {
	in_clinic(|| {
		assert_ok!(grant(PATIENT, OWNED, Evidence::Key));
		let stored = Consents::<Runtime>::get(OWNED, [7; 32]).unwrap();
		assert_eq!((stored.evidence, stored.granted_by.clone()), (Evidence::Key, PATIENT.to_account_id()));
		assert_eq!((stored.revoked_at, stored.lapsed), (None, false));
		assert_eq!(Live::<Runtime>::get(OWNED).len(), 1);
		let grantee = terms().grantee;
		let event = Event::Granted { organization: HOME, subject: OWNED, consent: [7; 32], grantee };
		assert!(emitted(RuntimeEvent::Consent(event)));
	});
}

#[test]
fn the_desk_grants_in_custody_with_evidence() {
	let given = [(NURSE, Evidence::Pin), (REGISTRAR, Evidence::Paper), (STEWARD, Evidence::Guardian), (DEVICE, Evidence::Pin)];
	for (who, evidence) in given {
		in_clinic(|| {
			assert_ok!(grant(who, KEPT, evidence));
			assert_eq!(Consents::<Runtime>::get(KEPT, [7; 32]).unwrap().evidence, evidence);
		});
	}
}

#[test]
fn both_organizations_learn_of_it() {
	in_clinic(|| {
		assert_ok!(grant_kept([7; 32], terms()));
		for organization in [HOME, AWAY] {
			let line = last_change(organization);
			assert_eq!((line.kind, line.key, line.subject), (ChangeKind::Consent, [7; 32], Some(KEPT)));
		}
	});
}

#[test]
fn who_may_not_grant() {
	in_clinic(|| {
		assert_noop!(grant(PHARMACIST, KEPT, Evidence::Pin), Error::<Runtime>::NotAuthorized);
		assert_noop!(grant(PATIENT, KEPT, Evidence::Key), Error::<Runtime>::NotAuthorized);
		assert_noop!(grant(NURSE, OWNED, Evidence::Pin), Error::<Runtime>::NotAuthorized);
		assert_noop!(grant(NURSE, [9; 32], Evidence::Pin), Error::<Runtime>::NotFound);
		let elsewhere = Consent::grant(signed(OTHER_DEVICE), AWAY, KEPT, [7; 32], terms(), Evidence::Pin, None);
		assert_eq!(elsewhere, Err(Error::<Runtime>::NotFound.into()));
	});
}

#[test]
fn evidence_fits_who_grants() {
	in_clinic(|| {
		assert_noop!(grant(NURSE, KEPT, Evidence::Key), Error::<Runtime>::BadEvidence);
		for evidence in [Evidence::Pin, Evidence::Paper, Evidence::Guardian] {
			assert_noop!(grant(PATIENT, OWNED, evidence), Error::<Runtime>::BadEvidence);
		}
	});
}

#[test]
fn a_suspended_custodian_grants_nothing_but_the_patient_may() {
	in_clinic(|| {
		assert_ok!(Registry::suspend(council(), HOME));
		assert_noop!(grant(NURSE, KEPT, Evidence::Pin), Error::<Runtime>::OrganizationSuspended);
		assert_ok!(grant(PATIENT, OWNED, Evidence::Key));
	});
}

#[test]
fn a_second_submission_is_visible() {
	in_clinic(|| {
		assert_ok!(grant_kept([7; 32], terms()));
		assert_noop!(grant_kept([7; 32], terms()), Error::<Runtime>::AlreadyExists);
	});
}

/// Each differs from the sound terms in one thing.
#[test]
fn terms_that_do_not_hold_together() {
	let period = |start, end| Period { start, end };
	let countries = |codes: &[[u8; 2]]| BoundedVec::truncate_from(codes.iter().map(|code| (*code, 1)).collect());
	let cases = [
		(Terms { sections: sections(&[]), ..terms() }, Error::<Runtime>::NoSections),
		(Terms { sections: sections(&[1, 2, 1]), ..terms() }, Error::DuplicateSection),
		(Terms { actions: 0, ..terms() }, Error::BadActions),
		(Terms { actions: ACTIONS + 1, ..terms() }, Error::BadActions),
		(Terms { purposes: 0, ..terms() }, Error::BadPurposes),
		(Terms { purposes: 256, ..terms() }, Error::BadPurposes),
		(Terms { period: period(NOW + 5, NOW + 5), ..terms() }, Error::BadPeriod),
		(Terms { period: period(NOW - 5, NOW), ..terms() }, Error::BadPeriod),
		(Terms { data_period: Some(period(5, 5)), ..terms() }, Error::BadPeriod),
		(Terms { countries: countries(&[*b"de"]), ..terms() }, Error::BadCountry),
		(Terms { countries: countries(&[*b"DE", *b"DE"]), ..terms() }, Error::BadCountry),
		(Terms { bundle: Some(BoundedVec::new()), ..terms() }, Error::BadCid),
		(Terms { grantee: Grantee::Organization(9), ..terms() }, Error::UnknownGrantee),
		(Terms { grantee: Grantee::Role(9, Role::Nurse), ..terms() }, Error::UnknownGrantee),
		(Terms { parent: Some([8; 32]), ..terms() }, Error::UnknownParent),
	];
	in_clinic(|| {
		for (terms, error) in cases {
			assert_noop!(grant_kept([7; 32], terms), error);
		}
	});
}

#[test]
fn the_128th_live_consent_is_the_last() {
	in_clinic(|| {
		let id = |index: u32| [index as u8; 32];
		for index in 0..MAX_LIVE {
			assert_ok!(grant_kept(id(index), terms()));
		}
		assert_noop!(grant_kept(id(MAX_LIVE), terms()), Error::<Runtime>::MaxConsentsExceeded);
		// Once they have ended there is room again, and they are announced on the way.
		set_time(NOW + HOUR);
		let later = Terms { period: Period { start: NOW, end: NOW + 2 * HOUR }, ..terms() };
		assert_ok!(grant_kept(id(MAX_LIVE), later));
		assert_eq!(Live::<Runtime>::get(KEPT).len(), 1);
		assert!(Consents::<Runtime>::get(KEPT, id(0)).unwrap().lapsed);
	});
}
