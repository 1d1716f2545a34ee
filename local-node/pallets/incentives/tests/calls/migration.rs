use crate::*;
use assent_runtime::{Runtime, ASN};
use frame_support::traits::{GetStorageVersion, OnRuntimeUpgrade, StorageVersion};
use pallet_incentives::{migrations::ToVersion1, types::Earning, BlockReward, Earned, Error, Pallet, Rewards};

/// The state of the release before: no version, no parameters, and books.
#[test]
fn attestations_begin_and_the_books_stay() {
	with_auditors(|| {
		let author = Key::Alice.to_account_id();
		let books = Earning { fees: 3, rewards: 0 };
		Earned::<Runtime>::insert(0, &author, books);
		pallet_incentives::Parameters::<Runtime>::kill();
		StorageVersion::new(0).put::<Pallet<Runtime>>();
		frame_support::assert_noop!(attest(WORK), Error::<Runtime>::MaxGivenExceeded);
		ToVersion1::<Runtime>::on_runtime_upgrade();
		assert_eq!(Pallet::<Runtime>::on_chain_storage_version(), 1);
		assert_eq!(Earned::<Runtime>::get(0, &author), books);
		assert_eq!(BlockReward::<Runtime>::get(), ASN / 10);
		assert_ok!(attest(WORK));
		assert!(Rewards::<Runtime>::contains_key(WORK));
	});
}

/// What governance set since is not undone by a second run.
#[test]
fn a_second_run_changes_nothing() {
	with_auditors(|| {
		set(|parameters| parameters.given = 3);
		ToVersion1::<Runtime>::on_runtime_upgrade();
		assert_eq!(pallet_incentives::Parameters::<Runtime>::get().given, 3);
	});
}
