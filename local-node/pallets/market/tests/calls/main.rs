//! One file a call: what it does, and one refusal an error; and many calls at random.

mod arbitrate;
mod clear;
mod close;
mod complete;
mod deliver;
mod dispute;
mod enrol;
mod launch;
mod offer;
mod purchase;
mod random;
mod refund;
mod retire;
mod settle;
mod views;
mod withdraw;

use assent_primitives::{AccountId, Balance, Moment, Role};
use assent_runtime::{testing::*, Balances, Market, Registry, Runtime, ASN};
use frame_support::{assert_ok, dispatch::DispatchResult, traits::fungible::Inspect};
use pallet_market::{
	types::{Listing, OfferId, Participation, Plan, Programme, ProgrammeId, Purchase, PurchaseId},
	Participants, Programmes, Purchases,
};
use polkadot_sdk::*;
use sp_runtime::MultiSignature;

/// Sells for `HOME`: its admin, and anybody who works there. The pharmacist delivers.
const SELLER: Key = ADMIN;
/// Hold tokens, and no role.
const BUYER: Key = Key::Bob;
const RICH: Key = Key::Alice;
/// Researches for `AWAY`, which sponsors programmes, and pays for them.
const RESEARCHER: Key = Key::Eve;
/// Take part. They hold no tokens and no role.
const PARTICIPANT: Key = Key::DaveStash;
const SECOND: Key = Key::Two;

const DAY: Moment = 24 * HOUR;
const PRICE: Balance = 3 * ASN;
const PURCHASE: PurchaseId = [5; 32];
/// What one payment to a participant is.
const PAYMENT: Balance = ASN;

fn account(byte: u8) -> AccountId {
	AccountId::new([byte; 32])
}

/// What the market holds.
fn held() -> Balance {
	Balances::total_balance(&Market::escrow())
}

/// To be delivered in a day and looked at in two.
fn listing() -> Listing {
	Listing { terms: hash(1), duo: None, price: PRICE, payee: account(9), delivery: DAY, inspection: 2 * DAY }
}

fn offer() -> OfferId {
	assert_ok!(Market::offer(signed(SELLER), HOME, listing()));
	Market::offer_id(HOME, &listing())
}

/// A purchase by `BUYER`, just paid.
fn buy() {
	assert_ok!(Market::purchase(signed(BUYER), HOME, offer(), PURCHASE));
}

fn deliver() -> DispatchResult {
	Market::deliver(signed(PHARMACIST), HOME, PURCHASE, hash(3))
}

fn purchase() -> Purchase {
	Purchases::<Runtime>::get(HOME, PURCHASE).expect("it was bought")
}

/// Two places of three payments; a day to enrol, two to settle.
fn plan() -> Plan {
	Plan {
		terms: hash(2),
		duo: 42,
		payment: PAYMENT,
		payments: 3,
		places: 2,
		enrol_until: NOW + DAY,
		settle_until: NOW + 2 * DAY,
	}
}

/// `in_clinic`, with a researcher who has tokens.
fn with_researcher(test: impl FnOnce()) {
	in_clinic(|| {
		let researcher = RESEARCHER.to_account_id();
		assert_ok!(Registry::assign(signed(OTHER_ADMIN), AWAY, researcher.clone(), Role::Researcher, NOW, None, None));
		assert_ok!(Balances::transfer_keep_alive(signed(RICH), researcher.into(), 100 * ASN));
		test();
	});
}

fn launch() -> ProgrammeId {
	assert_ok!(Market::launch(signed(RESEARCHER), AWAY, plan()));
	Market::programme_id(AWAY, &plan())
}

fn proof(who: Key, programme: ProgrammeId) -> MultiSignature {
	who.sign(&Market::enrolment(AWAY, programme)).into()
}

fn enrol(who: Key, programme: ProgrammeId) -> DispatchResult {
	Market::enrol(signed(RESEARCHER), AWAY, programme, who.to_account_id(), proof(who, programme))
}

fn settle(who: Key, programme: ProgrammeId, number: u16) -> DispatchResult {
	Market::settle(signed(RESEARCHER), AWAY, programme, who.to_account_id(), number, hash(4))
}

fn programme(id: ProgrammeId) -> Programme {
	Programmes::<Runtime>::get(AWAY, id).expect("it was launched")
}

fn place(who: Key, id: ProgrammeId) -> Participation {
	Participants::<Runtime>::get(id, who.to_account_id()).expect("they were enrolled")
}
