//! # Consent
//!
//! Who may do what with which sections of a subject, for which purposes, from when until when, and on what evidence.
//!
//! - A consent ends by time at `period.end`, by comparing times. The agenda and `announce` only tell of it, and raise
//!   the epochs of its sections.
//! - Granting is the controller's, or in custody the custodian's staff's with evidence. So are narrowing and revoking;
//!   the grantee may also give a consent up.
//! - Revoking, refusing and announcing cost nothing, so that an empty purse never stands in their way.
//! - A derived consent is never wider or longer than its parent and ends with it. Who holds a consent with the action
//!   share refers a patient on by deriving one.
//! - A delegate (family, or a guardian) does for the subject what the mandate says, until its end.
//! - In an emergency a clinician reads the patient's minimum set at once and the rest when enough people approve or a
//!   wait is over, for an hour at most. What the patient excluded stays closed. Who opened one owes a review, and opens
//!   no other until a privacy officer has given it.

#![cfg_attr(not(feature = "std"), no_std)]

// A call's arguments are what its signer agrees to; bundling them would hide them in wallets.
#![allow(clippy::too_many_arguments)]

extern crate alloc;

use polkadot_sdk::*;

mod agenda;
pub mod api;
mod checks;
pub mod decision;
mod delegation;
mod emergency;
pub mod emergency_types;
mod impls;
mod research;
pub mod types;
pub mod weights;

