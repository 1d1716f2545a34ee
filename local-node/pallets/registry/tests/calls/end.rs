use assent_primitives::{Role, Roles};
use assent_runtime::{testing::*, Registry, Runtime, RuntimeEvent};
use frame_support::{assert_noop, assert_ok, dispatch::DispatchResult};
use pallet_registry::{Error, Event, Organizations};
use polkadot_sdk::*;

fn end(who: Key, account: Key, role: Role) -> DispatchResult {
	Registry::end(signed(who), HOME, account.to_account_id(), role)
}

#[test]
fn an_admin_ends_a_role_at_once() {
	in_clinic(|| {
		let account = NURSE.to_account_id();
		assert_ok!(end(ADMIN, NURSE, Role::Nurse));
		assert!(!Registry::has_role(HOME, &account, Role::Nurse, NOW));
		assert!(emitted(RuntimeEvent::Registry(Event::RoleEnded { organization: HOME, account, role: Role::Nurse })));
	});
}

#[test]
fn the_holder_may_lay_it_down() {
	in_clinic(|| {
		assert_ok!(end(NURSE, NURSE, Role::Nurse));
	});
}

#[test]
fn an_ended_admin_is_no_longer_listed() {
	in_clinic(|| {
		assert_ok!(Registry::assign(signed(ADMIN), HOME, STRANGER.to_account_id(), Role::Admin, NOW, None, None));
		assert_ok!(end(STRANGER, ADMIN, Role::Admin));
		assert_eq!(Organizations::<Runtime>::get(HOME).unwrap().admins.to_vec(), vec![STRANGER.to_account_id()]);
	});
}

#[test]
fn refusals() {
	in_clinic(|| {
		assert_noop!(end(STEWARD, NURSE, Role::Nurse), Error::<Runtime>::NotAuthorized);
		assert_noop!(end(OTHER_ADMIN, NURSE, Role::Nurse), Error::<Runtime>::NotAuthorized);
		assert_noop!(end(ADMIN, NURSE, Role::Clinician), Error::<Runtime>::NotFound);
		assert_noop!(end(ADMIN, ADMIN, Role::Admin), Error::<Runtime>::LastAdmin);
		assert_ok!(end(ADMIN, NURSE, Role::Nurse));
		assert_noop!(end(ADMIN, NURSE, Role::Nurse), Error::<Runtime>::AlreadyEnded);
	});
}

/// An admin whose time has run out does not keep the office filled.
#[test]
fn a_past_admin_does_not_count_as_another() {
	in_clinic(|| {
		let until = Some(NOW + MINUTE);
		assert_ok!(Registry::assign(signed(ADMIN), HOME, STRANGER.to_account_id(), Role::Admin, NOW, until, None));
		set_time(NOW + MINUTE);
		assert_noop!(end(ADMIN, ADMIN, Role::Admin), Error::<Runtime>::LastAdmin);
		assert_noop!(end(ADMIN, STRANGER, Role::Admin), Error::<Runtime>::AlreadyEnded);
	});
}
