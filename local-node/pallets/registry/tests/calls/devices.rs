use assent_primitives::Roles;
use assent_runtime::{testing::*, Registry, Runtime, RuntimeEvent};
use frame_support::{assert_noop, assert_ok};
use pallet_registry::{Devices, Error, Event};
use polkadot_sdk::*;

#[test]
fn a_device_is_enrolled_retired_and_enrolled_again() {
	in_clinic(|| {
		let device = STRANGER.to_account_id();
		assert_ok!(Registry::enrol_device(signed(ADMIN), HOME, device.clone()));
		assert!(Registry::is_device(HOME, &device) && !Registry::is_device(AWAY, &device));
		assert_eq!(frame_system::Account::<Runtime>::get(&device).sufficients, 1);
		assert!(emitted(RuntimeEvent::Registry(Event::DeviceEnrolled { organization: HOME, device: device.clone() })));
		assert_ok!(Registry::retire_device(signed(ADMIN), HOME, device.clone()));
		assert!(!Registry::is_device(HOME, &device));
		assert!(Devices::<Runtime>::get(HOME, &device).unwrap().retired_at.is_some());
		assert!(emitted(RuntimeEvent::Registry(Event::DeviceRetired { organization: HOME, device: device.clone() })));
		assert_ok!(Registry::enrol_device(signed(ADMIN), HOME, device.clone()));
		assert!(Registry::is_device(HOME, &device));
		// Sufficient once, however often it is enrolled.
		assert_eq!(frame_system::Account::<Runtime>::get(&device).sufficients, 1);
	});
}

#[test]
fn enrolling_is_refused() {
	in_clinic(|| {
		let enrol = |who, organization| Registry::enrol_device(signed(who), organization, STRANGER.to_account_id());
		assert_noop!(enrol(ADMIN, 9), Error::<Runtime>::NotFound);
		assert_noop!(enrol(NURSE, HOME), Error::<Runtime>::NotAuthorized);
		assert_noop!(enrol(OTHER_ADMIN, HOME), Error::<Runtime>::NotAuthorized);
		let again = Registry::enrol_device(signed(ADMIN), HOME, DEVICE.to_account_id());
		assert_eq!(again, Err(Error::<Runtime>::AlreadyExists.into()));
		assert_ok!(Registry::suspend(council(), HOME));
		assert_noop!(enrol(ADMIN, HOME), Error::<Runtime>::OrganizationSuspended);
	});
}

#[test]
fn retiring_is_refused() {
	in_clinic(|| {
		let retire = |who, device: Key| Registry::retire_device(signed(who), HOME, device.to_account_id());
		assert_noop!(retire(NURSE, DEVICE), Error::<Runtime>::NotAuthorized);
		assert_noop!(retire(ADMIN, STRANGER), Error::<Runtime>::NotFound);
		assert_ok!(retire(ADMIN, DEVICE));
		assert_noop!(retire(ADMIN, DEVICE), Error::<Runtime>::AlreadyRetired);
	});
}

/// A stolen workstation can be retired while the council has the organization suspended.
#[test]
fn a_suspended_organization_may_still_retire() {
	in_clinic(|| {
		assert_ok!(Registry::suspend(council(), HOME));
		assert_ok!(Registry::retire_device(signed(ADMIN), HOME, DEVICE.to_account_id()));
	});
}
