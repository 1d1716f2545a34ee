//! Separation of duties: which roles nobody holds together, and who may make somebody an admin.

use crate::{
	pallet::{Assignments, Config, Error, Pallet, PendingAdmins},
	types::{Admins, Organization, PendingAdmin},
};
use assent_primitives::{AccountId, Moment, OrganizationId, Role, Roles};
use frame_support::{ensure, traits::Time};
use polkadot_sdk::*;
use sp_runtime::DispatchError;

/// Who gives rights does not also watch how they are used.
const CONFLICTS: [(Role, Role); 2] = [(Role::Admin, Role::Auditor), (Role::Admin, Role::PrivacyOfficer)];

/// Whether nobody may hold both roles at one organization.
pub fn is_conflict(one: Role, other: Role) -> bool {
	CONFLICTS.contains(&(one, other)) || CONFLICTS.contains(&(other, one))
}

impl<T: Config> Pallet<T> {
	/// Admins whose office has begun and not ended, at `now` (ms).
	pub(crate) fn admins_in_office(organization: OrganizationId, entry: &Organization, now: Moment) -> usize {
		entry.admins.iter().filter(|admin| <Self as Roles>::has_role(organization, admin, Role::Admin, now)).count()
	}

	/// That the account neither holds the role nor will, and holds none that goes against it.
	pub(crate) fn ensure_assignable(
		organization: OrganizationId,
		account: &AccountId,
		role: Role,
		now: Moment,
	) -> Result<(), DispatchError> {
		let has = |role| Assignments::<T>::get((organization, account, role)).is_some_and(|found| !found.is_over(now));
		ensure!(!has(role), Error::<T>::AlreadyExists);
		ensure!(!Role::ALL.into_iter().any(|held| is_conflict(held, role) && has(held)), Error::<T>::ConflictingRoles);
		Ok(())
	}

	/// The admins with one more among them, and without those whose time ran out.
	pub(crate) fn with_admin(
		organization: OrganizationId,
		mut admins: Admins,
		account: &AccountId,
		now: Moment,
	) -> Result<Admins, DispatchError> {
		Self::drop_past_admins(organization, &mut admins, now);
		admins.try_push(account.clone()).map_err(|_| Error::<T>::MaxAdminsExceeded)?;
		Ok(admins)
	}

	/// What was proposed for the account, where that has not run out.
	pub(crate) fn pending_admin(
		organization: OrganizationId,
		account: &AccountId,
		now: Moment,
	) -> Result<PendingAdmin, DispatchError> {
		let pending = PendingAdmins::<T>::get(organization).into_iter().find(|pending| pending.account == *account);
		Ok(pending.filter(|pending| pending.is_open(now)).ok_or(Error::<T>::NotFound)?)
	}

	/// Takes a proposal away, and those that ran out.
	pub(crate) fn forget_pending(organization: OrganizationId, account: &AccountId) {
		let now = T::Time::now();
		PendingAdmins::<T>::mutate_exists(organization, |stored| {
			let mut pending = stored.take().unwrap_or_default();
			pending.retain(|pending| pending.account != *account && pending.is_open(now));
			*stored = Some(pending).filter(|pending| !pending.is_empty());
		});
	}
}

#[cfg(feature = "std")]
impl<T: Config> Pallet<T> {
	/// Whether duties are apart and templates could be assigned.
	pub(crate) fn try_separation() -> Result<(), &'static str> {
		use crate::{
			pallet::{Organizations, Templates},
			types::MAX_TEMPLATES,
		};
		use alloc::collections::BTreeSet;

		let now = T::Time::now();
		for ((organization, account, role), assignment) in Assignments::<T>::iter() {
			let others = Role::ALL.into_iter().filter(|other| is_conflict(role, *other));
			let clash = others
				.filter_map(|other| Assignments::<T>::get((organization, &account, other)))
				.any(|other| !other.is_over(now) && !assignment.is_over(now));
			ensure!(!clash, "registry: conflicting roles in one hand");
		}
		for (organization, number, template) in Templates::<T>::iter() {
			ensure!(Organizations::<T>::contains_key(organization), "registry: template without an organization");
			ensure!(number < MAX_TEMPLATES && !template.roles.is_empty(), "registry: template says nothing");
			ensure!(!template.roles.contains(&Role::Admin), "registry: template makes admins");
			ensure!(template.roles.iter().collect::<BTreeSet<_>>().len() == template.roles.len(), "registry: role twice");
		}
		for (organization, pending) in PendingAdmins::<T>::iter() {
			ensure!(Organizations::<T>::contains_key(organization), "registry: proposal without an organization");
			let accounts: BTreeSet<_> = pending.iter().map(|pending| &pending.account).collect();
			ensure!(!pending.is_empty() && accounts.len() == pending.len(), "registry: proposed twice");
		}
		Ok(())
	}
}
