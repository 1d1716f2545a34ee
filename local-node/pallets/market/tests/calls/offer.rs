use crate::*;
use assent_runtime::{RuntimeEvent, EXISTENTIAL_DEPOSIT};
use frame_support::assert_noop;
use pallet_market::{
	types::{DELIVERY_BOUNDS, INSPECTION_BOUNDS, MAX_OFFERS},
	Error, Event, OfferCount, Offers,
};

#[test]
fn an_offer_is_named_by_what_it_says() {
	in_clinic(|| {
		let offer = offer();
		assert_eq!(Offers::<Runtime>::get(HOME, offer), Some(listing()));
		assert_eq!(OfferCount::<Runtime>::get(HOME), 1);
		assert_ne!(offer, Market::offer_id(HOME, &Listing { price: PRICE + 1, ..listing() }));
		assert_ne!(offer, Market::offer_id(AWAY, &listing()));
		assert!(emitted(RuntimeEvent::Market(Event::Offered { organization: HOME, offer })));
	});
}

#[test]
fn admins_of_an_active_organization_offer() {
	in_clinic(|| {
		for who in [NURSE, DEVICE, OTHER_ADMIN, STRANGER] {
			assert_noop!(Market::offer(signed(who), HOME, listing()), Error::<Runtime>::NotAuthorized);
		}
		assert_ok!(Registry::suspend(council(), HOME));
		assert_noop!(Market::offer(signed(SELLER), HOME, listing()), Error::<Runtime>::OrganizationSuspended);
	});
}

#[test]
fn what_could_not_be_kept_is_refused() {
	in_clinic(|| {
		let unsound = [
			(Listing { price: 2 * EXISTENTIAL_DEPOSIT - 1, ..listing() }, Error::<Runtime>::BadPrice),
			(Listing { payee: Market::escrow(), ..listing() }, Error::BadPayee),
			(Listing { delivery: DELIVERY_BOUNDS.0 - 1, ..listing() }, Error::BadPeriod),
			(Listing { delivery: DELIVERY_BOUNDS.1 + 1, ..listing() }, Error::BadPeriod),
			(Listing { inspection: INSPECTION_BOUNDS.0 - 1, ..listing() }, Error::BadPeriod),
			(Listing { inspection: INSPECTION_BOUNDS.1 + 1, ..listing() }, Error::BadPeriod),
		];
		for (listing, error) in unsound {
			assert_noop!(Market::offer(signed(SELLER), HOME, listing), error);
		}
	});
}

#[test]
fn the_same_again_is_refused() {
	in_clinic(|| {
		offer();
		assert_noop!(Market::offer(signed(SELLER), HOME, listing()), Error::<Runtime>::AlreadyExists);
	});
}

#[test]
fn offers_are_limited() {
	in_clinic(|| {
		let nth = |byte| Listing { terms: hash(byte), ..listing() };
		for byte in 0..MAX_OFFERS as u8 {
			assert_ok!(Market::offer(signed(SELLER), HOME, nth(byte)));
		}
		let more = || Market::offer(signed(SELLER), HOME, nth(200));
		assert_noop!(more(), Error::<Runtime>::MaxOffersExceeded);
		assert_ok!(Market::retire(signed(SELLER), HOME, Market::offer_id(HOME, &nth(0))));
		assert_ok!(more());
	});
}
