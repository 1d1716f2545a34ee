//! What time has done to a subject is done first by some calls, and is measured by itself: `settle`.
//! Who signs is a delegate wherever one may: their mandate is looked for last.

use crate::{world::*, Config};
use alloc::vec;
use assent_primitives::{
	AccountId, ConsentId, Evidence, Grantee, Moment, Period, RequestId, Role, SubjectId, Terms, ACTIONS, MAX_SECTIONS, PURPOSES,
};
use frame_benchmarking::v2::*;
use frame_support::{traits::Hooks, BoundedVec};
use frame_system::RawOrigin;
use pallet_consent::{
	emergency_types::{
		Emergency, EmergencyPolicy, EmergencyPreferences, OwedReview, Verdict, EMERGENCY_LENGTH, MAX_APPROVERS, MAX_DELAY, MAX_OPEN,
	},
	types::{
		Delegation, Mandate, Relation, Request, RequestState, MAX_DELEGATES, MAX_DERIVED, MAX_DUE, MAX_LIVE, MAX_OPEN_REQUESTS,
		POWERS,
	},
	Agenda, AgendaCursor, Call, Consents, Delegates, Emergencies, EmergencyPolicies, OpenEmergencies, OpenRequests, OwedReviews,
	Preferences, Requests, WeightInfo,
};
use polkadot_sdk::*;

pub struct Pallet<T: Config>(pallet_consent::Pallet<T>);

/// Consents that lapsed, in a benchmark. More cost as much more each.
const LAPSED: u32 = 8;
/// Other consents that stand, beside the two that the benchmark gives.
const STANDING: u32 = MAX_LIVE - 2;
/// Minutes that are full when a place is looked for, at most: one more is tried.
const FULL: u32 = 31;
const YEAR: Moment = 8_760 * HOUR;
const ASKED: RequestId = [6; 32];
const OPENED: [u8; 32] = [7; 32];

/// A patient of `HOME` in custody, of whose consents `live` stand, each with another organization.
fn patient<T: Config>(live: u32) -> SubjectId {
	begin::<T>();
	let id = subject::<T>(HOME, 1, None);
	epochs::<T>(&id, &sections(MAX_SECTIONS));
	audience::<T>(id, 100, live);
	id
}

/// The subject's last delegate, who may do all that one may.
pub(crate) fn delegated<T: Config>(subject: SubjectId) -> AccountId {
	let last = stranger(200 + MAX_DELEGATES - 1);
	let delegation = |index| Delegation {
		delegate: stranger(200 + index),
		mandate: mandate(),
		evidence: Evidence::Paper,
		granted_by: stranger(1),
		granted_at: 0,
	};
	Delegates::<T>::insert(subject, BoundedVec::truncate_from((0..MAX_DELEGATES).map(delegation).collect()));
	enable::<T>(&last);
	last
}

fn mandate() -> Mandate {
	Mandate {
		relation: Relation::Guardian,
		powers: POWERS,
		sections: sections(MAX_SECTIONS),
		actions: ACTIONS,
		purposes: PURPOSES,
		period: Period { start: 0, end: NOW + 2 * YEAR },
	}
}

/// A consent of everything to `AWAY`, until in three hours.
fn given<T: Config>(subject: SubjectId, index: u32, parent: Option<ConsentId>) -> ConsentId {
	let id = consent_id(index);
	give::<T>(id, consent(subject, Grantee::Organization(AWAY), parent, NOW + 3 * HOUR));
	id
}

/// Everything that terms can say, derived from `parent`, until in an hour.
fn terms(parent: ConsentId) -> Terms {
	Terms {
		grantee: Grantee::Role(AWAY, Role::Validator),
		sections: sections(MAX_SECTIONS),
		actions: ACTIONS,
		purposes: PURPOSES,
		period: Period { start: NOW, end: NOW + HOUR },
		data_period: Some(Period { start: 0, end: NOW }),
		terms: hash(9),
		duo: Some(4),
		countries: countries(),
		parent: Some(parent),
		bundle: Some(cid(3)),
	}
}

/// Fills so many minutes from this end (ms) on.
fn crowd<T: Config>(end: Moment, minutes: u32) {
	let first = end.div_ceil(MINUTE);
	for minute in first..first + u64::from(minutes) {
		let due = (0..MAX_DUE).map(|index| ([9; 32], consent_id(30_000 + index))).collect();
		Agenda::<T>::insert(minute, BoundedVec::truncate_from(due));
	}
}

