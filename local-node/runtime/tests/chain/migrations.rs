//! From the states of earlier releases. `release-N.json` is the `development` genesis of spec_version N, without the code.

use assent_runtime::{testing::*, Executive, Runtime, Session, Staking, System};
use frame_support::{
	assert_ok,
	traits::{GetStorageVersion, StorageVersion},
};
use assent_primitives::ChangeKind;
use pallet_registry::{
	types::{Change, KEPT_CHANGES},
	ChangeCount, Changes,
};
use polkadot_sdk::*;
use std::collections::BTreeMap;

/// Before eras, and before changes took turns.
const RELEASE_1: &str = include_str!("release-1.json");
const RELEASE_3: &str = include_str!("release-3.json");
/// Before free text was refused, which changed no stored shape.
const RELEASE_4: &str = include_str!("release-4.json");

fn on_release(state: &str, test: impl FnOnce()) {
	let stored: BTreeMap<String, String> = serde_json::from_str(state).expect("a map");
	let mut chain = sp_io::TestExternalities::new_empty();
	chain.execute_with(|| {
		for (key, value) in stored {
			sp_io::storage::set(&bytes(&key), &bytes(&value));
		}
		test();
		assert_eq!(try_state(), Ok(()));
	});
}

fn bytes(hex: &str) -> Vec<u8> {
	sp_core::bytes::from_hex(hex).expect("hex")
}

/// What is stored, and what the code is written for.
fn versions() -> Vec<(&'static str, StorageVersion, StorageVersion)> {
	fn of<P: GetStorageVersion<InCodeStorageVersion = StorageVersion>>(
		name: &'static str,
	) -> (&'static str, StorageVersion, StorageVersion) {
		(name, P::on_chain_storage_version(), P::in_code_storage_version())
	}
	vec![
		of::<assent_runtime::Registry>("registry"),
		of::<assent_runtime::Subjects>("subjects"),
		of::<assent_runtime::Consent>("consent"),
		of::<assent_runtime::Records>("records"),
		of::<assent_runtime::Audit>("audit"),
		of::<assent_runtime::Incentives>("incentives"),
		of::<assent_runtime::Market>("market"),
		of::<Staking>("staking"),
		of::<assent_runtime::Assets>("assets"),
		of::<assent_runtime::Offences>("offences"),
	]
}

/// The first block under the new runtime migrates, and every pallet is then at its version.
#[test]
fn an_earlier_release_is_upgraded() {
	for release in [RELEASE_1, RELEASE_3, RELEASE_4] {
		on_release(release, || {
			let before = balance_of(&Key::Alice.to_account_id());
			author_block(1, NOW, Vec::new());
			for (name, stored, known) in versions() {
				assert_eq!(stored, known, "{name}");
			}
			assert!(balance_of(&Key::Alice.to_account_id()) >= before);
		});
	}
}

/// Release 3 kept each change under its number. Those beyond the first 4,096 move to the place of the one they replaced.
#[test]
fn changes_move_to_their_places() {
	let count = KEPT_CHANGES + 10;
	let line = |sequence: u64| Change { kind: ChangeKind::Consent, key: [(sequence % 251) as u8; 32], subject: None };
	on_release(RELEASE_3, || {
		for sequence in 10..count {
			Changes::<Runtime>::insert(7, sequence, line(sequence));
		}
		ChangeCount::<Runtime>::insert(7, count);
		Changes::<Runtime>::insert(8, 0, line(0));
		ChangeCount::<Runtime>::insert(8, 1);
		author_block(1, NOW, Vec::new());
		assert_eq!(Changes::<Runtime>::iter_prefix(7).count() as u64, KEPT_CHANGES);
		for sequence in 10..count {
			assert_eq!(Changes::<Runtime>::get(7, sequence % KEPT_CHANGES), Some(line(sequence)), "{sequence}");
		}
		assert_eq!(Changes::<Runtime>::get(8, 0), Some(line(0)));
	});
}

/// It goes on with the validators it had, over the ends of sessions and of eras.
#[test]
fn an_upgraded_chain_goes_on() {
	on_release(RELEASE_1, || {
		pallet_network::pallet::SessionLength::<Runtime>::put(10);
		for _ in 0..81 {
			next_block(Vec::new());
		}
		assert_eq!(Session::current_index(), 8);
		assert_eq!(Session::validators(), vec![Key::Alice.to_account_id()]);
	});
}

/// Stake may begin on an upgraded chain: a validator bonds, the council sets how many are elected.
#[test]
fn an_upgraded_chain_takes_up_stake() {
	on_release(RELEASE_1, || {
		pallet_network::pallet::SessionLength::<Runtime>::put(10);
		pallet_network::pallet::EraLength::<Runtime>::put(1);
		next_block(Vec::new());
		let stake = 1_000 * assent_runtime::ASN;
		assert_ok!(Staking::bond(signed(Key::Alice), stake, pallet_staking::RewardDestination::Staked));
		assert_ok!(Staking::validate(signed(Key::Alice), Default::default()));
		assert_ok!(Staking::set_validator_count(frame_system::RawOrigin::Root.into(), 1));
		for _ in 0..60 {
			next_block(Vec::new());
		}
		assert!(pallet_staking::ActiveEra::<Runtime>::get().unwrap().index > 0);
		assert_eq!(Session::validators(), vec![Key::Alice.to_account_id()]);
	});
}

/// Run again, the migrations find nothing to do.
#[test]
fn migrating_twice_changes_nothing() {
	for release in [RELEASE_1, RELEASE_4] {
		on_release(release, || {
			author_block(1, NOW, Vec::new());
			let root = || sp_io::storage::root(sp_runtime::StateVersion::V1);
			let before = root();
			Executive::execute_on_runtime_upgrade();
			assert_eq!(root(), before);
			assert_eq!(System::block_number(), 1);
		});
	}
}
