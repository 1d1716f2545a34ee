use assent_primitives::{Role, Roles};
use assent_runtime::{testing::*, Registry, Runtime, RuntimeEvent};
use frame_support::{assert_noop, assert_ok, dispatch::DispatchResult, BoundedVec};
use pallet_registry::{types::MAX_TEMPLATES, Assignments, Error, Event, Templates};
use polkadot_sdk::*;

fn set(who: Key, number: u8, roles: &[Role], length: Option<u64>) -> DispatchResult {
	let roles = BoundedVec::try_from(roles.to_vec()).expect("at most eleven");
	Registry::set_template(signed(who), HOME, number, hash(5), roles, length)
}

fn assign(who: Key, number: u8, from: u64) -> DispatchResult {
	let assigned = Registry::assign_template(signed(who), HOME, STRANGER.to_account_id(), number, from, Some(hash(3)));
	assigned.map(|_| ()).map_err(|refused| refused.error)
}

#[test]
fn a_template_gives_its_roles_for_its_length() {
	in_clinic(|| {
		assert_ok!(set(ADMIN, 2, &[Role::Clinician, Role::Laboratory], Some(HOUR)));
		assert!(emitted(RuntimeEvent::Registry(Event::TemplateSet { organization: HOME, number: 2 })));
		assert_ok!(assign(ADMIN, 2, NOW));
		let account = STRANGER.to_account_id();
		for role in [Role::Clinician, Role::Laboratory] {
			let stored = Assignments::<Runtime>::get((HOME, &account, role)).unwrap();
			assert_eq!((stored.from, stored.until, stored.licence), (NOW, Some(NOW + HOUR), Some(hash(3))));
			let (account, from, until) = (account.clone(), NOW, Some(NOW + HOUR));
			assert!(emitted(RuntimeEvent::Registry(Event::RoleAssigned { organization: HOME, account, role, from, until })));
		}
		assert!(Registry::roles(HOME, &account, NOW + HOUR).is_empty());
	});
}

#[test]
fn a_template_is_replaced_and_dropped_while_roles_stay() {
	in_clinic(|| {
		assert_ok!(set(ADMIN, 0, &[Role::Nurse], None));
		assert_ok!(assign(ADMIN, 0, NOW));
		assert_ok!(set(ADMIN, 0, &[Role::Registrar], Some(HOUR)));
		assert_eq!(Templates::<Runtime>::get(HOME, 0).unwrap().roles.to_vec(), vec![Role::Registrar]);
		assert_ok!(Registry::drop_template(signed(ADMIN), HOME, 0));
		assert!(emitted(RuntimeEvent::Registry(Event::TemplateDropped { organization: HOME, number: 0 })));
		assert!(Registry::has_role(HOME, &STRANGER.to_account_id(), Role::Nurse, NOW));
	});
}

#[test]
fn keeping_one_is_refused() {
	in_clinic(|| {
		let roles = BoundedVec::truncate_from(vec![Role::Nurse]);
		let unknown = Registry::set_template(signed(ADMIN), 9, 0, hash(5), roles, None);
		assert_eq!(unknown, Err(Error::<Runtime>::NotFound.into()));
		assert_noop!(set(NURSE, 0, &[Role::Nurse], None), Error::<Runtime>::NotAuthorized);
		assert_noop!(set(ADMIN, MAX_TEMPLATES, &[Role::Nurse], None), Error::<Runtime>::BadTemplate);
		for roles in [&[][..], &[Role::Nurse, Role::Nurse], &[Role::Admin], &[Role::Nurse, Role::Admin]] {
			assert_noop!(set(ADMIN, 0, roles, None), Error::<Runtime>::BadTemplate);
		}
		assert_noop!(set(ADMIN, 0, &[Role::Nurse], Some(0)), Error::<Runtime>::BadPeriod);
		assert_ok!(Registry::suspend(council(), HOME));
		assert_noop!(set(ADMIN, 0, &[Role::Nurse], None), Error::<Runtime>::OrganizationSuspended);
	});
}

#[test]
fn dropping_one_is_refused() {
	in_clinic(|| {
		assert_noop!(Registry::drop_template(signed(NURSE), HOME, 0), Error::<Runtime>::NotAuthorized);
		assert_noop!(Registry::drop_template(signed(ADMIN), HOME, 0), Error::<Runtime>::NotFound);
	});
}

#[test]
fn assigning_by_one_is_refused() {
	in_clinic(|| {
		assert_noop!(assign(ADMIN, 0, NOW), Error::<Runtime>::NotFound);
		assert_ok!(set(ADMIN, 0, &[Role::Nurse, Role::Auditor], Some(HOUR)));
		let unknown = Registry::assign_template(signed(ADMIN), 9, STRANGER.to_account_id(), 0, NOW, None);
		assert_eq!(unknown.unwrap_err().error, Error::<Runtime>::NotFound.into());
		assert_noop!(assign(NURSE, 0, NOW), Error::<Runtime>::NotAuthorized);
		assert_noop!(assign(ADMIN, 0, NOW - HOUR), Error::<Runtime>::BadPeriod);
		let own = Registry::assign_template(signed(ADMIN), HOME, ADMIN.to_account_id(), 0, NOW, None);
		assert_eq!(own.unwrap_err().error, Error::<Runtime>::SelfElevation.into());
		// All or none.
		let held = Registry::assign_template(signed(ADMIN), HOME, NURSE.to_account_id(), 0, NOW, None);
		assert_eq!(held.unwrap_err().error, Error::<Runtime>::AlreadyExists.into());
		assert!(!Registry::has_role(HOME, &NURSE.to_account_id(), Role::Auditor, NOW));
		let account = STRANGER.to_account_id();
		assert_ok!(Registry::assign(signed(ADMIN), HOME, account, Role::Admin, NOW, None, None));
		assert_noop!(assign(ADMIN, 0, NOW), Error::<Runtime>::ConflictingRoles);
		assert_ok!(Registry::suspend(council(), HOME));
		assert_noop!(assign(ADMIN, 0, NOW), Error::<Runtime>::OrganizationSuspended);
	});
}
