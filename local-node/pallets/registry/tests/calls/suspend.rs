use assent_primitives::Roles;
use assent_runtime::{testing::*, Registry, Runtime, RuntimeEvent};
use frame_support::{assert_noop, assert_ok};
use pallet_registry::{Error, Event};
use polkadot_sdk::*;
use sp_runtime::DispatchError;

#[test]
fn a_suspension_holds_until_it_is_taken_back() {
	in_clinic(|| {
		assert_ok!(Registry::suspend(council(), HOME));
		assert!(!Registry::is_active(HOME) && Registry::exists(HOME));
		assert!(emitted(RuntimeEvent::Registry(Event::OrganizationSuspended { organization: HOME })));
		assert_ok!(Registry::reinstate(council(), HOME));
		assert!(Registry::is_active(HOME));
		assert!(emitted(RuntimeEvent::Registry(Event::OrganizationReinstated { organization: HOME })));
	});
}

#[test]
fn refusals() {
	in_clinic(|| {
		assert_noop!(Registry::suspend(signed(ADMIN), HOME), DispatchError::BadOrigin);
		assert_noop!(Registry::reinstate(signed(ADMIN), HOME), DispatchError::BadOrigin);
		assert_noop!(Registry::suspend(council(), 9), Error::<Runtime>::NotFound);
		assert_noop!(Registry::reinstate(council(), 9), Error::<Runtime>::NotFound);
		assert_noop!(Registry::reinstate(council(), HOME), Error::<Runtime>::NotSuspended);
		assert_ok!(Registry::suspend(council(), HOME));
		assert_noop!(Registry::suspend(council(), HOME), Error::<Runtime>::OrganizationSuspended);
	});
}
