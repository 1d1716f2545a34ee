use crate::{entry, register};
use assent_primitives::{ChangeKind, Consents, Evidence, Grantee, Period, Terms, ACTION_READ, ACTION_WRITE};
use assent_runtime::{testing::*, Consent, Registry, Runtime, RuntimeEvent, Subjects};
use frame_support::{assert_noop, assert_ok, BoundedVec};
use pallet_records::{
	types::{DocumentStatus, Entry, MAX_ENTRIES},
	DocumentCount, Documents, Error, Event,
};
use polkadot_sdk::*;

#[test]
fn a_batch_spans_subjects() {
	in_clinic(|| {
		let mut entries: Vec<_> = (0..MAX_ENTRIES).map(|index| entry([index as u8; 32])).collect();
		entries[29].subject = OWNED;
		assert_ok!(register(DEVICE, HOME, entries));
		assert_eq!((DocumentCount::<Runtime>::get(KEPT), DocumentCount::<Runtime>::get(OWNED)), (29, 1));
		let stored = Documents::<Runtime>::get(KEPT, [0; 32]).unwrap();
		assert_eq!((stored.organization, stored.device, stored.status), (HOME, DEVICE.to_account_id(), DocumentStatus::Current));
		let event = Event::Registered { organization: HOME, subject: KEPT, document: [28; 32] };
		assert!(emitted(RuntimeEvent::Records(event)));
	});
}

#[test]
fn a_newer_document_supersedes() {
	in_clinic(|| {
		assert_ok!(register(DEVICE, HOME, vec![entry([1; 32])]));
		assert_ok!(register(DEVICE, HOME, vec![Entry { supersedes: Some([1; 32]), ..entry([2; 32]) }]));
		assert_eq!(Documents::<Runtime>::get(KEPT, [1; 32]).unwrap().status, DocumentStatus::Superseded);
		let event = Event::Superseded { subject: KEPT, document: [1; 32], by: [2; 32] };
		assert!(emitted(RuntimeEvent::Records(event)));
	});
}

/// Whoever may read it has to learn that it is there.
#[test]
fn author_patient_and_grantees_learn_of_it() {
	in_clinic(|| {
		assert_ok!(grant_kept([7; 32], terms()));
		assert_ok!(register(DEVICE, HOME, vec![entry([1; 32])]));
		for organization in [HOME, AWAY] {
			let line = last_change(organization);
			assert_eq!((line.kind, line.key, line.subject), (ChangeKind::Document, [1; 32], Some(KEPT)));
		}
	});
}

#[test]
fn after_a_revoke_the_old_epoch_is_stale() {
	in_clinic(|| {
		assert_ok!(grant_kept([7; 32], terms()));
		assert_ok!(Consent::revoke(signed(NURSE), HOME, KEPT, [7; 32]));
		assert_noop!(register(DEVICE, HOME, vec![entry([1; 32])]), Error::<Runtime>::StaleEpoch);
		assert_ok!(register(DEVICE, HOME, vec![Entry { epoch: 1, ..entry([1; 32]) }]));
	});
}

/// Nobody has to have announced the end: registering counts on it, and announces it.
#[test]
fn after_the_end_the_old_epoch_is_stale() {
	in_clinic(|| {
		assert_ok!(grant_kept([7; 32], terms()));
		assert_ok!(grant_kept([8; 32], terms()));
		set_time(NOW + HOUR);
		assert_noop!(register(DEVICE, HOME, vec![entry([1; 32])]), Error::<Runtime>::StaleEpoch);
		let fresh = vec![
			Entry { epoch: 1, ..entry([1; 32]) },
			Entry { section: section(9), ..entry([2; 32]) },
		];
		assert_ok!(register(DEVICE, HOME, fresh));
		// Two consents named the section; it rises once.
		assert_eq!(epoch(KEPT, 1), 1);
		assert!(<Consent as Consents>::audience(&KEPT).is_empty());
	});
}

#[test]
fn a_consent_to_write_lets_another_organization_write() {
	in_clinic(|| {
		let theirs = |id| vec![entry([id; 32])];
		assert_noop!(register(OTHER_DEVICE, AWAY, theirs(1)), Error::<Runtime>::NotAuthorized);
		let read = Terms { actions: ACTION_READ, ..terms() };
		assert_ok!(grant_kept([7; 32], read));
		assert_noop!(register(OTHER_DEVICE, AWAY, theirs(1)), Error::<Runtime>::NotAuthorized);
		let later = Period { start: NOW + MINUTE, end: NOW + HOUR };
		let write = Terms { actions: ACTION_WRITE, grantee: Grantee::Organization(AWAY), period: later, ..terms() };
		assert_ok!(grant_kept([8; 32], write));
		assert_noop!(register(OTHER_DEVICE, AWAY, theirs(1)), Error::<Runtime>::NotAuthorized);
		set_time(NOW + MINUTE);
		assert_ok!(register(OTHER_DEVICE, AWAY, theirs(1)));
		let elsewhere = vec![Entry { section: section(9), ..entry([2; 32]) }];
		assert_noop!(register(OTHER_DEVICE, AWAY, elsewhere), Error::<Runtime>::NotAuthorized);
	});
}

