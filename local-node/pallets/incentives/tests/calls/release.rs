use crate::*;
use assent_runtime::{Runtime, RuntimeCall, RuntimeEvent};
use frame_support::{assert_noop, dispatch::CheckIfFeeless};
use pallet_incentives::{
	types::{Ledger, RewardState},
	Call, Error, Event, Ledgers, Rewards, Tallies,
};

#[test]
fn anybody_releases_what_is_due() {
	with_auditors(|| {
		let holder = NURSE.to_account_id();
		assert_ok!(attest(WORK));
		set_time(NOW + WEEK - 1);
		assert_noop!(Incentives::release(signed(NURSE), WORK), Error::<Runtime>::NotDue);
		set_time(NOW + WEEK);
		assert_ok!(Incentives::release(signed(STRANGER), WORK));
		assert_eq!(Ledgers::<Runtime>::get(&holder), Ledger { claimable: RATE, ..Default::default() });
		assert_eq!(Rewards::<Runtime>::get(WORK).unwrap().state, RewardState::Released);
		assert_eq!(held(), RATE);
		let tally = Tallies::<Runtime>::get(OFFICER.to_account_id());
		assert_eq!((tally.given, tally.fallen, tally.rewards.released), (1, 0, RATE));
		let event = Event::Released { contribution: WORK, holder, amount: RATE };
		assert!(emitted(RuntimeEvent::Incentives(event)));
	});
}

#[test]
fn a_reward_is_released_once() {
	with_auditors(|| {
		assert_noop!(Incentives::release(signed(STRANGER), WORK), Error::<Runtime>::NotFound);
		assert_ok!(attest(WORK));
		assert_ok!(attest(hash(8)));
		assert_ok!(Incentives::claw_back(council(), None, hash(8), Reason::Fabricated));
		set_time(NOW + WEEK);
		assert_ok!(Incentives::release(signed(STRANGER), WORK));
		assert_noop!(Incentives::release(signed(STRANGER), WORK), Error::<Runtime>::AlreadySettled);
		assert_noop!(Incentives::release(signed(STRANGER), hash(8)), Error::<Runtime>::AlreadySettled);
	});
}

/// A longer escrow does not reach back, and neither does a shorter one.
#[test]
fn the_time_in_escrow_is_fixed_when_attested() {
	with_auditors(|| {
		assert_ok!(attest(WORK));
		set(|parameters| parameters.escrow = 2 * WEEK);
		assert_ok!(attest(hash(8)));
		set(|parameters| parameters.escrow = HOUR);
		set_time(NOW + WEEK);
		assert_ok!(Incentives::release(signed(STRANGER), WORK));
		assert_noop!(Incentives::release(signed(STRANGER), hash(8)), Error::<Runtime>::NotDue);
	});
}

/// Only while it works, so that it cannot be sent for nothing.
#[test]
fn releasing_is_free_when_due() {
	with_auditors(|| {
		let origin = signed(STRANGER);
		let call = RuntimeCall::Incentives(Call::release { contribution: WORK });
		assert!(!call.is_feeless(&origin));
		assert_ok!(attest(WORK));
		assert!(!call.is_feeless(&origin));
		set_time(NOW + WEEK);
		assert!(call.is_feeless(&origin));
		assert_ok!(Incentives::release(origin.clone(), WORK));
		assert!(!call.is_feeless(&origin));
	});
}
