//! The words that the pallets share: identifiers, roles, what a consent says, and the narrow ports through which
//! one pallet asks another. No storage lives here.
//!
//! Units: times are milliseconds since the Unix epoch (`u64`), sizes are bytes, balances are the smallest unit of ASN
//! (10^12 of them make one).

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

mod consent;
mod ids;
mod ports;
mod roles;

pub use consent::{Terms, Country, Evidence, Grantee, Period, ACTIONS, ACTION_READ, ACTION_SHARE, ACTION_WRITE, PURPOSES};
pub use ids::{
	is_cid,
	AccountId, Balance, BlockNumber, Cid, ConsentId, DocumentId, Moment, OrganizationId, RequestId, SectionHash, SubjectId, MAX_CID_BYTES,
	MAX_COUNTRIES, MAX_SECTIONS,
};
pub use ports::{Accounts, ChangeKind, ChangeLog, Consents, Custody, Roles, Sections, SponsorRecord, Subjects};
pub use roles::{Role, RoleSet};