#[test]
fn refusals() {
	in_clinic(|| {
		assert_ok!(register(DEVICE, HOME, vec![entry([1; 32])]));
		assert_noop!(register(NURSE, HOME, vec![entry([2; 32])]), Error::<Runtime>::NotAuthorized);
		assert_noop!(register(DEVICE, AWAY, vec![entry([2; 32])]), Error::<Runtime>::NotAuthorized);
		assert_noop!(register(DEVICE, HOME, vec![]), Error::<Runtime>::NoEntries);
		assert_noop!(register(DEVICE, HOME, vec![entry([2; 32]), entry([2; 32])]), Error::<Runtime>::DuplicateEntry);
		let cases = [
			(entry([1; 32]), Error::<Runtime>::AlreadyExists),
			(Entry { subject: [9; 32], ..entry([2; 32]) }, Error::NotFound),
			(Entry { cid: BoundedVec::new(), ..entry([2; 32]) }, Error::BadCid),
			(Entry { size: 0, ..entry([2; 32]) }, Error::BadSize),
			(Entry { epoch: 1, ..entry([2; 32]) }, Error::StaleEpoch),
			(Entry { supersedes: Some([9; 32]), ..entry([2; 32]) }, Error::NotSuperseding),
			(Entry { supersedes: Some([1; 32]), section: section(2), ..entry([2; 32]) }, Error::NotSuperseding),
			(Entry { supersedes: Some([1; 32]), subject: OWNED, ..entry([2; 32]) }, Error::NotSuperseding),
		];
		for (entry, error) in cases {
			assert_noop!(register(DEVICE, HOME, vec![entry]), error);
		}
		// All or none.
		let half = vec![entry([2; 32]), Entry { size: 0, ..entry([3; 32]) }];
		assert_noop!(register(DEVICE, HOME, half), Error::<Runtime>::BadSize);
	});
}

#[test]
fn a_document_is_superseded_once_and_by_its_author() {
	in_clinic(|| {
		let write = Terms { actions: ACTION_WRITE, ..terms() };
		assert_ok!(Consent::grant(signed(PATIENT), HOME, OWNED, [7; 32], write, Evidence::Key, None));
		let of = |document, supersedes| Entry { subject: OWNED, supersedes, ..entry(document) };
		assert_ok!(register(DEVICE, HOME, vec![of([1; 32], None)]));
		let by = |document| of(document, Some([1; 32]));
		assert_noop!(register(OTHER_DEVICE, AWAY, vec![by([2; 32])]), Error::<Runtime>::NotSuperseding);
		assert_noop!(register(DEVICE, HOME, vec![by([2; 32]), by([3; 32])]), Error::<Runtime>::DuplicateEntry);
		assert_ok!(register(DEVICE, HOME, vec![by([2; 32])]));
		assert_noop!(register(DEVICE, HOME, vec![by([3; 32])]), Error::<Runtime>::NotSuperseding);
	});
}

#[test]
fn a_suspended_organization_registers_nothing() {
	in_clinic(|| {
		assert_ok!(Registry::suspend(council(), HOME));
		assert_noop!(register(DEVICE, HOME, vec![entry([1; 32])]), Error::<Runtime>::OrganizationSuspended);
		assert_noop!(register(DEVICE, 9, vec![entry([1; 32])]), Error::<Runtime>::OrganizationSuspended);
	});
}

#[test]
fn documents_cannot_be_counted_further() {
	in_clinic(|| {
		DocumentCount::<Runtime>::insert(KEPT, u32::MAX - MAX_ENTRIES);
		assert_noop!(register(DEVICE, HOME, vec![entry([1; 32])]), Error::<Runtime>::CounterExhausted);
		DocumentCount::<Runtime>::remove(KEPT);
	});
}

/// The epoch is the section's, whatever raised it.
#[test]
fn a_rotated_section_takes_the_new_epoch() {
	in_clinic(|| {
		assert_ok!(Subjects::rotate(signed(STEWARD), HOME, KEPT, sections(&[1])));
		assert_noop!(register(DEVICE, HOME, vec![entry([1; 32])]), Error::<Runtime>::StaleEpoch);
		assert_ok!(register(DEVICE, HOME, vec![Entry { epoch: 1, ..entry([1; 32]) }]));
	});
}
