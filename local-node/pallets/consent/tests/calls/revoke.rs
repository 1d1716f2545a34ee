use assent_primitives::{Evidence, Grantee, Role, Terms};
use assent_runtime::{testing::*, Consent, Registry, Runtime, RuntimeEvent};
use frame_support::{assert_noop, assert_ok, dispatch::DispatchResult};
use pallet_consent::{Consents, Error, Event, Live};
use polkadot_sdk::*;

fn revoke(who: Key, organization: u32) -> DispatchResult {
	Consent::revoke(signed(who), organization, KEPT, [7; 32])
}

#[test]
fn it_ends_at_once_and_raises_the_epochs() {
	in_clinic(|| {
		assert_ok!(grant_kept([7; 32], terms()));
		assert_ok!(revoke(REGISTRAR, HOME));
		assert!(Consents::<Runtime>::get(KEPT, [7; 32]).unwrap().revoked_at.is_some());
		assert!(Live::<Runtime>::get(KEPT).is_empty());
		assert_eq!([1, 2, 3, 4].map(|byte| epoch(KEPT, byte)), [1, 1, 1, 0]);
		assert!(emitted(RuntimeEvent::Consent(Event::Revoked { subject: KEPT, consent: [7; 32] })));
	});
}

#[test]
fn the_controller_revokes() {
	in_clinic(|| {
		assert_ok!(Consent::grant(signed(PATIENT), HOME, OWNED, [7; 32], terms(), Evidence::Key, None));
		assert_ok!(Consent::revoke(signed(PATIENT), HOME, OWNED, [7; 32]));
	});
}

/// Withdrawal is never held up by what the organization is going through.
#[test]
fn a_suspended_custodian_still_revokes() {
	in_clinic(|| {
		assert_ok!(grant_kept([7; 32], terms()));
		assert_ok!(Registry::suspend(council(), HOME));
		assert_ok!(revoke(NURSE, HOME));
	});
}

#[test]
fn who_holds_it_gives_it_up() {
	let holders = [
		(Grantee::Role(AWAY, Role::Clinician), OTHER_ADMIN, AWAY),
		(Grantee::Organization(AWAY), OTHER_ADMIN, AWAY),
		(Grantee::Account(STRANGER.to_account_id()), STRANGER, HOME),
	];
	for (grantee, who, organization) in holders {
		in_clinic(|| {
			assert_ok!(grant_kept([7; 32], Terms { grantee, ..terms() }));
			assert_ok!(revoke(who, organization));
		});
	}
}

/// One clinician cannot take a consent away from all the others.
#[test]
fn a_member_does_not_give_up_what_the_role_holds() {
	in_clinic(|| {
		assert_ok!(grant_kept([7; 32], terms()));
		assert_noop!(revoke(OTHER_CLINICIAN, AWAY), Error::<Runtime>::NotAuthorized);
	});
}

#[test]
fn refusals() {
	in_clinic(|| {
		assert_noop!(revoke(NURSE, HOME), Error::<Runtime>::NotFound);
		assert_ok!(grant_kept([7; 32], terms()));
		assert_noop!(revoke(STRANGER, HOME), Error::<Runtime>::NotAuthorized);
		assert_noop!(revoke(OTHER_ADMIN, HOME), Error::<Runtime>::NotAuthorized);
		assert_noop!(revoke(NURSE, AWAY), Error::<Runtime>::NotAuthorized);
		assert_ok!(revoke(NURSE, HOME));
		assert_noop!(revoke(NURSE, HOME), Error::<Runtime>::AlreadyRevoked);
	});
}

/// What ended by time and was announced raised its epochs then, not twice.
#[test]
fn revoking_what_lapsed_raises_nothing_more() {
	in_clinic(|| {
		assert_ok!(grant_kept([7; 32], terms()));
		set_time(NOW + HOUR);
		assert_ok!(Consent::announce(signed(STRANGER), KEPT, [7; 32]));
		assert_ok!(revoke(NURSE, HOME));
		assert_eq!(epoch(KEPT, 1), 1);
	});
}
