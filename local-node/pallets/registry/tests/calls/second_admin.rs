use assent_primitives::{AccountId, Role, Roles};
use assent_runtime::{testing::*, Registry, Runtime, RuntimeEvent};
use frame_support::{assert_noop, assert_ok, dispatch::DispatchResult};
use pallet_registry::{
	types::{MAX_ADMINS, PROPOSAL_LENGTH},
	Assignments, Error, Event, Organizations, PendingAdmins,
};
use polkadot_sdk::*;

/// The second admin of `HOME`.
const SECOND: Key = Key::Bob;

/// A clinic with two admins.
fn with_two(test: impl FnOnce()) {
	in_clinic(|| {
		assert_ok!(Registry::assign(signed(ADMIN), HOME, SECOND.to_account_id(), Role::Admin, NOW, None, None));
		System::reset_events();
		test();
	});
}

type System = frame_system::Pallet<Runtime>;

fn propose(who: Key, account: AccountId, from: u64, until: Option<u64>) -> DispatchResult {
	Registry::propose_admin(signed(who), HOME, account, from, until, Some(hash(3)))
}

fn approve(who: Key) -> DispatchResult {
	Registry::approve_admin(signed(who), HOME, STRANGER.to_account_id())
}

fn reject(who: Key) -> DispatchResult {
	Registry::reject_admin(signed(who), HOME, STRANGER.to_account_id())
}

#[test]
fn two_admins_make_a_third() {
	with_two(|| {
		let account = STRANGER.to_account_id();
		let alone = Registry::assign(signed(ADMIN), HOME, account.clone(), Role::Admin, NOW, None, None);
		assert_eq!(alone, Err(Error::<Runtime>::ApprovalNeeded.into()));
		assert_ok!(propose(ADMIN, account.clone(), NOW, Some(NOW + HOUR)));
		assert!(!Registry::has_role(HOME, &account, Role::Admin, NOW));
		let proposed = Event::AdminProposed { organization: HOME, account: account.clone(), by: ADMIN.to_account_id() };
		assert!(emitted(RuntimeEvent::Registry(proposed)));
		assert_ok!(approve(SECOND));
		let stored = Assignments::<Runtime>::get((HOME, &account, Role::Admin)).unwrap();
		assert_eq!((stored.from, stored.until, stored.licence), (NOW, Some(NOW + HOUR), Some(hash(3))));
		assert_eq!(stored.assigned_by, SECOND.to_account_id());
		assert_eq!(Organizations::<Runtime>::get(HOME).unwrap().admins.len(), 3);
		assert!(!PendingAdmins::<Runtime>::contains_key(HOME));
		let (role, from, until) = (Role::Admin, NOW, Some(NOW + HOUR));
		assert!(emitted(RuntimeEvent::Registry(Event::RoleAssigned { organization: HOME, account, role, from, until })));
	});
}

#[test]
fn proposing_is_refused() {
	in_clinic(|| {
		assert_noop!(propose(ADMIN, STRANGER.to_account_id(), NOW, None), Error::<Runtime>::ApprovalNotNeeded);
	});
	with_two(|| {
		let other = STRANGER.to_account_id();
		let unknown = Registry::propose_admin(signed(ADMIN), 9, other.clone(), NOW, None, None);
		assert_eq!(unknown, Err(Error::<Runtime>::NotFound.into()));
		assert_noop!(propose(NURSE, other.clone(), NOW, None), Error::<Runtime>::NotAuthorized);
		assert_noop!(propose(ADMIN, ADMIN.to_account_id(), NOW, None), Error::<Runtime>::SelfElevation);
		assert_noop!(propose(ADMIN, other.clone(), NOW, Some(NOW)), Error::<Runtime>::BadPeriod);
		assert_noop!(propose(ADMIN, SECOND.to_account_id(), NOW, None), Error::<Runtime>::AlreadyExists);
		let auditor = Registry::assign(signed(ADMIN), HOME, PATIENT.to_account_id(), Role::Auditor, NOW, None, None);
		assert_ok!(auditor);
		assert_noop!(propose(ADMIN, PATIENT.to_account_id(), NOW, None), Error::<Runtime>::ConflictingRoles);
		for index in 0..MAX_ADMINS {
			assert_ok!(propose(ADMIN, AccountId::from([100 + index as u8; 32]), NOW, None));
		}
		assert_noop!(propose(ADMIN, other.clone(), NOW, None), Error::<Runtime>::MaxProposalsExceeded);
		// Those that ran out make room.
		set_time(NOW + PROPOSAL_LENGTH);
		assert_ok!(propose(ADMIN, other.clone(), NOW, None));
		assert_ok!(propose(SECOND, other.clone(), NOW, None));
		assert_eq!(PendingAdmins::<Runtime>::get(HOME).len(), 1);
		assert_ok!(Registry::suspend(council(), HOME));
		assert_noop!(propose(ADMIN, other, NOW, None), Error::<Runtime>::OrganizationSuspended);
	});
}

