//! How a chain begins: the presets, and the shape of a genesis patch that anybody may write (`specs/README.md`).

use crate::{AccountId, Balance, SessionKeys, ASN};
use alloc::{string::ToString, vec, vec::Vec};
use polkadot_sdk::*;
use serde_json::{json, Value};
use sp_genesis_builder::PresetId;
use sp_keyring::{Ed25519Keyring, Sr25519Keyring};

/// One validator, one-second slots, two-minute sessions. For tests and demonstrations: its keys are public.
pub const DEVELOPMENT: &str = "development";
/// Four validators, six-second slots. For tests of a network on one machine: its keys are public.
pub const LOCAL: &str = "local";

/// Minted to the author of each block of a preset.
const BLOCK_REWARD: Balance = ASN / 10;
/// What the accounts of a preset begin with.
const ENDOWMENT: Balance = 1_000_000 * ASN;

/// Lengths of a preset: slot in ms, session in blocks, era in sessions.
struct Clock {
	slot: u64,
	session: u32,
	era: u32,
}

pub fn preset_names() -> Vec<PresetId> {
	vec![PresetId::from(DEVELOPMENT), PresetId::from(LOCAL)]
}

/// The genesis patch of a preset, as JSON.
pub fn preset(id: &PresetId) -> Option<Vec<u8>> {
	let four = [Sr25519Keyring::Alice, Sr25519Keyring::Bob, Sr25519Keyring::Charlie, Sr25519Keyring::Dave];
	let patch = match id.as_ref() {
		DEVELOPMENT => patch(Clock { slot: 1_000, session: 120, era: 6 }, &four[..1], &four[..2]),
		LOCAL => patch(Clock { slot: 6_000, session: 100, era: 6 }, &four, &four),
		_ => return None,
	};
	Some(patch.to_string().into_bytes())
}

fn patch(clock: Clock, validators: &[Sr25519Keyring], endowed: &[Sr25519Keyring]) -> Value {
	let balances: Vec<_> = endowed.iter().map(|who| (who.to_account_id(), ENDOWMENT)).collect();
	let keys: Vec<_> = validators.iter().map(|who| session_keys(*who)).collect();
	json!({
		"network": { "slotDuration": clock.slot, "sessionLength": clock.session, "eraLength": clock.era },
		"balances": { "balances": balances },
		"session": { "keys": keys },
		"council": { "members": [Sr25519Keyring::Alice.to_account_id()] },
		"incentives": { "blockReward": BLOCK_REWARD },
	})
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
