use crate::{
	pallet::{Config, DocumentCount, Documents, Error, Event, Pallet},
	types::{Document, DocumentStatus, Entries, Entry},
};
use alloc::collections::BTreeSet;
use assent_primitives::{
	is_cid, AccountId, BlockNumber, ChangeKind, ChangeLog, Consents, DocumentId, Moment, OrganizationId, Sections, SubjectId,
	Subjects,
};
use frame_support::ensure;
use polkadot_sdk::*;
use sp_runtime::{DispatchError, SaturatedConversion};

impl<T: Config> Pallet<T> {
	fn block_number() -> BlockNumber {
		frame_system::Pallet::<T>::block_number().saturated_into()
	}

	/// That no document is registered or superseded twice.
	pub(crate) fn ensure_distinct(documents: &Entries) -> Result<(), DispatchError> {
		let ids: BTreeSet<_> = documents.iter().map(|entry| entry.document).collect();
		let superseding = documents.iter().filter_map(|entry| entry.supersedes);
		let superseded: BTreeSet<_> = superseding.clone().collect();
		let distinct = ids.len() == documents.len() && superseded.len() == superseding.count();
		ensure!(distinct, Error::<T>::DuplicateEntry);
		Ok(())
	}

	/// That this document may be registered at `now` (ms), supposing that lapsed consents are settled first.
	pub(crate) fn ensure_acceptable(organization: OrganizationId, entry: &Entry, now: Moment) -> Result<(), DispatchError> {
		let custody = T::Subjects::custody(&entry.subject).ok_or(Error::<T>::NotFound)?;
		let may_write = custody.organization == organization ||
			T::Consents::may_write(&entry.subject, &entry.section, organization, now);
		ensure!(may_write, Error::<T>::NotAuthorized);
		ensure!(!Documents::<T>::contains_key(entry.subject, entry.document), Error::<T>::AlreadyExists);
		ensure!(is_cid(&entry.cid), Error::<T>::BadCid);
		ensure!(entry.size > 0, Error::<T>::BadSize);
		let lapsing = u32::from(T::Consents::is_lapsing(&entry.subject, &entry.section, now));
		let epoch = T::Sections::epoch(&entry.subject, &entry.section).saturating_add(lapsing);
		ensure!(entry.epoch == epoch, Error::<T>::StaleEpoch);
		if let Some(former) = entry.supersedes {
			let replaceable = Documents::<T>::get(entry.subject, former).is_some_and(|former| {
				former.status == DocumentStatus::Current &&
					former.section == entry.section &&
					former.organization == organization
			});
			ensure!(replaceable, Error::<T>::NotSuperseding);
		}
		// A whole batch may be of one subject.
		let countable = DocumentCount::<T>::get(entry.subject) < u32::MAX - crate::types::MAX_ENTRIES;
		ensure!(countable, Error::<T>::CounterExhausted);
		Ok(())
	}

	pub(crate) fn record_document(organization: OrganizationId, device: &AccountId, entry: Entry) {
		let Entry { document, subject, section, cid, commitment, size, epoch, supersedes, retention } = entry;
		if let Some(former) = supersedes {
			Documents::<T>::mutate(subject, former, |stored| {
				stored.iter_mut().for_each(|stored| stored.status = DocumentStatus::Superseded)
			});
			Self::deposit_event(Event::Superseded { subject, document: former, by: document });
		}
		let (status, registered_at, device) = (DocumentStatus::Current, Self::block_number(), device.clone());
		let stored = Document {
			section,
			cid,
			commitment,
			size,
			organization,
			device,
			epoch,
			supersedes,
			retention,
			status,
			registered_at,
		};
		Documents::<T>::insert(subject, document, stored);
		DocumentCount::<T>::mutate(subject, |count| *count = count.saturating_add(1));
		Self::note_document(organization, &subject, document);
		Self::deposit_event(Event::Registered { organization, subject, document });
	}

	/// Tells the author, the subject's organization and every organization that holds a live consent to the subject.
	pub(crate) fn note_document(author: OrganizationId, subject: &SubjectId, document: DocumentId) {
		let mut told: BTreeSet<_> = T::Consents::audience(subject).into_iter().collect();
		told.insert(author);
		told.extend(T::Subjects::custody(subject).map(|custody| custody.organization));
		for organization in told {
			T::ChangeLog::note(organization, ChangeKind::Document, document, Some(*subject));
		}
	}
}

#[cfg(feature = "std")]
impl<T: Config> Pallet<T> {
	/// Whether what is stored agrees with itself.
	pub fn try_state() -> Result<(), &'static str> {
		for (subject, _, entry) in Documents::<T>::iter() {
			ensure!(T::Subjects::custody(&subject).is_some(), "records: document without a subject");
			ensure!(entry.epoch <= T::Sections::epoch(&subject, &entry.section), "records: sealed to a future epoch");
			if let Some(former) = entry.supersedes {
				let former = Documents::<T>::get(subject, former).ok_or("records: supersedes what does not exist")?;
				ensure!(former.status != DocumentStatus::Current, "records: superseded document is current");
			}
		}
		for (subject, count) in DocumentCount::<T>::iter() {
			let counted = Documents::<T>::iter_prefix(subject).count();
			ensure!(count as usize == counted, "records: documents miscounted");
		}
		Ok(())
	}
}