#[test]
fn approving_is_refused() {
	with_two(|| {
		assert_noop!(approve(SECOND), Error::<Runtime>::NotFound);
		assert_ok!(propose(ADMIN, STRANGER.to_account_id(), NOW, None));
		assert_noop!(approve(NURSE), Error::<Runtime>::NotAuthorized);
		assert_noop!(approve(OTHER_ADMIN), Error::<Runtime>::NotAuthorized);
		assert_noop!(approve(ADMIN), Error::<Runtime>::SelfApproval);
		assert_ok!(Registry::suspend(council(), HOME));
		assert_noop!(approve(SECOND), Error::<Runtime>::OrganizationSuspended);
		assert_ok!(Registry::reinstate(council(), HOME));
		set_time(NOW + PROPOSAL_LENGTH);
		assert_noop!(approve(SECOND), Error::<Runtime>::NotFound);
	});
}

/// In the meantime the account became admin, auditor, or whoever proposed it left.
#[test]
fn approving_looks_again() {
	let assign = |who, role| Registry::assign(signed(who), HOME, STRANGER.to_account_id(), role, NOW, None, None);
	let end = |who, account: Key| Registry::end(signed(who), HOME, account.to_account_id(), Role::Admin);
	with_two(|| {
		assert_ok!(propose(ADMIN, STRANGER.to_account_id(), NOW, None));
		assert_ok!(assign(ADMIN, Role::Auditor));
		assert_noop!(approve(SECOND), Error::<Runtime>::ConflictingRoles);
	});
	with_two(|| {
		assert_ok!(propose(ADMIN, STRANGER.to_account_id(), NOW, None));
		assert_ok!(end(ADMIN, ADMIN));
		assert_noop!(approve(SECOND), Error::<Runtime>::NotFound);
		// Who is alone in office needs no second, and the proposal goes with it.
		assert_ok!(assign(SECOND, Role::Admin));
		assert!(!PendingAdmins::<Runtime>::contains_key(HOME));
		assert_noop!(Registry::approve_admin(signed(STRANGER), HOME, STRANGER.to_account_id()), Error::<Runtime>::SelfElevation);
	});
	with_two(|| {
		assert_ok!(propose(ADMIN, STRANGER.to_account_id(), NOW, None));
		for index in 2..MAX_ADMINS {
			let account = AccountId::from([100 + index as u8; 32]);
			assert_ok!(propose(ADMIN, account.clone(), NOW, None));
			assert_ok!(Registry::approve_admin(signed(SECOND), HOME, account));
		}
		assert_noop!(approve(SECOND), Error::<Runtime>::MaxAdminsExceeded);
	});
}

#[test]
fn a_proposal_may_be_rejected() {
	with_two(|| {
		assert_noop!(reject(ADMIN), Error::<Runtime>::NotFound);
		for who in [ADMIN, SECOND] {
			assert_ok!(propose(ADMIN, STRANGER.to_account_id(), NOW, None));
			assert_noop!(reject(NURSE), Error::<Runtime>::NotAuthorized);
			assert_ok!(reject(who));
			assert!(!PendingAdmins::<Runtime>::contains_key(HOME));
		}
		let event = Event::AdminRejected { organization: HOME, account: STRANGER.to_account_id() };
		assert!(emitted(RuntimeEvent::Registry(event)));
	});
}
