//! `try_state` notices what a fault in a pallet would leave behind: one wrong value a kind of promise, written past the
//! calls. Without these, calls at random that break nothing would prove nothing.

use assent_primitives::{Keeper, Role};
use assent_runtime::{testing::*, Balances, Incentives, Market, Registry, Runtime, ASN};
use frame_support::{
	assert_ok,
	storage::{with_transaction, TransactionOutcome},
	traits::{fungible::Mutate as _, tokens::{Fortitude, Precision, Preservation}},
	BoundedVec,
};
use pallet_consent::types::Consent;
use pallet_incentives::types::{Contribution, Quality};
use pallet_market::types::Listing;
use pallet_records::types::{Document, Entry, Tombstone};
use polkadot_sdk::*;
use sp_runtime::DispatchError;

const CONSENT: [u8; 32] = [7; 32];
const DOCUMENT: [u8; 32] = [8; 32];
const CLINICIAN: Key = OTHER_CLINICIAN;

/// That each spoiling of a sound chain is reported, in these words; then it is undone.
fn notices(pallet: &str, prepare: fn(), spoilings: &[(&str, fn())]) {
	in_clinic(|| {
		prepare();
		assert_eq!(try_state(), Ok(()));
		let reported: Vec<_> = spoilings.iter().map(|(_, spoil)| after(*spoil)).collect();
		let noticed = reported.iter().filter(|found| found.is_err()).count();
		println!("{}", serde_json::json!({ "control": "try_state", "pallet": pallet, "spoiled": spoilings.len(), "noticed": noticed }));
		for ((expected, _), found) in spoilings.iter().zip(reported) {
			assert_eq!(found, Err(format!("{pallet}: {expected}")));
		}
	});
}

fn after(spoil: fn()) -> Result<(), String> {
	let found = with_transaction(|| {
		spoil();
		TransactionOutcome::Rollback(Ok::<_, DispatchError>(try_state()))
	});
	found.expect("it was rolled back on purpose")
}

#[test]
fn try_state_notices_a_clock_that_drives_nothing() {
	use pallet_network::pallet::{EraLength, SessionLength, SlotDuration};
	notices("network", || (), &[
		("slot under a second", || SlotDuration::<Runtime>::put(10)),
		("session under ten blocks", || SessionLength::<Runtime>::put(1)),
		("empty era", || EraLength::<Runtime>::put(0)),
	]);
}

#[test]
fn try_state_notices_roles_that_do_not_fit() {
	use pallet_registry::{Assignments, ChangeCount, Enabled, NextOrganization, Organizations};
	notices("registry", || (), &[
		("organization id was never given", || NextOrganization::<Runtime>::put(1)),
		("organization without an admin", || Organizations::<Runtime>::mutate_extant(HOME, |entry| entry.admins = BoundedVec::new())),
		("listed admin was ended", || Assignments::<Runtime>::remove((HOME, ADMIN.to_account_id(), Role::Admin))),
		("member cannot sign", || Enabled::<Runtime>::remove(NURSE.to_account_id())),
		("change outside the kept window", || ChangeCount::<Runtime>::insert(HOME, 0)),
		("conflicting roles in one hand", || {
			let of_admin = Assignments::<Runtime>::get((HOME, ADMIN.to_account_id(), Role::Admin)).expect("an admin");
			Assignments::<Runtime>::insert((HOME, ADMIN.to_account_id(), Role::Auditor), of_admin);
		}),
	]);
}

#[test]
fn try_state_notices_a_subject_that_nobody_keeps() {
	use pallet_subjects::{types::Offer, Epochs, Offers, Subjects};
	notices("subjects", || (), &[
		("neither or both of custodian and controller", || Subjects::<Runtime>::mutate_extant(KEPT, |entry| entry.custodian = None)),
		("subject without an organization", || Subjects::<Runtime>::mutate_extant(OWNED, |entry| entry.organization = 99)),
		("epoch without a subject", || Epochs::<Runtime>::insert([99; 32], section(1), 1)),
		("epoch 0 is not stored", || Epochs::<Runtime>::insert(KEPT, section(1), 0)),
		("offered to who keeps it", || {
			let offer = Offer { to: Keeper::Custodian(HOME), offered_by: STEWARD.to_account_id(), offered_at: NOW };
			Offers::<Runtime>::insert(KEPT, offer);
		}),
	]);
}

fn change_consent(change: fn(&mut Consent)) {
	pallet_consent::Consents::<Runtime>::mutate(KEPT, CONSENT, |entry| entry.iter_mut().for_each(change));
}

#[test]
fn try_state_notices_a_consent_that_is_miscounted() {
	use pallet_consent::{Consents, Live, OpenRequests};
	let granted = || {
		assert_ok!(grant_kept(CONSENT, terms()));
	};
	notices("consent", granted, &[
		("missing among the live ones", || Live::<Runtime>::remove(KEPT)),
		("live consent that does not exist", || Consents::<Runtime>::remove(KEPT, CONSENT)),
		("live consent that ended", || change_consent(|entry| entry.revoked_at = Some(1))),
		("live entry differs", || change_consent(|entry| entry.period.end += 1)),
		("says nothing", || change_consent(|entry| entry.sections = BoundedVec::new())),
		("open requests miscounted", || OpenRequests::<Runtime>::insert(KEPT, 1)),
	]);
}

