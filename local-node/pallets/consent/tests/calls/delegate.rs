use assent_primitives::{Evidence, Grantee, Period, Role, SectionHash, Terms, ACTION_READ, ACTION_WRITE};
use assent_runtime::{testing::*, Consent, Registry, Runtime, RuntimeCall, RuntimeEvent};
use frame_support::{assert_noop, assert_ok, dispatch::DispatchResult, traits::ConstU32, BoundedVec};
use pallet_consent::{
	types::{Mandate, Relation, MAX_DELEGATES, POWERS, POWER_GRANT, POWER_REFUSE, POWER_REVOKE},
	Consents, Delegates, Error, Event,
};
use polkadot_sdk::*;

/// A parent of the patient.
const PARENT: Key = STRANGER;

/// Everything `terms` need, for an hour.
fn mandate() -> Mandate {
	let period = Period { start: NOW, end: NOW + HOUR };
	let (sections, purposes) = (sections(&[1, 2, 3]), 1);
	Mandate { relation: Relation::Guardian, powers: POWERS, sections, actions: ACTION_READ, purposes, period }
}

fn delegate(who: Key, subject: [u8; 32], mandate: Mandate, evidence: Evidence) -> DispatchResult {
	Consent::delegate(signed(who), HOME, subject, PARENT.to_account_id(), mandate, evidence)
}

fn end(who: Key) -> DispatchResult {
	Consent::end_delegation(signed(who), KEPT, PARENT.to_account_id())
}

fn grant(consent: u8, terms: Terms) -> DispatchResult {
	Consent::grant(signed(PARENT), HOME, KEPT, [consent; 32], terms, Evidence::Guardian, None)
}

/// `KEPT` with a parent who may do this.
fn with_parent(mandate: Mandate, test: impl FnOnce()) {
	in_clinic(|| {
		assert_ok!(delegate(NURSE, KEPT, mandate, Evidence::Paper));
		test();
	});
}

fn ask(asked: BoundedVec<SectionHash, ConstU32<64>>) -> DispatchResult {
	let Terms { grantee, actions, purposes, period, .. } = terms();
	Consent::request(signed(OTHER_CLINICIAN), AWAY, KEPT, [5; 32], grantee, asked, actions, purposes, period, None)
}

#[test]
fn a_guardian_grants_and_revokes() {
	with_parent(mandate(), || {
		assert_eq!(frame_system::Account::<Runtime>::get(PARENT.to_account_id()).sufficients, 1);
		let delegated = Event::Delegated { organization: HOME, subject: KEPT, delegate: PARENT.to_account_id() };
		assert!(emitted(RuntimeEvent::Consent(delegated)));
		assert_ok!(grant(7, terms()));
		let stored = Consents::<Runtime>::get(KEPT, [7; 32]).unwrap();
		assert_eq!((stored.granted_by, stored.evidence), (PARENT.to_account_id(), Evidence::Guardian));
		assert_ok!(Consent::set_bundle(signed(PARENT), HOME, KEPT, [7; 32], cid(1)));
		assert_ok!(Consent::narrow(signed(PARENT), HOME, KEPT, [7; 32], sections(&[1]), NOW + MINUTE));
		assert_ok!(Consent::extend(signed(PARENT), HOME, KEPT, [7; 32], NOW + HOUR, Evidence::Guardian));
		assert_ok!(Consent::revoke(signed(PARENT), HOME, KEPT, [7; 32]));
		assert_ok!(ask(sections(&[1])));
		assert_ok!(Consent::refuse(signed(PARENT), HOME, KEPT, [5; 32]));
	});
}

#[test]
fn the_patient_names_one_with_the_key() {
	in_clinic(|| {
		assert_ok!(delegate(PATIENT, OWNED, mandate(), Evidence::Key));
		let of = Terms { grantee: Grantee::Role(AWAY, Role::Clinician), ..terms() };
		assert_ok!(Consent::grant(signed(PARENT), HOME, OWNED, [7; 32], of, Evidence::Guardian, None));
	});
}

