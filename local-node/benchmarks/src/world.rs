//! The chain that a call meets at worst: organizations with as many admins as fit and full change logs, members whose
//! role is found last, subjects with as many consents as may live, every list and every bounded text at its bound.
//!
//! What a benchmark needs it asks for; nothing is there by itself but what genesis makes. Each function writes storage
//! directly where going through the calls would take long, and leaves it as the calls would.

use crate::Config;
use alloc::{vec, vec::Vec};
use assent_primitives::{
	AccountId, Balance, ChangeKind, Cid, ConsentId, DocumentId, Evidence, Grantee, Moment, OrganizationId, Period, Role,
	SectionHash, SubjectId, ACTIONS, MAX_CID_BYTES, MAX_COUNTRIES, MAX_SECTIONS, PURPOSES,
};
use frame_benchmarking::v2::account;
use frame_support::{traits::ConstU32, BoundedVec};
use frame_system::{pallet_prelude::BlockNumberFor, RawOrigin};
use pallet_consent::types::{Consent, LiveConsent, LiveConsents};
use pallet_registry::{
	types::{Assignment, Change, DeviceStatus, Organization, OrganizationStatus, KEPT_CHANGES, MAX_ADMINS},
	Pallet as Registry,
};
use pallet_subjects::{types::Subject, Pallet as Subjects};
use polkadot_sdk::*;
use sp_core::H256;

/// The chain's clock, ms.
pub const NOW: Moment = 1_800_000_000_000;
pub const MINUTE: Moment = 60_000;
pub const HOUR: Moment = 60 * MINUTE;
/// One ASN in its smallest unit.
pub const ASN: Balance = 1_000_000_000_000;

/// The organization whose patients the benchmarks are about.
pub const HOME: OrganizationId = 1;
/// Another, to which consents are given.
pub const AWAY: OrganizationId = 2;
/// Lines of a change log that one call may push out.
const LINES: u64 = 4_096;

/// What `#[benchmarks]` calls on the system pallet. In wasm that one has it only under the SDK's feature for benchmarks, which
/// would put code into every pallet that the release has not.
pub trait BlockNumbers<T: frame_system::Config> {
	fn set_block_number(number: BlockNumberFor<T>);
}

impl<T: frame_system::Config> BlockNumbers<T> for frame_system::Pallet<T> {
	fn set_block_number(number: BlockNumberFor<T>) {
		frame_support::storage::unhashed::put(&frame_support::storage::storage_prefix(b"System", b"Number"), &number);
	}
}

/// Sets the clock and admits `HOME` and `AWAY`.
pub fn begin<T: Config>() {
	T::set_time(NOW);
	[HOME, AWAY].into_iter().for_each(organization::<T>);
}

/// An active organization under this id, with ten admins in office and a full change log.
pub fn organization<T: Config>(id: OrganizationId) {
	let admins: Vec<_> = (0..MAX_ADMINS).map(|index| admin(id, index)).collect();
	for admin in &admins {
		hold::<T>(id, admin, Role::Admin);
	}
	let entry = Organization {
		country: *b"DE",
		name: hash(1),
		admins: BoundedVec::truncate_from(admins),
		status: OrganizationStatus::Active,
		admitted_at: 0,
	};
	pallet_registry::Organizations::<T>::insert(id, entry);
	pallet_registry::NextOrganization::<T>::mutate(|next| *next = (*next).max(id + 1));
	fill_log::<T>(id, 64);
}

/// Makes the organization's change log full, so that each line noted pushes one out, up to `lines` of them.
pub fn fill_log<T: Config>(id: OrganizationId, lines: u64) {
	for sequence in 0..lines.min(LINES) {
		let line = Change { kind: ChangeKind::Document, key: [1; 32], subject: Some([1; 32]) };
		pallet_registry::Changes::<T>::insert(id, sequence, line);
	}
	pallet_registry::ChangeCount::<T>::insert(id, KEPT_CHANGES);
}

/// The admins of an organization, by index from 0 to 9.
pub fn admin(organization: OrganizationId, index: u32) -> AccountId {
	account("admin", organization, index)
}

