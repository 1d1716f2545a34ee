use assent_primitives::{ChangeKind, ChangeLog};
use assent_runtime::{testing::*, Registry, Runtime};
use frame_support::assert_ok;
use pallet_registry::{
	types::{Change, KEPT_CHANGES},
	ChangeCount, Changes,
};
use polkadot_sdk::*;

#[test]
fn a_call_is_noted_for_its_organization_only() {
	in_clinic(|| {
		let (home, away) = (ChangeCount::<Runtime>::get(HOME), ChangeCount::<Runtime>::get(AWAY));
		assert_ok!(Registry::set_recipient(signed(NURSE), HOME, hash(1)));
		let line = Change { kind: ChangeKind::Key, key: NURSE.to_account_id().into(), subject: None };
		assert_eq!(Changes::<Runtime>::get(HOME, home), Some(line));
		assert_eq!((ChangeCount::<Runtime>::get(HOME), ChangeCount::<Runtime>::get(AWAY)), (home + 1, away));
	});
}

#[test]
fn the_newest_4096_are_kept() {
	in_clinic(|| {
		let before = ChangeCount::<Runtime>::get(HOME);
		for _ in 0..KEPT_CHANGES + 5 {
			Registry::note(HOME, ChangeKind::Subject, [1; 32], None);
		}
		Registry::note(HOME, ChangeKind::Key, [2; 32], None);
		let count = ChangeCount::<Runtime>::get(HOME);
		assert_eq!(count, before + KEPT_CHANGES + 6);
		assert_eq!(Changes::<Runtime>::iter_prefix(HOME).count() as u64, KEPT_CHANGES);
		let kind = |sequence: u64| Changes::<Runtime>::get(HOME, sequence % KEPT_CHANGES).map(|line| line.kind);
		assert_eq!(kind(count - 1), Some(ChangeKind::Key));
		assert_eq!(kind(count - 2), Some(ChangeKind::Subject));
	});
}
