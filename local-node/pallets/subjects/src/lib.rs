//! # Subjects
//!
//! A subject is one patient at one organization, under a pseudonym that says nothing. It has a controller (the
//! patient's own key for that organization) or a custodian (the organization, for patients who hold no key), a
//! directory of recipients off chain, and a generation number for the key of each section, its epoch. Writers seal to
//! the newest epoch; raising it closes new documents to whoever holds older keys.
//!
//! Who keeps a subject may hand it over: to another custodian, into custody, to a key or to another key. Both sides
//! agree: one offers, the other accepts. Whose patient it is never changes.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

use polkadot_sdk::*;

mod handover;
mod impls;
pub mod types;
pub mod weights;

pub use pallet::*;
pub use weights::WeightInfo;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use crate::types::{Offer, Subject};
	use alloc::collections::BTreeSet;
	use assent_primitives::{
		AccountId, Accounts, ChangeKind, ChangeLog, Cid, Keeper, Moment, OrganizationId, Role, Roles, SectionHash, Sections, SubjectId,
		MAX_SECTIONS,
	};
	use frame_support::{pallet_prelude::*, traits::Time};
	use frame_system::pallet_prelude::*;

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	/// Roles that register patients.
	pub(crate) const REGISTERING: [Role; 5] =
		[Role::Registrar, Role::Nurse, Role::Clinician, Role::KeySteward, Role::Laboratory];
	/// Roles that keep keys and directories of patients in custody.
	pub(crate) const KEEPING: [Role; 2] = [Role::KeySteward, Role::Registrar];

	#[pallet::config]
	pub trait Config: polkadot_sdk::frame_system::Config<AccountId = AccountId, RuntimeEvent: From<Event<Self>>> {
		/// Who may act for an organization.
		type Roles: Roles;
		type Accounts: Accounts;
		type ChangeLog: ChangeLog;
		/// The chain's clock, in ms.
		type Time: Time<Moment = Moment>;
		type WeightInfo: WeightInfo;
	}

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// Every subject ever registered.
	#[pallet::storage]
	pub type Subjects<T: Config> = StorageMap<_, Blake2_128Concat, SubjectId, Subject>;

	/// The generation of a section's key, from 0.
	#[pallet::storage]
	pub type Epochs<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, SubjectId, Blake2_128Concat, SectionHash, u32, ValueQuery>;

	/// Hand-overs that wait for the other side, one a subject.
	#[pallet::storage]
	pub type Offers<T: Config> = StorageMap<_, Blake2_128Concat, SubjectId, Offer>;

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		SubjectRegistered { organization: OrganizationId, subject: SubjectId },
		DirectorySet { organization: OrganizationId, subject: SubjectId },
		EpochRaised { subject: SubjectId, section: SectionHash, epoch: u32 },
		SubjectClaimed { organization: OrganizationId, subject: SubjectId },
		HandoverOffered { organization: OrganizationId, subject: SubjectId, to: Keeper },
		/// `keeper` keeps the subject's keys from now on.
		HandedOver { organization: OrganizationId, subject: SubjectId, keeper: Keeper },
		OfferEnded { organization: OrganizationId, subject: SubjectId },
	}

	#[pallet::error]
	pub enum Error<T> {
		/// No such subject at this organization.
		NotFound,
		/// The signer may not do this for this subject.
		NotAuthorized,
		/// The pseudonym is taken.
		AlreadyExists,
		/// The organization is unknown or suspended.
		OrganizationSuspended,
		/// The patient holds the key already.
		AlreadyClaimed,
		/// Nothing to rotate.
		NoSections,
		/// A section was named twice.
		DuplicateSection,
		/// Not a binary CIDv1.
		BadCid,
		/// No more generations can be counted.
		CounterExhausted,
		/// Nobody offered this subject.
		NotOffered,
		/// They keep the subject already.
		AlreadyKept,
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Registers a patient of the organization: under `controller`, who may then sign without a balance, or else in
		/// the organization's custody. By its registrars, nurses, clinicians, laboratory, key stewards and devices.
		/// Errors: `OrganizationSuspended`, `NotAuthorized`, `AlreadyExists`. Emits `SubjectRegistered`.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::register())]
		pub fn register(
			origin: OriginFor<T>,
			organization: OrganizationId,
			subject: SubjectId,
			controller: Option<AccountId>,
		) -> DispatchResult {
			let signer = ensure_signed(origin)?;
			ensure!(T::Roles::is_active(organization), Error::<T>::OrganizationSuspended);
			ensure!(Self::is_staff(organization, &signer, &REGISTERING), Error::<T>::NotAuthorized);
			ensure!(!Subjects::<T>::contains_key(subject), Error::<T>::AlreadyExists);

			// Every check is above this line, every write below it.
			if let Some(controller) = &controller {
				T::Accounts::enable(controller);
			}
			let custodian = controller.is_none().then_some(organization);
			let entry = Subject { custodian, organization, controller, directory: None, live_consents: 0 };
			Subjects::<T>::insert(subject, entry);
			T::ChangeLog::note(organization, ChangeKind::Subject, subject, Some(subject));
			Self::deposit_event(Event::SubjectRegistered { organization, subject });
			Ok(())
		}

		/// Tells where the subject's directory lies. By the controller, or in custody by the custodian's key stewards,
		/// registrars and devices. `organization` is the subject's.
		/// Errors: `NotFound`, `NotAuthorized`, `OrganizationSuspended`, `BadCid`. Emits `DirectorySet`.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::set_directory())]
		pub fn set_directory(
			origin: OriginFor<T>,
			organization: OrganizationId,
			subject: SubjectId,
			cid: Cid,
		) -> DispatchResult {
			let signer = ensure_signed(origin)?;
			let entry = Self::ensure_kept_by(&signer, organization, &subject)?;
			ensure!(assent_primitives::is_cid(&cid), Error::<T>::BadCid);

			// Every check is above this line, every write below it.
			Subjects::<T>::insert(subject, Subject { directory: Some(cid), ..entry });
			T::ChangeLog::note(organization, ChangeKind::Directory, subject, Some(subject));
			Self::deposit_event(Event::DirectorySet { organization, subject });
			Ok(())
		}

		/// Raises the epoch of each named section by one, for instance after a key was exposed. Signers as in
		/// `set_directory`. `organization` is the subject's.
		/// Errors: `NotFound`, `NotAuthorized`, `OrganizationSuspended`, `NoSections`, `DuplicateSection`,
		/// `CounterExhausted`. Emits an `EpochRaised` a section.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::rotate(sections.len() as u32))]
		pub fn rotate(
			origin: OriginFor<T>,
			organization: OrganizationId,
			subject: SubjectId,
			sections: BoundedVec<SectionHash, ConstU32<MAX_SECTIONS>>,
		) -> DispatchResult {
			let signer = ensure_signed(origin)?;
			Self::ensure_kept_by(&signer, organization, &subject)?;
			ensure!(!sections.is_empty(), Error::<T>::NoSections);
			ensure!(sections.iter().collect::<BTreeSet<_>>().len() == sections.len(), Error::<T>::DuplicateSection);
			let countable = sections.iter().all(|section| Epochs::<T>::get(subject, section) < u32::MAX);
			ensure!(countable, Error::<T>::CounterExhausted);

			// Every check is above this line, every write below it.
			<Self as Sections>::raise(&subject, &sections);
			T::ChangeLog::note(organization, ChangeKind::Subject, subject, Some(subject));
			Ok(())
		}

		/// Hands a subject in custody over to the patient's key, which may then sign without a balance. The custodian can
		/// no longer rotate afterwards, so rotate the sections before, in the same `batch_all`. An offer that waits is over.
		/// By a key steward of the custodian; `organization` is the subject's.
		/// Errors: `NotFound`, `AlreadyClaimed`, `OrganizationSuspended`, `NotAuthorized`. Emits `SubjectClaimed`.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::claim())]
		pub fn claim(
			origin: OriginFor<T>,
			organization: OrganizationId,
			subject: SubjectId,
			controller: AccountId,
		) -> DispatchResult {
			let signer = ensure_signed(origin)?;
			let entry = Self::at(organization, &subject)?;
			let custodian = entry.custodian.ok_or(Error::<T>::AlreadyClaimed)?;
			ensure!(T::Roles::is_active(custodian), Error::<T>::OrganizationSuspended);
			let steward = T::Roles::has_role(custodian, &signer, Role::KeySteward, T::Time::now());
			ensure!(steward, Error::<T>::NotAuthorized);

			// Every check is above this line, every write below it.
			T::Accounts::enable(&controller);
			Offers::<T>::remove(subject);
			Subjects::<T>::insert(subject, Subject { custodian: None, controller: Some(controller), ..entry });
			T::ChangeLog::note(organization, ChangeKind::Subject, subject, Some(subject));
			Self::deposit_event(Event::SubjectClaimed { organization, subject });
			Ok(())
		}

		/// Offers to hand the subject's keys over to `to`, in place of an earlier offer. An account may then sign without a
		/// balance. By the controller, or a key steward of the custodian; `organization` is the subject's.
		/// Errors: `NotFound`, `NotAuthorized`, `OrganizationSuspended` (either side), `AlreadyKept`. Emits
		/// `HandoverOffered`.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::offer())]
		pub fn offer(origin: OriginFor<T>, organization: OrganizationId, subject: SubjectId, to: Keeper) -> DispatchResult {
			let offered_by = ensure_signed(origin)?;
			let entry = Self::ensure_gives(&offered_by, organization, &subject)?;
			Self::ensure_taker(&entry, &to)?;

			// Every check is above this line, every write below it.
			if let Keeper::Controller(account) = &to {
				T::Accounts::enable(account);
			}
			Offers::<T>::insert(subject, Offer { to: to.clone(), offered_by, offered_at: T::Time::now() });
			Self::note_keepers(organization, &subject, Some(&to));
			Self::deposit_event(Event::HandoverOffered { organization, subject, to });
			Ok(())
		}

		/// Takes a subject over. Whoever kept its keys can no longer rotate; the new keeper should, at once. By the account
		/// it was offered to, or a key steward of the organization; `organization` is the subject's.
		/// Errors: `NotFound`, `NotOffered`, `NotAuthorized`, `OrganizationSuspended`. Emits `HandedOver`.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::accept())]
		pub fn accept(origin: OriginFor<T>, organization: OrganizationId, subject: SubjectId) -> DispatchResult {
			let signer = ensure_signed(origin)?;
			let (entry, offer) = Self::ensure_offered(organization, &subject)?;
			Self::ensure_takes(&signer, &offer.to)?;

			// Every check is above this line, every write below it.
			let (custodian, controller) = match offer.to.clone() {
				Keeper::Custodian(custodian) => (Some(custodian), None),
				Keeper::Controller(controller) => (None, Some(controller)),
			};
			let former = entry.custodian.map(Keeper::Custodian);
			Offers::<T>::remove(subject);
			Subjects::<T>::insert(subject, Subject { custodian, controller, ..entry });
			Self::note_keepers(organization, &subject, former.as_ref());
			Self::deposit_event(Event::HandedOver { organization, subject, keeper: offer.to });
			Ok(())
		}

		/// Takes an offer back, or turns it down. By who may offer or accept; `organization` is the subject's.
		/// Errors: `NotFound`, `NotOffered`, `NotAuthorized`, `OrganizationSuspended`. Emits `OfferEnded`.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::end_offer())]
		pub fn end_offer(origin: OriginFor<T>, organization: OrganizationId, subject: SubjectId) -> DispatchResult {
			let signer = ensure_signed(origin)?;
			let (_, offer) = Self::ensure_offered(organization, &subject)?;
			Self::ensure_gives(&signer, organization, &subject)
				.map(|_| ())
				.or_else(|_| Self::ensure_takes(&signer, &offer.to))?;

			// Every check is above this line, every write below it.
			Offers::<T>::remove(subject);
			Self::note_keepers(organization, &subject, Some(&offer.to));
			Self::deposit_event(Event::OfferEnded { organization, subject });
			Ok(())
		}
	}
}
