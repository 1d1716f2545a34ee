use crate::{in_archive, OFFICER, SECOND_OFFICER};
use assent_runtime::{testing::*, Records, Registry, Runtime, RuntimeEvent};
use frame_support::{assert_noop, assert_ok, dispatch::DispatchResult};
use pallet_records::{Error, Event, Holds};
use polkadot_sdk::*;

fn hold(who: Key, organization: u32, document: u8) -> DispatchResult {
	Records::hold(signed(who), organization, KEPT, [document; 32], hash(4))
}

fn release(who: Key, organization: u32, document: u8) -> DispatchResult {
	Records::release_hold(signed(who), organization, KEPT, [document; 32])
}

#[test]
fn a_hold_stands_until_it_is_released() {
	in_archive(|| {
		assert_ok!(hold(OFFICER, HOME, 1));
		let stored = Holds::<Runtime>::get(KEPT, [1; 32]).unwrap();
		assert_eq!((stored.placed_by, stored.reason, stored.placed_at), (OFFICER.to_account_id(), hash(4), NOW));
		assert!(emitted(RuntimeEvent::Records(Event::HoldPlaced { organization: HOME, subject: KEPT, document: [1; 32] })));
		assert_ok!(release(SECOND_OFFICER, HOME, 1));
		assert!(!Holds::<Runtime>::contains_key(KEPT, [1; 32]));
		assert!(emitted(RuntimeEvent::Records(Event::HoldReleased { organization: HOME, subject: KEPT, document: [1; 32] })));
	});
}

#[test]
fn refusals() {
	in_archive(|| {
		for act in [hold, release] {
			assert_noop!(act(ADMIN, HOME, 1), Error::<Runtime>::NotAuthorized);
			assert_noop!(act(OFFICER, AWAY, 1), Error::<Runtime>::NotAuthorized);
			assert_noop!(act(OFFICER, HOME, 2), Error::<Runtime>::NotFound);
		}
		assert_noop!(release(OFFICER, HOME, 1), Error::<Runtime>::NotFound);
		assert_ok!(hold(OFFICER, HOME, 1));
		assert_noop!(hold(OFFICER, HOME, 1), Error::<Runtime>::AlreadyRequested);
		assert_ok!(Registry::suspend(council(), HOME));
		for act in [hold, release] {
			assert_noop!(act(OFFICER, HOME, 1), Error::<Runtime>::OrganizationSuspended);
		}
	});
}

/// Only who wrote a document is obliged to keep it.
#[test]
fn another_organizations_document_is_not_held() {
	in_archive(|| {
		let officer = assent_primitives::Role::PrivacyOfficer;
		assert_ok!(Registry::assign(signed(OTHER_ADMIN), AWAY, STRANGER.to_account_id(), officer, NOW, None, None));
		assert_noop!(hold(STRANGER, AWAY, 1), Error::<Runtime>::NotAuthorized);
	});
}
