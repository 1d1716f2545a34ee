use crate::*;
use assent_runtime::{Runtime, RuntimeEvent};
use frame_support::assert_noop;
use pallet_incentives::{
	types::{Ledger, RewardState, MAX_OBJECTIONS},
	Error, Event, Ledgers, Rewards, Tallies,
};
use sp_runtime::DispatchError;

fn fallen(reason: Reason) -> bool {
	Rewards::<Runtime>::get(WORK).unwrap().state == RewardState::ClawedBack(reason)
}

#[test]
fn governance_takes_a_reward_back() {
	with_auditors(|| {
		let issued = Balances::total_issuance();
		assert_ok!(attest(WORK));
		let by_staff = Incentives::claw_back(signed(OFFICER), None, WORK, Reason::Fabricated);
		assert_noop!(by_staff, DispatchError::BadOrigin);
		assert_ok!(Incentives::claw_back(council(), None, WORK, Reason::Fabricated));
		assert!(fallen(Reason::Fabricated));
		assert_eq!((held(), Balances::total_issuance()), (0, issued));
		let ledger = Ledgers::<Runtime>::get(NURSE.to_account_id());
		assert_eq!(ledger, Ledger { clawed_back: RATE, ..Default::default() });
		let tally = Tallies::<Runtime>::get(OFFICER.to_account_id());
		assert_eq!((tally.given, tally.fallen, tally.rewards.clawed_back), (1, 1, RATE));
		let (organization, reason) = (None, Reason::Fabricated);
		let event = Event::ClawedBack { contribution: WORK, organization, reason, amount: RATE };
		assert!(emitted(RuntimeEvent::Incentives(event)));
	});
}

/// By who attested, and by their colleagues.
#[test]
fn the_organization_takes_its_word_back() {
	for who in [OFFICER, AUDITOR] {
		with_auditors(|| {
			assert_ok!(attest(WORK));
			assert_ok!(Incentives::claw_back(signed(who), Some(AWAY), WORK, Reason::Mistaken));
			assert!(fallen(Reason::Mistaken));
		});
	}
}

#[test]
fn one_rival_only_objects() {
	with_auditors(|| {
		assert_ok!(attest(WORK));
		assert_ok!(object(THIRD));
		assert_eq!(Rewards::<Runtime>::get(WORK).unwrap().objections.into_inner(), vec![THIRD]);
		let event = Event::Objected { contribution: WORK, organization: THIRD, reason: Reason::Duplicate };
		assert!(emitted(RuntimeEvent::Incentives(event)));
		assert_noop!(object(THIRD), Error::<Runtime>::AlreadyObjected);
		assert_ok!(object(FOURTH));
		assert!(fallen(Reason::Duplicate));
		assert_noop!(object(FOURTH), Error::<Runtime>::AlreadySettled);
	});
}

/// Governance may ask for as many as can be kept, and then lower that.
#[test]
fn objections_count_against_the_number_now_asked_for() {
	with_auditors(|| {
		set(|parameters| parameters.objections = MAX_OBJECTIONS);
		assert_ok!(attest(WORK));
		assert_ok!(object(THIRD));
		set(|parameters| parameters.objections = 1);
		assert_ok!(object(FOURTH));
		assert!(fallen(Reason::Duplicate));
	});
}

#[test]
fn objecting_is_for_attesters_of_independent_organizations() {
	with_auditors(|| {
		assert_ok!(attest(WORK));
		let by = |who: Key, organization| Incentives::claw_back(signed(who), Some(organization), WORK, Reason::Collusion);
		for (who, organization) in [(OTHER_CLINICIAN, AWAY), (STRANGER, AWAY), (OFFICER, THIRD), (NURSE, HOME)] {
			assert_noop!(by(who, organization), Error::<Runtime>::NotAuthorized);
		}
		// The holder's organization, through an auditor of its own.
		let registrar = REGISTRAR.to_account_id();
		assert_ok!(Registry::assign(signed(ADMIN), HOME, registrar.clone(), Role::Auditor, NOW, None, None));
		assert_noop!(by(REGISTRAR, HOME), Error::<Runtime>::NotIndependent);
		// The same person, with a second post elsewhere.
		let admin = RuntimeOrigin::signed(account(50 + THIRD as u8));
		assert_ok!(Registry::assign(admin, THIRD, registrar, Role::Auditor, NOW, None, None));
		assert_noop!(by(REGISTRAR, THIRD), Error::<Runtime>::NotIndependent);
		assert_ok!(Registry::suspend(council(), THIRD));
		assert_noop!(object(THIRD), Error::<Runtime>::OrganizationSuspended);
	});
}

#[test]
fn after_its_time_it_is_too_late() {
	with_auditors(|| {
		assert_noop!(object(THIRD), Error::<Runtime>::NotFound);
		assert_ok!(attest(WORK));
		set_time(NOW + WEEK);
		assert_noop!(object(THIRD), Error::<Runtime>::PeriodOver);
		let by_council = || Incentives::claw_back(council(), None, WORK, Reason::Mistaken);
		assert_noop!(by_council(), Error::<Runtime>::PeriodOver);
		assert_ok!(Incentives::release(signed(STRANGER), WORK));
		assert_noop!(by_council(), Error::<Runtime>::AlreadySettled);
	});
}
