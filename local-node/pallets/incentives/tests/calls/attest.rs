use crate::*;
use assent_runtime::{Runtime, RuntimeEvent};
use frame_support::assert_noop;
use pallet_incentives::{
	types::{Count, Ledger, RewardState},
	Error, Event, Exchanged, Given, Ledgers, Minted, Received, Rewards, Tallies,
};

#[test]
fn a_reward_is_minted_into_escrow() {
	with_auditors(|| {
		let (issued, holder) = (Balances::total_issuance(), NURSE.to_account_id());
		assert_ok!(attest(WORK));
		assert_eq!((held(), Balances::total_issuance()), (RATE, issued + RATE));
		assert_eq!(balance_of(&holder), 0);
		let reward = Rewards::<Runtime>::get(WORK).unwrap();
		assert_eq!((reward.attester, reward.attested_by), (OFFICER.to_account_id(), AWAY));
		assert_eq!((reward.holder, reward.organization), (holder.clone(), HOME));
		assert_eq!((reward.due, reward.state), (NOW + WEEK, RewardState::Escrowed));
		assert_eq!(Ledgers::<Runtime>::get(&holder), Ledger { escrowed: RATE, ..Default::default() });
		let due = NOW + WEEK;
		let event = Event::Attested { contribution: WORK, organization: AWAY, holder, amount: RATE, due };
		assert!(emitted(RuntimeEvent::Incentives(event)));
	});
}

/// Each of the three roles, and no other.
#[test]
fn attesting_is_for_privacy_officers_auditors_and_validators() {
	with_auditors(|| {
		let clinician = OTHER_CLINICIAN.to_account_id();
		let try_as = |who: Key, byte| {
			let holder = NURSE.to_account_id();
			Incentives::attest(signed(who), AWAY, Contribution::repeat_byte(byte), Quality::Coding, HOME, holder)
		};
		for who in [OTHER_CLINICIAN, OTHER_ADMIN, OTHER_DEVICE, STRANGER, NURSE] {
			assert_noop!(try_as(who, 1), Error::<Runtime>::NotAuthorized);
		}
		assert_ok!(try_as(OFFICER, 1));
		assert_ok!(try_as(AUDITOR, 2));
		assert_ok!(Registry::assign(signed(OTHER_ADMIN), AWAY, clinician.clone(), Role::Validator, NOW, None, None));
		assert_ok!(try_as(OTHER_CLINICIAN, 3));
		assert_ok!(Registry::end(signed(OTHER_CLINICIAN), AWAY, clinician, Role::Validator));
		assert_noop!(try_as(OTHER_CLINICIAN, 4), Error::<Runtime>::NotAuthorized);
	});
}

#[test]
fn a_workstation_may_hold_a_reward() {
	with_auditors(|| {
		assert_ok!(attest_for(DEVICE.to_account_id(), WORK));
	});
}

#[test]
fn nobody_attests_for_their_own() {
	with_auditors(|| {
		let officer = OFFICER.to_account_id();
		let within = |organization, holder| {
			Incentives::attest(signed(OFFICER), AWAY, WORK, Quality::Completeness, organization, holder)
		};
		assert_noop!(within(AWAY, OTHER_CLINICIAN.to_account_id()), Error::<Runtime>::NotIndependent);
		// The holder also works where the attester does.
		let nurse = NURSE.to_account_id();
		assert_ok!(Registry::assign(signed(OTHER_ADMIN), AWAY, nurse.clone(), Role::Nurse, NOW, Some(NOW + HOUR), None));
		assert_noop!(attest(WORK), Error::<Runtime>::NotIndependent);
		set_time(NOW + HOUR);
		// The attester also works where the holder does: as themselves, or for a colleague.
		assert_ok!(Registry::assign(signed(ADMIN), HOME, officer.clone(), Role::Auditor, NOW, None, None));
		assert_noop!(within(HOME, officer.clone()), Error::<Runtime>::NotIndependent);
		assert_noop!(within(HOME, nurse), Error::<Runtime>::NotIndependent);
		assert_ok!(Registry::end(signed(ADMIN), HOME, officer, Role::Auditor));
		assert_ok!(attest(WORK));
	});
}

#[test]
fn the_holder_belongs_to_the_organization_named() {
	with_auditors(|| {
		assert_noop!(attest_for(STRANGER.to_account_id(), WORK), Error::<Runtime>::NotMember);
		// A patient holds a key, and no role: nothing is paid for being treated.
		assert_noop!(attest_for(PATIENT.to_account_id(), WORK), Error::<Runtime>::NotMember);
	});
}

#[test]
fn both_organizations_are_in_good_standing() {
	with_auditors(|| {
		for organization in [HOME, AWAY] {
			assert_ok!(Registry::suspend(council(), organization));
			assert_noop!(attest(WORK), Error::<Runtime>::OrganizationSuspended);
			assert_ok!(Registry::reinstate(council(), organization));
		}
		assert_ok!(attest(WORK));
	});
}

