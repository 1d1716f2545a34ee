//! Who is told of a document, and what has lapsed meanwhile, depends on the subject's consents. So calls that tell of
//! documents have the components `o`, live consents of the subjects, each to another organization; and `l`, consents
//! that ended and wait to be told of.

use crate::{world::*, Config};
use alloc::vec::Vec;
use assent_primitives::{DocumentId, Grantee, Role, SubjectId, MAX_SECTIONS};
use frame_benchmarking::v2::*;
use frame_support::BoundedVec;
use frame_system::RawOrigin;
use pallet_consent::types::MAX_LIVE;
use pallet_records::{
	types::{Document, DocumentStatus, Entry, ErasureRequest, Hold, Rekey, MAX_ENTRIES},
	BlockTimes, Call, DocumentCount, Documents, Erasures, Holds, RetentionYears, Tombstones,
};
use polkadot_sdk::*;

pub struct Pallet<T: Config>(pallet_records::Pallet<T>);

/// Class of the documents here.
const CLASS: u8 = 1;
/// Consents that lapsed, in a benchmark. More cost as much more each.
const LAPSED: u32 = 8;
/// Live consents beside those that a benchmark needs.
const OTHERS: u32 = MAX_LIVE - LAPSED - 1;

/// A document that `AWAY` registered of the subject, in its first section.
fn written<T: Config>(subject: SubjectId, index: u32) -> DocumentId {
	let document = Document {
		section: sections(1)[0],
		cid: cid(3),
		commitment: hash(3),
		size: 1,
		organization: AWAY,
		device: stranger(1),
		epoch: 1,
		supersedes: None,
		retention: CLASS,
		status: DocumentStatus::Current,
		registered_at: 0,
	};
	let id = document_id(index);
	Documents::<T>::insert(subject, id, document);
	DocumentCount::<T>::insert(subject, 1);
	BlockTimes::<T>::insert(0, 0);
	RetentionYears::<T>::insert(CLASS, 1);
	id
}

/// Patients of `HOME`, each with a document of `AWAY`, which may write by a consent. The first one's live consents tell
/// `others` organizations, and of its consents `lapsed` have ended.
fn patients<T: Config>(count: u32, others: u32, lapsed_of_first: u32) -> Vec<SubjectId> {
	begin::<T>();
	let patient = |index: u32| {
		let id = subject::<T>(HOME, index as u8 + 1, None);
		epochs::<T>(&id, &sections(MAX_SECTIONS));
		let consent = consent(id, Grantee::Organization(AWAY), None, NOW + HOUR);
		give::<T>(consent_id(index), consent);
		written::<T>(id, index);
		id
	};
	let patients: Vec<_> = (0..count).map(patient).collect();
	audience::<T>(patients[0], 100, others);
	lapsed::<T>(patients[0], lapsed_of_first);
	patients
}

/// A patient with one document of `AWAY`.
fn one_document<T: Config>(others: u32) -> (SubjectId, DocumentId) {
	(patients::<T>(1, others, 0)[0], document_id(0))
}

#[benchmarks]
pub mod benchmarks {
	use super::*;

	/// `d` documents of as many subjects, of another organization, each in place of another one.
	#[benchmark]
	pub fn register(d: Linear<1, MAX_ENTRIES>, o: Linear<0, OTHERS>, l: Linear<0, LAPSED>) {
		let patients = patients::<T>(d, o, l);
		let entry = |(index, subject): (usize, &SubjectId)| Entry {
			document: document_id(100 + index as u32),
			subject: *subject,
			section: sections(1)[0],
			cid: cid(4),
			commitment: hash(4),
			size: 1,
			epoch: 1,
			supersedes: Some(document_id(index as u32)),
			retention: CLASS,
		};
		let documents: Vec<_> = patients.iter().enumerate().map(entry).collect();
		let device = device::<T>(AWAY);

		#[extrinsic_call]
		_(RawOrigin::Signed(device), AWAY, BoundedVec::truncate_from(documents));

		assert!(patients.iter().all(|subject| DocumentCount::<T>::get(subject) == 2));
	}

