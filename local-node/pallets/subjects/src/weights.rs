//! Weights measured on the calls themselves: `generated` is made by `local-node/build/weights.mjs`.

use frame_support::weights::Weight;
use polkadot_sdk::*;

mod generated;

pub use generated::MeasuredWeight;

pub trait WeightInfo {
	fn register() -> Weight;
	fn set_directory() -> Weight;
	/// `s` sections.
	fn rotate(s: u32) -> Weight;
	fn claim() -> Weight;
	fn offer() -> Weight;
	fn accept() -> Weight;
	fn end_offer() -> Weight;
}
