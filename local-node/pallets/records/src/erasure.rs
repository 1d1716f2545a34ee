//! When a document may be erased, and what is left of it.

use crate::{
	pallet::{BlockTimes, Config, Documents, Erasures, Error, Holds, Pallet, RetentionYears, Tombstones},
	types::{Document, DocumentStatus, Tombstone},
};
use assent_primitives::{AccountId, DocumentId, Moment, OrganizationId, Role, Roles, SubjectId};
use frame_support::{ensure, traits::Time, BoundedVec};
use polkadot_sdk::*;
use sp_core::H256;
use sp_runtime::DispatchError;

/// 365.25 days, in ms.
const YEAR: Moment = 31_557_600_000;
/// Who asks for an erasure, and who confirms it.
const ERASING: [Role; 2] = [Role::PrivacyOfficer, Role::Admin];

impl<T: Config> Pallet<T> {
	/// The document, where it is still there and this organization wrote it.
	pub(crate) fn ensure_written_by(
		organization: OrganizationId,
		subject: &SubjectId,
		document: &DocumentId,
	) -> Result<Document, DispatchError> {
		let entry = Documents::<T>::get(subject, document).ok_or(Error::<T>::NotFound)?;
		ensure!(entry.organization == organization, Error::<T>::NotAuthorized);
		ensure!(!Tombstones::<T>::contains_key(subject, document), Error::<T>::AlreadyErased);
		Ok(entry)
	}

	pub(crate) fn ensure_privacy_officer(organization: OrganizationId, account: &AccountId) -> Result<(), DispatchError> {
		ensure!(T::Roles::is_active(organization), Error::<T>::OrganizationSuspended);
		let officer = T::Roles::has_role(organization, account, Role::PrivacyOfficer, T::Time::now());
		ensure!(officer, Error::<T>::NotAuthorized);
		Ok(())
	}

	pub(crate) fn ensure_erasing(organization: OrganizationId, account: &AccountId) -> Result<(), DispatchError> {
		ensure!(T::Roles::is_active(organization), Error::<T>::OrganizationSuspended);
		let now = T::Time::now();
		let may = ERASING.iter().any(|role| T::Roles::has_role(organization, account, *role, now));
		ensure!(may, Error::<T>::NotAuthorized);
		Ok(())
	}

	/// That nothing obliges the organization to keep the document: no hold, and its class has run out. What was entered
	/// in error need not be kept for its class.
	pub(crate) fn ensure_erasable(subject: &SubjectId, document: &DocumentId, entry: &Document) -> Result<(), DispatchError> {
		ensure!(!Holds::<T>::contains_key(subject, document), Error::<T>::UnderHold);
		let over = entry.status == DocumentStatus::Retracted || Self::is_retention_over(entry, T::Time::now());
		ensure!(over, Error::<T>::RetentionNotOver);
		Ok(())
	}

	/// Whether the years of the document's class have gone by at `now` (ms). A class that governance has not named, and a
	/// document from before times were kept, are kept.
	pub fn is_retention_over(entry: &Document, now: Moment) -> bool {
		let Some(years) = RetentionYears::<T>::get(entry.retention) else { return false };
		if years == 0 {
			return true;
		}
		BlockTimes::<T>::get(entry.registered_at)
			.is_some_and(|registered| registered.saturating_add(YEAR.saturating_mul(years.into())) <= now)
	}

	/// Removes what leads to the content. The line stays, so that no list changes its length without a word.
	pub(crate) fn record_erasure(subject: &SubjectId, document: &DocumentId, entry: Document, tombstone: Tombstone) {
		let (cid, commitment, size) = (BoundedVec::new(), H256::zero(), 0);
		let left = Document { cid, commitment, size, status: DocumentStatus::Retracted, ..entry };
		Documents::<T>::insert(subject, document, left);
		Erasures::<T>::remove(subject, document);
		Tombstones::<T>::insert(subject, document, tombstone);
	}
}

#[cfg(feature = "std")]
impl<T: Config> Pallet<T> {
	/// Whether holds, requests and tombstones agree with the documents they are about.
	pub(crate) fn try_erasures() -> Result<(), &'static str> {
		for (subject, document, hold) in Holds::<T>::iter() {
			let entry = Documents::<T>::get(subject, document).ok_or("records: hold on what does not exist")?;
			ensure!(entry.organization == hold.organization, "records: held by a stranger");
			ensure!(!Tombstones::<T>::contains_key(subject, document), "records: erased under hold");
		}
		for (subject, document, _) in Erasures::<T>::iter() {
			ensure!(Documents::<T>::contains_key(subject, document), "records: erasure of what does not exist");
			ensure!(!Tombstones::<T>::contains_key(subject, document), "records: erased and waiting for it");
		}
		for (subject, document, tombstone) in Tombstones::<T>::iter() {
			let entry = Documents::<T>::get(subject, document).ok_or("records: tombstone of what does not exist")?;
			ensure!(entry.cid.is_empty() && entry.commitment == H256::zero(), "records: erased document leads somewhere");
			ensure!(entry.status == DocumentStatus::Retracted, "records: erased document is listed as current");
			ensure!(tombstone.requested_by != tombstone.confirmed_by, "records: erased by one person");
		}
		Ok(())
	}
}
