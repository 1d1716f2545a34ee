use assent_primitives::{Evidence, Grantee, Period, Role};
use assent_runtime::{testing::*, Consent, Registry, Runtime, RuntimeEvent};
use frame_support::{assert_noop, assert_ok, dispatch::DispatchResult, BoundedVec};
use pallet_consent::{
	types::{RequestState, MAX_OPEN_REQUESTS},
	Error, Event, OpenRequests, Requests,
};
use polkadot_sdk::*;

const ASKED: [u8; 32] = [5; 32];

/// A sound request, to be spoilt in one thing.
#[derive(Clone)]
struct Asking {
	who: Key,
	organization: u32,
	subject: [u8; 32],
	request: [u8; 32],
	grantee: Grantee,
	sections: &'static [u8],
	actions: u8,
	purposes: u16,
	period: Period,
	text: Option<assent_primitives::Cid>,
}

fn asking() -> Asking {
	let terms = terms();
	Asking {
		who: OTHER_CLINICIAN,
		organization: AWAY,
		subject: KEPT,
		request: ASKED,
		grantee: terms.grantee,
		sections: &[1, 2],
		actions: terms.actions,
		purposes: terms.purposes,
		period: terms.period,
		text: Some(cid(1)),
	}
}

fn ask(asking: Asking) -> DispatchResult {
	let Asking { who, organization, subject, request, grantee, sections: bytes, actions, purposes, period, text } = asking;
	Consent::request(signed(who), organization, subject, request, grantee, sections(bytes), actions, purposes, period, text)
}

fn state() -> RequestState {
	Requests::<Runtime>::get(KEPT, ASKED).unwrap().state
}

#[test]
fn a_request_is_open_until_it_is_answered() {
	in_clinic(|| {
		assert_ok!(ask(asking()));
		assert_eq!((state(), OpenRequests::<Runtime>::get(KEPT)), (RequestState::Open, 1));
		let event = Event::Requested { organization: AWAY, subject: KEPT, request: ASKED };
		assert!(emitted(RuntimeEvent::Consent(event)));
		for organization in [HOME, AWAY] {
			assert_eq!(last_change(organization).key, ASKED);
		}
		assert_ok!(Consent::grant(signed(NURSE), HOME, KEPT, [7; 32], terms(), Evidence::Pin, Some(ASKED)));
		assert_eq!((state(), OpenRequests::<Runtime>::get(KEPT)), (RequestState::Granted([7; 32]), 0));
	});
}

#[test]
fn asking_is_refused() {
	let cases = [
		(Asking { who: STRANGER, ..asking() }, Error::<Runtime>::NotAuthorized),
		(Asking { who: NURSE, ..asking() }, Error::NotAuthorized),
		(Asking { organization: 9, ..asking() }, Error::OrganizationSuspended),
		(Asking { subject: [9; 32], ..asking() }, Error::NotFound),
		(Asking { grantee: Grantee::Role(HOME, Role::Nurse), ..asking() }, Error::WrongGrantee),
		(Asking { grantee: Grantee::Account(STRANGER.to_account_id()), ..asking() }, Error::WrongGrantee),
		(Asking { sections: &[], ..asking() }, Error::NoSections),
		(Asking { sections: &[1, 1], ..asking() }, Error::DuplicateSection),
		(Asking { actions: 0, ..asking() }, Error::BadActions),
		(Asking { purposes: 0, ..asking() }, Error::BadPurposes),
		(Asking { period: Period { start: NOW - 9, end: NOW }, ..asking() }, Error::BadPeriod),
		(Asking { text: Some(BoundedVec::new()), ..asking() }, Error::BadCid),
	];
	in_clinic(|| {
		for (asking, error) in cases {
			assert_noop!(ask(asking), error);
		}
		assert_ok!(ask(asking()));
		assert_noop!(ask(asking()), Error::<Runtime>::AlreadyExists);
	});
}

#[test]
fn nobody_is_buried_in_requests() {
	in_clinic(|| {
		for index in 0..MAX_OPEN_REQUESTS {
			assert_ok!(ask(Asking { request: [100 + index as u8; 32], ..asking() }));
		}
		assert_noop!(ask(asking()), Error::<Runtime>::MaxRequestsExceeded);
		assert_ok!(Consent::refuse(signed(NURSE), HOME, KEPT, [100; 32]));
		assert_ok!(ask(asking()));
	});
}

#[test]
fn an_answer_goes_to_who_asked_and_once() {
	in_clinic(|| {
		assert_ok!(ask(asking()));
		let answer = |consent, terms, request| Consent::grant(signed(NURSE), HOME, KEPT, consent, terms, Evidence::Pin, Some(request));
		let other = assent_primitives::Terms { grantee: Grantee::Organization(AWAY), ..terms() };
		assert_noop!(answer([7; 32], other, ASKED), Error::<Runtime>::WrongGrantee);
		assert_noop!(answer([7; 32], terms(), [6; 32]), Error::<Runtime>::NotFound);
		assert_ok!(answer([7; 32], terms(), ASKED));
		assert_noop!(answer([8; 32], terms(), ASKED), Error::<Runtime>::RequestClosed);
	});
}

#[test]
fn the_patient_says_no() {
	in_clinic(|| {
		assert_ok!(ask(asking()));
		assert_noop!(Consent::refuse(signed(OTHER_CLINICIAN), HOME, KEPT, ASKED), Error::<Runtime>::NotAuthorized);
		assert_noop!(Consent::refuse(signed(NURSE), HOME, KEPT, [6; 32]), Error::<Runtime>::NotFound);
		assert_ok!(Consent::refuse(signed(NURSE), HOME, KEPT, ASKED));
		assert_eq!(state(), RequestState::Refused);
		assert!(emitted(RuntimeEvent::Consent(Event::Refused { subject: KEPT, request: ASKED })));
		assert_noop!(Consent::refuse(signed(NURSE), HOME, KEPT, ASKED), Error::<Runtime>::RequestClosed);
	});
}

#[test]
fn who_asked_takes_it_back() {
	in_clinic(|| {
		assert_ok!(ask(asking()));
		let withdraw = |who, organization, request| Consent::withdraw(signed(who), organization, KEPT, request);
		assert_noop!(withdraw(NURSE, HOME, ASKED), Error::<Runtime>::NotAuthorized);
		assert_noop!(withdraw(STRANGER, AWAY, ASKED), Error::<Runtime>::NotAuthorized);
		assert_noop!(withdraw(OTHER_CLINICIAN, AWAY, [6; 32]), Error::<Runtime>::NotFound);
		assert_ok!(withdraw(OTHER_ADMIN, AWAY, ASKED));
		assert_eq!(state(), RequestState::Withdrawn);
		assert!(emitted(RuntimeEvent::Consent(Event::Withdrawn { subject: KEPT, request: ASKED })));
		assert_noop!(withdraw(OTHER_CLINICIAN, AWAY, ASKED), Error::<Runtime>::RequestClosed);
	});
}

#[test]
fn a_suspended_organization_asks_nothing() {
	in_clinic(|| {
		assert_ok!(Registry::suspend(council(), AWAY));
		assert_noop!(ask(asking()), Error::<Runtime>::OrganizationSuspended);
	});
}
