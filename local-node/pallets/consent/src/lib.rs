//! # Consent
//!
//! Who may do what with which sections of a subject, for which purposes, from when until when, and on what evidence.
//!
//! - A consent ends by time at `period.end`, by comparing times. The agenda and `announce` only tell of it, and raise
//!   the epochs of its sections.
//! - Granting is the controller's, or in custody the custodian's staff's with evidence. So are narrowing and revoking;
//!   the grantee may also give a consent up.
//! - Revoking, refusing and announcing cost nothing, so that an empty purse never stands in their way.
//! - A derived consent is never wider or longer than its parent and ends with it.

#![cfg_attr(not(feature = "std"), no_std)]

// A call's arguments are what its signer agrees to; bundling them would hide them in wallets.
#![allow(clippy::too_many_arguments)]

extern crate alloc;

use polkadot_sdk::*;

mod agenda;
pub mod api;
mod checks;
pub mod decision;
mod impls;
pub mod types;
pub mod weights;

pub use pallet::*;
pub use weights::WeightInfo;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use crate::types::{Consent, LiveConsents, Request, RequestState, SectionList, MAX_DUE, MAX_OPEN_REQUESTS};
	use assent_primitives::{
		AccountId, ChangeLog, Cid, ConsentId, Evidence, Grantee, Moment, OrganizationId, Period, RequestId, Roles, Sections,
		SubjectId, Subjects, Terms,
	};
	use frame_support::{pallet_prelude::*, traits::Time};
	use frame_system::pallet_prelude::*;

	#[pallet::config]
	pub trait Config: polkadot_sdk::frame_system::Config<AccountId = AccountId, RuntimeEvent: From<Event<Self>>> {
		/// Who may act for an organization.
		type Roles: Roles;
		type Subjects: Subjects;
		type Sections: Sections;
		type ChangeLog: ChangeLog;
		/// The chain's clock, in ms.
		type Time: Time<Moment = Moment>;
		type WeightInfo: WeightInfo;
	}

	#[pallet::pallet]
	pub struct Pallet<T>(_);

	/// Every consent ever given, by subject.
	#[pallet::storage]
	pub type Consents<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, SubjectId, Blake2_128Concat, ConsentId, Consent>;

	/// A subject's consents that were neither revoked nor announced as lapsed.
	#[pallet::storage]
	pub type Live<T: Config> = StorageMap<_, Blake2_128Concat, SubjectId, LiveConsents, ValueQuery>;

	/// Every request ever made, by subject.
	#[pallet::storage]
	pub type Requests<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, SubjectId, Blake2_128Concat, RequestId, Request>;

	/// Requests of a subject that nobody answered yet.
	#[pallet::storage]
	pub type OpenRequests<T: Config> = StorageMap<_, Blake2_128Concat, SubjectId, u32, ValueQuery>;

	/// Consents to announce as lapsed, by the minute since the epoch in which they have ended.
	#[pallet::storage]
	pub type Agenda<T: Config> =
		StorageMap<_, Twox64Concat, u64, BoundedVec<(SubjectId, ConsentId), ConstU32<MAX_DUE>>, ValueQuery>;

	/// The next minute of the agenda to look at.
	#[pallet::storage]
	pub type AgendaCursor<T: Config> = StorageValue<_, u64>;

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		Granted { organization: OrganizationId, subject: SubjectId, consent: ConsentId, grantee: Grantee },
		BundleSet { subject: SubjectId, consent: ConsentId },
		/// `end` is ms.
		Narrowed { subject: SubjectId, consent: ConsentId, end: Moment },
		Revoked { subject: SubjectId, consent: ConsentId },
		/// The consent had ended by time; the epochs of its sections are raised now.
		Lapsed { subject: SubjectId, consent: ConsentId },
		Requested { organization: OrganizationId, subject: SubjectId, request: RequestId },
		Refused { subject: SubjectId, request: RequestId },
		Withdrawn { subject: SubjectId, request: RequestId },
	}

	#[pallet::error]
	pub enum Error<T> {
		/// No such subject at this organization, or no such consent or request.
		NotFound,
		/// The signer may not do this for this subject.
		NotAuthorized,
		/// The id is taken: most likely this is a second submission.
		AlreadyExists,
		/// The organization is unknown or suspended.
		OrganizationSuspended,
		/// The consent was revoked before.
		AlreadyRevoked,
		/// The consent has ended by time.
		AlreadyLapsed,
		/// The consent has not ended by time.
		NotLapsed,
		/// The patient's own signature is evidence `Key`, the custodian's never is.
		BadEvidence,
		/// At least one section.
		NoSections,
		/// A section was named twice.
		DuplicateSection,
		/// No action, or one that does not exist.
		BadActions,
		/// No purpose, or one that does not exist.
		BadPurposes,
		/// A period is empty, or the consent would have ended before now.
		BadPeriod,
		/// Not two capital letters, or a country named twice.
		BadCountry,
		/// Not a binary CIDv1.
		BadCid,
		/// No such organization as grantee.
		UnknownGrantee,
		/// The grantee of a request belongs to the organization that asks, and that of the answer is the same.
		WrongGrantee,
		/// The consent it derives from does not exist or no longer stands.
		UnknownParent,
		/// A derived consent is never wider or longer than its parent.
		WiderThanParent,
		/// A consent derived from this one would be wider; narrow or revoke that first.
		DerivedIsWider,
		/// Narrowing only takes away.
		NotNarrower,
		/// 128 live consents is the most.
		MaxConsentsExceeded,
		/// 16 live consents derived from others is the most.
		MaxDerivedExceeded,
		/// 64 open requests is the most.
		MaxRequestsExceeded,
		/// The request was answered or withdrawn before.
		RequestClosed,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		/// Announces consents that have ended, as far as the block has room.
		fn on_idle(_: BlockNumberFor<T>, remaining: Weight) -> Weight {
			Self::announce_due(T::Time::now(), remaining)
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Gives a consent under a new random id, and closes `request` with it where one is named. `organization` is the
		/// subject's. By the controller with evidence `Key`, or in custody by the custodian's key stewards, registrars,
		/// nurses, clinicians and devices with evidence `Pin`, `Paper` or `Guardian`.
		/// Errors: `NotFound`, `NotAuthorized`, `OrganizationSuspended`, `BadEvidence`, `AlreadyExists`, those of the terms
		/// (`NoSections`, `DuplicateSection`, `BadActions`, `BadPurposes`, `BadPeriod`, `BadCountry`, `BadCid`,
		/// `UnknownGrantee`, `UnknownParent`, `WiderThanParent`), `RequestClosed`, `WrongGrantee`, `MaxConsentsExceeded`,
		/// `MaxDerivedExceeded`.
		/// Emits `Granted`, and what `announce` emits for consents of the subject that have ended.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::grant())]
		pub fn grant(
			origin: OriginFor<T>,
			organization: OrganizationId,
			subject: SubjectId,
			consent: ConsentId,
			terms: Terms,
			evidence: Evidence,
			request: Option<RequestId>,
		) -> DispatchResult {
			let signer = ensure_signed(origin)?;
			let granter = Self::ensure_granter(&signer, organization, &subject)?;
			Self::ensure_in_office(granter, organization)?;
			ensure!(granter.may_offer(evidence), Error::<T>::BadEvidence);
			ensure!(!Consents::<T>::contains_key(subject, consent), Error::<T>::AlreadyExists);
			let now = T::Time::now();
			Self::ensure_sound(&subject, &terms, now)?;
			let answered = request.map(|id| Self::ensure_answers(&subject, id, &terms)).transpose()?;
			Self::ensure_room(&subject, now, terms.parent.is_some())?;

			// Every check is above this line, every write below it.
			<Self as assent_primitives::Consents>::settle(&subject, now);
			if let (Some(id), Some(asked)) = (request, answered) {
				Self::close_request(&subject, id, asked, RequestState::Granted(consent));
			}
			let grantee = terms.grantee.clone();
			let entry = Consent::new(subject, terms, evidence, signer, Self::block_number());
			Self::record_grant(&subject, consent, entry);
			Self::deposit_event(Event::Granted { organization, subject, consent, grantee });
			Ok(())
		}

		/// Tells where the consent's key bundle lies. `organization` is the subject's. By who may grant.
		/// Errors: `NotFound`, `NotAuthorized`, `OrganizationSuspended`, `AlreadyRevoked`, `AlreadyLapsed`, `BadCid`.
		/// Emits `BundleSet`.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::set_bundle())]
		pub fn set_bundle(
			origin: OriginFor<T>,
			organization: OrganizationId,
			subject: SubjectId,
			consent: ConsentId,
			cid: Cid,
		) -> DispatchResult {
			let signer = ensure_signed(origin)?;
			let granter = Self::ensure_granter(&signer, organization, &subject)?;
			Self::ensure_in_office(granter, organization)?;
			let entry = Self::ensure_standing(&subject, &consent)?;
			ensure!(assent_primitives::is_cid(&cid), Error::<T>::BadCid);

			// Every check is above this line, every write below it.
			let entry = Consent { bundle: Some(cid), ..entry };
			Self::note_consent(organization, &entry, consent);
			Consents::<T>::insert(subject, consent, entry);
			Self::deposit_event(Event::BundleSet { subject, consent });
			Ok(())
		}

		/// Leaves a consent only `sections`, and only until `end` (ms): sections may only go, the end may only come
		/// earlier, and something must change. Raises the epochs of the sections that go. `organization` is the subject's.
		/// By who may grant.
		/// Errors: `NotFound`, `NotAuthorized`, `AlreadyRevoked`, `AlreadyLapsed`, `NoSections`, `DuplicateSection`,
		/// `NotNarrower`, `BadPeriod` (it would have ended before now: revoke it), `DerivedIsWider`. Emits `Narrowed`.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::narrow(sections.len() as u32))]
		pub fn narrow(
			origin: OriginFor<T>,
			organization: OrganizationId,
			subject: SubjectId,
			consent: ConsentId,
			sections: SectionList,
			end: Moment,
		) -> DispatchResult {
			let signer = ensure_signed(origin)?;
			Self::ensure_granter(&signer, organization, &subject)?;
			let entry = Self::ensure_standing(&subject, &consent)?;
			let narrowed = Self::ensure_narrower(&entry, sections, end)?;
			Self::ensure_derived_fit(&subject, &consent, &narrowed)?;
			let dropped: alloc::vec::Vec<_> =
				entry.sections.iter().filter(|section| !narrowed.sections.contains(section)).copied().collect();

			// Every check is above this line, every write below it.
			T::Sections::raise(&subject, &dropped);
			if narrowed.period.end != entry.period.end {
				Self::schedule(subject, consent, end);
				Live::<T>::mutate(subject, |live| {
					live.iter_mut().filter(|found| found.consent == consent).for_each(|found| found.end = end)
				});
			}
			Self::note_consent(organization, &narrowed, consent);
			Consents::<T>::insert(subject, consent, narrowed);
			Self::deposit_event(Event::Narrowed { subject, consent, end });
			Ok(())
		}

		/// Ends a consent now, with every consent derived from it, and raises the epochs of its sections. A second revoke
		/// is an error, so that a replay is visible. Costs nothing. By who may grant (`organization` is the subject's), or
		/// by the grantee giving it up (`organization` is the grantee's; by its admins, privacy officers and key stewards).
		/// Errors: `NotFound`, `NotAuthorized`, `AlreadyRevoked`. Emits `Revoked`, also for each derived consent.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::revoke())]
		#[pallet::feeless_if(|origin: &OriginFor<T>, organization: &OrganizationId, subject: &SubjectId, consent: &ConsentId| -> bool {
			Pallet::<T>::ensure_revocable(origin, *organization, subject, consent).is_ok()
		})]
		pub fn revoke(
			origin: OriginFor<T>,
			organization: OrganizationId,
			subject: SubjectId,
			consent: ConsentId,
		) -> DispatchResult {
			let entry = Self::ensure_revocable(&origin, organization, &subject, &consent)?;

			// Every check is above this line, every write below it.
			Self::record_revoke(&subject, consent, entry);
			Ok(())
		}

		/// Asks a patient for a consent, under a new random id. `organization` asks, for a grantee of its own; `text` is
		/// sealed. By who holds a role there.
		/// Errors: `OrganizationSuspended`, `NotAuthorized`, `NotFound` (the subject), `AlreadyExists`, `WrongGrantee`,
		/// `NoSections`, `DuplicateSection`, `BadActions`, `BadPurposes`, `BadPeriod`, `BadCid`, `MaxRequestsExceeded`.
		/// Emits `Requested`.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::request())]
		pub fn request(
			origin: OriginFor<T>,
			organization: OrganizationId,
			subject: SubjectId,
			request: RequestId,
			grantee: Grantee,
			sections: SectionList,
			actions: u8,
			purposes: u16,
			period: Period,
			text: Option<Cid>,
		) -> DispatchResult {
			let requested_by = ensure_signed(origin)?;
			ensure!(T::Roles::is_active(organization), Error::<T>::OrganizationSuspended);
			Self::ensure_role_holder(&requested_by, organization)?;
			ensure!(T::Subjects::custody(&subject).is_some(), Error::<T>::NotFound);
			ensure!(!Requests::<T>::contains_key(subject, request), Error::<T>::AlreadyExists);
			Self::ensure_own_grantee(&grantee, organization)?;
			Self::ensure_scope(&sections, actions, purposes, &period, T::Time::now())?;
			ensure!(text.as_ref().is_none_or(|cid| assent_primitives::is_cid(cid)), Error::<T>::BadCid);
			ensure!(OpenRequests::<T>::get(subject) < MAX_OPEN_REQUESTS, Error::<T>::MaxRequestsExceeded);

			// Every check is above this line, every write below it.
			let (state, requested_at) = (RequestState::Open, Self::block_number());
			let asked =
				Request { organization, requested_by, grantee, sections, actions, purposes, period, text, state, requested_at };
			Self::note_request(&subject, request, &asked);
			Requests::<T>::insert(subject, request, asked);
			OpenRequests::<T>::mutate(subject, |open| *open = open.saturating_add(1));
			Self::deposit_event(Event::Requested { organization, subject, request });
			Ok(())
		}

		/// Says no to a request. Costs nothing. `organization` is the subject's. By who may grant.
		/// Errors: `NotFound`, `NotAuthorized`, `RequestClosed`. Emits `Refused`.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::refuse())]
		#[pallet::feeless_if(|origin: &OriginFor<T>, organization: &OrganizationId, subject: &SubjectId, request: &RequestId| -> bool {
			Pallet::<T>::ensure_refusable(origin, *organization, subject, request).is_ok()
		})]
		pub fn refuse(
			origin: OriginFor<T>,
			organization: OrganizationId,
			subject: SubjectId,
			request: RequestId,
		) -> DispatchResult {
			let asked = Self::ensure_refusable(&origin, organization, &subject, &request)?;

			// Every check is above this line, every write below it.
			Self::close_request(&subject, request, asked, RequestState::Refused);
			Self::deposit_event(Event::Refused { subject, request });
			Ok(())
		}

		/// Takes a request back. By who holds a role at the organization that asked.
		/// Errors: `NotFound`, `NotAuthorized`, `RequestClosed`. Emits `Withdrawn`.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::withdraw())]
		pub fn withdraw(
			origin: OriginFor<T>,
			organization: OrganizationId,
			subject: SubjectId,
			request: RequestId,
		) -> DispatchResult {
			let signer = ensure_signed(origin)?;
			let asked = Self::ensure_open(&subject, &request)?;
			ensure!(asked.organization == organization, Error::<T>::NotAuthorized);
			Self::ensure_role_holder(&signer, organization)?;

			// Every check is above this line, every write below it.
			Self::close_request(&subject, request, asked, RequestState::Withdrawn);
			Self::deposit_event(Event::Withdrawn { subject, request });
			Ok(())
		}

		/// Raises the epochs of a consent that has ended by time, if nothing did yet. Costs nothing. By anybody.
		/// Errors: `NotFound`, `AlreadyRevoked`, `AlreadyLapsed` (announced before), `NotLapsed`. Emits `Lapsed`.
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::announce())]
		#[pallet::feeless_if(|_: &OriginFor<T>, subject: &SubjectId, consent: &ConsentId| -> bool {
			Pallet::<T>::ensure_announceable(subject, consent).is_ok()
		})]
		pub fn announce(origin: OriginFor<T>, subject: SubjectId, consent: ConsentId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::ensure_announceable(&subject, &consent)?;

			// Every check is above this line, every write below it.
			Self::record_lapses(&subject, &[consent]);
			Ok(())
		}
	}
}
