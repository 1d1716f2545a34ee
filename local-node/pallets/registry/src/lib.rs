//! # Registry
//!
//! Organizations, the workstations they enrolled, who holds which role there and from when until when, the recipients
//! that keys are sealed to, and a change log an organization.
//!
//! - An organization is admitted, suspended and reinstated by `AdmitOrigin`. Everything else is its admins' work.
//! - Nobody assigns a role to themselves, and the last admin cannot be ended. Where there is more than one admin, two of
//!   them make another.
//! - An admin is neither auditor nor privacy officer of the same organization.
//! - A role is decided by comparing times; nothing runs when it ends.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

use polkadot_sdk::*;

mod impls;
pub mod migrations;
pub mod separation;
pub mod types;
pub mod weights;

pub use pallet::*;
pub use weights::WeightInfo;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use crate::types::{
		Admins, Assignment, Change, DeviceStatus, KeyHolder, Organization, OrganizationStatus, PendingAdmin, PendingList,
		Recipient, Template, TemplateRoles, KEPT_CHANGES, MAX_TEMPLATES,
	};
	use alloc::collections::BTreeSet;
	use assent_primitives::{AccountId, Accounts, ChangeKind, ChangeLog, Moment, OrganizationId, Role, Roles};
	use frame_support::{
		pallet_prelude::*,
		traits::{EnsureOrigin, Time},
	};
	use frame_system::pallet_prelude::*;
	use sp_core::H256;

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(2);

	#[pallet::config]
	pub trait Config: polkadot_sdk::frame_system::Config<AccountId = AccountId, RuntimeEvent: From<Event<Self>>> {
		/// Who admits and suspends organizations.
		type AdmitOrigin: EnsureOrigin<Self::RuntimeOrigin>;
		/// The chain's clock, in ms.
		type Time: Time<Moment = Moment>;
		type WeightInfo: WeightInfo;
	}

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
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

	/// The newest 4,096 changes of an organization, each in the place that its sequence number leaves when divided by that:
	/// noting one overwrites the one that is no longer kept.
	#[pallet::storage]
	pub type Changes<T: Config> = StorageDoubleMap<_, Twox64Concat, OrganizationId, Twox64Concat, u64, Change>;

	/// Accounts that may sign without a balance, for ever.
	#[pallet::storage]
	pub type Enabled<T: Config> = StorageMap<_, Blake2_128Concat, AccountId, ()>;

	/// Role templates by organization and number, from 0 to 63.
	#[pallet::storage]
	pub type Templates<T: Config> = StorageDoubleMap<_, Twox64Concat, OrganizationId, Twox64Concat, u8, Template>;

	/// Admins who wait for a second admin's approval. Those that ran out go with the next change.
	#[pallet::storage]
	pub type PendingAdmins<T: Config> = StorageMap<_, Twox64Concat, OrganizationId, PendingList, ValueQuery>;

	#[pallet::extra_constants]
	impl<T: Config> Pallet<T> {
		/// How many changes of an organization are kept, and in how many places.
		#[pallet::constant_name(KeptChanges)]
		fn kept_changes() -> u64 {
			KEPT_CHANGES
		}
	}

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
		TemplateSet { organization: OrganizationId, number: u8 },
		TemplateDropped { organization: OrganizationId, number: u8 },
		AdminProposed { organization: OrganizationId, account: AccountId, by: AccountId },
		AdminRejected { organization: OrganizationId, account: AccountId },
	}

	#[pallet::error]
	pub enum Error<T> {
		/// No such organization, device, assignment, template or proposal.
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
		/// An admin is neither auditor nor privacy officer.
		ConflictingRoles,
		/// Where there is more than one admin, two of them make another: propose it.
		ApprovalNeeded,
		/// The only admin assigns without a second.
		ApprovalNotNeeded,
		/// An admin is approved by another admin than proposed it.
		SelfApproval,
		/// Ten proposals is the most.
		MaxProposalsExceeded,
		/// A template is numbered from 0 to 63, and names roles, none twice, none that go against each other, not `Admin`.
		BadTemplate,
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
		/// salted commitment. By an admin, never for themselves; another admin only by the one who is alone in office, else
		/// see `propose_admin`.
		/// Errors: `NotFound`, `OrganizationSuspended`, `NotAuthorized`, `SelfElevation`, `BadPeriod`, `AlreadyExists` (the
		/// role is held or will be), `ConflictingRoles`, `ApprovalNeeded`, `MaxAdminsExceeded`. Emits `RoleAssigned`.
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
			Self::ensure_assignable(organization, &account, role, now)?;
			if role == Role::Admin {
				ensure!(Self::admins_in_office(organization, &entry, now) == 1, Error::<T>::ApprovalNeeded);
				entry.admins = Self::with_admin(organization, entry.admins, &account, now)?;
			}

			// Every check is above this line, every write below it.
			if role == Role::Admin {
				Organizations::<T>::insert(organization, entry);
				Self::forget_pending(organization, &account);
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
		/// Errors: `NotFound`, `OrganizationSuspended`, `NotAuthorized`, `CounterExhausted`. Emits `RecipientSet`.
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::set_recipient())]
		pub fn set_recipient(origin: OriginFor<T>, organization: OrganizationId, recipient: H256) -> DispatchResult {
			let account = ensure_signed(origin)?;
			Self::ensure_active(organization)?;
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
		/// Errors: `NotFound`, `OrganizationSuspended`, `NotAuthorized`, `CounterExhausted`. Emits `KeyRotated`.
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::rotate_key())]
		pub fn rotate_key(
			origin: OriginFor<T>,
			organization: OrganizationId,
			holder: KeyHolder,
			recipient: H256,
		) -> DispatchResult {
			let signer = ensure_signed(origin)?;
			Self::ensure_active(organization)?;
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

		/// Keeps roles that are given together under a number from 0 to 63, over what it held. `name` is a salted
		/// commitment; `length` (ms) says for how long they are given. By an admin.
		/// Errors: `NotFound`, `OrganizationSuspended`, `NotAuthorized`, `BadTemplate`, `BadPeriod`. Emits `TemplateSet`.
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::set_template())]
		pub fn set_template(
			origin: OriginFor<T>,
			organization: OrganizationId,
			number: u8,
			name: H256,
			roles: TemplateRoles,
			length: Option<Moment>,
		) -> DispatchResult {
			let admin = ensure_signed(origin)?;
			Self::ensure_active(organization)?;
			Self::ensure_admin(organization, &admin)?;
			let distinct = roles.iter().collect::<BTreeSet<_>>().len() == roles.len();
			let apart = !roles.iter().any(|one| roles.iter().any(|other| crate::separation::is_conflict(*one, *other)));
			let sound = !roles.is_empty() && distinct && apart && !roles.contains(&Role::Admin) && number < MAX_TEMPLATES;
			ensure!(sound, Error::<T>::BadTemplate);
			ensure!(length != Some(0), Error::<T>::BadPeriod);

			// Every check is above this line, every write below it.
			Templates::<T>::insert(organization, number, Template { name, roles, length });
			Self::note(organization, ChangeKind::Assignment, Self::treasury(organization).into(), None);
			Self::deposit_event(Event::TemplateSet { organization, number });
			Ok(())
		}

		/// Takes a template away; roles given by it stay. By an admin.
		/// Errors: `NotAuthorized`, `NotFound`. Emits `TemplateDropped`.
		#[pallet::call_index(10)]
		#[pallet::weight(T::WeightInfo::drop_template())]
		pub fn drop_template(origin: OriginFor<T>, organization: OrganizationId, number: u8) -> DispatchResult {
			let admin = ensure_signed(origin)?;
			Self::ensure_admin(organization, &admin)?;
			ensure!(Templates::<T>::contains_key(organization, number), Error::<T>::NotFound);

			// Every check is above this line, every write below it.
			Templates::<T>::remove(organization, number);
			Self::note(organization, ChangeKind::Assignment, Self::treasury(organization).into(), None);
			Self::deposit_event(Event::TemplateDropped { organization, number });
			Ok(())
		}

		/// Gives an account every role of a template from `from` (ms) for the template's length, all or none. `licence` is
		/// a salted commitment and goes with each. By an admin, never for themselves.
		/// Errors: `NotFound`, `OrganizationSuspended`, `NotAuthorized`, `SelfElevation`, `BadPeriod`, `AlreadyExists` (one
		/// of the roles is held or will be), `ConflictingRoles`. Emits a `RoleAssigned` a role.
		#[pallet::call_index(11)]
		#[pallet::weight(T::WeightInfo::assign_template(11))]
		pub fn assign_template(
			origin: OriginFor<T>,
			organization: OrganizationId,
			account: AccountId,
			number: u8,
			from: Moment,
			licence: Option<H256>,
		) -> DispatchResultWithPostInfo {
			let assigned_by = ensure_signed(origin)?;
			Self::ensure_active(organization)?;
			Self::ensure_admin(organization, &assigned_by)?;
			ensure!(account != assigned_by, Error::<T>::SelfElevation);
			let template = Templates::<T>::get(organization, number).ok_or(Error::<T>::NotFound)?;
			let now = T::Time::now();
			let until = template.length.map(|length| from.saturating_add(length));
			ensure!(until.is_none_or(|until| from < until && now < until), Error::<T>::BadPeriod);
			for role in &template.roles {
				Self::ensure_assignable(organization, &account, *role, now)?;
			}

			// Every check is above this line, every write below it.
			for role in &template.roles {
				let assignment = Assignment { from, until, licence, assigned_by: assigned_by.clone(), ended_at: None };
				Self::record_assignment(organization, &account, *role, assignment);
			}
			Ok(Some(T::WeightInfo::assign_template(template.roles.len() as u32)).into())
		}

		/// Proposes another admin where more than one is in office; a second admin approves within seven days. Terms as in
		/// `assign`. A newer proposal for the same account replaces the older one. By an admin, never for themselves.
		/// Errors: `NotFound`, `OrganizationSuspended`, `NotAuthorized`, `SelfElevation`, `BadPeriod`, `AlreadyExists`,
		/// `ConflictingRoles`, `ApprovalNotNeeded`, `MaxProposalsExceeded`. Emits `AdminProposed`.
		#[pallet::call_index(12)]
		#[pallet::weight(T::WeightInfo::propose_admin())]
		pub fn propose_admin(
			origin: OriginFor<T>,
			organization: OrganizationId,
			account: AccountId,
			from: Moment,
			until: Option<Moment>,
			licence: Option<H256>,
		) -> DispatchResult {
			let proposed_by = ensure_signed(origin)?;
			let entry = Self::ensure_active(organization)?;
			Self::ensure_admin(organization, &proposed_by)?;
			ensure!(account != proposed_by, Error::<T>::SelfElevation);
			let now = T::Time::now();
			ensure!(until.is_none_or(|until| from < until && now < until), Error::<T>::BadPeriod);
			Self::ensure_assignable(organization, &account, Role::Admin, now)?;
			ensure!(Self::admins_in_office(organization, &entry, now) > 1, Error::<T>::ApprovalNotNeeded);
			let mut pending = PendingAdmins::<T>::get(organization);
			pending.retain(|pending| pending.account != account && pending.is_open(now));
			let proposed =
				PendingAdmin { account: account.clone(), proposed_by: proposed_by.clone(), proposed_at: now, from, until, licence };
			pending.try_push(proposed).map_err(|_| Error::<T>::MaxProposalsExceeded)?;

			// Every check is above this line, every write below it.
			PendingAdmins::<T>::insert(organization, pending);
			Self::note(organization, ChangeKind::Assignment, account.clone().into(), None);
			Self::deposit_event(Event::AdminProposed { organization, account, by: proposed_by });
			Ok(())
		}

		/// Approves a proposed admin, who is one as the proposal says. By another admin than proposed it, never for
		/// themselves.
		/// Errors: `NotFound` (also: it ran out, or whoever proposed it is no longer admin), `OrganizationSuspended`,
		/// `NotAuthorized`, `SelfElevation`, `SelfApproval`, `AlreadyExists`, `ConflictingRoles`, `MaxAdminsExceeded`.
		/// Emits `RoleAssigned`.
		#[pallet::call_index(13)]
		#[pallet::weight(T::WeightInfo::approve_admin())]
		pub fn approve_admin(origin: OriginFor<T>, organization: OrganizationId, account: AccountId) -> DispatchResult {
			let approver = ensure_signed(origin)?;
			let entry = Self::ensure_active(organization)?;
			Self::ensure_admin(organization, &approver)?;
			ensure!(account != approver, Error::<T>::SelfElevation);
			let now = T::Time::now();
			let PendingAdmin { proposed_by, from, until, licence, .. } = Self::pending_admin(organization, &account, now)?;
			ensure!(proposed_by != approver, Error::<T>::SelfApproval);
			let in_office = <Self as Roles>::has_role(organization, &proposed_by, Role::Admin, now);
			ensure!(in_office, Error::<T>::NotFound);
			Self::ensure_assignable(organization, &account, Role::Admin, now)?;
			let admins = Self::with_admin(organization, entry.admins.clone(), &account, now)?;

			// Every check is above this line, every write below it.
			Organizations::<T>::insert(organization, Organization { admins, ..entry });
			Self::forget_pending(organization, &account);
			let assignment = Assignment { from, until, licence, assigned_by: approver, ended_at: None };
			Self::record_assignment(organization, &account, Role::Admin, assignment);
			Ok(())
		}

		/// Takes a proposal away. By an admin, who proposed it among them.
		/// Errors: `NotAuthorized`, `NotFound`. Emits `AdminRejected`.
		#[pallet::call_index(14)]
		#[pallet::weight(T::WeightInfo::reject_admin())]
		pub fn reject_admin(origin: OriginFor<T>, organization: OrganizationId, account: AccountId) -> DispatchResult {
			let admin = ensure_signed(origin)?;
			Self::ensure_admin(organization, &admin)?;
			Self::pending_admin(organization, &account, T::Time::now())?;

			// Every check is above this line, every write below it.
			Self::forget_pending(organization, &account);
			Self::note(organization, ChangeKind::Assignment, account.clone().into(), None);
			Self::deposit_event(Event::AdminRejected { organization, account });
			Ok(())
		}
	}
}
