//! Weights measured on the calls themselves: `generated` is made by `local-node/build/weights.mjs`.

use frame_support::weights::Weight;
use polkadot_sdk::*;

mod generated;

pub use generated::MeasuredWeight;

pub trait WeightInfo {
	/// `a` admins.
	fn admit(a: u32) -> Weight;
	fn suspend() -> Weight;
	fn reinstate() -> Weight;
	fn enrol_device() -> Weight;
	fn retire_device() -> Weight;
	fn assign() -> Weight;
	fn end() -> Weight;
	fn set_recipient() -> Weight;
	fn rotate_key() -> Weight;
	fn set_template() -> Weight;
	fn drop_template() -> Weight;
	/// `r` roles.
	fn assign_template(r: u32) -> Weight;
	fn propose_admin() -> Weight;
	fn approve_admin() -> Weight;
	fn reject_admin() -> Weight;
}
