//! Handing a subject over: who keeps it offers it, and who is named takes it.

use crate::{
	pallet::{Config, Error, Offers, Pallet, Subjects},
	types::{Offer, Subject},
};
use alloc::collections::BTreeSet;
use assent_primitives::{AccountId, ChangeKind, ChangeLog, Keeper, OrganizationId, Role, Roles, SubjectId};
use frame_support::{ensure, traits::Time};
use polkadot_sdk::*;
use sp_runtime::DispatchError;

impl<T: Config> Pallet<T> {
	/// The subject, where the signer may give it away: its controller, or a key steward of its custodian.
	pub(crate) fn ensure_gives(
		signer: &AccountId,
		organization: OrganizationId,
		subject: &SubjectId,
	) -> Result<Subject, DispatchError> {
		let entry = Self::at(organization, subject)?;
		if entry.controller.as_ref() != Some(signer) {
			let custodian = entry.custodian.ok_or(Error::<T>::NotAuthorized)?;
			Self::ensure_steward(custodian, signer)?;
		}
		Ok(entry)
	}

	/// That the signer may take what is offered: the account itself, or a key steward of the organization.
	pub(crate) fn ensure_takes(signer: &AccountId, to: &Keeper) -> Result<(), DispatchError> {
		match to {
			Keeper::Controller(account) => Ok(ensure!(account == signer, Error::<T>::NotAuthorized)),
			Keeper::Custodian(organization) => Self::ensure_steward(*organization, signer),
		}
	}

	fn ensure_steward(organization: OrganizationId, signer: &AccountId) -> Result<(), DispatchError> {
		let steward = T::Roles::has_role(organization, signer, Role::KeySteward, T::Time::now());
		ensure!(steward, Error::<T>::NotAuthorized);
		ensure!(T::Roles::is_active(organization), Error::<T>::OrganizationSuspended);
		Ok(())
	}

	/// That there is somebody to offer it to, who does not keep it already.
	pub(crate) fn ensure_taker(entry: &Subject, to: &Keeper) -> Result<(), DispatchError> {
		let keeps = match to {
			Keeper::Controller(account) => entry.controller.as_ref() == Some(account),
			Keeper::Custodian(organization) => entry.custodian == Some(*organization),
		};
		ensure!(!keeps, Error::<T>::AlreadyKept);
		if let Keeper::Custodian(organization) = to {
			ensure!(T::Roles::is_active(*organization), Error::<T>::OrganizationSuspended);
		}
		Ok(())
	}

	/// Tells the subject's organization, its custodian and `other`, each once.
	pub(crate) fn note_keepers(organization: OrganizationId, subject: &SubjectId, other: Option<&Keeper>) {
		let mut told = BTreeSet::from([organization]);
		told.extend(Subjects::<T>::get(subject).and_then(|entry| entry.custodian));
		if let Some(Keeper::Custodian(custodian)) = other {
			told.insert(*custodian);
		}
		for organization in told {
			T::ChangeLog::note(organization, ChangeKind::Subject, *subject, Some(*subject));
		}
	}

	pub(crate) fn ensure_offered(organization: OrganizationId, subject: &SubjectId) -> Result<(Subject, Offer), DispatchError> {
		let entry = Self::at(organization, subject)?;
		let offer = Offers::<T>::get(subject).ok_or(Error::<T>::NotOffered)?;
		Ok((entry, offer))
	}
}

#[cfg(feature = "std")]
impl<T: Config> Pallet<T> {
	/// Whether what is offered exists, and to somebody else than keeps it.
	pub(crate) fn try_offers() -> Result<(), &'static str> {
		for (subject, offer) in Offers::<T>::iter() {
			let entry = Subjects::<T>::get(subject).ok_or("subjects: offer of nobody")?;
			let same = match offer.to {
				Keeper::Controller(account) => entry.controller == Some(account),
				Keeper::Custodian(organization) => entry.custodian == Some(organization),
			};
			ensure!(!same, "subjects: offered to who keeps it");
		}
		Ok(())
	}
}
