//! What each call of our pallets weighs and costs, with arguments that are as small as they can be: every number 0, every
//! list of one, no option taken, addresses of content of 36 bytes. And what their storage holds at most.

use assent_runtime::{configs::BlockWeight, AllPalletsWithSystem, Runtime, RuntimeCall, TransactionPayment, TxExtension, UncheckedExtrinsic};
use codec::{Compact, Decode, Encode};
use frame_metadata::v15::{PalletMetadata, RuntimeMetadataV15};
use frame_support::{
	dispatch::{DispatchClass, GetDispatchInfo},
	traits::{Get, StorageInfoTrait},
};
use polkadot_sdk::*;
use scale_info::{form::PortableForm, PortableRegistry, TypeDef, TypeDefPrimitive};
use serde_json::{json, Map, Value};
use sp_runtime::{generic::Era, AccountId32, MultiSignature};

/// Bytes of a content address, which is all that has a free length.
const CID_BYTES: u32 = 36;

pub fn costs(metadata: &RuntimeMetadataV15) -> Value {
	let limits: frame_system::limits::BlockWeights = BlockWeight::get();
	let most = limits.get(DispatchClass::Normal).max_total.unwrap_or(limits.max_block);
	let mut calls = Map::new();
	for pallet in &metadata.pallets {
		for (name, call) in calls_of(pallet, &metadata.types) {
			calls.insert(format!("{}.{name}", pallet.name), cost(call));
		}
	}
	let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
	let storage = AllPalletsWithSystem::storage_info()
		.into_iter()
		.map(|info| (format!("{}.{}", text(&info.pallet_name), text(&info.storage_name)), json!(info.max_size)));
	json!({ "block": { "refTime": most.ref_time() }, "calls": calls, "storage": storage.collect::<Map<_, _>>() })
}

/// The calls of a pallet, by name.
fn calls_of(pallet: &PalletMetadata<PortableForm>, types: &PortableRegistry) -> Vec<(String, RuntimeCall)> {
	let Some(calls) = &pallet.calls else { return Vec::new() };
	let Some(TypeDef::Variant(variants)) = types.resolve(calls.ty.id).map(|ty| &ty.type_def) else { return Vec::new() };
	let made = variants.variants.iter().map(|variant| {
		let mut bytes = vec![pallet.index, variant.index];
		variant.fields.iter().for_each(|field| smallest(field.ty.id, types, &mut bytes));
		(variant.name.clone(), RuntimeCall::decode(&mut &bytes[..]))
	});
	made.filter_map(|(name, call)| Some((name, call.ok()?))).collect()
}

/// Appends the smallest value of a type that says something.
fn smallest(id: u32, types: &PortableRegistry, into: &mut Vec<u8>) {
	let Some(ty) = types.resolve(id) else { return };
	match &ty.type_def {
		TypeDef::Composite(composite) => composite.fields.iter().for_each(|field| smallest(field.ty.id, types, into)),
		TypeDef::Variant(variants) => {
			if let Some(first) = variants.variants.iter().min_by_key(|variant| variant.index) {
				into.push(first.index);
				first.fields.iter().for_each(|field| smallest(field.ty.id, types, into));
			}
		},
		TypeDef::Sequence(sequence) => {
			let of_bytes = types.resolve(sequence.type_param.id).map(|ty| &ty.type_def) == Some(&TypeDef::Primitive(TypeDefPrimitive::U8));
			let length = if of_bytes { CID_BYTES } else { 1 };
			Compact(length).encode_to(into);
			(0..length).for_each(|_| smallest(sequence.type_param.id, types, into));
		},
		TypeDef::Array(array) => (0..array.len).for_each(|_| smallest(array.type_param.id, types, into)),
		TypeDef::Tuple(tuple) => tuple.fields.iter().for_each(|field| smallest(field.id, types, into)),
		TypeDef::Primitive(primitive) => into.extend(core::iter::repeat_n(0, width(primitive))),
		TypeDef::Compact(_) | TypeDef::BitSequence(_) => into.push(0),
	}
}

fn width(primitive: &TypeDefPrimitive) -> usize {
	match primitive {
		TypeDefPrimitive::Bool | TypeDefPrimitive::U8 | TypeDefPrimitive::I8 | TypeDefPrimitive::Str => 1,
		TypeDefPrimitive::U16 | TypeDefPrimitive::I16 => 2,
		TypeDefPrimitive::U32 | TypeDefPrimitive::I32 | TypeDefPrimitive::Char => 4,
		TypeDefPrimitive::U64 | TypeDefPrimitive::I64 => 8,
		TypeDefPrimitive::U128 | TypeDefPrimitive::I128 => 16,
		TypeDefPrimitive::U256 | TypeDefPrimitive::I256 => 32,
	}
}

/// What it weighs (ps), costs (smallest unit, without a tip) and how long its signed extrinsic is (bytes).
fn cost(call: RuntimeCall) -> Value {
	let mut info = call.get_dispatch_info();
	let extension = extension();
	info.extension_weight = sp_runtime::traits::TransactionExtension::<RuntimeCall>::weight(&extension, &call);
	let extrinsic = UncheckedExtrinsic::new_signed(call, AccountId32::new([0; 32]).into(), MultiSignature::Sr25519([0; 64].into()), extension);
	let length = extrinsic.encoded_size();
	let fee = TransactionPayment::compute_fee(length as u32, &info, 0);
	json!({ "refTime": info.total_weight().ref_time(), "fee": fee.to_string(), "length": length })
}

fn extension() -> TxExtension {
	(
		frame_system::CheckNonZeroSender::<Runtime>::new(),
		frame_system::CheckSpecVersion::new(),
		frame_system::CheckTxVersion::new(),
		frame_system::CheckGenesis::new(),
		frame_system::CheckEra::from(Era::mortal(64, 0)),
		frame_system::CheckNonce::from(0),
		frame_system::CheckWeight::new(),
		pallet_transaction_payment::ChargeTransactionPayment::from(0).into(),
		frame_metadata_hash_extension::CheckMetadataHash::new(true),
		frame_system::WeightReclaim::new(),
	)
}
