use assent_primitives::Role;
use assent_runtime::{testing::*, Registry, Runtime, RuntimeEvent, Subjects};
use frame_support::{assert_noop, assert_ok};
use pallet_subjects::{types::Subject, Error, Event, Subjects as Stored};
use polkadot_sdk::*;

#[test]
fn a_patient_without_a_key_is_in_custody() {
	in_clinic(|| {
		assert_ok!(Subjects::register(signed(NURSE), HOME, [7; 32], None));
		let stored = Subject { custodian: Some(HOME), organization: HOME, controller: None, directory: None, live_consents: 0 };
		assert_eq!(Stored::<Runtime>::get([7; 32]), Some(stored));
		let event = Event::SubjectRegistered { organization: HOME, subject: [7; 32] };
		assert!(emitted(RuntimeEvent::Subjects(event)));
	});
}

#[test]
fn a_patient_with_a_key_controls_and_may_sign() {
	in_clinic(|| {
		let controller = STRANGER.to_account_id();
		assert_ok!(Subjects::register(signed(DEVICE), HOME, [7; 32], Some(controller.clone())));
		let stored = Stored::<Runtime>::get([7; 32]).unwrap();
		assert_eq!((stored.custodian, stored.controller), (None, Some(controller.clone())));
		assert_eq!(frame_system::Account::<Runtime>::get(&controller).sufficients, 1);
	});
}

#[test]
fn each_role_of_the_desk_registers() {
	in_clinic(|| {
		let roles = [Role::Registrar, Role::Nurse, Role::Clinician, Role::KeySteward, Role::Laboratory];
		for (byte, role) in (100..).zip(roles) {
			assert_ok!(Registry::assign(signed(ADMIN), HOME, STRANGER.to_account_id(), role, NOW, None, None));
			assert_ok!(Subjects::register(signed(STRANGER), HOME, [byte; 32], None));
			assert_ok!(Registry::end(signed(ADMIN), HOME, STRANGER.to_account_id(), role));
		}
	});
}

#[test]
fn refusals() {
	in_clinic(|| {
		let register = |who, organization, subject| Subjects::register(signed(who), organization, subject, None);
		assert_noop!(register(PHARMACIST, HOME, [7; 32]), Error::<Runtime>::NotAuthorized);
		assert_noop!(register(STRANGER, HOME, [7; 32]), Error::<Runtime>::NotAuthorized);
		assert_noop!(register(NURSE, AWAY, [7; 32]), Error::<Runtime>::NotAuthorized);
		assert_noop!(register(NURSE, HOME, KEPT), Error::<Runtime>::AlreadyExists);
		assert_noop!(register(NURSE, 9, [7; 32]), Error::<Runtime>::OrganizationSuspended);
		assert_ok!(Registry::suspend(council(), HOME));
		assert_noop!(register(NURSE, HOME, [7; 32]), Error::<Runtime>::OrganizationSuspended);
	});
}