	#[benchmark]
	pub fn retract(o: Linear<0, OTHERS>) {
		let (subject, document) = one_document::<T>(o);

		#[extrinsic_call]
		_(RawOrigin::Signed(admin(AWAY, 9)), AWAY, subject, document);

		assert_eq!(Documents::<T>::get(subject, document).map(|found| found.status), Some(DocumentStatus::Retracted));
	}

	/// `d` documents of as many subjects.
	#[benchmark]
	pub fn rekey(d: Linear<1, MAX_ENTRIES>, o: Linear<0, OTHERS>, l: Linear<0, LAPSED>) {
		let patients = patients::<T>(d, o, l);
		let entry = |(index, subject): (usize, &SubjectId)| Rekey {
			document: document_id(index as u32),
			subject: *subject,
			cid: cid(5),
			commitment: hash(5),
			size: 2,
			epoch: 1,
		};
		let documents: Vec<_> = patients.iter().enumerate().map(entry).collect();
		let device = device::<T>(AWAY);

		#[extrinsic_call]
		_(RawOrigin::Signed(device), AWAY, BoundedVec::truncate_from(documents));

		let sealed = |(index, subject): (usize, &SubjectId)| {
			Documents::<T>::get(subject, document_id(index as u32)).is_some_and(|found| found.cid == cid(5))
		};
		assert!(patients.iter().enumerate().all(sealed));
	}

	#[benchmark]
	pub fn hold(o: Linear<0, OTHERS>) {
		let (subject, document) = one_document::<T>(o);
		let officer = member::<T>(AWAY, Role::PrivacyOfficer);

		#[extrinsic_call]
		_(RawOrigin::Signed(officer), AWAY, subject, document, hash(1));

		assert!(Holds::<T>::contains_key(subject, document));
	}

	#[benchmark]
	pub fn release_hold(o: Linear<0, OTHERS>) {
		let (subject, document) = one_document::<T>(o);
		let officer = member::<T>(AWAY, Role::PrivacyOfficer);
		let placed = Hold { organization: AWAY, placed_by: stranger(1), reason: hash(1), placed_at: 0 };
		Holds::<T>::insert(subject, document, placed);

		#[extrinsic_call]
		_(RawOrigin::Signed(officer), AWAY, subject, document);

		assert!(!Holds::<T>::contains_key(subject, document));
	}

	#[benchmark]
	pub fn request_erasure(o: Linear<0, OTHERS>) {
		let (subject, document) = one_document::<T>(o);

		#[extrinsic_call]
		_(RawOrigin::Signed(admin(AWAY, 9)), AWAY, subject, document);

		assert!(Erasures::<T>::contains_key(subject, document));
	}

	#[benchmark]
	pub fn withdraw_erasure(o: Linear<0, OTHERS>) {
		let (subject, document) = one_document::<T>(o);
		Erasures::<T>::insert(subject, document, ErasureRequest { requested_by: stranger(1), requested_at: 0 });

		#[extrinsic_call]
		_(RawOrigin::Signed(admin(AWAY, 9)), AWAY, subject, document);

		assert!(!Erasures::<T>::contains_key(subject, document));
	}

	#[benchmark]
	pub fn erase(o: Linear<0, OTHERS>) {
		let (subject, document) = one_document::<T>(o);
		Erasures::<T>::insert(subject, document, ErasureRequest { requested_by: stranger(1), requested_at: 0 });

		#[extrinsic_call]
		_(RawOrigin::Signed(admin(AWAY, 9)), AWAY, subject, document);

		assert!(Tombstones::<T>::contains_key(subject, document));
	}

	/// Over a rule that stands.
	#[benchmark]
	pub fn set_retention() {
		RetentionYears::<T>::insert(CLASS, 1);

		#[extrinsic_call]
		_(T::council(), CLASS, Some(30));

		assert_eq!(RetentionYears::<T>::get(CLASS), Some(30));
	}
}
