use crate::{entry, in_archive, register, OFFICER};
use assent_runtime::{testing::*, Records, Runtime, RuntimeEvent};
use frame_support::{assert_noop, assert_ok, dispatch::DispatchResult};
use pallet_records::{types::Entry, BlockTimes, Error, Event, RetentionYears};
use polkadot_sdk::*;
use sp_runtime::DispatchError;

/// 365.25 days, in ms.
const YEAR: u64 = 31_557_600_000;

fn request(document: u8) -> DispatchResult {
	Records::request_erasure(signed(OFFICER), HOME, KEPT, [document; 32])
}

#[test]
fn the_years_of_the_class_must_have_gone_by() {
	in_archive(|| {
		assert_ok!(Records::set_retention(council(), 1, Some(10)));
		assert_eq!(RetentionYears::<Runtime>::get(1), Some(10));
		assert!(emitted(RuntimeEvent::Records(Event::RetentionSet { class: 1, years: Some(10) })));
		assert_noop!(request(1), Error::<Runtime>::RetentionNotOver);
		set_time(NOW + 10 * YEAR - 1);
		assert_noop!(request(1), Error::<Runtime>::RetentionNotOver);
		set_time(NOW + 10 * YEAR);
		assert_ok!(request(1));
	});
}

/// The years count when the second person confirms, too.
#[test]
fn longer_years_reach_a_request_that_waits() {
	in_archive(|| {
		assert_ok!(Records::set_retention(council(), 1, Some(0)));
		assert_ok!(request(1));
		assert_ok!(Records::set_retention(council(), 1, Some(1)));
		assert_noop!(Records::erase(signed(ADMIN), HOME, KEPT, [1; 32]), Error::<Runtime>::RetentionNotOver);
	});
}

#[test]
fn what_nobody_has_ruled_on_is_kept() {
	in_archive(|| {
		assert_noop!(request(1), Error::<Runtime>::RetentionNotOver);
		assert_ok!(Records::set_retention(council(), 1, Some(0)));
		assert_ok!(Records::set_retention(council(), 1, None));
		assert_noop!(request(1), Error::<Runtime>::RetentionNotOver);
	});
}

/// Documents from before times were kept: nobody can say how old they are.
#[test]
fn without_a_time_it_is_kept() {
	in_archive(|| {
		assert_ok!(Records::set_retention(council(), 1, Some(1)));
		assert_eq!(BlockTimes::<Runtime>::iter().count(), 1);
		let _ = BlockTimes::<Runtime>::clear(10, None);
		set_time(NOW + 50 * YEAR);
		assert_noop!(request(1), Error::<Runtime>::RetentionNotOver);
	});
}

/// A note about the wrong patient is not kept for ten years.
#[test]
fn what_was_entered_in_error_need_not_be_kept() {
	in_archive(|| {
		assert_ok!(Records::retract(signed(DEVICE), HOME, KEPT, [1; 32]));
		assert_ok!(request(1));
		assert_ok!(register(DEVICE, HOME, vec![Entry { retention: 2, ..entry([2; 32]) }]));
		assert_noop!(request(2), Error::<Runtime>::RetentionNotOver);
	});
}

#[test]
fn only_governance_rules() {
	in_archive(|| {
		assert_noop!(Records::set_retention(signed(ADMIN), 1, Some(0)), DispatchError::BadOrigin);
	});
}
