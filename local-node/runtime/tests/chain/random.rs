//! Whoever calls whatever in whatever order, on the whole runtime: after every block what is stored agrees with itself,
//! and a refused call has written nothing.
//!
//! `ASSENT_RANDOM_CALLS` says how many calls, `ASSENT_RANDOM_SEED` from which seed. Every two thousand a new chain begins,
//! so that none grows without end.

use assent_runtime::{testing::*, Aura, Executive, Header, Runtime, RuntimeCall, RuntimeOrigin, System, UncheckedExtrinsic};
use codec::Encode;
use frame_support::{
	storage::{with_transaction, TransactionOutcome},
	traits::GetCallMetadata,
};
use polkadot_sdk::*;
use scene::{now, Scene, DAY};
use sp_consensus_aura::{Slot, AURA_ENGINE_ID};
use sp_runtime::{
	traits::{Dispatchable, Header as _},
	Digest, DigestItem, DispatchError, StateVersion,
};
use std::collections::BTreeMap;

mod consent;
mod emergencies;
mod incentives;
mod market;
mod records;
mod registry;
mod scene;
mod sdk;
mod subjects;

/// By whom and with what a call is made; none where nobody said how.
type Arguments = Option<(RuntimeOrigin, RuntimeCall)>;

const USUAL_CALLS: u32 = 4_000;
const CALLS_A_CHAIN: u32 = 2_000;
/// A call of these many is looked at closely: refused, it must not have changed the storage root.
const SAMPLED: u64 = 50;
/// Calls in a block at most.
const LARGEST_BLOCK: u64 = 30;
/// Pallets of ours that have calls.
const OURS: [&str; 8] = ["Governance", "Registry", "Subjects", "Consent", "Records", "Audit", "Incentives", "Market"];

/// What others need before they can succeed is made more often.
const FEEDING: [(&str, &str); 20] = [
	("Consent", "grant"),
	("Consent", "grant"),
	("Consent", "grant"),
	("Consent", "request"),
	("Consent", "delegate"),
	("Consent", "open_emergency"),
	("Consent", "set_emergency_policy"),
	("Records", "register"),
	("Records", "register"),
	("Records", "request_erasure"),
	("Market", "offer"),
	("Market", "purchase"),
	("Market", "purchase"),
	("Market", "deliver"),
	("Market", "dispute"),
	("Market", "launch"),
	("Market", "enrol"),
	("Market", "enrol"),
	("Registry", "propose_admin"),
	("Registry", "reinstate"),
];

/// How often a call was tried, and how often it did something.
#[derive(Clone, Copy, Default)]
struct Count {
	tried: u32,
	succeeded: u32,
}

#[derive(Default)]
struct Tally {
	calls: BTreeMap<(&'static str, &'static str), Count>,
	refusals: BTreeMap<String, u32>,
	blocks: u32,
	chains: u32,
	/// Refused calls after which the storage root was compared.
	unwritten: u32,
}

/// Every call of our pallets, as the runtime itself lists them, and the SDK's that are tried.
fn all_calls() -> Vec<(&'static str, &'static str)> {
	let ours = OURS.iter().flat_map(|pallet| RuntimeCall::get_call_names(pallet).iter().map(|name| (*pallet, *name)));
	ours.chain(sdk::CALLS).collect()
}

fn arguments(pallet: &str, name: &str, scene: &mut Scene) -> Arguments {
	match pallet {
		"Registry" => registry::registry(name, scene),
		"Subjects" => subjects::subjects(name, scene),
		"Consent" => consent::consent(name, scene),
		"Records" => records::records(name, scene),
		"Audit" => records::audit(name, scene),
		"Incentives" => incentives::incentives(name, scene),
		"Governance" => incentives::governance(name, scene),
		"Market" => market::market(name, scene),
		_ => sdk::sdk(pallet, name, scene),
	}
}

fn root() -> Vec<u8> {
	sp_io::storage::root(StateVersion::V1)
}

/// Makes one call, or says what it broke.
fn make((pallet, name): (&'static str, &'static str), scene: &mut Scene, tally: &mut Tally) -> Result<(), String> {
	let Some((by, call)) = arguments(pallet, name, scene) else {
		return Err(format!("{pallet}.{name}: nobody says with what arguments it is called"));
	};
	let before = scene.dice.once_in(SAMPLED).then(root);
	let result = call.clone().dispatch(by);
	let count = tally.calls.entry((pallet, name)).or_default();
	count.tried += 1;
	match result {
		Ok(_) => count.succeeded += 1,
		Err(refused) => {
			let why: &'static str = refused.error.into();
			*tally.refusals.entry(format!("{pallet}.{why}")).or_default() += 1;
			if let Some(before) = before {
				tally.unwritten += 1;
				if root() != before {
					return Err(format!("{pallet}.{name}: refused ({why}), but something was written: {call:?}"));
				}
			}
		},
	}
	Ok(())
}

/// A block as the executive makes it, with these calls in it. They are dispatched without their signatures, which take
/// longer than all the rest; fees and extensions have tests of their own (`fees.rs`, `payers.rs`, `attacks.rs`).
fn block(at: u64, calls: impl FnOnce() -> Result<(), String>) -> Result<(), String> {
	let (number, slot) = (System::block_number() + 1, at / Aura::slot_duration());
	let digest = Digest { logs: vec![DigestItem::PreRuntime(AURA_ENGINE_ID, Slot::from(slot).encode())] };
	Executive::initialize_block(&Header::new(number, Default::default(), Default::default(), System::block_hash(number - 1), digest));
	let time = RuntimeCall::Timestamp(pallet_timestamp::Call::set { now: at });
	Executive::apply_extrinsic(UncheckedExtrinsic::new_bare(time)).expect("the clock may be set").expect("the clock is set");
	calls()?;
	Executive::finalize_block();
	try_state()
}

