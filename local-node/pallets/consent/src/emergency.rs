//! Breaking the glass: who may open what, when it closes, and who answers for it.

use crate::{
	checks::Granter,
	emergency_types::{Emergency, EmergencyPolicy, EmergencyPreferences, OwedReview, EMERGENCY_LENGTH, MAX_DELAY, MAX_OPEN},
	pallet::{Config, Emergencies, EmergencyPolicies, Error, Event, OpenEmergencies, OwedReviews, Pallet, Preferences},
	types::SectionList,
};
use alloc::{collections::BTreeSet, vec::Vec};
use assent_primitives::{
	is_cid, AccountId, Accounts, ChangeKind, ChangeLog, Cid, EmergencyId, Moment, OrganizationId, Role, Roles, SectionHash,
	Sections, SubjectId, Subjects,
};
use frame_support::{ensure, traits::Time, BoundedVec};
use frame_system::{ensure_signed, pallet_prelude::OriginFor};
use polkadot_sdk::*;
use sp_runtime::DispatchError;

/// Who lays down whom an organization asks, and closes what its clinicians opened.
const OVERSEEING: [Role; 2] = [Role::Admin, Role::PrivacyOfficer];

impl<T: Config> Pallet<T> {
	pub(crate) fn oversees(organization: OrganizationId, signer: &AccountId) -> bool {
		let now = T::Time::now();
		OVERSEEING.iter().any(|role| T::Roles::has_role(organization, signer, *role, now))
	}

	/// That enough people can be asked, each once, and that waiting has an end.
	pub(crate) fn ensure_policy(policy: &EmergencyPolicy) -> Result<(), DispatchError> {
		let EmergencyPolicy { approvers, threshold, delay } = policy;
		let distinct = approvers.iter().collect::<BTreeSet<_>>().len() == approvers.len();
		let reachable = usize::from(*threshold) <= approvers.len() && (*threshold == 0) == approvers.is_empty();
		ensure!(distinct && reachable && *delay <= MAX_DELAY, Error::<T>::BadPolicy);
		Ok(())
	}

	pub(crate) fn ensure_preferences(preferences: &EmergencyPreferences) -> Result<(), DispatchError> {
		let all = preferences.minimum.iter().chain(&preferences.never);
		ensure!(all.clone().collect::<BTreeSet<_>>().len() == all.count(), Error::<T>::DuplicateSection);
		preferences.policy.as_ref().map_or(Ok(()), Self::ensure_policy)
	}

	/// People named to approve may sign without a balance.
	pub(crate) fn enable_approvers(policy: &EmergencyPolicy) {
		policy.approvers.iter().for_each(T::Accounts::enable);
	}

	/// The emergency as it would be, where this clinician may open it now.
	pub(crate) fn ensure_opens(
		opened_by: AccountId,
		organization: OrganizationId,
		subject: &SubjectId,
		sections: SectionList,
		reason: u8,
		text: Cid,
	) -> Result<Emergency, DispatchError> {
		let now = T::Time::now();
		ensure!(T::Roles::is_active(organization), Error::<T>::OrganizationSuspended);
		let clinician = T::Roles::has_role(organization, &opened_by, Role::Clinician, now);
		ensure!(clinician, Error::<T>::NotAuthorized);
		ensure!(T::Subjects::custody(subject).is_some(), Error::<T>::NotFound);
		Self::ensure_sections(&sections)?;
		ensure!(reason > 0, Error::<T>::BadReason);
		ensure!(is_cid(&text), Error::<T>::BadCid);
		ensure!(!OwedReviews::<T>::contains_key(&opened_by), Error::<T>::ReviewOwed);
		let standing = OpenEmergencies::<T>::get(subject).iter().filter(|(_, until)| now < *until).count();
		ensure!(standing < MAX_OPEN as usize, Error::<T>::MaxEmergenciesExceeded);
		let preferences = Preferences::<T>::get(subject);
		let excluded = |section| preferences.as_ref().is_some_and(|laid_down| laid_down.never.contains(section));
		ensure!(!sections.iter().any(excluded), Error::<T>::SectionExcluded);

		let at_once = |section: &&SectionHash| preferences.as_ref().is_some_and(|laid_down| laid_down.minimum.contains(section));
		let minimum = BoundedVec::truncate_from(sections.iter().filter(at_once).copied().collect());
		let policy = preferences.and_then(|laid_down| laid_down.policy).or_else(|| EmergencyPolicies::<T>::get(organization));
		let EmergencyPolicy { mut approvers, threshold, delay } = policy.unwrap_or_else(EmergencyPolicy::lone);
		approvers.retain(|approver| *approver != opened_by);
		Ok(Emergency {
			organization,
			opened_by,
			reason,
			text,
			sections,
			minimum,
			opened_at: now,
			rest_at: now.saturating_add(delay),
			until: now.saturating_add(EMERGENCY_LENGTH),
			approvers,
			threshold,
			approvals: BoundedVec::new(),
			closed_at: None,
			review: None,
		})
	}

