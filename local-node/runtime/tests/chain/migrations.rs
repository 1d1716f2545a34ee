//! From the states of earlier releases, each without the code. `release-1.json`, `-3` and `-4` are the `development` genesis of
//! that spec_version; from 5 on it is a chain on which something of everything was done (`lived_in.rs`, which also makes
//! the next one).

use crate::{
	lived_in::{account, block_after, empty_maps, plan, prefix, BUYER, COLLEAGUE, NOMINATOR, OFFICER, PARENT, SECOND_ADMIN, STAKE},
	privacy::OURS,
};
use assent_runtime::{
	testing::*, Aura, Balances, Consent, Executive, Incentives, Market, Runtime, Session, Staking, System, ASN, VERSION,
};
use frame_support::{
	assert_ok,
	traits::{GetStorageVersion, StorageVersion},
	StorageHasher, Twox128,
};
use assent_primitives::{ChangeKind, Role};
use pallet_consent::{
	decision::{Basis, DecisionRequest},
	types::RequestState,
	Consents, Delegates, Emergencies, Requests,
};
use pallet_incentives::{types::RewardState, Ledgers, Rewards};
use pallet_market::{types::PurchaseState, Participants, Purchases};
use pallet_records::{types::DocumentStatus, Documents, Tombstones};
use pallet_registry::{
	types::{Change, KEPT_CHANGES},
	Assignments, ChangeCount, Changes, Organizations,
};
use polkadot_sdk::*;
use std::collections::BTreeMap;

/// Before eras, and before changes took turns.
const RELEASE_1: &str = include_str!("release-1.json");
const RELEASE_3: &str = include_str!("release-3.json");
/// Before free text was refused, which changed no stored shape.
const RELEASE_4: &str = include_str!("release-4.json");
/// Releases 3 and 4 store the same after the same calls, but for the two versions that `put_back` sets and what fees came to.
const RELEASE_5: &str = include_str!("release-5.json");

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

/// The chain of `release-5.json`, as this release left it.
fn on_lived_in(release: u32, test: impl FnOnce()) {
	on_release(RELEASE_5, || {
		put_back(release);
		test();
	});
}

fn put_back(release: u32) {
	let spec_name = VERSION.spec_name.clone();
	frame_system::LastRuntimeUpgrade::<Runtime>::put(frame_system::LastRuntimeUpgradeInfo { spec_version: release.into(), spec_name });
	if release < 4 {
		StorageVersion::new(1).put::<assent_runtime::Registry>();
	}
}

/// All that pallets of ours hold, byte by byte, but what a block without calls writes.
fn held() -> BTreeMap<Vec<u8>, Vec<u8>> {
	let written = [prefix("Incentives", "Authored"), prefix("Incentives", "Earned"), prefix("Consent", "AgendaCursor")];
	let mut held = BTreeMap::new();
	for pallet in OURS {
		let pallet = Twox128::hash(pallet.as_bytes());
		let mut last = pallet.to_vec();
		while let Some(key) = sp_io::storage::next_key(&last).filter(|key| key.starts_with(&pallet)) {
			if !written.iter().any(|prefix| key.starts_with(prefix)) {
				held.insert(key.clone(), sp_io::storage::get(&key).expect("it has a value").to_vec());
			}
			last = key;
		}
	}
	held
}

/// What was done in `lived_in.rs`, as this release reads it.
fn ensure_read() {
	let account_of = |who: Key| who.to_account_id();
	let home = Organizations::<Runtime>::get(HOME).expect("it was admitted");
	assert_eq!((home.country, home.admins.to_vec()), (*b"DE", vec![account_of(ADMIN), account(SECOND_ADMIN)]));
	let officer = Assignments::<Runtime>::get((HOME, account(OFFICER), Role::PrivacyOfficer)).expect("it was assigned");
	assert_eq!((officer.licence, officer.ended_at), (Some(hash(OFFICER)), None));
	assert_eq!(pallet_subjects::Subjects::<Runtime>::get(OWNED).map(|entry| entry.controller), Some(Some(account_of(PATIENT))));

	let consents = [1, 2, 3].map(|id| Consents::<Runtime>::get(KEPT, [id; 32]).expect("it was given"));
	let ended = consents.each_ref().map(|entry| (entry.revoked_at.is_some(), entry.lapsed));
	assert_eq!(ended, [(false, false), (true, false), (false, true)]);
	assert_eq!((consents[0].bundle.clone(), consents[0].terms), (Some(cid(5)), hash(9)));
	assert_eq!(Requests::<Runtime>::get(KEPT, [5; 32]).map(|request| request.state), Some(RequestState::Open));
	assert_eq!(Delegates::<Runtime>::get(KEPT).into_iter().map(|found| found.delegate).collect::<Vec<_>>(), [account_of(PARENT)]);
	let emergencies = [1, 2].map(|id| Emergencies::<Runtime>::get(KEPT, [id; 32]).expect("it was opened"));
	let over = emergencies.each_ref().map(|entry| (entry.closed_at.is_some(), entry.review.is_some()));
	assert_eq!(over, [(true, true), (false, false)]);
	assert_eq!(emergencies[1].approvals.to_vec(), vec![account(COLLEAGUE)]);

	let documents = [1, 2, 5].map(|id| Documents::<Runtime>::get(KEPT, [id; 32]).expect("it was registered"));
	let statuses = documents.each_ref().map(|entry| entry.status);
	assert_eq!(statuses, [DocumentStatus::Superseded, DocumentStatus::Current, DocumentStatus::Current]);
	assert_eq!((documents[2].supersedes, documents[2].commitment), (Some([1; 32]), hash(5)));
	assert_eq!(Tombstones::<Runtime>::get(KEPT, [4; 32]).map(|stone| stone.confirmed_by), Some(account_of(ADMIN)));
	let anchor = pallet_audit::Anchors::<Runtime>::get(account_of(DEVICE), 1).expect("it was anchored");
	assert_eq!((anchor.root, anchor.first_row, anchor.rows), (hash(2), 10, 3));

	let rewards = [71, 72].map(|of| Rewards::<Runtime>::get(hash(of)).expect("it was attested").state);
	assert_eq!(rewards, [RewardState::Released, RewardState::Escrowed]);
	assert!(Ledgers::<Runtime>::get(account_of(NURSE)).claimable > 0);
	let purchases = [5, 6].map(|of| Purchases::<Runtime>::get(HOME, [of; 32]).expect("it was bought"));
	assert!(matches!(purchases[0].state, PurchaseState::Delivered { .. }));
	assert!(matches!(purchases[1].state, PurchaseState::Paid { .. }));
	assert_eq!((purchases[0].buyer.clone(), purchases[0].price), (account_of(BUYER), 3 * ASN));
	let place = Participants::<Runtime>::get(Market::programme_id(AWAY, &plan()), account_of(PARENT)).expect("they take part");
	assert_eq!((place.settled, place.delivery), (1, Some(hash(4))));

	let ledger = Staking::ledger(sp_staking::StakingAccount::Stash(account_of(NOMINATOR))).expect("they staked");
	assert_eq!((ledger.total, ledger.active, ledger.unlocking.len()), (STAKE, STAKE - 100 * ASN, 1));
	assert_eq!(pallet_proxy::Proxies::<Runtime>::get(account_of(BUYER)).0.len(), 1);
	assert_eq!(pallet_multisig::Multisigs::<Runtime>::iter().count(), 1);
}

