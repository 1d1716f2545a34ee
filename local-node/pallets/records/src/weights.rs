//! Weights measured on the calls themselves: `generated` is made by `local-node/build/weights.mjs`.

use frame_support::weights::Weight;
use polkadot_sdk::*;

mod generated;

pub use generated::MeasuredWeight;

pub trait WeightInfo {
	/// `d` documents; `o` live consents of their subjects, each to another organization that is told; `l` consents that
	/// ended and are settled first.
	fn register(d: u32, o: u32, l: u32) -> Weight;
	/// `o` live consents of the subject, as above and below.
	fn retract(o: u32) -> Weight;
	/// As for `register`.
	fn rekey(d: u32, o: u32, l: u32) -> Weight;
	fn hold(o: u32) -> Weight;
	fn release_hold(o: u32) -> Weight;
	fn request_erasure(o: u32) -> Weight;
	fn withdraw_erasure(o: u32) -> Weight;
	fn erase(o: u32) -> Weight;
	fn set_retention() -> Weight;
}
