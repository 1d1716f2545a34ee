//! A validator that votes for two blocks in one round of finality, and what it costs.

use crate::stake::{active_era, nominate, staked, until_era, with_short_eras_and_pool};
use assent_runtime::{
	genesis::STAKE, testing::*, Block, Grandpa, Hash, Runtime, RuntimeEvent, Session, Staking, UncheckedExtrinsic, ASN,
};
use codec::Decode;
use finality_grandpa::{Message, Prevote};
use frame_support::assert_ok;
use polkadot_sdk::*;
use sp_consensus_grandpa::{
	localized_payload, runtime_decl_for_grandpa_api::GrandpaApi, Equivocation, EquivocationProof, OpaqueKeyOwnershipProof,
};
use sp_keyring::Ed25519Keyring;
use sp_runtime::Perbill;

type Proof = EquivocationProof<Hash, u32>;

/// The two votes of one round, each signed by `signer`.
fn votes(signer: Ed25519Keyring, first: u8, second: u8) -> Proof {
	votes_in(signer, Grandpa::current_set_id(), first, second)
}

fn votes_in(signer: Ed25519Keyring, set: u64, first: u8, second: u8) -> Proof {
	let vote = |byte| {
		let vote = Prevote { target_hash: hash(byte), target_number: 1 };
		let payload = localized_payload(3, set, &Message::<Hash, u32>::Prevote(vote.clone()));
		(vote, signer.sign(&payload).into())
	};
	let (first, second) = (vote(first), vote(second));
	let equivocation = finality_grandpa::Equivocation { round_number: 3, identity: signer.public().into(), first, second };
	EquivocationProof::new(set, Equivocation::Prevote(equivocation))
}

fn ownership(signer: Ed25519Keyring) -> OpaqueKeyOwnershipProof {
	<Runtime as GrandpaApi<Block>>::generate_key_ownership_proof(Grandpa::current_set_id(), signer.public().into())
		.expect("the signer validates")
}

/// What a node does when its voter sees the two votes: the runtime makes an extrinsic, which lands in the node's pool.
fn report(pool: &Pool, proof: Proof, ownership: OpaqueKeyOwnershipProof) -> UncheckedExtrinsic {
	<Runtime as GrandpaApi<Block>>::submit_report_equivocation_unsigned_extrinsic(proof, ownership).expect("it is made");
	UncheckedExtrinsic::decode(&mut &pool()[0][..]).expect("it is ours")
}

/// Both lose the same fraction, once an era has passed in which the council might have cancelled it.
#[test]
fn a_reported_equivocation_costs_the_validator_and_its_nominator() {
	with_short_eras_and_pool(|pool| {
		nominate(Key::Eve, 50_000 * ASN, Key::Bob);
		until_era(2);
		let extrinsic = report(pool, votes(Ed25519Keyring::Bob, 1, 2), ownership(Ed25519Keyring::Bob));
		// With one of four: (3 * 1 / 4) squared.
		let fraction = Perbill::from_parts(562_500_000);
		assert_ok!(next_block(vec![extrinsic])[0].expect("it got in"));
		let bob = Key::Bob.to_account_id();
		let event = pallet_staking::Event::SlashReported { validator: bob.clone(), fraction, slash_era: 2 };
		assert!(emitted(RuntimeEvent::Staking(event)));
		assert_eq!((staked(Key::Bob), staked(Key::Eve)), (STAKE, 50_000 * ASN));
		// One of four may be disabled, so it is, until the era ends.
		assert_eq!(Session::disabled_validators().len(), 1);

		until_slashed();
		assert_eq!(staked(Key::Bob), STAKE - fraction * STAKE);
		assert_eq!(staked(Key::Eve), 50_000 * ASN - fraction * (50_000 * ASN));
		assert_eq!(staked(Key::Charlie), STAKE);
		assert!(Session::disabled_validators().is_empty());
	});
}

/// Slots of a disabled validator stay empty, so blocks come from the others until the era ends.
fn until_slashed() {
	while active_era() < 4 {
		next_block_of_the_enabled();
	}
}

fn next_block_of_the_enabled() {
	use sp_runtime::traits::SaturatedConversion;

	let disabled = Session::disabled_validators();
	let authorities = Session::validators().len() as u64;
	let number = assent_runtime::System::block_number() + 1;
	let last: u64 = pallet_timestamp::Now::<Runtime>::get().saturated_into();
	let mut now = last + 6_000;
	while disabled.contains(&((now / 6_000 % authorities) as u32)) {
		now += 6_000;
	}
	author_block(number, now, Vec::new());
}

#[test]
fn the_council_may_cancel_a_slash() {
	with_short_eras_and_pool(|pool| {
		until_era(1);
		let extrinsic = report(pool, votes(Ed25519Keyring::Bob, 1, 2), ownership(Ed25519Keyring::Bob));
		assert_ok!(next_block(vec![extrinsic])[0].expect("it got in"));
		let due = 1 + assent_runtime::configs::stake::SLASH_DEFER_ERAS + 1;
		assert!(Staking::cancel_deferred_slash(signed(Key::Alice), due, vec![0]).is_err());
		assert_ok!(Staking::cancel_deferred_slash(majority(), due, vec![0]));
		until_slashed();
		assert_eq!(staked(Key::Bob), STAKE);
	});
}

/// Three of the local preset's council of four.
fn majority() -> assent_runtime::RuntimeOrigin {
	pallet_collective::RawOrigin::<_, assent_runtime::configs::CouncilInstance>::Members(3, 4).into()
}

/// The same votes twice, votes that agree, votes of another set and votes of somebody else are no offence.
#[test]
fn what_is_no_equivocation_is_refused() {
	with_short_eras_and_pool(|pool| {
		until_era(1);
		let bob = ownership(Ed25519Keyring::Bob);
		let good = report(pool, votes(Ed25519Keyring::Bob, 1, 2), bob.clone());
		assert_ok!(next_block(vec![good.clone()])[0].expect("it got in"));
		assert!(next_block_with(good).is_err(), "a second report");
		let alike = report(pool, votes(Ed25519Keyring::Charlie, 1, 1), ownership(Ed25519Keyring::Charlie));
		assert!(next_block_with(alike).is_err(), "no contradiction");
		let other_set = votes_in(Ed25519Keyring::Charlie, 99, 1, 2);
		let other_set = report(pool, other_set, ownership(Ed25519Keyring::Charlie));
		assert!(next_block_with(other_set).is_err(), "a set that never was");
		let eve = report(pool, votes(Ed25519Keyring::Eve, 1, 2), bob);
		assert!(next_block_with(eve).is_err(), "no validator");
		assert_eq!(staked(Key::Charlie), STAKE);
	});
}

/// Flattens how a block takes it: not let in, or let in and failed.
fn next_block_with(extrinsic: UncheckedExtrinsic) -> Result<(), String> {
	let outcome = assent_runtime::Executive::apply_extrinsic(extrinsic);
	outcome.map_err(|refused| format!("{refused:?}"))?.map_err(|failed| format!("{failed:?}"))
}
