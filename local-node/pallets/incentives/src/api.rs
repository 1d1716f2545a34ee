//! What a client asks of the chain in one call.

use crate::types::{Breakdown, Ledger, Tally};
use alloc::vec::Vec;
use assent_primitives::AccountId;
use polkadot_sdk::*;

sp_api::decl_runtime_apis! {
	/// What a reward is made of.
	pub trait IncentivesApi {
		/// An account's income of each session from `first` to `last`, both included, oldest first. Sessions that brought
		/// nothing, and those whose books were dropped, are left out.
		fn breakdown(account: AccountId, first: u32, last: u32) -> Vec<Breakdown>;
		/// What the account's attested rewards came to since the chain began.
		fn ledger(account: AccountId) -> Ledger;
		/// How the attestations that the account gave have stood.
		fn tally(account: AccountId) -> Tally;
	}
}
