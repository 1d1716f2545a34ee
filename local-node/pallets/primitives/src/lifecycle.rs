use frame_support::traits::UncheckedOnRuntimeUpgrade;
use polkadot_sdk::*;

/// The inner migration of a version that only added storage: nothing that was stored changes.
pub struct OnlyAdded;

impl UncheckedOnRuntimeUpgrade for OnlyAdded {}