/// Ends the office of all admins but the first.
pub fn leave_one_admin<T: Config>(id: OrganizationId) -> AccountId {
	pallet_registry::Organizations::<T>::mutate(id, |entry| {
		for admin in entry.iter().flat_map(|entry| entry.admins.iter().skip(1)) {
			pallet_registry::Assignments::<T>::mutate((id, admin, Role::Admin), |held| {
				held.iter_mut().for_each(|held| held.until = Some(NOW))
			});
		}
	});
	admin(id, 0)
}

/// Somebody who holds this one role at the organization. Every other role they held, and they were a device once: who
/// looks for their role finds it last.
pub fn member<T: Config>(organization: OrganizationId, role: Role) -> AccountId {
	let who = account("member", organization, role as u32);
	for role in Role::ALL {
		pallet_registry::Assignments::<T>::insert((organization, &who, role), over::<T>());
	}
	let retired = DeviceStatus { enrolled_at: 0, retired_at: Some(1) };
	pallet_registry::Devices::<T>::insert(organization, &who, retired);
	hold::<T>(organization, &who, role);
	who
}

/// Gives an account a role from before now without end.
pub fn hold<T: Config>(organization: OrganizationId, who: &AccountId, role: Role) {
	let assigned_by = Registry::<T>::treasury(organization);
	let assignment = Assignment { from: 0, until: None, licence: Some(hash(2)), assigned_by, ended_at: None };
	pallet_registry::Assignments::<T>::insert((organization, who, role), assignment);
	enable::<T>(who);
}

/// An assignment whose time is over: it is read, and stands against nothing.
pub fn over<T: Config>() -> Assignment {
	let assigned_by = Registry::<T>::treasury(HOME);
	Assignment { from: 0, until: Some(1), licence: Some(hash(2)), assigned_by, ended_at: Some(1) }
}

/// An enrolled workstation of the organization.
pub fn device<T: Config>(organization: OrganizationId) -> AccountId {
	let device = account("device", organization, 0);
	let status = DeviceStatus { enrolled_at: 0, retired_at: None };
	pallet_registry::Devices::<T>::insert(organization, &device, status);
	enable::<T>(&device);
	device
}

/// Lets an account sign without a balance, as the registry does.
pub fn enable<T: Config>(who: &AccountId) {
	<Registry<T> as assent_primitives::Accounts>::enable(who);
}

/// Somebody of whom the chain knows nothing.
pub fn stranger(index: u32) -> AccountId {
	account("stranger", index, 0)
}

/// An account with money.
pub fn purse<T: Config>(index: u32, amount: Balance) -> AccountId {
	let who = account("purse", index, 0);
	T::endow(&who, amount);
	who
}

pub fn signed<T: Config>(who: &AccountId) -> T::RuntimeOrigin {
	RawOrigin::Signed(who.clone()).into()
}

/// A patient of the organization in its custody, or under `controller`, with a directory.
pub fn subject<T: Config>(organization: OrganizationId, index: u8, controller: Option<AccountId>) -> SubjectId {
	let id = [index; 32];
	controller.iter().for_each(enable::<T>);
	let custodian = controller.is_none().then_some(organization);
	let entry = Subject { custodian, organization, controller, directory: Some(cid(1)), live_consents: 0 };
	pallet_subjects::Subjects::<T>::insert(id, entry);
	id
}

/// Whose keys another organization than the subject's keeps.
pub fn kept_by<T: Config>(organization: OrganizationId, custodian: OrganizationId, index: u8) -> SubjectId {
	let id = subject::<T>(organization, index, None);
	pallet_subjects::Subjects::<T>::mutate_extant(id, |entry| entry.custodian = Some(custodian));
	id
}

/// Gives the sections of a subject a generation, so that raising them rewrites it.
pub fn epochs<T: Config>(subject: &SubjectId, sections: &[SectionHash]) {
	<Subjects<T> as assent_primitives::Sections>::raise(subject, sections);
}