/// Each reaches beyond the mandate in one thing.
#[test]
fn nothing_beyond_the_mandate() {
	let longer = |start, end| Terms { period: Period { start, end }, ..terms() };
	with_parent(mandate(), || {
		let beyond = [
			Terms { sections: sections(&[1, 4]), ..terms() },
			Terms { actions: ACTION_READ | ACTION_WRITE, ..terms() },
			Terms { purposes: 3, ..terms() },
			longer(NOW - 1, NOW + HOUR),
			longer(NOW, NOW + HOUR + 1),
		];
		for terms in beyond {
			assert_noop!(grant(7, terms), Error::<Runtime>::BeyondMandate);
		}
		assert_noop!(
			Consent::grant(signed(PARENT), HOME, KEPT, [7; 32], terms(), Evidence::Pin, None),
			Error::<Runtime>::BadEvidence
		);
		// What the desk gave with more sections is not a delegate's to take.
		let wide = Terms { sections: sections(&[1, 4]), period: Period { start: NOW, end: NOW + MINUTE }, ..terms() };
		assert_ok!(grant_kept([8; 32], wide));
		let by = signed(PARENT);
		assert_noop!(Consent::revoke(by.clone(), HOME, KEPT, [8; 32]), Error::<Runtime>::BeyondMandate);
		assert_noop!(Consent::set_bundle(by.clone(), HOME, KEPT, [8; 32], cid(1)), Error::<Runtime>::BeyondMandate);
		let narrow = Consent::narrow(by.clone(), HOME, KEPT, [8; 32], sections(&[1]), NOW + MINUTE);
		assert_eq!(narrow, Err(Error::<Runtime>::BeyondMandate.into()));
		let extend = Consent::extend(by.clone(), HOME, KEPT, [8; 32], NOW + HOUR, Evidence::Guardian);
		assert_eq!(extend, Err(Error::<Runtime>::BeyondMandate.into()));
		assert_ok!(ask(sections(&[4])));
		assert_noop!(Consent::refuse(by, HOME, KEPT, [5; 32]), Error::<Runtime>::BeyondMandate);
	});
}

#[test]
fn each_power_is_its_own() {
	with_parent(Mandate { powers: POWER_REVOKE, ..mandate() }, || {
		assert_noop!(grant(7, terms()), Error::<Runtime>::BeyondMandate);
		assert_ok!(grant_kept([7; 32], terms()));
		assert_ok!(Consent::revoke(signed(PARENT), HOME, KEPT, [7; 32]));
	});
	with_parent(Mandate { powers: POWER_GRANT, ..mandate() }, || {
		assert_ok!(grant(7, terms()));
		assert_noop!(Consent::revoke(signed(PARENT), HOME, KEPT, [7; 32]), Error::<Runtime>::BeyondMandate);
	});
	with_parent(Mandate { powers: POWER_REFUSE, ..mandate() }, || {
		assert_ok!(ask(sections(&[1])));
		assert_ok!(Consent::refuse(signed(PARENT), HOME, KEPT, [5; 32]));
	});
}

/// A child comes of age: nobody has to do anything.
#[test]
fn it_ends_by_itself_and_makes_room() {
	with_parent(mandate(), || {
		assert_ok!(grant(7, terms()));
		set_time(NOW + HOUR);
		assert_noop!(grant(8, terms()), Error::<Runtime>::NotAuthorized);
		let later = Mandate { period: Period { start: NOW, end: NOW + 2 * HOUR }, ..mandate() };
		assert_ok!(delegate(NURSE, KEPT, later, Evidence::Pin));
		assert_eq!(Delegates::<Runtime>::get(KEPT).len(), 1);
	});
}

#[test]
fn before_it_begins_nothing_may_be_done() {
	let period = Period { start: NOW + MINUTE, end: NOW + HOUR };
	with_parent(Mandate { period, ..mandate() }, || {
		assert_noop!(grant(7, Terms { period, ..terms() }), Error::<Runtime>::NotAuthorized);
		set_time(NOW + MINUTE);
		assert_ok!(grant(7, Terms { period, ..terms() }));
	});
}

