use assent_primitives::Role;
use assent_runtime::{testing::*, Registry, Runtime, RuntimeEvent};
use frame_support::{assert_noop, assert_ok};
use pallet_registry::{
	types::{KeyHolder, Recipient},
	Error, Event, Recipients, RoleKeys,
};
use polkadot_sdk::*;

#[test]
fn versions_of_a_recipient_rise() {
	in_clinic(|| {
		for (version, who) in [(1, NURSE), (2, NURSE), (1, DEVICE)] {
			let account = who.to_account_id();
			assert_ok!(Registry::set_recipient(signed(who), HOME, hash(version as u8)));
			let stored = Recipient { version, recipient: hash(version as u8) };
			assert_eq!(Recipients::<Runtime>::get(&account), Some(stored));
			assert!(emitted(RuntimeEvent::Registry(Event::RecipientSet { organization: HOME, account, version })));
		}
	});
}

#[test]
fn a_recipient_is_refused() {
	in_clinic(|| {
		let set = |who, organization| Registry::set_recipient(signed(who), organization, hash(1));
		assert_noop!(set(STRANGER, HOME), Error::<Runtime>::NotAuthorized);
		assert_noop!(set(NURSE, AWAY), Error::<Runtime>::NotAuthorized);
		let last = Recipient { version: u32::MAX, recipient: hash(1) };
		Recipients::<Runtime>::insert(NURSE.to_account_id(), last);
		assert_noop!(set(NURSE, HOME), Error::<Runtime>::CounterExhausted);
		assert_noop!(set(NURSE, 9), Error::<Runtime>::NotFound);
		assert_ok!(Registry::suspend(council(), HOME));
		assert_noop!(set(STEWARD, HOME), Error::<Runtime>::OrganizationSuspended);
	});
}

#[test]
fn versions_of_a_role_key_rise() {
	in_clinic(|| {
		let holder = KeyHolder::Role(Role::Clinician);
		for (version, who) in [(1, STEWARD), (2, ADMIN)] {
			assert_ok!(Registry::rotate_key(signed(who), HOME, holder, hash(version as u8)));
			let stored = Recipient { version, recipient: hash(version as u8) };
			assert_eq!(RoleKeys::<Runtime>::get(HOME, holder), Some(stored));
			assert!(emitted(RuntimeEvent::Registry(Event::KeyRotated { organization: HOME, holder, version })));
		}
		assert_eq!(RoleKeys::<Runtime>::get(HOME, KeyHolder::Organization), None);
	});
}

#[test]
fn a_rotation_is_refused() {
	in_clinic(|| {
		let rotate = |who| Registry::rotate_key(signed(who), HOME, KeyHolder::Organization, hash(1));
		assert_noop!(rotate(NURSE), Error::<Runtime>::NotAuthorized);
		assert_noop!(rotate(OTHER_ADMIN), Error::<Runtime>::NotAuthorized);
		let last = Recipient { version: u32::MAX, recipient: hash(1) };
		RoleKeys::<Runtime>::insert(HOME, KeyHolder::Organization, last);
		assert_noop!(rotate(STEWARD), Error::<Runtime>::CounterExhausted);
		let unknown = Registry::rotate_key(signed(STEWARD), 9, KeyHolder::Organization, hash(1));
		assert_eq!(unknown, Err(Error::<Runtime>::NotFound.into()));
		assert_ok!(Registry::suspend(council(), HOME));
		assert_noop!(rotate(STEWARD), Error::<Runtime>::OrganizationSuspended);
	});
}
