//! Attempts to have an organization pay for what it does not pay for. Each is made twice: by a signer without money, who
//! is refused, and by the same signer with money, who pays. The treasuries are the same afterwards.

use assent_runtime::{configs::ProxyType, testing::*, OriginCaller, Registry, Runtime, RuntimeCall, RuntimeEvent, System, ASN};
use frame_support::{assert_ok, dispatch::RawOrigin, traits::Currency, weights::Weight};
use pallet_incentives::Event;
use polkadot_sdk::*;
use sp_runtime::transaction_validity::{InvalidTransaction, TransactionValidityError};

const UNPAID: TransactionValidityError = TransactionValidityError::Invalid(InvalidTransaction::Payment);

fn sponsored(organization: u32) -> RuntimeCall {
	RuntimeCall::Registry(pallet_registry::Call::set_recipient { organization, recipient: hash(1) })
}

fn transfer() -> RuntimeCall {
	let dest = STRANGER.to_account_id().into();
	RuntimeCall::Balances(pallet_balances::Call::transfer_allow_death { dest, value: ASN })
}

pub fn batch(calls: Vec<RuntimeCall>) -> RuntimeCall {
	RuntimeCall::Utility(pallet_utility::Call::batch_all { calls })
}

fn treasuries() -> (u128, u128) {
	(balance_of(&Registry::treasury(HOME)), balance_of(&Registry::treasury(AWAY)))
}

/// Whether it got into a block, however the call then ended.
pub fn enters(who: Key, call: &RuntimeCall, tip: u128) -> Result<(), TransactionValidityError> {
	next_block(vec![signed_extrinsic(who, call.clone(), tip)]).remove(0).map(|_| ())
}

fn is_the_signers_own(who: Key, call: RuntimeCall, tip: u128) {
	in_clinic(|| {
		let account = who.to_account_id();
		let before = treasuries();
		assert_eq!(enters(who, &call, tip), Err(UNPAID), "{call:?}");
		pallet_balances::Pallet::<Runtime>::make_free_balance_be(&account, 100 * ASN);
		assert_ok!(enters(who, &call, tip));
		assert_eq!(treasuries(), before, "{call:?}");
		assert!(balance_of(&account) < 100 * ASN, "{call:?}");
		let by_organization = |event: &RuntimeEvent| {
			matches!(event, RuntimeEvent::Incentives(Event::AuthorPaid { organization: Some(_), .. }))
		};
		assert!(!events().iter().any(by_organization), "{call:?}");
		assert_eq!(pallet_incentives::Sponsored::<Runtime>::get(HOME).calls, 0, "{call:?}");
	});
}

/// Every call of the runtime that carries another, around `call`, but for one plain `batch_all`.
pub fn wrapped(call: &RuntimeCall) -> Vec<RuntimeCall> {
	use pallet_utility::Call as Utility;

	let inner = || Box::new(call.clone());
	let one = || vec![call.clone()];
	let (nurse, others) = (NURSE.to_account_id(), vec![STRANGER.to_account_id()]);
	let as_nurse = || Box::new(OriginCaller::system(RawOrigin::Signed(NURSE.to_account_id())));
	vec![
		batch(vec![batch(one())]),
		RuntimeCall::Utility(Utility::batch { calls: one() }),
		RuntimeCall::Utility(Utility::force_batch { calls: one() }),
		RuntimeCall::Utility(Utility::as_derivative { index: 0, call: inner() }),
		RuntimeCall::Utility(Utility::dispatch_as { as_origin: as_nurse(), call: inner() }),
		RuntimeCall::Utility(Utility::dispatch_as_fallible { as_origin: as_nurse(), call: inner() }),
		RuntimeCall::Utility(Utility::with_weight { call: inner(), weight: Weight::zero() }),
		RuntimeCall::Utility(Utility::if_else { main: inner(), fallback: inner() }),
		RuntimeCall::Proxy(pallet_proxy::Call::proxy { real: nurse.clone().into(), force_proxy_type: None, call: inner() }),
		RuntimeCall::Proxy(pallet_proxy::Call::proxy_announced {
			delegate: nurse.clone().into(),
			real: nurse.into(),
			force_proxy_type: None,
			call: inner(),
		}),
		RuntimeCall::Multisig(pallet_multisig::Call::as_multi_threshold_1 { other_signatories: others.clone(), call: inner() }),
		RuntimeCall::Multisig(pallet_multisig::Call::as_multi {
			threshold: 2,
			other_signatories: others,
			maybe_timepoint: None,
			call: inner(),
			max_weight: Weight::from_parts(1_000_000_000, 100_000),
		}),
		RuntimeCall::Council(pallet_collective::Call::propose { threshold: 2, proposal: inner(), length_bound: 2_000 }),
		RuntimeCall::Council(pallet_collective::Call::execute { proposal: inner(), length_bound: 2_000 }),
		RuntimeCall::Governance(pallet_governance::Call::enact { call: inner() }),
	]
}

