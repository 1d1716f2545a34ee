//! What must hold before anything is written.

use crate::{
	pallet::{Config, Consents, Error, Live, Pallet, Requests},
	types::{Consent, Delegation, Request, RequestState, SectionList, MAX_DERIVED, MAX_LIVE, POWER_REFUSE, POWER_REVOKE},
};
use alloc::collections::BTreeSet;
use assent_primitives::{
	is_cid, permits_use, AccountId, ConsentId, Country, Custody, Evidence, Grantee, Moment, OrganizationId, Period, RequestId,
	Role, Roles, SectionHash, SubjectId, Subjects, Terms, ACTIONS, ACTION_SHARE, PURPOSES,
};
use frame_support::{ensure, traits::Time};
use frame_system::{ensure_signed, pallet_prelude::OriginFor};
use polkadot_sdk::*;
use sp_runtime::DispatchError;

/// Staff who act for patients in custody.
const DESK: [Role; 4] = [Role::KeySteward, Role::Registrar, Role::Nurse, Role::Clinician];
/// Who gives up a consent for the organization or role that holds it.
const RENOUNCING: [Role; 3] = [Role::Admin, Role::PrivacyOfficer, Role::KeySteward];

/// Who refers a patient on with what was shared with them.
const REFERRING: [Role; 4] = [Role::Clinician, Role::Nurse, Role::Laboratory, Role::Pharmacist];

/// In which capacity somebody grants.
#[derive(Clone, PartialEq, Eq)]
pub(crate) enum Granter {
	Controller,
	Custodian(OrganizationId),
	Delegate(Delegation),
}

impl Granter {
	pub(crate) fn may_offer(&self, evidence: Evidence) -> bool {
		match self {
			Granter::Controller => evidence == Evidence::Key,
			Granter::Custodian(_) => evidence != Evidence::Key,
			Granter::Delegate(_) => evidence == Evidence::Guardian,
		}
	}
}

impl<T: Config> Pallet<T> {
	/// That the signer may act for the subject, which is a patient of the organization.
	pub(crate) fn ensure_granter(
		signer: &AccountId,
		organization: OrganizationId,
		subject: &SubjectId,
	) -> Result<Granter, DispatchError> {
		let custody = T::Subjects::custody(subject).filter(|custody| custody.organization == organization);
		let custody = custody.ok_or(Error::<T>::NotFound)?;
		Self::granter(signer, subject, &custody).ok_or_else(|| Error::<T>::NotAuthorized.into())
	}

	/// That the signer keeps the subject itself: a delegate does not.
	pub(crate) fn ensure_keeper(
		signer: &AccountId,
		organization: OrganizationId,
		subject: &SubjectId,
	) -> Result<Granter, DispatchError> {
		let granter = Self::ensure_granter(signer, organization, subject)?;
		ensure!(!matches!(granter, Granter::Delegate(_)), Error::<T>::NotAuthorized);
		Ok(granter)
	}

	pub(crate) fn granter(signer: &AccountId, subject: &SubjectId, custody: &Custody) -> Option<Granter> {
		if custody.controller.as_ref() == Some(signer) {
			return Some(Granter::Controller);
		}
		let now = T::Time::now();
		let desk = |custodian: &OrganizationId| {
			T::Roles::is_device(*custodian, signer) ||
				DESK.iter().any(|role| T::Roles::has_role(*custodian, signer, *role, now))
		};
		if let Some(custodian) = custody.custodian.filter(desk) {
			return Some(Granter::Custodian(custodian));
		}
		Self::delegation(subject, signer, now).map(Granter::Delegate)
	}

	/// That a delegate has these powers over these sections. Whoever keeps the subject has them all.
	pub(crate) fn ensure_power(granter: &Granter, powers: u8, sections: &[SectionHash]) -> Result<(), DispatchError> {
		if let Granter::Delegate(delegation) = granter {
			ensure!(delegation.mandate.reaches(powers, sections), Error::<T>::BeyondMandate);
		}
		Ok(())
	}

