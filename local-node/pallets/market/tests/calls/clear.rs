use crate::*;
use assent_runtime::RuntimeCall;
use frame_support::{assert_noop, dispatch::CheckIfFeeless};
use pallet_market::{types::KEPT_TIME, Call, Error, ProgrammeCount, PurchaseCount};

#[test]
fn an_ended_purchase_goes_after_its_time() {
	in_clinic(|| {
		let clear = || Market::clear_purchase(signed(STRANGER), HOME, PURCHASE);
		let call = RuntimeCall::Market(Call::clear_purchase { organization: HOME, purchase: PURCHASE });
		assert_noop!(clear(), Error::<Runtime>::NotFound);
		buy();
		set_time(NOW + 2 * KEPT_TIME);
		assert_noop!(clear(), Error::<Runtime>::NotDue);
		assert_ok!(Market::refund(signed(BUYER), HOME, PURCHASE));
		set_time(NOW + 3 * KEPT_TIME - 1);
		assert_noop!(clear(), Error::<Runtime>::NotDue);
		assert!(!call.is_feeless(&signed(STRANGER)));
		set_time(NOW + 3 * KEPT_TIME);
		assert!(call.is_feeless(&signed(STRANGER)));
		assert_ok!(clear());
		assert!(!Purchases::<Runtime>::contains_key(HOME, PURCHASE));
		assert_eq!(PurchaseCount::<Runtime>::iter().count(), 0);
	});
}

#[test]
fn a_closed_programme_goes_with_its_participants() {
	with_researcher(|| {
		let id = launch();
		let clear = || Market::clear_programme(signed(STRANGER), AWAY, id);
		assert_ok!(enrol(PARTICIPANT, id));
		assert_noop!(clear(), Error::<Runtime>::NotDue);
		set_time(NOW + 2 * DAY);
		assert_ok!(Market::close(signed(STRANGER), AWAY, id));
		assert_noop!(clear(), Error::<Runtime>::NotDue);
		set_time(NOW + 2 * DAY + KEPT_TIME);
		let call = RuntimeCall::Market(Call::clear_programme { organization: AWAY, programme: id });
		assert!(call.is_feeless(&signed(STRANGER)));
		assert_ok!(clear());
		assert_eq!(Participants::<Runtime>::iter().count(), 0);
		assert_eq!(ProgrammeCount::<Runtime>::iter().count(), 0);
		assert_noop!(clear(), Error::<Runtime>::NotFound);
		// Its id never comes back: it names times that are over.
		assert_noop!(Market::launch(signed(RESEARCHER), AWAY, plan()), Error::<Runtime>::BadPeriod);
	});
}

/// More participants than one call removes.
#[test]
fn a_large_programme_is_cleared_in_portions() {
	let id = ProgrammeId::repeat_byte(1);
	let mut chain = sp_io::TestExternalities::new_empty();
	chain.execute_with(|| {
		for byte in 0..150 {
			let place = Participation { settled: 0, delivery: None, withdrawn_at: None };
			Participants::<Runtime>::insert(id, account(byte), place);
		}
		let funder = account(1);
		let entry =
			Programme { plan: plan(), funder, budget: 0, reserved: 0, participants: 150, closed_at: Some(NOW) };
		Programmes::<Runtime>::insert(AWAY, id, entry);
		ProgrammeCount::<Runtime>::insert(AWAY, 1);
	});
	for left in [50, 0] {
		chain.commit_all().expect("the rows lie in the database, where the portions are counted");
		chain.execute_with(|| {
			set_time(NOW + KEPT_TIME);
			assert_ok!(Market::clear_programme(signed(STRANGER), AWAY, id));
			assert_eq!(Participants::<Runtime>::iter().count(), left);
			assert_eq!(Programmes::<Runtime>::contains_key(AWAY, id), left > 0);
		});
	}
}
