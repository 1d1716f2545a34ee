use crate::{entry, register};
use assent_runtime::{testing::*, Records, Registry, Runtime, RuntimeEvent};
use frame_support::{assert_noop, assert_ok};
use pallet_records::{types::DocumentStatus, Documents, Error, Event};
use polkadot_sdk::*;

#[test]
fn a_device_or_an_admin_of_the_author_retracts() {
	for who in [DEVICE, ADMIN] {
		in_clinic(|| {
			assert_ok!(register(DEVICE, HOME, vec![entry([1; 32])]));
			assert_ok!(Records::retract(signed(who), HOME, KEPT, [1; 32]));
			assert_eq!(Documents::<Runtime>::get(KEPT, [1; 32]).unwrap().status, DocumentStatus::Retracted);
			let event = Event::Retracted { organization: HOME, subject: KEPT, document: [1; 32] };
			assert!(emitted(RuntimeEvent::Records(event)));
		});
	}
}

#[test]
fn refusals() {
	in_clinic(|| {
		assert_ok!(register(DEVICE, HOME, vec![entry([1; 32])]));
		let retract = |who, organization, document| Records::retract(signed(who), organization, KEPT, document);
		assert_noop!(retract(DEVICE, HOME, [2; 32]), Error::<Runtime>::NotFound);
		assert_noop!(retract(NURSE, HOME, [1; 32]), Error::<Runtime>::NotAuthorized);
		assert_noop!(retract(OTHER_DEVICE, AWAY, [1; 32]), Error::<Runtime>::NotAuthorized);
		assert_noop!(retract(OTHER_DEVICE, HOME, [1; 32]), Error::<Runtime>::NotAuthorized);
		assert_ok!(Registry::suspend(council(), HOME));
		assert_noop!(retract(DEVICE, HOME, [1; 32]), Error::<Runtime>::OrganizationSuspended);
		assert_ok!(Registry::reinstate(council(), HOME));
		assert_ok!(retract(DEVICE, HOME, [1; 32]));
		assert_noop!(retract(DEVICE, HOME, [1; 32]), Error::<Runtime>::AlreadyRetracted);
		assert_ok!(Registry::retire_device(signed(ADMIN), HOME, DEVICE.to_account_id()));
		assert_noop!(retract(DEVICE, HOME, [1; 32]), Error::<Runtime>::NotAuthorized);
	});
}
