//! The words that the pallets share: identifiers, roles, what a consent says, and the narrow ports through which
//! one pallet asks another. No storage lives here.
//!
//! Units: times are milliseconds since the Unix epoch (`u64`), sizes are bytes, balances are the smallest unit of ASN
//! (10^12 of them make one).

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

mod consent;
mod ids;
mod lifecycle;
mod ports;
mod research;
mod roles;

pub use consent::{
	Country, Evidence, Grantee, Period, Terms, ACTIONS, ACTION_READ, ACTION_SHARE, ACTION_WRITE, PURPOSES, PURPOSE_EMERGENCY,
};
pub use ids::{
	is_cid,
	AccountId, Balance, BlockNumber, Cid, ConsentId, DocumentId, EmergencyId, Moment, OrganizationId, RequestId, SectionHash, SubjectId, MAX_CID_BYTES,
	MAX_COUNTRIES, MAX_SECTIONS,
};
pub use lifecycle::OnlyAdded;
pub use ports::{Accounts, ChangeKind, ChangeLog, Consents, Custody, Keeper, ResearchConsents, Roles, Sections, SponsorRecord, Subjects};
pub use research::{permits_use, ResearchUse, PURPOSE_RESEARCH};
pub use roles::{Role, RoleSet};
