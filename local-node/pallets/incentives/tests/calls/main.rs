//! One file a call: what it does, and one refusal an error; and many calls at random. Whole blocks, and what their
//! authors earn, are tested in runtime/tests/chain.

mod attest;
mod books;
mod claim;
mod claw_back;
mod migration;
mod random;
mod release;
mod set_parameters;

use assent_primitives::{AccountId, Balance, OrganizationId, Role};
use assent_runtime::{configs::CurrentSession, testing::*, Balances, Incentives, Registry, RuntimeOrigin};
use frame_support::{
	assert_ok,
	dispatch::DispatchResult,
	traits::{fungible::Inspect, Get},
	BoundedVec,
};
use pallet_incentives::types::{Contribution, Parameters, Quality, Reason};
use polkadot_sdk::*;

/// Privacy officer of `AWAY`, and its auditor.
const OFFICER: Key = Key::Eve;
const AUDITOR: Key = Key::Bob;
/// Third organizations, each with an auditor.
const THIRD: OrganizationId = 3;
const FOURTH: OrganizationId = 4;
const WEEK: u64 = 7 * 24 * HOUR;
const WORK: Contribution = Contribution::repeat_byte(7);

/// An account that no keyring holds.
fn account(byte: u8) -> AccountId {
	AccountId::new([byte; 32])
}

fn auditor_of(organization: OrganizationId) -> RuntimeOrigin {
	RuntimeOrigin::signed(account(100 + organization as u8))
}

/// `in_clinic`, with attesters at `AWAY`, `THIRD` and `FOURTH`.
fn with_auditors(test: impl FnOnce()) {
	in_clinic(|| {
		for (who, role) in [(OFFICER, Role::PrivacyOfficer), (AUDITOR, Role::Auditor)] {
			assert_ok!(Registry::assign(signed(OTHER_ADMIN), AWAY, who.to_account_id(), role, NOW, None, None));
		}
		for organization in [THIRD, FOURTH] {
			let admin = account(50 + organization as u8);
			let admins = BoundedVec::truncate_from(vec![admin.clone()]);
			assert_ok!(Registry::admit(council(), admins, *b"FR", hash(organization as u8)));
			let auditor = account(100 + organization as u8);
			let origin = RuntimeOrigin::signed(admin);
			assert_ok!(Registry::assign(origin, organization, auditor, Role::Auditor, NOW, None, None));
		}
		test();
	});
}

/// The privacy officer of `AWAY` vouches for the nurse of `HOME`.
fn attest(contribution: Contribution) -> DispatchResult {
	attest_for(NURSE.to_account_id(), contribution)
}

fn attest_for(holder: AccountId, contribution: Contribution) -> DispatchResult {
	Incentives::attest(signed(OFFICER), AWAY, contribution, Quality::Completeness, HOME, holder)
}

fn object(organization: OrganizationId) -> DispatchResult {
	Incentives::claw_back(auditor_of(organization), Some(organization), WORK, Reason::Duplicate)
}

/// What is really held for rewards.
fn held() -> Balance {
	Balances::total_balance(&Incentives::escrow())
}

fn session() -> u32 {
	CurrentSession::get()
}

fn set(change: impl FnOnce(&mut Parameters)) {
	let mut parameters = Parameters::initial();
	change(&mut parameters);
	assert_ok!(Incentives::set_parameters(council(), parameters));
}

/// The reward of one attestation.
const RATE: Balance = Parameters::initial().rates.completeness;