/// Not by another attester, not for another holder, not after it fell.
#[test]
fn a_contribution_pays_once() {
	with_auditors(|| {
		assert_ok!(attest(WORK));
		assert_noop!(attest(WORK), Error::<Runtime>::AlreadyExists);
		assert_noop!(attest_for(DEVICE.to_account_id(), WORK), Error::<Runtime>::AlreadyExists);
		let nurse = NURSE.to_account_id();
		let third = Incentives::attest(auditor_of(THIRD), THIRD, WORK, Quality::Coding, HOME, nurse);
		assert_noop!(third, Error::<Runtime>::AlreadyExists);
		assert_ok!(Incentives::claw_back(council(), None, WORK, Reason::Mistaken));
		assert_noop!(attest(WORK), Error::<Runtime>::AlreadyExists);
		assert_noop!(attest_for(DEVICE.to_account_id(), WORK), Error::<Runtime>::AlreadyExists);
	});
}

#[test]
fn misattributed_work_is_attested_anew_for_another() {
	with_auditors(|| {
		assert_ok!(attest(WORK));
		assert_ok!(Incentives::claw_back(signed(OFFICER), Some(AWAY), WORK, Reason::Misattributed));
		assert_noop!(attest(WORK), Error::<Runtime>::AlreadyExists);
		let steward = STEWARD.to_account_id();
		assert_ok!(Incentives::attest(signed(AUDITOR), AWAY, WORK, Quality::Coding, HOME, steward.clone()));
		assert_eq!(Rewards::<Runtime>::get(WORK).unwrap().holder, steward);
		assert_eq!(held(), RATE);
		assert_eq!(Tallies::<Runtime>::get(OFFICER.to_account_id()).fallen, 1);
	});
}

#[test]
fn a_quality_without_a_rate_is_not_rewarded() {
	with_auditors(|| {
		set(|parameters| parameters.rates.completeness = 0);
		assert_noop!(attest(WORK), Error::<Runtime>::NotRewarded);
	});
}

/// Each cap alone stops it, and a new session opens it again.
#[test]
fn sessions_are_capped() {
	type Lower = fn(&mut Parameters);
	let caps: [(Lower, Error<Runtime>); 4] = [
		(|parameters| parameters.given = 1, Error::MaxGivenExceeded),
		(|parameters| parameters.received = 1, Error::MaxReceivedExceeded),
		(|parameters| parameters.exchanged = 1, Error::MaxExchangedExceeded),
		(|parameters| parameters.budget = 2 * RATE - 1, Error::BudgetExceeded),
	];
	for (lower, error) in caps {
		with_auditors(|| {
			set(lower);
			assert_ok!(attest(WORK));
			assert_noop!(attest(hash(8)), error);
			// Taking back does not make room.
			assert_ok!(Incentives::claw_back(signed(OFFICER), Some(AWAY), WORK, Reason::Mistaken));
			assert!(attest(hash(8)).is_err());
			pallet_session::CurrentIndex::<Runtime>::put(session() + 1);
			assert_ok!(attest(hash(8)));
		});
	}
}

/// The caps of one do not take from another.
#[test]
fn each_has_a_cap_of_their_own() {
	with_auditors(|| {
		set(|parameters| (parameters.given, parameters.received, parameters.exchanged) = (1, 1, 1));
		assert_ok!(attest(WORK));
		let (other, steward) = (hash(8), STEWARD.to_account_id());
		assert_ok!(Incentives::attest(auditor_of(THIRD), THIRD, other, Quality::Coding, HOME, steward.clone()));
		let once = Count::default().raised(session());
		assert_eq!((Given::<Runtime>::get(OFFICER.to_account_id()), Received::<Runtime>::get(steward)), (once, once));
		assert_eq!((Exchanged::<Runtime>::get(AWAY, HOME), Exchanged::<Runtime>::get(THIRD, HOME)), (once, once));
	});
}

#[test]
fn sums_and_times_that_cannot_be_held_are_refused() {
	with_auditors(|| {
		set(|parameters| (parameters.rates.coding, parameters.budget) = (Balance::MAX, Balance::MAX));
		assert_ok!(attest(WORK));
		let coding = || Incentives::attest(signed(AUDITOR), AWAY, hash(8), Quality::Coding, HOME, NURSE.to_account_id());
		assert_noop!(coding(), Error::<Runtime>::Overflow);
		assert_eq!(Minted::<Runtime>::get().amount, RATE);
		// Alone in its session it fits the budget, and not the currency.
		pallet_session::CurrentIndex::<Runtime>::put(session() + 1);
		assert!(coding().is_err());
		pallet_timestamp::Now::<Runtime>::put(u64::MAX - 1);
		assert_noop!(attest(hash(9)), Error::<Runtime>::Overflow);
		pallet_timestamp::Now::<Runtime>::put(NOW);
	});
}