	pub(crate) fn record_opening(subject: SubjectId, id: EmergencyId, entry: Emergency) {
		let (organization, until) = (entry.organization, entry.until);
		let mut open = OpenEmergencies::<T>::get(subject);
		if open.try_push((id, until)).is_err() {
			frame_support::defensive!("an emergency without room was recorded");
		}
		OpenEmergencies::<T>::insert(subject, open);
		OwedReviews::<T>::insert(&entry.opened_by, OwedReview { organization, subject, emergency: id });
		Self::schedule(subject, id, until);
		Self::note_emergency(&subject, id, &entry);
		Emergencies::<T>::insert(subject, id, entry);
		Self::deposit_event(Event::EmergencyOpened { organization, subject, emergency: id });
	}

	/// The emergency with one approval more, where the signer may still give it.
	pub(crate) fn ensure_approves(
		origin: &OriginFor<T>,
		subject: &SubjectId,
		id: &EmergencyId,
	) -> Result<(AccountId, Emergency), DispatchError> {
		let signer = ensure_signed(origin.clone())?;
		let mut entry = Emergencies::<T>::get(subject, id).ok_or(Error::<T>::NotFound)?;
		ensure!(entry.approvers.contains(&signer), Error::<T>::NotAuthorized);
		let now = T::Time::now();
		ensure!(entry.is_open(now), Error::<T>::EmergencyClosed);
		ensure!(!entry.approvals.contains(&signer), Error::<T>::AlreadyApproved);
		entry.approvals.try_push(signer.clone()).map_err(|_| Error::<T>::NotAuthorized)?;
		if entry.has_quorum() {
			entry.rest_at = entry.rest_at.min(now);
		}
		Ok((signer, entry))
	}

	/// That the signer may close it now: who opened it, who oversees there or keeps the subject; after its time anybody.
	pub(crate) fn ensure_closes(origin: &OriginFor<T>, subject: &SubjectId, id: &EmergencyId) -> Result<(), DispatchError> {
		let signer = ensure_signed(origin.clone())?;
		let entry = Emergencies::<T>::get(subject, id).ok_or(Error::<T>::NotFound)?;
		ensure!(entry.closed_at.is_none(), Error::<T>::EmergencyClosed);
		let keeper = || {
			let custody = T::Subjects::custody(subject)?;
			Self::granter(&signer, subject, &custody).filter(|granter| !matches!(granter, Granter::Delegate(_)))
		};
		let may = entry.opened_by == signer ||
			entry.until <= T::Time::now() ||
			Self::oversees(entry.organization, &signer) ||
			keeper().is_some();
		ensure!(may, Error::<T>::NotAuthorized);
		Ok(())
	}

	/// The emergency, where a privacy officer who did not open it may review it now.
	pub(crate) fn ensure_reviews(
		signer: &AccountId,
		organization: OrganizationId,
		subject: &SubjectId,
		id: &EmergencyId,
	) -> Result<Emergency, DispatchError> {
		let entry = Emergencies::<T>::get(subject, id).filter(|entry| entry.organization == organization);
		let entry = entry.ok_or(Error::<T>::NotFound)?;
		let now = T::Time::now();
		ensure!(T::Roles::is_active(organization), Error::<T>::OrganizationSuspended);
		let officer = T::Roles::has_role(organization, signer, Role::PrivacyOfficer, now);
		ensure!(officer, Error::<T>::NotAuthorized);
		ensure!(entry.opened_by != *signer, Error::<T>::SelfReview);
		ensure!(!entry.is_open(now), Error::<T>::EmergencyOpen);
		ensure!(entry.review.is_none(), Error::<T>::AlreadyReviewed);
		Ok(entry)
	}

	/// The subject's emergencies whose time is over at `now` (ms) and that nobody closed.
	pub(crate) fn overdue(subject: &SubjectId, now: Moment) -> Vec<EmergencyId> {
		OpenEmergencies::<T>::get(subject).into_iter().filter(|(_, until)| *until <= now).map(|(id, _)| id).collect()
	}