/// When the next block is made: mostly a slot later, now and then hours or days.
fn next_moment(scene: &mut Scene) -> u64 {
	let later = match scene.dice.below(40) {
		0..=23 => 0,
		24..=33 => scene.dice.below(30) * MINUTE,
		34..=38 => scene.dice.below(3) * HOUR,
		_ => scene.dice.below(2) * DAY,
	};
	now() + later + Aura::slot_duration()
}

/// Makes so many calls on a chain of its own. `spoil` is done to the state before the third block.
fn walk(dice: Dice, calls: u32, spoil: Option<fn()>, tally: &mut Tally) -> Result<(), String> {
	pallet_network::pallet::SessionLength::<Runtime>::put(10);
	pallet_network::pallet::EraLength::<Runtime>::put(2);
	let mut scene = Scene::new(dice);
	let all: Vec<_> = all_calls().into_iter().chain(FEEDING).collect();
	let (mut made, mut number) = (0, 0);
	tally.chains += 1;
	while made < calls {
		let few = (1 + scene.dice.below(LARGEST_BLOCK) as u32).min(calls - made);
		// Once in a chain's life a season goes by, after which what has ended is cleared.
		let season = if made < calls * 3 / 5 && calls * 3 / 5 <= made + few { 95 * DAY } else { 0 };
		let at = next_moment(&mut scene) + season;
		if number == 2 {
			spoil.into_iter().for_each(|spoil| spoil());
		}
		block(at, || (0..few).try_for_each(|_| make(scene.dice.of(&all), &mut scene, tally)))
			.map_err(|broken| format!("after {} calls: {broken}", made + few))?;
		(made, number) = (made + few, number + 1);
		tally.blocks += 1;
	}
	Ok(())
}

fn report(tally: &Tally, calls: u32, broken: Option<&String>) {
	let by_call: BTreeMap<_, _> = tally.calls.iter().map(|((pallet, name), of)| (format!("{pallet}.{name}"), [of.tried, of.succeeded])).collect();
	let sum = |part: fn(&Count) -> u32| tally.calls.values().map(part).sum::<u32>();
	let line = serde_json::json!({
		"random": "runtime", "seed": random_seed(), "asked": calls, "calls": sum(|of| of.tried), "succeeded": sum(|of| of.succeeded),
		"kinds": tally.calls.len(), "refusals": tally.refusals.len(), "blocks": tally.blocks, "chains": tally.chains,
		"unwritten": tally.unwritten, "violations": u32::from(broken.is_some()), "first": broken, "byCall": by_call,
	});
	println!("{line}");
}

#[test]
fn calls_at_random_keep_the_whole_runtime_sound() {
	let (calls, mut tally, mut begun) = (random_calls(USUAL_CALLS), Tally::default(), 0);
	let mut outcome = Ok(());
	while begun < calls && outcome.is_ok() {
		let (few, seed) = ((calls - begun).min(CALLS_A_CHAIN), random_seed().wrapping_add(u64::from(begun)));
		in_clinic(|| outcome = walk(Dice::new(seed), few, None, &mut tally).map_err(|broken| format!("seed {seed}, {broken}")));
		begun += few;
	}
	report(&tally, calls, outcome.as_ref().err());
	assert_eq!(outcome, Ok(()));
	// Fewer do not get everywhere.
	if calls >= USUAL_CALLS {
		let idle: Vec<_> = all_calls().into_iter().filter(|call| tally.calls.get(call).is_none_or(|of| of.succeeded == 0)).collect();
		assert_eq!(idle, Vec::new(), "calls that never succeeded");
	}
}

/// How a walk goes in which something is spoiled; it is undone at its end.
fn spoiled_walk(spoil: fn()) -> Result<(), String> {
	let mut outcome = Ok(());
	in_clinic(|| {
		let undone = with_transaction(|| {
			outcome = walk(Dice::of_environment(), 90, Some(spoil), &mut Tally::default());
			TransactionOutcome::Rollback(Ok::<_, DispatchError>(()))
		});
		undone.expect("it was rolled back on purpose");
	});
	outcome
}

/// A walk over a chain that is not sound says so: what it rests on can fail.
#[test]
fn a_walk_notices_what_was_spoiled() {
	// What no call puts right before anybody looks.
	let spoilings: [fn(); 3] = [
		|| pallet_subjects::Epochs::<Runtime>::insert([99; 32], section(1), 1),
		|| pallet_market::OfferCount::<Runtime>::insert(77, 1),
		|| pallet_registry::NextOrganization::<Runtime>::put(1),
	];
	let found = spoilings.map(spoiled_walk);
	let noticed = found.iter().filter(|outcome| outcome.is_err()).count();
	println!("{}", serde_json::json!({ "control": "walk", "spoiled": spoilings.len(), "noticed": noticed, "first": found[0].as_ref().err() }));
	assert_eq!(noticed, spoilings.len(), "{found:?}");
}

/// A pallet of ours that is left out above would go untried.
#[test]
fn no_pallet_of_ours_goes_untried() {
	let sdk = [
		"System", "Timestamp", "Balances", "Staking", "Session", "Grandpa", "Utility", "Council", "Multisig", "Proxy", "Assets",
		"PoolAssets", "AssetConversion",
	];
	let with_calls = RuntimeCall::get_module_names().iter().filter(|name| !RuntimeCall::get_call_names(name).is_empty());
	let unknown: Vec<_> = with_calls.filter(|name| !sdk.contains(name) && !OURS.contains(name)).collect();
	assert_eq!(unknown, Vec::<&&str>::new());
}
