//! Lets `assent-benchmarks` measure the calls of this runtime.

use crate::{
	configs::CouncilInstance, AccountId, AllPalletsWithSystem, Balance, Balances, Moment, Runtime, RuntimeCall, RuntimeOrigin,
	System,
};
use alloc::{string::String, vec::Vec};
use assent_benchmarks::frame_benchmarking::{self, BenchmarkBatch, BenchmarkConfig, BenchmarkList};
use codec::Encode;
use frame_support::dispatch::{DispatchInfo, GetDispatchInfo};
use pallet_transaction_payment::ChargeTransactionPayment;
use sp_runtime::traits::{DispatchTransaction, TransactionExtension};
use frame_support::traits::{fungible::Mutate, StorageInfo, StorageInfoTrait, WhitelistedStorageKeys};
use polkadot_sdk::*;

frame_benchmarking::define_benchmarks!(
	[pallet_audit, assent_benchmarks::audit::Pallet::<Runtime>]
	[pallet_consent, assent_benchmarks::consent::Pallet::<Runtime>]
	[pallet_governance, assent_benchmarks::governance::Pallet::<Runtime>]
	[pallet_incentives, assent_benchmarks::incentives::Pallet::<Runtime>]
	[pallet_market, assent_benchmarks::market::Pallet::<Runtime>]
	[pallet_records, assent_benchmarks::records::Pallet::<Runtime>]
	[pallet_registry, assent_benchmarks::registry::Pallet::<Runtime>]
	[pallet_subjects, assent_benchmarks::subjects::Pallet::<Runtime>]
	[pallet_transaction_payment, assent_benchmarks::transaction_payment::Pallet::<Runtime>]
);

/// Which benchmarks there are, and what storage they may touch.
pub fn metadata(extra: bool) -> (Vec<BenchmarkList>, Vec<StorageInfo>) {
	let mut list = Vec::new();
	list_benchmarks!(list, extra);
	(list, AllPalletsWithSystem::storage_info())
}

/// Runs one.
pub fn dispatch(config: BenchmarkConfig) -> Result<Vec<BenchmarkBatch>, String> {
	let whitelist = AllPalletsWithSystem::whitelisted_storage_keys();
	let mut batches = Vec::new();
	let params = (&config, &whitelist);
	add_benchmarks!(params, batches);
	Ok(batches)
}

impl assent_benchmarks::Config for Runtime {
	/// The whole council, of one member.
	fn council() -> RuntimeOrigin {
		pallet_collective::RawOrigin::<AccountId, CouncilInstance>::Members(1, 1).into()
	}

	fn set_time(now: Moment) {
		pallet_timestamp::Now::<Runtime>::put(now);
	}

	fn endow(account: &AccountId, amount: Balance) {
		Balances::mint_into(account, amount).expect("the issuance has room");
	}

	fn set_author() {
		let slot = sp_runtime::DigestItem::PreRuntime(sp_consensus_aura::AURA_ENGINE_ID, 0u64.encode());
		System::deposit_log(slot);
	}

	fn charge(signer: &AccountId, call: pallet_consent::Call<Runtime>) {
		let call = RuntimeCall::from(call);
		let payment = ChargeTransactionPayment::<Runtime>::from(0);
		let info = DispatchInfo { extension_weight: payment.weight(&call), ..call.get_dispatch_info() };
		let len = call.encoded_size();
		let charged = payment.test_run(RuntimeOrigin::signed(signer.clone()), &call, &info, len, 0, |_| Ok(().into()));
		assert!(charged.is_ok_and(|result| result.is_ok()), "the organization pays");
	}

	fn set_session(index: u32) {
		pallet_session::CurrentIndex::<Runtime>::put(index);
	}
}
