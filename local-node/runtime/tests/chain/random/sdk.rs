//! The basics of the SDK's pallets that ours live beside.

use super::{scene::{account, joint_signatories}, Arguments, Scene};
use assent_primitives::AccountId;
use assent_runtime::{
	configs::ProxyType,
	genesis::{STABLE, STABLE_UNIT},
	testing::*,
	Multisig, Runtime, RuntimeCall, RuntimeOrigin, ASN,
};
use frame_support::{traits::tokens::fungible::NativeOrWithId, weights::Weight};
use pallet_assets::Instance1;
use pallet_staking::RewardDestination;
use polkadot_sdk::*;

/// Those that are tried, as the metadata names them.
pub const CALLS: [(&str, &str); 25] = [
	("Balances", "transfer_allow_death"),
	("Balances", "transfer_keep_alive"),
	("Balances", "transfer_all"),
	("Utility", "batch"),
	("Utility", "batch_all"),
	("Utility", "force_batch"),
	("Proxy", "add_proxy"),
	("Proxy", "proxy"),
	("Proxy", "remove_proxy"),
	("Multisig", "as_multi"),
	("Multisig", "as_multi_threshold_1"),
	("Staking", "bond"),
	("Staking", "bond_extra"),
	("Staking", "nominate"),
	("Staking", "unbond"),
	("Staking", "withdraw_unbonded"),
	("Staking", "chill"),
	("Staking", "payout_stakers"),
	("Assets", "transfer"),
	("Assets", "mint"),
	("Assets", "burn"),
	("Assets", "approve_transfer"),
	("AssetConversion", "swap_exact_tokens_for_tokens"),
	("AssetConversion", "add_liquidity"),
	("Council", "propose"),
];

/// Who nominates; the validator of the chain stays what it is.
const STAKERS: [u8; 3] = [10, 11, 12];

pub fn sdk(pallet: &str, name: &str, scene: &mut Scene) -> Arguments {
	match pallet {
		"Balances" => balances(name, scene),
		"Utility" => utility(name, scene),
		"Proxy" => proxy(name, scene),
		"Multisig" => multisig(name, scene),
		"Staking" => staking(name, scene),
		"Assets" => assets(name, scene),
		"AssetConversion" => exchange(name, scene),
		"Council" => council_motion(name, scene),
		_ => None,
	}
}

fn amount(scene: &mut Scene) -> u128 {
	scene.dice.of(&[0, 1, ASN, 10 * ASN, 1_000_000 * ASN])
}

fn transfer(scene: &mut Scene) -> RuntimeCall {
	let (dest, value) = (scene.somebody().into(), amount(scene));
	pallet_balances::Call::<Runtime>::transfer_keep_alive { dest, value }.into()
}

fn balances(name: &str, scene: &mut Scene) -> Arguments {
	let (by, dest, value) = (scene.somebody(), scene.somebody().into(), amount(scene));
	let call = match name {
		"transfer_allow_death" => pallet_balances::Call::<Runtime>::transfer_allow_death { dest, value },
		"transfer_keep_alive" => pallet_balances::Call::transfer_keep_alive { dest, value },
		// Whoever gave all away comes back when somebody pays them.
		"transfer_all" => pallet_balances::Call::transfer_all { dest, keep_alive: scene.dice.once_in(2) },
		_ => return None,
	};
	let by = if name == "transfer_all" { scene.dice.of(&[STRANGER, NURSE]).to_account_id() } else { by };
	Some((RuntimeOrigin::signed(by), call.into()))
}

/// A batch of what one person asks of one of our pallets, and now and then of a transfer.
fn utility(name: &str, scene: &mut Scene) -> Arguments {
	let calls = ["set_bundle", "revoke", "narrow"].map(|name| super::consent::consent(name, scene));
	let mut calls: Vec<_> = calls.into_iter().flatten().map(|(_, call)| call).take(scene.dice.below(4) as usize).collect();
	if scene.dice.once_in(2) {
		calls.push(transfer(scene));
	}
	let by = scene.dice.of(&[NURSE, STEWARD, PATIENT, Key::Alice]).to_account_id();
	let call = match name {
		"batch" => pallet_utility::Call::<Runtime>::batch { calls },
		"batch_all" => pallet_utility::Call::batch_all { calls },
		"force_batch" => pallet_utility::Call::force_batch { calls },
		_ => return None,
	};
	Some((RuntimeOrigin::signed(by), call.into()))
}

fn proxy(name: &str, scene: &mut Scene) -> Arguments {
	let pool = [PATIENT, NURSE, Key::Eve, STRANGER];
	let (mut real, mut delegate) = (scene.dice.of(&pool).to_account_id(), scene.dice.of(&pool).to_account_id());
	let mut proxy_type = scene.dice.of(&[ProxyType::Any, ProxyType::Delegate, ProxyType::FeesOnly]);
	if name != "add_proxy" && scene.in_earnest() {
		let named = pallet_proxy::Proxies::<Runtime>::iter().flat_map(|(of, (list, _))| list.into_iter().map(move |one| (of.clone(), one)));
		if let Some((of, one)) = named.last() {
			(real, delegate, proxy_type) = (of, one.delegate, one.proxy_type);
		}
	}
	let (by, call) = match name {
		"add_proxy" => (real, pallet_proxy::Call::<Runtime>::add_proxy { delegate: delegate.into(), proxy_type, delay: 0 }),
		"remove_proxy" => (real, pallet_proxy::Call::remove_proxy { delegate: delegate.into(), proxy_type, delay: 0 }),
		"proxy" => {
			let call = Box::new(transfer(scene));
			(delegate, pallet_proxy::Call::proxy { real: real.into(), force_proxy_type: None, call })
		},
		_ => return None,
	};
	Some((RuntimeOrigin::signed(by), call.into()))
}

