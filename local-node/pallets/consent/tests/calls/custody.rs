use assent_primitives::{Evidence, Keeper, Role};
use assent_runtime::{testing::*, Consent, Registry, Runtime, Subjects};
use frame_support::{assert_noop, assert_ok};
use pallet_consent::Error;
use polkadot_sdk::*;

/// The key steward of `AWAY`.
const OTHER_STEWARD: Key = Key::Bob;

/// The new custodian's desk grants and revokes, the old one's no longer does.
#[test]
fn consents_follow_custody() {
	in_clinic(|| {
		let account = OTHER_STEWARD.to_account_id();
		assert_ok!(Registry::assign(signed(OTHER_ADMIN), AWAY, account, Role::KeySteward, NOW, None, None));
		assert_ok!(grant_kept([7; 32], terms()));
		assert_ok!(Subjects::offer(signed(STEWARD), HOME, KEPT, Keeper::Custodian(AWAY)));
		assert_ok!(Subjects::accept(signed(OTHER_STEWARD), HOME, KEPT));
		assert_noop!(grant_kept([8; 32], terms()), Error::<Runtime>::NotAuthorized);
		let grant = |consent| Consent::grant(signed(OTHER_STEWARD), HOME, KEPT, consent, terms(), Evidence::Pin, None);
		assert_ok!(grant([8; 32]));
		assert_ok!(Consent::revoke(signed(OTHER_DEVICE), HOME, KEPT, [7; 32]));
		assert_ok!(Registry::suspend(council(), AWAY));
		assert_noop!(grant([9; 32]), Error::<Runtime>::OrganizationSuspended);
	});
}
