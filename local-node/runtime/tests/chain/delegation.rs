//! One key for another, and several as one.

use assent_primitives::{Evidence, Keeper};
use assent_runtime::{
	configs::ProxyType, testing::*, Consent, Multisig, Proxy, Registry, Runtime, RuntimeCall, RuntimeEvent, Staking, ASN,
};
use frame_support::{assert_ok, traits::Currency, weights::Weight};
use polkadot_sdk::*;
use sp_runtime::{DispatchError, DispatchResult};

const RELATIVE: Key = Key::Eve;
const CONSENT: [u8; 32] = [7; 32];

fn rich(who: Key) {
	pallet_balances::Pallet::<Runtime>::make_free_balance_be(&who.to_account_id(), 100 * ASN);
}

/// How the call ended that `by` made for `real`.
fn for_another(by: Key, real: Key, call: RuntimeCall) -> DispatchResult {
	assert_ok!(Proxy::proxy(signed(by), real.to_account_id().into(), None, Box::new(call)));
	let result = events().into_iter().rev().find_map(|event| match event {
		RuntimeEvent::Proxy(pallet_proxy::Event::ProxyExecuted { result }) => Some(result),
		_ => None,
	});
	result.expect("it was executed")
}

fn add(real: Key, by: Key, kind: ProxyType) {
	rich(real);
	assert_ok!(Proxy::add_proxy(signed(real), by.to_account_id().into(), kind, 0));
}

fn transfer(to: &assent_runtime::AccountId) -> RuntimeCall {
	RuntimeCall::Balances(pallet_balances::Call::transfer_keep_alive { dest: to.clone().into(), value: ASN })
}

fn filtered(result: DispatchResult) -> bool {
	result == Err(frame_system::Error::<Runtime>::CallFiltered.into())
}

/// A delegate ends and narrows what the patient gave, and cannot hand over the patient's keys or money.
#[test]
fn a_delegate_acts_on_consents_alone() {
	in_clinic(|| {
		add(PATIENT, RELATIVE, ProxyType::Delegate);
		let grant = pallet_consent::Call::grant {
			organization: HOME,
			subject: OWNED,
			consent: CONSENT,
			terms: terms(),
			evidence: Evidence::Key,
			request: None,
		};
		assert_ok!(for_another(RELATIVE, PATIENT, RuntimeCall::Consent(grant)));
		let revoke = RuntimeCall::Consent(pallet_consent::Call::revoke { organization: HOME, subject: OWNED, consent: CONSENT });
		let batch = |calls| RuntimeCall::Utility(pallet_utility::Call::batch_all { calls });
		assert!(for_another(RELATIVE, PATIENT, batch(vec![revoke.clone(), transfer(&RELATIVE.to_account_id())])).is_err());
		assert_ok!(for_another(RELATIVE, PATIENT, batch(vec![revoke])));
		assert!(pallet_consent::Consents::<Runtime>::get(OWNED, CONSENT).unwrap().revoked_at.is_some());

		let to = Keeper::Controller(RELATIVE.to_account_id());
		let offer = RuntimeCall::Subjects(pallet_subjects::Call::offer { organization: HOME, subject: OWNED, to });
		assert!(filtered(for_another(RELATIVE, PATIENT, offer)));
		assert!(filtered(for_another(RELATIVE, PATIENT, transfer(&RELATIVE.to_account_id()))));
		let more = pallet_proxy::Call::add_proxy {
			delegate: RELATIVE.to_account_id().into(),
			proxy_type: ProxyType::Any,
			delay: 0,
		};
		assert!(filtered(for_another(RELATIVE, PATIENT, RuntimeCall::Proxy(more))));
	});
}

/// Who is nobody's delegate acts for nobody.
#[test]
fn without_being_named_nobody_acts_for_another() {
	in_clinic(|| {
		let call = Box::new(transfer(&RELATIVE.to_account_id()));
		let refused = Proxy::proxy(signed(RELATIVE), PATIENT.to_account_id().into(), None, call);
		assert_eq!(refused, Err(pallet_proxy::Error::<Runtime>::NotProxy.into()));
		assert!(Consent::revoke(signed(RELATIVE), HOME, OWNED, CONSENT).is_err());
	});
}

/// The bookkeeper's key fills treasuries and nothing else, not even by another kind of transfer.
#[test]
fn a_fees_only_proxy_fills_treasuries_alone() {
	in_clinic(|| {
		add(ADMIN, RELATIVE, ProxyType::FeesOnly);
		let treasury = Registry::treasury(HOME);
		let before = balance_of(&treasury);
		assert_ok!(for_another(RELATIVE, ADMIN, transfer(&treasury)));
		assert_eq!(balance_of(&treasury), before + ASN);

		assert!(filtered(for_another(RELATIVE, ADMIN, transfer(&RELATIVE.to_account_id()))));
		let all = pallet_balances::Call::transfer_all { dest: treasury.clone().into(), keep_alive: false };
		assert!(filtered(for_another(RELATIVE, ADMIN, RuntimeCall::Balances(all))));
		let retire = pallet_registry::Call::retire_device { organization: HOME, device: DEVICE.to_account_id() };
		assert!(filtered(for_another(RELATIVE, ADMIN, RuntimeCall::Registry(retire))));
	});
}

/// Two of three keys, each signing, move what they hold together.
#[test]
fn two_of_three_keys_sign_as_one() {
	in_clinic(|| {
		let mut keys = [Key::Alice, Key::Bob, RELATIVE];
		keys.sort_by_key(|who| who.to_account_id());
		let others = |of: Key| keys.iter().filter(|who| **who != of).map(|who| who.to_account_id()).collect::<Vec<_>>();
		let joint = Multisig::multi_account_id(&keys.map(|who| who.to_account_id()), 2);
		pallet_balances::Pallet::<Runtime>::make_free_balance_be(&joint, 10 * ASN);
		let weight = Weight::from_parts(2_000_000_000, 100_000);
		let call = || Box::new(transfer(&STRANGER.to_account_id()));
		assert_ok!(Multisig::as_multi(signed(Key::Alice), 2, others(Key::Alice), None, call(), weight));
		assert_eq!(balance_of(&STRANGER.to_account_id()), 0);
		let begun = Some(Multisig::timepoint());
		assert_ok!(Multisig::as_multi(signed(Key::Bob), 2, others(Key::Bob), begun, call(), weight));
		assert_eq!(balance_of(&STRANGER.to_account_id()), ASN);
	});
}

/// Stake is not a delegate's.
#[test]
fn a_delegate_never_stakes() {
	in_clinic(|| {
		add(PATIENT, RELATIVE, ProxyType::Delegate);
		let bond = pallet_staking::Call::bond { value: ASN, payee: pallet_staking::RewardDestination::Stash };
		assert!(filtered(for_another(RELATIVE, PATIENT, RuntimeCall::Staking(bond))));
		assert_eq!(Staking::bond(signed(RELATIVE), 0, pallet_staking::RewardDestination::Stash).is_err(), true);
		let _: DispatchError = frame_system::Error::<Runtime>::CallFiltered.into();
	});
}