pub use pallet::*;
pub use weights::WeightInfo;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use crate::{
		emergency_types::{
			Emergency, EmergencyPolicy, EmergencyPreferences, OpenList, OwedReview, Review, Verdict, EMERGENCY_LENGTH,
		},
		types::{
			Consent, Delegations, LiveConsents, Mandate, Request, RequestState, SectionList, MAX_DUE, MAX_OPEN_REQUESTS,
			POWER_GRANT, POWER_REVOKE,
		},
	};
	use assent_primitives::{
		AccountId, Accounts, ChangeKind, ChangeLog, Cid, ConsentId, EmergencyId, Evidence, Grantee, Moment, OrganizationId,
		Period, RequestId, Roles, Sections, SubjectId, Subjects, Terms,
	};
	use frame_support::{pallet_prelude::*, traits::Time};
	use frame_system::pallet_prelude::*;

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::config]
	pub trait Config: polkadot_sdk::frame_system::Config<AccountId = AccountId, RuntimeEvent: From<Event<Self>>> {
		/// Who may act for an organization.
		type Roles: Roles;
		type Subjects: Subjects;
		type Sections: Sections;
		/// Lets delegates and approvers sign.
		type Accounts: Accounts;
		type ChangeLog: ChangeLog;
		/// The chain's clock, in ms.
		type Time: Time<Moment = Moment>;
		type WeightInfo: WeightInfo;
	}

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
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

	/// Who acts for a subject, with their mandates. Those whose time is over go with the next one that is added.
	#[pallet::storage]
	pub type Delegates<T: Config> = StorageMap<_, Blake2_128Concat, SubjectId, Delegations, ValueQuery>;

	/// Whom an organization asks in an emergency, where the patient did not lay it down.
	#[pallet::storage]
	pub type EmergencyPolicies<T: Config> = StorageMap<_, Twox64Concat, OrganizationId, EmergencyPolicy>;

	/// What patients laid down for emergencies.
	#[pallet::storage]
	pub type Preferences<T: Config> = StorageMap<_, Blake2_128Concat, SubjectId, EmergencyPreferences>;

	/// Every emergency ever opened, by subject.
	#[pallet::storage]
	pub type Emergencies<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, SubjectId, Blake2_128Concat, EmergencyId, Emergency>;

	/// A subject's emergencies that were not closed.
	#[pallet::storage]
	pub type OpenEmergencies<T: Config> = StorageMap<_, Blake2_128Concat, SubjectId, OpenList, ValueQuery>;

	/// The emergency that an account has to answer for before it opens another.
	#[pallet::storage]
	pub type OwedReviews<T: Config> = StorageMap<_, Blake2_128Concat, AccountId, OwedReview>;

	/// Consents to announce as lapsed and emergencies to close, by the minute since the epoch in which they have ended.
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
		Delegated { organization: OrganizationId, subject: SubjectId, delegate: AccountId },
		DelegationEnded { subject: SubjectId, delegate: AccountId },
		/// Derived by `organization` from `parent`.
		Referred {
			organization: OrganizationId,
			subject: SubjectId,
			consent: ConsentId,
			parent: ConsentId,
			grantee: Grantee,
		},
		/// `end` is ms.
		Extended { subject: SubjectId, consent: ConsentId, end: Moment },
		EmergencyPolicySet { organization: OrganizationId },
		EmergencyPreferencesSet { organization: OrganizationId, subject: SubjectId },
		EmergencyOpened { organization: OrganizationId, subject: SubjectId, emergency: EmergencyId },
		/// `quorum`: enough have approved, and everything asked for is open.
		EmergencyApproved { subject: SubjectId, emergency: EmergencyId, approver: AccountId, quorum: bool },
		EmergencyClosed { subject: SubjectId, emergency: EmergencyId },
		EmergencyReviewed { organization: OrganizationId, subject: SubjectId, emergency: EmergencyId, verdict: Verdict },
	}

	#[pallet::error]
	pub enum Error<T> {
		/// No such subject at this organization, or no such consent, request, delegate or emergency.
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
		/// The patient's own signature is evidence `Key`, the custodian's never is, and a delegate's is `Guardian`.
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
		/// Extending makes a consent end later.
		NotLonger,
		/// The delegate's mandate does not say this.
		BeyondMandate,
		/// No power, or one that does not exist.
		BadPowers,
		/// Eight delegates is the most.
		MaxDelegatesExceeded,
		/// Approvers named twice, more asked for than there are, or a wait of more than half an hour.
		BadPolicy,
		/// A reason is a number from 1.
		BadReason,
		/// The patient laid down that one of these sections never opens.
		SectionExcluded,
		/// The review of an earlier emergency is owed.
		ReviewOwed,
		/// Eight open emergencies of a subject is the most.
		MaxEmergenciesExceeded,
		/// The emergency is over.
		EmergencyClosed,
		/// The emergency is not over.
		EmergencyOpen,
		/// They approved before.
		AlreadyApproved,
		/// The emergency was reviewed before.
		AlreadyReviewed,
		/// Nobody reviews what they opened.
		SelfReview,
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
		/// nurses, clinicians and devices with evidence `Pin`, `Paper` or `Guardian`; or by a delegate within the mandate
		/// with evidence `Guardian`.
		/// Errors: `NotFound`, `NotAuthorized`, `OrganizationSuspended`, `BadEvidence`, `BeyondMandate`, `AlreadyExists`,
		/// those of the terms
		/// (`NoSections`, `DuplicateSection`, `BadActions`, `BadPurposes`, `BadPeriod`, `BadCountry`, `BadCid`,
		/// `UnknownGrantee`, `UnknownParent`, `WiderThanParent`), `RequestClosed`, `WrongGrantee`, `MaxConsentsExceeded`,
		/// `MaxDerivedExceeded`.
		/// Emits `Granted`, and what `announce` emits for consents of the subject that have ended.
		#[pallet::call_index(0)]
		#[pallet::weight({
			let (live, ended) = <Pallet<T> as assent_primitives::Consents>::burden(subject, T::Time::now());
			let (full, sections) = (Pallet::<T>::full_minutes(terms.period.end), terms.sections.len() as u32);
			T::WeightInfo::grant(full, request.is_some().into(), sections, live).saturating_add(Pallet::<T>::settling(ended))
		})]
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
			Self::ensure_in_office(&granter)?;
			ensure!(granter.may_offer(evidence), Error::<T>::BadEvidence);
			Self::ensure_power(&granter, POWER_GRANT, &terms.sections)?;
			Self::ensure_mandated(&granter, terms.actions, terms.purposes, &terms.period)?;
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
		/// Errors: `NotFound`, `NotAuthorized`, `OrganizationSuspended`, `AlreadyRevoked`, `AlreadyLapsed`, `BeyondMandate`,
		/// `BadCid`.
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
			Self::ensure_in_office(&granter)?;
			let entry = Self::ensure_standing(&subject, &consent)?;
			Self::ensure_power(&granter, POWER_GRANT, &entry.sections)?;
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
		/// Errors: `NotFound`, `NotAuthorized`, `AlreadyRevoked`, `AlreadyLapsed`, `BeyondMandate`, `NoSections`,
		/// `DuplicateSection`, `NotNarrower`, `BadPeriod` (it would have ended before now: revoke it), `DerivedIsWider`. Emits `Narrowed`.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::narrow(Pallet::<T>::full_minutes(*end)))]
		pub fn narrow(
			origin: OriginFor<T>,
			organization: OrganizationId,
			subject: SubjectId,
			consent: ConsentId,
			sections: SectionList,
			end: Moment,
		) -> DispatchResult {
			let signer = ensure_signed(origin)?;
			let granter = Self::ensure_granter(&signer, organization, &subject)?;
			let entry = Self::ensure_standing(&subject, &consent)?;
			Self::ensure_power(&granter, POWER_REVOKE, &entry.sections)?;
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
		/// Errors: `NotFound`, `NotAuthorized`, `BeyondMandate`, `AlreadyRevoked`. Emits `Revoked`, also for each derived consent.
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
		/// Errors: `NotFound`, `NotAuthorized`, `RequestClosed`, `BeyondMandate`. Emits `Refused`.
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

		/// Lets somebody act for the subject as `mandate` says, and sign without a balance. What they grant stays when the
		/// mandate ends, but never beyond its period. `organization` is the subject's. By the controller with evidence
		/// `Key`, or in custody by the custodian's desk with other evidence; never by a delegate.
		/// Errors: `NotFound`, `NotAuthorized`, `OrganizationSuspended`, `BadEvidence`, `NoSections`, `DuplicateSection`,
		/// `BadActions`, `BadPurposes`, `BadPeriod`, `BadPowers`, `AlreadyExists` (end the older mandate first),
		/// `MaxDelegatesExceeded`. Emits `Delegated`.
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::delegate())]
		pub fn delegate(
			origin: OriginFor<T>,
			organization: OrganizationId,
			subject: SubjectId,
			delegate: AccountId,
			mandate: Mandate,
			evidence: Evidence,
		) -> DispatchResult {
			let signer = ensure_signed(origin)?;
			let granter = Self::ensure_keeper(&signer, organization, &subject)?;
			Self::ensure_in_office(&granter)?;
			ensure!(granter.may_offer(evidence), Error::<T>::BadEvidence);
			Self::ensure_mandate(&mandate)?;
			let delegates = Self::with_delegate(&subject, delegate.clone(), mandate, evidence, signer)?;

			// Every check is above this line, every write below it.
			T::Accounts::enable(&delegate);
			Delegates::<T>::insert(subject, delegates);
			T::ChangeLog::note(organization, ChangeKind::Subject, subject, Some(subject));
			Self::deposit_event(Event::Delegated { organization, subject, delegate });
			Ok(())
		}

		/// Ends a mandate now. Consents given under it stay until somebody revokes them. Costs nothing. By who may
		/// delegate, or by the delegate.
		/// Errors: `NotFound`, `NotAuthorized`. Emits `DelegationEnded`.
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::end_delegation())]
		#[pallet::feeless_if(|origin: &OriginFor<T>, subject: &SubjectId, delegate: &AccountId| -> bool {
			ensure_signed(origin.clone()).is_ok_and(|signer| Pallet::<T>::ensure_delegation_ends(&signer, subject, delegate).is_ok())
		})]
		pub fn end_delegation(origin: OriginFor<T>, subject: SubjectId, delegate: AccountId) -> DispatchResult {
			let signer = ensure_signed(origin)?;
			let custody = Self::ensure_delegation_ends(&signer, &subject, &delegate)?;

			// Every check is above this line, every write below it.
			Self::record_delegation_end(&custody, subject, delegate);
			Ok(())
		}

		/// Passes a consent on under a new random id: `terms` name it as parent, and are nowhere wider or longer. It keeps
		/// its parent's evidence and ends with it. `organization` is the signer's, who may act on the parent, which must
		/// allow to share. By its clinicians, nurses, laboratory and pharmacists, or the role that the parent names.
		/// Errors: `OrganizationSuspended`, `UnknownParent` (also: not in force), `NotAuthorized`, `AlreadyExists`, those of
		/// the terms as in `grant`, `MaxConsentsExceeded`, `MaxDerivedExceeded`.
		/// Emits `Referred`, and what `announce` emits for consents of the subject that have ended.
		#[pallet::call_index(10)]
		#[pallet::weight(
			T::WeightInfo::refer(Pallet::<T>::full_minutes(terms.period.end))
				.saturating_add(Pallet::<T>::settling(Pallet::<T>::ended(subject)))
		)]
		pub fn refer(
			origin: OriginFor<T>,
			organization: OrganizationId,
			subject: SubjectId,
			consent: ConsentId,
			terms: Terms,
		) -> DispatchResult {
			let signer = ensure_signed(origin)?;
			let shared = Self::ensure_shares(&signer, organization, &subject, &terms)?;
			let parent = terms.parent.ok_or(Error::<T>::UnknownParent)?;
			ensure!(!Consents::<T>::contains_key(subject, consent), Error::<T>::AlreadyExists);
			let now = T::Time::now();
			Self::ensure_sound(&subject, &terms, now)?;
			Self::ensure_room(&subject, now, true)?;

			// Every check is above this line, every write below it.
			<Self as assent_primitives::Consents>::settle(&subject, now);
			let grantee = terms.grantee.clone();
			let entry = Consent::new(subject, terms, shared.evidence, signer, Self::block_number());
			Self::record_grant(&subject, consent, entry);
			Self::deposit_event(Event::Referred { organization, subject, consent, parent, grantee });
			Ok(())
		}

		/// Makes a consent end later, at `end` (ms), on new evidence. `organization` is the subject's. By who may grant.
		/// Errors: `NotFound`, `NotAuthorized`, `OrganizationSuspended`, `BadEvidence`, `AlreadyRevoked`, `AlreadyLapsed`,
		/// `NotLonger`, `UnknownParent`, `WiderThanParent`, `BeyondMandate`. Emits `Extended`.
		#[pallet::call_index(11)]
		#[pallet::weight(T::WeightInfo::extend(Pallet::<T>::full_minutes(*end)))]
		pub fn extend(
			origin: OriginFor<T>,
			organization: OrganizationId,
			subject: SubjectId,
			consent: ConsentId,
			end: Moment,
			evidence: Evidence,
		) -> DispatchResult {
			let signer = ensure_signed(origin)?;
			let granter = Self::ensure_granter(&signer, organization, &subject)?;
			Self::ensure_in_office(&granter)?;
			ensure!(granter.may_offer(evidence), Error::<T>::BadEvidence);
			let entry = Self::ensure_standing(&subject, &consent)?;
			let longer = Consent { evidence, ..Self::ensure_longer(&subject, &entry, end)? };
			Self::ensure_power(&granter, POWER_GRANT, &longer.sections)?;
			Self::ensure_mandated(&granter, longer.actions, longer.purposes, &longer.period)?;

			// Every check is above this line, every write below it.
			Self::schedule(subject, consent, end);
			Live::<T>::mutate(subject, |live| {
				live.iter_mut().filter(|found| found.consent == consent).for_each(|found| found.end = end)
			});
			Self::note_consent(organization, &longer, consent);
			Consents::<T>::insert(subject, consent, longer);
			Self::deposit_event(Event::Extended { subject, consent, end });
			Ok(())
		}

		/// Lays down whom the organization's clinicians ask in an emergency, where the patient did not. Approvers may sign
		/// without a balance. By an admin or a privacy officer.
		/// Errors: `OrganizationSuspended`, `NotAuthorized`, `BadPolicy`. Emits `EmergencyPolicySet`.
		#[pallet::call_index(12)]
		#[pallet::weight(T::WeightInfo::set_emergency_policy())]
		pub fn set_emergency_policy(
			origin: OriginFor<T>,
			organization: OrganizationId,
			policy: EmergencyPolicy,
		) -> DispatchResult {
			let signer = ensure_signed(origin)?;
			ensure!(T::Roles::is_active(organization), Error::<T>::OrganizationSuspended);
			ensure!(Self::oversees(organization, &signer), Error::<T>::NotAuthorized);
			Self::ensure_policy(&policy)?;

			// Every check is above this line, every write below it.
			Self::enable_approvers(&policy);
			EmergencyPolicies::<T>::insert(organization, policy);
			T::ChangeLog::note(organization, ChangeKind::Assignment, signer.into(), None);
			Self::deposit_event(Event::EmergencyPolicySet { organization });
			Ok(())
		}

		/// Lays down for a subject what opens at once in an emergency, what never does, and who is asked for the rest.
		/// Approvers may sign without a balance. `organization` is the subject's. By the controller, or in custody by the
		/// custodian's desk; never by a delegate. Emergencies that are open stay as they are.
		/// Errors: `NotFound`, `NotAuthorized`, `OrganizationSuspended`, `DuplicateSection` (also: at once and never),
		/// `BadPolicy`. Emits `EmergencyPreferencesSet`.
		#[pallet::call_index(13)]
		#[pallet::weight(T::WeightInfo::set_emergency_preferences())]
		pub fn set_emergency_preferences(
			origin: OriginFor<T>,
			organization: OrganizationId,
			subject: SubjectId,
			preferences: EmergencyPreferences,
		) -> DispatchResult {
			let signer = ensure_signed(origin)?;
			let granter = Self::ensure_keeper(&signer, organization, &subject)?;
			Self::ensure_in_office(&granter)?;
			Self::ensure_preferences(&preferences)?;

			// Every check is above this line, every write below it.
			preferences.policy.iter().for_each(Self::enable_approvers);
			Preferences::<T>::insert(subject, preferences);
			T::ChangeLog::note(organization, ChangeKind::Subject, subject, Some(subject));
			Self::deposit_event(Event::EmergencyPreferencesSet { organization, subject });
			Ok(())
		}

		/// Opens an emergency under a new random id: for the signer alone, to read, for an hour at most. Of `sections`,
		/// those of the patient's minimum set open at once, the others when enough approve or the wait is over. `text` is
		/// the sealed reason. The signer owes a review. `organization` is the signer's. By a clinician.
		/// Errors: `AlreadyExists`, `OrganizationSuspended`, `NotAuthorized`, `NotFound` (the subject), `NoSections`,
		/// `DuplicateSection`, `BadReason`, `BadCid`, `ReviewOwed`, `MaxEmergenciesExceeded`, `SectionExcluded`.
		/// Emits `EmergencyOpened`.
		#[pallet::call_index(14)]
		#[pallet::weight(
			T::WeightInfo::open_emergency(Pallet::<T>::full_minutes(T::Time::now().saturating_add(EMERGENCY_LENGTH)))
				.saturating_add(Pallet::<T>::settling(Pallet::<T>::ended(subject)))
		)]
		pub fn open_emergency(
			origin: OriginFor<T>,
			organization: OrganizationId,
			subject: SubjectId,
			emergency: EmergencyId,
			sections: SectionList,
			reason: u8,
			text: Cid,
		) -> DispatchResult {
			let clinician = ensure_signed(origin)?;
			ensure!(!Emergencies::<T>::contains_key(subject, emergency), Error::<T>::AlreadyExists);
			let entry = Self::ensure_opens(clinician, organization, &subject, sections, reason, text)?;

			// Every check is above this line, every write below it.
			<Self as assent_primitives::Consents>::settle(&subject, entry.opened_at);
			Self::record_opening(subject, emergency, entry);
			Ok(())
		}

		/// Approves an open emergency; when enough have, everything asked for opens. Costs nothing. By those it names.
		/// Errors: `NotFound`, `NotAuthorized`, `EmergencyClosed`, `AlreadyApproved`. Emits `EmergencyApproved`.
		#[pallet::call_index(15)]
		#[pallet::weight(T::WeightInfo::approve_emergency())]
		#[pallet::feeless_if(|origin: &OriginFor<T>, subject: &SubjectId, emergency: &EmergencyId| -> bool {
			Pallet::<T>::ensure_approves(origin, subject, emergency).is_ok()
		})]
		pub fn approve_emergency(origin: OriginFor<T>, subject: SubjectId, emergency: EmergencyId) -> DispatchResult {
			let (approver, entry) = Self::ensure_approves(&origin, &subject, &emergency)?;

			// Every check is above this line, every write below it.
			let quorum = entry.has_quorum();
			Self::note_emergency(&subject, emergency, &entry);
			Emergencies::<T>::insert(subject, emergency, entry);
			Self::deposit_event(Event::EmergencyApproved { subject, emergency, approver, quorum });
			Ok(())
		}

		/// Closes an emergency now and raises the epochs of the sections that were open. After its hour it is over anyway;
		/// this then only tells of it. Costs nothing. By who opened it, an admin or privacy officer there, or who keeps the
		/// subject; after its hour by anybody.
		/// Errors: `NotFound`, `EmergencyClosed`, `NotAuthorized`. Emits `EmergencyClosed`.
		#[pallet::call_index(16)]
		#[pallet::weight(T::WeightInfo::close_emergency())]
		#[pallet::feeless_if(|origin: &OriginFor<T>, subject: &SubjectId, emergency: &EmergencyId| -> bool {
			Pallet::<T>::ensure_closes(origin, subject, emergency).is_ok()
		})]
		pub fn close_emergency(origin: OriginFor<T>, subject: SubjectId, emergency: EmergencyId) -> DispatchResult {
			Self::ensure_closes(&origin, &subject, &emergency)?;

			// Every check is above this line, every write below it.
			Self::record_closings(&subject, &[emergency], T::Time::now());
			Ok(())
		}

		/// Says whether an emergency that is over was justified; who opened it may then open another. `text` is the sealed
		/// finding. `organization` is the one that opened it. By its privacy officer, never by who opened it.
		/// Errors: `NotFound`, `OrganizationSuspended`, `NotAuthorized`, `SelfReview`, `EmergencyOpen`, `AlreadyReviewed`,
		/// `BadCid`. Emits `EmergencyReviewed`, and `EmergencyClosed` where nobody told of it yet.
		#[pallet::call_index(17)]
		#[pallet::weight(T::WeightInfo::review_emergency())]
		pub fn review_emergency(
			origin: OriginFor<T>,
			organization: OrganizationId,
			subject: SubjectId,
			emergency: EmergencyId,
			verdict: Verdict,
			text: Option<Cid>,
		) -> DispatchResult {
			let reviewed_by = ensure_signed(origin)?;
			let entry = Self::ensure_reviews(&reviewed_by, organization, &subject, &emergency)?;
			ensure!(text.as_ref().is_none_or(|cid| assent_primitives::is_cid(cid)), Error::<T>::BadCid);

			// Every check is above this line, every write below it.
			let reviewed_at = T::Time::now();
			if entry.closed_at.is_none() {
				Self::record_closings(&subject, &[emergency], reviewed_at);
			}
			OwedReviews::<T>::remove(&entry.opened_by);
			Self::note_emergency(&subject, emergency, &entry);
			let review = Review { reviewed_by, verdict, text, reviewed_at };
			Emergencies::<T>::mutate(subject, emergency, |stored| {
				stored.iter_mut().for_each(|stored| stored.review = Some(review.clone()))
			});
			Self::deposit_event(Event::EmergencyReviewed { organization, subject, emergency, verdict });
			Ok(())
		}
	}
}
