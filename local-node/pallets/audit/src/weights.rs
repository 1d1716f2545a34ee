//! Weights measured on the calls themselves: `generated` is made by `local-node/build/weights.mjs`.

use frame_support::weights::Weight;
use polkadot_sdk::*;

mod generated;

pub use generated::MeasuredWeight;

pub trait WeightInfo {
	fn anchor() -> Weight;
}