	/// That a delegate may give a consent that says this.
	pub(crate) fn ensure_mandated(granter: &Granter, actions: u8, purposes: u16, period: &Period) -> Result<(), DispatchError> {
		if let Granter::Delegate(delegation) = granter {
			ensure!(delegation.mandate.covers(actions, purposes, period), Error::<T>::BeyondMandate);
		}
		Ok(())
	}

	/// That a custodian who gives something away is not suspended. Taking away is never refused for that.
	pub(crate) fn ensure_in_office(granter: &Granter) -> Result<(), DispatchError> {
		let in_office = match granter {
			Granter::Custodian(custodian) => T::Roles::is_active(*custodian),
			Granter::Controller | Granter::Delegate(_) => true,
		};
		ensure!(in_office, Error::<T>::OrganizationSuspended);
		Ok(())
	}

	pub(crate) fn ensure_role_holder(account: &AccountId, organization: OrganizationId) -> Result<(), DispatchError> {
		let holds = !T::Roles::roles(organization, account, T::Time::now()).is_empty();
		ensure!(holds, Error::<T>::NotAuthorized);
		Ok(())
	}

	/// That sections, actions, purposes and period make sense and reach beyond `now`.
	pub(crate) fn ensure_scope(
		sections: &SectionList,
		actions: u8,
		purposes: u16,
		period: &Period,
		now: Moment,
	) -> Result<(), DispatchError> {
		Self::ensure_sections(sections)?;
		ensure!(actions != 0 && actions & !ACTIONS == 0, Error::<T>::BadActions);
		ensure!(purposes != 0 && purposes & !PURPOSES == 0, Error::<T>::BadPurposes);
		ensure!(period.is_valid() && now < period.end, Error::<T>::BadPeriod);
		Ok(())
	}

	pub(crate) fn ensure_sections(sections: &SectionList) -> Result<(), DispatchError> {
		ensure!(!sections.is_empty(), Error::<T>::NoSections);
		ensure!(sections.iter().collect::<BTreeSet<_>>().len() == sections.len(), Error::<T>::DuplicateSection);
		Ok(())
	}

	fn ensure_countries(countries: &[Country]) -> Result<(), DispatchError> {
		let written = countries.iter().all(|(code, _)| code.iter().all(u8::is_ascii_uppercase));
		let distinct = countries.iter().map(|(code, _)| code).collect::<BTreeSet<_>>().len() == countries.len();
		ensure!(written && distinct, Error::<T>::BadCountry);
		Ok(())
	}

	/// That the terms of a new consent hold together.
	pub(crate) fn ensure_sound(subject: &SubjectId, terms: &Terms, now: Moment) -> Result<(), DispatchError> {
		Self::ensure_scope(&terms.sections, terms.actions, terms.purposes, &terms.period, now)?;
		ensure!(terms.data_period.as_ref().is_none_or(Period::is_valid), Error::<T>::BadPeriod);
		Self::ensure_countries(&terms.countries)?;
		ensure!(terms.bundle.as_ref().is_none_or(|cid| is_cid(cid)), Error::<T>::BadCid);
		let known = terms.grantee.organization().is_none_or(T::Roles::exists);
		ensure!(known, Error::<T>::UnknownGrantee);
		let Some(parent) = terms.parent else { return Ok(()) };
		let parent = Consents::<T>::get(subject, parent).filter(|found| found.is_standing(now));
		let parent = parent.ok_or(Error::<T>::UnknownParent)?;
		let narrower = terms.sections.iter().all(|section| parent.sections.contains(section)) &&
			terms.actions & !parent.actions == 0 &&
			terms.purposes & !parent.purposes == 0 &&
			terms.period.is_within(&parent.period) &&
			parent.data_period.is_none_or(|outer| terms.data_period.is_some_and(|inner| inner.is_within(&outer))) &&
			parent.duo.is_none_or(|outer| terms.duo.is_some_and(|inner| permits_use(outer, inner)));
		let nearer = parent.countries.is_empty() ||
			!terms.countries.is_empty() && terms.countries.iter().all(|country| parent.countries.contains(country));
		let narrower = narrower && nearer;
		ensure!(narrower, Error::<T>::WiderThanParent);
		Ok(())
	}

