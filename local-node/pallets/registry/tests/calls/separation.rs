use assent_primitives::Role;
use assent_runtime::{testing::*, Registry, Runtime};
use frame_support::{assert_noop, assert_ok, dispatch::DispatchResult};
use pallet_registry::{separation::is_conflict, Error};
use polkadot_sdk::*;

fn assign(account: Key, role: Role, from: u64, until: Option<u64>) -> DispatchResult {
	Registry::assign(signed(ADMIN), HOME, account.to_account_id(), role, from, until, None)
}

#[test]
fn who_gives_rights_does_not_watch_their_use() {
	for watching in [Role::Auditor, Role::PrivacyOfficer] {
		in_clinic(|| {
			assert_ok!(assign(STRANGER, watching, NOW, None));
			assert_noop!(assign(STRANGER, Role::Admin, NOW, None), Error::<Runtime>::ConflictingRoles);
		});
		in_clinic(|| {
			assert_ok!(assign(STRANGER, Role::Admin, NOW, None));
			assert_noop!(assign(STRANGER, watching, NOW, None), Error::<Runtime>::ConflictingRoles);
		});
	}
}

#[test]
fn what_has_ended_or_begins_later_is_told_apart() {
	in_clinic(|| {
		assert_ok!(assign(STRANGER, Role::Auditor, NOW + HOUR, Some(NOW + 2 * HOUR)));
		assert_noop!(assign(STRANGER, Role::Admin, NOW, None), Error::<Runtime>::ConflictingRoles);
		set_time(NOW + 2 * HOUR);
		assert_ok!(assign(STRANGER, Role::Admin, NOW, None));
	});
}

#[test]
fn it_is_one_organization_that_counts() {
	in_clinic(|| {
		assert_ok!(Registry::assign(signed(OTHER_ADMIN), AWAY, ADMIN.to_account_id(), Role::Auditor, NOW, None, None));
	});
}

/// What the demonstration clinics give one person together.
#[test]
fn other_roles_go_together() {
	for roles in [[Role::KeySteward, Role::PrivacyOfficer], [Role::Registrar, Role::Auditor]] {
		assert!(!is_conflict(roles[0], roles[1]));
	}
	assert!(Role::ALL.into_iter().all(|role| !is_conflict(role, role)));
}
