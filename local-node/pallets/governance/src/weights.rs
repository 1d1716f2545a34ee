//! Weights measured on the calls themselves: `generated` is made by `local-node/build/weights.mjs`.

use frame_support::weights::Weight;
use polkadot_sdk::*;

mod generated;

pub use generated::MeasuredWeight;

pub trait WeightInfo {
	/// `b` bytes of call. What it does itself comes on top.
	fn enact(b: u32) -> Weight;
}
