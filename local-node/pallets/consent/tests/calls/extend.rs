use assent_primitives::{Evidence, Period, Terms};
use assent_runtime::{testing::*, Consent, Registry, Runtime, RuntimeEvent};
use frame_support::{assert_noop, assert_ok, dispatch::DispatchResult, traits::Hooks, weights::Weight};
use pallet_consent::{Consents, Error, Event, Live};
use polkadot_sdk::*;

fn extend(who: Key, consent: u8, end: u64, evidence: Evidence) -> DispatchResult {
	Consent::extend(signed(who), HOME, KEPT, [consent; 32], end, evidence)
}

#[test]
fn it_ends_later_and_is_announced_then() {
	in_clinic(|| {
		Consent::on_idle(1, Weight::MAX);
		assert_ok!(grant_kept([7; 32], terms()));
		assert_ok!(extend(NURSE, 7, NOW + 2 * HOUR, Evidence::Paper));
		let stored = Consents::<Runtime>::get(KEPT, [7; 32]).unwrap();
		assert_eq!((stored.period.end, stored.evidence), (NOW + 2 * HOUR, Evidence::Paper));
		assert_eq!(Live::<Runtime>::get(KEPT)[0].end, NOW + 2 * HOUR);
		let event = Event::Extended { subject: KEPT, consent: [7; 32], end: NOW + 2 * HOUR };
		assert!(emitted(RuntimeEvent::Consent(event)));
		for (at, lapsed) in [(NOW + HOUR, false), (NOW + 2 * HOUR, true)] {
			set_time(at);
			Consent::on_idle(1, Weight::MAX);
			assert_eq!(Consents::<Runtime>::get(KEPT, [7; 32]).unwrap().lapsed, lapsed);
		}
		assert_eq!(epoch(KEPT, 1), 1);
	});
}

#[test]
fn refusals() {
	in_clinic(|| {
		let later = NOW + 2 * HOUR;
		assert_noop!(extend(NURSE, 7, later, Evidence::Pin), Error::<Runtime>::NotFound);
		assert_ok!(grant_kept([7; 32], terms()));
		assert_noop!(extend(OTHER_CLINICIAN, 7, later, Evidence::Pin), Error::<Runtime>::NotAuthorized);
		assert_noop!(extend(NURSE, 7, later, Evidence::Key), Error::<Runtime>::BadEvidence);
		assert_noop!(extend(NURSE, 7, NOW + HOUR, Evidence::Pin), Error::<Runtime>::NotLonger);
		assert_ok!(grant_kept([8; 32], Terms { parent: Some([7; 32]), period: Period { start: NOW, end: NOW + MINUTE }, ..terms() }));
		assert_noop!(extend(NURSE, 8, NOW + HOUR + 1, Evidence::Pin), Error::<Runtime>::WiderThanParent);
		assert_ok!(extend(NURSE, 8, NOW + HOUR, Evidence::Pin));
		assert_ok!(Registry::suspend(council(), HOME));
		assert_noop!(extend(NURSE, 7, later, Evidence::Pin), Error::<Runtime>::OrganizationSuspended);
		assert_ok!(Registry::reinstate(council(), HOME));
		set_time(NOW + HOUR);
		assert_noop!(extend(NURSE, 7, later, Evidence::Pin), Error::<Runtime>::AlreadyLapsed);
		assert_ok!(Consent::revoke(signed(NURSE), HOME, KEPT, [7; 32]));
		assert_noop!(extend(NURSE, 7, later, Evidence::Pin), Error::<Runtime>::AlreadyRevoked);
	});
}
