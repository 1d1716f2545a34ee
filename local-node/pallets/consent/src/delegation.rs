//! Family and guardians: what they may do for a subject, until when.

use crate::{
	checks::Granter,
	pallet::{Config, Delegates, Error, Event, Pallet},
	types::{Delegation, Delegations, Mandate, POWERS},
};
use assent_primitives::{AccountId, ChangeKind, ChangeLog, Custody, Evidence, Moment, Period, SectionHash, SubjectId, Subjects};
use frame_support::{ensure, traits::Time};
use polkadot_sdk::*;
use sp_runtime::DispatchError;

impl Mandate {
	/// Whether every named section is within it and all the powers are.
	pub(crate) fn reaches(&self, powers: u8, sections: &[SectionHash]) -> bool {
		self.powers & powers == powers && sections.iter().all(|section| self.sections.contains(section))
	}

	/// Whether a consent for this lies within it.
	pub(crate) fn covers(&self, actions: u8, purposes: u16, period: &Period) -> bool {
		actions & !self.actions == 0 && purposes & !self.purposes == 0 && period.is_within(&self.period)
	}
}

impl<T: Config> Pallet<T> {
	/// What the account may do for the subject at `now` (ms), if anything.
	pub fn delegation(subject: &SubjectId, account: &AccountId, now: Moment) -> Option<Delegation> {
		let found = Delegates::<T>::get(subject).into_iter().find(|found| found.delegate == *account);
		found.filter(|found| found.mandate.period.contains(now))
	}

	/// That the mandate makes sense, and its end is not past.
	pub(crate) fn ensure_mandate(mandate: &Mandate) -> Result<(), DispatchError> {
		let Mandate { powers, sections, actions, purposes, period, .. } = mandate;
		Self::ensure_scope(sections, *actions, *purposes, period, T::Time::now())?;
		ensure!(*powers != 0 && powers & !POWERS == 0, Error::<T>::BadPowers);
		Ok(())
	}

	/// The subject's delegates with one more, and without those whose time is over.
	pub(crate) fn with_delegate(
		subject: &SubjectId,
		delegate: AccountId,
		mandate: Mandate,
		evidence: Evidence,
		granted_by: AccountId,
	) -> Result<Delegations, DispatchError> {
		let now = T::Time::now();
		let mut delegates = Delegates::<T>::get(subject);
		delegates.retain(|found| now < found.mandate.period.end);
		ensure!(!delegates.iter().any(|found| found.delegate == delegate), Error::<T>::AlreadyExists);
		let granted_at = Self::block_number();
		let added = Delegation { delegate, mandate, evidence, granted_by, granted_at };
		delegates.try_push(added).map_err(|_| Error::<T>::MaxDelegatesExceeded)?;
		Ok(delegates)
	}

	/// The subject's custody, where the signer may end this delegation: who keeps the subject, or the delegate.
	pub(crate) fn ensure_delegation_ends(
		signer: &AccountId,
		subject: &SubjectId,
		delegate: &AccountId,
	) -> Result<Custody, DispatchError> {
		let custody = T::Subjects::custody(subject).ok_or(Error::<T>::NotFound)?;
		let exists = Delegates::<T>::get(subject).iter().any(|found| found.delegate == *delegate);
		ensure!(exists, Error::<T>::NotFound);
		let keeper = matches!(Self::granter(signer, subject, &custody), Some(Granter::Controller | Granter::Custodian(_)));
		ensure!(keeper || signer == delegate, Error::<T>::NotAuthorized);
		Ok(custody)
	}

	pub(crate) fn record_delegation_end(custody: &Custody, subject: SubjectId, delegate: AccountId) {
		Delegates::<T>::mutate_exists(subject, |stored| {
			let mut delegates = stored.take().unwrap_or_default();
			delegates.retain(|found| found.delegate != delegate);
			*stored = Some(delegates).filter(|delegates| !delegates.is_empty());
		});
		T::ChangeLog::note(custody.organization, ChangeKind::Subject, subject, Some(subject));
		Self::deposit_event(Event::DelegationEnded { subject, delegate });
	}
}

#[cfg(feature = "std")]
impl<T: Config> Pallet<T> {
	/// Whether each delegate is listed once, with a mandate that says something.
	pub(crate) fn try_delegations() -> Result<(), &'static str> {
		use alloc::collections::BTreeSet;

		for (subject, delegates) in Delegates::<T>::iter() {
			ensure!(T::Subjects::custody(&subject).is_some(), "consent: delegate of nobody");
			let accounts: BTreeSet<_> = delegates.iter().map(|found| &found.delegate).collect();
			ensure!(!delegates.is_empty() && accounts.len() == delegates.len(), "consent: delegate listed twice");
			for Delegation { mandate, .. } in &delegates {
				ensure!(mandate.period.is_valid() && mandate.powers != 0, "consent: mandate says nothing");
			}
		}
		Ok(())
	}
}
