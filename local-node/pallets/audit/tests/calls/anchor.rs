use assent_runtime::{testing::*, Audit, Registry, Runtime, RuntimeEvent};
use frame_support::{assert_noop, assert_ok, dispatch::DispatchResult, BoundedVec};
use pallet_audit::{Anchors, Error, Event, NextSequence};
use polkadot_sdk::*;

fn anchor(who: Key, sequence: u64, first_row: u64, rows: u32) -> DispatchResult {
	Audit::anchor(signed(who), HOME, sequence, hash(sequence as u8), first_row, rows, Some(cid(1)))
}

#[test]
fn anchors_follow_each_other() {
	in_clinic(|| {
		let device = DEVICE.to_account_id();
		for (sequence, first_row, rows) in [(0, 0, 3), (1, 3, 1), (2, 4, 10)] {
			assert_ok!(anchor(DEVICE, sequence, first_row, rows));
			let root = hash(sequence as u8);
			let event = Event::Anchored { organization: HOME, device: device.clone(), sequence, root };
			assert!(emitted(RuntimeEvent::Audit(event)));
			let stored = Anchors::<Runtime>::get(&device, sequence).unwrap();
			assert_eq!((stored.root, stored.first_row, stored.rows, stored.organization), (root, first_row, rows, HOME));
		}
		assert_eq!(NextSequence::<Runtime>::get(&device), 3);
	});
}

/// A suspended organization's workstations still have to account for what was looked at.
#[test]
fn a_suspended_organization_goes_on_anchoring() {
	in_clinic(|| {
		assert_ok!(Registry::suspend(council(), HOME));
		assert_ok!(anchor(DEVICE, 0, 0, 1));
	});
}

#[test]
fn refusals() {
	in_clinic(|| {
		assert_noop!(anchor(NURSE, 0, 0, 1), Error::<Runtime>::NotAuthorized);
		assert_noop!(anchor(OTHER_DEVICE, 0, 0, 1), Error::<Runtime>::NotAuthorized);
		assert_noop!(anchor(DEVICE, 0, 0, 0), Error::<Runtime>::NoRows);
		assert_noop!(anchor(DEVICE, 1, 0, 1), Error::<Runtime>::Gap);
		assert_noop!(anchor(DEVICE, 0, 1, 1), Error::<Runtime>::Gap);
		let not_a_cid = Audit::anchor(signed(DEVICE), HOME, 0, hash(1), 0, 1, Some(BoundedVec::new()));
		assert_eq!(not_a_cid, Err(Error::<Runtime>::BadCid.into()));
		assert_ok!(anchor(DEVICE, 0, 0, 5));
		assert_noop!(anchor(DEVICE, 0, 0, 5), Error::<Runtime>::Gap);
		assert_noop!(anchor(DEVICE, 1, 4, 5), Error::<Runtime>::Gap);
		assert_noop!(anchor(DEVICE, 1, 6, 5), Error::<Runtime>::Gap);
		assert_ok!(Registry::retire_device(signed(ADMIN), HOME, DEVICE.to_account_id()));
		assert_noop!(anchor(DEVICE, 1, 5, 1), Error::<Runtime>::NotAuthorized);
	});
}

#[test]
fn rows_and_anchors_cannot_be_counted_further() {
	in_clinic(|| {
		let device = DEVICE.to_account_id();
		let far = |first_row, rows| {
			let stored = pallet_audit::types::Anchor { root: hash(1), rows, first_row, pack: None, organization: HOME, anchored_at: 1 };
			Anchors::<Runtime>::insert(&device, u64::MAX - 1, stored);
			NextSequence::<Runtime>::insert(&device, u64::MAX);
		};
		far(0, 1);
		assert_noop!(anchor(DEVICE, u64::MAX, 1, 1), Error::<Runtime>::CounterExhausted);
		Anchors::<Runtime>::remove(&device, u64::MAX - 1);
		NextSequence::<Runtime>::remove(&device);
	});
}
