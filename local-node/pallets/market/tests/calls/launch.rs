use crate::*;
use assent_runtime::{RuntimeEvent, EXISTENTIAL_DEPOSIT};
use frame_support::assert_noop;
use pallet_market::{
	types::{MAX_PAYMENTS, MAX_PLACES, MAX_PROGRAMMES, MAX_PROGRAMME_TIME},
	Error, Event, ProgrammeCount,
};

fn try_launch(plan: Plan) -> DispatchResult {
	Market::launch(signed(RESEARCHER), AWAY, plan)
}

#[test]
fn the_whole_budget_is_there_from_the_start() {
	with_researcher(|| {
		let before = balance_of(&RESEARCHER.to_account_id());
		let id = launch();
		assert_eq!((held(), balance_of(&RESEARCHER.to_account_id())), (6 * PAYMENT, before - 6 * PAYMENT));
		let entry = programme(id);
		assert_eq!((entry.budget, entry.reserved, entry.participants), (6 * PAYMENT, 0, 0));
		assert_eq!(entry.funder, RESEARCHER.to_account_id());
		let event = Event::Launched { organization: AWAY, programme: id, budget: 6 * PAYMENT };
		assert!(emitted(RuntimeEvent::Market(event)));
		assert_noop!(try_launch(plan()), Error::<Runtime>::AlreadyExists);
	});
}

#[test]
fn researchers_and_admins_of_an_active_organization_launch() {
	with_researcher(|| {
		for who in [OTHER_CLINICIAN, ADMIN, STRANGER, OTHER_DEVICE] {
			assert_noop!(Market::launch(signed(who), AWAY, plan()), Error::<Runtime>::NotAuthorized);
		}
		assert_noop!(Market::launch(signed(OTHER_ADMIN), AWAY, plan()), Error::<Runtime>::InsufficientFunds);
		assert_ok!(Registry::suspend(council(), AWAY));
		assert_noop!(try_launch(plan()), Error::<Runtime>::OrganizationSuspended);
	});
}

#[test]
fn what_could_not_be_carried_out_is_refused() {
	with_researcher(|| {
		let unsound = [
			(Plan { payment: EXISTENTIAL_DEPOSIT - 1, ..plan() }, Error::<Runtime>::BadPrice),
			(Plan { payments: 0, ..plan() }, Error::BadPlan),
			(Plan { payments: MAX_PAYMENTS + 1, ..plan() }, Error::BadPlan),
			(Plan { places: 0, ..plan() }, Error::BadPlan),
			(Plan { places: MAX_PLACES + 1, ..plan() }, Error::BadPlan),
			(Plan { enrol_until: NOW, ..plan() }, Error::BadPeriod),
			(Plan { settle_until: plan().enrol_until - 1, ..plan() }, Error::BadPeriod),
			(Plan { settle_until: NOW + MAX_PROGRAMME_TIME + 1, ..plan() }, Error::BadPeriod),
			(Plan { payment: Balance::MAX, ..plan() }, Error::Overflow),
			(Plan { payment: Balance::MAX / 4, ..plan() }, Error::Overflow),
			(Plan { places: 1_000, ..plan() }, Error::InsufficientFunds),
		];
		for (plan, error) in unsound {
			assert_noop!(try_launch(plan), error);
		}
	});
}

#[test]
fn programmes_are_limited() {
	with_researcher(|| {
		for byte in 0..MAX_PROGRAMMES as u8 {
			assert_ok!(try_launch(Plan { terms: hash(byte), payments: 1, places: 1, ..plan() }));
		}
		assert_eq!(ProgrammeCount::<Runtime>::get(AWAY), MAX_PROGRAMMES);
		let more = Plan { terms: hash(200), payments: 1, places: 1, ..plan() };
		assert_noop!(try_launch(more), Error::<Runtime>::MaxProgrammesExceeded);
	});
}
