//! Stake: validators elected by era, rewards with the nominators' share, and stake lost by contradicting oneself.

use assent_runtime::{
	configs::stake::EraRewards,
	genesis::{LOCAL, STAKE},
	queries::stake_reward,
	testing::*,
	Runtime, RuntimeCall, Session, Staking, ASN,
};
use frame_support::{assert_ok, traits::Currency};
use pallet_staking::{ActiveEra, RewardDestination};
use polkadot_sdk::*;
use sp_runtime::Perbill;
use sp_staking::EraPayout;

const VALIDATORS: [Key; 4] = [Key::Alice, Key::Bob, Key::Charlie, Key::Dave];
const NOMINATOR: Key = Key::Eve;

/// Four validators; eras of two sessions of ten blocks.
pub fn with_short_eras(test: impl FnOnce()) {
	with_short_eras_and_pool(|_| test());
}

pub fn with_short_eras_and_pool(test: impl FnOnce(&Pool)) {
	on_preset_with_pool(LOCAL, |pool| {
		pallet_network::pallet::SessionLength::<Runtime>::put(10);
		pallet_network::pallet::EraLength::<Runtime>::put(2);
		test(pool);
	});
}

pub fn active_era() -> u32 {
	ActiveEra::<Runtime>::get().expect("an era is active").index
}

pub fn until_era(era: u32) {
	while active_era() < era {
		next_block(Vec::new());
	}
}

/// Everything the account has, bonded or free.
pub fn total(who: Key) -> u128 {
	pallet_balances::Pallet::<Runtime>::total_balance(&who.to_account_id())
}

pub fn staked(who: Key) -> u128 {
	Staking::ledger(sp_staking::StakingAccount::Stash(who.to_account_id())).map_or(0, |ledger| ledger.active)
}

pub fn nominate(who: Key, stake: u128, target: Key) {
	let purse = signed(Key::Alice);
	let to = who.to_account_id().into();
	assert_ok!(pallet_balances::Pallet::<Runtime>::transfer_keep_alive(purse, to, stake + 10 * ASN));
	assert_ok!(Staking::bond(signed(who), stake, RewardDestination::Staked));
	assert_ok!(Staking::nominate(signed(who), vec![target.to_account_id().into()]));
}

#[test]
fn the_preset_bonds_its_validators() {
	on_preset(LOCAL, || {
		let mut elected = Session::validators();
		elected.sort();
		let mut expected: Vec<_> = VALIDATORS.iter().map(|who| who.to_account_id()).collect();
		expected.sort();
		assert_eq!(elected, expected);
		assert!(VALIDATORS.iter().all(|who| staked(*who) == STAKE));
	});
}

/// An era's payout is what the formula says, and each gets the share of their stake: validator and nominator.
#[test]
fn an_era_ends_and_pays_the_validator_and_its_nominator() {
	with_short_eras(|| {
		nominate(NOMINATOR, 50_000 * ASN, Key::Bob);
		until_era(2);
		let era = active_era();
		let bonded = pallet_staking::ErasTotalStake::<Runtime>::get(era);
		assert_eq!(bonded, 450_000 * ASN);
		until_era(era + 1);
		let (bob, eve) = (Key::Bob.to_account_id(), NOMINATOR.to_account_id());
		let payout = pallet_staking::ErasValidatorReward::<Runtime>::get(era).expect("the era ended");
		// Of twenty blocks: counted from the clock of the era's first to that of its last.
		assert_eq!(payout, EraRewards::era_payout(bonded, 0, 19 * 6_000).0);
		assert!(payout > 0);

		let of_bob = stake_reward(era, &bob, &bob).expect("bob was elected");
		let of_eve = stake_reward(era, &bob, &eve).expect("bob was elected");
		assert_eq!((of_bob.stake, of_eve.stake), (100_000 * ASN, 50_000 * ASN));
		assert_eq!((of_bob.points, of_bob.points_of_all), (100, 400));
		assert_eq!(of_eve.amount, Perbill::from_rational(1u32, 3) * (Perbill::from_rational(1u32, 4) * payout));

		let before = (total(Key::Bob), total(NOMINATOR), staked(NOMINATOR));
		assert_ok!(Staking::payout_stakers(signed(STRANGER), bob, era));
		assert_eq!(total(Key::Bob), before.0 + of_bob.amount);
		assert_eq!(total(NOMINATOR), before.1 + of_eve.amount);
		assert_eq!(staked(NOMINATOR), before.2 + of_eve.amount);
	});
}

#[test]
fn an_era_is_paid_once() {
	with_short_eras(|| {
		until_era(1);
		assert_ok!(Staking::payout_stakers(signed(STRANGER), Key::Bob.to_account_id(), 0));
		assert!(Staking::payout_stakers(signed(STRANGER), Key::Bob.to_account_id(), 0).is_err());
	});
}

/// Five percent a year, and a clock set forward by years pays for two eras at most.
#[test]
fn the_payout_is_bounded_by_the_planned_era() {
	with_short_eras(|| {
		let planned = 20 * 6_000;
		let of = |milliseconds| EraRewards::era_payout(1_000_000 * ASN, 0, milliseconds).0;
		assert_eq!(of(planned), 50_000 * ASN * u128::from(planned) / (365 * 24 * 3_600_000));
		assert_eq!(of(u64::MAX), of(2 * planned));
		assert_eq!(of(0), 0);
		assert_eq!(EraRewards::era_payout(0, 0, planned).0, 0);
	});
}

/// Who leaves is not elected again. When too few would be left, the last validators stay.
#[test]
fn a_validator_may_leave_and_three_are_enough() {
	with_short_eras(|| {
		assert_ok!(Staking::chill(signed(Key::Dave)));
		until_era(3);
		assert_eq!(Session::validators().len(), 3);
		assert!(!Session::validators().contains(&Key::Dave.to_account_id()));
		assert_ok!(Staking::chill(signed(Key::Charlie)));
		for _ in 0..60 {
			next_block(Vec::new());
		}
		assert_eq!(Session::validators().len(), 3);
	});
}

/// A genesis without stakers, as a workstation founds a network of its own: the validators of the session stay.
#[test]
fn a_chain_without_stake_goes_on() {
	let mut chain = sp_io::TestExternalities::new_empty();
	chain.execute_with(|| {
		let mut config: serde_json::Value =
			serde_json::from_slice(&genesis_config(assent_runtime::genesis::DEVELOPMENT).unwrap()).unwrap();
		let none = serde_json::to_value(assent_runtime::RuntimeGenesisConfig::default()).unwrap();
		for part in ["staking", "assets", "assetConversion"] {
			config[part] = none[part].clone();
		}
		config["network"]["sessionLength"] = 10.into();
		config["network"]["eraLength"] = 1.into();
		let config = serde_json::to_vec(&config).unwrap();
		frame_support::genesis_builder_helper::build_state::<assent_runtime::RuntimeGenesisConfig>(config).unwrap();
		for _ in 0..45 {
			next_block(Vec::new());
		}
		assert_eq!(Session::current_index(), 4);
		assert_eq!(Session::validators(), vec![Key::Alice.to_account_id()]);
		try_state().unwrap();
	});
}

/// Paying out is anybody's, but not for nothing.
#[test]
fn paying_out_is_an_ordinary_call() {
	with_short_eras(|| {
		until_era(1);
		let call = pallet_staking::Call::payout_stakers { validator_stash: Key::Bob.to_account_id(), era: 0 };
		let outcome = next_block(vec![signed_extrinsic(Key::Charlie, RuntimeCall::Staking(call), 0)]);
		assert_ok!(outcome[0].expect("it got in"));
	});
}
