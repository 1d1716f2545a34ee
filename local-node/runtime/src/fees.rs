//! Who pays for an extrinsic, and who is paid.
//!
//! Staff and patients hold no tokens. A call of the registry, of subjects, consents, records or audit is paid by the
//! organization that it names, from `pallet_registry::treasury`, if
//! - its signer holds a role or is a device there, or is the controller of the subject that the call names, a patient
//!   of that organization;
//! - the organization is active, has quota left in this session and money;
//! - there is no tip, and the weight is below `SPONSORED_WEIGHT`.
//!
//! A `batch_all` counts if all its calls do, for one organization. Everything else the signer pays. What was charged too
//! much goes back to who paid, and the fee goes to the block's author.

use crate::{AccountId, Authorship, Balance, Balances, Incentives, Registry, Runtime, RuntimeCall, Subjects};
use assent_primitives::{OrganizationId, Roles as _, SponsorRecord as _, SubjectId, Subjects as _};
use frame_support::{
	traits::{
		fungible::{Balanced, Credit, Inspect},
		tokens::{Fortitude, Precision, Preservation},
		Imbalance,
	},
	weights::constants::WEIGHT_REF_TIME_PER_MILLIS,
};
use pallet_transaction_payment::{OnChargeTransaction, TxCreditHold};
use polkadot_sdk::*;
use sp_runtime::{
	traits::{DispatchInfoOf, PostDispatchInfoOf},
	transaction_validity::{InvalidTransaction, TransactionValidityError},
};

/// The heaviest extrinsic that an organization pays for, in ps of computation: 100 ms.
pub const SPONSORED_WEIGHT: u64 = 100 * WEIGHT_REF_TIME_PER_MILLIS;

/// Charges the organization that a call names, else the signer.
pub struct SponsoredFees;

/// What was withdrawn before the call, and from whom.
pub struct Secured {
	payer: AccountId,
	organization: Option<OrganizationId>,
	credit: Credit<AccountId, Balances>,
}

impl TxCreditHold<Runtime> for SponsoredFees {
	/// The credit travels in `Secured`; no pallet draws on it while the call runs.
	type Credit = ();
}

impl OnChargeTransaction<Runtime> for SponsoredFees {
	type Balance = Balance;
	type LiquidityInfo = Option<Secured>;

	fn withdraw_fee(
		who: &AccountId,
		call: &RuntimeCall,
		info: &DispatchInfoOf<RuntimeCall>,
		fee: Balance,
		tip: Balance,
	) -> Result<Self::LiquidityInfo, TransactionValidityError> {
		if fee == 0 {
			return Ok(None);
		}
		let organization = sponsor(who, call, info, fee, tip);
		let payer = organization.map_or_else(|| who.clone(), Registry::treasury);
		let credit = Balances::withdraw(&payer, fee, Precision::Exact, Preservation::Preserve, Fortitude::Polite)
			.map_err(|_| InvalidTransaction::Payment)?;
		if let Some(organization) = organization {
			Incentives::count_call(organization);
		}
		Ok(Some(Secured { payer, organization, credit }))
	}

	fn can_withdraw_fee(
		who: &AccountId,
		call: &RuntimeCall,
		info: &DispatchInfoOf<RuntimeCall>,
		fee: Balance,
		tip: Balance,
	) -> Result<(), TransactionValidityError> {
		if fee == 0 || can_pay(who, fee) || sponsor(who, call, info, fee, tip).is_some() {
			return Ok(());
		}
		Err(InvalidTransaction::Payment.into())
	}

	fn correct_and_deposit_fee(
		_who: &AccountId,
		_info: &DispatchInfoOf<RuntimeCall>,
		_post_info: &PostDispatchInfoOf<RuntimeCall>,
		corrected_fee: Balance,
		_tip: Balance,
		secured: Self::LiquidityInfo,
	) -> Result<(), TransactionValidityError> {
		let Some(Secured { payer, organization, credit }) = secured else { return Ok(()) };
		let (mut fee, refund) = credit.split(corrected_fee);
		// A payer that the call removed, and whose refund is too small to bring it back, leaves it to the author.
		if refund.peek() > 0 {
			if let Err(refused) = Balances::resolve(&payer, refund) {
				fee.subsume(refused);
			}
		}
		let paid = fee.peek();
		let Some(author) = Authorship::author() else { return Ok(()) };
		if paid > 0 && Balances::resolve(&author, fee).is_ok() {
			Incentives::note_fee(&author, organization, paid);
		}
		Ok(())
	}
}

