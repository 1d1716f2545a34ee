use crate::{world::*, Config};
use alloc::vec::Vec;
use assent_primitives::Role;
use frame_benchmarking::v2::*;
use frame_support::BoundedVec;
use frame_system::RawOrigin;
use pallet_registry::{
	separation::is_conflict,
	types::{DeviceStatus, KeyHolder, OrganizationStatus, PendingAdmin, Recipient, Template, TemplateRoles, MAX_ADMINS},
	Assignments, Call, Devices, NextOrganization, Organizations, PendingAdmins, Recipients, RoleKeys, Templates,
};
use polkadot_sdk::*;

pub struct Pallet<T: Config>(pallet_registry::Pallet<T>);

/// The roles of the largest template: all but `Admin`.
fn roles(count: u32) -> TemplateRoles {
	let roles = Role::ALL.into_iter().filter(|role| *role != Role::Admin).take(count as usize);
	TemplateRoles::truncate_from(roles.collect())
}

/// As many proposals as fit, the last one about this account.
fn propose<T: Config>(last: u32) {
	let proposed = |index| PendingAdmin {
		account: stranger(index),
		proposed_by: admin(HOME, 0),
		proposed_at: NOW,
		from: NOW,
		until: Some(NOW + HOUR),
		licence: Some(hash(1)),
	};
	PendingAdmins::<T>::insert(HOME, BoundedVec::truncate_from((last + 1 - MAX_ADMINS..=last).map(proposed).collect()));
}

/// What a template holds at most: no role goes against another, so all but `Admin`.
const TEMPLATE_ROLES: u32 = 10;

#[benchmarks]
pub mod benchmarks {
	use super::*;

	/// `a` admins of whom the chain knows nothing.
	#[benchmark]
	pub fn admit(a: Linear<1, MAX_ADMINS>) {
		begin::<T>();
		let admins: Vec<_> = (0..a).map(stranger).collect();
		let id = NextOrganization::<T>::get();
		fill_log::<T>(id, 64);

		#[extrinsic_call]
		_(T::council(), BoundedVec::truncate_from(admins), *b"DE", hash(1));

		assert_eq!(Organizations::<T>::get(id).map(|entry| entry.admins.len() as u32), Some(a));
	}

	#[benchmark]
	pub fn suspend() {
		begin::<T>();

		#[extrinsic_call]
		_(T::council(), HOME);

		assert_eq!(Organizations::<T>::get(HOME).map(|entry| entry.status), Some(OrganizationStatus::Suspended));
	}

	#[benchmark]
	pub fn reinstate() {
		begin::<T>();
		Organizations::<T>::mutate(HOME, |entry| {
			entry.iter_mut().for_each(|entry| entry.status = OrganizationStatus::Suspended)
		});

		#[extrinsic_call]
		_(T::council(), HOME);

		assert_eq!(Organizations::<T>::get(HOME).map(|entry| entry.status), Some(OrganizationStatus::Active));
	}

	/// One that was retired before.
	#[benchmark]
	pub fn enrol_device() {
		begin::<T>();
		let device = stranger(1);
		Devices::<T>::insert(HOME, &device, DeviceStatus { enrolled_at: 0, retired_at: Some(1) });

		#[extrinsic_call]
		_(RawOrigin::Signed(admin(HOME, 9)), HOME, device.clone());

		assert_eq!(Devices::<T>::get(HOME, &device).and_then(|status| status.retired_at), None);
	}

	#[benchmark]
	pub fn retire_device() {
		begin::<T>();
		let device = device::<T>(HOME);

		#[extrinsic_call]
		_(RawOrigin::Signed(admin(HOME, 9)), HOME, device.clone());

		assert!(Devices::<T>::get(HOME, &device).is_some_and(|status| status.retired_at.is_some()));
	}

	/// Another admin, by the only one in office: nine others are found over and dropped.
	#[benchmark]
	pub fn assign() {
		begin::<T>();
		let alone = leave_one_admin::<T>(HOME);
		let who = stranger(1);
		Assignments::<T>::insert((HOME, &who, Role::Admin), over::<T>());
		Assignments::<T>::insert((HOME, &who, Role::Auditor), over::<T>());
		Assignments::<T>::insert((HOME, &who, Role::PrivacyOfficer), over::<T>());
		propose::<T>(MAX_ADMINS);

		#[extrinsic_call]
		_(RawOrigin::Signed(alone), HOME, who.clone(), Role::Admin, NOW, Some(NOW + HOUR), Some(hash(1)));

		assert!(Organizations::<T>::get(HOME).is_some_and(|entry| entry.admins.contains(&who)));
	}

	/// An admin, by another.
	#[benchmark]
	pub fn end() {
		begin::<T>();
		let who = admin(HOME, 9);

		#[extrinsic_call]
		_(RawOrigin::Signed(admin(HOME, 0)), HOME, who.clone(), Role::Admin);

		assert!(Organizations::<T>::get(HOME).is_some_and(|entry| !entry.admins.contains(&who)));
	}

