//! How a chain begins: the presets, and the shape of a genesis patch that anybody may write (`specs/README.md`).

use crate::{configs::ACCOUNT_DEPOSIT, AccountId, Balance, SessionKeys, ASN};
use alloc::{string::ToString, vec, vec::Vec};
use frame_support::traits::tokens::fungible::NativeOrWithId;
use polkadot_sdk::*;
use serde_json::{json, Value};
use sp_genesis_builder::PresetId;
use sp_keyring::{Ed25519Keyring, Sr25519Keyring};

/// One validator, one-second slots, two-minute sessions; one member of the council decides alone. For tests and demonstrations: its keys are public.
pub const DEVELOPMENT: &str = "development";
/// Four validators, six-second slots; three of the council's four decide. For tests of a network on one machine: its keys are public.
pub const LOCAL: &str = "local";

/// Minted to the author of each block of a preset.
const BLOCK_REWARD: Balance = ASN / 10;
/// What the accounts of a preset begin with, free.
pub const ENDOWMENT: Balance = 1_000_000 * ASN;
/// What each validator of a preset bonds.
pub const STAKE: Balance = 100_000 * ASN;

/// The presets' stable asset: a euro for tests, which nobody redeems.
pub const STABLE: u32 = 1;
/// One euro in its smallest unit.
pub const STABLE_UNIT: Balance = 1_000_000;
const STABLE_DECIMALS: u8 = 6;
/// What the presets' pool begins with: one ASN is two euros.
pub const POOL_NATIVE: Balance = 50_000 * ASN;
pub const POOL_STABLE: Balance = 100_000 * STABLE_UNIT;

/// Lengths of a preset: slot in ms, session in blocks, era in sessions.
struct Clock {
	slot: u64,
	session: u32,
	era: u32,
}

/// A chain with public keys: its clock, and who validates, endows and governs it.
struct Setting<'a> {
	clock: Clock,
	/// Each bonds `STAKE` of its own.
	validators: &'a [Sr25519Keyring],
	/// Below this many candidates the validators of the last era stay.
	fewest_validators: usize,
	endowed: &'a [Sr25519Keyring],
	council: &'a [Sr25519Keyring],
}

pub fn preset_names() -> Vec<PresetId> {
	vec![PresetId::from(DEVELOPMENT), PresetId::from(LOCAL)]
}

/// The genesis patch of a preset, as JSON.
pub fn preset(id: &PresetId) -> Option<Vec<u8>> {
	let four = [Sr25519Keyring::Alice, Sr25519Keyring::Bob, Sr25519Keyring::Charlie, Sr25519Keyring::Dave];
	let setting = match id.as_ref() {
		DEVELOPMENT => Setting {
			clock: Clock { slot: 1_000, session: 120, era: 6 },
			validators: &four[..1],
			fewest_validators: 1,
			endowed: &four[..2],
			council: &four[..1],
		},
		// One of four may leave without the election failing, and finality stands it too.
		LOCAL => Setting {
			clock: Clock { slot: 6_000, session: 100, era: 6 },
			validators: &four,
			fewest_validators: 3,
			endowed: &four,
			council: &four,
		},
		_ => return None,
	};
	Some(patch(&setting).to_string().into_bytes())
}

fn patch(setting: &Setting) -> Value {
	let Setting { clock, validators, .. } = setting;
	let keys: Vec<_> = validators.iter().map(|who| session_keys(*who)).collect();
	let stakers: Vec<_> = validators.iter().map(|who| staker(*who)).collect();
	let council: Vec<_> = setting.council.iter().map(|who| who.to_account_id()).collect();
	let market_maker = Sr25519Keyring::Alice.to_account_id();
	let pair = (NativeOrWithId::<u32>::Native, NativeOrWithId::WithId(STABLE));
	json!({
		"network": { "slotDuration": clock.slot, "sessionLength": clock.session, "eraLength": clock.era },
		"balances": { "balances": balances(setting) },
		"staking": {
			"validatorCount": validators.len(),
			"minimumValidatorCount": setting.fewest_validators,
			"minValidatorBond": 10_000 * ASN,
			"minNominatorBond": 10 * ASN,
			"maxNominatorCount": 900,
			"stakers": stakers,
		},
		"session": { "keys": keys },
		"council": { "members": council },
		"assets": {
			"assets": [(STABLE, &market_maker, true, STABLE_UNIT / 100)],
			"metadata": [(STABLE, "Test euro".as_bytes(), "tEUR".as_bytes(), STABLE_DECIMALS)],
			"accounts": [(STABLE, &market_maker, 2 * POOL_STABLE)],
		},
		"assetConversion": { "pools": [(&pair.0, &pair.1, &market_maker, POOL_NATIVE, POOL_STABLE)] },
		"incentives": { "blockReward": BLOCK_REWARD },
	})
}

/// What each account begins with: free, what it bonds, and the first account what it puts into the pool.
fn balances(setting: &Setting) -> Vec<(AccountId, Balance)> {
	let of = |(index, who): (usize, &Sr25519Keyring)| {
		let stake = if setting.validators.contains(who) { STAKE } else { 0 };
		let pool = if index == 0 { POOL_NATIVE + ACCOUNT_DEPOSIT } else { 0 };
		(who.to_account_id(), ENDOWMENT + stake + pool)
	};
	setting.endowed.iter().enumerate().map(of).collect()
}

/// The stash, the controller (the same account), what it bonds and as what.
fn staker(who: Sr25519Keyring) -> (AccountId, AccountId, Balance, pallet_staking::StakerStatus<AccountId>) {
	(who.to_account_id(), who.to_account_id(), STAKE, pallet_staking::StakerStatus::Validator)
}

/// The stash, the validator (the same account) and its keys.
fn session_keys(who: Sr25519Keyring) -> (AccountId, AccountId, SessionKeys) {
	let account = who.to_account_id();
	let keys = SessionKeys { aura: who.public().into(), grandpa: ed25519_of(who).public().into() };
	(account.clone(), account, keys)
}

/// The ed25519 key of the same development seed.
fn ed25519_of(who: Sr25519Keyring) -> Ed25519Keyring {
	match who {
		Sr25519Keyring::Bob => Ed25519Keyring::Bob,
		Sr25519Keyring::Charlie => Ed25519Keyring::Charlie,
		Sr25519Keyring::Dave => Ed25519Keyring::Dave,
		_ => Ed25519Keyring::Alice,
	}
}
