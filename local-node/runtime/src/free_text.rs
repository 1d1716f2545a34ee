//! Free text has no way into this chain without a vote: a remark, or a name that the holder of an asset gives it, could say
//! anything about anybody, and stays in the blocks for good. Names of assets are given by root.

use crate::RuntimeCall;
use frame_support::traits::Contains;
use polkadot_sdk::*;

/// Calls that are no remarks and name nothing, however they are wrapped. What this leaves out is refused at the door
/// (`fees.rs`), so that it is in no block, and where it is dispatched by another call.
pub struct NoFreeText;

impl Contains<RuntimeCall> for NoFreeText {
	fn contains(call: &RuntimeCall) -> bool {
		use pallet_assets::Call::set_metadata;
		use frame_system::Call::{remark, remark_with_event};

		match call {
			RuntimeCall::System(remark { .. } | remark_with_event { .. }) => false,
			RuntimeCall::Assets(set_metadata { .. }) => false,
			RuntimeCall::PoolAssets(set_metadata { .. }) => false,
			wrapping => inside(wrapping).into_iter().all(Self::contains),
		}
	}
}

/// The calls that a call carries.
fn inside(call: &RuntimeCall) -> alloc::vec::Vec<&RuntimeCall> {
	use alloc::vec;

	match call {
		RuntimeCall::Utility(call) => {
			use pallet_utility::Call::*;
			match call {
				batch { calls } | batch_all { calls } | force_batch { calls } => calls.iter().collect(),
				as_derivative { call, .. } |
				dispatch_as { call, .. } |
				dispatch_as_fallible { call, .. } |
				with_weight { call, .. } => vec![&**call],
				if_else { main, fallback } => vec![&**main, &**fallback],
				_ => vec![],
			}
		},
		RuntimeCall::Proxy(pallet_proxy::Call::proxy { call, .. } | pallet_proxy::Call::proxy_announced { call, .. }) =>
			vec![&**call],
		RuntimeCall::Multisig(
			pallet_multisig::Call::as_multi { call, .. } | pallet_multisig::Call::as_multi_threshold_1 { call, .. },
		) => vec![&**call],
		RuntimeCall::Council(
			pallet_collective::Call::propose { proposal, .. } | pallet_collective::Call::execute { proposal, .. },
		) => vec![&**proposal],
		RuntimeCall::Governance(pallet_governance::Call::enact { call }) => vec![&**call],
		_ => vec![],
	}
}
