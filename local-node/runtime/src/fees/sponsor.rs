//! Which organization pays for a call.

use super::{can_pay, SPONSORED_WEIGHT};
use crate::{AccountId, Balance, Consent, Incentives, Registry, Runtime, RuntimeCall, Subjects, Timestamp};
use assent_primitives::{Keeper, OrganizationId, Roles as _, SponsorRecord as _, SubjectId, Subjects as _};
use frame_support::traits::Time as _;
use polkadot_sdk::*;
use sp_runtime::traits::DispatchInfoOf;

/// The organization that pays `fee` for this call, if one does.
pub fn sponsor(
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
		(Registry::is_member(organization, who) || acts_for_patients(organization, who, call));
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
				rotate_key { organization, .. } |
				set_template { organization, .. } |
				drop_template { organization, .. } |
				assign_template { organization, .. } |
				propose_admin { organization, .. } |
				approve_admin { organization, .. } |
				reject_admin { organization, .. } => Some(*organization),
				_ => None,
			}
		},
		RuntimeCall::Subjects(call) => {
			use pallet_subjects::Call::*;
			match call {
				register { organization, .. } |
				set_directory { organization, .. } |
				rotate { organization, .. } |
				claim { organization, .. } |
				offer { organization, .. } |
				accept { organization, .. } |
				end_offer { organization, .. } => Some(*organization),
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
				withdraw { organization, .. } |
				delegate { organization, .. } |
				refer { organization, .. } |
				extend { organization, .. } |
				set_emergency_policy { organization, .. } |
				set_emergency_preferences { organization, .. } |
				open_emergency { organization, .. } |
				review_emergency { organization, .. } => Some(*organization),
				_ => None,
			}
		},
		RuntimeCall::Records(call) => {
			use pallet_records::Call::*;
			match call {
				register { organization, .. } |
				rekey { organization, .. } |
				retract { organization, .. } |
				hold { organization, .. } |
				release_hold { organization, .. } |
				request_erasure { organization, .. } |
				withdraw_erasure { organization, .. } |
				erase { organization, .. } => Some(*organization),
				_ => None,
			}
		},
		RuntimeCall::Market(call) => {
			use pallet_market::Call::*;
			match call {
				offer { organization, .. } |
				retire { organization, .. } |
				deliver { organization, .. } |
				launch { organization, .. } |
				enrol { organization, .. } |
				settle { organization, .. } |
				close { organization, .. } => Some(*organization),
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

/// Whether every part of the call is about a patient of the organization for whom `who` acts.
fn acts_for_patients(organization: OrganizationId, who: &AccountId, call: &RuntimeCall) -> bool {
	match call {
		RuntimeCall::Utility(pallet_utility::Call::batch_all { calls }) =>
			calls.iter().all(|call| acts_for_patient(organization, who, call)),
		call => acts_for_patient(organization, who, call),
	}
}

/// As its controller, as one of the custodian's (which may be another organization than the patient's), as who was offered
/// the subject's keys and answers, or as a delegate under a mandate.
fn acts_for_patient(organization: OrganizationId, who: &AccountId, call: &RuntimeCall) -> bool {
	use pallet_consent::Call::{delegate, set_emergency_preferences};
	use pallet_subjects::Call::{accept, end_offer, offer};

	let belongs = |subject| Subjects::custody(subject).is_some_and(|custody| custody.organization == organization);
	match call {
		RuntimeCall::Subjects(offer { subject, .. }) |
		RuntimeCall::Consent(delegate { subject, .. } | set_emergency_preferences { subject, .. }) =>
			belongs(subject) && keeps(who, subject),
		RuntimeCall::Subjects(accept { subject, .. } | end_offer { subject, .. }) =>
			belongs(subject) && (keeps(who, subject) || is_offered(who, subject)),
		call => controlled_subject(call)
			.is_some_and(|subject| belongs(subject) && (keeps(who, subject) || is_mandated(who, subject))),
	}
}

/// Whether the account keeps the subject's keys, itself or as one of the custodian's.
fn keeps(who: &AccountId, subject: &SubjectId) -> bool {
	Subjects::custody(subject).is_some_and(|custody| {
		custody.controller.as_ref() == Some(who) ||
			custody.custodian.is_some_and(|custodian| Registry::is_member(custodian, who))
	})
}

fn is_offered(who: &AccountId, subject: &SubjectId) -> bool {
	match pallet_subjects::Offers::<Runtime>::get(subject).map(|offer| offer.to) {
		Some(Keeper::Controller(account)) => &account == who,
		Some(Keeper::Custodian(custodian)) => Registry::is_member(custodian, who),
		None => false,
	}
}

fn is_mandated(who: &AccountId, subject: &SubjectId) -> bool {
	Consent::delegation(subject, who, Timestamp::now()).is_some()
}

/// The subject of a call that its keeper may make, and may leave to a delegate: not handing over its keys.
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
				extend { subject, .. } |
				revoke { subject, .. } |
				refuse { subject, .. } => Some(subject),
				_ => None,
			}
		},
		_ => None,
	}
}