	/// By somebody who holds or held every role.
	#[benchmark]
	pub fn set_recipient() {
		begin::<T>();
		let who = member::<T>(HOME, Role::Validator);
		Recipients::<T>::insert(&who, Recipient { version: 1, recipient: hash(1) });

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), HOME, hash(2));

		assert_eq!(Recipients::<T>::get(&who).map(|recipient| recipient.version), Some(2));
	}

	/// By an admin, who was key steward before.
	#[benchmark]
	pub fn rotate_key() {
		begin::<T>();
		let who = admin(HOME, 9);
		Assignments::<T>::insert((HOME, &who, Role::KeySteward), over::<T>());
		let holder = KeyHolder::Role(Role::Validator);
		RoleKeys::<T>::insert(HOME, holder, Recipient { version: 1, recipient: hash(1) });

		#[extrinsic_call]
		_(RawOrigin::Signed(who), HOME, holder, hash(2));

		assert_eq!(RoleKeys::<T>::get(HOME, holder).map(|recipient| recipient.version), Some(2));
	}

	/// Over another template of as many roles.
	#[benchmark]
	pub fn set_template() {
		begin::<T>();
		let former = Template { name: hash(1), roles: roles(TEMPLATE_ROLES), length: None };
		Templates::<T>::insert(HOME, 63, former);

		#[extrinsic_call]
		_(RawOrigin::Signed(admin(HOME, 9)), HOME, 63, hash(2), roles(TEMPLATE_ROLES), Some(HOUR));

		assert_eq!(Templates::<T>::get(HOME, 63).map(|template| template.name), Some(hash(2)));
	}

	#[benchmark]
	pub fn drop_template() {
		begin::<T>();
		let template = Template { name: hash(1), roles: roles(TEMPLATE_ROLES), length: None };
		Templates::<T>::insert(HOME, 63, template);

		#[extrinsic_call]
		_(RawOrigin::Signed(admin(HOME, 9)), HOME, 63);

		assert!(!Templates::<T>::contains_key(HOME, 63));
	}

	/// `r` roles, to somebody who held every role before.
	#[benchmark]
	pub fn assign_template(r: Linear<1, TEMPLATE_ROLES>) {
		begin::<T>();
		let who = stranger(1);
		for role in Role::ALL.into_iter().filter(|role| is_conflict(*role, Role::Admin) || roles(r).contains(role)) {
			Assignments::<T>::insert((HOME, &who, role), over::<T>());
		}
		Assignments::<T>::insert((HOME, &who, Role::Admin), over::<T>());
		Templates::<T>::insert(HOME, 63, Template { name: hash(1), roles: roles(r), length: Some(HOUR) });

		#[extrinsic_call]
		_(RawOrigin::Signed(admin(HOME, 9)), HOME, who.clone(), 63, NOW, Some(hash(1)));

		let held = roles(r).iter().all(|role| Assignments::<T>::get((HOME, &who, *role)).is_some_and(|held| held.is_live(NOW)));
		assert!(held);
	}

	/// Where ten admins are in office and the list of proposals is full but for one that ran out.
	#[benchmark]
	pub fn propose_admin() {
		begin::<T>();
		let who = stranger(100);
		for role in [Role::Admin, Role::Auditor, Role::PrivacyOfficer] {
			Assignments::<T>::insert((HOME, &who, role), over::<T>());
		}
		propose::<T>(MAX_ADMINS);
		PendingAdmins::<T>::mutate(HOME, |pending| pending[0].until = Some(1));

		#[extrinsic_call]
		_(RawOrigin::Signed(admin(HOME, 9)), HOME, who.clone(), NOW, Some(NOW + HOUR), Some(hash(1)));

		assert!(PendingAdmins::<T>::get(HOME).iter().any(|pending| pending.account == who));
	}

	/// Where nine admins are in office and the tenth's time ran out.
	#[benchmark]
	pub fn approve_admin() {
		begin::<T>();
		let who = stranger(MAX_ADMINS);
		for role in [Role::Admin, Role::Auditor, Role::PrivacyOfficer] {
			Assignments::<T>::insert((HOME, &who, role), over::<T>());
		}
		Assignments::<T>::mutate((HOME, admin(HOME, 5), Role::Admin), |held| {
			held.iter_mut().for_each(|held| held.until = Some(NOW))
		});
		propose::<T>(MAX_ADMINS);

		#[extrinsic_call]
		_(RawOrigin::Signed(admin(HOME, 9)), HOME, who.clone());

		assert!(Organizations::<T>::get(HOME).is_some_and(|entry| entry.admins.contains(&who)));
	}

	#[benchmark]
	pub fn reject_admin() {
		begin::<T>();
		propose::<T>(MAX_ADMINS);
		let who = stranger(MAX_ADMINS);

		#[extrinsic_call]
		_(RawOrigin::Signed(admin(HOME, 9)), HOME, who.clone());

		assert!(PendingAdmins::<T>::get(HOME).iter().all(|pending| pending.account != who));
	}
}
