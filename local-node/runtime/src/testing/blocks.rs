//! Whole blocks, through the executive, as a node makes them.

use super::Key;
use crate::{
	Aura, Balance, Balances, BlockNumber, Executive, Header, Nonce, RuntimeCall, SignedPayload, System, TxExtension,
	UncheckedExtrinsic,
};
use alloc::vec::Vec;
use assent_primitives::AccountId;
use codec::Encode;
use polkadot_sdk::*;
use sp_consensus_aura::{Slot, AURA_ENGINE_ID};
use sp_runtime::{
	generic::Era,
	traits::{Header as _, SaturatedConversion},
	ApplyExtrinsicResult, Digest, DigestItem,
};

/// An immortal extrinsic with this tip, signed by `who` at their next nonce.
pub fn signed_extrinsic(who: Key, call: RuntimeCall, tip: Balance) -> UncheckedExtrinsic {
	extrinsic_at(who, call, tip, System::account_nonce(who.to_account_id()))
}

fn extrinsic_at(who: Key, call: RuntimeCall, tip: Balance, nonce: Nonce) -> UncheckedExtrinsic {
	let extension: TxExtension = (
		frame_system::CheckNonZeroSender::new(),
		frame_system::CheckSpecVersion::new(),
		frame_system::CheckTxVersion::new(),
		frame_system::CheckGenesis::new(),
		frame_system::CheckEra::from(Era::Immortal),
		frame_system::CheckNonce::from(nonce),
		frame_system::CheckWeight::new(),
		pallet_transaction_payment::ChargeTransactionPayment::from(tip).into(),
		frame_metadata_hash_extension::CheckMetadataHash::new(false),
		frame_system::WeightReclaim::new(),
	);
	let payload = SignedPayload::new(call, extension).expect("the extensions have what they sign");
	let signature = payload.using_encoded(|bytes| who.sign(bytes));
	let (call, extension, _) = payload.deconstruct();
	UncheckedExtrinsic::new_signed(call, who.to_account_id().into(), signature.into(), extension)
}

/// Authors the block after the last one, a slot later, and says how each extrinsic went.
pub fn next_block(extrinsics: Vec<UncheckedExtrinsic>) -> Vec<ApplyExtrinsicResult> {
	let number = System::block_number() + 1;
	author_block(number, super::NOW + u64::from(number) * Aura::slot_duration(), extrinsics)
}

/// Authors block `number` at `now` (ms), by the validator whose slot that is, and says how each extrinsic went.
pub fn author_block(number: BlockNumber, now: u64, extrinsics: Vec<UncheckedExtrinsic>) -> Vec<ApplyExtrinsicResult> {
	let slot = Slot::from(now / Aura::slot_duration());
	let digest = Digest { logs: Vec::from([DigestItem::PreRuntime(AURA_ENGINE_ID, slot.encode())]) };
	let parent = System::block_hash(number - 1);
	Executive::initialize_block(&Header::new(number, Default::default(), Default::default(), parent, digest));
	let time = RuntimeCall::Timestamp(pallet_timestamp::Call::set { now });
	let inherent = Executive::apply_extrinsic(UncheckedExtrinsic::new_bare(time));
	inherent.expect("the clock may be set").expect("the clock is set");
	let results = extrinsics.into_iter().map(Executive::apply_extrinsic).collect();
	Executive::finalize_block();
	results
}

pub fn balance_of(account: &AccountId) -> Balance {
	Balances::free_balance(account).saturated_into()
}

