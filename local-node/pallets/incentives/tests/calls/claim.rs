use crate::*;
use assent_runtime::{Runtime, RuntimeCall, RuntimeEvent};
use frame_support::{assert_noop, dispatch::CheckIfFeeless};
use pallet_incentives::{types::Ledger, Call, Error, Event, Ledgers};

/// Three rewards, of which two are released.
fn earn() {
	for byte in [1, 2] {
		assert_ok!(attest(hash(byte)));
	}
	set_time(NOW + WEEK);
	assert_ok!(attest(hash(3)));
	for byte in [1, 2] {
		assert_ok!(Incentives::release(signed(STRANGER), hash(byte)));
	}
}

#[test]
fn the_holder_claims_to_a_destination() {
	with_auditors(|| {
		earn();
		let (holder, destination) = (NURSE.to_account_id(), account(9));
		assert_ok!(Incentives::claim(signed(NURSE), destination.clone()));
		assert_eq!((balance_of(&destination), balance_of(&holder), held()), (2 * RATE, 0, RATE));
		let ledger = Ledger { escrowed: RATE, claimed: 2 * RATE, ..Default::default() };
		assert_eq!(Ledgers::<Runtime>::get(&holder), ledger);
		let event = Event::Claimed { holder, destination, amount: 2 * RATE };
		assert!(emitted(RuntimeEvent::Incentives(event)));
	});
}

#[test]
fn only_what_was_released_and_only_once() {
	with_auditors(|| {
		assert_noop!(Incentives::claim(signed(NURSE), account(9)), Error::<Runtime>::NothingToClaim);
		earn();
		assert_noop!(Incentives::claim(signed(STRANGER), account(9)), Error::<Runtime>::NothingToClaim);
		assert_noop!(Incentives::claim(signed(NURSE), Incentives::escrow()), Error::<Runtime>::BadDestination);
		assert_ok!(Incentives::claim(signed(NURSE), account(9)));
		assert_noop!(Incentives::claim(signed(NURSE), account(9)), Error::<Runtime>::NothingToClaim);
	});
}

/// The nurse holds no tokens. Only a claim that pays is free.
#[test]
fn claiming_is_free() {
	with_auditors(|| {
		let call = |destination| RuntimeCall::Incentives(Call::claim { destination });
		assert!(!call(account(9)).is_feeless(&signed(NURSE)));
		earn();
		assert!(call(account(9)).is_feeless(&signed(NURSE)));
		assert!(!call(account(9)).is_feeless(&signed(STRANGER)));
		assert!(!call(Incentives::escrow()).is_feeless(&signed(NURSE)));
		assert_ok!(Incentives::claim(signed(NURSE), account(9)));
		assert!(!call(account(9)).is_feeless(&signed(NURSE)));
	});
}

/// What somebody sends to the escrow neither pays anybody nor stops a payment.
#[test]
fn gifts_to_the_escrow_change_nothing() {
	with_auditors(|| {
		assert_ok!(attest(WORK));
		assert_ok!(Balances::transfer_keep_alive(signed(Key::Alice), Incentives::escrow().into(), 5));
		set_time(NOW + WEEK);
		assert_ok!(Incentives::release(signed(STRANGER), WORK));
		assert_ok!(Incentives::claim(signed(NURSE), account(9)));
		assert_eq!((balance_of(&account(9)), held()), (RATE, 0));
		assert_ok!(attest(hash(8)));
		assert_ok!(Balances::transfer_keep_alive(signed(Key::Alice), Incentives::escrow().into(), 5));
		assert_ok!(Incentives::claw_back(council(), None, hash(8), Reason::Mistaken));
	});
}
