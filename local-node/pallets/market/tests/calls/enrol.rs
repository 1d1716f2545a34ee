use crate::*;
use assent_runtime::{RuntimeEvent, System};
use frame_support::assert_noop;
use pallet_market::{types::MAX_PLACES, Error, Event};

#[test]
fn a_place_is_kept_for_who_signed() {
	with_researcher(|| {
		let (id, participant) = (launch(), PARTICIPANT.to_account_id());
		assert_ok!(enrol(PARTICIPANT, id));
		assert_eq!(place(PARTICIPANT, id), Participation { settled: 0, delivery: None, withdrawn_at: None });
		let entry = programme(id);
		assert_eq!((entry.budget, entry.reserved, entry.participants), (6 * PAYMENT, 3 * PAYMENT, 1));
		// They hold no tokens, and may sign to withdraw.
		assert_eq!((balance_of(&participant), System::sufficients(&participant)), (0, 1));
		assert!(emitted(RuntimeEvent::Market(Event::Enrolled { organization: AWAY, programme: id, participant })));
	});
}

/// Of another, for another programme, for another sponsor, or of other words.
#[test]
fn nobody_is_enrolled_by_the_sponsor_alone() {
	with_researcher(|| {
		let (id, participant) = (launch(), PARTICIPANT.to_account_id());
		let proofs: [MultiSignature; 4] = [
			RESEARCHER.sign(&Market::enrolment(AWAY, id)).into(),
			PARTICIPANT.sign(&Market::enrolment(AWAY, hash(9))).into(),
			PARTICIPANT.sign(&Market::enrolment(HOME, id)).into(),
			PARTICIPANT.sign(b"yes").into(),
		];
		for proof in proofs {
			let forged = Market::enrol(signed(RESEARCHER), AWAY, id, participant.clone(), proof);
			assert_noop!(forged, Error::<Runtime>::BadProof);
		}
	});
}

#[test]
fn staff_do_not_take_part() {
	with_researcher(|| {
		let id = launch();
		for who in [RESEARCHER, OTHER_CLINICIAN, OTHER_DEVICE] {
			assert_noop!(enrol(who, id), Error::<Runtime>::NotIndependent);
		}
		assert_ok!(enrol(NURSE, id));
	});
}

#[test]
fn researchers_and_admins_of_the_sponsor_enrol() {
	with_researcher(|| {
		let (id, participant) = (launch(), PARTICIPANT.to_account_id());
		let by = |who: Key| Market::enrol(signed(who), AWAY, id, participant.clone(), proof(PARTICIPANT, id));
		for who in [OTHER_CLINICIAN, ADMIN, PARTICIPANT] {
			assert_noop!(by(who), Error::<Runtime>::NotAuthorized);
		}
		assert_ok!(Registry::suspend(council(), AWAY));
		assert_noop!(by(RESEARCHER), Error::<Runtime>::OrganizationSuspended);
		assert_ok!(Registry::reinstate(council(), AWAY));
		assert_ok!(by(OTHER_ADMIN));
	});
}

/// The same signature does not bring back who has left.
#[test]
fn once() {
	with_researcher(|| {
		let id = launch();
		assert_ok!(enrol(PARTICIPANT, id));
		assert_noop!(enrol(PARTICIPANT, id), Error::<Runtime>::AlreadyExists);
		assert_ok!(Market::withdraw(signed(PARTICIPANT), AWAY, id));
		assert_noop!(enrol(PARTICIPANT, id), Error::<Runtime>::AlreadyExists);
	});
}

#[test]
fn only_in_its_time() {
	with_researcher(|| {
		assert_noop!(enrol(PARTICIPANT, hash(9)), Error::<Runtime>::NotFound);
		let id = launch();
		set_time(NOW + DAY);
		assert_noop!(enrol(PARTICIPANT, id), Error::<Runtime>::PeriodOver);
		assert_ok!(Market::close(signed(RESEARCHER), AWAY, id));
		assert_noop!(enrol(PARTICIPANT, id), Error::<Runtime>::AlreadyEnded);
	});
}

/// Whoever is enrolled can be paid in full; a withdrawn place is free again when it was not paid.
#[test]
fn nobody_is_promised_what_is_not_there() {
	with_researcher(|| {
		let id = launch();
		assert_ok!(enrol(PARTICIPANT, id));
		assert_ok!(enrol(SECOND, id));
		assert_noop!(enrol(NURSE, id), Error::<Runtime>::BudgetExceeded);
		assert_ok!(settle(SECOND, id, 1));
		assert_ok!(Market::withdraw(signed(SECOND), AWAY, id));
		assert_noop!(enrol(NURSE, id), Error::<Runtime>::BudgetExceeded);
		assert_ok!(Market::withdraw(signed(PARTICIPANT), AWAY, id));
		assert_ok!(enrol(NURSE, id));
		assert_noop!(enrol(STEWARD, id), Error::<Runtime>::BudgetExceeded);
	});
}

#[test]
fn participants_are_limited() {
	with_researcher(|| {
		let id = launch();
		Programmes::<Runtime>::insert(AWAY, id, Programme { participants: MAX_PLACES, ..programme(id) });
		assert_noop!(enrol(PARTICIPANT, id), Error::<Runtime>::MaxParticipantsExceeded);
		Programmes::<Runtime>::insert(AWAY, id, Programme { participants: 0, ..programme(id) });
	});
}
