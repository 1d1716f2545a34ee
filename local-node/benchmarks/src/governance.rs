use crate::{world::*, Config};
use alloc::{boxed::Box, vec};
use frame_benchmarking::v2::*;
use pallet_governance::Call;
use polkadot_sdk::*;

pub struct Pallet<T: Config>(pallet_governance::Pallet<T>);

#[benchmarks]
pub mod benchmarks {
	use super::*;

	/// Besides what the enacted call itself costs: it is looked at once to name it by its hash. `b` bytes of call.
	#[benchmark]
	pub fn enact(b: Linear<0, 4_194_304>) {
		begin::<T>();
		let before = frame_system::Pallet::<T>::event_count();
		let call = frame_system::Call::<T>::remark { remark: vec![7; b as usize] };

		#[extrinsic_call]
		_(T::council(), Box::new(call.into()));

		assert_eq!(frame_system::Pallet::<T>::event_count(), before + 1);
	}
}
