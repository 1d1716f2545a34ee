use crate::{entry, in_archive, register};
use assent_primitives::{ChangeKind, Grantee, Terms, ACTION_WRITE};
use assent_runtime::{testing::*, Consent, Records, Registry, Runtime, RuntimeEvent, Subjects};
use frame_support::{assert_noop, assert_ok, dispatch::DispatchResult, BoundedVec};
use pallet_records::{
	types::{DocumentStatus, Entry, Rekey},
	Documents, Error, Event,
};
use polkadot_sdk::*;

/// Document 1 of `KEPT`, sealed again to epoch 1.
fn again() -> Rekey {
	Rekey { document: [1; 32], subject: KEPT, cid: cid(2), commitment: hash(2), size: 8_192, epoch: 1 }
}

fn rekey(who: Key, organization: u32, entries: Vec<Rekey>) -> DispatchResult {
	Records::rekey(signed(who), organization, BoundedVec::try_from(entries).expect("at most thirty"))
}

fn raise() {
	assert_ok!(Subjects::rotate(signed(STEWARD), HOME, KEPT, sections(&[1])));
}

#[test]
fn the_author_says_where_it_lies_now() {
	in_archive(|| {
		raise();
		assert_ok!(rekey(DEVICE, HOME, vec![again()]));
		let stored = Documents::<Runtime>::get(KEPT, [1; 32]).unwrap();
		assert_eq!((stored.cid, stored.commitment, stored.size, stored.epoch), (cid(2), hash(2), 8_192, 1));
		assert_eq!((stored.organization, stored.device), (HOME, DEVICE.to_account_id()));
		let event = Event::Rekeyed { organization: HOME, subject: KEPT, document: [1; 32], epoch: 1 };
		assert!(emitted(RuntimeEvent::Records(event)));
		assert_eq!((last_change(HOME).kind, last_change(HOME).key), (ChangeKind::Document, [1; 32]));
	});
}

/// Old versions and retracted ones are read too, so they are sealed again as well.
#[test]
fn its_status_stays() {
	in_archive(|| {
		assert_ok!(register(DEVICE, HOME, vec![Entry { supersedes: Some([1; 32]), ..entry([2; 32]) }]));
		assert_ok!(Records::retract(signed(DEVICE), HOME, KEPT, [2; 32]));
		raise();
		assert_ok!(rekey(DEVICE, HOME, vec![again(), Rekey { document: [2; 32], ..again() }]));
		let status = |document| Documents::<Runtime>::get(KEPT, document).unwrap().status;
		assert_eq!((status([1; 32]), status([2; 32])), (DocumentStatus::Superseded, DocumentStatus::Retracted));
	});
}

/// What another organization wrote is sealed again by who keeps the patient's keys, even after a revoke.
#[test]
fn the_custodian_seals_what_another_wrote() {
	in_archive(|| {
		let write = Terms { grantee: Grantee::Organization(AWAY), actions: ACTION_WRITE, ..terms() };
		assert_ok!(grant_kept([7; 32], write));
		assert_ok!(register(OTHER_DEVICE, AWAY, vec![entry([2; 32])]));
		assert_ok!(Consent::revoke(signed(NURSE), HOME, KEPT, [7; 32]));
		assert_ok!(rekey(DEVICE, HOME, vec![Rekey { document: [2; 32], ..again() }]));
		assert_ok!(rekey(OTHER_DEVICE, AWAY, vec![Rekey { document: [2; 32], cid: cid(3), ..again() }]));
		assert_eq!(Documents::<Runtime>::get(KEPT, [2; 32]).unwrap().organization, AWAY);
	});
}

/// A consent that ended by time counts although nobody announced it, as in `register`.
#[test]
fn after_the_end_of_a_consent_the_old_epoch_is_stale() {
	in_archive(|| {
		assert_ok!(grant_kept([7; 32], terms()));
		set_time(NOW + HOUR);
		assert_noop!(rekey(DEVICE, HOME, vec![Rekey { epoch: 0, ..again() }]), Error::<Runtime>::StaleEpoch);
		assert_ok!(rekey(DEVICE, HOME, vec![again()]));
		assert_eq!(epoch(KEPT, 1), 1);
	});
}

#[test]
fn refusals() {
	in_archive(|| {
		raise();
		assert_noop!(rekey(NURSE, HOME, vec![again()]), Error::<Runtime>::NotAuthorized);
		assert_noop!(rekey(OTHER_DEVICE, HOME, vec![again()]), Error::<Runtime>::NotAuthorized);
		assert_noop!(rekey(OTHER_DEVICE, AWAY, vec![again()]), Error::<Runtime>::NotAuthorized);
		assert_noop!(rekey(DEVICE, HOME, vec![]), Error::<Runtime>::NoEntries);
		assert_noop!(rekey(DEVICE, HOME, vec![again(), again()]), Error::<Runtime>::DuplicateEntry);
		let cases = [
			(Rekey { document: [9; 32], ..again() }, Error::<Runtime>::NotFound),
			(Rekey { subject: OWNED, ..again() }, Error::NotFound),
			(Rekey { cid: BoundedVec::new(), ..again() }, Error::BadCid),
			(Rekey { size: 0, ..again() }, Error::BadSize),
			(Rekey { epoch: 0, ..again() }, Error::StaleEpoch),
			(Rekey { epoch: 2, ..again() }, Error::StaleEpoch),
		];
		for (entry, error) in cases {
			assert_noop!(rekey(DEVICE, HOME, vec![entry]), error);
		}
		assert_ok!(Registry::suspend(council(), HOME));
		assert_noop!(rekey(DEVICE, HOME, vec![again()]), Error::<Runtime>::OrganizationSuspended);
	});
}
