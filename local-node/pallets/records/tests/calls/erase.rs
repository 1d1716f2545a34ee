use crate::{entry, in_archive, register, OFFICER, SECOND_OFFICER};
use assent_runtime::{testing::*, Records, Registry, Runtime, RuntimeEvent};
use frame_support::{assert_noop, assert_ok, dispatch::DispatchResult, BoundedVec};
use pallet_records::{
	types::{DocumentStatus, Rekey},
	DocumentCount, Documents, Erasures, Error, Event, Tombstones,
};
use polkadot_sdk::*;

fn request(who: Key, organization: u32, document: u8) -> DispatchResult {
	Records::request_erasure(signed(who), organization, KEPT, [document; 32])
}

fn withdraw(who: Key, organization: u32, document: u8) -> DispatchResult {
	Records::withdraw_erasure(signed(who), organization, KEPT, [document; 32])
}

fn erase(who: Key, organization: u32, document: u8) -> DispatchResult {
	Records::erase(signed(who), organization, KEPT, [document; 32])
}

/// An archive whose documents of class 1 need not be kept.
fn in_free_archive(test: impl FnOnce()) {
	in_archive(|| {
		assert_ok!(Records::set_retention(council(), 1, Some(0)));
		test();
	});
}

#[test]
fn two_people_erase_and_a_tombstone_stays() {
	in_free_archive(|| {
		assert_ok!(request(OFFICER, HOME, 1));
		assert!(Erasures::<Runtime>::contains_key(KEPT, [1; 32]));
		assert!(emitted(RuntimeEvent::Records(Event::ErasureRequested { organization: HOME, subject: KEPT, document: [1; 32] })));
		assert_ok!(erase(ADMIN, HOME, 1));
		let left = Documents::<Runtime>::get(KEPT, [1; 32]).unwrap();
		assert_eq!((left.cid.len(), left.commitment, left.size), (0, Default::default(), 0));
		assert_eq!((left.status, DocumentCount::<Runtime>::get(KEPT)), (DocumentStatus::Retracted, 1));
		let tombstone = Tombstones::<Runtime>::get(KEPT, [1; 32]).unwrap();
		assert_eq!((tombstone.requested_by, tombstone.confirmed_by), (OFFICER.to_account_id(), ADMIN.to_account_id()));
		assert!(!Erasures::<Runtime>::contains_key(KEPT, [1; 32]));
		assert!(emitted(RuntimeEvent::Records(Event::Erased { organization: HOME, subject: KEPT, document: [1; 32] })));
	});
}

#[test]
fn nobody_confirms_their_own_request() {
	in_free_archive(|| {
		assert_ok!(request(OFFICER, HOME, 1));
		assert_noop!(erase(OFFICER, HOME, 1), Error::<Runtime>::SelfApproval);
		assert_ok!(erase(SECOND_OFFICER, HOME, 1));
	});
}

#[test]
fn a_request_may_be_withdrawn() {
	in_free_archive(|| {
		assert_ok!(request(OFFICER, HOME, 1));
		assert_ok!(withdraw(ADMIN, HOME, 1));
		assert!(emitted(RuntimeEvent::Records(Event::ErasureWithdrawn { organization: HOME, subject: KEPT, document: [1; 32] })));
		assert_noop!(withdraw(ADMIN, HOME, 1), Error::<Runtime>::NotFound);
		assert_noop!(erase(ADMIN, HOME, 1), Error::<Runtime>::NotFound);
	});
}

/// A hold placed between the two steps counts.
#[test]
fn a_hold_stands_against_it() {
	in_free_archive(|| {
		assert_ok!(request(OFFICER, HOME, 1));
		assert_ok!(Records::hold(signed(OFFICER), HOME, KEPT, [1; 32], hash(4)));
		assert_noop!(erase(ADMIN, HOME, 1), Error::<Runtime>::UnderHold);
		assert_ok!(withdraw(ADMIN, HOME, 1));
		assert_noop!(request(OFFICER, HOME, 1), Error::<Runtime>::UnderHold);
		assert_ok!(Records::release_hold(signed(OFFICER), HOME, KEPT, [1; 32]));
		assert_ok!(request(OFFICER, HOME, 1));
		assert_ok!(erase(ADMIN, HOME, 1));
	});
}

#[test]
fn refusals() {
	in_free_archive(|| {
		for act in [request, withdraw, erase] {
			assert_noop!(act(NURSE, HOME, 1), Error::<Runtime>::NotAuthorized);
			assert_noop!(act(OTHER_ADMIN, AWAY, 1), Error::<Runtime>::NotAuthorized);
			assert_noop!(act(OFFICER, HOME, 9), Error::<Runtime>::NotFound);
		}
		assert_ok!(request(OFFICER, HOME, 1));
		assert_noop!(request(ADMIN, HOME, 1), Error::<Runtime>::AlreadyRequested);
		assert_ok!(Registry::suspend(council(), HOME));
		for act in [request, withdraw, erase] {
			assert_noop!(act(OFFICER, HOME, 1), Error::<Runtime>::OrganizationSuspended);
		}
	});
}

#[test]
fn what_was_erased_stays_so() {
	in_free_archive(|| {
		assert_ok!(request(OFFICER, HOME, 1));
		assert_ok!(erase(ADMIN, HOME, 1));
		for act in [request, withdraw, erase] {
			assert_noop!(act(OFFICER, HOME, 1), Error::<Runtime>::AlreadyErased);
		}
		let again = Rekey { document: [1; 32], subject: KEPT, cid: cid(2), commitment: hash(2), size: 1, epoch: 0 };
		let again = BoundedVec::truncate_from(vec![again]);
		assert_noop!(Records::rekey(signed(DEVICE), HOME, again), Error::<Runtime>::AlreadyErased);
		assert_noop!(Records::hold(signed(OFFICER), HOME, KEPT, [1; 32], hash(4)), Error::<Runtime>::AlreadyErased);
		assert_noop!(Records::release_hold(signed(OFFICER), HOME, KEPT, [1; 32]), Error::<Runtime>::AlreadyErased);
		assert_noop!(Records::retract(signed(DEVICE), HOME, KEPT, [1; 32]), Error::<Runtime>::AlreadyRetracted);
		assert_noop!(register(DEVICE, HOME, vec![entry([1; 32])]), Error::<Runtime>::AlreadyExists);
	});
}
