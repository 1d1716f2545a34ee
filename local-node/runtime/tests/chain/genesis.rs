use assent_runtime::{genesis, testing::*, AllPalletsWithSystem, Runtime, SessionKeys, ASN};
use frame_support::traits::{BuildGenesisConfig, EstimateNextSessionRotation, Get, IntegrityTest};
use pallet_session::ShouldEndSession;
use polkadot_sdk::*;

/// Every preset that is offered builds, and none that is not.
#[test]
fn presets_build() {
	assert_eq!(genesis::preset_names().len(), 2);
	for name in genesis::preset_names() {
		sp_io::TestExternalities::new_empty().execute_with(|| {
			let config = genesis_config(name.as_ref()).expect("the preset exists");
			frame_support::genesis_builder_helper::build_state::<assent_runtime::RuntimeGenesisConfig>(config).unwrap();
			try_state().unwrap();
		});
	}
	assert!(genesis::preset(&"nowhere".into()).is_none());
}

#[test]
fn development_has_one_validator_and_fast_blocks() {
	on_chain(|| {
		let alice = Key::Alice.to_account_id();
		assert_eq!(pallet_network::SlotDuration::<Runtime>::get(), 1_000);
		assert_eq!(pallet_network::pallet::SessionLength::<Runtime>::get(), 120);
		assert_eq!(pallet_session::Pallet::<Runtime>::validators(), vec![alice.clone()]);
		assert_eq!(pallet_aura::Authorities::<Runtime>::get().to_vec(), vec![Key::Alice.public().into()]);
		assert_eq!(pallet_grandpa::Pallet::<Runtime>::grandpa_authorities().len(), 1);
		assert_eq!(pallet_collective::Members::<Runtime, pallet_collective::Instance1>::get(), vec![alice.clone()]);
		assert_eq!(balance_of(&alice), 1_000_000 * ASN);
		let keys: SessionKeys = pallet_session::NextKeys::<Runtime>::get(&alice).unwrap();
		assert_eq!(keys.aura, Key::Alice.public().into());
	});
}

/// A block may take a third of the slot that genesis set.
#[test]
fn block_weight_follows_the_slot() {
	on_chain(|| {
		let limit = <Runtime as frame_system::Config>::BlockWeights::get().max_block.ref_time();
		assert_eq!(limit, 333_000_000_000);
	});
}

#[test]
fn pallets_fit_together() {
	on_chain(AllPalletsWithSystem::integrity_test);
}


/// A clock that could not drive a chain is refused at genesis, since it can never be changed.
#[test]
fn an_impossible_clock_is_refused() {
	let clocks = [(999, 120, 6), (60_001, 120, 6), (1_000, 9, 6), (1_000, 120, 0)];
	for (slot_duration, session_length, era_length) in clocks {
		let config = pallet_network::GenesisConfig::<Runtime> { slot_duration, session_length, era_length, ..Default::default() };
		let built = std::panic::catch_unwind(|| sp_io::TestExternalities::new_empty().execute_with(|| config.build()));
		assert!(built.is_err(), "{slot_duration} {session_length} {era_length}");
	}
}

/// `minimum period` is what aura wants, and the session's end is estimated where it will be.
#[test]
fn the_clock_feeds_the_other_pallets() {
	on_chain(|| {
		type Sessions = pallet_network::FixedSessions<Runtime>;
		assert_eq!(<Runtime as pallet_timestamp::Config>::MinimumPeriod::get(), 500);
		assert_eq!(<Runtime as pallet_aura::Config>::SlotDuration::get(), 1_000);
		assert_eq!(Sessions::average_session_length(), 120);
		assert_eq!(Sessions::estimate_next_session_rotation(119).0, Some(120));
		assert_eq!(Sessions::estimate_next_session_rotation(120).0, Some(240));
		assert_eq!(Sessions::estimate_current_session_progress(119).0, Some(sp_runtime::Permill::one()));
		assert!(Sessions::should_end_session(240) && !Sessions::should_end_session(239));
	});
}
