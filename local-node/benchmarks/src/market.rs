use crate::{world::*, Config};
use alloc::vec::Vec;
use assent_primitives::{AccountId, Balance, Role};
use frame_benchmarking::v2::*;
use frame_system::RawOrigin;
use pallet_market::{
	types::{
		Listing, OfferId, Participation, Plan, Programme, ProgrammeId, Purchase, PurchaseId, PurchaseState, Verdict,
		ARBITRATION_TIME, CLEARED_ROWS, INSPECTION_BOUNDS, KEPT_TIME, MAX_OFFERS, MAX_PAYMENTS, MAX_PROGRAMMES, MAX_PURCHASES,
	},
	Call, OfferCount, Offers, Pallet as Market, Participants, ProgrammeCount, Programmes, PurchaseCount, Purchases,
};
use polkadot_sdk::*;
use sp_core::crypto::KeyTypeId;
use sp_runtime::{traits::IdentifyAccount, MultiSignature, MultiSigner};

pub struct Pallet<T: Config>(pallet_market::Pallet<T>);

const PRICE: Balance = 3 * ASN;
const BOUGHT: PurchaseId = [5; 32];
/// Where the bencher keeps keys.
const KEYS: KeyTypeId = KeyTypeId(*b"bnch");

fn listing() -> Listing {
	Listing { terms: hash(1), duo: Some(4), price: PRICE, payee: stranger(6), delivery: HOUR, inspection: INSPECTION_BOUNDS.0 }
}

/// On the market, where there is room for no other.
fn offered<T: Config>() -> OfferId {
	let id = Market::<T>::offer_id(HOME, &listing());
	Offers::<T>::insert(HOME, id, listing());
	OfferCount::<T>::insert(HOME, MAX_OFFERS);
	id
}

/// A purchase in this state by an account that does not exist, whose price is in escrow among others.
fn bought<T: Config>(state: PurchaseState) -> AccountId {
	begin::<T>();
	let buyer = stranger(5);
	let entry =
		Purchase { offer: offered::<T>(), buyer: buyer.clone(), payee: stranger(6), price: PRICE, inspection: HOUR, state };
	T::endow(&Market::<T>::escrow(), PRICE * 10);
	Purchases::<T>::insert(HOME, BOUGHT, entry);
	PurchaseCount::<T>::insert(&buyer, MAX_PURCHASES);
	buyer
}

fn state<T: Config>() -> Option<PurchaseState> {
	Purchases::<T>::get(HOME, BOUGHT).map(|entry| entry.state)
}

fn plan() -> Plan {
	Plan {
		terms: hash(2),
		duo: 42,
		payment: ASN,
		payments: MAX_PAYMENTS,
		places: 10,
		enrol_until: NOW + HOUR,
		settle_until: NOW + 2 * HOUR,
	}
}

/// A programme that somebody takes part in, with its budget in escrow.
fn launched<T: Config>() -> (ProgrammeId, AccountId) {
	begin::<T>();
	let (id, participant) = (Market::<T>::programme_id(HOME, &plan()), stranger(7));
	let (budget, share) = (plan().budget().unwrap_or_default(), plan().share().unwrap_or_default());
	let entry = Programme { plan: plan(), funder: stranger(8), budget, reserved: share, participants: 1, closed_at: None };
	T::endow(&Market::<T>::escrow(), budget * 2);
	Programmes::<T>::insert(HOME, id, entry);
	ProgrammeCount::<T>::insert(HOME, MAX_PROGRAMMES);
	Participants::<T>::insert(id, &participant, Participation { settled: 0, delivery: None, withdrawn_at: None });
	enable::<T>(&participant);
	(id, participant)
}

#[benchmarks]
pub mod benchmarks {
	use super::*;

	#[benchmark]
	pub fn offer() {
		begin::<T>();
		OfferCount::<T>::insert(HOME, MAX_OFFERS - 1);

		#[extrinsic_call]
		_(RawOrigin::Signed(admin(HOME, 9)), HOME, listing());

		assert_eq!(OfferCount::<T>::get(HOME), MAX_OFFERS);
	}

	#[benchmark]
	pub fn retire() {
		begin::<T>();
		let id = offered::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(admin(HOME, 9)), HOME, id);