	/// Closes emergencies and raises each section that was open once.
	pub(crate) fn record_closings(subject: &SubjectId, ended: &[EmergencyId], now: Moment) {
		let sections = Self::mark_closed(subject, ended, now);
		T::Sections::raise(subject, &sections.into_iter().collect::<Vec<_>>());
	}

	/// Marks emergencies as closed at `now` (ms), or when their time was over; returns the sections that were open.
	pub(crate) fn mark_closed(subject: &SubjectId, ended: &[EmergencyId], now: Moment) -> BTreeSet<SectionHash> {
		let mut sections = BTreeSet::new();
		for id in ended {
			let Some(mut entry) = Emergencies::<T>::get(subject, id) else { continue };
			let end = entry.until.min(now);
			entry.closed_at = Some(end);
			sections.extend(entry.opened_before(end).iter().copied());
			Self::note_emergency(subject, *id, &entry);
			Emergencies::<T>::insert(subject, id, entry);
			Self::deposit_event(Event::EmergencyClosed { subject: *subject, emergency: *id });
		}
		let mut open = OpenEmergencies::<T>::get(subject);
		open.retain(|(id, _)| !ended.contains(id));
		if open.is_empty() {
			OpenEmergencies::<T>::remove(subject);
		} else {
			OpenEmergencies::<T>::insert(subject, open);
		}
		sections
	}

	/// Whether closing an overdue emergency would raise the section's epoch.
	pub(crate) fn is_closing(subject: &SubjectId, section: &SectionHash, now: Moment) -> bool {
		let overdue = Self::overdue(subject, now).into_iter().filter_map(|id| Emergencies::<T>::get(subject, id));
		overdue.into_iter().any(|entry| entry.opened_before(entry.until).contains(section))
	}

	/// Tells the subject's organization and the one that opened, once where they are the same.
	pub(crate) fn note_emergency(subject: &SubjectId, id: EmergencyId, entry: &Emergency) {
		let mut told = BTreeSet::from([entry.organization]);
		told.extend(T::Subjects::custody(subject).map(|custody| custody.organization));
		for organization in told {
			T::ChangeLog::note(organization, ChangeKind::Consent, id, Some(*subject));
		}
	}
}

impl Emergency {
	pub(crate) fn has_quorum(&self) -> bool {
		self.threshold > 0 && self.approvals.len() >= self.threshold.into()
	}
}

#[cfg(feature = "std")]
impl<T: Config> Pallet<T> {
	/// Whether emergencies, the lists of open ones and the reviews owed agree.
	pub(crate) fn try_emergencies() -> Result<(), &'static str> {
		for (subject, id, entry) in Emergencies::<T>::iter() {
			ensure!(T::Subjects::custody(&subject).is_some(), "consent: emergency of nobody");
			let listed = OpenEmergencies::<T>::get(subject).contains(&(id, entry.until));
			ensure!(listed == entry.closed_at.is_none(), "consent: open emergency is not listed, or a closed one is");
			let all = |inner: &[SectionHash]| inner.iter().all(|section| entry.sections.contains(section));
			ensure!(all(&entry.minimum), "consent: minimum beyond what was asked");
			ensure!(!entry.approvers.contains(&entry.opened_by), "consent: emergency approved by who opened it");
			let known = entry.approvals.iter().all(|approval| entry.approvers.contains(approval));
			ensure!(known && entry.closed_at.is_none_or(|at| at <= entry.until), "consent: emergency does not agree");
			let owed = OwedReviews::<T>::get(&entry.opened_by);
			let owes = owed.is_some_and(|owed| (owed.subject, owed.emergency) == (subject, id));
			ensure!(owes == entry.review.is_none(), "consent: review owed wrongly");
		}
		for (subject, open) in OpenEmergencies::<T>::iter() {
			ensure!(!open.is_empty(), "consent: empty list of open emergencies");
			let exist = open.iter().all(|(id, _)| Emergencies::<T>::contains_key(subject, id));
			ensure!(exist, "consent: open emergency that does not exist");
		}
		for owed in OwedReviews::<T>::iter_values() {
			ensure!(Emergencies::<T>::contains_key(owed.subject, owed.emergency), "consent: review of nothing owed");
		}
		for preferences in Preferences::<T>::iter_values() {
			Self::ensure_preferences(&preferences).map_err(|_| "consent: preferences do not hold together")?;
		}
		for policy in EmergencyPolicies::<T>::iter_values() {
			Self::ensure_policy(&policy).map_err(|_| "consent: policy does not hold together")?;
		}
		Ok(())
	}
}
