//! Weights measured on the calls themselves: `generated` is made by `local-node/build/weights.mjs`.

use frame_support::weights::Weight;
use polkadot_sdk::*;

mod generated;

pub use generated::MeasuredWeight;

pub trait WeightInfo {
	/// `l` consents and emergencies that ended and wait to be told of, each of 64 sections.
	fn grant(l: u32) -> Weight;
	fn set_bundle() -> Weight;
	fn narrow() -> Weight;
	fn revoke() -> Weight;
	fn request() -> Weight;
	fn refuse() -> Weight;
	fn withdraw() -> Weight;
	/// One consent of 64 sections.
	fn announce() -> Weight;
	fn delegate() -> Weight;
	fn end_delegation() -> Weight;
	/// `l` as in `grant`.
	fn refer(l: u32) -> Weight;
	fn extend() -> Weight;
	fn set_emergency_policy() -> Weight;
	fn set_emergency_preferences() -> Weight;
	/// `l` as in `grant`.
	fn open_emergency(l: u32) -> Weight;
	fn approve_emergency() -> Weight;
	/// One emergency of 64 sections.
	fn close_emergency() -> Weight;
	fn review_emergency() -> Weight;
	/// Looking at one minute of the agenda.
	fn agenda_minute() -> Weight;
}
