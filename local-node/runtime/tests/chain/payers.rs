//! Who pays what: a clinician without tokens, a patient in custody, and an organization whose treasury is empty. Ending a
//! consent works in each.

use assent_primitives::{Evidence, Grantee, Role};
use assent_runtime::{testing::*, Consent, Registry, Runtime, RuntimeCall};
use frame_support::{assert_ok, traits::Currency};
use polkadot_sdk::*;
use sp_runtime::transaction_validity::{InvalidTransaction, TransactionValidityError};

const UNPAID: TransactionValidityError = TransactionValidityError::Invalid(InvalidTransaction::Payment);
const CONSENT: [u8; 32] = [7; 32];
const REQUEST: [u8; 32] = [8; 32];

fn purse(organization: u32) -> u128 {
	balance_of(&Registry::treasury(organization))
}

fn empty(organization: u32) {
	pallet_balances::Pallet::<Runtime>::make_free_balance_be(&Registry::treasury(organization), 0);
}

fn submit(who: Key, call: pallet_consent::Call<Runtime>) -> Result<(), TransactionValidityError> {
	let outcome = next_block(vec![signed_extrinsic(who, RuntimeCall::Consent(call), 0)]).remove(0);
	outcome.map(|result| result.expect("the call succeeds"))
}

fn request(subject: [u8; 32]) -> pallet_consent::Call<Runtime> {
	pallet_consent::Call::request {
		organization: AWAY,
		subject,
		request: REQUEST,
		grantee: Grantee::Role(AWAY, Role::Clinician),
		sections: sections(&[1]),
		actions: 1,
		purposes: 1,
		period: terms().period,
		text: None,
	}
}

fn grant(subject: [u8; 32], evidence: Evidence) -> pallet_consent::Call<Runtime> {
	pallet_consent::Call::grant { organization: HOME, subject, consent: CONSENT, terms: terms(), evidence, request: None }
}

fn revoke(subject: [u8; 32]) -> pallet_consent::Call<Runtime> {
	pallet_consent::Call::revoke { organization: HOME, subject, consent: CONSENT }
}

fn revoked(subject: [u8; 32]) -> bool {
	pallet_consent::Consents::<Runtime>::get(subject, CONSENT).expect("it was given").revoked_at.is_some()
}

fn nobody_holds_tokens() -> bool {
	[OTHER_CLINICIAN, NURSE, PATIENT, STEWARD].iter().all(|who| balance_of(&who.to_account_id()) == 0)
}

/// The asking organization pays for its clinician's request and withdrawal, the patient's for grant, and nobody for revoke.
#[test]
fn a_clinician_without_tokens() {
	in_clinic(|| {
		let (home, away) = (purse(HOME), purse(AWAY));
		assert_ok!(submit(OTHER_CLINICIAN, request(OWNED)));
		let asked = purse(AWAY);
		assert!(asked < away);
		assert_ok!(submit(OTHER_CLINICIAN, pallet_consent::Call::withdraw { organization: AWAY, subject: OWNED, request: REQUEST }));
		assert!(purse(AWAY) < asked);
		assert_eq!(purse(HOME), home);
		assert!(nobody_holds_tokens());
	});
}

/// Staff act for a patient without a key: the organization pays to give, and ending is free.
#[test]
fn a_patient_in_custody() {
	in_clinic(|| {
		let home = purse(HOME);
		assert_ok!(submit(NURSE, grant(KEPT, Evidence::Pin)));
		let given = purse(HOME);
		assert!(given < home);
		assert_ok!(submit(NURSE, revoke(KEPT)));
		assert!(revoked(KEPT));
		assert_eq!(purse(HOME), given);
		assert!(nobody_holds_tokens());
	});
}

#[test]
fn a_patient_with_a_key() {
	in_clinic(|| {
		let home = purse(HOME);
		assert_ok!(submit(PATIENT, grant(OWNED, Evidence::Key)));
		let given = purse(HOME);
		assert!(given < home);
		assert_ok!(submit(PATIENT, revoke(OWNED)));
		assert!(revoked(OWNED));
		assert_eq!(purse(HOME), given);
		assert!(nobody_holds_tokens());
	});
}

/// With an empty treasury nothing new can be given or asked, and everything can still be ended: by the patient, by the
/// custodian's staff, by the grantee, and an open request can be refused.
#[test]
fn an_organization_with_an_empty_treasury() {
	in_clinic(|| {
		assert_ok!(Consent::grant(signed(PATIENT), HOME, OWNED, CONSENT, terms(), Evidence::Key, None));
		assert_ok!(grant_kept(CONSENT, terms()));
		assert_ok!(submit(OTHER_CLINICIAN, request(OWNED)));
		empty(HOME);
		empty(AWAY);
		assert_eq!(submit(NURSE, pallet_consent::Call::set_bundle { organization: HOME, subject: KEPT, consent: CONSENT, cid: cid(1) }), Err(UNPAID));
		assert_eq!(submit(OTHER_CLINICIAN, request(KEPT)), Err(UNPAID));
		assert_ok!(submit(PATIENT, pallet_consent::Call::refuse { organization: HOME, subject: OWNED, request: REQUEST }));
		assert_ok!(submit(PATIENT, revoke(OWNED)));
		assert_ok!(submit(NURSE, revoke(KEPT)));
		assert!(revoked(OWNED) && revoked(KEPT));
		assert!(nobody_holds_tokens());
	});
}

#[test]
fn a_grantee_gives_up_for_nothing() {
	in_clinic(|| {
		assert_ok!(Consent::grant(signed(PATIENT), HOME, OWNED, CONSENT, terms(), Evidence::Key, None));
		empty(AWAY);
		let give_up = pallet_consent::Call::revoke { organization: AWAY, subject: OWNED, consent: CONSENT };
		assert_ok!(submit(OTHER_ADMIN, give_up));
		assert!(revoked(OWNED));
	});
}