/// `AWAY` asks for everything, for one of its people, among as many requests as may be open.
fn asked<T: Config>(subject: SubjectId, grantee: Grantee) {
	let request = Request {
		organization: AWAY,
		requested_by: stranger(1),
		grantee,
		sections: sections(MAX_SECTIONS),
		actions: ACTIONS,
		purposes: PURPOSES,
		period: Period { start: NOW, end: NOW + HOUR },
		text: Some(cid(4)),
		state: RequestState::Open,
		requested_at: 0,
	};
	Requests::<T>::insert(subject, ASKED, request);
	OpenRequests::<T>::insert(subject, MAX_OPEN_REQUESTS);
}

fn request_state<T: Config>(subject: SubjectId) -> Option<RequestState> {
	Requests::<T>::get(subject, ASKED).map(|request| request.state)
}

fn approvers() -> BoundedVec<AccountId, frame_support::traits::ConstU32<MAX_APPROVERS>> {
	BoundedVec::truncate_from((0..MAX_APPROVERS).map(|index| stranger(300 + index)).collect())
}

fn policy() -> EmergencyPolicy {
	EmergencyPolicy { approvers: approvers(), threshold: MAX_APPROVERS as u8, delay: MAX_DELAY }
}

/// Everything opens at once, and as much never does.
fn preferences(policy: Option<EmergencyPolicy>) -> EmergencyPreferences {
	EmergencyPreferences { minimum: sections(MAX_SECTIONS), never: sections_from(500, MAX_SECTIONS), policy }
}

/// As many emergencies of the subject as may be open, the last one of everything, opened at `AWAY` and ending at `until`.
fn opened<T: Config>(subject: SubjectId, until: Moment) -> AccountId {
	let clinician = member::<T>(AWAY, Role::Clinician);
	let mut approvals = approvers();
	approvals.pop();
	let entry = Emergency {
		organization: AWAY,
		opened_by: clinician.clone(),
		reason: 1,
		text: cid(5),
		sections: sections(MAX_SECTIONS),
		minimum: sections(MAX_SECTIONS),
		opened_at: NOW - HOUR,
		rest_at: NOW - HOUR,
		until,
		approvers: approvers(),
		threshold: MAX_APPROVERS as u8,
		approvals,
		closed_at: None,
		review: None,
	};
	Emergencies::<T>::insert(subject, OPENED, entry);
	let mut open: vec::Vec<_> = (1..MAX_OPEN).map(|index| (id_of(b"emergency", index), NOW + HOUR)).collect();
	open.push((OPENED, until));
	OpenEmergencies::<T>::insert(subject, BoundedVec::truncate_from(open));
	OwedReviews::<T>::insert(&clinician, OwedReview { organization: AWAY, subject, emergency: OPENED });
	clinician
}

fn closed_at<T: Config>(subject: SubjectId) -> Option<Moment> {
	Emergencies::<T>::get(subject, OPENED).and_then(|entry| entry.closed_at)
}

#[benchmarks]
pub mod benchmarks {
	use super::*;

	/// Derived.
	#[benchmark]
	pub fn grant(
		m: Linear<0, FULL>,
		r: Linear<0, 1>,
		s: Linear<1, MAX_SECTIONS>,
		c: Linear<0, STANDING>,
	) {
		let id = patient::<T>(c);
		let (parent, signer) = (given::<T>(id, 1, None), delegated::<T>(id));
		let wanted = Terms { sections: sections(s), ..terms(parent) };
		asked::<T>(id, wanted.grantee.clone());
		crowd::<T>(wanted.period.end, m);
		let answered = (r > 0).then_some(ASKED);

		#[extrinsic_call]
		_(RawOrigin::Signed(signer), HOME, id, consent_id(2), wanted, Evidence::Guardian, answered);

		assert!(Consents::<T>::contains_key(id, consent_id(2)));
	}

	#[benchmark]
	pub fn set_bundle() {
		let id = patient::<T>(0);
		let (held, signer) = (given::<T>(id, 1, None), delegated::<T>(id));

		#[extrinsic_call]
		_(RawOrigin::Signed(signer), HOME, id, held, cid(8));

		assert_eq!(Consents::<T>::get(id, held).and_then(|entry| entry.bundle), Some(cid(8)));
	}

	/// To one section and an earlier end, with as many consents derived from it as may be.
	#[benchmark]
	pub fn narrow(m: Linear<0, FULL>) {
		let id = patient::<T>(MAX_LIVE - MAX_DERIVED - 1);
		let (held, signer) = (given::<T>(id, 1, None), delegated::<T>(id));
		for index in 0..MAX_DERIVED {
			let mut entry = consent(id, Grantee::Organization(AWAY), Some(held), NOW + HOUR);
			entry.sections = sections(1);
			give::<T>(consent_id(10 + index), entry);
		}
		crowd::<T>(NOW + 2 * HOUR, m);

		#[extrinsic_call]
		_(RawOrigin::Signed(signer), HOME, id, held, sections(1), NOW + 2 * HOUR);

		assert_eq!(Consents::<T>::get(id, held).map(|entry| entry.sections.len()), Some(1));
	}

