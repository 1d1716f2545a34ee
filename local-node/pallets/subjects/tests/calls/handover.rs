use assent_primitives::{ChangeKind, Keeper, Role};
use assent_runtime::{testing::*, Registry, Runtime, RuntimeEvent, Subjects};
use frame_support::{assert_noop, assert_ok, dispatch::DispatchResult};
use pallet_subjects::{Error, Event, Offers, Subjects as Stored};
use polkadot_sdk::*;

/// The key steward of `AWAY`.
const OTHER_STEWARD: Key = Key::Bob;

fn with_other_steward(test: impl FnOnce()) {
	in_clinic(|| {
		let account = OTHER_STEWARD.to_account_id();
		assert_ok!(Registry::assign(signed(OTHER_ADMIN), AWAY, account, Role::KeySteward, NOW, None, None));
		test();
	});
}

fn key(who: Key) -> Keeper {
	Keeper::Controller(who.to_account_id())
}

fn offer(who: Key, subject: [u8; 32], to: Keeper) -> DispatchResult {
	Subjects::offer(signed(who), HOME, subject, to)
}

fn accept(who: Key, subject: [u8; 32]) -> DispatchResult {
	Subjects::accept(signed(who), HOME, subject)
}

fn end(who: Key, subject: [u8; 32]) -> DispatchResult {
	Subjects::end_offer(signed(who), HOME, subject)
}

#[test]
fn another_custodian_takes_over() {
	with_other_steward(|| {
		assert_ok!(offer(STEWARD, KEPT, Keeper::Custodian(AWAY)));
		let offered = Event::HandoverOffered { organization: HOME, subject: KEPT, to: Keeper::Custodian(AWAY) };
		assert!(emitted(RuntimeEvent::Subjects(offered)));
		// Nothing changes until the other side agrees.
		assert_ok!(Subjects::rotate(signed(STEWARD), HOME, KEPT, sections(&[1])));
		assert_noop!(Subjects::rotate(signed(OTHER_STEWARD), HOME, KEPT, sections(&[1])), Error::<Runtime>::NotAuthorized);
		assert_ok!(accept(OTHER_STEWARD, KEPT));
		let stored = Stored::<Runtime>::get(KEPT).unwrap();
		assert_eq!((stored.organization, stored.custodian, stored.controller), (HOME, Some(AWAY), None));
		let handed = Event::HandedOver { organization: HOME, subject: KEPT, keeper: Keeper::Custodian(AWAY) };
		assert!(emitted(RuntimeEvent::Subjects(handed)));
		assert!(!Offers::<Runtime>::contains_key(KEPT));
		assert_noop!(Subjects::rotate(signed(STEWARD), HOME, KEPT, sections(&[1])), Error::<Runtime>::NotAuthorized);
		assert_ok!(Subjects::rotate(signed(OTHER_STEWARD), HOME, KEPT, sections(&[1])));
		assert_ok!(Subjects::set_directory(signed(OTHER_DEVICE), HOME, KEPT, cid(1)));
		for organization in [HOME, AWAY] {
			let line = last_change(organization);
			assert_eq!((line.key, line.subject), (KEPT, Some(KEPT)));
		}
	});
}

#[test]
fn a_patient_takes_their_keys_gives_them_back_and_changes_them() {
	in_clinic(|| {
		assert_ok!(offer(STEWARD, KEPT, key(STRANGER)));
		assert_eq!(frame_system::Account::<Runtime>::get(STRANGER.to_account_id()).sufficients, 1);
		assert_ok!(accept(STRANGER, KEPT));
		assert_eq!(Stored::<Runtime>::get(KEPT).unwrap().controller, Some(STRANGER.to_account_id()));
		// A new telephone.
		assert_ok!(offer(STRANGER, KEPT, key(Key::Bob)));
		assert_ok!(accept(Key::Bob, KEPT));
		assert_noop!(Subjects::rotate(signed(STRANGER), HOME, KEPT, sections(&[1])), Error::<Runtime>::NotAuthorized);
		assert_ok!(offer(Key::Bob, KEPT, Keeper::Custodian(HOME)));
		assert_ok!(accept(STEWARD, KEPT));
		let stored = Stored::<Runtime>::get(KEPT).unwrap();
		assert_eq!((stored.custodian, stored.controller), (Some(HOME), None));
		assert_eq!(last_change(HOME).kind, ChangeKind::Subject);
	});
}