fn multisig(name: &str, scene: &mut Scene) -> Arguments {
	let all = joint_signatories();
	let by = scene.dice.of(&all);
	let other_signatories: Vec<AccountId> = all.iter().filter(|who| **who != by).cloned().collect();
	// One call, so that the second signature meets the first.
	let call: RuntimeCall = pallet_balances::Call::<Runtime>::transfer_keep_alive { dest: account(8).into(), value: ASN }.into();
	let call = match name {
		"as_multi_threshold_1" => pallet_multisig::Call::<Runtime>::as_multi_threshold_1 { other_signatories, call: Box::new(call) },
		"as_multi" => {
			let joint = Multisig::multi_account_id(&all, 2);
			let begun = pallet_multisig::Multisigs::<Runtime>::iter_prefix_values(joint).next();
			let maybe_timepoint = begun.map(|begun| begun.when);
			let max_weight = Weight::from_parts(2_000_000_000, 100_000);
			pallet_multisig::Call::as_multi { threshold: 2, other_signatories, maybe_timepoint, call: Box::new(call), max_weight }
		},
		_ => return None,
	};
	Some((RuntimeOrigin::signed(by), call.into()))
}

fn staking(name: &str, scene: &mut Scene) -> Arguments {
	let by = account(scene.dice.of(&STAKERS));
	let value = scene.dice.of(&[ASN, 20 * ASN, 200 * ASN]);
	let validator = scene.dice.of(&[Key::Alice, Key::Alice, Key::Bob]).to_account_id();
	let call = match name {
		"bond" => pallet_staking::Call::<Runtime>::bond { value, payee: RewardDestination::Staked },
		"bond_extra" => pallet_staking::Call::bond_extra { max_additional: value },
		"nominate" => pallet_staking::Call::nominate { targets: vec![validator.into()] },
		"unbond" => pallet_staking::Call::unbond { value },
		"withdraw_unbonded" => pallet_staking::Call::withdraw_unbonded { num_slashing_spans: 0 },
		"chill" => pallet_staking::Call::chill {},
		"payout_stakers" => {
			let active = pallet_staking::ActiveEra::<Runtime>::get().map_or(0, |active| active.index);
			let era = active.saturating_sub(scene.dice.below(4) as u32);
			pallet_staking::Call::payout_stakers { validator_stash: validator, era }
		},
		_ => return None,
	};
	Some((RuntimeOrigin::signed(by), call.into()))
}

fn assets(name: &str, scene: &mut Scene) -> Arguments {
	let issuer = Key::Alice.to_account_id();
	let by = if scene.in_earnest() { issuer } else { scene.somebody() };
	let (who, amount) = (scene.somebody(), scene.dice.of(&[1, STABLE_UNIT, 1_000 * STABLE_UNIT]));
	let id = scene.dice.of(&[STABLE, STABLE, STABLE, 2]).into();
	let call = match name {
		"transfer" => pallet_assets::Call::<Runtime, Instance1>::transfer { id, target: who.into(), amount },
		"mint" => pallet_assets::Call::mint { id, beneficiary: who.into(), amount },
		"burn" => pallet_assets::Call::burn { id, who: who.into(), amount },
		"approve_transfer" => pallet_assets::Call::approve_transfer { id, delegate: who.into(), amount },
		_ => return None,
	};
	Some((RuntimeOrigin::signed(by), call.into()))
}

fn exchange(name: &str, scene: &mut Scene) -> Arguments {
	let (native, euro) = (NativeOrWithId::Native, NativeOrWithId::WithId(STABLE));
	let by = scene.dice.of(&[Key::Alice, Key::Bob, STRANGER]).to_account_id();
	let amount_in = scene.dice.of(&[ASN / 10, ASN, 10 * ASN]);
	let call = match name {
		"swap_exact_tokens_for_tokens" => {
			let path = vec![Box::new(native), Box::new(euro)];
			let amount_out_min = scene.dice.of(&[1, 100 * STABLE_UNIT]);
			let send_to = by.clone();
			pallet_asset_conversion::Call::<Runtime>::swap_exact_tokens_for_tokens { path, amount_in, amount_out_min, send_to, keep_alive: true }
		},
		"add_liquidity" => pallet_asset_conversion::Call::add_liquidity {
			asset1: Box::new(native),
			asset2: Box::new(euro),
			amount1_desired: amount_in,
			amount2_desired: 10 * STABLE_UNIT,
			amount1_min: 1,
			amount2_min: scene.dice.of(&[1, 10 * STABLE_UNIT]),
			mint_to: by.clone(),
		},
		_ => return None,
	};
	Some((RuntimeOrigin::signed(by), call.into()))
}

/// The one member of the council decides alone.
fn council_motion(name: &str, scene: &mut Scene) -> Arguments {
	let by = if scene.in_earnest() { Key::Alice.to_account_id() } else { scene.somebody() };
	let proposal = Box::new(super::incentives::governance("enact", scene)?.1);
	let call = match name {
		"propose" => pallet_collective::Call::<Runtime, assent_runtime::configs::CouncilInstance>::propose { threshold: 1, proposal, length_bound: 10_000 },
		_ => return None,
	};
	Some((RuntimeOrigin::signed(by), call.into()))
}