		assert!(!Offers::<T>::contains_key(HOME, id));
	}

	#[benchmark]
	pub fn purchase() {
		begin::<T>();
		let (id, buyer) = (offered::<T>(), purse::<T>(1, PRICE * 10));
		PurchaseCount::<T>::insert(&buyer, MAX_PURCHASES - 1);

		#[extrinsic_call]
		_(RawOrigin::Signed(buyer.clone()), HOME, id, BOUGHT);

		assert_eq!(PurchaseCount::<T>::get(&buyer), MAX_PURCHASES);
	}

	/// By somebody whose role is found last.
	#[benchmark]
	pub fn deliver() {
		bought::<T>(PurchaseState::Paid { until: NOW + HOUR });
		let seller = member::<T>(HOME, Role::Validator);

		#[extrinsic_call]
		_(RawOrigin::Signed(seller), HOME, BOUGHT, hash(3));

		assert!(matches!(state::<T>(), Some(PurchaseState::Delivered { .. })));
	}

	#[benchmark]
	pub fn dispute() {
		let buyer = bought::<T>(PurchaseState::Delivered { delivery: hash(3), until: NOW + HOUR });

		#[extrinsic_call]
		_(RawOrigin::Signed(buyer), HOME, BOUGHT);

		assert_eq!(state::<T>(), Some(PurchaseState::Disputed { delivery: hash(3), until: NOW + ARBITRATION_TIME }));
	}

	/// Nobody decided a dispute: two accounts are paid, neither of which existed.
	#[benchmark]
	pub fn complete() {
		bought::<T>(PurchaseState::Disputed { delivery: hash(3), until: NOW });

		#[extrinsic_call]
		_(RawOrigin::Signed(stranger(1)), HOME, BOUGHT);

		assert_eq!(state::<T>(), Some(PurchaseState::Split { at: NOW }));
	}

	/// By the buyer, who is looked for among the admins first.
	#[benchmark]
	pub fn refund() {
		let buyer = bought::<T>(PurchaseState::Paid { until: NOW });

		#[extrinsic_call]
		_(RawOrigin::Signed(buyer), HOME, BOUGHT);

		assert_eq!(state::<T>(), Some(PurchaseState::Refunded { at: NOW }));
	}

	#[benchmark]
	pub fn arbitrate() {
		bought::<T>(PurchaseState::Disputed { delivery: hash(3), until: NOW + HOUR });

		#[extrinsic_call]
		_(T::council(), HOME, BOUGHT, Verdict::Seller);

		assert_eq!(state::<T>(), Some(PurchaseState::Completed { at: NOW }));
	}

	#[benchmark]
	pub fn clear_purchase() {
		bought::<T>(PurchaseState::Completed { at: NOW });
		T::set_time(NOW + KEPT_TIME);

		#[extrinsic_call]
		_(RawOrigin::Signed(stranger(1)), HOME, BOUGHT);

		assert_eq!(state::<T>(), None);
	}

	/// By an admin: whether they research is looked for first.
	#[benchmark]
	pub fn launch() {
		begin::<T>();
		let funder = admin(HOME, 9);
		T::endow(&funder, plan().budget().unwrap_or_default() * 2);
		ProgrammeCount::<T>::insert(HOME, MAX_PROGRAMMES - 1);

		#[extrinsic_call]
		_(RawOrigin::Signed(funder), HOME, plan());

		assert_eq!(ProgrammeCount::<T>::get(HOME), MAX_PROGRAMMES);
	}

	/// Somebody who signed with the curve that takes longest to verify.
	#[benchmark]
	pub fn enrol() {
		let (id, _) = launched::<T>();
		let key = sp_io::crypto::ecdsa_generate(KEYS, None);
		let participant = MultiSigner::Ecdsa(key).into_account();
		let signature = sp_io::crypto::ecdsa_sign(KEYS, &key, &Market::<T>::enrolment(HOME, id)).expect("the key is kept");

		#[extrinsic_call]
		_(RawOrigin::Signed(admin(HOME, 9)), HOME, id, participant.clone(), MultiSignature::Ecdsa(signature));

		assert!(Participants::<T>::contains_key(id, &participant));
	}

	#[benchmark]
	pub fn withdraw() {
		let (id, participant) = launched::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(participant.clone()), HOME, id);

		assert!(Participants::<T>::get(id, &participant).is_some_and(|place| place.withdrawn_at.is_some()));
	}

	#[benchmark]
	pub fn settle() {
		let (id, participant) = launched::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(admin(HOME, 9)), HOME, id, participant.clone(), 1, hash(4));

		assert_eq!(Participants::<T>::get(id, &participant).map(|place| place.settled), Some(1));
	}

	/// Once its time is over; what is left goes to an account that did not exist.
	#[benchmark]
	pub fn close() {
		let (id, _) = launched::<T>();
		T::set_time(plan().settle_until);

		#[extrinsic_call]
		_(RawOrigin::Signed(stranger(1)), HOME, id);

		assert_eq!(Programmes::<T>::get(HOME, id).map(|entry| entry.budget), Some(0));
	}

	/// As many rows as one call takes, and the programme with the last of them.
	#[benchmark]
	pub fn clear_programme() {
		let (id, _) = launched::<T>();
		Programmes::<T>::mutate(HOME, id, |entry| entry.iter_mut().for_each(|entry| entry.closed_at = Some(NOW)));
		let rows: Vec<_> = (1..CLEARED_ROWS).map(|index| stranger(1_000 + index)).collect();
		for who in rows {
			let place = Participation { settled: 1, delivery: Some(hash(4)), withdrawn_at: Some(NOW) };
			Participants::<T>::insert(id, who, place);
		}
		T::set_time(NOW + KEPT_TIME);

		#[extrinsic_call]
		_(RawOrigin::Signed(stranger(1)), HOME, id);

		assert!(!Programmes::<T>::contains_key(HOME, id));
	}
}