/// What two pallets say of the same thing.
#[test]
fn try_state_notices_live_consents_that_subjects_miscount() {
	in_clinic(|| {
		assert_ok!(grant_kept(CONSENT, terms()));
		let found = after(|| pallet_subjects::Subjects::<Runtime>::mutate_extant(KEPT, |entry| entry.live_consents = 2));
		assert_eq!(found, Err("live consents miscounted".into()));
	});
}

#[test]
fn try_state_notices_an_emergency_that_nobody_answers_for() {
	use pallet_consent::{OpenEmergencies, OwedReviews};
	let opened = || {
		let sections = sections(&[1, 2]);
		assert_ok!(pallet_consent::Pallet::<Runtime>::open_emergency(signed(CLINICIAN), AWAY, KEPT, CONSENT, sections, 1, cid(1)));
	};
	notices("consent", opened, &[
		("review owed wrongly", || OwedReviews::<Runtime>::remove(CLINICIAN.to_account_id())),
		("open emergency is not listed, or a closed one is", || OpenEmergencies::<Runtime>::remove(KEPT)),
	]);
}

fn registered() {
	let entry = Entry {
		document: DOCUMENT, subject: KEPT, section: section(1), cid: cid(1), commitment: hash(1), size: 1, epoch: 0, supersedes: None,
		retention: 0,
	};
	let documents = BoundedVec::truncate_from(vec![entry]);
	assert_ok!(pallet_records::Pallet::<Runtime>::register(signed(DEVICE), HOME, documents));
}

fn change_document(change: fn(&mut Document)) {
	pallet_records::Documents::<Runtime>::mutate(KEPT, DOCUMENT, |entry| entry.iter_mut().for_each(change));
}

#[test]
fn try_state_notices_a_document_that_leads_astray() {
	use pallet_records::{DocumentCount, Tombstones};
	notices("records", registered, &[
		("documents miscounted", || DocumentCount::<Runtime>::insert(KEPT, 2)),
		("sealed to a future epoch", || change_document(|entry| entry.epoch = 9)),
		("supersedes what does not exist", || change_document(|entry| entry.supersedes = Some([99; 32]))),
		("erased document leads somewhere", || {
			let (requested_by, confirmed_by) = (NURSE.to_account_id(), ADMIN.to_account_id());
			Tombstones::<Runtime>::insert(KEPT, DOCUMENT, Tombstone { requested_by, confirmed_by, erased_at: NOW });
		}),
	]);
}

#[test]
fn try_state_notices_a_gap_in_an_audit() {
	use pallet_audit::{Anchors, NextSequence};
	let anchored = || {
		for (sequence, first_row) in [(0, 0), (1, 3)] {
			assert_ok!(pallet_audit::Pallet::<Runtime>::anchor(signed(DEVICE), HOME, sequence, hash(1), first_row, 3, None));
		}
	};
	notices("audit", anchored, &[
		("missing anchor", || Anchors::<Runtime>::remove(DEVICE.to_account_id(), 0)),
		("anchors miscounted", || NextSequence::<Runtime>::insert(DEVICE.to_account_id(), 1)),
		("rows do not follow each other", || {
			Anchors::<Runtime>::mutate(DEVICE.to_account_id(), 1, |anchor| anchor.as_mut().expect("it was anchored").first_row = 4)
		}),
	]);
}

/// Takes from an escrow what it holds for others.
fn take_from(escrow: &assent_runtime::AccountId) {
	assert_ok!(Balances::burn_from(escrow, ASN / 20, Preservation::Expendable, Precision::Exact, Fortitude::Force));
}

#[test]
fn try_state_notices_rewards_that_nobody_holds() {
	use pallet_incentives::{Authored, Ledgers, Tallies};
	let attested = || {
		let officer = Key::Eve;
		let assigned = Registry::assign(signed(OTHER_ADMIN), AWAY, officer.to_account_id(), Role::PrivacyOfficer, NOW, None, None);
		assert_ok!(assigned);
		let work = Contribution::repeat_byte(7);
		assert_ok!(Incentives::attest(signed(officer), AWAY, work, Quality::Coding, HOME, NURSE.to_account_id()));
	};
	notices("incentives", attested, &[
		("more is owed than held", || take_from(&Incentives::escrow())),
		("escrow miscounted", || Ledgers::<Runtime>::mutate(NURSE.to_account_id(), |ledger| ledger.escrowed = 0)),
		("reward without a ledger", || Ledgers::<Runtime>::remove(NURSE.to_account_id())),
		("reward without a tally", || Tallies::<Runtime>::remove(Key::Eve.to_account_id())),
		("session outside the window", || Authored::<Runtime>::insert(9, NURSE.to_account_id(), 1)),
	]);
}

#[test]
fn try_state_notices_money_that_the_market_does_not_hold() {
	use pallet_market::{OfferCount, PurchaseCount, Purchases};
	let bought = || {
		let payee = NURSE.to_account_id();
		let listing = Listing { terms: hash(1), duo: None, price: ASN, payee, delivery: HOUR, inspection: HOUR };
		assert_ok!(Market::offer(signed(ADMIN), HOME, listing.clone()));
		assert_ok!(Market::purchase(signed(Key::Bob), HOME, Market::offer_id(HOME, &listing), CONSENT));
	};
	notices("market", bought, &[
		("more is owed than held", || take_from(&Market::escrow())),
		("offers miscounted", || OfferCount::<Runtime>::insert(HOME, 2)),
		("purchases miscounted", || PurchaseCount::<Runtime>::remove(Key::Bob.to_account_id())),
		("purchases miscounted", || Purchases::<Runtime>::remove(HOME, CONSENT)),
	]);
}
