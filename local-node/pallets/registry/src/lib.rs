//! # Registry
//!
//! Organizations, the workstations they enrolled, who holds which role there and from when until when, the recipients
//! that keys are sealed to, and a change log an organization.
//!
//! - An organization is admitted, suspended and reinstated by `AdmitOrigin`. Everything else is its admins' work.
//! - Nobody assigns a role to themselves, and the last admin cannot be ended.
//! - A role is decided by comparing times; nothing runs when it ends.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

use polkadot_sdk::*;

mod impls;
pub mod types;
pub mod weights;

pub use pallet::*;
pub use weights::WeightInfo;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use crate::types::{Admins, Assignment, Change, DeviceStatus, KeyHolder, Organization, OrganizationStatus, Recipient};
	use alloc::collections::BTreeSet;
	use assent_primitives::{AccountId, Accounts, ChangeKind, ChangeLog, Moment, OrganizationId, Role, Roles};
	use frame_support::{
		pallet_prelude::*,
		traits::{EnsureOrigin, Time},
	};
	use frame_system::pallet_prelude::*;
	use sp_core::H256;

	#[pallet::config]
	pub trait Config: polkadot_sdk::frame_system::Config<AccountId = AccountId, RuntimeEvent: From<Event<Self>>> {
		/// Who admits and suspends organizations.
		type AdmitOrigin: EnsureOrigin<Self::RuntimeOrigin>;
		/// The chain's clock, in ms.
		type Time: Time<Moment = Moment>;
		type WeightInfo: WeightInfo;
	}

	#[pallet::pallet]
	pub struct Pallet<T>(_);

	#[pallet::storage]
	pub type Organizations<T: Config> = StorageMap<_, Twox64Concat, OrganizationId, Organization>;

	#[pallet::type_value]
	pub fn FirstOrganization() -> OrganizationId {
		1
	}

	/// The id that the next admitted organization gets; from 1.
	#[pallet::storage]
	pub type NextOrganization<T: Config> = StorageValue<_, OrganizationId, ValueQuery, FirstOrganization>;

	/// Workstations by organization. A retired one stays listed.
	#[pallet::storage]
	pub type Devices<T: Config> =
		StorageDoubleMap<_, Twox64Concat, OrganizationId, Blake2_128Concat, AccountId, DeviceStatus>;

	/// The newest assignment of each account to each role.
	#[pallet::storage]
	pub type Assignments<T: Config> = StorageNMap<
		_,
		(NMapKey<Twox64Concat, OrganizationId>, NMapKey<Blake2_128Concat, AccountId>, NMapKey<Twox64Concat, Role>),
		Assignment,
	>;

	/// What bundles for an organization or for a role are sealed to.
	#[pallet::storage]
	pub type RoleKeys<T: Config> = StorageDoubleMap<_, Twox64Concat, OrganizationId, Twox64Concat, KeyHolder, Recipient>;

	/// What is sealed to one account.
	#[pallet::storage]
	pub type Recipients<T: Config> = StorageMap<_, Blake2_128Concat, AccountId, Recipient>;

	/// Changes ever noted for an organization; the sequence number of the next one.
	#[pallet::storage]
	pub type ChangeCount<T: Config> = StorageMap<_, Twox64Concat, OrganizationId, u64, ValueQuery>;

	/// The newest 4,096 changes of an organization by sequence number, from 0.
	#[pallet::storage]
	pub type Changes<T: Config> = StorageDoubleMap<_, Twox64Concat, OrganizationId, Twox64Concat, u64, Change>;

	/// Accounts that may sign without a balance, for ever.
	#[pallet::storage]
	pub type Enabled<T: Config> = StorageMap<_, Blake2_128Concat, AccountId, ()>;

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		OrganizationAdmitted { organization: OrganizationId },
		OrganizationSuspended { organization: OrganizationId },
		OrganizationReinstated { organization: OrganizationId },
		DeviceEnrolled { organization: OrganizationId, device: AccountId },
		DeviceRetired { organization: OrganizationId, device: AccountId },
		/// `from` and `until` are ms.
		RoleAssigned { organization: OrganizationId, account: AccountId, role: Role, from: Moment, until: Option<Moment> },
		RoleEnded { organization: OrganizationId, account: AccountId, role: Role },
		RecipientSet { organization: OrganizationId, account: AccountId, version: u32 },
		KeyRotated { organization: OrganizationId, holder: KeyHolder, version: u32 },
	}

	#[pallet::error]
	pub enum Error<T> {
		/// No such organization, device or assignment.
		NotFound,
		/// The signer may not do this for this organization.
		NotAuthorized,
		/// The device is enrolled, or the role is held, already.
		AlreadyExists,
		/// The organization is suspended.
		OrganizationSuspended,
		/// The organization is not suspended.
		NotSuspended,
		/// The device was retired before.
		AlreadyRetired,
		/// The assignment was ended before.
		AlreadyEnded,
		/// An organization needs an admin.
		NoAdmins,
		/// An account was named twice.
		DuplicateAdmin,
		/// Ten admins is the most.
		MaxAdminsExceeded,
		/// The only admin in office cannot be ended; assign another first.
		LastAdmin,
		/// Nobody assigns a role to themselves.
		SelfElevation,
		/// Not two capital letters.
		BadCountry,
		/// The end is not after the start, or is past.
		BadPeriod,
		/// No more organizations or versions can be counted.
		CounterExhausted,
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Admits an organization under the next id and makes each of `admins` an admin from now on. `name` is a salted
		/// commitment. Origin: `AdmitOrigin`.
		/// Errors: `NoAdmins`, `DuplicateAdmin`, `BadCountry`, `CounterExhausted`. Emits `OrganizationAdmitted` and a
		/// `RoleAssigned` an admin.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::admit(admins.len() as u32))]
		pub fn admit(origin: OriginFor<T>, admins: Admins, country: [u8; 2], name: H256) -> DispatchResult {
			T::AdmitOrigin::ensure_origin(origin)?;
			ensure!(!admins.is_empty(), Error::<T>::NoAdmins);
			ensure!(admins.iter().collect::<BTreeSet<_>>().len() == admins.len(), Error::<T>::DuplicateAdmin);
			ensure!(country.iter().all(u8::is_ascii_uppercase), Error::<T>::BadCountry);
			let organization = NextOrganization::<T>::get();
			let next = organization.checked_add(1).ok_or(Error::<T>::CounterExhausted)?;
			let from = T::Time::now();
			let assigned_by = Self::treasury(organization);

			// Every check is above this line, every write below it.
			NextOrganization::<T>::put(next);
			for admin in &admins {
				let assignment =
					Assignment { from, until: None, licence: None, assigned_by: assigned_by.clone(), ended_at: None };
				Self::record_assignment(organization, admin, Role::Admin, assignment);
			}
			let admitted_at = Self::block_number();
			let status = OrganizationStatus::Active;
			Organizations::<T>::insert(organization, Organization { country, name, admins, status, admitted_at });
			Self::deposit_event(Event::OrganizationAdmitted { organization });
			Ok(())
		}

		/// Suspends an organization: none of its members or devices acts any more, and it reads nothing by consent.
		/// Ending roles, retiring devices and revoking consents stay possible. Origin: `AdmitOrigin`.
		/// Errors: `NotFound`, `OrganizationSuspended`. Emits `OrganizationSuspended`.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::suspend())]
		pub fn suspend(origin: OriginFor<T>, organization: OrganizationId) -> DispatchResult {
			T::AdmitOrigin::ensure_origin(origin)?;
			let entry = Organizations::<T>::get(organization).ok_or(Error::<T>::NotFound)?;
			ensure!(entry.status == OrganizationStatus::Active, Error::<T>::OrganizationSuspended);

			// Every check is above this line, every write below it.
			Self::record_status(organization, entry, OrganizationStatus::Suspended);
			Self::deposit_event(Event::OrganizationSuspended { organization });
			Ok(())
		}

		/// Takes a suspension back. Origin: `AdmitOrigin`.
		/// Errors: `NotFound`, `NotSuspended`. Emits `OrganizationReinstated`.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::reinstate())]
		pub fn reinstate(origin: OriginFor<T>, organization: OrganizationId) -> DispatchResult {
			T::AdmitOrigin::ensure_origin(origin)?;
			let entry = Organizations::<T>::get(organization).ok_or(Error::<T>::NotFound)?;
			ensure!(entry.status == OrganizationStatus::Suspended, Error::<T>::NotSuspended);

			// Every check is above this line, every write below it.
			Self::record_status(organization, entry, OrganizationStatus::Active);
			Self::deposit_event(Event::OrganizationReinstated { organization });
			Ok(())
		}

		/// Enrols a workstation, which may then sign without a balance. A retired one may be enrolled again. By an admin.
		/// Errors: `NotFound`, `OrganizationSuspended`, `NotAuthorized`, `AlreadyExists`. Emits `DeviceEnrolled`.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::enrol_device())]
		pub fn enrol_device(origin: OriginFor<T>, organization: OrganizationId, device: AccountId) -> DispatchResult {
			let admin = ensure_signed(origin)?;
			Self::ensure_active(organization)?;
			Self::ensure_admin(organization, &admin)?;
			ensure!(!<Self as Roles>::is_device(organization, &device), Error::<T>::AlreadyExists);

			// Every check is above this line, every write below it.
			let status = DeviceStatus { enrolled_at: Self::block_number(), retired_at: None };
			Devices::<T>::insert(organization, &device, status);
			<Self as Accounts>::enable(&device);
			Self::note(organization, ChangeKind::Assignment, device.clone().into(), None);
			Self::deposit_event(Event::DeviceEnrolled { organization, device });
			Ok(())
		}

		/// Retires a workstation: it no longer registers documents or anchors its audit. By an admin.
		/// Errors: `NotFound`, `NotAuthorized`, `AlreadyRetired`. Emits `DeviceRetired`.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::retire_device())]
		pub fn retire_device(origin: OriginFor<T>, organization: OrganizationId, device: AccountId) -> DispatchResult {
			let admin = ensure_signed(origin)?;
			Self::ensure_admin(organization, &admin)?;
			let status = Devices::<T>::get(organization, &device).ok_or(Error::<T>::NotFound)?;
			ensure!(status.retired_at.is_none(), Error::<T>::AlreadyRetired);

			// Every check is above this line, every write below it.
			let retired_at = Some(Self::block_number());
			Devices::<T>::insert(organization, &device, DeviceStatus { retired_at, ..status });
			Self::note(organization, ChangeKind::Assignment, device.clone().into(), None);
			Self::deposit_event(Event::DeviceRetired { organization, device });
			Ok(())
		}

		/// Gives an account a role from `from` until `until` (ms), and lets it sign without a balance. `licence` is a
		/// salted commitment. By an admin, never for themselves.
		/// Errors: `NotFound`, `OrganizationSuspended`, `NotAuthorized`, `SelfElevation`, `BadPeriod`, `AlreadyExists` (the
		/// role is held or will be), `MaxAdminsExceeded`. Emits `RoleAssigned`.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::assign())]
		pub fn assign(
			origin: OriginFor<T>,
			organization: OrganizationId,
			account: AccountId,
			role: Role,
			from: Moment,
			until: Option<Moment>,
			licence: Option<H256>,
		) -> DispatchResult {
			let assigned_by = ensure_signed(origin)?;
			let mut entry = Self::ensure_active(organization)?;
			Self::ensure_admin(organization, &assigned_by)?;
			ensure!(account != assigned_by, Error::<T>::SelfElevation);
			let now = T::Time::now();
			ensure!(until.is_none_or(|until| from < until && now < until), Error::<T>::BadPeriod);
			let former = Assignments::<T>::get((organization, &account, role));
			ensure!(former.is_none_or(|former| former.is_over(now)), Error::<T>::AlreadyExists);
			if role == Role::Admin {
				Self::drop_past_admins(organization, &mut entry.admins, now);
				entry.admins.try_push(account.clone()).map_err(|_| Error::<T>::MaxAdminsExceeded)?;
			}

			// Every check is above this line, every write below it.
			if role == Role::Admin {
				Organizations::<T>::insert(organization, entry);
			}
			let assignment = Assignment { from, until, licence, assigned_by, ended_at: None };
			Self::record_assignment(organization, &account, role, assignment);
			Ok(())
		}

		/// Ends a role now. By an admin, or by who holds it.
		/// Errors: `NotAuthorized`, `NotFound`, `AlreadyEnded` (also by time), `LastAdmin`. Emits `RoleEnded`.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::end())]
		pub fn end(origin: OriginFor<T>, organization: OrganizationId, account: AccountId, role: Role) -> DispatchResult {
			let signer = ensure_signed(origin)?;
			if signer != account {
				Self::ensure_admin(organization, &signer)?;
			}
			let assignment = Assignments::<T>::get((organization, &account, role)).ok_or(Error::<T>::NotFound)?;
			let now = T::Time::now();
			ensure!(!assignment.is_over(now), Error::<T>::AlreadyEnded);
			let mut entry = Organizations::<T>::get(organization).ok_or(Error::<T>::NotFound)?;
			if role == Role::Admin {
				let others = entry.admins.iter().filter(|admin| **admin != account);
				let in_office = others.filter(|admin| <Self as Roles>::has_role(organization, admin, Role::Admin, now)).count();
				ensure!(in_office > 0, Error::<T>::LastAdmin);
				entry.admins.retain(|admin| *admin != account);
			}

			// Every check is above this line, every write below it.
			if role == Role::Admin {
				Organizations::<T>::insert(organization, entry);
			}
			Assignments::<T>::insert((organization, &account, role), Assignment { ended_at: Some(now), ..assignment });
			Self::note(organization, ChangeKind::Assignment, account.clone().into(), None);
			Self::deposit_event(Event::RoleEnded { organization, account, role });
			Ok(())
		}

		/// Tells the hash of the signer's age recipient; the version rises by one. By who holds a role at the
		/// organization, or by its device.
		/// Errors: `NotAuthorized`, `CounterExhausted`. Emits `RecipientSet`.
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::set_recipient())]
		pub fn set_recipient(origin: OriginFor<T>, organization: OrganizationId, recipient: H256) -> DispatchResult {
			let account = ensure_signed(origin)?;
			ensure!(Self::is_member(organization, &account), Error::<T>::NotAuthorized);
			let version = Recipients::<T>::get(&account).map_or(0, |former| former.version);
			let version = version.checked_add(1).ok_or(Error::<T>::CounterExhausted)?;

			// Every check is above this line, every write below it.
			Recipients::<T>::insert(&account, Recipient { version, recipient });
			Self::note(organization, ChangeKind::Key, account.clone().into(), None);
			Self::deposit_event(Event::RecipientSet { organization, account, version });
			Ok(())
		}

		/// Replaces what bundles for an organization or one of its roles are sealed to; the version rises by one. By a
		/// key steward or an admin.
		/// Errors: `NotAuthorized`, `CounterExhausted`. Emits `KeyRotated`.
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::rotate_key())]
		pub fn rotate_key(
			origin: OriginFor<T>,
			organization: OrganizationId,
			holder: KeyHolder,
			recipient: H256,
		) -> DispatchResult {
			let signer = ensure_signed(origin)?;
			let now = T::Time::now();
			let may = |role| <Self as Roles>::has_role(organization, &signer, role, now);
			ensure!(may(Role::KeySteward) || may(Role::Admin), Error::<T>::NotAuthorized);
			let version = RoleKeys::<T>::get(organization, holder).map_or(0, |former| former.version);
			let version = version.checked_add(1).ok_or(Error::<T>::CounterExhausted)?;

			// Every check is above this line, every write below it.
			RoleKeys::<T>::insert(organization, holder, Recipient { version, recipient });
			Self::note(organization, ChangeKind::Key, recipient.0, None);
			Self::deposit_event(Event::KeyRotated { organization, holder, version });
			Ok(())
		}
	}
}