	/// That one more consent fits, after those that ended by `now` are announced.
	pub(crate) fn ensure_room(subject: &SubjectId, now: Moment, derived: bool) -> Result<(), DispatchError> {
		let live = Live::<T>::get(subject);
		let standing = live.iter().filter(|live| now < live.end);
		ensure!(standing.clone().count() < MAX_LIVE as usize, Error::<T>::MaxConsentsExceeded);
		let room = standing.filter(|live| live.parent.is_some()).count() < MAX_DERIVED as usize;
		ensure!(!derived || room, Error::<T>::MaxDerivedExceeded);
		Ok(())
	}

	/// That the consent exists and neither was revoked nor has ended.
	pub(crate) fn ensure_standing(subject: &SubjectId, consent: &ConsentId) -> Result<Consent, DispatchError> {
		let entry = Consents::<T>::get(subject, consent).ok_or(Error::<T>::NotFound)?;
		ensure!(entry.revoked_at.is_none(), Error::<T>::AlreadyRevoked);
		ensure!(entry.is_standing(T::Time::now()), Error::<T>::AlreadyLapsed);
		Ok(entry)
	}

	/// The consent with these sections and this end, where that takes something away and leaves something.
	pub(crate) fn ensure_narrower(entry: &Consent, sections: SectionList, end: Moment) -> Result<Consent, DispatchError> {
		Self::ensure_sections(&sections)?;
		let subset = sections.iter().all(|section| entry.sections.contains(section)) && end <= entry.period.end;
		let changed = sections.len() < entry.sections.len() || end < entry.period.end;
		ensure!(subset && changed, Error::<T>::NotNarrower);
		let period = Period { end, ..entry.period };
		ensure!(period.is_valid() && T::Time::now() < end, Error::<T>::BadPeriod);
		Ok(Consent { sections, period, ..entry.clone() })
	}

	/// That no live consent derived from this one is wider or longer than what it becomes.
	pub(crate) fn ensure_derived_fit(
		subject: &SubjectId,
		parent: &ConsentId,
		narrowed: &Consent,
	) -> Result<(), DispatchError> {
		for live in Live::<T>::get(subject).iter().filter(|live| live.parent.as_ref() == Some(parent)) {
			let derived = Consents::<T>::get(subject, live.consent).ok_or(Error::<T>::NotFound)?;
			let fits = derived.period.is_within(&narrowed.period) &&
				derived.sections.iter().all(|section| narrowed.sections.contains(section));
			ensure!(fits, Error::<T>::DerivedIsWider);
		}
		Ok(())
	}

	/// That the signer may revoke this consent now.
	pub(crate) fn ensure_revocable(
		origin: &OriginFor<T>,
		organization: OrganizationId,
		subject: &SubjectId,
		consent: &ConsentId,
	) -> Result<Consent, DispatchError> {
		let signer = ensure_signed(origin.clone())?;
		let entry = Consents::<T>::get(subject, consent).ok_or(Error::<T>::NotFound)?;
		let granter = Self::ensure_granter(&signer, organization, subject)
			.and_then(|granter| Self::ensure_power(&granter, POWER_REVOKE, &entry.sections));
		if !Self::may_renounce(&signer, organization, &entry.grantee) {
			// That there is no such subject is said as it always was: nobody may do this for it.
			granter.map_err(|refused| {
				if refused == Error::<T>::NotFound.into() { Error::<T>::NotAuthorized.into() } else { refused }
			})?;
		}
		ensure!(entry.revoked_at.is_none(), Error::<T>::AlreadyRevoked);
		Ok(entry)
	}

	fn may_renounce(signer: &AccountId, organization: OrganizationId, grantee: &Grantee) -> bool {
		let now = T::Time::now();
		match grantee {
			Grantee::Account(account) => account == signer,
			Grantee::Organization(holder) | Grantee::Role(holder, _) =>
				*holder == organization && RENOUNCING.iter().any(|role| T::Roles::has_role(*holder, signer, *role, now)),
		}
	}