#[test]
fn offering_is_refused() {
	in_clinic(|| {
		assert_noop!(offer(STEWARD, [9; 32], key(STRANGER)), Error::<Runtime>::NotFound);
		assert_noop!(Subjects::offer(signed(STEWARD), AWAY, KEPT, key(STRANGER)), Error::<Runtime>::NotFound);
		assert_noop!(offer(REGISTRAR, KEPT, key(STRANGER)), Error::<Runtime>::NotAuthorized);
		assert_noop!(offer(DEVICE, KEPT, key(STRANGER)), Error::<Runtime>::NotAuthorized);
		assert_noop!(offer(STEWARD, OWNED, key(STRANGER)), Error::<Runtime>::NotAuthorized);
		assert_noop!(offer(STEWARD, KEPT, Keeper::Custodian(HOME)), Error::<Runtime>::AlreadyKept);
		assert_noop!(offer(PATIENT, OWNED, key(PATIENT)), Error::<Runtime>::AlreadyKept);
		assert_noop!(offer(STEWARD, KEPT, Keeper::Custodian(9)), Error::<Runtime>::OrganizationSuspended);
		assert_ok!(Registry::suspend(council(), HOME));
		assert_noop!(offer(STEWARD, KEPT, key(STRANGER)), Error::<Runtime>::OrganizationSuspended);
		assert_ok!(offer(PATIENT, OWNED, Keeper::Custodian(AWAY)));
	});
}

#[test]
fn accepting_is_refused() {
	with_other_steward(|| {
		assert_noop!(accept(OTHER_STEWARD, [9; 32]), Error::<Runtime>::NotFound);
		assert_noop!(accept(OTHER_STEWARD, KEPT), Error::<Runtime>::NotOffered);
		assert_ok!(offer(STEWARD, KEPT, Keeper::Custodian(AWAY)));
		assert_noop!(accept(STEWARD, KEPT), Error::<Runtime>::NotAuthorized);
		assert_noop!(accept(OTHER_ADMIN, KEPT), Error::<Runtime>::NotAuthorized);
		assert_ok!(Registry::suspend(council(), AWAY));
		assert_noop!(accept(OTHER_STEWARD, KEPT), Error::<Runtime>::OrganizationSuspended);
		// A newer offer takes the place of the older one.
		assert_ok!(offer(STEWARD, KEPT, key(STRANGER)));
		assert_noop!(accept(PATIENT, KEPT), Error::<Runtime>::NotAuthorized);
		assert_ok!(accept(STRANGER, KEPT));
	});
}

#[test]
fn either_side_ends_an_offer() {
	with_other_steward(|| {
		assert_noop!(end(STEWARD, [9; 32]), Error::<Runtime>::NotFound);
		assert_noop!(end(STEWARD, KEPT), Error::<Runtime>::NotOffered);
		for who in [STEWARD, OTHER_STEWARD] {
			assert_ok!(offer(STEWARD, KEPT, Keeper::Custodian(AWAY)));
			assert_noop!(end(STRANGER, KEPT), Error::<Runtime>::NotAuthorized);
			assert_ok!(end(who, KEPT));
			assert_noop!(accept(OTHER_STEWARD, KEPT), Error::<Runtime>::NotOffered);
		}
		assert!(emitted(RuntimeEvent::Subjects(Event::OfferEnded { organization: HOME, subject: KEPT })));
		assert_ok!(offer(STEWARD, KEPT, Keeper::Custodian(AWAY)));
		assert_ok!(Registry::suspend(council(), AWAY));
		assert_noop!(end(OTHER_STEWARD, KEPT), Error::<Runtime>::OrganizationSuspended);
	});
}

#[test]
fn a_claim_ends_an_offer() {
	with_other_steward(|| {
		assert_ok!(offer(STEWARD, KEPT, Keeper::Custodian(AWAY)));
		assert_ok!(Subjects::claim(signed(STEWARD), HOME, KEPT, STRANGER.to_account_id()));
		assert_noop!(accept(OTHER_STEWARD, KEPT), Error::<Runtime>::NotOffered);
	});
}
