//! Weights measured on the calls themselves: `generated` is made by `local-node/build/weights.mjs`.

use frame_support::weights::Weight;
use polkadot_sdk::*;

mod generated;

pub use generated::MeasuredWeight;

pub trait WeightInfo {
	/// `m` full minutes of the agenda; `r` requests that it answers; `s` sections; `c` other consents that stand.
	fn grant(m: u32, r: u32, s: u32, c: u32) -> Weight;
	fn set_bundle() -> Weight;
	/// `m` as in `grant`.
	fn narrow(m: u32) -> Weight;
	fn revoke() -> Weight;
	fn request() -> Weight;
	fn refuse() -> Weight;
	fn withdraw() -> Weight;
	/// One consent of 64 sections.
	fn announce() -> Weight;
	fn delegate() -> Weight;
	fn end_delegation() -> Weight;
	/// `m` as in `grant`.
	fn refer(m: u32) -> Weight;
	/// `m` as in `grant`.
	fn extend(m: u32) -> Weight;
	fn set_emergency_policy() -> Weight;
	fn set_emergency_preferences() -> Weight;
	/// `m` as in `grant`.
	fn open_emergency(m: u32) -> Weight;
	fn approve_emergency() -> Weight;
	/// One emergency of 64 sections.
	fn close_emergency() -> Weight;
	fn review_emergency() -> Weight;
	/// Telling of `l` consents of a subject that ended, each of 64 sections, before a call does what it is for.
	fn settle(l: u32) -> Weight;
	/// Looking at one minute of the agenda.
	fn agenda_minute() -> Weight;
}
