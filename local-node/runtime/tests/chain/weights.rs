//! Every call of our pallets weighs what was measured of it, and fits into a block.

use assent_runtime::{testing::*, Runtime};
use frame_support::{
	dispatch::DispatchClass,
	traits::{Get, GetCallName},
	weights::Weight,
};
use polkadot_sdk::*;
use std::{fs, path::Path};

struct Measured {
	pallet: &'static str,
	calls: &'static [&'static str],
	at_most: Vec<(&'static str, Weight)>,
}

macro_rules! measured {
	($($name:literal: $pallet:ident),* $(,)?) => {
		vec![$(Measured {
			pallet: $name,
			calls: $pallet::Call::<Runtime>::get_call_names(),
			at_most: <Runtime as $pallet::Config>::WeightInfo::at_most().collect(),
		}),*]
	};
}

/// The compiler sees to it that each has measured weights: nothing else has `at_most`.
fn measured() -> Vec<Measured> {
	measured![
		"audit": pallet_audit,
		"consent": pallet_consent,
		"governance": pallet_governance,
		"incentives": pallet_incentives,
		"market": pallet_market,
		"records": pallet_records,
		"registry": pallet_registry,
		"subjects": pallet_subjects,
	]
}

/// The pallet's source up to the call, from its attribute of weight on.
fn weight_attribute(pallet: &str, call: &str) -> String {
	let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../pallets/{pallet}/src/lib.rs"));
	let source = fs::read_to_string(path).expect("the pallet has a source");
	let before = source.split(&format!("pub fn {call}(")).next().expect("split gives something");
	assert!(before.len() < source.len(), "{pallet}.{call} is not in lib.rs");
	before.rsplit("#[pallet::weight(").next().expect("rsplit gives something").to_owned()
}

#[test]
fn every_call_weighs_what_was_measured_of_it() {
	on_chain(|| {
		for Measured { pallet, calls, at_most } in measured() {
			assert!(!calls.is_empty(), "{pallet} has no calls");
			for call in calls {
				let found = at_most.iter().find(|(name, _)| name == call);
				let (_, weight) = found.unwrap_or_else(|| panic!("{pallet}.{call} has no benchmark"));
				assert!(weight.ref_time() > 1_000_000, "{pallet}.{call} weighs next to nothing: {weight:?}");
				let attribute = weight_attribute(pallet, call);
				assert!(attribute.contains(&format!("WeightInfo::{call}(")), "{pallet}.{call} weighs something else: {attribute}");
			}
		}
	});
}

/// Finding who pays reads far more than the SDK's own weight of charging knows of.
#[test]
fn charging_weighs_what_was_measured_of_it() {
	on_chain(|| {
		type Payment = <Runtime as pallet_transaction_payment::Config>::WeightInfo;
		let names: Vec<_> = Payment::at_most().map(|(name, _)| name).collect();
		assert_eq!(names, ["charge_transaction_payment"]);
		let [measured, assumed] = [
			<Payment as pallet_transaction_payment::WeightInfo>::charge_transaction_payment(),
			<pallet_transaction_payment::weights::SubstrateWeight<Runtime> as pallet_transaction_payment::WeightInfo>::charge_transaction_payment(),
		];
		assert!(measured.ref_time() > 2 * assumed.ref_time(), "{measured:?} against {assumed:?}");
	});
}

/// Also into one of the second-long slots of a demonstration.
#[test]
fn every_call_fits_into_a_block_at_its_largest() {
	on_chain(|| {
		let limits: frame_system::limits::BlockWeights = <Runtime as frame_system::Config>::BlockWeights::get();
		let limit = limits.get(DispatchClass::Normal).max_extrinsic.expect("there is a limit for normal extrinsics");
		let all = measured().into_iter().flat_map(|Measured { pallet, at_most, .. }| at_most.into_iter().map(move |found| (pallet, found)));
		let mut all: Vec<_> = all.map(|(pallet, (call, weight))| (weight.ref_time(), format!("{pallet}.{call}"))).collect();
		all.sort();
		for (weight, call) in all.iter().rev().take(10) {
			println!("{call}: {:.2} ms of {:.2} ms", *weight as f64 / 1e9, limit.ref_time() as f64 / 1e9);
		}
		let (heaviest, call) = all.last().expect("something was measured");
		assert!(*heaviest <= limit.ref_time(), "{call} does not fit into a block");
	});
}
