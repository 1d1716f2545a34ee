use crate::{AccountId, ConsentId, Moment, OrganizationId, ResearchUse, Role, RoleSet, SectionHash, SubjectId};
use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

/// What a line of an organization's change log is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub enum ChangeKind {
	Consent,
	Document,
	Directory,
	Subject,
	Assignment,
	Key,
	Request,
	Anchor,
}

/// The per-organization sequence from which a workstation learns what to read again. Events are only hints: a light
/// client skips blocks.
pub trait ChangeLog {
	/// Notes that `key` changed. `key` is the id of what changed, or the account it is about.
	fn note(organization: OrganizationId, kind: ChangeKind, key: [u8; 32], subject: Option<SubjectId>);
}

/// Who may act for an organization.
pub trait Roles {
	/// Whether the organization was ever admitted.
	fn exists(organization: OrganizationId) -> bool;
	/// Whether it was admitted and is not suspended.
	fn is_active(organization: OrganizationId) -> bool;
	/// Whether the account is a workstation that the organization enrolled and has not retired.
	fn is_device(organization: OrganizationId, account: &AccountId) -> bool;
	/// Whether the account holds the role at `now` (ms).
	fn has_role(organization: OrganizationId, account: &AccountId, role: Role, now: Moment) -> bool;
	/// Every role that the account holds at `now` (ms). At most one read a role that exists.
	fn roles(organization: OrganizationId, account: &AccountId, now: Moment) -> RoleSet;
}

/// Lets accounts that hold no tokens sign.
pub trait Accounts {
	/// Idempotent, and never undone: an account that vanished and came back would start again at nonce 0, and its old
	/// extrinsics could be replayed.
	fn enable(account: &AccountId);
}

/// Whose a subject is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Custody {
	/// Whose patient.
	pub organization: OrganizationId,
	/// The organization that acts for a patient who holds no key.
	pub custodian: Option<OrganizationId>,
	/// The patient's key.
	pub controller: Option<AccountId>,
}

/// Who keeps a subject's keys.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub enum Keeper {
	Custodian(OrganizationId),
	Controller(AccountId),
}

pub trait Subjects {
	fn custody(subject: &SubjectId) -> Option<Custody>;
	/// Tells how many live consents the subject now has.
	fn set_live_consents(subject: &SubjectId, count: u32);
}

/// Generations of section keys.
pub trait Sections {
	fn epoch(subject: &SubjectId, section: &SectionHash) -> u32;
	/// Raises each named section by one. Name a section once.
	fn raise(subject: &SubjectId, sections: &[SectionHash]);
}

/// What the pallets below need to know of a subject's consents.
pub trait Consents {
	/// Whether `settle` at `now` would raise the section's epoch.
	fn is_lapsing(subject: &SubjectId, section: &SectionHash, now: Moment) -> bool;
	/// Raises the epochs of the subject's consents that ended by time and were not yet announced.
	fn settle(subject: &SubjectId, now: Moment);
	/// The organizations that hold a live consent to the subject, each once.
	fn audience(subject: &SubjectId) -> Vec<OrganizationId>;
	/// What a change to the subject's records has to go through at `now` (ms): how many live consents, and how many of
	/// them, and of the subject's emergencies, have ended and wait for `settle`.
	fn burden(subject: &SubjectId, now: Moment) -> (u32, u32);
	/// Whether a consent in force lets the organization write into the section.
	fn may_write(subject: &SubjectId, section: &SectionHash, organization: OrganizationId, now: Moment) -> bool;
}

/// What a market of research programmes needs to know of a consent.
pub trait ResearchConsents {
	/// Whether the consent, in force at `now` (ms), lets the programme's organization read for the declared use: the
	/// purpose is research, the DUO permission covers the declared one, and the clauses are those the patient was shown.
	fn covers_use(subject: &SubjectId, consent: &ConsentId, declared: &ResearchUse, now: Moment) -> bool;
}

/// Where the fee wrapper keeps its books.
pub trait SponsorRecord {
	/// Whether the organization has sponsored calls left in this session.
	fn has_quota(organization: OrganizationId) -> bool;
	fn count_call(organization: OrganizationId);
	/// Records that a block's author was paid a fee (smallest unit), by an organization or by the signer.
	fn note_fee(author: &AccountId, organization: Option<OrganizationId>, fee: crate::Balance);
}
