use crate::{world::*, Config};
use assent_primitives::{Keeper, OrganizationId, Role, SubjectId, MAX_SECTIONS};
use frame_benchmarking::v2::*;
use frame_system::RawOrigin;
use pallet_subjects::{types::Offer, Call, Epochs, Offers, Subjects};
use polkadot_sdk::*;

pub struct Pallet<T: Config>(pallet_subjects::Pallet<T>);

/// Takes over a patient of `HOME` whose keys `AWAY` keeps.
const THIRD: OrganizationId = 3;

/// Three organizations, and a patient of the first whose keys the second keeps.
fn begin_abroad<T: Config>() -> SubjectId {
	begin::<T>();
	organization::<T>(THIRD);
	kept_by::<T>(HOME, AWAY, 1)
}

fn offered<T: Config>(subject: SubjectId, to: Keeper) {
	Offers::<T>::insert(subject, Offer { to, offered_by: stranger(1), offered_at: NOW });
}

#[benchmarks]
pub mod benchmarks {
	use super::*;

	/// Under a key of which the chain knows nothing.
	#[benchmark]
	pub fn register() {
		begin::<T>();
		let who = member::<T>(HOME, Role::Laboratory);

		#[extrinsic_call]
		_(RawOrigin::Signed(who), HOME, [1; 32], Some(stranger(1)));

		assert!(Subjects::<T>::contains_key([1; 32]));
	}

	/// By another custodian than whose patient it is.
	#[benchmark]
	pub fn set_directory() {
		let subject = begin_abroad::<T>();
		let who = member::<T>(AWAY, Role::Registrar);

		#[extrinsic_call]
		_(RawOrigin::Signed(who), HOME, subject, cid(9));

		assert_eq!(Subjects::<T>::get(subject).and_then(|entry| entry.directory), Some(cid(9)));
	}

	/// `s` sections, each with a generation.
	#[benchmark]
	pub fn rotate(s: Linear<1, MAX_SECTIONS>) {
		let subject = begin_abroad::<T>();
		let who = member::<T>(AWAY, Role::Registrar);
		epochs::<T>(&subject, &sections(s));

		#[extrinsic_call]
		_(RawOrigin::Signed(who), HOME, subject, sections(s));

		assert!(sections(s).iter().all(|section| Epochs::<T>::get(subject, section) == 2));
	}

	/// Under a key of which the chain knows nothing, while an offer waits.
	#[benchmark]
	pub fn claim() {
		let subject = begin_abroad::<T>();
		let who = member::<T>(AWAY, Role::KeySteward);
		offered::<T>(subject, Keeper::Custodian(THIRD));

		#[extrinsic_call]
		_(RawOrigin::Signed(who), HOME, subject, stranger(2));

		assert_eq!(Subjects::<T>::get(subject).and_then(|entry| entry.controller), Some(stranger(2)));
	}

	/// To a third organization, in place of an offer.
	#[benchmark]
	pub fn offer() {
		let subject = begin_abroad::<T>();
		let who = member::<T>(AWAY, Role::KeySteward);
		offered::<T>(subject, Keeper::Controller(stranger(2)));

		#[extrinsic_call]
		_(RawOrigin::Signed(who), HOME, subject, Keeper::Custodian(THIRD));

		assert_eq!(Offers::<T>::get(subject).map(|found| found.to), Some(Keeper::Custodian(THIRD)));
	}

	/// By a third organization.
	#[benchmark]
	pub fn accept() {
		let subject = begin_abroad::<T>();
		let who = member::<T>(THIRD, Role::KeySteward);
		offered::<T>(subject, Keeper::Custodian(THIRD));

		#[extrinsic_call]
		_(RawOrigin::Signed(who), HOME, subject);

		assert_eq!(Subjects::<T>::get(subject).and_then(|entry| entry.custodian), Some(THIRD));
	}

	/// By the third organization that it was offered to.
	#[benchmark]
	pub fn end_offer() {
		let subject = begin_abroad::<T>();
		let who = member::<T>(THIRD, Role::KeySteward);
		offered::<T>(subject, Keeper::Custodian(THIRD));

		#[extrinsic_call]
		_(RawOrigin::Signed(who), HOME, subject);

		assert!(!Offers::<T>::contains_key(subject));
	}
}
