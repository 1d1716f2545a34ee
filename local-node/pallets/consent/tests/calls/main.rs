//! One file a call: what it does, and one refusal an error.

mod agenda;
mod announce;
mod custody;
mod delegate;
mod derived;
mod emergency;
mod emergency_approvals;
mod emergency_end;
mod emergency_rules;
mod extend;
mod grant;
mod narrow;
mod random;
mod refer;
mod request;
mod research;
mod revoke;
mod set_bundle;

use assent_primitives::Role;
use assent_runtime::{
	testing::{cid, in_clinic, sections, signed, Key, AWAY, KEPT, NOW, OTHER_ADMIN, OTHER_CLINICIAN},
	Consent, Registry,
};
use frame_support::{assert_ok, dispatch::DispatchResult, BoundedVec};
use pallet_consent::emergency_types::{EmergencyPolicy, EmergencyPreferences};
use polkadot_sdk::*;

/// The privacy officer of `AWAY`.
const OFFICER: Key = Key::Bob;
/// A second clinician of `AWAY`, whom the tests name to approve.
const COLLEAGUE: Key = Key::Eve;

/// A clinic whose other organization has a privacy officer and a second clinician.
fn in_hospital(test: impl FnOnce()) {
	in_clinic(|| {
		for (who, role) in [(OFFICER, Role::PrivacyOfficer), (COLLEAGUE, Role::Clinician)] {
			assert_ok!(Registry::assign(signed(OTHER_ADMIN), AWAY, who.to_account_id(), role, NOW, None, None));
		}
		test();
	});
}

fn policy(approvers: &[Key], threshold: u8, delay: u64) -> EmergencyPolicy {
	let approvers = BoundedVec::truncate_from(approvers.iter().map(|who| who.to_account_id()).collect());
	EmergencyPolicy { approvers, threshold, delay }
}

fn preferences(minimum: &[u8], never: &[u8], policy: Option<EmergencyPolicy>) -> EmergencyPreferences {
	EmergencyPreferences { minimum: sections(minimum), never: sections(never), policy }
}

/// Opens `emergency` of `KEPT` for sections 1 to 3.
fn open(who: Key, emergency: u8) -> DispatchResult {
	Consent::open_emergency(signed(who), AWAY, KEPT, [emergency; 32], sections(&[1, 2, 3]), 1, cid(1))
}

/// The clinician of `AWAY` opens emergency 1 of `KEPT`, whose minimum set is section 1.
fn in_emergency(laid_down: EmergencyPreferences, test: impl FnOnce()) {
	in_hospital(|| {
		assert_ok!(Consent::set_emergency_preferences(signed(assent_runtime::testing::NURSE), 1, KEPT, laid_down));
		assert_ok!(open(OTHER_CLINICIAN, 1));
		test();
	});
}
