//! # The runtime of Assent
//!
//! Who may open a patient's record, why and until when; who wrote what; who looked. The pallets are in `../pallets`,
//! this crate puts them together: `configs.rs` binds them to each other, `fees.rs` says who pays, `free_text.rs` what nobody
//! may write, `apis.rs` what a node and a client may ask, `genesis.rs` how a chain begins.

#![cfg_attr(not(feature = "std"), no_std)]
// `construct_runtime` expands once for each pallet, nested.
#![recursion_limit = "512"]

extern crate alloc;

use alloc::vec::Vec;
use polkadot_sdk::*;

mod apis;
#[cfg(feature = "runtime-benchmarks")]
mod benchmarks;
pub mod configs;
pub mod fees;
pub mod free_text;
pub mod genesis;
pub mod migrations;
pub mod queries;
#[cfg(feature = "testing")]
pub mod testing;

use sp_runtime::{
	generic, impl_opaque_keys,
	traits::{BlakeTwo256, IdentifyAccount, Verify},
	MultiAddress, MultiSignature,
};
use sp_version::{runtime_version, RuntimeVersion};

pub use assent_primitives::{AccountId, Balance, BlockNumber, Moment};

pub type Signature = MultiSignature;
pub type Nonce = u32;
pub type Hash = sp_core::H256;
pub type Address = MultiAddress<AccountId, ()>;
pub type Header = generic::Header<BlockNumber, BlakeTwo256>;
pub type Block = generic::Block<Header, UncheckedExtrinsic>;

/// One ASN in its smallest unit.
pub const ASN: Balance = 1_000_000_000_000;
/// An account below this is removed, unless it may sign without a balance.
pub const EXISTENTIAL_DEPOSIT: Balance = ASN / 1_000;

const _: () = {
	// An account is what a signature of ours verifies to.
	fn _same(account: AccountId) -> <<Signature as Verify>::Signer as IdentifyAccount>::AccountId {
		account
	}
};

impl_opaque_keys! {
	pub struct SessionKeys {
		pub aura: Aura,
		pub grandpa: Grandpa,
	}
}

// `runtime_version` reads literals only, so the number is put in by a macro.
macro_rules! version {
	($spec:tt) => {
		#[runtime_version]
		pub const VERSION: RuntimeVersion = RuntimeVersion {
			spec_name: alloc::borrow::Cow::Borrowed("assent"),
			impl_name: alloc::borrow::Cow::Borrowed("assent"),
			authoring_version: 1,
			spec_version: $spec,
			impl_version: 1,
			apis: apis::RUNTIME_API_VERSIONS,
			transaction_version: 1,
			system_version: 1,
		};
	};
}

#[cfg(not(feature = "next-release"))]
version!(5);
// One higher than the above: what the rehearsal of an upgrade goes on to (`build/next-runtime.mjs`).
#[cfg(feature = "next-release")]
version!(6);

/// What every signed extrinsic carries and passes, in this order.
pub type TxExtension = (
	frame_system::CheckNonZeroSender<Runtime>,
	frame_system::CheckSpecVersion<Runtime>,
	frame_system::CheckTxVersion<Runtime>,
	frame_system::CheckGenesis<Runtime>,
	frame_system::CheckEra<Runtime>,
	frame_system::CheckNonce<Runtime>,
	frame_system::CheckWeight<Runtime>,
	pallet_skip_feeless_payment::SkipCheckIfFeeless<Runtime, pallet_transaction_payment::ChargeTransactionPayment<Runtime>>,
	frame_metadata_hash_extension::CheckMetadataHash<Runtime>,
	frame_system::WeightReclaim<Runtime>,
);

pub type UncheckedExtrinsic = generic::UncheckedExtrinsic<Address, RuntimeCall, Signature, TxExtension>;
pub type SignedPayload = generic::SignedPayload<RuntimeCall, TxExtension>;

pub type Executive =
	frame_executive::Executive<Runtime, Block, frame_system::ChainContext<Runtime>, Runtime, AllPalletsWithSystem>;

// The author of a block is noted before the session rotates, so that it counts for the session it ends. Stakers are there
// before the session at genesis, which asks them for the first validators.
frame_support::construct_runtime!(
	pub enum Runtime {
		System: frame_system = 0,
		Timestamp: pallet_timestamp = 1,
		Network: pallet_network = 2,

		Balances: pallet_balances = 5,
		TransactionPayment: pallet_transaction_payment = 6,
		SkipFeelessPayment: pallet_skip_feeless_payment = 7,

		Authorship: pallet_authorship = 10,
		Staking: pallet_staking = 14,
		Session: pallet_session = 11,
		Historical: pallet_session::historical = 15,
		Aura: pallet_aura = 12,
		Grandpa: pallet_grandpa = 13,
		Offences: pallet_offences = 16,

		Utility: pallet_utility = 20,
		Council: pallet_collective::<Instance1> = 21,
		Governance: pallet_governance = 22,
		Multisig: pallet_multisig = 23,
		Proxy: pallet_proxy = 24,

		Assets: pallet_assets::<Instance1> = 25,
		PoolAssets: pallet_assets::<Instance2> = 26,
		AssetConversion: pallet_asset_conversion = 27,

		Registry: pallet_registry = 30,
		Subjects: pallet_subjects = 31,
		Consent: pallet_consent = 32,
		Records: pallet_records = 33,
		Audit: pallet_audit = 34,
		Incentives: pallet_incentives = 35,
		Market: pallet_market = 36,
	}
);
