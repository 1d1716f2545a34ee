use crate::types::SectionList;
use assent_primitives::{AccountId, Cid, EmergencyId, Moment, OrganizationId, SectionHash, SubjectId};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use polkadot_sdk::*;
use scale_info::TypeInfo;

/// People who may be named to approve emergencies.
pub const MAX_APPROVERS: u32 = 8;
/// Emergencies of one subject that are open at one time.
pub const MAX_OPEN: u32 = 8;
/// How long an emergency lasts at most, in ms: sixty minutes.
pub const EMERGENCY_LENGTH: Moment = 3_600_000;
/// How long what is beyond the minimum waits where nobody said otherwise, in ms: two minutes.
pub const DEFAULT_DELAY: Moment = 120_000;
/// The longest such wait, in ms: thirty minutes.
pub const MAX_DELAY: Moment = 1_800_000;

pub type Approvers = BoundedVec<AccountId, ConstU32<MAX_APPROVERS>>;
/// Open emergencies, each with the moment (ms) at which it closes by itself.
pub type OpenList = BoundedVec<(EmergencyId, Moment), ConstU32<MAX_OPEN>>;

/// Who opens what is beyond the minimum, and how long that waits without them.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct EmergencyPolicy {
	/// None: then only waiting opens the rest.
	pub approvers: Approvers,
	/// How many of them; 0 only where there are none.
	pub threshold: u8,
	/// In ms, at most `MAX_DELAY`.
	pub delay: Moment,
}

impl EmergencyPolicy {
	/// Nobody to ask.
	pub(crate) fn lone() -> Self {
		Self { approvers: BoundedVec::new(), threshold: 0, delay: DEFAULT_DELAY }
	}
}

/// What a patient lays down for emergencies.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct EmergencyPreferences {
	/// Sections that open at once.
	pub minimum: SectionList,
	/// Sections that never open, whoever approves.
	pub never: SectionList,
	/// In place of the policy of the organization that opens.
	pub policy: Option<EmergencyPolicy>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub enum Verdict {
	Justified,
	NotJustified,
}

/// What a privacy officer found.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct Review {
	pub reviewed_by: AccountId,
	pub verdict: Verdict,
	/// Where the sealed finding lies.
	pub text: Option<Cid>,
	/// In ms.
	pub reviewed_at: Moment,
}

/// One clinician reading one subject without its consent, for a while. Times are ms.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct Emergency {
	pub organization: OrganizationId,
	pub opened_by: AccountId,
	/// The site's code for why, from 1.
	pub reason: u8,
	/// Where the sealed reason in words lies.
	pub text: Cid,
	/// All that may open.
	pub sections: SectionList,
	/// Those of them that opened at once.
	pub minimum: SectionList,
	pub opened_at: Moment,
	/// When the rest opens: at the end of the wait, or when enough have approved.
	pub rest_at: Moment,
	/// When it closes by itself.
	pub until: Moment,
	/// Who could approve, as it was laid down when it opened. Never who opened it.
	pub approvers: Approvers,
	pub threshold: u8,
	pub approvals: Approvers,
	/// When it closed; the epochs of what was open are raised then.
	pub closed_at: Option<Moment>,
	pub review: Option<Review>,
}

impl Emergency {
	/// Whether it neither closed nor, at `now` (ms), has to.
	pub fn is_open(&self, now: Moment) -> bool {
		self.closed_at.is_none() && self.opened_at <= now && now < self.until
	}

	/// Whether the section may be read at `now` (ms).
	pub fn opens(&self, section: &SectionHash, now: Moment) -> bool {
		let rest = self.rest_at <= now && self.sections.contains(section);
		self.is_open(now) && (rest || self.minimum.contains(section))
	}

	/// What could be read before it ended at `end` (ms).
	pub(crate) fn opened_before(&self, end: Moment) -> &[SectionHash] {
		if self.rest_at < end { &self.sections } else { &self.minimum }
	}
}

/// The emergency that somebody has to answer for before they open another.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct OwedReview {
	pub organization: OrganizationId,
	pub subject: SubjectId,
	pub emergency: EmergencyId,
}
