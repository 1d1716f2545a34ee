use crate::{
	decision::{decide, or_emergency, Decision, DecisionRequest, Standing},
	pallet::{Config, Consents, Emergencies, Event, Live, OpenEmergencies, OpenRequests, Pallet, Requests},
	types::{Consent, LiveConsent, Request, RequestState},
};
use alloc::{collections::BTreeSet, vec::Vec};
use assent_primitives::{
	BlockNumber, ChangeKind, ChangeLog, ConsentId, Moment, OrganizationId, RequestId, Roles, SectionHash, Sections, SubjectId,
	Subjects, ACTION_WRITE,
};
use polkadot_sdk::*;
use sp_runtime::SaturatedConversion;

impl<T: Config> Pallet<T> {
	/// Decides a request on the state as it is. What `ConsentApi` answers.
	pub fn decide(request: DecisionRequest) -> Decision {
		let standing = Standing {
			is_active: T::Roles::is_active(request.organization),
			roles: T::Roles::roles(request.organization, &request.account, request.now),
		};
		let decision = decide(&request, &standing, Consents::<T>::iter_prefix(request.subject));
		let open = OpenEmergencies::<T>::get(request.subject).into_iter();
		let open = open.filter_map(|(id, _)| Emergencies::<T>::get(request.subject, id).map(|entry| (id, entry)));
		or_emergency(decision, &request, open)
	}

	pub(crate) fn block_number() -> BlockNumber {
		frame_system::Pallet::<T>::block_number().saturated_into()
	}

	/// Tells the subject's organization and the grantee's, once where they are the same.
	pub(crate) fn note_consent(organization: OrganizationId, entry: &Consent, consent: ConsentId) {
		T::ChangeLog::note(organization, ChangeKind::Consent, consent, Some(entry.subject));
		if let Some(grantee) = entry.grantee.organization().filter(|grantee| *grantee != organization) {
			T::ChangeLog::note(grantee, ChangeKind::Consent, consent, Some(entry.subject));
		}
	}

	/// Tells the subject's organization and the one that asked, once where they are the same.
	pub(crate) fn note_request(subject: &SubjectId, request: RequestId, asked: &Request) {
		T::ChangeLog::note(asked.organization, ChangeKind::Request, request, Some(*subject));
		let of_subject = T::Subjects::custody(subject).map(|custody| custody.organization);
		if let Some(organization) = of_subject.filter(|organization| *organization != asked.organization) {
			T::ChangeLog::note(organization, ChangeKind::Request, request, Some(*subject));
		}
	}

	/// Stores a consent that was found sound and has room.
	pub(crate) fn record_grant(subject: &SubjectId, consent: ConsentId, entry: Consent) {
		if let Some(custody) = T::Subjects::custody(subject) {
			Self::note_consent(custody.organization, &entry, consent);
		}
		let (end, organization, parent) = (entry.period.end, entry.grantee.organization(), entry.parent);
		let mut live = Live::<T>::get(subject);
		if live.try_push(LiveConsent { consent, end, organization, parent }).is_err() {
			frame_support::defensive!("a consent without room was recorded");
		}
		T::Subjects::set_live_consents(subject, live.len() as u32);
		Live::<T>::insert(subject, live);
		Self::schedule(*subject, consent, end);
		Consents::<T>::insert(subject, consent, entry);
	}

	/// Revokes a consent and every live one derived from it. Those lie within its sections, so only these are raised;
	/// a consent whose end was announced raised them before.
	pub(crate) fn record_revoke(subject: &SubjectId, consent: ConsentId, entry: Consent) {
		let sections = if entry.lapsed { Vec::new() } else { entry.sections.to_vec() };
		let mut ended: Vec<ConsentId> = Vec::from([consent]);
		let live = Live::<T>::get(subject);
		let mut seen = 0;
		while let Some(parent) = ended.get(seen).copied() {
			ended.extend(live.iter().filter(|found| found.parent == Some(parent)).map(|found| found.consent));
			seen += 1;
		}
		let organization = T::Subjects::custody(subject).map(|custody| custody.organization);
		for id in &ended {
			let Some(mut entry) = Consents::<T>::get(subject, id) else { continue };
			entry.revoked_at = Some(Self::block_number());
			if let Some(organization) = organization {
				Self::note_consent(organization, &entry, *id);
			}
			Consents::<T>::insert(subject, id, entry);
			Self::deposit_event(Event::Revoked { subject: *subject, consent: *id });
		}
		Self::forget_live(subject, &ended);
		T::Sections::raise(subject, &sections);
	}

