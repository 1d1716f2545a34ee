use crate::*;
use assent_runtime::{Runtime, RuntimeEvent, EXISTENTIAL_DEPOSIT};
use frame_support::assert_noop;
use pallet_incentives::{
	types::{ESCROW_BOUNDS, MAX_OBJECTIONS},
	Error, Event, Rewards,
};
use sp_runtime::DispatchError;

#[test]
fn governance_sets_what_is_paid_from_now_on() {
	with_auditors(|| {
		assert_ok!(attest(WORK));
		set(|parameters| parameters.rates.completeness = 3 * RATE);
		assert_ok!(attest(hash(8)));
		let amount = |contribution| Rewards::<Runtime>::get(contribution).unwrap().amount;
		assert_eq!((amount(WORK), amount(hash(8))), (RATE, 3 * RATE));
		assert!(emitted(RuntimeEvent::Incentives(Event::ParametersSet)));
	});
}

#[test]
fn nobody_else_does() {
	with_auditors(|| {
		for who in [OFFICER, OTHER_ADMIN, STRANGER] {
			let call = Incentives::set_parameters(signed(who), Parameters::initial());
			assert_noop!(call, DispatchError::BadOrigin);
		}
	});
}

#[test]
fn what_could_not_be_kept_is_refused() {
	type Change = fn(&mut Parameters);
	let unsound: [Change; 6] = [
		|parameters| parameters.rates.coding = EXISTENTIAL_DEPOSIT - 1,
		|parameters| parameters.rates.correction = 1,
		|parameters| parameters.escrow = ESCROW_BOUNDS.0 - 1,
		|parameters| parameters.escrow = ESCROW_BOUNDS.1 + 1,
		|parameters| parameters.objections = 0,
		|parameters| parameters.objections = MAX_OBJECTIONS + 1,
	];
	with_auditors(|| {
		for change in unsound {
			let mut parameters = Parameters::initial();
			change(&mut parameters);
			assert_noop!(Incentives::set_parameters(council(), parameters), Error::<Runtime>::BadParameters);
		}
		set(|parameters| parameters.rates.coding = EXISTENTIAL_DEPOSIT);
		set(|parameters| parameters.rates.timeliness = 0);
	});
}
