use crate::{
	pallet::{Config, Epochs, Error, Event, Pallet, Subjects, KEEPING},
	types::Subject,
};
use assent_primitives::{AccountId, Custody, OrganizationId, Role, Roles, SectionHash, Sections, SubjectId};
use frame_support::{ensure, traits::Time};
use polkadot_sdk::*;
use sp_runtime::DispatchError;

impl<T: Config> Pallet<T> {
	/// Whether the account is a device of the organization or holds one of the roles there now.
	pub(crate) fn is_staff(organization: OrganizationId, account: &AccountId, roles: &[Role]) -> bool {
		let now = T::Time::now();
		T::Roles::is_device(organization, account) ||
			roles.iter().any(|role| T::Roles::has_role(organization, account, *role, now))
	}

	/// The subject, where it is a patient of this organization.
	pub(crate) fn at(organization: OrganizationId, subject: &SubjectId) -> Result<Subject, DispatchError> {
		let entry = Subjects::<T>::get(subject).filter(|entry| entry.organization == organization);
		entry.ok_or_else(|| Error::<T>::NotFound.into())
	}

	/// The subject, where the signer keeps its keys: its controller, or staff of its custodian.
	pub(crate) fn ensure_kept_by(
		signer: &AccountId,
		organization: OrganizationId,
		subject: &SubjectId,
	) -> Result<Subject, DispatchError> {
		let entry = Self::at(organization, subject)?;
		if entry.controller.as_ref() == Some(signer) {
			return Ok(entry);
		}
		let custodian = entry.custodian.ok_or(Error::<T>::NotAuthorized)?;
		ensure!(Self::is_staff(custodian, signer, &KEEPING), Error::<T>::NotAuthorized);
		ensure!(T::Roles::is_active(custodian), Error::<T>::OrganizationSuspended);
		Ok(entry)
	}
}

impl<T: Config> assent_primitives::Subjects for Pallet<T> {
	fn custody(subject: &SubjectId) -> Option<Custody> {
		Subjects::<T>::get(subject).map(|entry| Custody {
			organization: entry.organization,
			custodian: entry.custodian,
			controller: entry.controller,
		})
	}

	fn set_live_consents(subject: &SubjectId, count: u32) {
		Subjects::<T>::mutate_extant(subject, |entry| entry.live_consents = count);
	}
}

impl<T: Config> Sections for Pallet<T> {
	fn epoch(subject: &SubjectId, section: &SectionHash) -> u32 {
		Epochs::<T>::get(subject, section)
	}

	fn raise(subject: &SubjectId, sections: &[SectionHash]) {
		for section in sections {
			let epoch = Epochs::<T>::get(subject, section).saturating_add(1);
			Epochs::<T>::insert(subject, section, epoch);
			Self::deposit_event(Event::EpochRaised { subject: *subject, section: *section, epoch });
		}
	}
}

#[cfg(feature = "std")]
impl<T: Config> Pallet<T> {
	/// Whether what is stored agrees with itself.
	pub fn try_state() -> Result<(), &'static str> {
		for (_, entry) in Subjects::<T>::iter() {
			ensure!(entry.custodian.is_some() != entry.controller.is_some(), "subjects: neither or both of custodian and controller");
			ensure!(entry.custodian.is_none_or(T::Roles::exists), "subjects: nobody is custodian");
			ensure!(T::Roles::exists(entry.organization), "subjects: subject without an organization");
		}
		for (subject, _, epoch) in Epochs::<T>::iter() {
			ensure!(Subjects::<T>::contains_key(subject), "subjects: epoch without a subject");
			ensure!(epoch > 0, "subjects: epoch 0 is not stored");
		}
		Self::try_offers()
	}
}
