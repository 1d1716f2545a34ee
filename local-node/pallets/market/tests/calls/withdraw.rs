use crate::*;
use assent_runtime::{RuntimeCall, RuntimeEvent};
use frame_support::{assert_noop, dispatch::CheckIfFeeless};
use pallet_market::{Call, Error, Event};

fn withdraw(who: Key, id: ProgrammeId) -> DispatchResult {
	Market::withdraw(signed(who), AWAY, id)
}

#[test]
fn what_was_settled_stays_theirs() {
	with_researcher(|| {
		let (id, participant) = (launch(), PARTICIPANT.to_account_id());
		assert_ok!(enrol(PARTICIPANT, id));
		assert_ok!(settle(PARTICIPANT, id, 1));
		assert_ok!(withdraw(PARTICIPANT, id));
		assert_eq!(balance_of(&participant), PAYMENT);
		assert_eq!((programme(id).budget, programme(id).reserved), (5 * PAYMENT, 0));
		assert_eq!(place(PARTICIPANT, id).withdrawn_at, Some(NOW));
		assert!(emitted(RuntimeEvent::Market(Event::Withdrawn { organization: AWAY, programme: id, participant })));
		assert_noop!(settle(PARTICIPANT, id, 2), Error::<Runtime>::AlreadyWithdrawn);
		assert_noop!(withdraw(PARTICIPANT, id), Error::<Runtime>::AlreadyWithdrawn);
	});
}

/// Before a first payment, after the last, after its time, after it was closed, while the sponsor is suspended.
#[test]
fn at_any_time() {
	let moments: [fn(ProgrammeId); 5] = [
		|_| (),
		|id| (1..=3).for_each(|number| settle(PARTICIPANT, id, number).unwrap()),
		|_| set_time(NOW + 5 * DAY),
		|id| {
			set_time(NOW + 2 * DAY);
			assert_ok!(Market::close(signed(STRANGER), AWAY, id));
		},
		|_| {
			assert_ok!(Registry::suspend(council(), AWAY));
		},
	];
	for moment in moments {
		with_researcher(|| {
			let id = launch();
			assert_ok!(enrol(PARTICIPANT, id));
			moment(id);
			assert_ok!(withdraw(PARTICIPANT, id));
		});
	}
}

#[test]
fn only_the_participant_does() {
	with_researcher(|| {
		let id = launch();
		assert_ok!(enrol(PARTICIPANT, id));
		for who in [RESEARCHER, OTHER_ADMIN, SECOND] {
			assert_noop!(withdraw(who, id), Error::<Runtime>::NotFound);
		}
		// Under another organization's name.
		assert_noop!(Market::withdraw(signed(PARTICIPANT), HOME, id), Error::<Runtime>::NotFound);
	});
}

#[test]
fn it_is_free() {
	with_researcher(|| {
		let id = launch();
		let call = RuntimeCall::Market(Call::withdraw { organization: AWAY, programme: id });
		assert!(!call.is_feeless(&signed(PARTICIPANT)));
		assert_ok!(enrol(PARTICIPANT, id));
		assert!(call.is_feeless(&signed(PARTICIPANT)));
		assert_ok!(withdraw(PARTICIPANT, id));
		assert!(!call.is_feeless(&signed(PARTICIPANT)));
	});
}
