use assent_primitives::{Evidence, Roles};
use assent_runtime::{
	fees::named_organization, testing::*, Consent, Registry, Runtime, RuntimeCall, RuntimeEvent, Subjects, ASN,
};
use frame_support::{
	assert_ok,
	traits::{Currency, Get},
};
use pallet_incentives::{Event, Sponsored};
use pallet_registry::WeightInfo as _;
use polkadot_sdk::*;
use sp_runtime::transaction_validity::{InvalidTransaction, TransactionValidityError};

const UNPAID: TransactionValidityError = TransactionValidityError::Invalid(InvalidTransaction::Payment);

fn set_recipient(organization: u32) -> RuntimeCall {
	RuntimeCall::Registry(pallet_registry::Call::set_recipient { organization, recipient: hash(1) })
}

fn batch(calls: Vec<RuntimeCall>) -> RuntimeCall {
	RuntimeCall::Utility(pallet_utility::Call::batch_all { calls })
}

fn purse(organization: u32) -> u128 {
	balance_of(&Registry::treasury(organization))
}

/// One block with one extrinsic, and whether it got in.
fn submit(who: Key, call: RuntimeCall, tip: u128) -> Result<(), TransactionValidityError> {
	let number = assent_runtime::System::block_number() + 1;
	let extrinsic = signed_extrinsic(who, call, tip);
	author_block(number, NOW + u64::from(number) * 1_000, vec![extrinsic]).remove(0).map(|outcome| outcome.expect("the call succeeds"))
}

fn fees_paid() -> Vec<(Option<u32>, u128)> {
	let paid = |event| match event {
		RuntimeEvent::Incentives(Event::AuthorPaid { organization, fee, .. }) => Some((organization, fee)),
		_ => None,
	};
	events().into_iter().filter_map(paid).collect()
}

#[test]
fn an_organization_pays_for_its_staff() {
	in_clinic(|| {
		let (before, author) = (purse(HOME), balance_of(&Key::Alice.to_account_id()));
		assert_ok!(submit(NURSE, set_recipient(HOME), 0));
		let paid = fees_paid();
		let [(Some(HOME), fee)] = paid[..] else { panic!("one fee, of the organization: {paid:?}") };
		assert!(fee > 0);
		assert_eq!(purse(HOME), before - fee);
		assert_eq!(balance_of(&Key::Alice.to_account_id()), author + fee + ASN / 10);
		assert_eq!(balance_of(&NURSE.to_account_id()), 0);
		assert_eq!(Sponsored::<Runtime>::get(HOME).calls, 1);
		assert_eq!(pallet_incentives::Earned::<Runtime>::get(0, Key::Alice.to_account_id()).fees, fee);
	});
}

/// What computing costs is part of the price, not only the bytes.
#[test]
fn weight_is_charged() {
	in_clinic(|| {
		assert_ok!(submit(NURSE, set_recipient(HOME), 0));
		let compute = fees_paid()[0].1;
		let weight = <Runtime as pallet_registry::Config>::WeightInfo::set_recipient().ref_time();
		assert!(compute > u128::from(weight));
	});
}

#[test]
fn an_organization_pays_for_its_patients_controller() {
	in_clinic(|| {
		let before = purse(HOME);
		let call = pallet_consent::Call::grant {
			organization: HOME,
			subject: OWNED,
			consent: [7; 32],
			terms: terms(),
			evidence: Evidence::Key,
			request: None,
		};
		assert_ok!(submit(PATIENT, RuntimeCall::Consent(call), 0));
		assert!(purse(HOME) < before);
	});
}

#[test]
fn a_controller_is_not_sponsored_for_another_subject() {
	in_clinic(|| {
		let call = pallet_subjects::Call::rotate { organization: HOME, subject: KEPT, sections: sections(&[1]) };
		assert_eq!(submit(PATIENT, RuntimeCall::Subjects(call), 0), Err(UNPAID));
	});
}

#[test]
fn a_stranger_is_not_sponsored() {
	in_clinic(|| {
		assert_eq!(submit(OTHER_CLINICIAN, set_recipient(HOME), 0), Err(UNPAID));
		assert!(fees_paid().is_empty());
	});
}

#[test]
fn with_a_tip_the_signer_pays() {
	in_clinic(|| {
		assert_eq!(submit(NURSE, set_recipient(HOME), 1), Err(UNPAID));
		pallet_balances::Pallet::<Runtime>::make_free_balance_be(&NURSE.to_account_id(), ASN);
		let before = purse(HOME);
		assert_ok!(submit(NURSE, set_recipient(HOME), 1));
		assert_eq!(purse(HOME), before);
		assert!(matches!(fees_paid()[..], [(None, _)]));
	});
}

#[test]
fn a_transfer_is_the_signers_own() {
	in_clinic(|| {
		let dest = STRANGER.to_account_id().into();
		let call = RuntimeCall::Balances(pallet_balances::Call::transfer_keep_alive { dest, value: ASN });
		assert_eq!(submit(NURSE, call.clone(), 0), Err(UNPAID));
		assert_ok!(submit(Key::Alice, call, 0));
		assert!(matches!(fees_paid()[..], [(None, _)]));
	});
}

