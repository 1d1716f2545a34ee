//! # Benchmarks
//!
//! What each call of our pallets costs at worst. A module a pallet; `world` sets up the chain that a call meets. The
//! runtime compiles them in under its feature `runtime-benchmarks` only, and `../build/weights.mjs` runs them.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

use assent_primitives::{AccountId, Balance, Moment};
use polkadot_sdk::*;

pub mod audit;
pub mod consent;
pub mod governance;
pub mod incentives;
pub mod market;
pub mod records;
pub mod registry;
pub mod subjects;
pub mod transaction_payment;
pub mod world;

pub use polkadot_sdk::frame_benchmarking;

/// What the benchmarks need of the runtime.
pub trait Config:
	pallet_audit::Config
	+ pallet_consent::Config
	+ pallet_governance::Config<RuntimeCall: From<frame_system::Call<Self>>>
	+ pallet_incentives::Config
	+ pallet_market::Config
	+ pallet_records::Config
	+ pallet_registry::Config
	+ pallet_subjects::Config
	+ pallet_transaction_payment::Config
{
	/// An origin that may do all that governance may.
	fn council() -> Self::RuntimeOrigin;
	/// Sets the chain's clock, in ms.
	fn set_time(now: Moment);
	/// Mints, in the smallest unit.
	fn endow(account: &AccountId, amount: Balance);
	/// Lets a validator be the author of the block.
	fn set_author();
	/// Charges for a call that its signer sent without a tip, and settles, as around its dispatch.
	fn charge(signer: &AccountId, call: pallet_consent::Call<Self>);
	/// The session in which rewards are counted.
	fn set_session(index: u32);
}