fn can_pay(account: &AccountId, fee: Balance) -> bool {
	Balances::reducible_balance(account, Preservation::Preserve, Fortitude::Polite) >= fee
}

/// The organization that pays for this call, if one does.
fn sponsor(
	who: &AccountId,
	call: &RuntimeCall,
	info: &DispatchInfoOf<RuntimeCall>,
	fee: Balance,
	tip: Balance,
) -> Option<OrganizationId> {
	if tip > 0 || info.total_weight().ref_time() > SPONSORED_WEIGHT {
		return None;
	}
	let organization = named_organization(call)?;
	let pays = Registry::is_active(organization) &&
		can_pay(&Registry::treasury(organization), fee) &&
		Incentives::has_quota(organization) &&
		(Registry::is_member(organization, who) || is_patient_of(organization, who, call));
	pays.then_some(organization)
}

/// The organization that the call acts for, where it is one that organizations pay for.
pub fn named_organization(call: &RuntimeCall) -> Option<OrganizationId> {
	if let RuntimeCall::Utility(pallet_utility::Call::batch_all { calls }) = call {
		let mut named = calls.iter().map(of_single_call);
		let first = named.next()??;
		return named.all(|organization| organization == Some(first)).then_some(first);
	}
	of_single_call(call)
}

fn of_single_call(call: &RuntimeCall) -> Option<OrganizationId> {
	match call {
		RuntimeCall::Registry(call) => {
			use pallet_registry::Call::*;
			match call {
				enrol_device { organization, .. } |
				retire_device { organization, .. } |
				assign { organization, .. } |
				end { organization, .. } |
				set_recipient { organization, .. } |
				rotate_key { organization, .. } => Some(*organization),
				_ => None,
			}
		},
		RuntimeCall::Subjects(call) => {
			use pallet_subjects::Call::*;
			match call {
				register { organization, .. } |
				set_directory { organization, .. } |
				rotate { organization, .. } |
				claim { organization, .. } => Some(*organization),
				_ => None,
			}
		},
		RuntimeCall::Consent(call) => {
			use pallet_consent::Call::*;
			match call {
				grant { organization, .. } |
				set_bundle { organization, .. } |
				narrow { organization, .. } |
				revoke { organization, .. } |
				request { organization, .. } |
				refuse { organization, .. } |
				withdraw { organization, .. } => Some(*organization),
				_ => None,
			}
		},
		RuntimeCall::Records(call) => {
			use pallet_records::Call::*;
			match call {
				register { organization, .. } | retract { organization, .. } => Some(*organization),
				_ => None,
			}
		},
		RuntimeCall::Incentives(call) => {
			use pallet_incentives::Call::*;
			match call {
				attest { organization, .. } => Some(*organization),
				claw_back { organization, .. } => *organization,
				_ => None,
			}
		},
		RuntimeCall::Audit(pallet_audit::Call::anchor { organization, .. }) => Some(*organization),
		_ => None,
	}
}

/// Whether every part of the call is about a subject that `who` controls as a patient of the organization.
fn is_patient_of(organization: OrganizationId, who: &AccountId, call: &RuntimeCall) -> bool {
	let controls = |call: &RuntimeCall| {
		controlled_subject(call).and_then(Subjects::custody).is_some_and(|custody| {
			custody.organization == organization && custody.controller.as_ref() == Some(who)
		})
	};
	match call {
		RuntimeCall::Utility(pallet_utility::Call::batch_all { calls }) => calls.iter().all(controls),
		call => controls(call),
	}
}

/// The subject of a call that its controller may make.
pub fn controlled_subject(call: &RuntimeCall) -> Option<&SubjectId> {
	match call {
		RuntimeCall::Subjects(call) => {
			use pallet_subjects::Call::*;
			match call {
				set_directory { subject, .. } | rotate { subject, .. } => Some(subject),
				_ => None,
			}
		},
		RuntimeCall::Consent(call) => {
			use pallet_consent::Call::*;
			match call {
				grant { subject, .. } |
				set_bundle { subject, .. } |
				narrow { subject, .. } |
				revoke { subject, .. } |
				refuse { subject, .. } => Some(subject),
				_ => None,
			}
		},
		_ => None,
	}
}