/// Whatever holds the call, other than one `batch_all`, is not looked into.
#[test]
fn a_wrapped_call_is_the_signers_own() {
	let more = [batch(vec![sponsored(HOME), batch(vec![sponsored(HOME)])]), batch(vec![])];
	wrapped(&sponsored(HOME)).into_iter().chain(more).for_each(|call| is_the_signers_own(NURSE, call, 0));
}

#[test]
fn a_foreign_call_spoils_the_batch() {
	is_the_signers_own(NURSE, batch(vec![sponsored(HOME), transfer()]), 0);
	is_the_signers_own(NURSE, batch(vec![transfer(), sponsored(HOME)]), 0);
	is_the_signers_own(NURSE, batch(vec![sponsored(HOME), sponsored(AWAY)]), 0);
	let announce = RuntimeCall::Consent(pallet_consent::Call::announce { subject: KEPT, consent: [1; 32] });
	is_the_signers_own(NURSE, batch(vec![sponsored(HOME), announce]), 0);
}

/// Also not one that does not exist, nor one that the signer belonged to until a moment ago.
#[test]
fn another_organizations_name_is_not_ones_own() {
	is_the_signers_own(NURSE, sponsored(AWAY), 0);
	is_the_signers_own(NURSE, sponsored(77), 0);
	is_the_signers_own(STRANGER, sponsored(HOME), 0);
	in_clinic(|| {
		assert_ok!(enters(NURSE, &sponsored(HOME), 0));
		assert_ok!(Registry::end(signed(ADMIN), HOME, NURSE.to_account_id(), assent_primitives::Role::Nurse));
		let before = treasuries();
		assert_eq!(enters(NURSE, &sponsored(HOME), 0), Err(UNPAID));
		assert_eq!(treasuries(), before);
	});
}

/// A tip would let a signer hand the treasury to a block's author.
#[test]
fn a_tip_is_the_signers_own() {
	is_the_signers_own(NURSE, sponsored(HOME), 1);
	is_the_signers_own(NURSE, sponsored(HOME), ASN);
}

#[test]
fn an_overweight_call_is_the_signers_own() {
	is_the_signers_own(NURSE, batch(vec![sponsored(HOME); 400]), 0);
}

/// A call that does not name an organization, or that anybody may make, is nobody's but the signer's.
#[test]
fn money_is_moved_at_ones_own_cost() {
	let calls = [
		transfer(),
		RuntimeCall::Staking(pallet_staking::Call::bond { value: 1, payee: pallet_staking::RewardDestination::Staked }),
		RuntimeCall::Proxy(pallet_proxy::Call::add_proxy {
			delegate: STRANGER.to_account_id().into(),
			proxy_type: ProxyType::Any,
			delay: 0,
		}),
		RuntimeCall::Session(pallet_session::Call::purge_keys {}),
	];
	calls.into_iter().for_each(|call| is_the_signers_own(NURSE, call, 0));
}

/// The treasury is charged once a call and gets back what was charged too much; a call that fails costs no more.
#[test]
fn a_failing_call_costs_no_more_than_a_good_one() {
	in_clinic(|| {
		let of = |call: RuntimeCall| {
			let before = treasuries().0;
			assert_ok!(enters(NURSE, &call, 0));
			before - treasuries().0
		};
		let directory = |subject| {
			RuntimeCall::Subjects(pallet_subjects::Call::set_directory { organization: HOME, subject, cid: cid(1) })
		};
		let (good, bad) = (of(sponsored(HOME)), of(directory([99; 32])));
		assert!(good > 0 && bad > 0 && bad < ASN / 100);
		assert_eq!(pallet_incentives::Sponsored::<Runtime>::get(HOME).calls, 2);
	});
}

/// Nobody signs for a treasury, and it is never emptied below what keeps it alive.
#[test]
fn a_treasury_is_kept_alive() {
	in_clinic(|| {
		let treasury = Registry::treasury(HOME);
		pallet_balances::Pallet::<Runtime>::make_free_balance_be(&treasury, assent_runtime::EXISTENTIAL_DEPOSIT + 1);
		assert_eq!(enters(NURSE, &sponsored(HOME), 0), Err(UNPAID));
		assert_eq!(balance_of(&treasury), assent_runtime::EXISTENTIAL_DEPOSIT + 1);
		assert!(System::account_exists(&treasury));
	});
}