	/// With as many consents derived from it as may be.
	#[benchmark]
	pub fn revoke() {
		let id = patient::<T>(MAX_LIVE - MAX_DERIVED - 1);
		let (held, signer) = (given::<T>(id, 1, None), delegated::<T>(id));
		for index in 0..MAX_DERIVED {
			given::<T>(id, 10 + index, Some(held));
		}

		#[extrinsic_call]
		_(RawOrigin::Signed(signer), HOME, id, held);

		assert!(Consents::<T>::get(id, consent_id(10 + MAX_DERIVED - 1)).is_some_and(|entry| entry.revoked_at.is_some()));
	}

	/// For one person.
	#[benchmark]
	pub fn request() {
		let id = patient::<T>(0);
		let signer = member::<T>(AWAY, Role::Validator);
		OpenRequests::<T>::insert(id, MAX_OPEN_REQUESTS - 1);
		let (grantee, period) = (Grantee::Account(signer.clone()), Period { start: NOW, end: NOW + HOUR });

		#[extrinsic_call]
		_(
			RawOrigin::Signed(signer),
			AWAY,
			id,
			ASKED,
			grantee,
			sections(MAX_SECTIONS),
			ACTIONS,
			PURPOSES,
			period,
			Some(cid(4)),
		);

		assert_eq!(request_state::<T>(id), Some(RequestState::Open));
	}

	#[benchmark]
	pub fn refuse() {
		let id = patient::<T>(0);
		asked::<T>(id, Grantee::Organization(AWAY));
		let signer = delegated::<T>(id);

		#[extrinsic_call]
		_(RawOrigin::Signed(signer), HOME, id, ASKED);

		assert_eq!(request_state::<T>(id), Some(RequestState::Refused));
	}

	#[benchmark]
	pub fn withdraw() {
		let id = patient::<T>(0);
		asked::<T>(id, Grantee::Organization(AWAY));
		let signer = member::<T>(AWAY, Role::Validator);

		#[extrinsic_call]
		_(RawOrigin::Signed(signer), AWAY, id, ASKED);

		assert_eq!(request_state::<T>(id), Some(RequestState::Withdrawn));
	}

	/// One of 64 sections, among as many live ones as may be.
	#[benchmark]
	pub fn announce() {
		let id = patient::<T>(MAX_LIVE - 1);
		let ended = consent_id(1);
		give::<T>(ended, consent(id, Grantee::Organization(AWAY), None, NOW));

		#[extrinsic_call]
		_(RawOrigin::Signed(stranger(1)), id, ended);

		assert!(Consents::<T>::get(id, ended).is_some_and(|entry| entry.lapsed));
	}

	/// The last that may be named.
	#[benchmark]
	pub fn delegate() {
		let id = patient::<T>(0);
		let last = delegated::<T>(id);
		Delegates::<T>::mutate(id, |named| named.retain(|one| one.delegate != last));
		let (signer, named) = (member::<T>(HOME, Role::Clinician), stranger(400));

		#[extrinsic_call]
		_(RawOrigin::Signed(signer), HOME, id, named, mandate(), Evidence::Paper);

		assert_eq!(Delegates::<T>::get(id).len() as u32, MAX_DELEGATES);
	}

	/// By the delegate.
	#[benchmark]
	pub fn end_delegation() {
		let id = patient::<T>(0);
		let signer = delegated::<T>(id);

		#[extrinsic_call]
		_(RawOrigin::Signed(signer.clone()), id, signer.clone());

		assert_eq!(Delegates::<T>::get(id).len() as u32, MAX_DELEGATES - 1);
	}

	/// By the last of those who may refer.
	#[benchmark]
	pub fn refer(m: Linear<0, FULL>) {
		let id = patient::<T>(MAX_LIVE - 2);
		let (parent, signer) = (given::<T>(id, 1, None), member::<T>(AWAY, Role::Pharmacist));
		let wanted = terms(parent);
		crowd::<T>(wanted.period.end, m);

		#[extrinsic_call]
		_(RawOrigin::Signed(signer), AWAY, id, consent_id(2), wanted);

		assert!(Consents::<T>::contains_key(id, consent_id(2)));
	}

