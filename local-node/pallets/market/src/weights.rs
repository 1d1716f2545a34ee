//! Weights measured on the calls themselves: `generated` is made by `local-node/build/weights.mjs`.

use frame_support::weights::Weight;
use polkadot_sdk::*;

mod generated;

pub use generated::MeasuredWeight;

pub trait WeightInfo {
	fn offer() -> Weight;
	fn retire() -> Weight;
	fn purchase() -> Weight;
	fn deliver() -> Weight;
	fn dispute() -> Weight;
	fn complete() -> Weight;
	fn refund() -> Weight;
	fn arbitrate() -> Weight;
	fn clear_purchase() -> Weight;
	fn launch() -> Weight;
	fn enrol() -> Weight;
	fn withdraw() -> Weight;
	fn settle() -> Weight;
	fn close() -> Weight;
	fn clear_programme() -> Weight;
}