/// An upgrade changes the versions and nothing that anybody did. A release that changes a stored shape says here what of
/// `held` it moved.
#[test]
fn a_lived_in_chain_is_upgraded_and_keeps_what_it_held() {
	for release in [3, 4, 5] {
		on_lived_in(release, || {
			assert_eq!(empty_maps(), Vec::<String>::new());
			assert_eq!(try_state(), Ok(()));
			let (before, issued) = (held(), Balances::total_issuance());
			let reward = pallet_incentives::BlockReward::<Runtime>::get();
			block_after(Aura::slot_duration());
			let last = frame_system::LastRuntimeUpgrade::<Runtime>::get().expect("it was noted");
			assert_eq!(last.spec_version.0, VERSION.spec_version);
			for (name, stored, known) in versions() {
				assert_eq!(stored, known, "{name}");
			}
			let after = held();
			let changed = before.keys().chain(after.keys()).filter(|key| before.get(*key) != after.get(*key));
			let changed: Vec<_> = changed.map(|key| sp_core::bytes::to_hex(key, false)).collect();
			let version = sp_core::bytes::to_hex(&StorageVersion::storage_key::<assent_runtime::Registry>(), false);
			assert!(changed.iter().all(|key| release < 4 && *key == version), "from {release}: {changed:?}");
			assert_eq!(Balances::total_issuance(), issued + reward);
			ensure_read();
			let root = || sp_io::storage::root(sp_runtime::StateVersion::V1);
			let migrated = root();
			Executive::execute_on_runtime_upgrade();
			assert_eq!(root(), migrated);
		});
	}
}

/// What was begun before the upgrade is brought to its end after it.
#[test]
fn an_upgraded_lived_in_chain_goes_on() {
	for release in [3, 4, 5] {
		on_lived_in(release, || {
			block_after(Aura::slot_duration());
			let asked = |now| DecisionRequest {
				subject: KEPT,
				section: section(1),
				organization: AWAY,
				account: OTHER_CLINICIAN.to_account_id(),
				action: assent_primitives::ACTION_READ,
				purpose: 1,
				author: Some(HOME),
				data_from: None,
				now,
			};
			let now = pallet_timestamp::Now::<Runtime>::get();
			assert_eq!(Consent::decide(asked(now)).basis, Basis::Consent([1; 32]));
			let (epoch_before, era) = (epoch(KEPT, 1), pallet_staking::ActiveEra::<Runtime>::get().unwrap().index);
			assert_ok!(Consent::revoke(signed(NURSE), HOME, KEPT, [1; 32]));
			assert!(!Consent::decide(asked(now)).permit);
			assert_eq!(epoch(KEPT, 1), epoch_before + 1);
			assert_ok!(Consent::close_emergency(signed(OTHER_CLINICIAN), KEPT, [2; 32]));
			assert_ok!(Incentives::claim(signed(NURSE), account(40)));
			assert_ok!(Market::complete(signed(BUYER), HOME, [5; 32]));
			assert!(balance_of(&account(40)) > 0 && balance_of(&account(9)) > 0);
			for _ in 0..25 {
				block_after(Aura::slot_duration());
			}
			assert!(pallet_staking::ActiveEra::<Runtime>::get().unwrap().index > era);
			assert_eq!(Session::validators(), vec![Key::Alice.to_account_id()]);
		});
	}
}