	/// One that is derived.
	#[benchmark]
	pub fn extend(m: Linear<0, FULL>) {
		let id = patient::<T>(MAX_LIVE - 2);
		let (parent, held, signer) = (given::<T>(id, 1, None), consent_id(2), delegated::<T>(id));
		give::<T>(held, consent(id, Grantee::Organization(AWAY), Some(parent), NOW + HOUR));
		crowd::<T>(NOW + 2 * HOUR, m);

		#[extrinsic_call]
		_(RawOrigin::Signed(signer), HOME, id, held, NOW + 2 * HOUR, Evidence::Guardian);

		assert_eq!(Consents::<T>::get(id, held).map(|entry| entry.period.end), Some(NOW + 2 * HOUR));
	}

	#[benchmark]
	pub fn set_emergency_policy() {
		begin::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(member::<T>(HOME, Role::PrivacyOfficer)), HOME, policy());

		assert_eq!(EmergencyPolicies::<T>::get(HOME), Some(policy()));
	}

	#[benchmark]
	pub fn set_emergency_preferences() {
		let id = patient::<T>(0);

		#[extrinsic_call]
		_(RawOrigin::Signed(member::<T>(HOME, Role::Clinician)), HOME, id, preferences(Some(policy())));

		assert!(Preferences::<T>::contains_key(id));
	}

	/// The last that may be open, by the organization's policy.
	#[benchmark]
	pub fn open_emergency(m: Linear<0, FULL>) {
		let id = patient::<T>(MAX_LIVE);
		let open = (1..MAX_OPEN).map(|index| (id_of(b"emergency", index), NOW + HOUR)).collect();
		OpenEmergencies::<T>::insert(id, BoundedVec::truncate_from(open));
		Preferences::<T>::insert(id, preferences(None));
		EmergencyPolicies::<T>::insert(AWAY, policy());
		crowd::<T>(NOW + EMERGENCY_LENGTH, m);
		let clinician = member::<T>(AWAY, Role::Clinician);

		#[extrinsic_call]
		_(RawOrigin::Signed(clinician.clone()), AWAY, id, OPENED, sections(MAX_SECTIONS), 1, cid(5));

		assert!(OwedReviews::<T>::contains_key(&clinician));
	}

	/// The last approval.
	#[benchmark]
	pub fn approve_emergency() {
		let id = patient::<T>(0);
		opened::<T>(id, NOW + HOUR);

		#[extrinsic_call]
		_(RawOrigin::Signed(stranger(300 + MAX_APPROVERS - 1)), id, OPENED);

		assert_eq!(Emergencies::<T>::get(id, OPENED).map(|entry| entry.approvals.len() as u32), Some(MAX_APPROVERS));
	}

	/// One of 64 sections, by who keeps the subject.
	#[benchmark]
	pub fn close_emergency() {
		let id = patient::<T>(0);
		opened::<T>(id, NOW + HOUR);

		#[extrinsic_call]
		_(RawOrigin::Signed(member::<T>(HOME, Role::Clinician)), id, OPENED);

		assert_eq!(closed_at::<T>(id), Some(NOW));
	}

	/// One that is over and that nobody closed.
	#[benchmark]
	pub fn review_emergency() {
		let id = patient::<T>(0);
		opened::<T>(id, NOW);

		#[extrinsic_call]
		_(RawOrigin::Signed(member::<T>(AWAY, Role::PrivacyOfficer)), AWAY, id, OPENED, Verdict::Justified, Some(cid(6)));

		assert_eq!(closed_at::<T>(id), Some(NOW));
	}

	#[benchmark]
	pub fn settle(l: Linear<1, LAPSED>) {
		let id = patient::<T>(MAX_LIVE - LAPSED);
		lapsed::<T>(id, l);

		#[block]
		{
			<pallet_consent::Pallet<T> as assent_primitives::Consents>::settle(&id, NOW);
		}

		assert_eq!(pallet_consent::Live::<T>::get(id).len() as u32, MAX_LIVE - LAPSED);
	}

	/// A full minute, of which nothing has room in the block: it is read and written back.
	#[benchmark]
	pub fn agenda_minute() {
		begin::<T>();
		let minute = NOW / MINUTE;
		crowd::<T>(minute * MINUTE, FULL);
		AgendaCursor::<T>::put(minute);
		let twice = <T as pallet_consent::Config>::WeightInfo::agenda_minute().saturating_mul(2);
		let number = frame_system::Pallet::<T>::block_number();

		#[block]
		{
			pallet_consent::Pallet::<T>::on_idle(number, twice);
		}

		assert_eq!((AgendaCursor::<T>::get(), Agenda::<T>::get(minute).len() as u32), (Some(minute), MAX_DUE));
	}
}
