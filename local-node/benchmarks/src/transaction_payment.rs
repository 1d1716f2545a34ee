//! What it costs to find who pays for an extrinsic, to charge them and to pay the author. At worst an organization pays
//! for a delegate of its patient: whoever signs is looked for among its own staff first, then among the custodian's.

use crate::{consent::delegated, world::*, Config};
use assent_primitives::Role;
use frame_benchmarking::v2::*;
use polkadot_sdk::*;

pub struct Pallet<T: Config>(pallet_transaction_payment::Pallet<T>);

#[benchmarks]
pub mod benchmarks {
	use super::*;

	#[benchmark]
	pub fn charge_transaction_payment() {
		begin::<T>();
		T::set_author();
		let subject = kept_by::<T>(HOME, AWAY, 1);
		let signer = delegated::<T>(subject);
		for organization in [HOME, AWAY] {
			for role in Role::ALL {
				pallet_registry::Assignments::<T>::insert((organization, &signer, role), over::<T>());
			}
		}
		T::endow(&pallet_registry::Pallet::<T>::treasury(HOME), 1_000 * ASN);
		let call = pallet_consent::Call::<T>::set_bundle {
			organization: HOME,
			subject,
			consent: consent_id(1),
			cid: cid(8),
		};

		#[block]
		{
			T::charge(&signer, call);
		}

		assert_eq!(pallet_incentives::Sponsored::<T>::get(HOME).calls, 1);
	}
}
