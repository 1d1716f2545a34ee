use assent_primitives::{Period, Terms, ACTION_READ, ACTION_WRITE};
use assent_runtime::{testing::*, Consent, Runtime, RuntimeEvent};
use frame_support::{assert_noop, assert_ok};
use pallet_consent::{types::MAX_DERIVED, Consents, Error, Event, Live};
use polkadot_sdk::*;

const PARENT: [u8; 32] = [7; 32];
const CHILD: [u8; 32] = [8; 32];
const GRANDCHILD: [u8; 32] = [9; 32];

fn derived(parent: [u8; 32]) -> Terms {
	Terms { parent: Some(parent), sections: sections(&[1, 2]), ..terms() }
}

#[test]
fn revoking_ends_what_was_derived() {
	in_clinic(|| {
		assert_ok!(grant_kept(PARENT, terms()));
		assert_ok!(grant_kept(CHILD, derived(PARENT)));
		assert_ok!(grant_kept(GRANDCHILD, derived(CHILD)));
		assert_ok!(grant_kept([6; 32], terms()));
		assert_ok!(Consent::revoke(signed(NURSE), HOME, KEPT, PARENT));
		for consent in [PARENT, CHILD, GRANDCHILD] {
			assert!(Consents::<Runtime>::get(KEPT, consent).unwrap().revoked_at.is_some());
			assert!(emitted(RuntimeEvent::Consent(Event::Revoked { subject: KEPT, consent })));
		}
		assert_eq!(Live::<Runtime>::get(KEPT).len(), 1);
		assert_eq!([1, 2, 3].map(|byte| epoch(KEPT, byte)), [1, 1, 1]);
	});
}

/// Each is wider than the parent in one thing.
#[test]
fn a_derived_consent_is_never_wider() {
	let parent = Terms { data_period: Some(Period { start: 10, end: 20 }), ..terms() };
	let fits = Terms { data_period: Some(Period { start: 10, end: 20 }), ..derived(PARENT) };
	let wider = [
		Terms { sections: sections(&[1, 4]), ..fits.clone() },
		Terms { actions: ACTION_READ | ACTION_WRITE, ..fits.clone() },
		Terms { purposes: 3, ..fits.clone() },
		Terms { period: Period { start: NOW - 1, end: NOW + HOUR }, ..fits.clone() },
		Terms { period: Period { start: NOW, end: NOW + HOUR + 1 }, ..fits.clone() },
		Terms { data_period: None, ..fits.clone() },
		Terms { data_period: Some(Period { start: 9, end: 20 }), ..fits.clone() },
	];
	in_clinic(|| {
		assert_ok!(grant_kept(PARENT, parent));
		for terms in wider {
			assert_noop!(grant_kept(CHILD, terms), Error::<Runtime>::WiderThanParent);
		}
		assert_ok!(grant_kept(CHILD, fits));
	});
}

#[test]
fn the_16th_derived_consent_is_the_last() {
	in_clinic(|| {
		assert_ok!(grant_kept(PARENT, terms()));
		for index in 0..MAX_DERIVED {
			assert_ok!(grant_kept([100 + index as u8; 32], derived(PARENT)));
		}
		assert_noop!(grant_kept(CHILD, derived(PARENT)), Error::<Runtime>::MaxDerivedExceeded);
		assert_ok!(grant_kept(CHILD, terms()));
		assert_ok!(Consent::revoke(signed(NURSE), HOME, KEPT, PARENT));
		assert_eq!(Live::<Runtime>::get(KEPT).len(), 1);
	});
}

#[test]
fn what_no_longer_stands_has_no_derived_ones() {
	in_clinic(|| {
		assert_ok!(grant_kept(PARENT, terms()));
		assert_ok!(Consent::revoke(signed(NURSE), HOME, KEPT, PARENT));
		assert_noop!(grant_kept(CHILD, derived(PARENT)), Error::<Runtime>::UnknownParent);
	});
}

#[test]
fn narrowing_waits_for_what_would_be_wider() {
	in_clinic(|| {
		assert_ok!(grant_kept(PARENT, terms()));
		assert_ok!(grant_kept(CHILD, derived(PARENT)));
		let narrow = |consent, left: &[u8], end| Consent::narrow(signed(NURSE), HOME, KEPT, consent, sections(left), end);
		assert_noop!(narrow(PARENT, &[1], NOW + HOUR), Error::<Runtime>::DerivedIsWider);
		assert_noop!(narrow(PARENT, &[1, 2], NOW + MINUTE), Error::<Runtime>::DerivedIsWider);
		assert_ok!(narrow(PARENT, &[1, 2], NOW + HOUR));
		assert_ok!(narrow(CHILD, &[1], NOW + MINUTE));
		assert_ok!(narrow(PARENT, &[1], NOW + MINUTE));
	});
}
