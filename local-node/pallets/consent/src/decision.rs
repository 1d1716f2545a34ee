//! Whether somebody may act on a section, as a pure function. `core/consent` in TypeScript computes the same; the
//! vectors in `runtime/vectors/decide.json` hold the two together.
//!
//! Order: the organization is suspended; the account holds no live role there; the document is the organization's own;
//! the subject's consents. A consent is tried clause by clause: grantee, section, action, purpose, data period, revoked,
//! not yet, expired. Of several that permit, the one with the smallest id (as bytes) is the basis; if none permits,
//! the answer is the clause furthest in that order.
//!
//! Last, an emergency: what consents refuse, an open emergency of this very account permits, to read and for ETREAT only.
//! It helps neither a suspended organization nor who holds no role.

use crate::{emergency_types::Emergency, types::Consent};
use assent_primitives::{
	AccountId, ConsentId, EmergencyId, Grantee, Moment, OrganizationId, RoleSet, SectionHash, SubjectId, ACTION_READ,
	ACTION_SHARE, PURPOSE_EMERGENCY,
};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

/// What is asked.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct DecisionRequest {
	pub subject: SubjectId,
	pub section: SectionHash,
	/// For which organization the account acts.
	pub organization: OrganizationId,
	pub account: AccountId,
	/// Every bit must be allowed; none set is never allowed.
	pub action: u8,
	/// Every bit must be allowed; none set is never allowed.
	pub purpose: u16,
	/// The organization that wrote the document.
	pub author: Option<OrganizationId>,
	/// When the data begins, in ms. A consent with a data period never covers data that does not say.
	pub data_from: Option<Moment>,
	/// In ms.
	pub now: Moment,
}

/// What else decides: how the account stands at the organization at `DecisionRequest::now`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Standing {
	pub is_active: bool,
	pub roles: RoleSet,
}

/// On what a permission rests.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub enum Basis {
	None,
	OwnRecord,
	Consent(ConsentId),
	Emergency(EmergencyId),
}

/// Which rule gave the answer.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub enum Clause {
	NoConsent,
	Revoked,
	NotYet,
	Expired,
	Grantee,
	RoleMissing,
	OrganizationSuspended,
	Section,
	Action,
	Purpose,
	DataPeriod,
	Permitted,
	OwnRecord,
	Emergency,
}

/// What is read may not be handed on: the basis does not name the action share.
pub const OBLIGATION_NO_ONWARD_SHARING: u8 = 1;
/// The patient and the custodian's privacy officer are told.
pub const OBLIGATION_NOTICE: u8 = 2;
/// Who reads answers for it in a review.
pub const OBLIGATION_REVIEW: u8 = 4;

#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct Decision {
	pub permit: bool,
	pub basis: Basis,
	pub clause: Clause,
	/// Bit set of what a permission obliges to; a refusal obliges to nothing.
	pub obligations: u8,
}

impl Decision {
	fn deny(clause: Clause) -> Self {
		Self { permit: false, basis: Basis::None, clause, obligations: 0 }
	}

	fn permit(basis: Basis, clause: Clause, obligations: u8) -> Self {
		Self { permit: true, basis, clause, obligations }
	}
}

/// Decides on all consents that the subject ever gave; order does not matter.
pub fn decide(
	request: &DecisionRequest,
	standing: &Standing,
	consents: impl IntoIterator<Item = (ConsentId, Consent)>,
) -> Decision {
	if !standing.is_active {
		return Decision::deny(Clause::OrganizationSuspended);
	}
	if standing.roles.is_empty() {
		return Decision::deny(Clause::RoleMissing);
	}
	if request.author == Some(request.organization) {
		return Decision::permit(Basis::OwnRecord, Clause::OwnRecord, 0);
	}
	let mut permitting: Option<(ConsentId, u8)> = None;
	let mut furthest = Clause::NoConsent;
	for (id, consent) in consents {
		match failing_clause(request, &standing.roles, &consent) {
			None => permitting = Some(permitting.map_or((id, consent.actions), |best| best.min((id, consent.actions)))),
			Some(clause) if reach(clause) > reach(furthest) => furthest = clause,
			Some(_) => {},
		}
	}
	match permitting {
		Some((id, actions)) => {
			let obligations = if actions & ACTION_SHARE == 0 { OBLIGATION_NO_ONWARD_SHARING } else { 0 };
			Decision::permit(Basis::Consent(id), Clause::Permitted, obligations)
		},
		None => Decision::deny(furthest),
	}
}

/// The decision, or else what an open emergency permits. Of several, the one with the smallest id (as bytes) is the basis.
pub fn or_emergency(
	decision: Decision,
	request: &DecisionRequest,
	emergencies: impl IntoIterator<Item = (EmergencyId, Emergency)>,
) -> Decision {
	let beyond_help = matches!(decision.clause, Clause::OrganizationSuspended | Clause::RoleMissing);
	if decision.permit || beyond_help || request.action != ACTION_READ || request.purpose != PURPOSE_EMERGENCY {
		return decision;
	}
	let permits = |entry: &Emergency| {
		entry.organization == request.organization &&
			entry.opened_by == request.account &&
			entry.opens(&request.section, request.now)
	};
	match emergencies.into_iter().filter(|(_, entry)| permits(entry)).map(|(id, _)| id).min() {
		Some(id) => {
			let obligations = OBLIGATION_NO_ONWARD_SHARING | OBLIGATION_NOTICE | OBLIGATION_REVIEW;
			Decision::permit(Basis::Emergency(id), Clause::Emergency, obligations)
		},
		None => decision,
	}
}

/// The first clause of the consent that the request fails, if any. What the consent is for is asked before when it
/// holds: of two consents, the one that would have fitted but is over says more than the one for something else.
fn failing_clause(request: &DecisionRequest, roles: &RoleSet, consent: &Consent) -> Option<Clause> {
	let names = match &consent.grantee {
		Grantee::Account(account) => *account == request.account,
		Grantee::Organization(organization) => *organization == request.organization,
		Grantee::Role(organization, role) => *organization == request.organization && roles.contains(*role),
	};
	let covers_data = |period: &assent_primitives::Period| request.data_from.is_some_and(|from| period.contains(from));
	if !names {
		Some(Clause::Grantee)
	} else if !consent.sections.contains(&request.section) {
		Some(Clause::Section)
	} else if request.action == 0 || consent.actions & request.action != request.action {
		Some(Clause::Action)
	} else if request.purpose == 0 || consent.purposes & request.purpose != request.purpose {
		Some(Clause::Purpose)
	} else if !consent.data_period.as_ref().is_none_or(covers_data) {
		Some(Clause::DataPeriod)
	} else if consent.revoked_at.is_some() {
		Some(Clause::Revoked)
	} else if request.now < consent.period.start {
		Some(Clause::NotYet)
	} else if request.now >= consent.period.end {
		Some(Clause::Expired)
	} else {
		None
	}
}

/// How far a consent came before it failed.
fn reach(clause: Clause) -> u8 {
	match clause {
		Clause::Grantee => 1,
		Clause::Section => 2,
		Clause::Action => 3,
		Clause::Purpose => 4,
		Clause::DataPeriod => 5,
		Clause::Revoked => 6,
		Clause::NotYet => 7,
		Clause::Expired => 8,
		_ => 0,
	}
}
