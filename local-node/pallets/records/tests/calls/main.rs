//! One file a call: what it does, and one refusal an error.

mod erase;
mod hold;
mod random;
mod register;
mod rekey;
mod retention;
mod retract;

use assent_primitives::{DocumentId, Role};
use assent_runtime::{
	testing::{cid, hash, in_clinic, section, signed, Key, ADMIN, HOME, KEPT, NOW},
	Records, Registry,
};
use frame_support::{assert_ok, dispatch::DispatchResult, BoundedVec};
use pallet_records::types::Entry;
use polkadot_sdk::*;

/// Privacy officers of `HOME`.
const OFFICER: Key = Key::Bob;
const SECOND_OFFICER: Key = Key::Eve;

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
	Records::register(signed(who), organization, documents)
}

/// A clinic with two privacy officers and one document of `KEPT`, number 1.
fn in_archive(test: impl FnOnce()) {
	in_clinic(|| {
		for officer in [OFFICER, SECOND_OFFICER] {
			let role = Role::PrivacyOfficer;
			assert_ok!(Registry::assign(signed(ADMIN), HOME, officer.to_account_id(), role, NOW, None, None));
		}
		assert_ok!(register(assent_runtime::testing::DEVICE, HOME, vec![entry([1; 32])]));
		test();
	});
}
