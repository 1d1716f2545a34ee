//! What a client asks of the chain in one call.

use crate::decision::{Decision, DecisionRequest};
use assent_primitives::{ConsentId, Moment, ResearchUse, SubjectId};
use polkadot_sdk::*;

sp_api::decl_runtime_apis! {
	/// One decision on proven state. Since 2 with obligations, and `covers_use`.
	#[api_version(2)]
	pub trait ConsentApi {
		/// Decides a request on the state of the block that is asked.
		fn decide(request: DecisionRequest) -> Decision;

		/// Whether a consent, in force at `now` (ms), lets a research programme do with the data what it declares.
		fn covers_use(subject: SubjectId, consent: ConsentId, declared: ResearchUse, now: Moment) -> bool;
	}
}
