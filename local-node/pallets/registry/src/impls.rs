use crate::{
	pallet::{
		Assignments, ChangeCount, Changes, Config, Devices, Enabled, Error, Event, Organizations, Pallet,
	},
	types::{Admins, Assignment, Change, Organization, OrganizationStatus, KEPT_CHANGES},
};
use assent_primitives::{
	AccountId, Accounts, BlockNumber, ChangeKind, ChangeLog, Moment, OrganizationId, Role, RoleSet, Roles, SubjectId,
};
use frame_support::{traits::Time, PalletId};
use polkadot_sdk::*;
use sp_runtime::{traits::AccountIdConversion, DispatchError, SaturatedConversion};

/// Names the accounts from which organizations pay.
const TREASURIES: PalletId = PalletId(*b"asn/orgz");

impl<T: Config> Pallet<T> {
	/// The account that pays the organization's sponsored calls. Nobody holds its key.
	pub fn treasury(organization: OrganizationId) -> AccountId {
		TREASURIES.into_sub_account_truncating(organization)
	}

	/// Whether the account holds any role now, or is an enrolled device.
	pub fn is_member(organization: OrganizationId, account: &AccountId) -> bool {
		<Self as Roles>::is_device(organization, account) ||
			!<Self as Roles>::roles(organization, account, T::Time::now()).is_empty()
	}

	pub(crate) fn block_number() -> BlockNumber {
		frame_system::Pallet::<T>::block_number().saturated_into()
	}

	pub(crate) fn ensure_active(organization: OrganizationId) -> Result<Organization, DispatchError> {
		let entry = Organizations::<T>::get(organization).ok_or(Error::<T>::NotFound)?;
		frame_support::ensure!(entry.status == OrganizationStatus::Active, Error::<T>::OrganizationSuspended);
		Ok(entry)
	}

	pub(crate) fn ensure_admin(organization: OrganizationId, account: &AccountId) -> Result<(), DispatchError> {
		let admin = <Self as Roles>::has_role(organization, account, Role::Admin, T::Time::now());
		frame_support::ensure!(admin, Error::<T>::NotAuthorized);
		Ok(())
	}

	/// Frees the places of admins whose time ran out.
	pub(crate) fn drop_past_admins(organization: OrganizationId, admins: &mut Admins, now: Moment) {
		admins.retain(|admin| {
			Assignments::<T>::get((organization, admin, Role::Admin)).is_some_and(|assignment| !assignment.is_over(now))
		});
	}

	pub(crate) fn record_assignment(organization: OrganizationId, account: &AccountId, role: Role, assignment: Assignment) {
		let (from, until) = (assignment.from, assignment.until);
		Assignments::<T>::insert((organization, account, role), assignment);
		<Self as Accounts>::enable(account);
		Self::note(organization, ChangeKind::Assignment, account.clone().into(), None);
		Self::deposit_event(Event::RoleAssigned { organization, account: account.clone(), role, from, until });
	}

	/// The organization's own account stands for it in its change log.
	pub(crate) fn record_status(organization: OrganizationId, entry: Organization, status: OrganizationStatus) {
		Organizations::<T>::insert(organization, Organization { status, ..entry });
		Self::note(organization, ChangeKind::Assignment, Self::treasury(organization).into(), None);
	}
}

impl<T: Config> ChangeLog for Pallet<T> {
	fn note(organization: OrganizationId, kind: ChangeKind, key: [u8; 32], subject: Option<SubjectId>) {
		let sequence = ChangeCount::<T>::get(organization);
		Changes::<T>::insert(organization, sequence % KEPT_CHANGES, Change { kind, key, subject });
		ChangeCount::<T>::insert(organization, sequence.saturating_add(1));
	}
}

impl<T: Config> Roles for Pallet<T> {
	fn exists(organization: OrganizationId) -> bool {
		Organizations::<T>::contains_key(organization)
	}

	fn is_active(organization: OrganizationId) -> bool {
		Organizations::<T>::get(organization).is_some_and(|entry| entry.status == OrganizationStatus::Active)
	}

	fn is_device(organization: OrganizationId, account: &AccountId) -> bool {
		Devices::<T>::get(organization, account).is_some_and(|status| status.retired_at.is_none())
	}

	fn has_role(organization: OrganizationId, account: &AccountId, role: Role, now: Moment) -> bool {
		Assignments::<T>::get((organization, account, role)).is_some_and(|assignment| assignment.is_live(now))
	}

	fn roles(organization: OrganizationId, account: &AccountId, now: Moment) -> RoleSet {
		Role::ALL.into_iter().filter(|role| Self::has_role(organization, account, *role, now)).collect()
	}
}

impl<T: Config> Accounts for Pallet<T> {
	fn enable(account: &AccountId) {
		if !Enabled::<T>::contains_key(account) {
			Enabled::<T>::insert(account, ());
			frame_system::Pallet::<T>::inc_sufficients(account);
		}
	}
}

#[cfg(feature = "std")]
impl<T: Config> Pallet<T> {
	/// Whether what is stored agrees with itself.
	pub fn try_state() -> Result<(), &'static str> {
		use crate::pallet::NextOrganization;
		use frame_support::ensure;

		let next = NextOrganization::<T>::get();
		for (organization, entry) in Organizations::<T>::iter() {
			ensure!(organization > 0 && organization < next, "registry: organization id was never given");
			ensure!(!entry.admins.is_empty(), "registry: organization without an admin");
			for admin in &entry.admins {
				let assignment = Assignments::<T>::get((organization, admin, Role::Admin));
				ensure!(assignment.is_some_and(|found| found.ended_at.is_none()), "registry: listed admin was ended");
			}
		}
		for ((organization, account, role), assignment) in Assignments::<T>::iter() {
			let entry = Organizations::<T>::get(organization).ok_or("registry: assignment without an organization")?;
			ensure!(assignment.until.is_none_or(|until| assignment.from < until), "registry: assignment ends before it starts");
			ensure!(Enabled::<T>::contains_key(&account), "registry: member cannot sign");
			let over = assignment.is_over(T::Time::now());
			ensure!(role != Role::Admin || over || entry.admins.contains(&account), "registry: admin is not listed");
		}
		for (organization, device, _) in Devices::<T>::iter() {
			ensure!(Organizations::<T>::contains_key(organization), "registry: device without an organization");
			ensure!(Enabled::<T>::contains_key(&device), "registry: device cannot sign");
		}
		for account in Enabled::<T>::iter_keys() {
			ensure!(frame_system::Pallet::<T>::sufficients(&account) > 0, "registry: enabled account is not sufficient");
		}
		for (organization, place, _) in Changes::<T>::iter() {
			let places = ChangeCount::<T>::get(organization).min(KEPT_CHANGES);
			ensure!(place < places, "registry: change outside the kept window");
		}
		Self::try_separation()
	}
}
