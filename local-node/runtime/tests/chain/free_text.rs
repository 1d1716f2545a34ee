//! Nobody writes free text into a block: not plainly, not in what carries it, not for another, not as a motion. Only root
//! gives an asset its name.

use crate::attacks::{batch, enters, wrapped};
use assent_runtime::{configs::ProxyType, testing::*, Proxy, Runtime, RuntimeCall, RuntimeEvent, ASN};
use frame_support::{assert_ok, traits::Currency};
use polkadot_sdk::*;
use sp_runtime::transaction_validity::{InvalidTransaction, TransactionValidityError};

const REFUSED: Result<(), TransactionValidityError> =
	Err(TransactionValidityError::Invalid(InvalidTransaction::Call));

fn remark() -> RuntimeCall {
	RuntimeCall::System(frame_system::Call::remark { remark: b"Ada Lovelace, ward 3".to_vec() })
}

fn texts() -> Vec<RuntimeCall> {
	let (name, symbol) = (b"Ada Lovelace".to_vec(), b"A".to_vec());
	vec![
		remark(),
		RuntimeCall::System(frame_system::Call::remark_with_event { remark: b"Ada Lovelace, ward 3".to_vec() }),
		RuntimeCall::Assets(pallet_assets::Call::set_metadata {
			id: codec::Compact(assent_runtime::genesis::STABLE),
			name: name.clone(),
			symbol: symbol.clone(),
			decimals: 0,
		}),
		RuntimeCall::PoolAssets(pallet_assets::Call::set_metadata { id: codec::Compact(0), name, symbol, decimals: 0 }),
	]
}

/// Alice has money, a seat in the council and the presets' asset.
#[test]
fn free_text_is_in_no_block() {
	in_clinic(|| {
		for text in texts() {
			assert_eq!(enters(Key::Alice, &text, 0), REFUSED, "{text:?}");
			assert_eq!(enters(Key::Alice, &batch(vec![text.clone()]), 0), REFUSED, "{text:?}");
			for call in wrapped(&text) {
				assert_eq!(enters(Key::Alice, &call, 0), REFUSED, "{call:?}");
				assert_eq!(enters(Key::Alice, &batch(vec![call.clone()]), 0), REFUSED, "{call:?}");
			}
		}
	});
}

/// The same signer and the same wrappings, around what says nothing.
#[test]
fn other_calls_are_in_blocks() {
	in_clinic(|| {
		let harmless = RuntimeCall::Session(pallet_session::Call::purge_keys {});
		for call in [harmless.clone(), batch(vec![harmless.clone()])].into_iter().chain(wrapped(&harmless)) {
			assert_ok!(enters(Key::Alice, &call, 0));
		}
	});
}

/// What was not looked into at the door is refused where it is dispatched.
#[test]
fn free_text_is_filtered_inside_too() {
	in_clinic(|| {
		pallet_balances::Pallet::<Runtime>::make_free_balance_be(&PATIENT.to_account_id(), 100 * ASN);
		assert_ok!(Proxy::add_proxy(signed(PATIENT), STRANGER.to_account_id().into(), ProxyType::Any, 0));
		assert_ok!(Proxy::proxy(signed(STRANGER), PATIENT.to_account_id().into(), None, Box::new(remark())));
		let filtered = Err(frame_system::Error::<Runtime>::CallFiltered.into());
		assert!(events().contains(&RuntimeEvent::Proxy(pallet_proxy::Event::ProxyExecuted { result: filtered })));
	});
}
