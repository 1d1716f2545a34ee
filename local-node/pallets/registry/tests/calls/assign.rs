use assent_primitives::{AccountId, Role, Roles};
use assent_runtime::{testing::*, Registry, Runtime, RuntimeEvent};
use frame_support::{assert_noop, assert_ok, dispatch::DispatchResult};
use pallet_registry::{types::MAX_ADMINS, Assignments, Error, Event, Organizations};
use polkadot_sdk::*;

fn assign(who: Key, account: AccountId, role: Role, from: u64, until: Option<u64>) -> DispatchResult {
	Registry::assign(signed(who), HOME, account, role, from, until, Some(hash(3)))
}

#[test]
fn a_role_holds_from_its_start_until_its_end() {
	in_clinic(|| {
		let account = STRANGER.to_account_id();
		let (from, until) = (NOW + 10, NOW + 20);
		assert_ok!(assign(ADMIN, account.clone(), Role::Laboratory, from, Some(until)));
		let held = |now| Registry::has_role(HOME, &account, Role::Laboratory, now);
		assert_eq!([from - 1, from, until - 1, until].map(held), [false, true, true, false]);
		assert_eq!(Assignments::<Runtime>::get((HOME, &account, Role::Laboratory)).unwrap().licence, Some(hash(3)));
		let event = Event::RoleAssigned { organization: HOME, account, role: Role::Laboratory, from, until: Some(until) };
		assert!(emitted(RuntimeEvent::Registry(event)));
	});
}

#[test]
fn a_role_that_ran_out_can_be_assigned_again() {
	in_clinic(|| {
		let account = STRANGER.to_account_id();
		assert_ok!(assign(ADMIN, account.clone(), Role::Nurse, NOW, Some(NOW + 10)));
		set_time(NOW + 10);
		assert_ok!(assign(ADMIN, account.clone(), Role::Nurse, NOW + 10, None));
		assert!(Registry::roles(HOME, &account, NOW + HOUR).contains(Role::Nurse));
	});
}

#[test]
fn an_assigned_admin_is_listed_and_may_assign() {
	in_clinic(|| {
		assert_ok!(assign(ADMIN, STRANGER.to_account_id(), Role::Admin, NOW, None));
		assert_eq!(Organizations::<Runtime>::get(HOME).unwrap().admins.len(), 2);
		assert_ok!(assign(STRANGER, PATIENT.to_account_id(), Role::Nurse, NOW, None));
	});
}

#[test]
fn refusals() {
	in_clinic(|| {
		let other = STRANGER.to_account_id();
		let unknown = Registry::assign(signed(ADMIN), 9, other.clone(), Role::Nurse, NOW, None, None);
		assert_eq!(unknown, Err(Error::<Runtime>::NotFound.into()));
		assert_noop!(assign(NURSE, other.clone(), Role::Nurse, NOW, None), Error::<Runtime>::NotAuthorized);
		assert_noop!(assign(OTHER_ADMIN, other.clone(), Role::Nurse, NOW, None), Error::<Runtime>::NotAuthorized);
		assert_noop!(assign(ADMIN, ADMIN.to_account_id(), Role::Clinician, NOW, None), Error::<Runtime>::SelfElevation);
		assert_noop!(assign(ADMIN, other.clone(), Role::Nurse, NOW, Some(NOW)), Error::<Runtime>::BadPeriod);
		assert_noop!(assign(ADMIN, other.clone(), Role::Nurse, NOW + 9, Some(NOW + 5)), Error::<Runtime>::BadPeriod);
		assert_noop!(assign(ADMIN, other.clone(), Role::Nurse, 0, Some(NOW)), Error::<Runtime>::BadPeriod);
		assert_noop!(assign(ADMIN, NURSE.to_account_id(), Role::Nurse, NOW, None), Error::<Runtime>::AlreadyExists);
		assert_ok!(assign(ADMIN, other.clone(), Role::Nurse, NOW + HOUR, None));
		assert_noop!(assign(ADMIN, other.clone(), Role::Nurse, NOW, None), Error::<Runtime>::AlreadyExists);
		assert_ok!(Registry::suspend(council(), HOME));
		assert_noop!(assign(ADMIN, other, Role::Clinician, NOW, None), Error::<Runtime>::OrganizationSuspended);
	});
}

#[test]
fn ten_admins_is_the_most_but_past_ones_make_room() {
	in_clinic(|| {
		let account = |index: u32| AccountId::from([100 + index as u8; 32]);
		for index in 1..MAX_ADMINS {
			assert_ok!(assign(ADMIN, account(index), Role::Admin, NOW + MINUTE, Some(NOW + HOUR)));
		}
		assert_noop!(assign(ADMIN, account(50), Role::Admin, NOW, None), Error::<Runtime>::MaxAdminsExceeded);
		set_time(NOW + HOUR);
		assert_ok!(assign(ADMIN, account(50), Role::Admin, NOW, None));
		assert_eq!(Organizations::<Runtime>::get(HOME).unwrap().admins.len(), 2);
	});
}
