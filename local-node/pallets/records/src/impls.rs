use crate::{
	pallet::{Config, DocumentCount, Documents, Error, Event, Pallet, Tombstones},
	types::{Document, DocumentStatus, Entries, Entry, Rekey, Rekeys},
};
use alloc::collections::BTreeSet;
use assent_primitives::{
	is_cid, AccountId, BlockNumber, ChangeKind, ChangeLog, Cid, Consents, DocumentId, Moment, OrganizationId, SectionHash,
	Sections, SubjectId, Subjects,
};
use frame_support::{ensure, traits::Time};
use polkadot_sdk::*;
use sp_runtime::{DispatchError, SaturatedConversion};

impl<T: Config> Pallet<T> {
	pub(crate) fn block_number() -> BlockNumber {
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
		Self::ensure_sealed(&entry.subject, &entry.section, (&entry.cid, entry.size, entry.epoch), now)?;
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

	/// That a file has an address and a size, and is sealed to the section's epoch at `now` (ms).
	fn ensure_sealed(
		subject: &SubjectId,
		section: &SectionHash,
		(cid, size, sealed_to): (&Cid, u32, u32),
		now: Moment,
	) -> Result<(), DispatchError> {
		ensure!(is_cid(cid), Error::<T>::BadCid);
		ensure!(size > 0, Error::<T>::BadSize);
		let lapsing = u32::from(T::Consents::is_lapsing(subject, section, now));
		let epoch = T::Sections::epoch(subject, section).saturating_add(lapsing);
		ensure!(sealed_to == epoch, Error::<T>::StaleEpoch);
		Ok(())
	}

	/// That no document is sealed again twice.
	pub(crate) fn ensure_each_once(documents: &Rekeys) -> Result<(), DispatchError> {
		let ids: BTreeSet<_> = documents.iter().map(|entry| (entry.subject, entry.document)).collect();
		ensure!(ids.len() == documents.len(), Error::<T>::DuplicateEntry);
		Ok(())
	}

	/// That the organization wrote the document or keeps its subject's keys, and that it is sealed as it must be at
	/// `now` (ms), supposing that lapsed consents are settled first.
	pub(crate) fn ensure_rekeyable(organization: OrganizationId, entry: &Rekey, now: Moment) -> Result<(), DispatchError> {
		let stored = Documents::<T>::get(entry.subject, entry.document).ok_or(Error::<T>::NotFound)?;
		let custody = T::Subjects::custody(&entry.subject).ok_or(Error::<T>::NotFound)?;
		let may = stored.organization == organization || custody.custodian == Some(organization);
		ensure!(may, Error::<T>::NotAuthorized);
		ensure!(!Tombstones::<T>::contains_key(entry.subject, entry.document), Error::<T>::AlreadyErased);
		Self::ensure_sealed(&entry.subject, &stored.section, (&entry.cid, entry.size, entry.epoch), now)
	}

	pub(crate) fn record_rekey(organization: OrganizationId, entry: Rekey) {
		let Rekey { document, subject, cid, commitment, size, epoch } = entry;
		let Some(stored) = Documents::<T>::get(subject, document) else { return };
		let author = stored.organization;
		Documents::<T>::insert(subject, document, Document { cid, commitment, size, epoch, ..stored });
		Self::note_document(author, &subject, document);
		Self::deposit_event(Event::Rekeyed { organization, subject, document, epoch });
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

	/// What documents of these subjects, each named once a document, have to go through: live consents, document by
	/// document, and consents and emergencies that ended and wait to be told of.
	pub(crate) fn burden(subjects: impl Iterator<Item = SubjectId>) -> (u32, u32) {
		let (now, mut seen) = (T::Time::now(), BTreeSet::new());
		subjects.fold((0, 0), |(live, ended), subject| {
			let of_subject = T::Consents::burden(&subject, now);
			let waiting = if seen.insert(subject) { of_subject.1 } else { 0 };
			(live.saturating_add(of_subject.0), ended.saturating_add(waiting))
		})
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
		Self::try_erasures()
	}
}
