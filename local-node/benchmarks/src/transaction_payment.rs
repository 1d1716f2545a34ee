//! What it costs to find who pays for an extrinsic, to charge them and to pay the author. At worst an organization pays
//! for a delegate of its patient: whoever signs is looked for among its own staff first, then among the custodian's.

use crate::{world::*, Config};
use alloc::vec;
use assent_primitives::{Evidence, Period, Role, ACTIONS, MAX_SECTIONS, PURPOSES};
use frame_benchmarking::v2::*;
use frame_support::BoundedVec;
use pallet_consent::{
	types::{Delegation, Mandate, Relation, MAX_DELEGATES, POWERS},
	Delegates,
};
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
		let delegates: vec::Vec<_> = (0..MAX_DELEGATES)
			.map(|index| Delegation {
				delegate: stranger(200 + index),
				mandate: Mandate {
					relation: Relation::Guardian,
					powers: POWERS,
					sections: sections(MAX_SECTIONS),
					actions: ACTIONS,
					purposes: PURPOSES,
					period: Period { start: 0, end: NOW + HOUR },
				},
				evidence: Evidence::Paper,
				granted_by: stranger(1),
				granted_at: 0,
			})
			.collect();
		let signer = stranger(200 + MAX_DELEGATES - 1);
		Delegates::<T>::insert(subject, BoundedVec::truncate_from(delegates));
		enable::<T>(&signer);
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