#[test]
fn who_keeps_the_subject_or_the_delegate_ends_it() {
	for who in [REGISTRAR, PARENT] {
		with_parent(mandate(), || {
			assert_ok!(grant(7, terms()));
			let call = RuntimeCall::Consent(pallet_consent::Call::end_delegation { subject: KEPT, delegate: PARENT.to_account_id() });
			assert!(frame_support::dispatch::CheckIfFeeless::is_feeless(&call, &signed(who)));
			assert!(!frame_support::dispatch::CheckIfFeeless::is_feeless(&call, &signed(PATIENT)));
			assert_ok!(end(who));
			assert!(emitted(RuntimeEvent::Consent(Event::DelegationEnded { subject: KEPT, delegate: PARENT.to_account_id() })));
			assert!(!Delegates::<Runtime>::contains_key(KEPT));
			assert_noop!(grant(8, terms()), Error::<Runtime>::NotAuthorized);
			// What they gave stands until somebody takes it back.
			assert!(Consents::<Runtime>::get(KEPT, [7; 32]).unwrap().is_standing(NOW));
		});
	}
}

#[test]
fn ending_is_refused() {
	in_clinic(|| {
		assert_noop!(end(NURSE), Error::<Runtime>::NotFound);
		let unknown = Consent::end_delegation(signed(NURSE), [9; 32], PARENT.to_account_id());
		assert_eq!(unknown, Err(Error::<Runtime>::NotFound.into()));
	});
	with_parent(mandate(), || {
		assert_noop!(end(PATIENT), Error::<Runtime>::NotAuthorized);
		assert_noop!(end(OTHER_CLINICIAN), Error::<Runtime>::NotAuthorized);
	});
}

#[test]
fn delegating_is_refused() {
	let empty = Period { start: NOW + 5, end: NOW + 5 };
	let cases = [
		(Mandate { sections: sections(&[]), ..mandate() }, Error::<Runtime>::NoSections),
		(Mandate { sections: sections(&[1, 1]), ..mandate() }, Error::DuplicateSection),
		(Mandate { actions: 0, ..mandate() }, Error::BadActions),
		(Mandate { purposes: 0, ..mandate() }, Error::BadPurposes),
		(Mandate { period: empty, ..mandate() }, Error::BadPeriod),
		(Mandate { powers: 0, ..mandate() }, Error::BadPowers),
		(Mandate { powers: 8, ..mandate() }, Error::BadPowers),
	];
	in_clinic(|| {
		for (mandate, error) in cases {
			assert_noop!(delegate(NURSE, KEPT, mandate, Evidence::Pin), error);
		}
		assert_noop!(delegate(NURSE, [9; 32], mandate(), Evidence::Pin), Error::<Runtime>::NotFound);
		assert_noop!(delegate(PHARMACIST, KEPT, mandate(), Evidence::Pin), Error::<Runtime>::NotAuthorized);
		assert_noop!(delegate(NURSE, KEPT, mandate(), Evidence::Key), Error::<Runtime>::BadEvidence);
		assert_noop!(delegate(PATIENT, OWNED, mandate(), Evidence::Guardian), Error::<Runtime>::BadEvidence);
		assert_ok!(delegate(NURSE, KEPT, mandate(), Evidence::Pin));
		assert_noop!(delegate(NURSE, KEPT, mandate(), Evidence::Pin), Error::<Runtime>::AlreadyExists);
		// Nobody passes a mandate on.
		assert_noop!(delegate(PARENT, KEPT, mandate(), Evidence::Guardian), Error::<Runtime>::NotAuthorized);
		for index in 1..MAX_DELEGATES {
			let account = assent_primitives::AccountId::from([100 + index as u8; 32]);
			assert_ok!(Consent::delegate(signed(NURSE), HOME, KEPT, account, mandate(), Evidence::Pin));
		}
		let one_more = Consent::delegate(signed(NURSE), HOME, KEPT, PATIENT.to_account_id(), mandate(), Evidence::Pin);
		assert_eq!(one_more, Err(Error::<Runtime>::MaxDelegatesExceeded.into()));
		assert_ok!(Registry::suspend(council(), HOME));
		assert_noop!(delegate(NURSE, KEPT, mandate(), Evidence::Pin), Error::<Runtime>::OrganizationSuspended);
	});
}
