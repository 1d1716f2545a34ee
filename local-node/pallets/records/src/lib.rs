//! # Records
//!
//! The registry of documents: for each its subject, section, place on IPFS, salted commitment, padded size, author
//! organization and the epoch it is sealed to. It never holds content. A document sealed to an epoch that was raised
//! since is refused, so nothing new is readable with keys that a revoked grantee holds.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

use polkadot_sdk::*;

mod impls;
pub mod types;
pub mod weights;

pub use pallet::*;
pub use weights::WeightInfo;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use crate::types::{Document, DocumentStatus, Entries};
	use assent_primitives::{
		AccountId, ChangeLog, Consents, DocumentId, Moment, OrganizationId, Role, Roles, Sections, SubjectId, Subjects,
	};
	use frame_support::{pallet_prelude::*, traits::Time};
	use frame_system::pallet_prelude::*;

	#[pallet::config]
	pub trait Config: polkadot_sdk::frame_system::Config<AccountId = AccountId, RuntimeEvent: From<Event<Self>>> {
		/// Who may act for an organization.
		type Roles: Roles;
		type Subjects: Subjects;
		type Sections: Sections;
		type Consents: Consents;
		type ChangeLog: ChangeLog;
		/// The chain's clock, in ms.
		type Time: Time<Moment = Moment>;
		type WeightInfo: WeightInfo;
	}

	#[pallet::pallet]
	pub struct Pallet<T>(_);

	/// Every document ever registered, by subject.
	#[pallet::storage]
	pub type Documents<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, SubjectId, Blake2_128Concat, DocumentId, Document>;

	/// Documents ever registered for a subject.
	#[pallet::storage]
	pub type DocumentCount<T: Config> = StorageMap<_, Blake2_128Concat, SubjectId, u32, ValueQuery>;

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		Registered { organization: OrganizationId, subject: SubjectId, document: DocumentId },
		Superseded { subject: SubjectId, document: DocumentId, by: DocumentId },
		Retracted { organization: OrganizationId, subject: SubjectId, document: DocumentId },
	}

	#[pallet::error]
	pub enum Error<T> {
		/// No such subject or document.
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
		#[pallet::weight(T::WeightInfo::register(documents.len() as u32))]
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
			for entry in documents {
				T::Consents::settle(&entry.subject, now);
				Self::record_document(organization, &device, entry);
			}
			Ok(())
		}

		/// Marks a document as entered in error. It stays listed. By a device or an admin of its author organization.
		/// Errors: `NotFound`, `NotAuthorized`, `AlreadyRetracted`. Emits `Retracted`.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::retract())]
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
			ensure!(entry.status != DocumentStatus::Retracted, Error::<T>::AlreadyRetracted);

			// Every check is above this line, every write below it.
			Documents::<T>::insert(subject, document, Document { status: DocumentStatus::Retracted, ..entry });
			Self::note_document(organization, &subject, document);
			Self::deposit_event(Event::Retracted { organization, subject, document });
			Ok(())
		}
	}
}
