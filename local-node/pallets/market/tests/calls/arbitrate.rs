use crate::*;
use frame_support::assert_noop;
use pallet_market::{
	types::{PurchaseState, Verdict, ARBITRATION_TIME},
	Error,
};
use sp_runtime::DispatchError;

fn arbitrate(verdict: Verdict) -> DispatchResult {
	Market::arbitrate(council(), HOME, PURCHASE, verdict)
}

fn disputed() {
	buy();
	assert_ok!(deliver());
	assert_ok!(Market::dispute(signed(BUYER), HOME, PURCHASE));
}

#[test]
fn for_the_buyer() {
	in_clinic(|| {
		let before = balance_of(&BUYER.to_account_id());
		disputed();
		assert_ok!(arbitrate(Verdict::Buyer));
		assert_eq!((balance_of(&BUYER.to_account_id()), held()), (before, 0));
		assert_eq!(purchase().state, PurchaseState::Refunded { at: NOW });
		assert_noop!(arbitrate(Verdict::Seller), Error::<Runtime>::AlreadyEnded);
	});
}

/// Late, but before anybody had it split.
#[test]
fn for_the_seller() {
	in_clinic(|| {
		disputed();
		set_time(NOW + 2 * ARBITRATION_TIME);
		assert_ok!(arbitrate(Verdict::Seller));
		assert_eq!((balance_of(&account(9)), held()), (PRICE, 0));
	});
}

#[test]
fn only_a_dispute_and_only_by_governance() {
	in_clinic(|| {
		assert_noop!(arbitrate(Verdict::Buyer), Error::<Runtime>::NotFound);
		buy();
		assert_noop!(arbitrate(Verdict::Buyer), Error::<Runtime>::NotDisputed);
		assert_ok!(deliver());
		assert_noop!(arbitrate(Verdict::Buyer), Error::<Runtime>::NotDisputed);
		assert_ok!(Market::dispute(signed(BUYER), HOME, PURCHASE));
		for who in [SELLER, BUYER] {
			let own = Market::arbitrate(signed(who), HOME, PURCHASE, Verdict::Seller);
			assert_noop!(own, DispatchError::BadOrigin);
		}
	});
}
