use crate::OrganizationId;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use polkadot_sdk::*;
use scale_info::TypeInfo;
use sp_core::H256;

/// Purpose bit of HRESCH, health research.
pub const PURPOSE_RESEARCH: u16 = 16;

/// Data use permissions of the GA4GH Data Use Ontology, by number. The ontology orders them: each allows itself and the
/// ones below it.
const NO_RESTRICTION: u16 = 4;
const GENERAL_RESEARCH: u16 = 42;
const HEALTH_OR_MEDICAL: u16 = 6;
const DISEASE_SPECIFIC: u16 = 7;
const ANCESTRY: u16 = 11;

/// What a research programme says it will do with the data.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct ResearchUse {
	/// Whose programme it is.
	pub organization: OrganizationId,
	/// Number of the narrowest DUO permission that covers the use.
	pub duo: u16,
	/// Commitment to the clauses that the participants were shown, the disease of a disease-specific use among them.
	pub clauses: H256,
}

/// Whether a permission covers a use, both as DUO numbers. An unknown number is covered by itself only.
pub fn permits_use(permission: u16, declared: u16) -> bool {
	let below: &[u16] = match permission {
		NO_RESTRICTION => &[GENERAL_RESEARCH, HEALTH_OR_MEDICAL, DISEASE_SPECIFIC, ANCESTRY],
		GENERAL_RESEARCH => &[HEALTH_OR_MEDICAL, DISEASE_SPECIFIC, ANCESTRY],
		HEALTH_OR_MEDICAL => &[DISEASE_SPECIFIC],
		_ => &[],
	};
	permission == declared || below.contains(&declared)
}