	/// That a consent has ended by time and nothing raised its epochs yet.
	pub(crate) fn ensure_announceable(subject: &SubjectId, consent: &ConsentId) -> Result<(), DispatchError> {
		let entry = Consents::<T>::get(subject, consent).ok_or(Error::<T>::NotFound)?;
		ensure!(entry.revoked_at.is_none(), Error::<T>::AlreadyRevoked);
		ensure!(!entry.lapsed, Error::<T>::AlreadyLapsed);
		ensure!(entry.period.end <= T::Time::now(), Error::<T>::NotLapsed);
		Ok(())
	}

	pub(crate) fn ensure_own_grantee(grantee: &Grantee, organization: OrganizationId) -> Result<(), DispatchError> {
		let own = match grantee {
			Grantee::Account(account) => Self::ensure_role_holder(account, organization).is_ok(),
			Grantee::Organization(named) | Grantee::Role(named, _) => *named == organization,
		};
		ensure!(own, Error::<T>::WrongGrantee);
		Ok(())
	}

	pub(crate) fn ensure_open(subject: &SubjectId, request: &RequestId) -> Result<Request, DispatchError> {
		let asked = Requests::<T>::get(subject, request).ok_or(Error::<T>::NotFound)?;
		ensure!(asked.state == RequestState::Open, Error::<T>::RequestClosed);
		Ok(asked)
	}

	/// That the terms answer an open request. They may allow less, or more, than was asked, but to the same grantee.
	pub(crate) fn ensure_answers(subject: &SubjectId, request: RequestId, terms: &Terms) -> Result<Request, DispatchError> {
		let asked = Self::ensure_open(subject, &request)?;
		ensure!(asked.grantee == terms.grantee, Error::<T>::WrongGrantee);
		Ok(asked)
	}

	/// That the signer may refuse this request now.
	pub(crate) fn ensure_refusable(
		origin: &OriginFor<T>,
		organization: OrganizationId,
		subject: &SubjectId,
		request: &RequestId,
	) -> Result<Request, DispatchError> {
		let signer = ensure_signed(origin.clone())?;
		let granter = Self::ensure_granter(&signer, organization, subject)?;
		let asked = Self::ensure_open(subject, request)?;
		Self::ensure_power(&granter, POWER_REFUSE, &asked.sections)?;
		Ok(asked)
	}

	/// The consent with a later end, where its parent lasts as long.
	pub(crate) fn ensure_longer(subject: &SubjectId, entry: &Consent, end: Moment) -> Result<Consent, DispatchError> {
		ensure!(end > entry.period.end, Error::<T>::NotLonger);
		if let Some(parent) = entry.parent {
			let parent = Consents::<T>::get(subject, parent).filter(|found| found.is_standing(T::Time::now()));
			ensure!(end <= parent.ok_or(Error::<T>::UnknownParent)?.period.end, Error::<T>::WiderThanParent);
		}
		Ok(Consent { period: Period { end, ..entry.period }, ..entry.clone() })
	}

	/// The consent to derive from, where it is in force, may be shared on, and is the signer's to act on.
	pub(crate) fn ensure_shares(
		signer: &AccountId,
		organization: OrganizationId,
		subject: &SubjectId,
		terms: &Terms,
	) -> Result<Consent, DispatchError> {
		let now = T::Time::now();
		ensure!(T::Roles::is_active(organization), Error::<T>::OrganizationSuspended);
		let parent = terms.parent.and_then(|parent| Consents::<T>::get(subject, parent));
		let parent = parent.filter(|found| found.is_standing(now) && found.period.contains(now));
		let parent = parent.ok_or(Error::<T>::UnknownParent)?;
		let practises = || REFERRING.iter().any(|role| T::Roles::has_role(organization, signer, *role, now));
		let holds = match &parent.grantee {
			Grantee::Account(account) => account == signer && practises(),
			Grantee::Organization(holder) => *holder == organization && practises(),
			Grantee::Role(holder, role) => *holder == organization && T::Roles::has_role(organization, signer, *role, now),
		};
		ensure!(holds && parent.actions & ACTION_SHARE != 0, Error::<T>::NotAuthorized);
		Ok(parent)
	}
}
