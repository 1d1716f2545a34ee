//! One file a call: what it does, and one refusal an error.

mod register;
mod retract;

use assent_primitives::DocumentId;
use assent_runtime::testing::{cid, hash, section, Key, KEPT};
use frame_support::{dispatch::DispatchResult, BoundedVec};
use pallet_records::types::Entry;
use polkadot_sdk::*;

/// A sound entry for a document of `KEPT` in section 1, epoch 0.
fn entry(document: DocumentId) -> Entry {
	Entry {
		document,
		subject: KEPT,
		section: section(1),
		cid: cid(1),
		commitment: hash(1),
		size: 4_096,
		epoch: 0,
		supersedes: None,
		retention: 1,
	}
}

fn register(who: Key, organization: u32, entries: Vec<Entry>) -> DispatchResult {
	let documents = BoundedVec::try_from(entries).expect("at most thirty");
	assent_runtime::Records::register(assent_runtime::testing::signed(who), organization, documents)
}
