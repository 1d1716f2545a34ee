use assent_primitives::{Role, Roles};
use assent_runtime::{testing::*, Registry, Runtime, RuntimeEvent};
use frame_support::{assert_noop, assert_ok, BoundedVec};
use pallet_registry::{types::OrganizationStatus, Error, Event, NextOrganization, Organizations};
use polkadot_sdk::*;
use sp_runtime::DispatchError;

fn admins(of: &[Key]) -> pallet_registry::types::Admins {
	BoundedVec::truncate_from(of.iter().map(|admin| admin.to_account_id()).collect())
}

#[test]
fn an_organization_gets_the_next_id_and_its_admins() {
	in_clinic(|| {
		assert_ok!(Registry::admit(council(), admins(&[STRANGER, PATIENT]), *b"FR", hash(5)));
		let entry = Organizations::<Runtime>::get(3).unwrap();
		assert_eq!((entry.country, entry.name, entry.status), (*b"FR", hash(5), OrganizationStatus::Active));
		assert_eq!(NextOrganization::<Runtime>::get(), 4);
		for admin in [STRANGER, PATIENT] {
			assert!(Registry::has_role(3, &admin.to_account_id(), Role::Admin, NOW));
			assert!(frame_system::Account::<Runtime>::get(admin.to_account_id()).sufficients > 0);
		}
		assert!(emitted(RuntimeEvent::Registry(Event::OrganizationAdmitted { organization: 3 })));
	});
}

#[test]
fn only_the_council_admits() {
	in_clinic(|| {
		let admit = |origin| Registry::admit(origin, admins(&[STRANGER]), *b"FR", hash(5));
		assert_noop!(admit(signed(ADMIN)), DispatchError::BadOrigin);
		let minority = pallet_collective::RawOrigin::Members(1, 2).into();
		assert_noop!(admit(minority), DispatchError::BadOrigin);
	});
}

#[test]
fn refusals() {
	in_clinic(|| {
		let admit = |who, country| Registry::admit(council(), who, country, hash(5));
		assert_noop!(admit(admins(&[]), *b"FR"), Error::<Runtime>::NoAdmins);
		assert_noop!(admit(admins(&[STRANGER, STRANGER]), *b"FR"), Error::<Runtime>::DuplicateAdmin);
		assert_noop!(admit(admins(&[STRANGER]), *b"fr"), Error::<Runtime>::BadCountry);
		NextOrganization::<Runtime>::put(u32::MAX);
		assert_noop!(admit(admins(&[STRANGER]), *b"FR"), Error::<Runtime>::CounterExhausted);
	});
}