#[test]
fn a_batch_is_sponsored_when_all_of_it_names_one_organization() {
	let transfer = RuntimeCall::Balances(pallet_balances::Call::burn { value: 1, keep_alive: true });
	assert_eq!(named_organization(&batch(vec![set_recipient(HOME), set_recipient(HOME)])), Some(HOME));
	assert_eq!(named_organization(&batch(vec![set_recipient(HOME), set_recipient(AWAY)])), None);
	assert_eq!(named_organization(&batch(vec![set_recipient(HOME), transfer])), None);
	assert_eq!(named_organization(&batch(vec![batch(vec![set_recipient(HOME)])])), None);
	assert_eq!(named_organization(&batch(Vec::new())), None);
	in_clinic(|| {
		let before = purse(HOME);
		assert_ok!(submit(NURSE, batch(vec![set_recipient(HOME), set_recipient(HOME)]), 0));
		assert!(purse(HOME) < before);
	});
}

#[test]
fn a_heavy_batch_is_the_signers_own() {
	in_clinic(|| {
		let revoke = || RuntimeCall::Consent(pallet_consent::Call::revoke { organization: HOME, subject: KEPT, consent: [7; 32] });
		let calls = (0..12).map(|_| revoke()).collect();
		assert_eq!(submit(NURSE, batch(calls), 0), Err(UNPAID));
	});
}

#[test]
fn a_suspended_organization_sponsors_nothing() {
	in_clinic(|| {
		assert_ok!(Registry::suspend(council(), HOME));
		assert_eq!(submit(NURSE, set_recipient(HOME), 0), Err(UNPAID));
	});
}

#[test]
fn an_empty_treasury_leaves_it_to_the_signer() {
	in_clinic(|| {
		pallet_balances::Pallet::<Runtime>::make_free_balance_be(&Registry::treasury(HOME), 0);
		assert_eq!(submit(NURSE, set_recipient(HOME), 0), Err(UNPAID));
		pallet_balances::Pallet::<Runtime>::make_free_balance_be(&NURSE.to_account_id(), ASN);
		assert_ok!(submit(NURSE, set_recipient(HOME), 0));
		assert!(matches!(fees_paid()[..], [(None, _)]));
	});
}

#[test]
fn a_used_up_quota_leaves_it_to_the_signer_until_the_next_session() {
	in_clinic(|| {
		let quota = <Runtime as pallet_incentives::Config>::SponsoredCalls::get();
		Sponsored::<Runtime>::insert(HOME, pallet_incentives::types::Usage { session: 0, calls: quota });
		assert_eq!(submit(NURSE, set_recipient(HOME), 0), Err(UNPAID));
		pallet_session::CurrentIndex::<Runtime>::put(1);
		assert_ok!(submit(NURSE, set_recipient(HOME), 0));
		assert_eq!(Sponsored::<Runtime>::get(HOME), pallet_incentives::types::Usage { session: 1, calls: 1 });
	});
}

/// An empty treasury and an empty purse never stand in the way of withdrawal.
#[test]
fn revoking_is_free() {
	in_clinic(|| {
		assert_ok!(Consent::grant(signed(PATIENT), HOME, OWNED, [7; 32], terms(), Evidence::Key, None));
		pallet_balances::Pallet::<Runtime>::make_free_balance_be(&Registry::treasury(HOME), 0);
		let call = RuntimeCall::Consent(pallet_consent::Call::revoke { organization: HOME, subject: OWNED, consent: [7; 32] });
		assert_ok!(submit(PATIENT, call.clone(), 0));
		assert!(fees_paid().is_empty());
		assert!(pallet_consent::Consents::<Runtime>::get(OWNED, [7; 32]).unwrap().revoked_at.is_some());
		// Free once: what would fail is not.
		assert_eq!(submit(PATIENT, call, 0), Err(UNPAID));
	});
}

#[test]
fn announcing_is_free_when_there_is_something_to_announce() {
	in_clinic(|| {
		assert_ok!(grant_kept([7; 32], terms()));
		let call = || RuntimeCall::Consent(pallet_consent::Call::announce { subject: KEPT, consent: [7; 32] });
		assert_eq!(submit(OTHER_CLINICIAN, call(), 0), Err(UNPAID));
		// The clock as the block after the end finds it; extrinsics come before the agenda.
		let number = assent_runtime::System::block_number() + 1;
		let extrinsic = signed_extrinsic(OTHER_CLINICIAN, call(), 0);
		assert_ok!(author_block(number, NOW + HOUR, vec![extrinsic]).remove(0).unwrap());
		assert!(fees_paid().is_empty());
		assert!(pallet_consent::Consents::<Runtime>::get(KEPT, [7; 32]).unwrap().lapsed);
	});
}

#[test]
fn enabled_accounts_sign_without_a_balance_and_keep_their_nonce() {
	in_clinic(|| {
		assert_ok!(submit(NURSE, set_recipient(HOME), 0));
		assert_ok!(Registry::end(signed(ADMIN), HOME, NURSE.to_account_id(), assent_primitives::Role::Nurse));
		assert!(Registry::roles(HOME, &NURSE.to_account_id(), NOW + HOUR).is_empty());
		let account = frame_system::Account::<Runtime>::get(NURSE.to_account_id());
		assert_eq!((account.nonce, account.sufficients), (1, 1));
		assert!(pallet_subjects::Subjects::<Runtime>::contains_key(KEPT));
		let _ = Subjects::rotate(signed(NURSE), HOME, KEPT, sections(&[1])).unwrap_err();
	});
}
