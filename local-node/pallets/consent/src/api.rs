//! What a client asks of the chain in one call.

use crate::decision::{Decision, DecisionRequest};
use polkadot_sdk::*;

sp_api::decl_runtime_apis! {
	/// One decision on proven state.
	pub trait ConsentApi {
		/// Decides a request on the state of the block that is asked.
		fn decide(request: DecisionRequest) -> Decision;
	}
}
