use crate::{world::*, Config};
use frame_benchmarking::v2::*;
use frame_system::RawOrigin;
use pallet_audit::{types::Anchor, Anchors, Call, NextSequence};
use polkadot_sdk::*;

pub struct Pallet<T: Config>(pallet_audit::Pallet<T>);

#[benchmarks]
pub mod benchmarks {
	use super::*;

	/// The second of two, so that the last one is read.
	#[benchmark]
	pub fn anchor() {
		begin::<T>();
		let device = device::<T>(HOME);
		let last = Anchor { root: hash(1), rows: 10, first_row: 0, pack: Some(cid(1)), organization: HOME, anchored_at: 0 };
		Anchors::<T>::insert(&device, 0, last);
		NextSequence::<T>::insert(&device, 1);

		#[extrinsic_call]
		_(RawOrigin::Signed(device.clone()), HOME, 1, hash(2), 10, 10, Some(cid(2)));

		assert!(Anchors::<T>::contains_key(&device, 1));
	}
}