	pub(crate) fn close_request(subject: &SubjectId, request: RequestId, asked: Request, state: RequestState) {
		let asked = Request { state, ..asked };
		Self::note_request(subject, request, &asked);
		Requests::<T>::insert(subject, request, asked);
		OpenRequests::<T>::mutate_exists(subject, |open| {
			*open = open.and_then(|count| count.checked_sub(1)).filter(|count| *count > 0)
		});
	}
}

impl<T: Config> assent_primitives::Consents for Pallet<T> {
	fn is_lapsing(subject: &SubjectId, section: &SectionHash, now: Moment) -> bool {
		Self::lapsing(subject, now)
			.into_iter()
			.any(|consent| Consents::<T>::get(subject, consent).is_some_and(|entry| entry.sections.contains(section))) ||
			Self::is_closing(subject, section, now)
	}

	fn settle(subject: &SubjectId, now: Moment) {
		let (lapsed, closed) = (Self::lapsing(subject, now), Self::overdue(subject, now));
		if !lapsed.is_empty() || !closed.is_empty() {
			Self::record_ends(subject, &lapsed, &closed, now);
		}
	}

	fn audience(subject: &SubjectId) -> Vec<OrganizationId> {
		let organizations: BTreeSet<_> = Live::<T>::get(subject).iter().filter_map(|live| live.organization).collect();
		organizations.into_iter().collect()
	}

	fn burden(subject: &SubjectId, now: Moment) -> (u32, u32) {
		let live = Live::<T>::get(subject);
		let ended = live.iter().filter(|live| live.end <= now).count().saturating_add(Self::overdue(subject, now).len());
		(live.len() as u32, ended as u32)
	}

	fn may_write(subject: &SubjectId, section: &SectionHash, organization: OrganizationId, now: Moment) -> bool {
		let held = Live::<T>::get(subject).into_iter().filter(|live| live.organization == Some(organization));
		held.filter_map(|live| Consents::<T>::get(subject, live.consent)).any(|entry| {
			entry.is_standing(now) &&
				entry.period.contains(now) &&
				entry.actions & ACTION_WRITE != 0 &&
				entry.sections.contains(section)
		})
	}
}

#[cfg(feature = "std")]
impl<T: Config> Pallet<T> {
	/// Whether what is stored agrees with itself.
	pub fn try_state() -> Result<(), &'static str> {
		use frame_support::ensure;

		for (subject, live) in Live::<T>::iter() {
			ensure!(!live.is_empty(), "consent: empty list of live consents");
			for found in &live {
				let entry = Consents::<T>::get(subject, found.consent).ok_or("consent: live consent that does not exist")?;
				ensure!(entry.revoked_at.is_none() && !entry.lapsed, "consent: live consent that ended");
				ensure!(entry.period.end == found.end && entry.parent == found.parent, "consent: live entry differs");
				ensure!(entry.grantee.organization() == found.organization, "consent: live entry names another grantee");
			}
		}
		for (subject, consent, entry) in Consents::<T>::iter() {
			ensure!(entry.subject == subject, "consent: filed under another subject");
			ensure!(T::Subjects::custody(&subject).is_some(), "consent: consent without a subject");
			ensure!(entry.period.is_valid() && !entry.sections.is_empty(), "consent: says nothing");
			let live = Live::<T>::get(subject).iter().any(|found| found.consent == consent);
			ensure!(live == (entry.revoked_at.is_none() && !entry.lapsed), "consent: missing among the live ones");
		}
		for (subject, open) in OpenRequests::<T>::iter() {
			let counted = Requests::<T>::iter_prefix_values(subject).filter(|asked| asked.state == RequestState::Open).count();
			ensure!(open as usize == counted && open > 0, "consent: open requests miscounted");
		}
		Self::try_delegations()?;
		Self::try_emergencies()
	}
}
