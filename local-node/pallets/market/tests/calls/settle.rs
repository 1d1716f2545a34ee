use crate::*;
use assent_runtime::RuntimeEvent;
use frame_support::assert_noop;
use pallet_market::{Error, Event};

#[test]
fn a_participant_is_paid_in_order() {
	with_researcher(|| {
		let (id, participant) = (launch(), PARTICIPANT.to_account_id());
		assert_ok!(enrol(PARTICIPANT, id));
		assert_noop!(settle(PARTICIPANT, id, 2), Error::<Runtime>::Gap);
		for number in 1..=3 {
			assert_ok!(settle(PARTICIPANT, id, number));
			assert_noop!(settle(PARTICIPANT, id, number), Error::<Runtime>::AlreadySettled);
			let (organization, programme, participant) = (AWAY, id, participant.clone());
			let event = Event::Settled { organization, programme, participant, number, amount: PAYMENT };
			assert!(emitted(RuntimeEvent::Market(event)));
		}
		assert_eq!((balance_of(&participant), held()), (3 * PAYMENT, 3 * PAYMENT));
		assert_eq!((programme(id).budget, programme(id).reserved), (3 * PAYMENT, 0));
		assert_eq!((place(PARTICIPANT, id).settled, place(PARTICIPANT, id).delivery), (3, Some(hash(4))));
	});
}

/// What others were promised is not touched.
#[test]
fn nobody_is_paid_more_than_planned() {
	with_researcher(|| {
		let id = launch();
		assert_ok!(enrol(PARTICIPANT, id));
		for number in 1..=3 {
			assert_ok!(settle(PARTICIPANT, id, number));
		}
		assert_noop!(settle(PARTICIPANT, id, 4), Error::<Runtime>::MaxPaymentsExceeded);
		assert_noop!(settle(PARTICIPANT, id, 0), Error::<Runtime>::AlreadySettled);
	});
}

/// The checks that no sequence of calls reaches still stand.
#[test]
fn a_budget_is_never_overdrawn() {
	with_researcher(|| {
		let id = launch();
		assert_ok!(enrol(PARTICIPANT, id));
		let sound = programme(id);
		for (budget, reserved) in [(0, PAYMENT), (PAYMENT, 0)] {
			Programmes::<Runtime>::insert(AWAY, id, Programme { budget, reserved, ..sound.clone() });
			assert_noop!(settle(PARTICIPANT, id, 1), Error::<Runtime>::BudgetExceeded);
		}
		Programmes::<Runtime>::insert(AWAY, id, sound);
	});
}

#[test]
fn researchers_and_admins_of_the_sponsor_settle() {
	with_researcher(|| {
		let (id, participant) = (launch(), PARTICIPANT.to_account_id());
		assert_ok!(enrol(PARTICIPANT, id));
		let by = |who: Key| Market::settle(signed(who), AWAY, id, participant.clone(), 1, hash(4));
		for who in [OTHER_CLINICIAN, ADMIN, PARTICIPANT] {
			assert_noop!(by(who), Error::<Runtime>::NotAuthorized);
		}
		// What was promised is paid, also by who is suspended.
		assert_ok!(Registry::suspend(council(), AWAY));
		assert_ok!(by(OTHER_ADMIN));
	});
}

#[test]
fn only_who_takes_part_and_only_in_its_time() {
	with_researcher(|| {
		assert_noop!(settle(PARTICIPANT, hash(9), 1), Error::<Runtime>::NotFound);
		let id = launch();
		assert_noop!(settle(PARTICIPANT, id, 1), Error::<Runtime>::NotFound);
		assert_ok!(enrol(PARTICIPANT, id));
		set_time(NOW + 2 * DAY);
		assert_noop!(settle(PARTICIPANT, id, 1), Error::<Runtime>::PeriodOver);
		assert_ok!(Market::close(signed(STRANGER), AWAY, id));
		assert_noop!(settle(PARTICIPANT, id, 1), Error::<Runtime>::AlreadyEnded);
	});
}
