use crate::*;
use assent_runtime::RuntimeEvent;
use frame_support::assert_noop;
use pallet_market::{Error, Event};

fn close(who: Key, id: ProgrammeId) -> DispatchResult {
	Market::close(signed(who), AWAY, id)
}

#[test]
fn what_is_left_goes_back_to_who_funded_it() {
	with_researcher(|| {
		let before = balance_of(&RESEARCHER.to_account_id());
		let id = launch();
		assert_ok!(enrol(PARTICIPANT, id));
		assert_ok!(settle(PARTICIPANT, id, 1));
		set_time(NOW + 2 * DAY);
		assert_ok!(close(STRANGER, id));
		assert_eq!((balance_of(&RESEARCHER.to_account_id()), held()), (before - PAYMENT, 0));
		let entry = programme(id);
		assert_eq!((entry.budget, entry.reserved, entry.closed_at), (0, 0, Some(NOW + 2 * DAY)));
		let event = Event::Closed { organization: AWAY, programme: id, returned: 5 * PAYMENT };
		assert!(emitted(RuntimeEvent::Market(event)));
		assert_noop!(close(STRANGER, id), Error::<Runtime>::AlreadyEnded);
	});
}

/// The sponsor does not take back what somebody was promised.
#[test]
fn not_over_the_heads_of_participants() {
	with_researcher(|| {
		assert_noop!(close(RESEARCHER, hash(9)), Error::<Runtime>::NotFound);
		let id = launch();
		assert_ok!(enrol(PARTICIPANT, id));
		assert_noop!(close(RESEARCHER, id), Error::<Runtime>::NotDue);
		assert_noop!(close(STRANGER, id), Error::<Runtime>::NotAuthorized);
		assert_ok!(Market::withdraw(signed(PARTICIPANT), AWAY, id));
		assert_noop!(close(STRANGER, id), Error::<Runtime>::NotAuthorized);
		assert_ok!(close(RESEARCHER, id));
	});
}

#[test]
fn a_budget_that_is_spent_leaves_nothing_to_return() {
	with_researcher(|| {
		let id = launch();
		for who in [PARTICIPANT, SECOND] {
			assert_ok!(enrol(who, id));
			(1..=3).for_each(|number| assert!(settle(who, id, number).is_ok()));
		}
		assert_eq!(held(), 0);
		assert_ok!(close(RESEARCHER, id));
		assert!(emitted(RuntimeEvent::Market(Event::Closed { organization: AWAY, programme: id, returned: 0 })));
	});
}
