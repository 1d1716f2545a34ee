//! # Records
//!
//! The registry of documents: for each its subject, section, place on IPFS, salted commitment, padded size, author
//! organization and the epoch it is sealed to. It never holds content. A document sealed to an epoch that was raised
//! since is refused, so nothing new is readable with keys that a revoked grantee holds.
//!
//! - After an epoch was raised the old documents are sealed again and `rekey` says where they lie now.
//! - Erasing takes two people of the author organization, and neither a legal hold nor the years of the document's
//!   retention class may stand against it. A line without address or commitment stays, and a tombstone beside it.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

use polkadot_sdk::*;

mod erasure;
mod impls;
pub mod types;
pub mod weights;

pub use pallet::*;
pub use weights::WeightInfo;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use crate::types::{Document, DocumentStatus, Entries, ErasureRequest, Hold, Rekeys, Tombstone};
	use assent_primitives::{
		AccountId, BlockNumber, ChangeLog, Consents, DocumentId, Moment, OrganizationId, Role, Roles, Sections, SubjectId,
		Subjects,
	};
	use frame_support::{
		pallet_prelude::*,
		traits::{EnsureOrigin, Time},
	};
	use frame_system::pallet_prelude::*;
	use sp_core::H256;

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::config]
	pub trait Config: polkadot_sdk::frame_system::Config<AccountId = AccountId, RuntimeEvent: From<Event<Self>>> {
		/// Who may act for an organization.
		type Roles: Roles;
		type Subjects: Subjects;
		type Sections: Sections;
		type Consents: Consents;
		type ChangeLog: ChangeLog;
		/// Who says how long documents of a class are kept.
		type GovernanceOrigin: EnsureOrigin<Self::RuntimeOrigin>;
		/// The chain's clock, in ms.
		type Time: Time<Moment = Moment>;
		type WeightInfo: WeightInfo;
	}

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// Every document ever registered, by subject.
	#[pallet::storage]
	pub type Documents<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, SubjectId, Blake2_128Concat, DocumentId, Document>;

	/// Documents ever registered for a subject.
	#[pallet::storage]
	pub type DocumentCount<T: Config> = StorageMap<_, Blake2_128Concat, SubjectId, u32, ValueQuery>;

	/// When a block that registered documents was made, in ms.
	#[pallet::storage]
	pub type BlockTimes<T: Config> = StorageMap<_, Twox64Concat, BlockNumber, Moment>;

	/// Years that documents of a retention class are kept at least.
	#[pallet::storage]
	pub type RetentionYears<T: Config> = StorageMap<_, Twox64Concat, u8, u8>;

	/// Legal holds that stand.
	#[pallet::storage]
	pub type Holds<T: Config> = StorageDoubleMap<_, Blake2_128Concat, SubjectId, Blake2_128Concat, DocumentId, Hold>;

	/// Erasures that wait for a second person.
	#[pallet::storage]
	pub type Erasures<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, SubjectId, Blake2_128Concat, DocumentId, ErasureRequest>;

	/// Documents that were erased. Their lines say `Retracted` and lead nowhere.
	#[pallet::storage]
	pub type Tombstones<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, SubjectId, Blake2_128Concat, DocumentId, Tombstone>;

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		Registered { organization: OrganizationId, subject: SubjectId, document: DocumentId },
		Superseded { subject: SubjectId, document: DocumentId, by: DocumentId },
		Retracted { organization: OrganizationId, subject: SubjectId, document: DocumentId },
		/// `organization` sealed it again: its author, or who keeps the subject's keys.
		Rekeyed { organization: OrganizationId, subject: SubjectId, document: DocumentId, epoch: u32 },
		HoldPlaced { organization: OrganizationId, subject: SubjectId, document: DocumentId },
		HoldReleased { organization: OrganizationId, subject: SubjectId, document: DocumentId },
		ErasureRequested { organization: OrganizationId, subject: SubjectId, document: DocumentId },
		ErasureWithdrawn { organization: OrganizationId, subject: SubjectId, document: DocumentId },
		Erased { organization: OrganizationId, subject: SubjectId, document: DocumentId },
		RetentionSet { class: u8, years: Option<u8> },
	}

	#[pallet::error]
	pub enum Error<T> {
		/// No such subject or document, or no hold or request for erasure on it.
		NotFound,
		/// Not a device of the organization; or the subject is another's patient and no consent lets this one write; or the
		/// document is another organization's.
		NotAuthorized,
		/// The document's id is taken: most likely this is a second submission.
		AlreadyExists,
		/// The organization is unknown or suspended.
		OrganizationSuspended,
		/// Nothing to register.
		NoEntries,
		/// A document was named twice, as itself or as superseded.
		DuplicateEntry,
		/// Sealed to another epoch than the section's current one: seal again and resubmit.
		StaleEpoch,
		/// What it supersedes is not a current document of this subject, section and author.
		NotSuperseding,
		/// The document was retracted before.
		AlreadyRetracted,
		/// Not a binary CIDv1.
		BadCid,
		/// An empty file.
		BadSize,
		/// No more documents can be counted.
		CounterExhausted,
		/// The document was erased before.
		AlreadyErased,
		/// A hold stands, or an erasure was requested, already.
		AlreadyRequested,
		/// A legal hold stands against erasing.
		UnderHold,
		/// The document's retention class says to keep it, or nobody has said how long the class is kept.
		RetentionNotOver,
		/// An erasure is confirmed by another person than asked for it.
		SelfApproval,
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Registers documents, of one subject or several, after raising the epochs of those subjects' consents that have
		/// ended by time. All are registered or none. By a device of the author organization; for a patient of another
		/// organization a consent must allow it to write.
		/// Errors: `OrganizationSuspended`, `NotAuthorized`, `NoEntries`, `DuplicateEntry`, `NotFound`, `AlreadyExists`,
		/// `BadCid`, `BadSize`, `StaleEpoch`, `NotSuperseding`, `CounterExhausted`. Emits a `Registered` a document, and
		/// `Superseded` where one is replaced.
		#[pallet::call_index(0)]
		#[pallet::weight({
			let (live, ended) = Pallet::<T>::burden(documents.iter().map(|entry| entry.subject));
			T::WeightInfo::register(documents.len() as u32, live, ended)
		})]
		pub fn register(origin: OriginFor<T>, organization: OrganizationId, documents: Entries) -> DispatchResult {
			let device = ensure_signed(origin)?;
			ensure!(T::Roles::is_active(organization), Error::<T>::OrganizationSuspended);
			ensure!(T::Roles::is_device(organization, &device), Error::<T>::NotAuthorized);
			ensure!(!documents.is_empty(), Error::<T>::NoEntries);
			Self::ensure_distinct(&documents)?;
			let now = T::Time::now();
			for entry in &documents {
				Self::ensure_acceptable(organization, entry, now)?;
			}

			// Every check is above this line, every write below it.
			BlockTimes::<T>::insert(Self::block_number(), now);
			for entry in documents {
				T::Consents::settle(&entry.subject, now);
				Self::record_document(organization, &device, entry);
			}
			Ok(())
		}

		/// Marks a document as entered in error. It stays listed. By a device or an admin of its author organization.
		/// Errors: `NotFound`, `NotAuthorized`, `OrganizationSuspended`, `AlreadyRetracted`. Emits `Retracted`.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::retract(Pallet::<T>::burden([*subject].into_iter()).0))]
		pub fn retract(
			origin: OriginFor<T>,
			organization: OrganizationId,
			subject: SubjectId,
			document: DocumentId,
		) -> DispatchResult {
			let signer = ensure_signed(origin)?;
			let entry = Documents::<T>::get(subject, document).ok_or(Error::<T>::NotFound)?;
			let may = T::Roles::is_device(organization, &signer) ||
				T::Roles::has_role(organization, &signer, Role::Admin, T::Time::now());
			ensure!(entry.organization == organization && may, Error::<T>::NotAuthorized);
			ensure!(T::Roles::is_active(organization), Error::<T>::OrganizationSuspended);
			ensure!(entry.status != DocumentStatus::Retracted, Error::<T>::AlreadyRetracted);

			// Every check is above this line, every write below it.
			Documents::<T>::insert(subject, document, Document { status: DocumentStatus::Retracted, ..entry });
			Self::note_document(organization, &subject, document);
			Self::deposit_event(Event::Retracted { organization, subject, document });
			Ok(())
		}

		/// Says where documents lie that were sealed again to their sections' current epochs, after raising the epochs of
		/// those subjects' consents that have ended by time. All change or none; who wrote them stays. By a device of the
		/// author organization, or of the organization that has the subject in custody.
		/// Errors: `OrganizationSuspended`, `NotAuthorized`, `NoEntries`, `DuplicateEntry`, `NotFound`, `AlreadyErased`,
		/// `BadCid`, `BadSize`, `StaleEpoch`. Emits a `Rekeyed` a document.
		#[pallet::call_index(2)]
		#[pallet::weight({
			let (live, ended) = Pallet::<T>::burden(documents.iter().map(|entry| entry.subject));
			T::WeightInfo::rekey(documents.len() as u32, live, ended)
		})]
		pub fn rekey(origin: OriginFor<T>, organization: OrganizationId, documents: Rekeys) -> DispatchResult {
			let device = ensure_signed(origin)?;
			ensure!(T::Roles::is_active(organization), Error::<T>::OrganizationSuspended);
			ensure!(T::Roles::is_device(organization, &device), Error::<T>::NotAuthorized);
			ensure!(!documents.is_empty(), Error::<T>::NoEntries);
			Self::ensure_each_once(&documents)?;
			let now = T::Time::now();
			for entry in &documents {
				Self::ensure_rekeyable(organization, entry, now)?;
			}

			// Every check is above this line, every write below it.
			for entry in documents {
				T::Consents::settle(&entry.subject, now);
				Self::record_rekey(organization, entry);
			}
			Ok(())
		}

		/// Places a legal hold: the document is not erased until it is released. `reason` is a salted commitment. By a
		/// privacy officer of the author organization.
		/// Errors: `OrganizationSuspended`, `NotAuthorized`, `NotFound`, `AlreadyErased`, `AlreadyRequested`. Emits
		/// `HoldPlaced`.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::hold(Pallet::<T>::burden([*subject].into_iter()).0))]
		pub fn hold(
			origin: OriginFor<T>,
			organization: OrganizationId,
			subject: SubjectId,
			document: DocumentId,
			reason: H256,
		) -> DispatchResult {
			let placed_by = ensure_signed(origin)?;
			Self::ensure_privacy_officer(organization, &placed_by)?;
			Self::ensure_written_by(organization, &subject, &document)?;
			ensure!(!Holds::<T>::contains_key(subject, document), Error::<T>::AlreadyRequested);

			// Every check is above this line, every write below it.
			Holds::<T>::insert(subject, document, Hold { organization, placed_by, reason, placed_at: T::Time::now() });
			Self::note_document(organization, &subject, document);
			Self::deposit_event(Event::HoldPlaced { organization, subject, document });
			Ok(())
		}

		/// Takes a legal hold away. By a privacy officer of the author organization.
		/// Errors: `OrganizationSuspended`, `NotAuthorized`, `NotFound`, `AlreadyErased`. Emits `HoldReleased`.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::release_hold(Pallet::<T>::burden([*subject].into_iter()).0))]
		pub fn release_hold(
			origin: OriginFor<T>,
			organization: OrganizationId,
			subject: SubjectId,
			document: DocumentId,
		) -> DispatchResult {
			let signer = ensure_signed(origin)?;
			Self::ensure_privacy_officer(organization, &signer)?;
			Self::ensure_written_by(organization, &subject, &document)?;
			ensure!(Holds::<T>::contains_key(subject, document), Error::<T>::NotFound);

			// Every check is above this line, every write below it.
			Holds::<T>::remove(subject, document);
			Self::note_document(organization, &subject, document);
			Self::deposit_event(Event::HoldReleased { organization, subject, document });
			Ok(())
		}

		/// Asks for a document to be erased. It may be where no hold stands and the years of its retention class have gone
		/// by, or where it was entered in error. By a privacy officer or an admin of the author organization.
		/// Errors: `OrganizationSuspended`, `NotAuthorized`, `NotFound`, `AlreadyErased`, `AlreadyRequested`, `UnderHold`,
		/// `RetentionNotOver`. Emits `ErasureRequested`.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::request_erasure(Pallet::<T>::burden([*subject].into_iter()).0))]
		pub fn request_erasure(
			origin: OriginFor<T>,
			organization: OrganizationId,
			subject: SubjectId,
			document: DocumentId,
		) -> DispatchResult {
			let requested_by = ensure_signed(origin)?;
			Self::ensure_erasing(organization, &requested_by)?;
			let entry = Self::ensure_written_by(organization, &subject, &document)?;
			ensure!(!Erasures::<T>::contains_key(subject, document), Error::<T>::AlreadyRequested);
			Self::ensure_erasable(&subject, &document, &entry)?;

			// Every check is above this line, every write below it.
			Erasures::<T>::insert(subject, document, ErasureRequest { requested_by, requested_at: T::Time::now() });
			Self::note_document(organization, &subject, document);
			Self::deposit_event(Event::ErasureRequested { organization, subject, document });
			Ok(())
		}

		/// Takes a request for erasure back. By a privacy officer or an admin of the author organization.
		/// Errors: `OrganizationSuspended`, `NotAuthorized`, `NotFound`, `AlreadyErased`. Emits `ErasureWithdrawn`.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::withdraw_erasure(Pallet::<T>::burden([*subject].into_iter()).0))]
		pub fn withdraw_erasure(
			origin: OriginFor<T>,
			organization: OrganizationId,
			subject: SubjectId,
			document: DocumentId,
		) -> DispatchResult {
			let signer = ensure_signed(origin)?;
			Self::ensure_erasing(organization, &signer)?;
			Self::ensure_written_by(organization, &subject, &document)?;
			ensure!(Erasures::<T>::contains_key(subject, document), Error::<T>::NotFound);

			// Every check is above this line, every write below it.
			Erasures::<T>::remove(subject, document);
			Self::note_document(organization, &subject, document);
			Self::deposit_event(Event::ErasureWithdrawn { organization, subject, document });
			Ok(())
		}

		/// Erases a document that another person asked to erase: its address and commitment go, its line stays as
		/// retracted. Conditions and signers as in `request_erasure`; they are looked at again.
		/// Errors: `OrganizationSuspended`, `NotAuthorized`, `NotFound`, `AlreadyErased`, `SelfApproval`, `UnderHold`,
		/// `RetentionNotOver`. Emits `Erased`.
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::erase(Pallet::<T>::burden([*subject].into_iter()).0))]
		pub fn erase(
			origin: OriginFor<T>,
			organization: OrganizationId,
			subject: SubjectId,
			document: DocumentId,
		) -> DispatchResult {
			let confirmed_by = ensure_signed(origin)?;
			Self::ensure_erasing(organization, &confirmed_by)?;
			let entry = Self::ensure_written_by(organization, &subject, &document)?;
			let requested_by = Erasures::<T>::get(subject, document).ok_or(Error::<T>::NotFound)?.requested_by;
			ensure!(requested_by != confirmed_by, Error::<T>::SelfApproval);
			Self::ensure_erasable(&subject, &document, &entry)?;

			// Every check is above this line, every write below it.
			let tombstone = Tombstone { requested_by, confirmed_by, erased_at: T::Time::now() };
			Self::record_erasure(&subject, &document, entry, tombstone);
			Self::note_document(organization, &subject, document);
			Self::deposit_event(Event::Erased { organization, subject, document });
			Ok(())
		}

		/// Says for how many years documents of a retention class are kept at least; none takes the rule away, and then
		/// they are not erased. Origin: `GovernanceOrigin`. Emits `RetentionSet`.
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::set_retention())]
		pub fn set_retention(origin: OriginFor<T>, class: u8, years: Option<u8>) -> DispatchResult {
			T::GovernanceOrigin::ensure_origin(origin)?;

			// Every check is above this line, every write below it.
			RetentionYears::<T>::set(class, years);
			Self::deposit_event(Event::RetentionSet { class, years });
			Ok(())
		}
	}
}
