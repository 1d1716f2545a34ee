//! Whether a consent to research covers what a programme declares.

use crate::pallet::{Config, Consents, Pallet};
use assent_primitives::{
	permits_use, ConsentId, Grantee, Moment, ResearchConsents, ResearchUse, SubjectId, ACTION_READ, PURPOSE_RESEARCH,
};

impl<T: Config> ResearchConsents for Pallet<T> {
	fn covers_use(subject: &SubjectId, consent: &ConsentId, declared: &ResearchUse, now: Moment) -> bool {
		let Some(entry) = Consents::<T>::get(subject, consent) else { return false };
		let grantee = match entry.grantee {
			Grantee::Organization(organization) | Grantee::Role(organization, _) => organization == declared.organization,
			Grantee::Account(_) => false,
		};
		grantee &&
			entry.is_standing(now) &&
			entry.period.contains(now) &&
			entry.actions & ACTION_READ != 0 &&
			entry.purposes & PURPOSE_RESEARCH != 0 &&
			entry.duo.is_some_and(|permission| permits_use(permission, declared.duo)) &&
			entry.terms == declared.clauses
	}
}