/// A consent of 64 sections that reaches to everything, from before now to `end`.
pub fn consent(subject: SubjectId, grantee: Grantee, parent: Option<ConsentId>, end: Moment) -> Consent {
	Consent {
		subject,
		grantee,
		sections: sections(MAX_SECTIONS),
		actions: ACTIONS,
		purposes: PURPOSES,
		period: Period { start: 0, end },
		data_period: None,
		terms: hash(3),
		duo: Some(4),
		countries: BoundedVec::new(),
		parent,
		bundle: Some(cid(2)),
		evidence: Evidence::Paper,
		granted_by: stranger(99),
		granted_at: 0,
		revoked_at: None,
		lapsed: false,
	}
}

/// Every country that a consent can name.
pub fn countries() -> BoundedVec<assent_primitives::Country, ConstU32<MAX_COUNTRIES>> {
	BoundedVec::truncate_from((0..MAX_COUNTRIES as u8).map(|index| ([b'A', b'A' + index], 1)).collect())
}

/// Stores a live consent under this id. Its sections get a generation, and its end is on the agenda.
pub fn give<T: Config>(id: ConsentId, entry: Consent) {
	let subject = entry.subject;
	let (end, organization, parent) = (entry.period.end, entry.grantee.organization(), entry.parent);
	let mut live: LiveConsents = pallet_consent::Live::<T>::get(subject);
	live.try_push(LiveConsent { consent: id, end, organization, parent }).expect("there is room for a live consent");
	pallet_subjects::Subjects::<T>::mutate_extant(subject, |stored| stored.live_consents = live.len() as u32);
	pallet_consent::Live::<T>::insert(subject, live);
	pallet_consent::Agenda::<T>::mutate(end.div_ceil(MINUTE), |due| {
		// A full minute is tried no further here.
		let _ = due.try_push((subject, id));
	});
	pallet_consent::Consents::<T>::insert(subject, id, entry);
}

/// Consents of the subject that stand for a year, each to another organization: from `first` on, one an organization,
/// whose change log is full. Returns their ids.
pub fn audience<T: Config>(subject: SubjectId, first: OrganizationId, count: u32) -> Vec<ConsentId> {
	let grant = |organization| {
		fill_log::<T>(organization, 32);
		let id = consent_id(10_000 + organization);
		give::<T>(id, consent(subject, Grantee::Organization(organization), None, NOW + 8_760 * HOUR));
		id
	};
	(first..first + count).map(grant).collect()
}

/// Consents to `AWAY` that ended by time and that nobody announced, each of 64 sections of its own.
pub fn lapsed<T: Config>(subject: SubjectId, count: u32) {
	for index in 0..count {
		let mut entry = consent(subject, Grantee::Organization(AWAY), None, NOW);
		entry.sections = sections_from(1_000 + index * MAX_SECTIONS, MAX_SECTIONS);
		epochs::<T>(&subject, &entry.sections);
		give::<T>(consent_id(20_000 + index), entry);
	}
}

pub fn consent_id(index: u32) -> ConsentId {
	id_of(b"consent", index)
}

pub fn document_id(index: u32) -> DocumentId {
	id_of(b"document", index)
}

/// An id as a client would draw it.
pub fn id_of(kind: &[u8], index: u32) -> [u8; 32] {
	sp_io::hashing::blake2_256(&[kind, &index.to_le_bytes()].concat())
}

/// The first `count` sections.
pub fn sections(count: u32) -> BoundedVec<SectionHash, ConstU32<MAX_SECTIONS>> {
	sections_from(0, count)
}

pub fn sections_from(first: u32, count: u32) -> BoundedVec<SectionHash, ConstU32<MAX_SECTIONS>> {
	let section = |index: u32| sp_io::hashing::blake2_128(&index.to_le_bytes());
	BoundedVec::truncate_from((first..first + count).map(section).collect())
}

/// An address as long as one may be.
pub fn cid(byte: u8) -> Cid {
	let mut bytes = vec![byte; MAX_CID_BYTES as usize];
	bytes[0] = 1;
	BoundedVec::truncate_from(bytes)
}

pub fn hash(byte: u8) -> H256 {
	H256::repeat_byte(byte)
}
